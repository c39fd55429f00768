"""Specification of the lines of a document: tidied, marked and numbered."""

import pytest

from archive.parsing.outline.document import Cell, Paragraph, Table, lines_in
from archive.parsing.outline.lines import prepare
from documents import line, table


@pytest.mark.parametrize(
    ("text", "marker", "rest"),
    [
        ("2. Carte des puits", "2.", "Carte des puits"),
        ("Point n° 2 : Carte des puits", "Point n° 2 :", "Carte des puits"),
        ("Sur le deuxième point – Carte", "Sur le deuxième point –", "Carte"),
        ("2.0 CARTE", "2.0", "CARTE"),
        ("POINT II. CARTE", "POINT II.", "CARTE"),
        ("a) Carte des puits", "a)", "Carte des puits"),
        ("- Carte des puits", "-", "Carte des puits"),
        ("Points de discussion clés", "", "Points de discussion clés"),
        ("Point sur la carte", "", "Point sur la carte"),
        ("2.5 tonnes de riz", "", "2.5 tonnes de riz"),
        ("9 h 30 : ouverture", "", "9 h 30 : ouverture"),
    ],
)
def test_typed_markers(text: str, marker: str, rest: str) -> None:
    """A number, a letter or a bullet typed before a text is its marker; "Point 2" is one."""
    (found,) = prepare([line(text)])

    assert isinstance(found, Paragraph)
    assert (found.marker, found.text) == (marker, rest)


def test_a_paragraph_a_line() -> None:
    """A paragraph of two lines is two; white space is single, and blank lines are none."""
    found = prepare([line("  Date :\t3 mars \n Lieu :  Tagda"), line(" \n ")])

    assert [each.text for each in lines_in(found)] == ["Date : 3 mars", "Lieu : Tagda"]


def test_numbers() -> None:
    """Every line has a number in reading order, those of cells too."""
    found = prepare([line("Un"), table(("deux", "trois\nquatre")), line("cinq")])

    assert [each.number for each in lines_in(found)] == [1, 2, 3, 4, 5]


def test_merged_cells() -> None:
    """The copies of a merged cell are one; other cells of the same words are not."""
    merged: Cell = (line("OIM"),)
    other: Cell = (line("OIM"),)
    rows = ((merged, (line("Un"),)), (merged, (line("Deux"),)), (other, (line("Trois"),)))

    (found,) = prepare([Table(rows, 1)])

    assert isinstance(found, Table)
    numbers = [cell[0].number for cell, _ in found.rows]
    assert numbers[0] == numbers[1] != numbers[2]


def test_frame() -> None:
    """A table of one column is a frame around lines."""
    assert [each.text for each in prepare([table(("Un",), ("Deux",))])] == ["Un", "Deux"]  # type: ignore[union-attr]


def test_initials() -> None:
    """A letter is somebody's initial in a document that has no list by letters."""
    names = ("F. Tando", "L. Kellar-Bari")
    alone = prepare((*map(line, names), table(("Toiture", "B. Kellar"))))
    listed = prepare(tuple(map(line, ("A. Carte", *names))))

    assert [each.text for each in lines_in(alone)] == [*names, "Toiture", "B. Kellar"]
    assert [each.text for each in lines_in(listed)] == ["Carte", "Tando", "Kellar-Bari"]
