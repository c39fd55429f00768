"""The lines that may be those of an agenda: their signs, what they count, whom they name."""

import pytest

from archive.parsing.meeting.planned_lines import heads_rows, line_sign, with_presenters
from archive.parsing.source.nodes import Scalar
from archive.problems import Mark


@pytest.mark.parametrize(
    ("words", "marker", "sign"),
    [
        ("Carte", "2.", ("1", 2)),
        ("3. Carte", "", ("1", 3)),
        ("II. Carte", "", ("I", 2)),
        ("c) Carte", "", ("a", 3)),
        ("Carte", "-", ("-", 0)),
        ("Carte", "", ("", 0)),
    ],
)
def test_sign(words: str, marker: str, sign: tuple[str, int]) -> None:
    """A number, a letter or a bullet, written before the words or made by a list."""
    assert line_sign(words, marker) == sign


@pytest.mark.parametrize(
    ("row", "title"),
    [
        ("1 Bilan CPE", "1. Bilan (CPE)"),
        ("9h15 Bilan CPE, DGV", "9h15 – Bilan (CPE, DGV)"),
        ("1 Bilan Nord", "1. Bilan Nord"),
    ],
)
def test_presenters_of_a_row(row: str, title: str) -> None:
    """Known names at the end of a row that lost its cells present its point."""
    read = with_presenters(Scalar(row, Mark("a.md")), {"CPE", "DGV"}.__contains__)

    assert read.value == title


def test_header_of_rows() -> None:
    """A header names the title of points and what stands beside it."""
    assert heads_rows("Heure Sujet Intervenant")
    assert not heads_rows("Carte Puits Haltes")
