"""The page of presences: who came to which meeting, a table for each year."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from archive.collection import urls
from archive.collection.archive import Archive
from archive.model import Meeting
from archive.registers import Organisation
from archive.site.figures import actions_chart, attendance_charts, untold
from archive.site.lists import Ranks, overflow
from archive.site.page import Page
from archive.site.view import View, Views

SHOWN_COLUMNS = 24
"""How many meetings the page shows, in whole years: two years of monthly ones."""

STATES = ("présente", "par une unité", "excusée", "absente")
"""What a cell says; the stylesheet has a sign for each."""


@dataclass(frozen=True, slots=True)
class Presence:
    """One line of a table of presences."""

    organisation: Organisation
    states: tuple[str, ...]
    """For each meeting shown: one of `STATES`, or "" when nothing is said."""

    @property
    def attended(self) -> int:
        """To how many of these meetings it came, or a unit of it."""
        return sum(state in STATES[:2] for state in self.states)


@dataclass(frozen=True, slots=True)
class YearOfPresences:
    """The table of a year."""

    year: int
    meetings: tuple[Meeting, ...]
    """Those whose minutes say who came, oldest first."""
    silent: tuple[Meeting, ...]
    """Those whose minutes do not."""
    rows: tuple[Presence, ...]


def presences_pages(view: Views, archive: Archive) -> Iterator[Page]:
    """The page /presences/, then that of each year that it leaves out."""
    latest_first = archive.meetings.held[::-1]
    shown, earlier = overflow(latest_first, SHOWN_COLUMNS, _year_of, whole_years=True)
    yield _latest_page(view(urls.PRESENCES), shown, list(earlier))
    for year, meetings in earlier.items():
        yield _year_page(view(urls.presences_of(year)), year, meetings)


def _latest_page(view: View, shown: list[Meeting], earlier: list[int]) -> Page:
    return view.page(
        "presences.html",
        title="Présences",
        description="Quelles organisations sont venues à chaque réunion, année par année.",
        states=STATES,
        years=[_year(view.archive, list(group)) for _, group in groupby(shown, key=_year_of)],
        earlier=earlier,
        attendance=attendance_charts(view),
        untold=untold(view),
        actions=actions_chart(view),
    )


def _year_page(view: View, year: int, meetings: list[Meeting]) -> Page:
    return view.page(
        "presences.html",
        title=f"Présences de {year}",
        description=f"Quelles organisations sont venues à chaque réunion de {year}.",
        states=STATES,
        years=[_year(view.archive, meetings)],
        earlier=[],
        attendance=[],
    )


def presences(archive: Archive, meetings: Sequence[Meeting]) -> tuple[Presence, ...]:
    """The lines for some meetings: the organisations named there, by the names that they show."""
    columns = [_states(archive, meeting) for meeting in meetings]
    organisations = Ranks(archive, (body for column in columns for body in column)).organisations
    return tuple(
        Presence(body, tuple(column.get(body.id, "") for column in columns))
        for body in organisations
    )


def _year(archive: Archive, meetings: Sequence[Meeting]) -> YearOfPresences:
    """The table of meetings of one year, which come latest first."""
    oldest_first = meetings[::-1]
    told = tuple(m for m in oldest_first if m.attendance or m.excused or m.absent)
    silent = tuple(meeting for meeting in oldest_first if meeting not in told)
    return YearOfPresences(meetings[0].day.year, told, silent, presences(archive, told))


def _states(archive: Archive, meeting: Meeting) -> dict[str, str]:
    """What the minutes say of each organisation; those above it are told by what they say of it."""
    organisations = archive.organisations
    present, by_unit, excused, absent = STATES
    states = dict.fromkeys(organisations.credited(meeting.absent), absent)
    states |= dict.fromkeys(organisations.credited(meeting.excused), excused)
    states |= dict.fromkeys(organisations.credited(meeting.attendance), by_unit)
    return states | dict.fromkeys(organisations.named(meeting.attendance), present)


def _year_of(meeting: Meeting) -> int:
    return meeting.day.year
