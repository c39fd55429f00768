"""The register of actions."""

from collections.abc import Iterable, Iterator, Sequence

from archive.collection import urls
from archive.collection.action_register import Entry, State
from archive.collection.archive import Archive
from archive.language import french
from archive.language.day_names import MONTHS
from archive.registers import Organisation
from archive.site.environment import STATE_WORDS
from archive.site.lists import Filters, Ranks, overflow
from archive.site.page import Page
from archive.site.sections import register_sections
from archive.site.view import View, Views

SHOWN_OF_YEAR = 200
"""How many closed actions the page of a year shows, in whole months, before it leaves the rest."""

SHOWN_CLOSED = 30
"""How many closed actions the register shows before it leaves the rest to pages by year."""


def action_pages(view: Views, archive: Archive) -> Iterator[Page]:
    """The page /actions/, then those of what was decided in a year and closed, where it is long."""
    closed = view(urls.ACTIONS).closed(archive.actions.entries)
    shown, years = overflow(
        closed, SHOWN_CLOSED, lambda entry: entry.meeting.day.year, whole_years=False
    )
    yield _register(view(urls.ACTIONS), closed, shown, list(years))
    for year, entries in years.items():
        yield from _closed_pages(view, year, entries)


def _register(view: View, closed: Sequence[Entry], shown: list[Entry], years: list[int]) -> Page:
    """What is owed in full, then the latest that were closed."""
    entries = view.archive.actions.entries
    late = view.in_state(entries, State.LATE)
    opened = view.in_state(entries, State.OPEN)
    undated = view.in_state(entries, State.UNDATED)
    return view.page(
        "actions.html",
        title="Actions",
        description=(
            "Ce que le groupe a décidé de faire : "
            f"{len(late) + len(opened) + len(undated)} en attente, "
            f"{french.count(len(closed), 'close')}."
        ),
        filters=_filters(view.archive, entries),
        late=late,
        open=opened,
        undated=undated,
        owing=_owing(view.archive),
        closed=shown,
        closed_count=len(closed),
        years=years,
        year=None,
        sections=register_sections(is_empty=not entries),
    )


def _owing(archive: Archive) -> list[tuple[Organisation | None, list[Entry]]]:
    """What each organisation owes, by name; last, under None, what nobody answers for."""
    owing: list[tuple[Organisation | None, list[Entry]]] = [
        (body, owed)
        for body in Ranks(archive, archive.organisations).organisations
        if (owed := _owed(archive.actions.owed_by(body.id)))
    ]
    unassigned = _owed(entry for entry in archive.actions.entries if not entry.organisations)
    return [*owing, (None, unassigned)] if unassigned else owing


def _owed(entries: Iterable[Entry]) -> list[Entry]:
    return [entry for entry in entries if entry.state.is_owed]


def _closed_pages(view: Views, year: int, closed: list[Entry]) -> Iterator[Page]:
    """The page of the closed actions that were decided in a year, and those of its first months.

    `closed` come latest first. Where they are many, the page has those of the latest months.
    """
    title = "Actions closes décidées en"
    shown, earlier = overflow(closed, SHOWN_OF_YEAR, lambda entry: entry.meeting.day.month)
    yield _closed_page(view(urls.of_year(urls.ACTIONS, year)), f"{title} {year}", shown, earlier)
    for month, entries in earlier.items():
        own = view(urls.closed_in_month(year, month))
        yield _closed_page(own, f"{title} {MONTHS[month - 1]} {year}", entries, ())


def _closed_page(view: View, title: str, closed: list[Entry], earlier: Iterable[int]) -> Page:
    return view.page(
        "actions.html",
        title=title,
        description=f"{title}, avec leur réunion et leurs responsables.",
        filters=_filters(view.archive, closed),
        closed=closed,
        year=closed[0].meeting.day.year,
        months=[(month, MONTHS[month - 1]) for month in earlier],
    )


def _filters(archive: Archive, entries: Sequence[Entry]) -> Filters | None:
    """What the actions of a page can be narrowed to; None where there is none."""
    if not entries:
        return None
    years, states = {e.meeting.day.year for e in entries}, {e.state for e in entries}
    if State.OPEN in states:
        states.add(State.LATE)  # as it will be when the day has passed
    return Filters(
        noun="action",
        rows=".gtm-actions > li",
        year_label="Décidée en",
        years=sorted(years, reverse=True),
        ranks=Ranks(archive, (body for entry in entries for body in entry.organisations)),
        states=[(state.value, STATE_WORDS[state]) for state in State if state in states],
    )
