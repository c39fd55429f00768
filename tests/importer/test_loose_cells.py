"""Specification of cutting the cells off the end of a row that lost them."""

import pytest

from archive.importer.document import Paragraph
from archive.importer.recognise.loose_cells import before_remarks, joined, last_cell, last_of_two
from archive.importer.recognise.reading import Reading
from archive.parsing.facts.responsibilities import is_deadline
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


def test_joining() -> None:
    """No lines are an empty cell."""
    assert joined([]) == ()


@pytest.mark.parametrize(
    ("row", "cell"),
    [
        (["Relire la carte", "Croix-Rouge Tin Tua, OIM"], ["Tin Tua, OIM"]),
        (["Relire la carte", "Croix-Rouge", "OIM"], ["OIM"]),
        (["Relire la carte BRAC UNICEF"], ["UNICEF"]),
        (["Relire la carte", "Croix-Rouge, Tin Tua"], []),
        (["Relire la carte", "Croix-Rouge"], []),
    ],
)
def test_second_of_two_cells_of_names(row: list[str], cell: list[str]) -> None:
    """Known names on both sides and no sign between, lines of their own, or an acronym."""
    reading = Reading({"Croix-Rouge", "Tin Tua", "OIM"}.__contains__)

    assert texts(last_of_two(list(map(line, row)), reading)) == cell


def test_day_of_a_text_is_no_cell() -> None:
    """What a small word joins to the words before it belongs to them."""
    assert last_cell([line("Afficher les plannings de mai")], is_deadline) == ()
