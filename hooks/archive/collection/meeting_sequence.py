"""The succession of meetings: which follows which, which were announced and never recorded."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from archive.model import Meeting, NextMeeting

MOVED_BY_AT_MOST = 14
"""Days: a meeting held this close to an announced one is taken for it."""


@dataclass(frozen=True, slots=True)
class Announcement:
    """A meeting announced by another, of which the archive holds nothing."""

    day: date
    announced: NextMeeting
    by: Meeting


class MeetingSequence:
    """The meetings in order of their days."""

    def __init__(self, meetings: Sequence[Meeting]) -> None:
        """`meetings` are sorted by day."""
        self._meetings = meetings
        # Numbers rather than days: a fortnight after 31/12/9999 is no day.
        self._days = [meeting.day.toordinal() for meeting in meetings]
        self._held = [meeting.day for meeting in meetings if not meeting.is_cancelled]
        self._cancelled = {meeting.day for meeting in meetings if meeting.is_cancelled}

    def following(self, meeting: Meeting) -> date | None:
        """The day of the next meeting held after one, else the last day announced, else None.

        A day whose meeting was cancelled is announced no more.
        """
        index = bisect_right(self._held, meeting.day)
        if index < len(self._held):
            return self._held[index]
        first = bisect_left(self._days, meeting.day.toordinal())
        announced = (m.next_meeting.day for m in self._meetings[first:] if m.next_meeting)
        days = [day for day in announced if day and day not in self._cancelled]
        return days[-1] if days else None

    def unrecorded(self) -> tuple[Announcement, ...]:
        """The meetings announced that have no file, by day; past and to come.

        The last to announce a day replaces those who announced one close to it.
        """
        found: list[Announcement] = []
        for meeting in self._meetings:
            announced = meeting.next_meeting
            if announced and announced.day and not self._recorded(announced.day, meeting.day):
                day = announced.day
                found = [each for each in found if abs((each.day - day).days) > MOVED_BY_AT_MOST]
                found.append(Announcement(day, announced, meeting))
        return tuple(sorted(found, key=lambda announcement: announcement.day))

    def _recorded(self, day: date, after: date) -> bool:
        """Whether a meeting stands on this day or, having been moved, close to it."""
        wanted = day.toordinal()
        first = bisect_left(self._days, max(after.toordinal() + 1, wanted - MOVED_BY_AT_MOST))
        return first < len(self._days) and self._days[first] <= wanted + MOVED_BY_AT_MOST
