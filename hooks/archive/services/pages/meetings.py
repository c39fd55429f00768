"""The pages of meetings and their list."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from archive.collection.archive import Archive
from archive.collection.succession import Announcement
from archive.reading.model import Meeting
from archive.services.pages.page import Page
from archive.services.pages.view import View
from archive.words import french


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list: a meeting, or one announced whose minutes are missing."""

    day: date
    meeting: Meeting | None
    announcement: Announcement | None


def meeting_page(view: View, index: int) -> Page:
    """The page of the meeting at this index of the archive."""
    meetings = view.archive.meetings
    meeting = meetings[index]
    return view.page(
        "meeting.html",
        title=view.meeting_title(meeting),
        description=_description(view, meeting),
        source=meeting.mark.path,
        meeting=meeting,
        previous=meetings[index - 1] if index else None,
        following=meetings[index + 1] if index + 1 < len(meetings) else None,
    )


def list_page(view: View) -> Page:
    """The page /reunions/."""
    archive = view.archive
    held = [meeting for meeting in archive.meetings if not meeting.is_cancelled]
    return view.page(
        "meetings.html",
        title="Réunions",
        description=f"Les comptes rendus de {french.count(len(held), 'réunion')}, par année.",
        source=view.introduction_file,
        years=_by_year(archive),
        coming=[each for each in archive.unrecorded if each.day >= archive.today],
    )


def _by_year(archive: Archive) -> list[tuple[int, list[Row]]]:
    """The lines of the list under their years, latest first."""
    rows = sorted(_rows(archive), key=lambda row: row.day, reverse=True)
    return [(year, list(group)) for year, group in groupby(rows, key=lambda row: row.day.year)]


def _rows(archive: Archive) -> Iterator[Row]:
    for meeting in archive.meetings:
        yield Row(meeting.day, meeting, None)
    for announcement in archive.unrecorded:
        if announcement.day < archive.today:
            yield Row(announcement.day, None, announcement)


def _description(view: View, meeting: Meeting) -> str:
    """What a shared link shows: the day, the place and the titles of the items."""
    place = f", {meeting.place}" if meeting.place else ""
    titles = " ; ".join(item.title for item in meeting.items)
    return f"{view.group}, {french.day(meeting.day)}{place}. {titles}".strip()[:300]
