"""The calendars: which events each holds, and that every program can read them."""

import pytest
from icalendar import Calendar

from archive.collection.archive import Archive, load
from archive.exports.calendars import calendars
from archive.exports.publication import Publication
from building import DEMO, DEMO_DAY

Files = dict[str, bytes]


@pytest.fixture(scope="module")
def archive() -> Archive:
    """The fictional archive."""
    return load(DEMO, DEMO_DAY)[0]


@pytest.fixture(scope="module")
def files(archive: Archive) -> Files:
    """Every calendar, by its path."""
    return dict(calendars(archive, Publication("https://a.example/", "Archives", "Groupe")))


def uids(content: bytes, kind: str = "VEVENT") -> list[str]:
    """The names of the events of a calendar."""
    return [str(each["uid"]) for each in Calendar.from_ical(content).walk(kind)]


def test_all_meetings(archive: Archive, files: Files) -> None:
    """The first calendar holds each meeting and each announcement, under a name of its own."""
    found = uids(files["reunions.ics"])

    assert len(found) == len(archive.meetings) + len(archive.meetings.unrecorded)
    assert len(set(found)) == len(found)


def test_meetings_of_an_organisation(archive: Archive, files: Files) -> None:
    """That of an organisation holds what it attended, then what is announced."""
    found = uids(files["organisations/anui/reunions.ics"])

    attended = [f"{m.id}@archives-gtm" for m in archive.activity.attended("anui")]
    assert [uid for uid in attended if uid not in found] == []
    assert "2026-01-22@archives-gtm" in found
    assert "2026-01-22@archives-gtm" in uids(files["organisations/dpf/reunions.ics"])


def test_a_meeting_alone(files: Files) -> None:
    """Each meeting has a calendar of its own, for good."""
    assert uids(files["reunions/2024-01-18/reunion.ics"]) == ["2024-01-18@archives-gtm"]


def test_what_is_owed(archive: Archive, files: Files) -> None:
    """What is closed has left both calendars; what has no day is a task only."""
    owed = [entry for entry in archive.actions.entries if entry.state.is_owed]

    assert len(uids(files["actions.ics"], "VTODO")) == len(owed)
    assert len(uids(files["echeances.ics"])) == sum(entry.due is not None for entry in owed)


def test_every_calendar_is_of_the_format(files: Files) -> None:
    """Lines end as the format says, none is longer than 75 bytes, the time zone is told."""
    for path, content in files.items():
        lines = content.split(b"\r\n")
        assert (path, [line for line in lines if len(line) > 75 or b"\n" in line]) == (path, [])
        assert len(Calendar.from_ical(content).walk("VTIMEZONE")) == 1
