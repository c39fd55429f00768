"""What became of an action: decided, followed up at later meetings, carried over, closed."""

from dataclasses import dataclass, field
from enum import Enum

from archive.collection import urls
from archive.language.choices import ActionStatus
from archive.model import Action, AgendaItem, FollowUp, Meeting


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
    follow_up: FollowUp | None = None
    """What the meeting says of it, when it comes back to it."""


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
        followed = (
            Step(m.meeting, m.item, StepKind.FOLLOWED, m.follow_up) for m in self.follow_ups
        )
        return (*self.before, Step(self.meeting, self.item, kind), *followed)

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
