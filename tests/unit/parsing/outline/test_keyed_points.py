"""Tables of labels and values that tell points. All names are invented."""

import pytest

from archive.parsing.outline.document import Block, Paragraph, Span, Table
from archive.parsing.outline.keyed_points import keyed_points


def cell(*texts: str) -> tuple[Paragraph, ...]:
    """A cell of some lines."""
    return tuple(Paragraph((Span(text),), 0) for text in texts)


def told(blocks: list[Block]) -> list[str]:
    """What stands where the table was: headings with "#", a table by its number of rows."""
    return [
        f"{len(block.rows)} rows"
        if isinstance(block, Table)
        else " ".join(filter(None, ("#" * bool(block.level), block.marker, block.text)))
        for block in blocks
    ]


def test_points_one_below_the_other() -> None:
    """Rows above the points stay a table; labels head what was said and what is to do."""
    band = cell("POINTS À L’ORDRE DU JOUR")
    table = Table(
        (
            (cell("Présents"), cell("OIM, HCR")),
            (band, band),
            (cell("INTRODUCTION"), cell("La mairie remercie.")),
            (cell("POINT 1"), cell("Carte des", "puits")),
            (cell("DISCUSSION"), cell("Elle est lue.", "Elle est relue.")),
            (cell("POINTS D’ACTION"), cell("OIM : imprimer la carte", "HCR : la relire")),
            (cell("Point n° 2"), cell("Divers")),
            (cell("Échanges"), cell("Rien.")),
        ),
        0,
    )

    assert told([*keyed_points(table)]) == [
        "1 rows",
        "POINTS À L’ORDRE DU JOUR",
        "# INTRODUCTION",
        "La mairie remercie.",
        "# 1. Carte des puits",
        "Elle est lue.",
        "Elle est relue.",
        "POINTS D’ACTION :",
        "• OIM : imprimer la carte",
        "• HCR : la relire",
        "# 2. Divers",
        "Rien.",
    ]


@pytest.mark.parametrize(
    "rows",
    [
        (("Lieu", "Salle B"), ("Point 1", "Carte")),
        (("Points de discussion", "Carte"), ("Point focal", "OIM")),
        (("Point 1", "Carte", "OIM"), ("Point 2", "Divers", "HCR")),
    ],
)
def test_other_tables(rows: tuple[tuple[str, ...], ...]) -> None:
    """One point alone, other labels and more columns make no such table."""
    assert list(keyed_points(Table(tuple(tuple(map(cell, row)) for row in rows), 0))) == []
