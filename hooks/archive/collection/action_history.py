"""What became of an action: decided, followed up at later meetings, carried over, closed."""

from dataclasses import dataclass, field
from enum import Enum

from archive.collection import urls
from archive.language.choices import ActionStatus
from archive.language.text import key
from archive.model import Action, ActionRow, AgendaItem, Deadline, FollowUp, Meeting


class StepKind(Enum):
    """What a meeting did with an action."""

    DECIDED = "décidée"
    FOLLOWED = "suivie"
    CARRIED = "reprise"


@dataclass(frozen=True, slots=True)
class Step:
    """One meeting in the life of an action."""

    meeting: Meeting
    item: AgendaItem
    kind: StepKind
    words: str | None = None
    """Where it stands, in the words of that meeting; None when they do not say."""
    deadlines: tuple[Deadline, ...] = ()
    """Those that the meeting gave it, the one that holds last; none when it left them."""


@dataclass(frozen=True, slots=True)
class FollowUpMatch:
    """A follow-up with the action that it is about."""

    meeting: Meeting
    item: AgendaItem
    follow_up: FollowUp
    url: str | None
    """The action, None when none is clearly meant."""
    named: str | None = None
    """The url that it names, whether there is an action or not; None when it names none."""
    is_lost: bool = False
    """Whether it names none and may be about several open actions, or none of them."""
    nearest: str | None = None
    """The open action most like it, when it is lost and one is close."""


@dataclass(slots=True, kw_only=True)
class ActionHistory:
    """An action with what became of it so far."""

    meeting: Meeting
    item: AgendaItem
    action: Action
    carries: str | None = None
    """The url of the action it says it takes over, None when it is new."""
    repeats: str | None = None
    """The url of the first open action of the same words when it was decided; None for none."""
    before: tuple[Step, ...] = ()
    """What became of that one until then."""
    follow_ups: list[FollowUpMatch] = field(default_factory=list)
    """What later meetings say of it, oldest first."""
    carried_by: str | None = None
    """The url of the first action of a later day that takes it over, None so far."""
    status: ActionStatus = field(init=False)
    """What its own row says, then the last follow-up that has a status."""

    def __post_init__(self) -> None:
        self.status = self.action.status

    @property
    def url(self) -> str:
        """The address of the action."""
        return urls.action_url(self.meeting.id, self.item, self.action)

    @property
    def steps(self) -> tuple[Step, ...]:
        """Everything that became of it, oldest first."""
        kind = StepKind.CARRIED if self.before else StepKind.DECIDED
        known = [deadline for step in self.before for deadline in step.deadlines]
        given = _given(self.action, known)
        steps = [*self.before, Step(self.meeting, self.item, kind, self.action.progress, given)]
        for match in self.follow_ups:
            row = match.follow_up
            given = _given(row, known)
            step = Step(match.meeting, match.item, StepKind.FOLLOWED, row.progress, given)
            steps.append(step)
        return tuple(steps)

    @property
    def deadline(self) -> tuple[Deadline | None, Meeting]:
        """The deadline in force, and the meeting that gave it.

        An action that takes over another has its deadline only where its own row repeats it.
        """
        steps = self.steps
        is_new = self.action.deadline is None or steps[len(self.before)].deadlines
        own = steps[len(self.before) :] if is_new else steps
        given = [(deadline, step.meeting) for step in own for deadline in step.deadlines]
        return given[-1] if given else (None, self.meeting)

    @property
    def is_open(self) -> bool:
        """Whether something is owed, and no later action takes it over."""
        return not (self.carried_by or self.status.is_closed)

    def follow(self, match: FollowUpMatch) -> None:
        """Add what a later meeting says of it.

        What its own row closes stays closed: the row was mended since.
        """
        self.follow_ups.append(match)
        if match.follow_up.status and not self.action.status.is_closed:
            self.status = match.follow_up.status


def _given(row: ActionRow, known: list[Deadline]) -> tuple[Deadline, ...]:
    """The deadlines that a row gives and does not only repeat; they are added to those known."""
    written = row.deadline
    is_new = written and not any(_is_copy(written, earlier) for earlier in known)
    given = tuple(d for d in (written if is_new else None, row.moved_to) if d)
    known += given
    return given


def _is_copy(deadline: Deadline, known: Deadline) -> bool:
    """Whether a deadline only repeats a known one, be it without its year."""
    if key(deadline.text) == key(known.text):
        return True
    day, days = deadline.day, {known.day, known.first}
    if day is None or str(day.year) in deadline.text:
        return day is not None and day in days
    return (day.month, day.day) in {(known.month, known.day) for known in days if known}
