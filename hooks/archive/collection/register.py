"""The register of actions: every action with its state on a given day."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from archive.collection import urls
from archive.collection.action_history import Step
from archive.collection.carrying import action_url
from archive.language.choices import ActionStatus
from archive.model import Action, AgendaItem, Deadline, Meeting


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
    deadline: Deadline | None = None
    """The one in force: a follow-up may have moved it."""
    steps: tuple[Step, ...] = ()
    """What became of it, oldest first: decided, followed up, carried over."""
    age: int | None = None
    """How many meetings were held since it was first decided; None when nothing is owed."""

    @property
    def anchor(self) -> str:
        """The anchor of the action on the page of its meeting."""
        return urls.action_anchor(self.item, self.action)

    @property
    def url(self) -> str:
        """The address of the action."""
        return action_url(self.meeting, self.item, self.action)


def state_of(
    action: Action,
    due: date | None,
    *,
    is_carried: bool,
    today: date,
    followed: ActionStatus | None = None,
) -> State:
    """Where an action stands on the day `today`; it is late from the day after it is due.

    `followed` is what the last follow-up says of it, None when none says. What its own row
    closes stays closed: the row was mended since.
    """
    status = action.status if action.status.is_closed else followed
    if status is ActionStatus.DONE:
        return State.DONE
    if status is ActionStatus.CANCELLED:
        return State.CANCELLED
    if is_carried:
        return State.CARRIED
    if due is None:
        return State.UNDATED
    return State.LATE if due < today else State.OPEN


def due_day(deadline: Deadline | None, following: date | None) -> date | None:
    """The day something is due; `following` is that of the next meeting, None if unknown."""
    if deadline is None:
        return None
    return following if deadline.is_next_meeting else deadline.day
