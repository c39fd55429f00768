"""Specification of finding the title that another one is like."""

from time import process_time

import pytest

from archive.importer.recognising.recogniser import recognise
from archive.importer.recognising.titles import Titles
from documents import document, line


def test_the_same_title_comes_first() -> None:
    """An equal title is found before one that is nearly so."""
    titles = Titles(["Carte des puits du nord", "Carte des puits"])

    assert titles.best("CARTE DES PUITS") == (1.0, 1)
    assert titles.best("Budget") == (0.0, -1)
    assert Titles([]).best("Divers") == (0.0, -1)


def test_a_title_that_is_taken() -> None:
    """It is found no more; the next equal one is."""
    titles = Titles(["Divers", "Divers"])
    titles.take(0)

    assert titles.best("Divers") == (1.0, 1)


@pytest.mark.parametrize("other", ["AOB", "Any other business", "Questions diverses"])
def test_names_of_the_last_point(other: str) -> None:
    """What the last point is called differs from the agenda to the section: it is one point."""
    assert Titles(["Carte", "Divers"]).best(other) == (1.0, 1)


def test_thousands_of_titles_alike() -> None:
    """Time grows with the number of headings, not with its square."""
    titles = [f"Situation du site numéro {number} et des puits" for number in range(2_400)]
    lines = [line(title, f"{number}.") for number, title in enumerate(titles, 1)]
    start = process_time()

    recognise(document("Date : 12 mai 2025", "Ordre du jour :", *lines, *lines))

    assert process_time() - start < 10
