"""The register of actions."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from archive.collection.action_register import Entry, State
from archive.collection.archive import Archive
from archive.site.filters import Ranks
from archive.site.page import Page
from archive.site.view import STATE_WORDS, View

SHOWN_CLOSED = 50
"""How many closed actions the register shows before it leaves the rest to pages by year."""


def register_page(view: View) -> Page:
    """The page /actions/: what is owed in full, then the latest that were closed."""
    entries = view.archive.actions.entries
    closed = _closed(view.archive)
    late = view.in_state(entries, State.LATE)
    opened = view.in_state(entries, State.OPEN)
    undated = view.in_state(entries, State.UNDATED)
    return view.page(
        "actions.html",
        title="Actions",
        description=(
            f"Ce que le groupe a décidé de faire : {len(late)} en retard, {len(opened)} à faire, "
            f"{len(undated)} sans date limite, {len(closed)} closes."
        ),
        source=view.introduction_file,
        late=late,
        open=opened,
        undated=undated,
        closed=closed[:SHOWN_CLOSED],
        closed_count=len(closed),
        years=closed_years(view.archive),
        **_choices(view.archive, entries),
    )


def closed_years(archive: Archive) -> dict[int, list[Entry]]:
    """The closed actions of each year that has a page; none while the register shows them all."""
    closed = _closed(archive)
    return _by_year(closed) if len(closed) > SHOWN_CLOSED else {}


def year_page(view: View, year: int, closed: list[Entry]) -> Page:
    """The page of the closed actions that were decided in a year."""
    title = f"Actions closes décidées en {year}"
    return view.page(
        "closed_actions.html",
        title=title,
        description=f"{title}, avec leur réunion et leurs responsables.",
        source=None,
        closed=closed,
        **_choices(view.archive, closed),
    )


def _choices(archive: Archive, entries: Sequence[Entry]) -> dict[str, Any]:
    """What the actions of a page can be narrowed to."""
    years, states = {e.meeting.day.year for e in entries}, {e.state for e in entries}
    return {
        "year_choices": [(year, year) for year in sorted(years, reverse=True)],
        "ranks": Ranks(archive, (each for entry in entries for each in entry.organisations)),
        "states": [(state.value, STATE_WORDS[state]) for state in State if state in states],
    }


def _closed(archive: Archive) -> list[Entry]:
    """The actions done, cancelled or carried over, latest meeting first."""
    return [entry for entry in reversed(archive.actions.entries) if not entry.state.is_owed]


def _by_year(closed: list[Entry]) -> dict[int, list[Entry]]:
    years: defaultdict[int, list[Entry]] = defaultdict(list)
    for entry in closed:
        years[entry.meeting.day.year].append(entry)
    return years
