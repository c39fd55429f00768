"""The register of actions: every action with its state and its history on a given day."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from archive.collection import urls
from archive.collection.action_history import ActionHistory, FollowUpMatch, Step
from archive.collection.action_matching import ActionHistories
from archive.collection.activity import grouped
from archive.collection.meeting_sequence import MeetingSequence
from archive.collection.organisation_index import OrganisationIndex
from archive.language.choices import ActionStatus, DeadlineKind
from archive.model import Action, AgendaItem, Deadline, Meeting


class State(Enum):
    """Where an action stands, in the order of the register; the value names its section."""

    LATE = "en-retard"
    OPEN = "en-cours"
    UNDATED = "sans-date"
    """Open, with no day by which it is due."""
    CARRIED = "reprises"
    """Taken over by an action of a later meeting, which says where it stands."""
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
    status: ActionStatus
    """What its own row says, then the last follow-up that has a status."""
    state: State
    due: date | None
    """None when no day is known."""
    organisations: tuple[str, ...]
    """The ids of the organisations that answer for it, parents included."""
    carried_by: str | None = None
    """The url of the action that takes it over, None when none does."""
    carries: str | None = None
    """The url of the action it says it takes over, None when it is new."""
    repeats: str | None = None
    """The url of the first open action of the same words when it was decided; None for none."""
    deadline: Deadline | None = None
    """The one in force: a follow-up may have moved it."""
    steps: tuple[Step, ...] = ()
    """What became of it, oldest first: decided, followed up, carried over."""
    age: int | None = None
    """How many meetings were held since it was first decided; None when nothing is owed."""

    @property
    def is_moved(self) -> bool:
        """Whether its deadline is not the first it was given."""
        given = [deadline for step in self.steps for deadline in step.deadlines]
        return len(given) > 1

    @property
    def has_history(self) -> bool:
        """Whether there is more to say of it than the day it was decided."""
        return len(self.steps) > 1 or self.is_moved or any(step.words for step in self.steps)

    @property
    def anchor(self) -> str:
        """The anchor of the action on the page of its meeting."""
        return urls.action_anchor(self.item, self.action)

    @property
    def url(self) -> str:
        """The address of the action."""
        return urls.action_url(self.meeting.id, self.item, self.action)


class ActionRegister:
    """Every action and every follow-up of one, as they stand on a day."""

    def __init__(
        self, meetings: MeetingSequence, organisations: OrganisationIndex, today: date
    ) -> None:
        """`today` is the day on which an action is late or not."""
        self._meetings = meetings
        self._organisations = organisations
        self._today = today
        histories = ActionHistories(meetings)
        every_entry = tuple(map(self._entry, histories))
        self.entries = tuple(e for e in every_entry if not meetings.is_announced(e.meeting))
        """Oldest meeting first; those written in the file of a cancelled meeting too.

        What stands in an invitation is decided by nobody yet: it is on its own page only.
        """
        self.follow_ups = tuple(histories.follow_ups)
        """Every follow-up of an action, oldest meeting first, with the action it is about."""
        self._by_url = {entry.url: entry for entry in every_entry}
        self.of_meeting = grouped(every_entry, lambda entry: (entry.meeting.id,))
        """The actions that a meeting decided."""
        self.owed_by = grouped(self.entries, lambda entry: entry.organisations)
        """The actions, open or closed, that an organisation or a unit of it answers for."""
        self._of_item = grouped(
            self.follow_ups, lambda match: (urls.item_url(match.meeting.id, match.item),)
        )

    def entry(self, url: str) -> Entry | None:
        """The action at a url, or None."""
        return self._by_url.get(url)

    def follow_ups_of(self, meeting: Meeting, item: AgendaItem) -> tuple[FollowUpMatch, ...]:
        """The follow-ups of an agenda item."""
        return self._of_item(urls.item_url(meeting.id, item))

    def _entry(self, history: ActionHistory) -> Entry:
        steps, is_carried = history.steps, history.carried_by is not None
        deadline, given_by = history.deadline
        due = due_day(deadline, self._meetings.following(given_by))
        state = state_of(history.status, due, is_carried=is_carried, today=self._today)
        age = self._meetings.held_between(steps[0].meeting.day, self._today)
        return Entry(
            meeting=history.meeting,
            item=history.item,
            action=history.action,
            status=history.status,
            state=state,
            due=due,
            organisations=self._organisations.credited(history.action.responsible),
            carried_by=history.carried_by,
            carries=history.carries,
            repeats=history.repeats,
            deadline=deadline,
            steps=steps,
            age=age if state.is_owed else None,
        )


def state_of(status: ActionStatus, due: date | None, *, is_carried: bool, today: date) -> State:
    """Where an action of that status stands on a day; it is late from the day after it is due."""
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
    return following if deadline.kind is DeadlineKind.NEXT_MEETING else deadline.day
