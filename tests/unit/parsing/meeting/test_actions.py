"""The actions of an agenda item, and what it says of earlier ones."""

from datetime import date

import pytest

from archive.language.choices import ActionStatus
from archive.model import Action, AgendaItem
from reading import YAML, items, markdown, meeting_of, places, read, yaml

RULE = "|---|---|\n"
FOLLOWED = f"| Action | Statut |\n{RULE}| Imprimer | fait |\n"
DECIDED = f"| Points d’action | Statut |\n{RULE}| Coller | en cours |\n"


def item(body: str, title: str = "Ouverture") -> AgendaItem:
    """The one item of a body without problems."""
    (only,) = meeting_of(markdown(f"## 1. {title}\n\n{body}")).items
    return only


def texts(of: AgendaItem) -> tuple[list[str], list[str]]:
    """The texts of what an item follows up, and of what it decides."""
    return [row.text.text for row in of.follow_ups], [row.text.text for row in of.actions]


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
    only = action(
        "action: Relancer le [CPE](https://a.exemple)",
        "responsables: [CPE, 'DGV (Guichet, Nord)']",
        "date limite: 4 juin",
        "statut: En cours",
        "suite de: 2030-04-09#action-2-1",
    )

    assert only.text.text == "Relancer le [CPE](https://a.exemple)"
    assert only.text.links[0].mark.column == 35
    assert [mention.name for mention in only.responsible] == ["CPE", "DGV (Guichet, Nord)"]
    assert only.deadline
    assert str(only.deadline.day) == "2030-06-04"
    assert only.status is ActionStatus.IN_PROGRESS
    assert only.follows
    assert (only.follows.meeting, only.follows.anchor) == ("2030-04-09", "action-2-1")
    assert only.follows.mark.column == 19


def test_action_in_one_text() -> None:
    """An action may be one text, a list of them may be one action."""
    of_items = items(
        "points:",
        "  - {titre: A, actions: [Clore, N/A, Rouvrir]}",
        "  - {titre: B, actions: Clore}",
        "  - titre: C",
        "    actions:",
        "      - CPE : clore",
    )

    assert [[(a.number, a.text.text) for a in item.actions] for item in of_items] == [
        [(1, "Clore"), (2, "Rouvrir")], [(1, "Clore")], [(1, "CPE : clore")]
    ]  # fmt: skip


def test_number_of_an_action() -> None:
    """The number of a row says nothing: actions are numbered by their place."""
    (only,) = items("points:", "  - titre: A", "    actions: [{n°: 7, action: Clore}, {numéro: 8}]")

    assert [action.number for action in only.actions] == [1]


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
    only = action("action: Clore", f"suite de: {reference}")

    assert only.follows
    assert (only.follows.meeting, only.follows.anchor) == (meeting, "action-2-1")


