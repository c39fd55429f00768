"""The register of actions."""

from collections import defaultdict

from archive.collection.archive import Archive
from archive.collection.register import Entry, State
from archive.services.pages.page import Page
from archive.services.pages.view import View

SHOWN_CLOSED = 50
"""How many closed actions the register shows before it leaves the rest to pages by year."""


def register_page(view: View) -> Page:
    """The page /actions/: what is owed in full, then the latest that were closed."""
    entries = view.archive.entries
    closed = _closed(view.archive)
    return view.page(
        "actions.html",
        title="Actions",
        description="Ce que le groupe a décidé de faire : en retard, à faire, fait.",
        source=view.introduction_file,
        late=view.in_state(entries, State.LATE),
        open=view.in_state(entries, State.OPEN),
        undated=view.in_state(entries, State.UNDATED),
        closed=closed[:SHOWN_CLOSED],
        closed_count=len(closed),
        years=closed_years(view.archive),
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
    )


def _closed(archive: Archive) -> list[Entry]:
    """The actions done, cancelled or carried over, latest meeting first."""
    return [entry for entry in reversed(archive.entries) if not entry.state.is_owed]


def _by_year(closed: list[Entry]) -> dict[int, list[Entry]]:
    years: defaultdict[int, list[Entry]] = defaultdict(list)
    for entry in closed:
        years[entry.meeting.day.year].append(entry)
    return years
