"""The succession of meetings: which follows which, which were announced and never recorded."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import overload

from archive.model import Meeting, NextMeeting

MOVED_BY_AT_MOST = 14
"""Days: a meeting held this close to an announced one is taken for it."""


@dataclass(frozen=True, slots=True)
class Announcement:
    """A meeting announced by another, of which the archive holds nothing."""

    day: date
    announced: NextMeeting
    by: Meeting


class MeetingSequence(Sequence[Meeting]):
    """The meetings, oldest first, one for each id."""

    def __init__(self, meetings: Iterable[Meeting]) -> None:
        """Where two files make one meeting, the first by day and path counts."""
        by_id: dict[str, Meeting] = {}
        for meeting in sorted(meetings, key=lambda m: (m.day, m.id, m.mark.path)):
            by_id.setdefault(meeting.id, meeting)
        self._meetings = tuple(by_id.values())
        self.held = tuple(meeting for meeting in self._meetings if not meeting.is_cancelled)
        """Those that took place or will, as far as is known."""
        # Numbers rather than days: a fortnight after 31/12/9999 is no day.
        self._days = [meeting.day.toordinal() for meeting in self._meetings]
        self._days_held = [meeting.day for meeting in self.held]
        self._cancelled = {meeting.day for meeting in self._meetings if meeting.is_cancelled}
        self.unrecorded = self._unrecorded()
        """The meetings announced that have no file, by day; past and to come."""

    @overload
    def __getitem__(self, index: int) -> Meeting: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Meeting, ...]: ...
    def __getitem__(self, index: int | slice) -> Meeting | tuple[Meeting, ...]:
        return self._meetings[index]

    def __len__(self) -> int:
        return len(self._meetings)

    def following(self, meeting: Meeting) -> date | None:
        """The day of the next meeting held after one, else the last day announced, else None.

        A day whose meeting was cancelled is announced no more.
        """
        index = bisect_right(self._days_held, meeting.day)
        if index < len(self._days_held):
            return self._days_held[index]
        first = bisect_left(self._days, meeting.day.toordinal())
        announced = (m.next_meeting.day for m in self._meetings[first:] if m.next_meeting)
        days = [day for day in announced if day and day not in self._cancelled]
        return days[-1] if days else None

    def held_between(self, after: date, until: date) -> int:
        """How many meetings were held after one day and until another, this one included."""
        days = self._days_held
        return max(bisect_right(days, until) - bisect_right(days, after), 0)

    def _unrecorded(self) -> tuple[Announcement, ...]:
        """The last to announce a day replaces those who announced one close to it."""
        open_days: list[Announcement] = []
        for meeting in self._meetings:
            announced = meeting.next_meeting
            if announced and announced.day and not self._has_record(announced.day, meeting.day):
                day = announced.day
                open_days = [a for a in open_days if abs((a.day - day).days) > MOVED_BY_AT_MOST]
                open_days.append(Announcement(day, announced, meeting))
        return tuple(sorted(open_days, key=lambda announcement: announcement.day))

    def _has_record(self, day: date, after: date) -> bool:
        """Whether a meeting stands on this day or, having been moved, close to it."""
        wanted = day.toordinal()
        first = bisect_left(self._days, max(after.toordinal() + 1, wanted - MOVED_BY_AT_MOST))
        return first < len(self._days) and self._days[first] <= wanted + MOVED_BY_AT_MOST
