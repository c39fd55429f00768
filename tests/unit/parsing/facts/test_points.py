"""The points of an agenda told on one line."""

import pytest

from archive.parsing.facts.points import split_points
from archive.parsing.source.nodes import Scalar
from archive.problems import Mark


def points(text: str, *, is_sure: bool = True) -> list[str]:
    """The points of a line."""
    return [each.value for each in split_points(Scalar(text, Mark("a.md")), is_sure=is_sure)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1) Carte ; 2) Puits ; et 3) Divers.", ["1) Carte", "2) Puits", "3) Divers"]),
        ("1. Carte 2. Puits", ["1. Carte", "2. Puits"]),
        ("(i) Carte, (ii) Puits, et (iii) Divers", ["Carte", "Puits", "Divers"]),
        ("carte des puits, tarif de l’eau et divers.",
         ["Carte des puits", "Tarif de l’eau", "Divers"]),
        ("carte (CPE, DGV), tarif, divers", ["Carte (CPE, DGV)", "Tarif", "Divers"]),
        ("1/- Carte ; 2/- Puits", ["1/- Carte", "2/- Puits"]),
        ("Carte, puits ; tarif ; et divers", ["Carte, puits", "Tarif", "Divers"]),
        ("Carte (CPE)<br>Divers", ["Carte (CPE)", "Divers"]),
        ("Carte et puits, tarif", ["Carte et puits, tarif"]),
        ("Carte", ["Carte"]),
    ],
)  # fmt: skip
def test_points(text: str, expected: list[str]) -> None:
    """Numbers, line ends, semicolons or commas part the points; two between commas may be one."""
    assert points(text) == expected


def test_commas_of_other_lists() -> None:
    """Where a line is not surely an agenda, its commas part nothing."""
    assert points("eau, santé, abri", is_sure=False) == ["eau, santé, abri"]
    assert points("1) Eau ; 2) Abri", is_sure=False) == ["1) Eau", "2) Abri"]


def test_places() -> None:
    """Each point stands where it is written."""
    assert [each.mark.column for each in split_points(
        Scalar("a, b et c", Mark("a.md", 1, 1)), is_sure=True
    )] == [1, 4, 9]  # fmt: skip
