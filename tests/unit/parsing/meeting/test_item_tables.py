"""Tables whose rows are the points of a meeting."""

import pytest

from reading import (
    markdown,
    meeting_knowing,
    meeting_of,
    meeting_of_blocks,
    outline,
    places,
    read,
    titles,
)

TABLE = """\
| N° | Point | Discussion | Décision | Action | Responsable | Délai |
|---|---|---|---|---|---|---|
| 1 | Carte (CPE) | **Lue**.<br>Non. | Garder.<br>Ranger. | Lire<br>Voir | CPE<br>DGV | 4 juin |
| 2 | Divers | Rien de plus. | | - | | |
"""


@pytest.mark.parametrize(
    "before", ["", "# Réunion\n\n", "## Points discutés\n\n", "## Ordre du jour\n\n"]
)
def test_rows(before: str) -> None:
    """A row is an item: its text, its decisions and actions a line each, who and when beside."""
    first, second = meeting_of(markdown(f"{before}{TABLE}")).items

    assert (first.number, first.title, first.presenters[0].name) == (1, "Carte", "CPE")
    assert first.discussion
    assert first.discussion.words == "Lue. Non."
    assert [decision.words for decision in first.decisions] == ["Garder.", "Ranger."]
    told = [(a.text.words, a.responsible[0].name, str(a.deadline)) for a in first.actions]
    assert [action[:2] for action in told] == [("Lire", "CPE"), ("Voir", "DGV")]
    assert all("2030, 6, 4" in deadline for *_, deadline in told)
    assert (second.title, second.actions, second.decisions) == ("Divers", (), ())


def test_actions_in_one_cell() -> None:
    """An action may say in its own cell who is to do it; what other columns say is text."""
    table = (
        "| Sujet | Échanges | Actions | Lieu |\n|---|---|---|---|\n| A | Lue. | Relire | Kala |\n"
    )

    (item,) = meeting_of(markdown(table)).items

    assert [action.text.words for action in item.actions] == ["Relire"]
    assert item.discussion
    assert item.discussion.words == "Lue. Lieu : Kala"


@pytest.mark.parametrize("hour", ["J1 – 9h00", "Jour 1, 9h", "Mardi 4 mars, de 9h à 10h", "Matin"])
def test_hours_of_several_days(hour: str) -> None:
    """A day beside the hour of a point, or half a day, presents nothing."""
    table = f"| Horaire | Thème | Communicateur |\n|---|---|---|\n| {hour} | Carte | CPE |\n"

    (item,) = meeting_of(markdown(f"{table}\n## Carte\n\nLue.\n")).items

    assert (item.title, [each.name for each in item.presenters]) == ("Carte", ["CPE"])


def test_table_within_an_item() -> None:
    """Below the title of an item the table stays one, and the message says where to put it."""
    meeting, problems = read(markdown(f"## Carte\n\n{TABLE}"))

    assert meeting
    assert [item.title for item in meeting.items] == ["Carte"]
    assert places(problems) == [("fait-incompris", 6, 1)]


def test_who_and_when_in_the_cell_of_an_action() -> None:
    """A cell may say what is to be done, by whom and when; the column of minutes holds points."""
    header = "| Minute | Deliberations | Action / by whom / when |\n|---|---|---|\n"
    row = "| Min 1/01/26: Map | It is old. | Send it – CPE – 4 June |\n"
    (only,) = meeting_knowing({"CPE"}, f"## Points discutés\n\n{header}{row}").items

    (action,) = only.actions
    assert (only.number, only.title, action.text.words) == (1, "Map", "Send it")
    assert [mention.name for mention in action.responsible] == ["CPE"]
    assert action.deadline
    assert action.deadline.text == "4 June"


@pytest.mark.parametrize(
    "header",
    [
        "| Objet | Discussion | Suite |",
        "| Intitulé | Échanges | Suites |",
        "| Dossier | Débats | À faire |",
        "| Matter | Discussion | Follow-up |",
        "| Points traités | Ce qui s’est dit | Suite |",
    ],
)
def test_words_of_the_columns(header: str) -> None:
    """Whatever its columns are called, a row says a point, what was said and what is to do."""
    row = "| Carte | Elle est vieille. | Relire la carte du puits : CPE |"

    (only,) = meeting_knowing({"CPE"}, f"{header}\n|---|---|---|\n{row}\n").items

    (action,) = only.actions
    assert (only.title, action.text.words) == ("Carte", "Relire la carte du puits")
    assert [mention.name for mention in action.responsible] == ["CPE"]


AGENDA = (
    "| Heure | Sujet | Intervenant | Salle |\n|---|---|---|---|\n"
    "| 9h00 | Carte | CPE | B |\n| 15 min | Divers | – | |\n"
)


@pytest.mark.parametrize("above", ["", "Ordre du jour :\n\n", "## Ordre du jour\n\n"])
def test_agenda(above: str) -> None:
    """A table that says when points come or who presents them is the agenda, with or without label.

    What stands in another column is a detail of its line.
    """
    meeting = meeting_of_blocks("Lieu : Salle B", f"{above}{AGENDA}", "## Carte", "Dite.")

    assert [(item.title, [each.name for each in item.presenters]) for item in meeting.items] == [
        ("Carte", ["CPE"]), ("Divers (15 min)", [])
    ]  # fmt: skip
    assert meeting.introduction is None
    assert meeting.items[0].discussion is not None
    assert meeting.items[0].discussion.text == "Salle : B\n\nDite."


@pytest.mark.parametrize(
    "header",
    ["Nom | Titre | Organisation", "Point | Action | Échéance", "Heure | Activité | Responsable"],
)
def test_no_agenda(header: str) -> None:
    """A table of persons, of what there is to do or of a day tells no agenda."""
    assert titles(f"| {header} |\n|---|---|---|\n| Carte | b | c |\n") == []


def test_table_of_facts() -> None:
    """A table whose rows say when and where is no agenda, whatever its first row says."""
    table = (
        "| Objet | 3e session du comité de pilotage |\n|---|---|\n"
        "| Heure | 10:00 – 12:45 |\n| Lieu | Salle B |\n"
    )

    meeting = meeting_of_blocks(table, "## Carte", "Dite.")

    assert [item.title for item in meeting.items] == ["Carte"]
    assert (str(meeting.start), meeting.place) == ("10:00:00", "Salle B")


def test_titles_alone_in_a_table() -> None:
    """Below the label of an agenda the column of the points is enough."""
    table = "| N° | Point |\n|---|---|\n| 2 | Carte (CPE) |\n| 3 | Divers |\n"

    assert outline(table) == []
    assert outline("Ordre du jour", table) == [(2, "Carte", ["CPE"]), (3, "Divers", [])]
