"""Specification of tables whose rows are points: each is its heading and what was said of it."""

from collections.abc import Sequence

from archive.language.choices import is_collective
from archive.parsing.outline.document import Block, Paragraph, Table, cell_text
from archive.parsing.outline.item_tables import item_table, spread
from archive.parsing.outline.lines import prepare
from archive.parsing.outline.reading import Reading
from documents import table

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
    found = item_table(
        made(HEADER, ("Puits", "Deux sont secs.", "OIM : curer"), ("Divers", "", ""))
    )

    assert found
    assert [(heading.text if heading else None, written(text)) for heading, text in found.rows] == [
        ("Puits", ["Deux sont secs.", "Actions / OIM : curer"]),
        ("Divers", []),
    ]


def test_row_that_goes_on() -> None:
    """A row without a title goes on with the point above, and the header comes back on a page."""
    found = item_table(made(HEADER, ("Puits", "Un.", ""), HEADER, ("", "Deux.", "")))

    assert found
    assert [(bool(heading), written(text)) for heading, text in found.rows] == [
        (True, ["Un."]),
        (False, ["Deux."]),
    ]


def test_other_tables() -> None:
    """A table of actions or of figures has no points; nor is a paragraph one."""
    assert item_table(made(("Actions", "Responsables"), ("Curer le puits", "OIM"))) is None
    assert item_table(made(("Année", "Puits"), ("2024", "12"))) is None
    assert item_table(Paragraph((), 1)) is None


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
