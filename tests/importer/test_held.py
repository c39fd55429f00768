"""Specification of when and where the meeting was held: rather nothing than a wrong value."""

from datetime import date, time

import pytest

from archive.importer.import_document import import_document
from archive.importer.recognise.recogniser import recognise
from archive.importer.writing.writer import Draft
from archive.parsing.outline.document import Block
from documents import document, line

DAY = date(2025, 5, 12)


def draft(*head: Block | str, day: date | None = None) -> Draft:
    """The draft of minutes of one point with this head; `day` is given from outside."""
    return recognise(document(*head, line("Carte", "1.", bold=True), "Vu."), day=day)


@pytest.mark.parametrize(
    "head",
    [
        "Date : lundi 12 mai 2025",
        "Compte rendu de la réunion du 12 mai 2025",
        "Compte rendu\nTagda, le 12 mai 2025",
        "Compte rendu\nLe groupe s’est réuni le 12 mai 2025.",
        "Version du 20 mai 2025\nDate : 12 mai 2025",
        "Date : 12 mai 2025\nLe compte rendu du 14 avril 2025 est approuvé.",
    ],
)
def test_day(head: str) -> None:
    """A label, a title, a line of the head or a verb of meeting tells it; another day does not."""
    assert draft(head).held.day == DAY


def test_town_beside_the_day() -> None:
    """Where nothing else tells the place, the town that a letter begins with is it: a doubt."""
    alone, told = (
        draft("Compte rendu\nTagda, le 12 mai 2025"),
        draft("Tagda, le 12 mai 2025\nLieu : OIM"),
    )

    assert (alone.held.place, told.held.place) == ("Tagda", "OIM")
    assert "Le lieu, « Tagda », n’est écrit qu’à côté de la date." in alone.doubts


@pytest.mark.parametrize(
    "head",
    [
        "Compte rendu\nVersion du 20 mai 2025",
        "Compte rendu\nLa loi du 20 mai 2015 est rappelée.",
        "Compte rendu\nLa dernière réunion a eu lieu le 14 avril 2025.",
        "Date : 31 février 2025",
    ],
)
def test_no_day(head: str) -> None:
    """Without one that is sure it stays empty, and a doubt says so."""
    found = draft(head)

    assert found.held.day is None
    assert found.doubts


def test_given_day() -> None:
    """The day given from outside serves where the document tells none."""
    assert draft("Compte rendu", day=DAY).held.day == DAY


def test_several_days() -> None:
    """Of two days that are as likely one is kept, and the other told."""
    found = import_document(document("Date : 12 mai 2025", "Date : 13 mai 2025", "Vu."))

    assert found.meeting.day == DAY
    assert "13 mai 2025" in found.text
    assert any("gardez-en une seule" in doubt for doubt in found.doubts)


def test_wrong_weekday() -> None:
    """A weekday that does not go with the day is a doubt."""
    found = draft("Date : mardi 12 mai 2025")

    assert any("est un lundi, pas un mardi" in doubt for doubt in found.doubts)


@pytest.mark.parametrize(
    "head",
    [
        "Heure : 9h15-11h00",
        "Début : 9h15\nFin : 11h00",
        "La séance est ouverte à 9h15. La séance est levée à 11h00.",
    ],
)
def test_hours(head: str) -> None:
    """They stand under a label, or near a verb of opening and one of closing."""
    held = draft("Date : 12 mai 2025", head).held

    assert (held.start, held.end) == (time(9, 15), time(11))


def test_place() -> None:
    """It stands under a label or behind the day."""
    assert draft("Date : 12 mai 2025", "Lieu : Salle Aïr").held.place == "Salle Aïr"
    assert draft("Date : 12 mai 2025, salle Aïr").held.place == "salle Aïr"


def test_label_within_a_point() -> None:
    """A point may tell where and when something else is: its labels stay its text."""
    point = line("Atelier sur l’eau", "1.", bold=True)
    found = import_document(document(point, "L’atelier est prêt.", "Lieu : salle Aïr", "Vu."))

    assert found.meeting.place is None
    assert "Lieu : salle Aïr" in found.text


def test_label_above_the_points() -> None:
    """The same label is the key of the file where it stands above them, and not twice."""
    point = line("Atelier sur l’eau", "1.", bold=True)
    found = import_document(document("Lieu : salle Aïr", point, "L’atelier est prêt.", "Vu."))

    assert found.meeting.place == "salle Aïr"
    assert found.text.count("salle Aïr") == 1
