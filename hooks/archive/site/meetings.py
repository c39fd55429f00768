"""The pages of meetings and their list."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from archive.collection.archive import Archive
from archive.collection.meeting_sequence import Announcement
from archive.language import french
from archive.language.choices import Coverage, MeetingStatus
from archive.language.french import capital
from archive.model import Meeting
from archive.next_meeting.draft import new_file_address
from archive.site.filters import Ranks
from archive.site.page import Page
from archive.site.sections import meeting_sections
from archive.site.view import View

STATES = {
    "projet": "Projet",
    "partielle": "Partiel",
    "annulee": "Annulée",
    "manquante": "Compte rendu manquant",
}
"""The words of each state that the list can be narrowed to: those of its badges."""

SHOWN_MEETINGS = 180
"""How many meetings the list shows, in whole years: fifteen years of monthly ones.

A page of a thousand would weigh three times what a page may; earlier years have their own.
"""

_WARNINGS = {
    "projet": "Projet de compte rendu.",
    "partielle": "Compte rendu partiel.",
    "annulee": "Réunion annulée.",
}
"""What the description of a meeting in each state begins with."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list: a meeting, or one announced whose minutes are missing."""

    day: date
    meeting: Meeting | None
    announcement: Announcement | None

    @property
    def states(self) -> tuple[str, ...]:
        """The keys of `STATES` that it is found by."""
        meeting = self.meeting
        if meeting is None:
            return ("manquante",)
        is_so = {
            "projet": meeting.status is MeetingStatus.DRAFT,
            "partielle": meeting.coverage is Coverage.PARTIAL,
            "annulee": meeting.is_cancelled,
        }
        return tuple(state for state, holds in is_so.items() if holds)


def meeting_page(view: View, index: int) -> Page:
    """The page of the meeting at this index of the archive."""
    meetings = view.archive.meetings
    meeting = meetings[index]
    return view.page(
        "meeting.html",
        title=view.meeting_title(meeting),
        description=_description(view, meeting),
        source=meeting.mark.path,
        sections=meeting_sections(view, meeting),
        meeting=meeting,
        previous=meetings[index - 1] if index else None,
        following=meetings[index + 1] if index + 1 < len(meetings) else None,
    )


def list_page(view: View) -> Page:
    """The page /reunions/."""
    archive = view.archive
    held, earlier = len(archive.meetings.held), earlier_years(archive)
    years = [each for each in _by_year(archive) if each[0] not in earlier]
    return view.page(
        "meetings.html",
        title="Réunions",
        description=f"Les comptes rendus de {french.count(held, 'réunion')}, par année.",
        source=view.introduction_file,
        new_file=new_file_address(archive, view.new_file),
        years=years,
        earlier=list(earlier),
        year_choices=[(year, year) for year, _ in years],
        coming=[each for each in archive.meetings.unrecorded if each.day >= archive.today],
        **_choices(archive, [row for _, rows in years for row in rows]),
    )


def earlier_years(archive: Archive) -> dict[int, list[Row]]:
    """The lines of each year that has a page, latest first; none while the list shows them all."""
    earlier: dict[int, list[Row]] = {}
    shown = 0
    for year, rows in _by_year(archive):
        shown += len(rows)
        if shown > SHOWN_MEETINGS and shown > len(rows):
            earlier[year] = rows
    return earlier


def year_page(view: View, year: int, rows: list[Row]) -> Page:
    """The page of the meetings of an earlier year."""
    title = f"Réunions de {year}"
    return view.page(
        "meetings_of_year.html",
        title=title,
        description=f"Les comptes rendus de {french.count(len(rows), 'réunion')} de {year}.",
        source=None,
        rows=rows,
        **_choices(view.archive, rows),
    )


def _choices(archive: Archive, rows: list[Row]) -> dict[str, Any]:
    """What the meetings of a page can be narrowed to."""
    found = {state for row in rows for state in row.states}
    meetings = [row.meeting for row in rows if row.meeting]
    attendance = (mention for meeting in meetings for mention in meeting.attendance)
    return {
        "ranks": Ranks(archive, archive.organisations.credited(attendance)),
        "states": [(state, words) for state, words in STATES.items() if state in found],
    }


def _by_year(archive: Archive) -> list[tuple[int, list[Row]]]:
    """The lines of the list under their years, latest first."""
    rows = sorted(_rows(archive), key=lambda row: row.day, reverse=True)
    return [(year, list(group)) for year, group in groupby(rows, key=lambda row: row.day.year)]


def _rows(archive: Archive) -> Iterator[Row]:
    for meeting in archive.meetings:
        yield Row(meeting.day, meeting, None)
    for announcement in archive.meetings.unrecorded:
        if announcement.day < archive.today:
            yield Row(announcement.day, None, announcement)


def _description(view: View, meeting: Meeting) -> str:
    """What a shared link shows: what the page is worth, the day, the place, the items' titles."""
    day = capital(french.weekday(meeting.day))
    about = [
        *(_WARNINGS[state] for state in Row(meeting.day, meeting, None).states),
        f"{day}{f', {meeting.place}' if meeting.place else ''}.",
        " ; ".join(item.title for item in meeting.items) or view.group,
    ]
    text = " ".join(about)
    return text if text.endswith((".", "?", "!", "…")) else f"{text}."
