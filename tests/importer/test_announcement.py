"""Specification of finding the next meeting wherever the minutes announce it."""

from datetime import date, time

import pytest

from archive.collection.archive import build
from archive.collection.records import Records
from archive.importer.document import Block, Paragraph
from archive.importer.draft import Draft, Moment
from archive.importer.import_document import import_document
from archive.importer.recognise.recogniser import recognise
from archive.parsing.meeting_file import read_meeting
from archive.problems import Problems
from documents import document, line, table


def draft(*blocks: Block | str) -> Draft:
    """The draft of the minutes of 12 May 2025 that say this in their last point."""
    return recognise(document("Date : 12 mai 2025", line("Divers", "1.", bold=True), *blocks))


@pytest.mark.parametrize(
    "announcement",
    [
        "Prochaine réunion : mardi 10 juin 2025 à 9h30, salle Aïr.",
        "La date du 10 juin 2025 à 9h30 est retenue pour la prochaine réunion, dans la salle Aïr.",
        "Le HCR remercie. La prochaine rencontre se tiendra le 10 juin à 9h30 en salle Aïr.",
        "Next meeting: Tuesday 10 June 2025, 09:30, salle Aïr",
        "Prochaine réunion\nLe 10 juin 2025 à 9h30, salle Aïr",
        "Prochaine réunion : 10 juin 2025 à 9h30, salle Aïr. Chaque membre apporte ses cartes.",
        "Le prochain COPIL se réunira le 10 juin 2025 à 9h30 en salle Aïr.",
    ],
)
def test_announcement(announcement: str) -> None:
    """A label, a sentence or a section of its own announces the next meeting."""
    found = draft(announcement).next_meeting

    assert found is not None
    assert (found.day, found.start) == (date(2025, 6, 10), time(9, 30))
    assert (found.place or "").endswith("salle Aïr") or found.place == "Aïr"


@pytest.mark.parametrize(
    "text",
    [
        "La carte sera présentée à la prochaine réunion.",
        "La prochaine réunion est prévue le 3 mars 2025.",
        "L’atelier se tiendra le 10 juin 2025 à 9h30.",
    ],
)
def test_no_announcement(text: str) -> None:
    """A word about the next meeting, a day gone by or another event announce nothing."""
    assert draft(text).next_meeting is None


def test_label_in_the_head() -> None:
    """An announcement at the top does not become the day of the meeting; the fullest one wins."""
    found = recognise(
        document(
            "Date de la prochaine réunion : 10 juin 2025",
            "Date : 12 mai 2025",
            line("Divers", "1.", bold=True),
            "La prochaine réunion aura lieu le 10 juin 2025, à 10h00, salle Aïr.",
        )
    )

    assert found.held.day == date(2025, 5, 12)
    assert found.next_meeting is not None
    assert found.next_meeting.start == time(10)


def test_two_announcements_that_differ() -> None:
    """Two days announced are told, and the last one is kept."""
    found = draft("Prochaine réunion : 10 juin 2025.", "Prochaine réunion : 17 juin 2025.")

    assert found.next_meeting is not None
    assert found.next_meeting.day == date(2025, 6, 17)
    assert found.doubts == [
        "Deux dates pour la prochaine réunion : 17 juin 2025 (retenue) et 10 juin 2025."
    ]


@pytest.mark.parametrize(
    "announcement",
    [
        "Prochaine rencontre le 10 juin 2025 à 9h30 à la salle Aïr.",
        "La prochaine se tiendra le 10 juin 2025 à 9h30, salle Aïr.",
    ],
)
def test_announcement_without_its_verb_or_noun(announcement: str) -> None:
    """A sentence that says nothing else announces it."""
    found = draft(announcement).next_meeting

    assert found == Moment(date(2025, 6, 10), None, time(9, 30), None, "salle Aïr")


def test_table_of_the_next_meeting() -> None:
    """Its day, hour and place may stand in a table of labels: they are not those of this one."""
    rows = table(
        ("Prochaine réunion", ""),
        ("Date", "10 juin 2025"),
        ("Heure", "9h30"),
        ("Lieu", "Salle Aïr"),
    )
    found = draft("RAS", rows)

    assert found.next_meeting == Moment(date(2025, 6, 10), None, time(9, 30), None, "Salle Aïr")
    assert found.held == Moment(date(2025, 5, 12))
    assert [item.title for item in found.items] == ["Divers"]


def test_section_that_says_nothing_else() -> None:
    """Its heading is no point when the field says all of it; with other words it is one."""
    heading = line("Date de la prochaine réunion", bold=True)

    told = draft("RAS", heading, "Mardi 10 juin 2025 à 9h30, salle Aïr")
    more = draft("RAS", heading, "Mardi 10 juin 2025 à 9h30, salle Aïr", "Le HCR apporte la carte.")
    without_place = draft("RAS", heading, "Elle aura lieu le 10 juin 2025 à 9h30.")

    assert len(told.items) == len(without_place.items) == 1
    assert len(more.items) == 2


def test_its_day_is_not_the_day_of_the_meeting() -> None:
    """A meeting without a date does not take the one of the next."""
    found = recognise(document("Compte rendu", "Prochaine réunion le 10 juin 2025 à Tagda"))

    assert found.held.day is None


def test_label_after_a_sentence() -> None:
    """A label in the middle of a line takes only what follows it: what stands before stays."""
    found = draft("Décision : la pompe est louée. Prochaine réunion : 3 juin 2025")

    assert found.next_meeting == Moment(date(2025, 6, 3))
    (text,) = found.items[0].text
    assert isinstance(text, Paragraph)
    assert text.text == "Décision : la pompe est louée."


def test_due_before_the_next_meeting() -> None:
    """An action due before the next meeting is due on the day that the same minutes announce."""
    result = import_document(
        document(
            *("Date : 12 mai 2025", line("Divers", "1.", bold=True)),
            "Action : curer le puits (resp. : OIM ; échéance : avant la prochaine réunion)",
            "Prochaine réunion : mardi 10 juin 2025 à 9h30.",
        )
    )
    meeting = read_meeting(result.text, "meetings/2025-05-12.md", Problems())

    assert meeting is not None
    records = Records((meeting,), (), (), {}, (), {})
    (entry,) = build(records, date(2025, 5, 13)).actions.entries
    assert entry.due == date(2025, 6, 10)


def test_same_hour() -> None:
    """The words "même heure" are the hour when this meeting began."""
    found = recognise(
        document(
            *("Date : 12 mai 2025", "Heure : 9h05-11h", line("Divers", "1.", bold=True)),
            "Prochain rendez-vous : mardi 10 juin 2025, même heure, même lieu.",
        )
    ).next_meeting

    assert found == Moment(date(2025, 6, 10), None, time(9, 5), None, "même lieu")
