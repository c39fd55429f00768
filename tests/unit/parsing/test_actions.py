"""The actions of an agenda item: what, who, by when, and what is wrong with them."""

import pytest

from archive.language.choices import ActionStatus
from archive.model import Action
from reading import YAML, items, places, read, yaml


def action(*lines: str) -> Action:
    """The one action of a meeting written in YAML, without problems."""
    indented = [f"        {line}" for line in lines]
    ((only,),) = (
        item.actions
        for item in items("points:", "  - titre: A", "    actions:", "      -", *indented)
    )
    return only


def test_action() -> None:
    """An action says what, who, by when, how far, and what it carries over."""
    found = action(
        "action: Relancer le [CPE](https://a.exemple)",
        "responsables: [CPE, 'DGV (Guichet, Nord)']",
        "date limite: 4 juin",
        "statut: En cours",
        "suite de: 2030-04-09#action-2-1",
    )

    assert found.text.text == "Relancer le [CPE](https://a.exemple)"
    assert found.text.links[0].mark.column == 35
    assert [mention.name for mention in found.responsible] == ["CPE", "DGV (Guichet, Nord)"]
    assert found.deadline
    assert str(found.deadline.day) == "2030-06-04"
    assert found.status is ActionStatus.IN_PROGRESS
    assert found.follows
    assert (found.follows.meeting, found.follows.anchor) == ("2030-04-09", "action-2-1")
    assert found.follows.mark.column == 19


def test_action_in_one_text() -> None:
    """An action may be one text, a list of them may be one action."""
    found = items(
        "points:",
        "  - {titre: A, actions: [Clore, N/A, Rouvrir]}",
        "  - {titre: B, actions: Clore}",
        "  - titre: C",
        "    actions:",
        "      - CPE : clore",
    )

    assert [[(a.number, a.text.text) for a in item.actions] for item in found] == [
        [(1, "Clore"), (2, "Rouvrir")], [(1, "Clore")], [(1, "CPE : clore")]
    ]  # fmt: skip


def test_number_of_an_action() -> None:
    """The number of a row says nothing: actions are numbered by their place."""
    found = items("points:", "  - titre: A", "    actions: [{n°: 7, action: Clore}, {numéro: 8}]")

    assert [action.number for action in found[0].actions] == [1]


@pytest.mark.parametrize(
    ("reference", "meeting"),
    [
        ("2030-04-09#action-2-1", "2030-04-09"),
        ("2030-04-09.md#action-2-1", "2030-04-09"),
        ("/reunions/atelier/#action-2-1", "atelier"),
        ("https://a.exemple/gtm/reunions/2030-04-09/#action-2-1", "2030-04-09"),
    ],
)
def test_reference(reference: str, meeting: str) -> None:
    """An earlier action is named by its id, or by its address copied from a page."""
    found = action("action: Clore", f"suite de: {reference}")

    assert found.follows
    assert (found.follows.meeting, found.follows.anchor) == (meeting, "action-2-1")


@pytest.mark.parametrize(
    ("field", "rule"),
    [
        ("suite de: mars", "action-suite"),
        ("suite de: 2030-04-09", "action-suite"),
        ("suite de: '#action-2-1'", "action-suite"),
        ("date limite: 31 juin", "date-impossible"),
        ("statut: peut-être", "statut-inconnu"),
        ("échéancier: 4 juin", "cle-inconnue"),
        ("responsables: {a: b, c: d}", "valeur-inattendue"),
    ],
)
def test_mistakes(field: str, rule: str) -> None:
    """What is wrong with an action is noted, and the action is kept."""
    meeting, problems = read(
        yaml(
            "points:", "  - titre: A", "    actions:", "      - action: Clore", f"        {field}"
        ),
        YAML,
    )

    assert [(found, line) for found, line, _ in places(problems)] == [(rule, 6)]
    assert meeting
    assert len(meeting.items[0].actions) == 1


@pytest.mark.parametrize(
    "field", ["responsables: CPE", "date limite: 4 juin", "statut: fait", "suite de: x"]
)
def test_action_without_text(field: str) -> None:
    """Whatever is said of an action that does not say what to do is noted."""
    _, problems = read(
        yaml("points:", "  - titre: A", "    actions:", f"      - {field}", "        action: N/A"),
        YAML,
    )

    assert [(rule, line) for rule, line, _ in places(problems)] == [("action-sans-texte", 5)]
