"""Texts that words before a colon head. All names are invented."""

import pytest

from archive.parsing.outline.document import Paragraph, Span
from archive.parsing.outline.likeness import Titles
from archive.parsing.outline.run_in import run_in_lines

TITLES = Titles(["Mission à Bani", "Divers"])
FIRST, LAST = "Mission à Bani : elle a compté 214 ménages.", "Divers : le CPE annonce une fête."


@pytest.mark.parametrize(
    ("between", "found"),
    [
        (["Abris : la moitié des cent abris est dressée."], [1, 2, 3]),
        (["Abris : dressés.", "Puits : deux sont à sec."], [1, 2, 3, 4]),
        (["Action : le CPE relit la carte avant le 5 mai."], [1, 3]),
        (["NB : la carte est en ligne.", "NB : elle sera imprimée."], [1, 4]),
        (["Le CPE, la mairie : tous sont venus à la réunion."], [1, 3]),
        (["Les chiffres sont là :"], [1, 3]),
    ],
)
def test_between_two_points_of_the_agenda(between: list[str], found: list[int]) -> None:
    """Others between two of the agenda head points as well, labels and what is said twice not."""
    texts = [FIRST, *between, LAST]
    lines = [Paragraph((Span(text),), 0, number=n) for n, text in enumerate(texts, 1)]

    assert sorted(run_in_lines(lines, TITLES)) == found


def test_one_alone() -> None:
    """One text that a title of the agenda heads may stand anywhere: it tells of no others."""
    lines = [Paragraph((Span(text),), 0, number=1) for text in (FIRST, "Abris : dressés.")]

    assert run_in_lines(lines, TITLES) == set()
