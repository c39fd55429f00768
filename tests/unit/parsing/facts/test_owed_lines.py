"""Which lines say what somebody is to do."""

import pytest

from archive.parsing.facts.owed_lines import (
    leads_to_action,
    may_be_owed,
    stands_apart,
    tells_progress,
)
from archive.parsing.source.nodes import Scalar
from archive.problems import Mark
from reading import KNOWN_BODIES


def _line(text: str) -> Scalar:
    return Scalar(text, Mark("meetings/2030-05-14.md", 1, 1))


def _is_known(name: str) -> bool:
    return name in KNOWN_BODIES


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("→ CPE : relire la carte", True),
        ("→ CPE : 3", False),
        ("CPE to check the map by 4 June", True),
        ("CPE to date has not answered", False),
        ("Le CPE s’engage à relire la carte.", True),
        ("Le CPE s’engage à long terme.", False),
        ("Le CPE a relu la carte.", False),
        ("Le CPE doit relire la carte.", False),
        ("Le CPE se propose de la relire.", True),
        ("Il a été convenu que le CPE se charge de relire la carte.", True),
        ("Il a été convenu que le CPE relira la carte avant le 4 juin.", True),
        ("It was agreed that CPE will check the map.", True),
        ("Il a été convenu que le CPE sera absent.", False),
        ("Il a été convenu que la réunion commencera à l’heure.", False),
    ],
)
def test_lines_by_themselves(line: str, expected: bool) -> None:  # noqa: FBT001 - a table of cases
    """An arrow, an English infinitive or a promise lead to an action; what was done does not."""
    assert leads_to_action(_line(line), _is_known) is expected


def test_signs_of_lists_of_actions() -> None:
    """Who before its task, how far it is: each is told of a line."""
    assert stands_apart(_line("CPE : relire"), _is_known)
    assert tells_progress(_line("- [x] Relire la carte"), _is_known)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Relire la carte (CPE, 10 avril)", True),
        ("Relire la carte (CPE)", False),
        ("Centre de Kala (CPE, 10 avril)", False),
        ("Lettre de mission (CPE, 10 avril)", False),
        ("Circulate the map – CPE – 10 April", True),
        ("Review of the map (CPE, 10 April)", False),
        ("[ ] La carte (CPE)", True),
        ("[ ] Relire la carte", False),
        ("Check the map → CPE, 10 avril", True),
        ("Check the map – Lead: CPE – Deadline: 10 avril", True),
    ],
)
def test_lines_that_nothing_labels(line: str, expected: bool) -> None:  # noqa: FBT001 - a table
    """Who and when beside a verb, a code, an arrow or labels; a box needs who alone."""
    assert may_be_owed(_line(line), _is_known) is expected
