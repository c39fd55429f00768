"""Meetings → the entries of the register of actions, each with its state and its history."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from archive.collection.action_history import History, Step
from archive.collection.carrying import Carrying, action_url
from archive.collection.meeting_sequence import MeetingSequence
from archive.collection.register import Entry, due_day, state_of
from archive.language.text import key
from archive.model import Action, AgendaItem, Deadline, Meeting, Mention

Credit = Callable[[Iterable[Mention]], tuple[str, ...]]


class Ledger:
    """What is needed to tell where the actions of some meetings stand on a day."""

    def __init__(self, meetings: Sequence[Meeting], credit: Credit, today: date) -> None:
        """`meetings` are sorted by day; `credit` gives the organisations that names mean."""
        self._meetings = meetings
        self._credit = credit
        self._today = today
        self._succession = MeetingSequence(meetings)
        self._carrying = Carrying(meetings)
        self._history = History(meetings, self._carrying)
        self._held = [meeting.day for meeting in meetings if not meeting.is_cancelled]
        self.traces = tuple(self._history.traces)
        """Every follow-up with the action that it is about."""

    def entries(self) -> Iterator[Entry]:
        """Every action, oldest meeting first."""
        for meeting in self._meetings:
            following = self._succession.following(meeting)
            for item in meeting.items:
                for action in item.actions:
                    yield self._entry(meeting, item, action, following)

    def _entry(
        self, meeting: Meeting, item: AgendaItem, action: Action, following: date | None
    ) -> Entry:
        url = action_url(meeting, item, action)
        steps, later = self._history.steps(url), self._carrying.later(url)
        own = steps[[step.meeting is meeting for step in steps].index(True) + 1 :]
        deadline, due = self._due(action, following, own)
        said = [step.follow_up.status for step in own if step.follow_up and step.follow_up.status]
        followed = said[-1] if said else None
        is_carried = later is not None
        state = state_of(action, due, is_carried=is_carried, today=self._today, followed=followed)
        return Entry(
            meeting=meeting,
            item=item,
            action=action,
            state=state,
            due=due,
            organisations=self._credit(action.responsible),
            carried_by=later,
            carries=self._carrying.earlier(action),
            deadline=deadline,
            steps=steps,
            age=self._age(steps) if state.is_owed else None,
        )

    def _due(
        self, action: Action, following: date | None, later: Sequence[Step]
    ) -> tuple[Deadline | None, date | None]:
        """The deadline in force and its day, the last follow-up that moved it counting."""
        deadline, due = action.deadline, due_day(action.deadline, following)
        for step in later:
            moved = step.follow_up.deadline if step.follow_up else None
            if moved and not _is_copy(moved, deadline):
                deadline, due = moved, due_day(moved, self._succession.following(step.meeting))
        return deadline, due

    def _age(self, steps: Sequence[Step]) -> int:
        """How many meetings were held after the one that first decided an action."""
        until = bisect_right(self._held, self._today)
        return max(until - bisect_right(self._held, steps[0].meeting.day), 0)


def _is_copy(moved: Deadline, known: Deadline | None) -> bool:
    """Whether a follow-up only repeats the deadline known so far, be it without its year."""
    if known is None:
        return False
    if key(moved.text) == key(known.text):
        return True
    if moved.day is None or known.day is None or str(moved.day.year) in moved.text:
        return moved.day is not None and moved.day == known.day
    return (moved.day.month, moved.day.day) == (known.day.month, known.day.day)
