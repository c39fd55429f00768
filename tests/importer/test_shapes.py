"""Fictional minutes in many shapes, drawn once and for all, tell nearly the same facts.

`python tests/support/score_shapes.py` says more, of more shapes: which habit of a secretary the
importer does not know, and which values are wrong without a doubt.
"""

from collections.abc import Callable
from statistics import mean

import pytest

from shapes.dimensions import can_tell, mixed
from shapes.facts import SHAPES, load_facts, load_words
from shapes.measure import Measure, measure
from shapes.page import Pages
from shapes.render import render
from shapes.to_text import to_text
from shapes.to_word import to_word


def drawn(kind: str, write: Callable[[Pages], bytes]) -> list[Measure]:
    """How the import fared with sixteen shapes that are far from plain."""
    facts, words = [*load_facts(SHAPES).values()], load_words(SHAPES)
    plans = [plan for plan in mixed(facts, words, 16, seed=3, odds=0.3) if can_tell(plan, kind)]
    return [measure(plan, write(render(plan)), f"minutes.{kind}") for plan in plans]


@pytest.mark.parametrize(
    ("kind", "write", "least", "most_wrong"),
    [("docx", to_word, 0.98, 2), ("txt", to_text, 0.96, 5)],
)
def test_drawn_shapes(
    kind: str, write: Callable[[Pages], bytes], least: float, most_wrong: int
) -> None:
    """Most fields are right and few wrong without a doubt; no word is lost, no name is left."""
    found = drawn(kind, write)

    assert mean(each.mean for each in found) >= least
    undoubted = [
        value for each in found for tally in each.fields.values() for value in tally.undoubted
    ]
    assert len(undoubted) <= most_wrong
    assert [each.persons for each in found if each.persons] == []
    assert [each.lost for each in found if each.lost] == []
    assert [each.refusal for each in found if each.refusal] == []
