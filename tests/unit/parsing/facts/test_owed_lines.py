"""Which lines say what somebody is to do."""

import pytest

from archive.parsing.facts.owed_lines import (
    begins_with_task,
    is_due,
    leads_to_action,
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
    ],
)
def test_lines_by_themselves(line: str, expected: bool) -> None:  # noqa: FBT001 - a table of cases
    """An arrow, an English infinitive or a promise lead to an action; what was done does not."""
    assert leads_to_action(_line(line), _is_known) is expected


def test_signs_of_lists_of_actions() -> None:
    """Who and when at its end, who before its task, how far it is: each is told of a line."""
    assert is_due(_line("Relire la carte (CPE, 10 avril)"), _is_known)
    assert not is_due(_line("Relire la carte (CPE)"), _is_known)
    assert stands_apart(_line("CPE : relire"), _is_known)
    assert begins_with_task(_line("Relire la carte"))
    assert not begins_with_task(_line("Centre de Kala"))
    assert tells_progress(_line("- [x] Relire la carte"), _is_known)
