"""What the blocks of an agenda item are: its discussion, its decisions, its actions."""

import pytest

from archive.language.choices import ActionStatus
from archive.language.text import fold
from archive.parsing.meeting_file import read_meeting
from archive.problems import Problems
from reading import MARKDOWN, TABLE, discussion, item, markdown, meeting_of, places, read


def test_action_table() -> None:
    """Each row of an action table is an action, its cells with their places."""
    only = item(f"{TABLE}| Relancer CPE | CPE, DGV | 4 juin |\n| N/A | / | - |\n| Clore | | |\n")

    first, second = only.actions
    assert (first.number, first.text.text, first.mark.line, first.mark.column) == (
        1,
        "Relancer CPE",
        8,
        3,
    )
    assert [(m.name, m.mark.column) for m in first.responsible] == [("CPE", 18), ("DGV", 23)]
    assert first.deadline
    assert str(first.deadline.day) == "2030-06-04"
    assert (second.number, second.text.text) == (2, "Clore")
    assert only.discussion is None


def test_cells() -> None:
    """Cells may hold strokes, line breaks and markup; an address stays a link."""
    (action,) = item(
        f"{TABLE}| Voir [a \\| b](https://a.exemple) | **CPE**<br>DGV | 4 <br>juin |\n"
    ).actions

    assert action.text.text == "Voir [a | b](https://a.exemple)"
    assert [link.address for link in action.text.links] == ["https://a.exemple"]
    assert [mention.name for mention in action.responsible] == ["CPE", "DGV"]
    assert action.deadline
    assert action.deadline.text == "4 juin"


@pytest.mark.parametrize(
    "header",
    [
        "| Points d'action | Personnes/agences responsables |",
        "| **Actions** | Responsable(s) |",
        "| N° | Recommandations | Responsables |",
        "| Responsables | Activités |",
        "| POINTS D’ACTION |",
    ],
)
def test_headers(header: str) -> None:
    """An action table is known by the words of its header, wherever they stand."""
    columns = header.count("|") - 1
    row = "| Clore " * columns + "|"

    only = item(f"{header}\n{'|---' * columns}|\n{row}\n")

    assert [action.text.text for action in only.actions] == ["Clore"]


@pytest.mark.parametrize(
    "header",
    [
        "| Pays | Actions | Part |",
        "| Activités | Montant |",
        "| Poste | Statut |",
        "| a | b |",
    ],
)
def test_data_tables(header: str) -> None:
    """Any other table belongs to the discussion."""
    table = f"{header}\n{'|---' * (header.count('|') - 1)}|\n{'| a ' * (header.count('|') - 1)}|"

    assert discussion(table) == table


def test_misspelt_column() -> None:
    """A column that is nearly one of an action table is noted at its header."""
    table = "| Actions | Resposnables |\n|---|---|\n| a | CPE |\n"

    _, problems = read(markdown(f"## A\n\n{table}"))

    assert ("cle-inconnue", 6, 13) in places(problems)


def test_other_columns() -> None:
    """What a column that an action table does not have says stands at the end of the action."""
    table = "| Actions | Responsables | Météo |\n|---|---|---|\n| a | CPE | x |\n| b | CPE | - |\n"

    only = item(table)

    assert [action.text.words for action in only.actions] == ["a (Météo : x)", "b"]


@pytest.mark.parametrize(
    "header",
    [
        "Chose | Responsables | Date limite",
        "N° | Sujet | Responsable | Délai",
        "Action | Structure | Échéance",
        "Tâche | Acteurs | Délai",
        "Actions à réaliser | Responsable(s) | Date de réalisation",
        "Engagement pris | Structure responsable | Calendrier",
        "Recommandation | Chargé de l’exécution | Échéance",
        "To do | Lead | Timeline",
        "Description | Owner | Due",
        "What | Who | By when",
        "Suites à donner | Par qui | Pour quand",
    ],
)
def test_words_of_columns(header: str) -> None:
    """Who, until when and what are told by the stems of the header; what, by any other word."""
    numbers = header.count("|") - 2
    row = f"{'| 1 ' * numbers}| Relire | CPE | 4 juin |"

    (action,) = item(f"| {header} |\n{'|---' * (3 + numbers)}|\n{row}\n").actions

    assert (action.text.words, [body.name for body in action.responsible]) == ("Relire", ["CPE"])
    assert action.deadline
    assert str(action.deadline.day) == "2030-06-04"


