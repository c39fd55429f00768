"""Specification of tables whose rows are points: each is its heading and what was said of it."""

from collections.abc import Sequence

from archive.language.choices import is_collective
from archive.parsing.outline.document import Block, Paragraph, Table, cell_text
from archive.parsing.outline.item_tables import item_table, spread
from archive.parsing.outline.likeness import Titles
from archive.parsing.outline.lines import prepare
from archive.parsing.outline.reading import Reading
from documents import table

NO_TITLES = Titles(())
HEADER = ("Sujet", "Discussion", "Actions")


def written(blocks: Sequence[Block]) -> list[str]:
    """Paragraphs as their text, tables row by row."""
    return [
        each.text
        if isinstance(each, Paragraph)
        else " / ".join(" | ".join(map(cell_text, row)) for row in each.rows)
        for each in blocks
    ]


def made(*rows: tuple[str, ...]) -> Table:
    """A table whose lines have their numbers."""
    (block,) = prepare([table(*rows)])
    assert isinstance(block, Table)
    return block


def test_rows_are_points() -> None:
    """A row has its title for heading, then what was said, then what there is to do."""
    rows = ("Puits", "Deux sont secs.", "OIM : curer"), ("Divers", "", "")
    found = item_table(made(HEADER, *rows), NO_TITLES)

    assert found
    assert [(heading.text if heading else None, written(text)) for heading, text in found.rows] == [
        ("Puits", ["Deux sont secs.", "Actions / OIM : curer"]),
        ("Divers", []),
    ]


def test_row_that_goes_on() -> None:
    """A row without a title goes on with the point above, and the header comes back on a page."""
    found = item_table(made(HEADER, ("Puits", "Un.", ""), HEADER, ("", "Deux.", "")), NO_TITLES)

    assert found
    assert [(bool(heading), written(text)) for heading, text in found.rows] == [
        (True, ["Un."]),
        (False, ["Deux."]),
    ]


def test_other_tables() -> None:
    """A table of actions or of figures has no points; nor is a paragraph one."""
    assert (
        item_table(made(("Actions", "Responsables"), ("Curer le puits", "OIM")), NO_TITLES) is None
    )
    assert item_table(made(("Année", "Puits"), ("2024", "12")), NO_TITLES) is None
    assert item_table(Paragraph((), 1), NO_TITLES) is None


def test_rows_without_a_header() -> None:
    """Rows of a title and a text are points where most are planned."""
    said = "Deux puits sont secs depuis le mois de mars."
    rows = made(("1.", "CARTE", said), ("2.", "AVIS", said), ("3.", "HALTES", said))

    assert item_table(rows, NO_TITLES) is None
    found = item_table(rows, Titles(["Carte", "Avis"]))
    assert found
    assert [heading.text for heading, _ in found.rows if heading] == ["CARTE", "AVIS", "HALTES"]


def test_labels_of_rows() -> None:
    """Within a point a table of labels is its text, the word for what was said left out."""
    reading = Reading(is_collective)
    block = made(("Discussions", "Deux puits sont secs."), ("Action", "Curer le puits"))

    assert written([*spread(block, reading)]) == [
        "Deux puits sont secs.",
        "Action : Curer le puits",
    ]
    assert reading.is_taken(block.rows[0][0][0])


def test_any_other_block_stays() -> None:
    """What is no table of a discussion stands as it is."""
    block = made(("Année", "Puits"), ("2024", "12"))

    assert [*spread(block, Reading(is_collective))] == [block]
