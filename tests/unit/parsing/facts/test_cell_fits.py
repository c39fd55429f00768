"""How well words fit a column of a table that lost its cells. All names are invented."""

import pytest

from archive.parsing.facts.cell_fits import NO, Fits

FITS = Fits({"DGMH", "Puits Neufs", "Puits", "Agence des puits"}.__contains__, ["Carte du nord"])
COLUMNS = ("number", "text", "responsible", "deadline", "status", "person")


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("2.", "number"),
        ("Envoyer la carte", "text"),
        ("DGMH, Puits Neufs", "responsible"),
        ("15 mai 2030", "deadline"),
        ("en cours", "status"),
        ("Mme Gala Ladi", "person"),
    ],
)
def test_best_column(text: str, column: str) -> None:
    """Words fit the column of what they are best."""
    assert max(COLUMNS, key=lambda name: FITS(name, text)) == column


@pytest.mark.parametrize(
    ("column", "text"),
    [
        ("number", "deux"),
        ("responsible", "DGMH et"),
        ("responsible", "DGMH 9"),
        ("responsible", "le 15 mai"),
        ("deadline", "la carte"),
        ("person", "Puits Neufs"),
        ("text", "(la carte"),
    ],
)
def test_no_cell(column: str, text: str) -> None:
    """What a cell never ends with, half a bracket and what is something else fit no column."""
    assert FITS(column, text) == NO


def test_what_is_known() -> None:
    """A title of the agenda and organisations that are known are told."""
    assert FITS("title", "Carte du nord") > FITS("title", "Carte du sud")
    assert FITS.is_known("DGMH, Puits Neufs")
    assert not FITS.is_known("DGMH, Voile Libre")
