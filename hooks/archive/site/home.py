"""The home page: the latest meeting, the next ones, what is owed, what was discussed last."""

from itertools import groupby

from archive.collection import urls
from archive.collection.action_register import State
from archive.collection.archive import Archive
from archive.language import french
from archive.site import meetings, resources
from archive.site.page import Page
from archive.site.view import View

SHOWN_ACTIONS = 5
LATEST_MEETINGS = 4
SHOWN_RESOURCES = 5


def home_page(view: View) -> Page:
    """The page /."""
    archive = view.archive
    entries = archive.actions.entries
    late, opened = view.in_state(entries, State.LATE), view.in_state(entries, State.OPEN)
    undated = view.in_state(entries, State.UNDATED)
    held = meetings.latest_rows(archive, LATEST_MEETINGS)
    latest = held[0] if held else None
    awaited = [row for row in meetings.awaited_rows(archive) if not latest or row.day >= latest.day]
    coming = [row for row in awaited if row.day >= archive.today]
    return view.page(
        "home.html",
        title=view.group,
        description=f"{view.group} : comptes rendus, actions et ressources.",
        latest=latest,
        earlier=held[1:],
        figures=_figures(archive),
        meeting_states=meetings.MEETING_STATES,
        awaited=awaited,
        coming=[(day, list(rows)) for day, rows in groupby(coming, key=lambda row: row.day)],
        late=late,
        opened=opened,
        owed_count=len(late) + len(opened) + len(undated),
        # Those due come by their days, so that time changes their badges and not their order.
        pressing=(*late, *opened, *undated)[:SHOWN_ACTIONS],
        resources=resources.recent(archive, SHOWN_RESOURCES),
    )


def _figures(archive: Archive) -> list[tuple[str, str]]:
    """How much the archive holds of each kind, with its list."""
    counts = (
        (urls.MEETINGS, len(archive.meetings.held), "réunion tenue"),
        (urls.DECISIONS, len(archive.decisions.entries), "décision"),
        (urls.ACTIONS, len(archive.actions.entries), "action"),
        (urls.ORGANISATIONS, len(archive.organisations), "organisation"),
        (urls.RESOURCES, len(archive.resources), "ressource"),
        (urls.THEMES, len(archive.themes), "thème"),
    )
    return [(url, french.count(number, noun)) for url, number, noun in counts if number]
