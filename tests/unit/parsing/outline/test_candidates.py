"""Specification of the lines that may head a point."""

import pytest

from archive.parsing.outline.candidates import candidates
from archive.parsing.outline.likeness import Titles
from documents import line

TEXT = line("Le groupe a parlé des puits. Il y revient.")


@pytest.mark.parametrize("text", ["https://exemple.org/carte", "/", "12/05", "OIM"])
def test_no_heading(text: str) -> None:
    """Addresses, fillers, figures and the acronym of one body head nothing."""
    found = candidates([line(text), line("Carte", bold=True)], Titles([]))

    assert [each.heading.text for each in found] == ["Carte"]


def test_label_said_again() -> None:
    """A line that comes again labels what is below it, unless it has a number."""
    found = candidates([line("Échanges"), TEXT, line("Échanges"), TEXT], Titles([]))

    assert [each.heading.text for each in found] == []


def test_title_before_a_text() -> None:
    """What is bold before the text of its line, or a title of the agenda there, is a heading."""
    (found,) = candidates([line("Carte : L’OIM la montre, le HCR la relit.")], Titles(["Carte"]))

    assert found.heading.text == "Carte :"
    assert found.rest is not None
    assert found.rest.text == "L’OIM la montre, le HCR la relit."


def test_guess() -> None:
    """A short line above a text may be a heading for its place alone."""
    found, *others = candidates([line("Carte des puits"), TEXT], Titles([]))

    assert found.heading.text == "Carte des puits"
    assert found.is_guessed
    assert not any(each.is_guessed for each in others)
