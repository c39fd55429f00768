"""One event: what a calendar is told of a meeting or of what is owed."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from archive.collection.archive import Archive
from archive.exports.calendars import CalendarEvents
from archive.exports.publication import Publication
from archive.language.dates import NIAMEY
from small import archive_of

OF = Publication("https://a.example/gtm/", "Archives", "Groupe fictif")


def told(event: bytes) -> Any:  # noqa: ANN401 - a component of any kind
    """The event as a calendar reads it."""
    return Calendar.from_ical(event)


def archive(folder: Path, *keys: str, day: str = "2024-03-14") -> Archive:
    """The archive of one meeting, on 2 May 2024."""
    return archive_of(folder, {f"meetings/{day}.yml": "\n".join([f"date: {day}", *keys])})


def meeting(folder: Path, *keys: str, day: str = "2024-03-14") -> Any:  # noqa: ANN401 - as above
    """The event of one meeting."""
    found = archive(folder, *keys, day=day)
    return told(CalendarEvents(found, OF).meeting(found.meetings[0]))


def test_meeting(tmp_path: Path) -> None:
    """A meeting has its hours in Niamey, its place, its agenda and the link."""
    event = meeting(
        tmp_path, "heure: 9h30-11h00", "lieu: Salle bleue, Tinzara", "points: [Un ; deux, Trois]"
    )

    assert event.decoded("dtstart") == datetime(2024, 3, 14, 9, 30, tzinfo=NIAMEY)
    assert event.decoded("dtend") == datetime(2024, 3, 14, 11, tzinfo=NIAMEY)
    assert event["dtstart"].params["TZID"] == "Africa/Niamey"
    assert event["summary"] == "Réunion du 14 mars 2024 — Groupe fictif"
    assert event["location"] == "Salle bleue, Tinzara"
    assert event["description"] == (
        "- Un ; deux\n- Trois\nhttps://a.example/gtm/reunions/2024-03-14/"
    )
    assert (event["uid"], event["status"]) == ("2024-03-14@archives-gtm", "CONFIRMED")
    assert event.decoded("dtstamp") == datetime(2024, 3, 14, tzinfo=UTC)


@pytest.mark.parametrize(
    ("keys", "start", "end"),
    [
        ([], date(2024, 3, 14), None),
        (["heure: 9h30"], datetime(2024, 3, 14, 9, 30, tzinfo=NIAMEY), None),
        (["date de fin: 2024-03-15"], date(2024, 3, 14), date(2024, 3, 16)),
        (["date de fin: 2024-03-15", "heure: 9h30"], date(2024, 3, 14), date(2024, 3, 16)),
    ],
)
def test_hours_that_are_not_known(
    tmp_path: Path, keys: list[str], start: date, end: date | None
) -> None:
    """Without an hour the event takes whole days; no end is made up."""
    event = meeting(tmp_path, *keys)

    assert event.decoded("dtstart") == start
    assert event.decoded("dtend", None) == end


@pytest.mark.parametrize(
    ("day", "keys", "status"),
    [
        ("2024-03-14", [], "CONFIRMED"),
        ("2024-03-14", ["statut: annulée"], "CANCELLED"),
        ("2024-05-16", [], "TENTATIVE"),
        ("2024-05-16", ["statut: annulée"], "CANCELLED"),
    ],
)
def test_status(tmp_path: Path, day: str, keys: list[str], status: str) -> None:
    """A meeting to come is tentative, a cancelled one cancelled, in its title too."""
    event = meeting(tmp_path, *keys, day=day)

    assert event["status"] == status
    assert event["summary"].startswith("Annulée") == (status == "CANCELLED")


def test_a_moved_meeting_keeps_its_name(tmp_path: Path) -> None:
    """The name is the first id: a calendar moves the event that it knows."""
    event = meeting(tmp_path, "anciens identifiants: [2024-03-07]")

    assert event["uid"] == "2024-03-07@archives-gtm"


def test_announcement(tmp_path: Path) -> None:
    """A meeting announced without a file is tentative, told on the day of its announcement."""
    found = archive(tmp_path, "prochaine réunion: 16 mai 2024 à 9h30, salle bleue")

    event = told(CalendarEvents(found, OF).announcement(found.meetings.unrecorded[0]))

    assert (event["uid"], event["status"]) == ("2024-05-16@archives-gtm", "TENTATIVE")
    assert event.decoded("dtstart") == datetime(2024, 5, 16, 9, 30, tzinfo=NIAMEY)
    assert event.decoded("dtstamp") == datetime(2024, 3, 14, tzinfo=UTC)
    assert event["description"].startswith("Annoncée : 16 mai 2024 à 9h30, salle bleue\n")


def test_what_is_owed(tmp_path: Path) -> None:
    """A task says until when and by whom; the deadline is a day when nobody is busy for it."""
    row = "{action: Relire, responsables: OMX, date limite: 30 avril, statut: en cours}"
    found = archive(tmp_path, "points:", "- titre: A", f"  actions: [{row}]")
    (entry,) = found.actions.entries
    events = CalendarEvents(found, OF)
    assert entry.due

    task, deadline = told(events.task(entry)), told(events.deadline(entry, entry.due))

    assert task.decoded("due") == deadline.decoded("dtstart") == date(2024, 4, 30)
    assert (task["summary"], task["status"]) == ("Relire", "IN-PROCESS")
    assert task["description"].startswith("Responsables : OMX\nÉchéance : 30 avril\nhttps://")
    assert task["uid"] == "2024-03-14-action-1-1@archives-gtm"
    assert deadline["uid"] == "2024-03-14-action-1-1-echeance@archives-gtm"
    assert deadline["transp"] == "TRANSPARENT"


def test_no_address_no_link(tmp_path: Path) -> None:
    """Where the site has no address yet, the event has no link."""
    found = archive(tmp_path)

    event = told(CalendarEvents(found, Publication()).meeting(found.meetings[0]))

    assert "url" not in event
    assert "description" not in event
