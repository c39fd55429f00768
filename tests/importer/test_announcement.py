"""Specification of finding the next meeting wherever the minutes announce it."""

from datetime import date, time

import pytest

from archive.collection.archive import build
from archive.collection.records import Records
from archive.importer.import_document import ImportResult, import_document
from archive.parsing.meeting_file import read_meeting
from archive.parsing.outline.document import Block
from archive.problems import Problems
from documents import document, line, table


def imported(*blocks: Block | str) -> ImportResult:
    """The minutes of 12 May 2025 that say this in their last point, imported."""
    opening = ("Date : 12 mai 2025", line("Divers", "1.", bold=True))
    return import_document(document(*opening, *blocks))


def announced(*blocks: Block | str) -> tuple[date | None, time | None, str | None] | None:
    """When and where the next meeting is that such minutes announce, None for none."""
    found = imported(*blocks).meeting.next_meeting
    return (found.day, found.start, found.place) if found else None


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
    found = announced(announcement)

    assert found is not None
    assert found[:2] == (date(2025, 6, 10), time(9, 30))
    assert (found[2] or "").endswith("salle Aïr") or found[2] == "Aïr"


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
    assert announced(text) is None


def test_label_in_the_head() -> None:
    """An announcement at the top does not become the day of the meeting; the fullest one wins."""
    found = import_document(
        document(
            "Date de la prochaine réunion : 10 juin 2025",
            "Date : 12 mai 2025",
            line("Divers", "1.", bold=True),
            "La prochaine réunion aura lieu le 10 juin 2025, à 10h00, salle Aïr.",
        )
    ).meeting

    assert found.day == date(2025, 5, 12)
    assert found.next_meeting is not None
    assert found.next_meeting.start == time(10)


def test_two_announcements_that_differ() -> None:
    """Two days announced are told, and what a label says is kept."""
    sentence = "La prochaine réunion aura lieu le 17 juin 2025."
    found = imported("Prochaine réunion : 10 juin 2025.", sentence)

    assert found.meeting.next_meeting is not None
    assert found.meeting.next_meeting.day == date(2025, 6, 10)
    assert any("10 juin 2025 (retenue) et 17 juin 2025" in doubt for doubt in found.doubts)


@pytest.mark.parametrize(
    "announcement",
    [
        "Prochaine rencontre le 10 juin 2025 à 9h30 à la salle Aïr.",
        "La prochaine se tiendra le 10 juin 2025 à 9h30, salle Aïr.",
    ],
)
def test_announcement_without_its_verb_or_noun(announcement: str) -> None:
    """A sentence that says nothing else announces it."""
    assert announced(announcement) == (date(2025, 6, 10), time(9, 30), "salle Aïr")


def test_table_of_the_next_meeting() -> None:
    """Its day, hour and place may stand in a table of labels: they are not those of this one."""
    rows = table(
        ("Prochaine réunion", ""),
        ("Date", "10 juin 2025"),
        ("Heure", "9h30"),
        ("Lieu", "Salle Aïr"),
    )
    found = imported("RAS", rows).meeting

    assert announced("RAS", rows) == (date(2025, 6, 10), time(9, 30), "Salle Aïr")
    assert (found.day, found.start, found.place) == (date(2025, 5, 12), None, None)
    assert [item.title for item in found.items] == ["Divers"]


def test_section_that_says_nothing_else() -> None:
    """Its heading is no point when the field says all of it; with other words it is one."""
    heading = line("Date de la prochaine réunion", bold=True)

    when = "Mardi 10 juin 2025 à 9h30, salle Aïr"
    told = imported("RAS", heading, when).meeting
    more = imported("RAS", heading, when, "Le HCR apporte la carte.").meeting
    without_place = imported("RAS", heading, "Elle aura lieu le 10 juin 2025 à 9h30.").meeting

    assert len(told.items) == len(without_place.items) == 1
    assert len(more.items) == 2


def test_its_day_is_not_the_day_of_the_meeting() -> None:
    """A meeting without a date does not take the one of the next."""
    found = import_document(document("Compte rendu", "Prochaine réunion le 10 juin 2025 à Tagda"))

    assert not found.meeting.is_dated


def test_label_after_a_sentence() -> None:
    """A label in the middle of a line takes only what follows it: what stands before stays."""
    found = imported("Décision : la pompe est louée. Prochaine réunion : 3 juin 2025").meeting

    assert found.next_meeting is not None
    assert found.next_meeting.day == date(2025, 6, 3)
    assert [each.words for each in found.items[0].decisions] == ["la pompe est louée."]


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
