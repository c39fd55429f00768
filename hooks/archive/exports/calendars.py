"""The calendars that others subscribe to: meetings, tasks, days on which something is due.

Nothing depends on the clock: an event is dated by the meeting that told of it.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Component, Event, Timezone, TimezoneStandard, Todo

from archive.collection import urls
from archive.collection.action_register import Entry
from archive.collection.archive import Archive
from archive.collection.meeting_sequence import Announcement
from archive.exports.publication import Publication, calendar_uid, first_id, moment
from archive.language import french
from archive.language.choices import ActionStatus
from archive.language.dates import NIAMEY
from archive.model import Meeting

_TASK_STATUS = {
    ActionStatus.OPEN: "NEEDS-ACTION",
    ActionStatus.IN_PROGRESS: "IN-PROCESS",
    ActionStatus.POSTPONED: "NEEDS-ACTION",
}
"""The status of what is owed, as RFC 5545 names it."""
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


class CalendarEvents:
    """What the calendars of an archive hold, each as the lines of the format."""

    def __init__(self, archive: Archive, of: Publication) -> None:
        """`of` is the site that the links lead to."""
        self._archive = archive
        self._of = of

    def meeting(self, meeting: Meeting) -> bytes:
        """A meeting: tentative until it was held, and cancelled where it was."""
        is_announced = self._archive.meetings.is_announced(meeting)
        title = self._archive.meetings.title(meeting)
        event = Event()
        event.add("uid", calendar_uid(first_id(meeting)))
        event.add(
            "summary", self._of_group(f"Annulée : {title}" if meeting.is_cancelled else title)
        )
        status = "TENTATIVE" if is_announced else "CONFIRMED"
        event.add("status", "CANCELLED" if meeting.is_cancelled else status)
        _add_days(event, meeting)
        agenda = (f"- {item.title}" for item in meeting.items)
        return self._finished(event, meeting.day, agenda, urls.meeting(meeting.id), meeting.place)

    def announcement(self, announcement: Announcement) -> bytes:
        """A meeting announced that has no file; it keeps its name once it has one."""
        event = Event()
        event.add("uid", calendar_uid(announcement.day.isoformat()))
        event.add("summary", self._of_group(french.meeting_title(None, announcement.day)))
        event.add("status", "TENTATIVE")
        announced, by = announcement.announced, announcement.by
        event.add("dtstart", moment(announcement.day, announced.start))
        lines = [f"Annoncée : {announced.text}"]
        return self._finished(event, by.day, lines, urls.meeting(by.id), announced.place)

    def task(self, entry: Entry) -> bytes:
        """Something owed, for calendars that keep tasks."""
        task = Todo()
        task.add("uid", calendar_uid(*_action_name(entry)))
        task.add("summary", entry.action.text.words)
        task.add("status", _TASK_STATUS[entry.status])
        if entry.due:
            task.add("due", entry.due)
        return self._of_action(task, entry)

    def deadline(self, entry: Entry, due: date) -> bytes:
        """The day on which something is due, for calendars that keep no tasks."""
        event = Event()
        event.add("uid", calendar_uid(*_action_name(entry), "echeance"))
        event.add("summary", f"Échéance : {entry.action.text.words}")
        event.add("transp", "TRANSPARENT")  # nobody is busy for it
        event.add("dtstart", due)
        return self._of_action(event, entry)

    def _of_action(self, component: Component, entry: Entry) -> bytes:
        names = ", ".join(mention.name for mention in entry.action.responsible)
        words = entry.deadline.text if entry.deadline else ""
        facts = (("Responsables", names), ("Échéance", words))
        lines = (f"{label} : {value}" for label, value in facts if value)
        return self._finished(component, entry.steps[-1].meeting.day, lines, entry.url)

    def _finished(
        self,
        component: Component,
        told: date,
        lines: Iterable[str],
        url: str,
        place: str | None = None,
    ) -> bytes:
        """The lines of a component, with what all have in common."""
        day = self._archive.meetings.told_on(told)
        component.add("dtstamp", datetime.combine(day, time(), UTC))
        address = self._of.address(url)
        description = "\n".join([*lines, *([address] if address else [])])
        for name, value in (("location", place), ("description", description), ("url", address)):
            if value:
                component.add(name, value)
        lines_of_format: bytes = component.to_ical()
        return lines_of_format

    def _of_group(self, title: str) -> str:
        return f"{title} — {self._of.group}"


def _add_days(event: Event, meeting: Meeting) -> None:
    """When a meeting is; whole days where the hours that are known do not tell its end."""
    last = meeting.end_day or meeting.day
    if meeting.start and (meeting.end or not meeting.end_day):
        event.add("dtstart", moment(meeting.day, meeting.start))
        if meeting.end:
            event.add("dtend", moment(last, meeting.end))
    else:
        event.add("dtstart", meeting.day)
        if meeting.end_day and last < date.max:
            event.add("dtend", last + timedelta(days=1))  # the first day after it


def _action_name(entry: Entry) -> tuple[str, str]:
    return first_id(entry.meeting), entry.anchor
