"""Specification of cutting the cells off the end of a row that lost them."""

from archive.importer.document import Paragraph
from archive.importer.recognise.loose_cells import before_remarks, is_acronym, joined, last_cell
from documents import line


def texts(lines: list[Paragraph] | tuple[Paragraph, ...]) -> list[str]:
    """The texts of some lines."""
    return [each.text.strip() for each in lines]


def test_whole_line() -> None:
    """The last line is the cell when all of it is one."""
    lines = [line("Relire la carte"), line("3 mai")]

    assert texts(last_cell(lines, lambda text: text == "3 mai")) == ["3 mai"]
    assert texts(lines) == ["Relire la carte"]


def test_end_of_a_line() -> None:
    """Else the longest end of the line that is one; without any, the row stays."""
    lines = [line("Relire la carte 3 mai")]

    assert texts(last_cell(lines, lambda text: text == "3 mai")) == ["3 mai"]
    assert texts(lines) == ["Relire la carte"]
    assert last_cell(lines, str.isdigit) == ()


def test_deadline_before_remarks() -> None:
    """A deadline may stand before remarks that go on to the end of the row."""
    lines = [line("Relire la carte"), line("3 mai 2025 Attente"), line("des avis")]

    deadline, remarks = before_remarks(lines)

    assert (texts(deadline), texts(remarks)) == (["3 mai 2025"], ["Attente des avis"])
    assert texts(lines) == ["Relire la carte"]


def test_acronyms_and_joining() -> None:
    """An acronym is one word in capitals; no lines are an empty cell."""
    assert is_acronym("UNICEF")
    assert not is_acronym("BRAC UNICEF")
    assert joined([]) == ()
