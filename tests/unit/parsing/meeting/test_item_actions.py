"""What an agenda item asks for: lists and sentences that are actions, and who answers."""

import pytest

from archive.language.choices import ActionStatus
from reading import discussion, item, meeting_knowing


def test_action_list() -> None:
    """A list under a heading of actions is actions too."""
    only = item("### Points d’action\n\n- CPE : relancer\n- N/A\n- Clore\n")

    assert [(a.number, a.text.text, a.status) for a in only.actions] == [
        (1, "relancer", ActionStatus.OPEN),
        (2, "Clore", ActionStatus.OPEN),
    ]
    assert only.discussion is None


@pytest.mark.parametrize(
    "label",
    ["### Actions", "**Actions :**", "Actions :", "#### À faire", "### Recommandations",
     "**Action items:**", "### Prochaines étapes", "**Points d’action**"],
)  # fmt: skip
def test_labelled_actions(label: str) -> None:
    """What stands in a list below a label of actions is one action a line."""
    only = item(f"Texte.\n\n{label}\n\n- Relire.\n- Imprimer.\n")

    assert [action.text.words for action in only.actions] == ["Relire.", "Imprimer."]
    assert only.discussion
    assert only.discussion.words == "Texte."


@pytest.mark.parametrize(
    "body",
    [
        "### Actions\n\n#### CPE\n\n- relire\n- ranger\n\n#### DGV et OIM\n\n- trier\n",
        "**Actions**\n\n**CPE**\n\n- relire\n- ranger\n\nDGV et OIM :\n- trier\n",
        "Actions :\n\n- CPE\n  - relire\n  - ranger\n- DGV et OIM :\n  - trier\n",
        "=> CPE : relire\n=> CPE : ranger\n=> DGV et OIM : trier\n",
        "- Divers\n  - ⇒ CPE : relire\n  - => CPE : ranger\n  - À faire : DGV et OIM : trier\n",
    ],
)
def test_owners_above_their_actions(body: str) -> None:
    """Who answers for actions may stand above them, or behind an arrow."""
    meeting = meeting_knowing({"CPE", "DGV", "OIM"}, f"## Point\n\n{body}")

    actions = meeting.items[0].actions
    assert [(a.text.words, [m.name for m in a.responsible]) for a in actions] == [
        ("relire", ["CPE"]),
        ("ranger", ["CPE"]),
        ("trier", ["DGV", "OIM"]),
    ]


def test_owner_before_a_text() -> None:
    """Who answers for the actions below a name does not answer for those behind a text."""
    meeting = meeting_knowing(
        {"CPE"}, "## Actions\n\nCPE :\n- relire\n\nOn y revient.\n\n- ranger\n"
    )

    assert [len(action.responsible) for action in meeting.items[0].actions] == [1, 0]


