"""Tables of an item that are actions, or tell where earlier ones stand."""

import pytest

from archive.language.choices import ActionStatus
from reading import TABLE, discussion, item, markdown, places, read


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


def test_column_without_a_header() -> None:
    """What stands below an empty header goes with the text of its action."""
    only = item("| Action |  | Responsable |\n|---|---|---|\n| Relire | la carte du nord | CPE |\n")

    assert [action.text.words for action in only.actions] == ["Relire (la carte du nord)"]