@pytest.mark.parametrize("header", ["Point | Qui | Quand", "Livrable | Structure | Période"])
def test_table_below_a_label_of_actions(header: str) -> None:
    """What the label calls actions needs only a column of who or until when."""
    table = f"| {header} |\n|---|---|---|\n| Relire | CPE | 4 juin |\n"

    assert [a.text.words for a in item(f"### Actions\n\n{table}").actions] == ["Relire"]
    assert item(table).actions == ()


@pytest.mark.parametrize(
    "header", ["Recommandation formulée | État de mise en œuvre", "Mesure | Niveau d’exécution"]
)
def test_words_of_columns_of_follow_ups(header: str) -> None:
    """So are the columns of a table that says where earlier actions stand."""
    (told,) = item(f"### Suivi\n\n| {header} |\n|---|---|\n| Relire | fait |\n").follow_ups

    assert (told.text.words, told.status) == ("Relire", ActionStatus.DONE)


def test_surplus_cell() -> None:
    """A cell beyond the header is noted."""
    _, problems = read(markdown(f"## A\n\n{TABLE}| a | CPE | 4 juin | reste |\n"))

    assert places(problems) == [("valeur-inattendue", 8, 22)]


def test_action_table_without_item() -> None:
    """An action table before the first item is noted: its actions would be in no register."""
    _, problems = read(markdown(f"{TABLE}| a | CPE | |\n"))

    assert places(problems) == [("fait-incompris", 4, 1)]


def test_several_tables() -> None:
    """Several action tables of an item are one list of actions; text between them is kept."""
    only = item(f"{TABLE}| a | | |\n\nEntre.\n\n{TABLE}| b | | |\n")

    assert [(a.number, a.text.text) for a in only.actions] == [(1, "a"), (2, "b")]
    assert only.discussion
    assert only.discussion.text == "Entre."


@pytest.mark.parametrize("heading", ["### Décisions", "#### Décision :", "### Décisions prises"])
def test_decisions(heading: str) -> None:
    """The list under a heading of decisions is the item's decisions."""
    only = item(
        f"Dit.\n\n{heading}\n\n- Une [carte](https://a.exemple)\n- Deux,\n  suite\n\nTrois.\n"
    )

    assert [d.text for d in only.decisions] == [
        "Une [carte](https://a.exemple)",
        "Deux, suite",
        "Trois.",
    ]
    assert [(d.mark.line, d.mark.column) for d in only.decisions] == [(10, 3), (11, 3), (14, 1)]
    assert only.decisions[0].links[0].mark.column == 15
    assert only.discussion
    assert only.discussion.text == "Dit."


def test_nested_decision() -> None:
    """The details of a decision stay with it."""
    assert [d.text for d in item("### Décisions\n\n- Une :\n  - a\n  - b\n").decisions] == [
        "Une : - a - b"
    ]


def test_text_after_decisions() -> None:
    """What follows the next heading or a table is discussion again."""
    only = item(
        "### Décisions\n\n- Une\n\n### Suites\n\nDit.\n\n"
        f"### Décisions\n\n- Deux\n\n{TABLE}| a | | |\n\nFin.\n"
    )

    assert [decision.text for decision in only.decisions] == ["Une", "Deux"]
    assert discussion("### Décisions\n\n- Une\n\n### Suites\n\nDit.") == "### Suites\nDit."
    assert only.discussion
    assert only.discussion.text.endswith("Fin.")
    assert "Décisions" not in only.discussion.text


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
        ("### Suites\n\nDit.\n", "### Suites\nDit."),
        ("### Décisions\n\n| a |\n|---|\n| b |\n", "### Décisions\n| a |\n|---|\n| b |"),
    ],
)
def test_labels(body: str, left: str | None) -> None:
    """A heading that only labels what has its own place is left out, any other is text."""
    assert discussion(body) == left