def test_no_action() -> None:
    """A list that says that there is nothing to do is text, and no action."""
    only = item("### Actions\n\n- Pas d’action pour ce point.\n")

    assert only.actions == ()
    assert "action" in (discussion("### Actions\n\n- Pas d’action pour ce point.\n") or "")


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("→ CPE : 14 fiches reçues\n→ DGV : RAS\n", 0),
        ("→ CPE : relire\n", 1),
        ("→ CPE : note finale (4 juin)\n", 1),
        ("**Suites**\n\n- la carte est en ligne\n", 0),
        ("**Suites**\n\n- CPE : relire\n- ranger\n", 2),
        ("À suivre :\n- ranger la carte\n", 1),
        ("**Actions**\n\n- une carte\n", 1),
        ("**Actions**\n\nLe CPE montre la carte. Il remercie la mairie.\n", 0),
        ("Décision : garder la carte\n\nResponsable : CPE\n", 1),
        ("**Mesures**\n\n- 12 cm d’eau\n", 0),
        ("**Actions**\n\nCPE : relire\nRanger (DGV)\n", 2),
        ("**Actions**\n\nCPE : relire la carte avec\nDGV et le maire\n", 1),
        ("**Actions**\n\nLe CPE a relu la carte.\n", 0),
        ("**Actions**\n\nLe CPE est chargé de relire la carte.\n", 1),
        ("Suivi : la direction relira la carte d’ici le 4 juin.\n", 1),
        ("Suivi : le CPE a relu la carte le 4 juin.\n", 0),
        ("Suivi : la carte est partagée.\n", 0),
        ("Le CPE s’engage à relire la carte.\n", 1),
        ("Le CPE s’engage à long terme au nord.\n", 0),
        ("Le CPE est chargé de la protection des voyageurs.\n", 0),
        ("CPE to relay the note.\n", 1),
        ("CPE commits to relay the note.\n", 1),
        ("CPE to date has not answered.\n", 0),
        ("CPE to Tinzara takes an hour.\n", 0),
        ("- Relire la carte (CPE, 4 juin)\n- Voir le maire (DGV, 5 juin)\n", 2),
        ("- Centre du nord (CPE, 4 juin)\n- Ministère du sud (DGV, 5 juin)\n", 0),
        ("- Relire la carte (CPE, 4 juin)\n- Le pont est coupé (DGV, 5 juin)\n", 1),
        ("- Atelier du sud (CPE, 4 juin)\n- Clôture du projet (DGV, 5 juin)\n", 0),
        ("- [ ] Relire la carte (CPE, 4 juin)\n- Le pont est coupé (DGV, 5 juin)\n", 1),
        ("Il a été demandé à CPE de relire la carte.\n", 1),
        ("Il a été demandé à CPE un état de la carte.\n", 0),
        ("CPE was asked to relay the note.\n", 1),
        ("CPE was asked about the note.\n", 0),
        ("La carte est là.\nResponsable : CPE\n", 0),
    ],
)
def test_what_is_no_action(body: str, count: int) -> None:
    """What is told of others, of what was done or of a place asks nobody to do anything."""
    meeting = meeting_knowing({"CPE", "DGV"}, f"## Point\n\nDit.\n\n{body}")

    assert len(meeting.items[0].actions) == count


def test_an_action_on_several_lines() -> None:
    """Who answers and until when may stand on the lines below an action, each behind its label."""
    first = "**Action :** relire\n**Responsable :** CPE\n**Échéance :** 4 juin\nOn y revient.\n"
    only = item(f"{first}\n**Action :** ranger\n**Responsable :** DGV\n\nDélai : aucun.\n")

    told = [(a.text.words, a.responsible[0].name, a.deadline is not None) for a in only.actions]
    assert told == [("relire", "CPE", True), ("ranger", "DGV", False)]
    assert only.discussion
    assert only.discussion.words == "On y revient. Délai : aucun."


@pytest.mark.parametrize("sign", ["", "- "])
def test_what_is_said_below_an_action_without_label(sign: str) -> None:
    """Who answers may stand in a paragraph below each action, whoever answers for those above."""
    told = f"{sign}Relire.\n\nResponsable : CPE\n\n{sign}Ranger.\n\nResponsable : DGV\n"
    meeting = meeting_knowing(
        {"CPE", "DGV", "OIM"},
        f"## Point\n\nActions OIM :\n\n- Trier\n\nActions :\n\n{told}\nOn y revient.\n",
    )

    (only,) = meeting.items
    assert [(a.text.words.rstrip("."), a.responsible[0].name) for a in only.actions] == [
        ("Trier", "OIM"), ("Relire", "CPE"), ("Ranger", "DGV")
    ]  # fmt: skip
    assert only.discussion
    assert only.discussion.words == "On y revient."


def test_lines_below_a_label_of_actions() -> None:
    """Lines that say who acts, or begin with a task, are actions; a sentence with a day is none."""
    only = item("Actions :\n\nRelire la carte.\n\nOn se revoit avant le 4 juin à la mairie.\n")

    assert [action.text.words for action in only.actions] == ["Relire la carte."]
    assert only.discussion
    assert only.discussion.words == "On se revoit avant le 4 juin à la mairie."
