"""What is new in the archive: the entries of its feeds. The home page lists the same meetings.

A meeting is one entry for ever: its invitation, then its minutes in the same place.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from archive.collection import urls
from archive.collection.archive import Archive
from archive.exports.publication import first_id
from archive.model import Meeting


@dataclass(frozen=True, slots=True)
class NewsEntry:
    """A meeting, as news."""

    meeting: Meeting
    title: str
    day: date
    """The day of the meeting that told of it: its own, or the latest held for one to come."""

    @property
    def url(self) -> str:
        """Its page."""
        return urls.meeting(self.meeting.id)

    @property
    def first_url(self) -> str:
        """The url under which it was first published, by which readers know it."""
        return urls.meeting(first_id(self.meeting))


def news(archive: Archive, meetings: Iterable[Meeting], most: int) -> Iterator[NewsEntry]:
    """The latest of some meetings, which come oldest first, as entries: the latest first."""
    for meeting in islice(reversed(tuple(meetings)), most):
        announced = archive.meetings.is_announced(meeting)
        title = archive.meetings.title(meeting)
        state = "Annulée : " if meeting.is_cancelled else "À venir : " if announced else ""
        yield NewsEntry(meeting, f"{state}{title}", archive.meetings.told_on(meeting.day))


def meetings_about(archive: Archive) -> dict[str, tuple[Meeting, ...]]:
    """The meetings that concern each organisation, resource and theme, by the url of its page."""
    found = {urls.organisation(body): _of_body(archive, body) for body in archive.organisations}
    for resource in archive.resources:
        points = archive.activity.discussed(resource)
        found[urls.resource(resource)] = {point.meeting.id for point in points}
    for theme in archive.themes:
        moments = archive.themes.moments(theme)
        found[urls.theme(theme)] = {moment.meeting.id for moment in moments}
    return {
        url: tuple(meeting for meeting in archive.meetings if meeting.id in ids)
        for url, ids in found.items()
    }


def _of_body(archive: Archive, body: str) -> set[str]:
    """The ids of the meetings that an organisation attended, spoke at or was charged by."""
    parts: tuple[Iterable[Meeting], ...] = (
        archive.activity.attended(body),
        (point.meeting for point in archive.activity.presented(body)),
        (entry.meeting for entry in archive.actions.owed_by(body)),
        (decision.meeting for decision in archive.decisions.concerning(body)),
    )
    return {meeting.id for meetings in parts for meeting in meetings}
