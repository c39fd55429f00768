"""Actions matched with what a later meeting says of them; all are fictional."""

import pytest

from archive.collection.action_history import ActionHistory
from archive.collection.action_matching import ActionMatcher
from archive.language.choices import ActionStatus
from archive.model import Action, AgendaItem
from archive.parsing.source.free_text import parse_line
from archive.parsing.source.nodes import Scalar
from small import mark, meeting

DECIDED_BY = meeting("2024-03-14")
FIRST, SECOND, THIRD = (f"reunions/2024-03-14/#action-1-{number}" for number in (1, 2, 3))
HALTES = "Imprimer la carte des haltes"


def matcher(*texts: str, closed: bool = False) -> ActionMatcher:
    """A memory of the actions of one item, all open or all closed."""
    place = mark("meetings/2024-03-14.md")
    status = ActionStatus.DONE if closed else ActionStatus.OPEN
    actions = tuple(
        Action(
            number=number,
            text=parse_line(Scalar(text, place)),
            responsible=(),
            deadline=None,
            status=status,
            follows=None,
            mark=place,
        )
        for number, text in enumerate(texts, start=1)
    )
    item = AgendaItem(1, "Divers", (), None, (), actions, place)
    memory = ActionMatcher()
    for action in actions:
        memory.learn(ActionHistory(meeting=DECIDED_BY, item=item, action=action))
    return memory


@pytest.mark.parametrize(
    ("text", "match", "nearest"),
    [
        (HALTES, FIRST, None),
        ("IMPRIMER la carte, des haltes !", FIRST, None),
        ("Imprimer les cartes de la halte", FIRST, None),
        ("Imprimer la carte des puits", None, FIRST),
        ("Relire la liste des membres", None, None),
        ("", None, None),
    ],
)
def test_match(text: str, match: str | None, nearest: str | None) -> None:
    """A text means the action of the same words, and is close to one that shares most of them."""
    memory = matcher(HALTES, "Inviter la commune de Tinzara")

    assert memory.match(text) == (match, nearest)


def test_two_alike() -> None:
    """A text that may mean two open actions means neither; the later one is the nearest."""
    memory = matcher("Imprimer la grande carte des haltes", "Imprimer la petite carte des haltes")

    assert memory.match(HALTES) == (None, SECOND)


def test_closed() -> None:
    """A closed action is meant by its own words, and by no others."""
    memory = matcher(HALTES, closed=True)

    assert memory.match(HALTES.upper()) == (FIRST, None)
    assert memory.match(f"{HALTES} à Tinzara") == (None, None)
    assert not memory.has_open()


def test_carried() -> None:
    """An action taken over is known by its url alone, which leads to the last that took it over."""
    memory = matcher("Imprimer", "Coller", "Relire")
    memory.by_url[FIRST].carried_by = SECOND
    memory.by_url[SECOND].carried_by = THIRD
    for url in (FIRST, SECOND):
        memory.update(memory.by_url[url])

    assert memory.match("Imprimer") == (None, None)
    assert [memory.latest(url) for url in (FIRST, THIRD)] == [THIRD, THIRD]
    assert memory.latest("reunions/2024-03-14/#action-9-9") is None
    assert memory.has_open()
