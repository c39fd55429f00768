"""Specification of what becomes of each line: told by a field, or text."""

from archive.language.choices import is_collective
from archive.parsing.outline.document import Paragraph, Span
from archive.parsing.outline.reading import Reading

DAY, TITLE = (Paragraph((Span(text),), 1, number=n) for n, text in ((1, "3 mai"), (2, "Puits")))


def test_taken_or_cited() -> None:
    """A line that a field tells in full is taken; one that says more is quoted, and stays text."""
    reading = Reading(is_collective)
    reading.take("date", [DAY])
    reading.cite("items", [TITLE])

    assert (reading.is_taken(DAY), reading.is_taken(TITLE)) == (True, False)
    assert reading.evidence == {"date": [1], "items": [2]}


def test_line_of_no_document() -> None:
    """A line that was made of others has no number and proves nothing."""
    reading = Reading(is_collective)
    reading.cite("items", [Paragraph((Span("Puits"),), 1)])

    assert reading.evidence == {"items": []}


def test_piece_of_a_line() -> None:
    """A piece may be taken without the line that it was cut from."""
    reading = Reading(is_collective)
    reading.keep_texts([DAY, TITLE])
    piece = reading.renumbered(TITLE)
    reading.take("items", [piece])

    assert (piece.number, reading.texts[piece.number]) == (3, "Puits")
    assert not reading.is_taken(TITLE)
