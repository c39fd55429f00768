"""How far an action told in one line is: by a box, a sign, strokes or the words at its end."""

import pytest

from archive.language.choices import ActionStatus
from archive.parsing.facts.action_signs import is_task
from archive.parsing.facts.owed_lines import may_be_owed
from archive.parsing.source.nodes import Scalar
from archive.problems import Mark
from reading import KNOWN_BODIES, told_action

HERE = Mark("a.md")


@pytest.mark.parametrize(
    ("box", "status"),
    [
        ("✅", ActionStatus.DONE),
        ("🔄", ActionStatus.IN_PROGRESS),
        ("[x]", ActionStatus.DONE),
        ("[X]", ActionStatus.DONE),
        ("[ ]", ActionStatus.OPEN),
    ],
)
def test_boxes(box: str, status: ActionStatus) -> None:
    """A box that is ticked is an action that is done; a sign in its place says as much."""
    only = told_action(f"{box} CPE : relire")

    assert (only.text.words, only.status) == ("relire", status)
    assert [mention.name for mention in only.responsible] == ["CPE"]


def test_boxes_in_the_discussion() -> None:
    """A list of boxes that somebody answers for is a list of actions; any other is not."""
    assert told_action("[ ] CPE : relire", "Texte.\n\n- ").text.words == "relire"
    assert is_task(Scalar("[ ] relire", HERE))
    assert not may_be_owed(Scalar("[ ] relire", HERE), KNOWN_BODIES.__contains__)


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("CPE : relire – fait", ActionStatus.DONE),
        ("CPE : relire (fait le 3 mai)", ActionStatus.DONE),
        ("relire (CPE) : en cours", ActionStatus.IN_PROGRESS),
        ("relire – en attente – CPE", ActionStatus.OPEN),
        ("CPE : relire ; annulé", ActionStatus.CANCELLED),
        ("~~CPE : relire~~ fait", ActionStatus.DONE),
        ("~~relire (CPE)~~ – terminé", ActionStatus.DONE),
        ("~~CPE : relire~~ annulé", ActionStatus.CANCELLED),
    ],
)
def test_status_at_the_end(line: str, status: ActionStatus) -> None:
    """How far an action is may stand at its end; who answers for it is read within strokes too."""
    only = told_action(line)

    assert (only.text.words.strip("~"), only.status) == ("relire", status)
    assert [name.name for name in only.responsible] == ["CPE"]


@pytest.mark.parametrize(
    "line", ["diffuser la note (validée)", "relire le rapport transmis", "lire – fait rare"]
)
def test_words_that_close_nothing(line: str) -> None:
    """A word that may be said of the thing closes no action."""
    assert told_action(line).status is ActionStatus.OPEN


@pytest.mark.parametrize(
    ("line", "state"),
    [
        ("[ ] **CPE**: relire la carte (échéance : 4 juin) – en cours", ActionStatus.IN_PROGRESS),
        ("CPE : relire la carte (échéance : 4 juin) (fait)", ActionStatus.DONE),
        ("relire la carte. Responsable : CPE. Échéance : 4 juin – reporté", ActionStatus.POSTPONED),
        ("relire la carte. Responsable : CPE. Échéance : 4 juin. Statut : fait", ActionStatus.DONE),
        ("CPE : relire la carte (4 juin) – 80 %", ActionStatus.IN_PROGRESS),
        ("CPE : relire la carte, 4 juin (100 %)", ActionStatus.DONE),
        ("**Relire la carte** (CPE) – *4 juin*", ActionStatus.OPEN),
    ],
)
def test_state_beside_a_deadline(line: str, state: ActionStatus) -> None:
    """How far an action is stands apart from when it is due, in brackets or behind a label."""
    only = told_action(line)

    assert only.text.words.strip("*").lower() == "relire la carte"
    assert [mention.name for mention in only.responsible] == ["CPE"]
    assert only.deadline
    assert (only.deadline.text, only.status) == ("4 juin", state)