@pytest.mark.parametrize(
    ("field", "rule"),
    [
        ("suite de: mars", "action-suite"),
        ("suite de: 2030-04-09", "action-suite"),
        ("suite de: '#action-2-1'", "action-suite"),
        ("date limite: 31 juin", "date-impossible"),
        ("statut: peut-être", "avancement-inconnu"),
        ("date limite: 4 juin 2029", "echeance-douteuse"),
        ("date limite: 4 juin 2032", "echeance-douteuse"),
        ("date limite: 10 mai", "echeance-douteuse"),
        ("date limite: avant le lundi 4 juin 2030", "echeance-douteuse"),
        ("échéancier: 4 juin", "cle-inconnue"),
        ("responsables: [[a]]", "valeur-inattendue"),
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

    assert [(broken, line) for broken, line, _ in places(problems)] == [(rule, 6)]
    assert meeting
    assert len(meeting.items[0].actions) == 1


@pytest.mark.parametrize(
    "field", ["responsables: CPE", "date limite: 4 juin", "statut: fait", "suite de: x"]
)
def test_action_without_text(field: str) -> None:
    """A row about an action that does not say what to do is noted."""
    _, problems = read(
        yaml("points:", "  - titre: A", "    actions:", f"      - {field}", "        action: N/A"),
        YAML,
    )

    assert [(rule, line) for rule, line, _ in places(problems)] == [("action-sans-texte", 5)]


def test_signs_in_a_list() -> None:
    """A box or a sign beside an action says where it stands, and is no part of its text."""
    of_item = item("### Actions\n\n- [x] Imprimer\n- [ ] Plier\n- Coller ✅\n- 🔄 Ranger\n")

    assert [(a.text.text, a.status.value) for a in of_item.actions] == [
        ("Imprimer", "fait"), ("Plier", "à faire"), ("Coller", "fait"), ("Ranger", "en cours")
    ]  # fmt: skip


def test_moved_by_the_status() -> None:
    """A status that names a new deadline is postponed, and keeps its words."""
    only = action("action: Clore", "date limite: 4 juin", "statut: → 12 juin")

    assert only.status is ActionStatus.POSTPONED
    assert (only.progress, only.moved_to and str(only.moved_to.day)) == ("→ 12 juin", "2030-06-12")
    assert only.deadline
    assert str(only.deadline.day) == "2030-06-04"


def test_follow_ups_in_both_forms() -> None:
    """A table under its heading and a list of YAML say the same of earlier actions."""
    header = "| N° | Action | Responsables | Date limite | Statut | Suite de |\n"
    row = (
        "| 1 | Imprimer *tout* | DGV, CPE | 30 juin | Réalisé le 3 mai | 2030-03-12#action-2-1 |\n"
    )
    table = item(f"### Suivi des actions\n\n{header}|---|---|---|---|---|---|\n{row}")
    listed = meeting_of(
        yaml(
            "points:",
            "  - titre: Ouverture",
            "    numéro: 1",
            "    suivi:",
            "      - {action: Imprimer *tout*, responsables: [DGV, CPE], date limite: 30 juin,",
            "         statut: Réalisé le 3 mai, suite de: '2030-03-12#action-2-1'}",
        ),
        YAML,
    )

    assert listed.items == (table,)
    (only,) = table.follow_ups
    assert (only.progress, only.status) == ("Réalisé le 3 mai", ActionStatus.DONE)
    assert [mention.name for mention in only.responsible] == ["DGV", "CPE"]
    assert only.deadline
    assert only.deadline.text == "30 juin"
    assert only.follows
    assert (only.follows.meeting, only.follows.anchor) == ("2030-03-12", "action-2-1")
    assert table.is_recorded
    assert [mention.name for mention in listed.mentions] == ["DGV", "CPE"]


@pytest.mark.parametrize(
    "heading", ["Suivi", "Suivi des actions", "SUIVI DES RECOMMANDATIONS", "Follow-up"]
)
def test_follow_up_heading(heading: str) -> None:
    """A heading that names follow-ups is left off the page; what else it holds is not."""
    only = item(f"### {heading}\n\nLu en séance.\n\n{FOLLOWED}\nRien d’autre.\n")

    assert texts(only) == (["Imprimer"], [])
    assert only.discussion
    assert [line for line in only.discussion.text.split("\n") if line] == [
        "Lu en séance.",
        "Rien d’autre.",
    ]


def test_decided_below_follow_ups() -> None:
    """The table of the actions decided may come after the one of those followed up."""
    assert texts(item(f"### Suivi\n\n{FOLLOWED}\nPuis :\n\n{DECIDED}")) == (
        ["Imprimer"],
        ["Coller"],
    )
    assert texts(item(f"### Suivi\n\n{FOLLOWED}\n### Actions\n\n{FOLLOWED}")) == (
        ["Imprimer"],
        ["Imprimer"],
    )


def test_follow_up_title() -> None:
    """The title of the item is enough for a table with a status that is no table of decisions."""
    title = "Suivi des actions de la réunion précédente"
    undated = "| Action | Responsables |\n|---|---|\n| Imprimer | CPE |\n"

    assert texts(item(FOLLOWED, title)) == (["Imprimer"], [])
    assert texts(item(DECIDED, title)) == ([], ["Coller"])
    assert texts(item(undated, title)) == ([], ["Imprimer"])
    assert texts(item(FOLLOWED)) == ([], ["Imprimer"])


@pytest.mark.parametrize("body", ["RAS", "- Imprimer la carte", "La carte est imprimée."])
def test_no_follow_up_table(body: str) -> None:
    """Without a state, a heading is a heading of the discussion."""
    only = item(f"### Suivi des actions\n\n{body}\n\nPuis rien.\n")

    assert texts(only) == ([], [])
    assert only.discussion
    assert only.discussion.text.startswith("### Suivi")


def test_follow_up_fillers() -> None:
    """Rows of fillers follow up nothing; an empty status says nothing yet."""
    rows = "| N/A | - |\n| Imprimer | |\n| RAS | / |\n"

    (only,) = item(f"### Suivi\n\n| Action | Statut |\n{RULE}{rows}").follow_ups

    assert (only.number, only.progress, only.status) == (1, None, None)


def test_outside_the_archive() -> None:
    """A row may say that no meeting of the archive decided the action."""
    table = f"| Action | Suite de |\n{RULE}| Imprimer | hors archive |\n"

    (only,) = item(f"### Suivi\n\n{table}").follow_ups

    assert (only.is_outside, only.follows) == (True, None)


def test_unreadable_reference() -> None:
    """What names no action is noted where it stands."""
    table = f"| Action | Suite de |\n{RULE}| Imprimer | mars |\n"

    _, problems = read(markdown(f"## 1. A\n\n### Suivi\n\n{table}"))

    assert places(problems) == [("action-suite", 10, 14)]


@pytest.mark.parametrize(
    ("row", "due"),
    [
        ("action: Relire la carte avant le 4 juin", date(2030, 6, 4)),
        ("action: Relire la carte, au plus tard le 4 juin, avec le maire", date(2030, 6, 4)),
        ("action: Relire la carte du 4 juin", None),
        ("action: Relire la carte avant le 31 juin", None),
    ],
)
def test_a_deadline_within_the_text(row: str, due: date | None) -> None:
    """Where no column tells it, the text may say until when; a day alone is that of the thing."""
    only = action(row)

    assert (only.deadline.day if only.deadline else None) == due


@pytest.mark.parametrize(
    ("cell", "state", "due"),
    [
        ("fait le 3 mai", ActionStatus.DONE, None),
        ("en cours", ActionStatus.IN_PROGRESS, None),
        ("annulé", ActionStatus.CANCELLED, None),
        ("à faire pour le 4 juin", ActionStatus.OPEN, date(2030, 6, 4)),
        ("en continu", ActionStatus.OPEN, None),
        ("fin juin, en cours de discussion", ActionStatus.OPEN, date(2030, 6, 30)),
    ],
)
def test_a_state_for_a_deadline(cell: str, state: ActionStatus, due: date | None) -> None:
    """A row without a state may say it in the place of the deadline, and has no deadline then."""
    only = action("action: Clore", f"date limite: {cell}")

    assert only.status is state
    assert (only.deadline.day if only.deadline else None) == due
