"""What the blocks of an agenda item are: its discussion, its decisions, its actions."""

import pytest

from archive.language.choices import ActionStatus
from archive.parsing.meeting_file import read_meeting
from archive.problems import Problems
from reading import MARKDOWN, TABLE, discussion, item, markdown, meeting_of


def test_action_list() -> None:
    """A list under a heading of actions is actions too."""
    only = item("### Points d’action\n\n- CPE : relancer\n- N/A\n- Clore\n")

    assert [(a.number, a.text.text, a.status) for a in only.actions] == [
        (1, "CPE : relancer", ActionStatus.OPEN),
        (2, "Clore", ActionStatus.OPEN),
    ]
    assert only.discussion is None


@pytest.mark.parametrize(
    ("body", "left"),
    [
        (f"### Points d’action\n\n{TABLE}| a | | |\n", None),
        ("### Points d’action\n\nN/A\n", None),
        ("### Points d’action\n", None),
        ("### Points d’action\n\nÀ voir.\n", "### Points d’action\nÀ voir."),
        (f"### Points d’action\n\nÀ voir.\n\n{TABLE}| a | | |\n", "À voir."),
        ("### Points de discussion clés\n\nDit.\n", "Dit."),
        ("### Discussion\n\nDit.\n", "Dit."),
        ("Exposé.\n\n### Échanges\n\nDit.\n", "Exposé.\n### Échanges\nDit."),
        ("### Suites\n\nDit.\n", "### Suites\nDit."),
        ("### Décisions\n\n| a |\n|---|\n| b |\n", "### Décisions\n| a |\n|---|\n| b |"),
    ],
)
def test_labels(body: str, left: str | None) -> None:
    """A heading that only labels what has its own place is left out, any other is text."""
    assert discussion(body) == left


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


def test_labels_within_a_paragraph() -> None:
    """A label cuts the paragraph it stands in; what has no label is discussion."""
    only = item("Avant.\nDécision : garder.\nAction : relire.\nAprès.\n")

    assert [d.words for d in only.decisions] == ["garder."]
    assert [a.text.words for a in only.actions] == ["relire."]
    assert only.discussion
    assert only.discussion.words == "Avant. Après."


@pytest.mark.parametrize("body", ["Décisions :\n", "**Actions :**\n\n> Citation.\n"])
def test_label_of_nothing(body: str) -> None:
    """A label that nothing follows stays in the text."""
    only = item(body)

    assert only.discussion
    assert ":" in only.discussion.words
    assert (only.decisions, only.actions) == ((), ())


@pytest.mark.parametrize(
    "label", ["**Thèmes :** eau, haltes", "Tags: eau, haltes", "- Thèmes : eau, haltes"]
)
def test_themes_of_an_item(label: str) -> None:
    """A line of an item gives its themes, and stands in no discussion."""
    only = item(f"Dit.\n\n{label}\n")

    assert only.themes == ("eau", "haltes")
    assert only.discussion is not None
    assert only.discussion.words == "Dit."


@pytest.mark.parametrize(
    "line", ["Thème : l’accès à l’eau", "Thèmes abordés : eau, haltes", "Thèmes : l’eau manque."]
)
def test_lines_that_are_no_themes(line: str) -> None:
    """A title in the singular, other words and a sentence stay text."""
    only = item(line)

    assert only.themes == ()
    assert only.discussion is not None
    assert only.discussion.words == line


@pytest.mark.parametrize(
    "told",
    [
        "- [x] relire\n- [x] lire",
        "- relire – fait\n- lire (fait)",
        "| Action | Où ça en est |\n|---|---|\n| relire | fait |\n| lire | fait |",
    ],
)
@pytest.mark.parametrize("heading", ["Suivi des actions", "Retour sur les actions du 3 mai"])
def test_earlier_actions_in_any_form(heading: str, told: str) -> None:
    """Below a heading that comes back to actions, lines that say a state are no new actions."""
    (only,) = meeting_of(markdown(f"## {heading}\n\n{told}\n")).items

    assert only.actions == ()
    assert [(f.text.words, f.status) for f in only.follow_ups] == [
        ("relire", ActionStatus.DONE), ("lire", ActionStatus.DONE)
    ]  # fmt: skip


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
    text = markdown(f"## Point\n\n{body}")
    meeting = read_meeting(text, MARKDOWN, Problems(), {"CPE", "DGV", "OIM"}.__contains__)

    assert meeting
    actions = meeting.items[0].actions
    assert [(a.text.words, [m.name for m in a.responsible]) for a in actions] == [
        ("relire", ["CPE"]),
        ("ranger", ["CPE"]),
        ("trier", ["DGV", "OIM"]),
    ]


