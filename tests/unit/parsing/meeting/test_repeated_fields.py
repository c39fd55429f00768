"""What a file says twice: in its keys, in labels, in sections."""

import pytest

from reading import markdown, meeting_of, places, read


@pytest.mark.parametrize(
    ("key", "body"),
    [
        ("lieu: Salle B", "Lieu : salle B\n"),
        ("heure: 9h15-11h00", "**Horaire :** de 9h15 à 11h\n"),
        ("date de fin: 2030-05-15", "Date de fin : 15 mai 2030\n"),
        ("présence: [CPE, DGV]", "Présents : DGV et CPE\n"),
        ("titre: Atelier", "# Atelier\n"),
    ],
)
def test_same_value(key: str, body: str) -> None:
    """The same value, however it is written, is said once."""
    meeting = meeting_of(markdown(body, key))

    assert meeting.introduction is None
    assert not meeting.items


def test_same_day() -> None:
    """A label may say the day again, with its hour."""
    assert meeting_of(markdown("Date : mardi 14 mai 2030 à 9h30\n")).start


@pytest.mark.parametrize(
    ("key", "body"),
    [
        ("lieu: Salle A", "Lieu : Salle B\n"),
        ("heure: 9h", "Heure : 10h\n"),
        ("statut: projet", "Statut : approuvé\n"),
    ],
)
def test_other_value(key: str, body: str) -> None:
    """A value that contradicts another is noted: one of them is false."""
    _, problems = read(markdown(body, key))

    assert [rule for rule, _, _ in places(problems)] == ["cle-en-double"]


def test_lists_are_joined() -> None:
    """Lists of names and of decisions that a file gives in parts are one list."""
    body = "Présents : CPE\n\n## Présence\n\n- CPE\n- DGV\n\n## Décisions\n\n- Un.\n"

    meeting = meeting_of(markdown(body, "décisions: [Zéro.]"))

    assert [mention.name for mention in meeting.attendance] == ["CPE", "DGV"]
    assert [decision.words for decision in meeting.decisions] == ["Zéro.", "Un."]


def test_other_title() -> None:
    """A title that differs from the one of the keys stays in the text."""
    meeting = meeting_of(markdown("# Bilan\n", "title: Atelier"))

    assert meeting.title == "Atelier"
    assert meeting.introduction
    assert meeting.introduction.words == "Bilan"


@pytest.mark.parametrize(
    "body",
    [
        "Le groupe s’est réuni avec l’ordre du jour suivant : 1) Bilan ; 2) Carte des puits.\n",
        "Ordre du jour\n\n- Bilan (CPE)\n- Carte des puits\n",
    ],
)
def test_agenda_told_twice(body: str) -> None:
    """The points that the keys and the text plan are the same; another one is added."""
    keys = "ordre du jour: [1. Bilan, 2. Carte des puits]"
    sections = "\n## Bilan\n\nVu.\n\n## Carte des puits\n\nVue.\n"

    meeting = meeting_of(markdown(body + sections, keys))

    assert [item.title for item in meeting.items] == ["Bilan", "Carte des puits"]