@pytest.mark.parametrize(
    "body",
    [
        "**Décisions :**\n\n- Un.\n- Deux.\n",
        "Décisions :\n- Un.\n- Deux.\n",
        "**Décisions prises**\n\n1. Un.\n2. Deux.\n",
        "#### Décisions\n\n- Un.\n- Deux.\n",
        "Décision : Un.\nDÉCISION : Deux.\n",
        "**Décision :** Un.\n\n**Decision:** Deux.\n",
        "- Décision 1 : Un.\n- **Décision n° 2 :** Deux.\n",
    ],
)
def test_labelled_decisions(body: str) -> None:
    """A label, bold or not, alone above a list or before a text, makes decisions."""
    only = item(f"Texte.\n\n{body}")

    assert [decision.words for decision in only.decisions] == ["Un.", "Deux."]


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
    ("header", "is_decided"),
    [("Actions à mener", True), ("À faire", True), ("Action", False), ("Points d’action", False)],
)
def test_weak_heading_of_follow_ups(header: str, *, is_decided: bool) -> None:
    """Under "Suivi" alone, a table of what is still to be done holds new actions."""
    table = f"| {header} | Responsables | Statut |\n|---|---|---|\n| Relire | CPE | en cours |\n"

    only = item(f"### Suivi\n\n{table}")

    assert (len(only.actions), len(only.follow_ups)) == ((1, 0) if is_decided else (0, 1))


@pytest.mark.parametrize(
    ("header", "is_action"),
    [
        ("Tâche | Qui | Quand", True),
        ("N° | Action | Responsable | Date", True),
        ("Action | Owner | Due", True),
        ("Quoi | Qui | Pour quand", True),
        ("Organisation | Activités | Date", False),
        ("Structure | Date", False),
        ("Quand | Quoi | Salle", False),
        ("Qui | Quand", False),
    ],
)
def test_columns_of_actions(header: str, *, is_action: bool) -> None:
    """A table of actions is known by the words of its columns; a day alone says nothing."""
    columns = header.count("|") + 1
    only = item(f"| {header} |\n{'|---' * columns}|\n{'| a ' * columns}|\n")

    assert bool(only.actions) is is_action


def test_table_of_decisions() -> None:
    """A decision that somebody carries out by a day is an action."""
    only = item(
        "| Décision | Responsable | Échéance |\n|---|---|---|\n| Publier | CPE | 4 juin |\n"
    )

    assert [action.text.words for action in only.actions] == ["Publier"]


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


def test_table_of_decisions_alone() -> None:
    """A table of decisions and their numbers is decisions; a dash may follow the word of one."""
    only = item("**Décision** – Garder.\n\n| N° | Décision |\n|---|---|\n| 1 | Ranger. |\n")

    assert sorted(decision.words for decision in only.decisions) == ["Garder.", "Ranger."]


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


@pytest.mark.parametrize(
    "body",
    [
        "### Décisions\n\nAucune décision n’a été prise.\n",
        "### Décisions\n\n- Pas de décision sur ce point\n",
        "**Décision :** pas de décision\n",
        "Décisions : aucune décision à ce stade.\n",
        "### Decisions\n\nNo decision was taken at this meeting.\n",
    ],
)
def test_no_decision(body: str) -> None:
    """A sentence that says that nothing was decided is text, and no decision."""
    only = item(body)

    assert only.decisions == ()
    assert "decision" in fold(discussion(body) or "")


def test_no_action() -> None:
    """A list that says that there is nothing to do is text, and no action."""
    only = item("### Actions\n\n- Pas d’action pour ce point.\n")

    assert only.actions == ()
    assert "action" in (discussion("### Actions\n\n- Pas d’action pour ce point.\n") or "")


def test_a_decision_against_something() -> None:
    """What is decided may begin with a negation, or forbid."""
    body = (
        "### Décisions\n\n- Aucune carte n’est publiée sans accord\n- Pas de décision sans la DGV\n"
    )

    assert len(item(body).decisions) == 2


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
    ],
)
def test_what_is_no_action(body: str, count: int) -> None:
    """An arrow leads to a task or a deadline; « Suites » may stand above what came of something."""
    text = markdown(f"## Point\n\nDit.\n\n{body}")
    meeting = read_meeting(text, MARKDOWN, Problems(), {"CPE", "DGV"}.__contains__)

    assert meeting
    assert len(meeting.items[0].actions) == count
