"""What became of each action: decided, followed up at later meetings, carried over, closed.

A follow-up tells the state of an earlier action and is no action itself. It names the action by
its id, or by its text: where no single action is clearly meant, nothing changes.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import groupby

from archive.collection.action_matching import ActionMatcher, KnownAction
from archive.collection.carrying import Carrying, action_url
from archive.model import AgendaItem, FollowUp, Meeting


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
class _Known(KnownAction):
    """An action with what became of it so far."""

    steps: list[Step]
    is_closed_by_its_row: bool


class History:
    """The life of every action of some meetings."""

    def __init__(self, meetings: Sequence[Meeting], carrying: Carrying) -> None:
        """`meetings` are sorted by day; an action is followed up on a later day."""
        self.traces: list[FollowUpMatch] = []
        """Every follow-up, in the order of the meetings."""
        self._carrying = carrying
        self._recall: ActionMatcher[_Known] = ActionMatcher()
        self._steps: dict[str, list[Step]] = {}
        for _, same_day in groupby(meetings, key=lambda meeting: meeting.day):
            together = list(same_day)
            for meeting in together:
                self._follow(meeting)
            self._recall.learn([known for each in together for known in self._decided(each)])

    def steps(self, url: str) -> tuple[Step, ...]:
        """What became of the action at this url, oldest first; it must exist."""
        return tuple(self._steps[url])

    def _follow(self, meeting: Meeting) -> None:
        for item in meeting.items:
            for follow_up in item.follow_ups:
                known, trace = self._traced(meeting, item, follow_up)
                self.traces.append(trace)
                if known:
                    known.steps.append(Step(meeting, item, StepKind.FOLLOWED, follow_up))
                    _update(known, follow_up)

    def _traced(
        self, meeting: Meeting, item: AgendaItem, follow_up: FollowUp
    ) -> tuple[_Known | None, FollowUpMatch]:
        """The action that a follow-up is about, and the trace of that."""
        if follow_up.follows:
            named = self._carrying.url(follow_up.follows)
            known = self._recall.latest(named)
            return known, FollowUpMatch(
                meeting, item, follow_up, known.url if known else None, named
            )
        if follow_up.is_outside:
            return None, FollowUpMatch(meeting, item, follow_up, None)
        known, nearest = self._recall.meant(follow_up.text.words)
        if known:
            return known, FollowUpMatch(meeting, item, follow_up, known.url)
        near = nearest.url if nearest else None
        return None, FollowUpMatch(
            meeting, item, follow_up, None, None, self._recall.has_open(), near
        )

    def _decided(self, meeting: Meeting) -> Iterator[_Known]:
        """The actions that a meeting decides; those of earlier days that they carry are marked."""
        for item in meeting.items:
            for action in item.actions:
                url = action_url(meeting, item, action)
                earlier = self._recall.at(self._carrying.earlier(action))
                if earlier and not earlier.carried_by:
                    earlier.carried_by = url
                kind = StepKind.CARRIED if earlier else StepKind.DECIDED
                self._steps[url] = [*(earlier.steps if earlier else ()), Step(meeting, item, kind)]
                yield _Known(
                    url=url,
                    text=action.text.words,
                    is_closed=action.status.is_closed,
                    is_closed_by_its_row=action.status.is_closed,
                    steps=self._steps[url],
                )


def _update(known: _Known, follow_up: FollowUp) -> None:
    """Close or reopen an action as the last word on it says; its own row closes it for good."""
    if follow_up.status and not known.is_closed_by_its_row:
        known.is_closed = follow_up.status.is_closed
