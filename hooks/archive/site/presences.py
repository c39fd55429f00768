"""The page of presences: who came to which meeting, and what it comes to over time, drawn."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from archive.collection import urls
from archive.collection.action_register import State
from archive.collection.archive import Archive
from archive.language import french
from archive.language.choices import Coverage
from archive.model import Meeting
from archive.registers import Organisation
from archive.site.charts import Chart, Series
from archive.site.lists import Ranks, overflow, pages_by_year
from archive.site.organisations import HEADINGS
from archive.site.page import Page
from archive.site.view import View, Views

SHOWN_COLUMNS = 24
"""How many meetings the page shows, in whole years: two years of monthly ones."""

STATES = ("présente", "par une unité", "excusée", "absente")
"""What a cell says; the stylesheet has a sign for each."""
SHOWN_POINTS = 36
"""How many meetings are drawn one by one, three years of monthly ones; more are told by year."""

_OUTCOMES = {
    "Faites": (State.DONE,),
    "Reprises ou annulées": (State.CARRIED, State.CANCELLED),
    "À faire": (State.OPEN, State.UNDATED),
    "En retard": (State.LATE,),
}
"""What became of actions by the day of the build, by the name of a series."""


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
    parted = overflow(archive.meetings.held[::-1], SHOWN_COLUMNS, _year_of)
    return pages_by_year(view, urls.PRESENCES, parted, _page)


def _page(view: View, meetings: list[Meeting], year: int | None, earlier: list[int]) -> Page:
    came = "Quelles organisations sont venues à chaque réunion"
    return view.page(
        "presences.html",
        title="Présences" if year is None else f"Présences de {year}",
        description=f"{came}, année par année." if year is None else f"{came} de {year}.",
        states=STATES,
        years=[_year(view.archive, list(group)) for _, group in groupby(meetings, key=_year_of)],
        earlier=earlier,
        attendance=attendance_charts(view) if year is None else [],
        untold=untold(view),
        actions=actions_chart(view),
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


@dataclass(frozen=True, slots=True)
class Timeline:
    """Meetings in order of time: one by one, or by year where they are many."""

    is_yearly: bool
    labels: tuple[str, ...]
    groups: tuple[tuple[Meeting, ...], ...]
    """The meetings that each label stands for."""


def timeline(view: View, meetings: Sequence[Meeting]) -> Timeline:
    """The timeline of meetings that come oldest first."""
    if len(meetings) <= SHOWN_POINTS:
        days = tuple(view.meeting_day(meeting, french.short_day) for meeting in meetings)
        return Timeline(
            is_yearly=False, labels=days, groups=tuple((meeting,) for meeting in meetings)
        )
    years = {y: tuple(group) for y, group in groupby(meetings, lambda m: m.day.year)}
    return Timeline(is_yearly=True, labels=tuple(map(str, years)), groups=tuple(years.values()))


def attendance_charts(view: View) -> list[Chart]:
    """How many organisations came, over time and by kind; none where no minutes say who came."""
    told = [meeting for meeting in view.archive.meetings.held if view.attending(meeting)]
    return [_attendance(view, told), _kinds(view.archive, told)] if told else []


def untold(view: View) -> int:
    """How many meetings were held whose minutes name nobody who came."""
    return sum(not view.attending(meeting) for meeting in view.archive.meetings.held)


def actions_chart(view: View) -> Chart | None:
    """What became of the actions that complete minutes hold; None where they hold no action.

    Minutes told in part may have left some out.
    """
    held = view.archive.meetings.held
    time = timeline(view, [meeting for meeting in held if meeting.coverage is Coverage.COMPLETE])
    of_meeting = view.archive.actions.of_meeting
    decided = [[e for meeting in group for e in of_meeting(meeting.id)] for group in time.groups]
    if not any(decided):
        return None
    counts = {
        name: tuple(sum(entry.state in states for entry in entries) for entries in decided)
        for name, states in _OUTCOMES.items()
    }
    told = (f"{french.number(sum(values))} {name.lower()}" for name, values in counts.items())
    every = "chaque année" if time.is_yearly else "à chaque réunion"
    return Chart(
        id="actions-decidees",
        title=f"Actions décidées {every}, et ce qu’elles sont devenues",
        summary=f"{french.count(sum(map(len, decided)), 'action')} : {', '.join(told)}.",
        label="Année" if time.is_yearly else "Réunion",
        labels=time.labels,
        series=tuple(Series(name, values) for name, values in counts.items()),
    )


def _attendance(view: View, told: Sequence[Meeting]) -> Chart:
    time = timeline(view, told)
    means = tuple(sum(map(view.attending, group)) / len(group) for group in time.groups)
    what = "à une réunion, en moyenne, par année" if time.is_yearly else "à chaque réunion"
    least, most = french.number(min(means)), french.number(max(means))
    return Chart(
        id="organisations-presentes",
        title=f"Organisations présentes {what}",
        summary=f"{french.count(len(told), 'réunion')}, du {french.day(told[0].day)} au "
        f"{french.day(told[-1].day)} : de {least} à {most} organisations présentes.",
        label="Année" if time.is_yearly else "Réunion",
        labels=time.labels,
        series=(Series("Organisations", means),),
    )


def _kinds(archive: Archive, told: Sequence[Meeting]) -> Chart:
    organisations = archive.organisations
    bodies = [body for meeting in told for body in organisations.named(meeting.attendance)]
    counts = Counter(organisations[body].kind for body in bodies).most_common()
    first, most = counts[0]
    return Chart(
        id="presences-par-type",
        title="Présences par type d’organisation, toutes réunions ensemble",
        summary=f"{french.count(len(bodies), 'présence')} ; le type le plus présent : "
        f"{HEADINGS[first]} ({french.number(most)}).",
        label="Type",
        labels=tuple(HEADINGS[kind] for kind, _ in counts),
        series=(Series("Présences", tuple(count for _, count in counts)),),
    )
