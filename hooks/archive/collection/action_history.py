"""What became of each action: decided, followed up at later meetings, carried over, closed.

A follow-up says where an earlier action stands and is no action itself. It names the action by
its id, or by its text: where no single action is clearly meant, nothing changes.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import partial
from itertools import groupby

from archive.collection import urls
from archive.collection.action_matching import ActionMatcher, KnownAction
from archive.model import Action, ActionReference, AgendaItem, FollowUp, Meeting


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


class CarryOver:
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
                        self._later.setdefault(earlier, urls.action_url(meeting.id, item, action))

    def earlier(self, action: Action) -> str | None:
        """The url of the action that this one says it takes over, None when it is new."""
        return self.url(action.follows) if action.follows else None

    def url(self, reference: ActionReference) -> str:
        """The url of the action that a file names, whether it exists or not."""
        meeting_id = self._ids.get(reference.meeting, reference.meeting)
        return f"{urls.meeting(meeting_id)}#{reference.anchor}"

    def later(self, url: str) -> str | None:
        """The url of the action that takes over the one at this url, or None."""
        return self._later.get(url)


class History:
    """The life of every action of some meetings."""

    def __init__(self, meetings: Sequence[Meeting], carry_over: CarryOver) -> None:
        """`meetings` are sorted by day; an action is followed up on a later day."""
        self.follow_ups: list[FollowUpMatch] = []
        """Every follow-up, in the order of the meetings."""
        self._carry_over = carry_over
        self._known = ActionMatcher()
        self._steps: dict[str, list[Step]] = {}
        self._closed: set[str] = set()
        """Those that their own row closes, whatever later meetings write."""
        for _, same_day in groupby(meetings, key=lambda meeting: meeting.day):
            together = list(same_day)
            for meeting in together:
                self._follow(meeting)
            self._known.learn([action for meeting in together for action in self._decide(meeting)])

    def steps(self, url: str) -> tuple[Step, ...]:
        """What became of the action at this url, oldest first; it must exist."""
        return tuple(self._steps[url])

    def _follow(self, meeting: Meeting) -> None:
        """Note what a meeting says of earlier actions."""
        for item in meeting.items:
            for follow_up in item.follow_ups:
                match = self._match(meeting, item, follow_up)
                self.follow_ups.append(match)
                known = self._known.at(match.url)
                if known:
                    step = Step(meeting, item, StepKind.FOLLOWED, follow_up)
                    self._steps[known.url].append(step)
                    if follow_up.status and known.url not in self._closed:
                        known.is_closed = follow_up.status.is_closed

    def _match(self, meeting: Meeting, item: AgendaItem, follow_up: FollowUp) -> FollowUpMatch:
        """The action that a follow-up is about, by its id, else by its text."""
        about = partial(FollowUpMatch, meeting, item, follow_up)
        if follow_up.follows:
            named = self._carry_over.url(follow_up.follows)
            return about(self._known.latest(named), named)
        if follow_up.is_outside:
            return about(None)
        url, nearest = self._known.match(follow_up.text.words)
        return about(url, is_lost=not url and self._known.has_open(), nearest=nearest)

    def _decide(self, meeting: Meeting) -> Iterator[KnownAction]:
        """The actions that a meeting decides; those of earlier days that they carry are marked."""
        for item in meeting.items:
            for action in item.actions:
                url = urls.action_url(meeting.id, item, action)
                earlier = self._known.at(self._carry_over.earlier(action))
                if earlier and not earlier.carried_by:
                    earlier.carried_by = url
                kind = StepKind.CARRIED if earlier else StepKind.DECIDED
                before = self._steps[earlier.url] if earlier else []
                self._steps[url] = [*before, Step(meeting, item, kind)]
                is_closed = action.status.is_closed
                if is_closed:
                    self._closed.add(url)
                yield KnownAction(url=url, text=action.text.words, is_closed=is_closed)
