"""The register of actions: every action with its state on a given day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from archive.collection import urls
from archive.reading.model import Action, AgendaItem, Meeting
from archive.words.values import ActionStatus


class State(Enum):
    """Where an action stands, in the order of the register; the value names its section."""

    LATE = "en-retard"
    OPEN = "en-cours"
    UNDATED = "sans-date"
    """Open, with no day by which it is due."""
    CARRIED = "reprises"
    """Taken over by an action of a later meeting, which tells its state."""
    DONE = "faites"
    CANCELLED = "annulees"

    @property
    def is_owed(self) -> bool:
        """Whether somebody still has to do it."""
        return self in (State.LATE, State.OPEN, State.UNDATED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One action of the register, with the meeting and the item that decided it."""

    meeting: Meeting
    item: AgendaItem
    action: Action
    state: State
    due: date | None
    """None when no day is known."""
    organisations: tuple[str, ...]
    """The ids of the organisations that answer for it, parents included."""
    carried_by: str | None = None
    """The url of the action that takes it over, None when none does."""
    carries: str | None = None
    """The url of the action it says it takes over, None when it is new."""

    @property
    def anchor(self) -> str:
        """The anchor of the action on the page of its meeting."""
        return urls.action_anchor(self.item, self.action)

    @property
    def url(self) -> str:
        """The address of the action."""
        return action_url(self.meeting, self.item, self.action)


def action_url(meeting: Meeting, item: AgendaItem, action: Action) -> str:
    """The address of an action on the page of its meeting."""
    return f"{urls.meeting(meeting.id)}#{urls.action_anchor(item, action)}"


class Carrying:
    """Which action takes over which."""

    def __init__(self, meetings: Sequence[Meeting]) -> None:
        """`meetings` are sorted by day: where two actions take over one, the first counts."""
        self._ids = {old: meeting.id for meeting in meetings for old in meeting.former_ids}
        self._ids |= {meeting.id: meeting.id for meeting in meetings}
        self._later: dict[str, str] = {}
        for meeting in meetings:
            for item in meeting.items:
                for action in item.actions:
                    earlier = self.earlier(action)
                    if earlier:
                        self._later.setdefault(earlier, action_url(meeting, item, action))

    def earlier(self, action: Action) -> str | None:
        """The url of the action that this one says it takes over, None when it is new."""
        reference = action.follows
        if reference is None:
            return None
        meeting_id = self._ids.get(reference.meeting, reference.meeting)
        return f"{urls.meeting(meeting_id)}#{reference.anchor}"

    def later(self, url: str) -> str | None:
        """The url of the action that takes over the one at this url, or None."""
        return self._later.get(url)


def state_of(action: Action, due: date | None, *, is_carried: bool, today: date) -> State:
    """Where an action stands on the day `today`; it is late from the day after it is due."""
    if action.status is ActionStatus.DONE:
        return State.DONE
    if action.status is ActionStatus.CANCELLED:
        return State.CANCELLED
    if is_carried:
        return State.CARRIED
    if due is None:
        return State.UNDATED
    return State.LATE if due < today else State.OPEN


def due_day(action: Action, following: date | None) -> date | None:
    """The day an action is due; `following` is that of the next meeting, None if unknown."""
    deadline = action.deadline
    if deadline is None:
        return None
    return following if deadline.is_next_meeting else deadline.day
