"""The calendars that others subscribe to: meetings, tasks, days on which something is due."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from icalendar import Calendar, Timezone, TimezoneStandard

from archive.collection import urls
from archive.collection.archive import Archive
from archive.exports.calendar_events import CalendarEvents
from archive.exports.publication import NIAMEY, Publication

_END = b"END:VCALENDAR\r\n"


def calendars(archive: Archive, of: Publication) -> Iterator[tuple[str, bytes]]:
    """The path and the content of each; every event is written once, whatever holds it."""
    events = CalendarEvents(archive, of)
    meetings = {meeting.id: events.meeting(meeting) for meeting in archive.meetings}
    announced = [events.announcement(a) for a in archive.meetings.unrecorded]
    owed = [entry for entry in archive.actions.entries if entry.state.is_owed]
    deadlines = [events.deadline(entry, entry.due) for entry in owed if entry.due]

    yield urls.MEETINGS_CALENDAR, _calendar("Réunions", of, [*meetings.values(), *announced])
    yield urls.ACTIONS_CALENDAR, _calendar("Actions", of, map(events.task, owed))
    yield urls.DEADLINES_CALENDAR, _calendar("Échéances", of, deadlines)
    opening = _opening()
    for meeting_id, event in meetings.items():
        yield urls.calendar(urls.meeting(meeting_id)), opening + event + _END
    for body, of_body in _by_organisation(archive).items():
        name = f"Réunions, {archive.organisations[body].short_name}"
        parts = [meetings[meeting_id] for meeting_id in of_body]
        yield urls.calendar(urls.organisation(body)), _calendar(name, of, [*parts, *announced])


def _by_organisation(archive: Archive) -> dict[str, list[str]]:
    """The ids of the meetings of each: it attended, is invited, or nobody is named yet."""
    open_to_all = [m.id for m in archive.meetings.announced if not m.attendance]
    found: dict[str, list[str]] = {body: [] for body in archive.organisations}
    for meeting in archive.meetings:
        for body in archive.organisations.credited(meeting.attendance):
            found[body].append(meeting.id)
    return {body: [*ids, *open_to_all] for body, ids in found.items()}


def _calendar(name: str, of: Publication, parts: Iterable[bytes]) -> bytes:
    return b"".join([_opening(f"{name} — {of.name}"), *parts, _END])


def _opening(name: str = "") -> bytes:
    """What comes before the events, the time of Niamey included; `name` is what readers see."""
    calendar = Calendar()
    calendar.add("prodid", "-//Archives du GTM//FR")
    calendar.add("version", "2.0")
    if name:
        calendar.add("name", name)
        calendar.add("x-wr-calname", name)  # the same for the programs of before RFC 7986
        calendar.add("refresh-interval", timedelta(days=1), parameters={"value": "DURATION"})
    calendar.add_component(_niamey())
    whole: bytes = calendar.to_ical()
    return whole.removesuffix(_END)


def _niamey() -> Timezone:
    """One hour ahead of UTC, without summer time."""
    zone, standard = Timezone(), TimezoneStandard()
    zone.add("tzid", NIAMEY.key)
    standard.add("dtstart", datetime(1970, 1, 1))  # noqa: DTZ001 - the format wants local time
    standard.add("tzname", "WAT")
    standard.add("tzoffsetfrom", timedelta(hours=1))
    standard.add("tzoffsetto", timedelta(hours=1))
    zone.add_component(standard)
    return zone
