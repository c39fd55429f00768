"""The home page: the latest meeting, the next one, what is owed, what was looked at."""

from datetime import date

from archive.collection.action_register import State
from archive.collection.archive import Archive
from archive.collection.meeting_sequence import Announcement
from archive.model import Meeting
from archive.site.page import Page
from archive.site.resources import recent
from archive.site.view import View

SHOWN_ACTIONS = 5
SHOWN_RESOURCES = 5


def home_page(view: View) -> Page:
    """The page /."""
    archive = view.archive
    late = view.in_state(archive.actions.entries, State.LATE)
    owed = view.in_state(archive.actions.entries, State.OPEN, State.UNDATED)
    return view.page(
        "home.html",
        title=view.group,
        description=f"Comptes rendus, actions et ressources du {view.group}.",
        source=view.introduction_file,
        latest=_latest(archive),
        coming_meeting=_coming_meeting(archive),
        announcement=_announcement(archive),
        late=late,
        owed=owed,
        pressing=(*late, *owed)[:SHOWN_ACTIONS],
        resources=recent(archive, SHOWN_RESOURCES),
    )


def _latest(archive: Archive) -> Meeting | None:
    held = [m for m in archive.meetings.held if m.day <= archive.today]
    return held[-1] if held else None


def _coming_meeting(archive: Archive) -> Meeting | None:
    """The first meeting to come, when it has a file and not only an announcement."""
    coming = [m for m in archive.meetings.held if m.day > archive.today]
    announced = [each.day for each in archive.meetings.unrecorded if each.day >= archive.today]
    return coming[0] if coming and coming[0].day <= min(announced, default=date.max) else None


def _announcement(archive: Archive) -> Announcement | None:
    """The next meeting announced, or the last announced one that nothing records or follows."""
    coming = [each for each in archive.meetings.unrecorded if each.day >= archive.today]
    if coming:
        return coming[0]
    latest = _latest(archive)
    passed = [each for each in archive.meetings.unrecorded if not latest or each.day > latest.day]
    return passed[-1] if passed else None