def test_owner_before_a_text() -> None:
    """Who answers for the actions below a name does not answer for those behind a text."""
    text = markdown("## Actions\n\nCPE :\n- relire\n\nOn y revient.\n\n- ranger\n")
    meeting = read_meeting(text, MARKDOWN, Problems(), {"CPE"}.__contains__)

    assert meeting
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
        ("Décision : garder la carte\n\nStatut : adopté\n", 0),
        ("Décision : garder la carte\n\nResponsable : CPE\n", 1),
        ("**Mesures**\n\n- 12 cm d’eau\n", 0),
        ("**Actions**\n\nCPE : relire\nRanger (DGV)\n", 2),
        ("**Actions**\n\nCPE : relire la carte avec\nDGV et le maire\n", 1),
        ("**Actions**\n\nLe CPE a relu la carte.\n", 0),
        ("**Actions**\n\nLe CPE est chargé de relire la carte.\n", 1),
        ("Le CPE s’engage à relire la carte.\n", 1),
        ("Le CPE s’engage à long terme au nord.\n", 0),
        ("Le CPE est chargé de la protection des voyageurs.\n", 0),
        ("CPE to relay the note.\n", 1),
        ("CPE commits to relay the note.\n", 1),
        ("CPE to date has not answered.\n", 0),
        ("CPE to Tinzara takes an hour.\n", 0),
        ("- Relire la carte (CPE, 4 juin)\n- Voir le maire (DGV, 5 juin)\n", 2),
        ("- Centre du nord (CPE, 4 juin)\n- Ministère du sud (DGV, 5 juin)\n", 0),
        ("- Relire la carte (CPE, 4 juin)\n- Le pont est coupé (DGV, 5 juin)\n", 0),
    ],
)
def test_what_is_no_action(body: str, count: int) -> None:
    """What is told of others, of what was done or of a place asks nobody to do anything."""
    text = markdown(f"## Point\n\nDit.\n\n{body}")
    meeting = read_meeting(text, MARKDOWN, Problems(), {"CPE", "DGV"}.__contains__)

    assert meeting
    assert len(meeting.items[0].actions) == count


@pytest.mark.parametrize(
    "opening", ["> [!todo] Actions", "> [!TODO]- Actions", "> Actions :", "> **Actions**"]
)
def test_a_frame_around_a_list(opening: str) -> None:
    """A frame whose title labels its list is no quotation; what follows it is text again."""
    frame = f"{opening}\n> - CPE : relire (4 juin)\n\n> [!success] Décisions\n> - garder\n"
    only = item(f"{frame}\nOn y revient.\n")

    assert [action.text.words for action in only.actions] == ["CPE : relire"]
    assert [decision.words for decision in only.decisions] == ["garder"]
    assert only.discussion
    assert only.discussion.words == "On y revient."


def test_decisions_after_actions() -> None:
    """Labels may come in any order; a text below actions is no decision for its heading alone."""
    labelled = item("**Actions :**\n- relire\n\n**Décisions :**\n- garder\n")
    headed = item(
        f"### Décisions\n\n- garder\n\n{TABLE}| Relire | CPE | 4 juin |\n\nOn y revient.\n"
    )

    assert [decision.words for decision in labelled.decisions] == ["garder"]
    assert [decision.words for decision in headed.decisions] == ["garder"]


def test_a_frame_that_labels_nothing() -> None:
    """Any other frame is shown as one."""
    only = item("> [!todo] Relire\n> - la carte\n\n> [!NOTE]\n> Décisions du comité\n> - garder\n")

    assert (only.actions, only.decisions) == ((), ())


def test_a_label_within_a_labelled_list() -> None:
    """A list stays what the label above it says when one of its items has a label of its own."""
    only = item("**Actions :**\n\n- relire\n- ACTION : ranger\n- Décision : garder\n- trier\n")

    assert [action.text.words for action in only.actions] == ["relire", "ranger", "trier"]
    assert [decision.words for decision in only.decisions] == ["garder"]


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
    text = markdown(f"## Point\n\nActions OIM :\n\n- Trier\n\nActions :\n\n{told}\nOn y revient.\n")
    meeting = read_meeting(text, MARKDOWN, Problems(), {"CPE", "DGV", "OIM"}.__contains__)

    assert meeting
    (only,) = meeting.items
    assert [(a.text.words.rstrip("."), a.responsible[0].name) for a in only.actions] == [
        ("Trier", "OIM"), ("Relire", "CPE"), ("Ranger", "DGV")
    ]  # fmt: skip
    assert only.discussion
    assert only.discussion.words == "On y revient."


@pytest.mark.parametrize(
    ("label", "count"),
    [("Après échanges, il a été décidé :", 1), ("Le CPE rappelle ce qu’il a été décidé :", 0)],
)
def test_sentences_that_announce_decisions(label: str, count: int) -> None:
    """A sentence says that what is below it was decided, but not what somebody says of it."""
    assert len(item(f"{label}\n\n- garder la carte\n").decisions) == count


@pytest.mark.parametrize("mark", ["*", "_", "**", "***"])
def test_labels_in_italics(mark: str) -> None:
    """A label alone on its line may be in bold or in slanted type."""
    only = item(f"{mark}Décisions{mark}\n\n- garder\n\n{mark}Actions{mark}\n\n- ranger\n")

    assert [decision.words for decision in only.decisions] == ["garder"]
    assert [action.text.words for action in only.actions] == ["ranger"]


def test_prose_is_not_asked_for_names() -> None:
    """No name is looked up for the paragraphs of a discussion, which most of any minutes are."""
    asked: list[str] = []

    def is_known(name: str) -> bool:
        asked.append(name)
        return False

    body = "## Carte\n\nLe bureau a présenté la carte au groupe.\n\nElle sera relue en mai.\n"
    read_meeting(markdown(body), MARKDOWN, Problems(), is_known)

    assert asked == []


def test_lines_below_a_label_of_actions() -> None:
    """Lines that say who acts, or begin with a task, are actions; a sentence with a day is none."""
    only = item("Actions :\n\nRelire la carte.\n\nOn se revoit avant le 4 juin à la mairie.\n")

    assert [action.text.words for action in only.actions] == ["Relire la carte."]
    assert only.discussion
    assert only.discussion.words == "On se revoit avant le 4 juin à la mairie."
