"""The agenda below a label in the opening of a file: which lines are of it, where it ends."""

import pytest

from archive.model import Meeting
from reading import markdown, read


def meeting_of(*blocks: str) -> Meeting:
    """The meeting of some blocks of Markdown, whatever its problems."""
    meeting, _ = read(markdown("\n\n".join(blocks)))
    assert meeting
    return meeting


def outline(*blocks: str) -> list[tuple[int, str, list[str]]]:
    """The number, the title and the presenters of each line."""
    items = meeting_of(*blocks).items
    return [(item.number, item.title, [each.name for each in item.presenters]) for item in items]


def titles(*blocks: str) -> list[str]:
    """The titles of the lines."""
    return [title for _, title, _ in outline(*blocks)]


@pytest.mark.parametrize(
    "label",
    [
        "Ordre du jour",
        "Ordre du jour :",
        "**Agenda**",
        "Points inscrits à l’ordre du jour",
        "Les points suivants étaient inscrits à l’ordre du jour :",
    ],
)
@pytest.mark.parametrize(
    "lines",
    ["1. Carte\n2. Divers", "- Carte\n- Divers", "1- Carte ;\n\n2- Divers.", "Carte\n\nDivers"],
)
def test_list(label: str, lines: str) -> None:
    """A list, or lines alone, below a label are the agenda, and stay nowhere else."""
    meeting = meeting_of("# Réunion", label, lines, "## Carte", "Dite.")

    assert [item.title for item in meeting.items] == ["Carte", "Divers"]
    assert meeting.introduction is None


def test_announced() -> None:
    """A sentence that announces the list stays a sentence."""
    said = "Après l’ouverture, l’ordre du jour suivant a été adopté :"
    meeting = meeting_of(said, "- Carte (CPE)\n- Divers", "## Carte", "Dite.")

    assert [item.title for item in meeting.items] == ["Carte", "Divers"]
    assert meeting.introduction is not None
    assert meeting.introduction.text == said


@pytest.mark.parametrize(
    "after",
    [
        "1. Carte des puits\n\nLa carte est présentée.",
        "- I. Carte des puits",
        "La séance est ouverte à neuf heures.",
        "Présents : OIM, HCR",
    ],
)
def test_end(after: str) -> None:
    """The list ends at a title said again, another sign, a sentence or another label."""
    assert titles("Ordre du jour\n\n1. Carte des puits\n2. Divers", after)[:2] == [
        "Carte des puits", "Divers"
    ]  # fmt: skip
    assert len(titles("Ordre du jour\n\n1. Carte des puits\n2. Divers", after)) == 2


def test_first_heading_below_the_list() -> None:
    """A numbered title right below the list begins the first item, whatever Markdown counts."""
    agenda = "1. Carte (CPE)\n2. Tarif\n3. Divers"
    points = "1. Carte\n\nDite.\n\n2. Tarif\n\nDit.\n\n3. Divers\n\nDits."
    meeting = meeting_of(f"Ordre du jour :\n\n{agenda}\n{points}")

    assert [(i.number, i.title, i.is_recorded) for i in meeting.items] == [
        (1, "Carte", True), (2, "Tarif", True), (3, "Divers", True)
    ]  # fmt: skip
    assert [mention.name for mention in meeting.items[0].presenters] == ["CPE"]


@pytest.mark.parametrize(
    "details", ["   - nord\n   - sud", "- nord\n- sud", "\na) nord\n\nb) sud\n"]
)
def test_details(details: str) -> None:
    """What stands below a line is no line: it is said of its point."""
    first, second = meeting_of("Ordre du jour :", f"1. Carte\n{details}\n2. Divers").items

    assert (first.title, second.title) == ("Carte", "Divers")
    assert first.discussion is not None
    assert "nord" in first.discussion.text
    assert "sud" in first.discussion.text
    assert second.discussion is None


@pytest.mark.parametrize(
    "lines", ["voir la convocation", "6. Fictif\n7. Inventé", "Le groupe s’est réuni."]
)
def test_no_list(lines: str) -> None:
    """One line without a sign, a list begun elsewhere and a sentence are no agenda."""
    assert titles("Ordre du jour :", lines) == []


def test_after_the_label_of_the_points() -> None:
    """What the points themselves say of an agenda is none of this meeting."""
    assert titles("Points discutés :", "Carte.", "Le programme :", "- débats\n- marche") == []


TABLE = (
    "| Heure | Sujet | Intervenant | Salle |\n|---|---|---|---|\n"
    "| 9h00 | Carte | CPE | B |\n| 15 min | Divers | – | |\n"
)


@pytest.mark.parametrize("above", ["", "Ordre du jour :\n\n", "## Ordre du jour\n\n"])
def test_table(above: str) -> None:
    """A table that says when points come or who presents them is the agenda, with or without label.

    What stands in another column is a detail of its line.
    """
    meeting = meeting_of("Lieu : Salle B", f"{above}{TABLE}", "## Carte", "Dite.")

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
def test_other_tables(header: str) -> None:
    """A table of persons, of what there is to do or of a day tells no agenda."""
    assert titles(f"| {header} |\n|---|---|---|\n| Carte | b | c |\n") == []


def test_titles_alone_in_a_table() -> None:
    """Below the label of an agenda the column of the points is enough."""
    table = "| N° | Point |\n|---|---|\n| 2 | Carte (CPE) |\n| 3 | Divers |\n"

    assert outline(table) == []
    assert outline("Ordre du jour", table) == [(2, "Carte", ["CPE"]), (3, "Divers", [])]


@pytest.mark.parametrize(
    "lines",
    [
        "Ordre du jour : 1) Carte (CPE) ; 2) Tarif ; 3) Divers",
        "- Ordre du jour : carte (CPE), tarif et divers",
        "| Ordre du jour | Carte (CPE)<br>Tarif<br>Divers |\n|---|---|\n| Lieu | Salle B |\n",
        "| Lieu | Ordre du jour |\n|---|---|\n| B | 1. Carte (CPE)<br>2. Tarif<br>3. Divers |",
    ],
)
def test_on_one_line(lines: str) -> None:
    """The points may stand on the line of their label, in an item or in a cell."""
    meeting = meeting_of(lines)

    assert [(item.title, [each.name for each in item.presenters]) for item in meeting.items] == [
        ("Carte", ["CPE"]), ("Tarif", []), ("Divers", [])
    ]  # fmt: skip
    assert meeting.introduction is None
