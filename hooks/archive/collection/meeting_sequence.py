"""The succession of meetings: which follows which, which are to come, which left no minutes."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time
from itertools import groupby
from typing import overload

from archive.collection import urls
from archive.language import french
from archive.language.choices import MeetingStatus
from archive.model import AgendaItem, Meeting, NextMeeting

_MOVED_BY_AT_MOST = 14
"""Days: a meeting held this close to an announced one is taken for it."""
_NO_HOUR = time.max
"""Where a meeting whose hour is not known comes among those of its day: last."""


@dataclass(frozen=True, slots=True)
class Announcement:
    """A meeting announced by another."""

    day: date
    announced: NextMeeting
    by: Meeting


def is_prepared(meeting: Meeting) -> bool:
    """Whether a file is a draft with an agenda and no word of what was said.

    So `new` writes it. A draft without any item may be minutes of attendance alone.
    """
    is_written = meeting.introduction or meeting.decisions or any(map(_is_written, meeting.items))
    return meeting.status is MeetingStatus.DRAFT and bool(meeting.items) and not is_written


class MeetingSequence(Sequence[Meeting]):
    """The meetings by day and hour, oldest first, one for each id."""

    def __init__(
        self, meetings: Iterable[Meeting], today: date, retired: Iterable[str] = ()
    ) -> None:
        """Where two files make one meeting, the first by day, hour and path counts.

        `retired` are the urls of pages taken down: their minutes are not missing.
        """
        by_id: dict[str, Meeting] = {}
        for meeting in sorted(meetings, key=_order):
            by_id.setdefault(meeting.id, meeting)
        self._meetings = tuple(by_id.values())
        kept = [meeting for meeting in self._meetings if not meeting.is_cancelled]
        self.announced = tuple(m for m in kept if m.day > today or is_prepared(m))
        """Those whose file is an invitation: to come, or gone by and left without minutes."""
        self._announced_ids = {meeting.id for meeting in self.announced}
        self.held = tuple(meeting for meeting in kept if meeting.id not in self._announced_ids)
        """Those that took place, as far as is known."""
        # Numbers rather than days: a fortnight after 31/12/9999 is no day.
        self._days = [meeting.day.toordinal() for meeting in self._meetings]
        self._days_kept = [meeting.day for meeting in kept]
        self._days_held = [meeting.day for meeting in self.held]
        self._cancelled = {meeting.day for meeting in self._meetings if meeting.is_cancelled}
        withdrawn = (url.removeprefix(urls.MEETINGS) for url in retired)
        former = (former for meeting in self._meetings for former in meeting.former_ids)
        self._former_days = {name[:10] for name in (*former, *withdrawn)}
        self._distinctions = dict(_distinctions(self._meetings))
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

    def is_announced(self, meeting: Meeting) -> bool:
        """Whether the file of a meeting is an invitation, and no minutes yet."""
        return meeting.id in self._announced_ids

    def distinction(self, meeting: Meeting) -> str:
        """What tells a meeting from the others of its day: « 9h30 », « bureau »; "" for nothing.

        That is its hour, where no other has the same, else the words of its file's name.
        """
        return self._distinctions.get(meeting.id, "")

    def title(self, meeting: Meeting) -> str:
        """What a meeting is called: its own title as written, or its day when it has none.

        The titles of two meetings of one day are told apart.
        """
        title = french.meeting_title(meeting.title, meeting.day)
        distinction = self.distinction(meeting)
        same_title = (m for m in self._on(meeting.day) if m.title == meeting.title)
        is_shared = distinction and sum(1 for _ in same_title) > 1
        return f"{title}, {distinction}" if is_shared else title

    def announcement_of(self, meeting: Meeting) -> Announcement | None:
        """The last announcement that a meeting answers, None where no other announced it.

        It is of the same day, or of one close to it on which no other meeting stands.
        """
        first = bisect_left(self._days, meeting.day.toordinal())
        for earlier in reversed(self._meetings[:first]):
            announced = earlier.next_meeting
            if not announced or not announced.day:
                continue
            is_close = abs((announced.day - meeting.day).days) <= _MOVED_BY_AT_MOST
            if announced.day == meeting.day or (is_close and not self._on(announced.day)):
                return Announcement(announced.day, announced, earlier)
        return None

    def following(self, meeting: Meeting) -> date | None:
        """The day of the next meeting held after one, else the last day announced, else None.

        A day whose meeting was cancelled is announced no more.
        """
        index = bisect_right(self._days_kept, meeting.day)
        if index < len(self._days_kept):
            return self._days_kept[index]
        first = bisect_left(self._days, meeting.day.toordinal())
        announced = (m.next_meeting.day for m in self._meetings[first:] if m.next_meeting)
        days = [day for day in announced if day and day not in self._cancelled]
        return days[-1] if days else None

    def told_on(self, day: date) -> date:
        """The day of the meeting that told of something of a day.

        Its own; for what is still to come, that of the latest meeting held, where there is one.
        """
        return min(day, self._days_held[-1]) if self._days_held else day

    def held_between(self, after: date, until: date) -> int:
        """How many meetings were held after one day and until another, this one included."""
        days = self._days_held
        return max(bisect_right(days, until) - bisect_right(days, after), 0)

    def _on(self, day: date) -> tuple[Meeting, ...]:
        """The meetings of a day."""
        number = day.toordinal()
        return self._meetings[bisect_left(self._days, number) : bisect_right(self._days, number)]

    def _unrecorded(self) -> tuple[Announcement, ...]:
        """The last to announce a day replaces those who announced one close to it."""
        open_days: list[Announcement] = []
        for meeting in self._meetings:
            announced = meeting.next_meeting
            if announced and announced.day and not self._has_record(announced.day, meeting.day):
                day = announced.day
                open_days = [a for a in open_days if abs((a.day - day).days) > _MOVED_BY_AT_MOST]
                open_days.append(Announcement(day, announced, meeting))
        return tuple(sorted(open_days, key=lambda announcement: announcement.day))

    def _has_record(self, day: date, after: date) -> bool:
        """Whether a meeting stands on this day or, having been moved, close to it.

        One that was put off for longer keeps the day as its former id.
        """
        if day.isoformat() in self._former_days:
            return True
        wanted = day.toordinal()
        first = bisect_left(self._days, max(after.toordinal() + 1, wanted - _MOVED_BY_AT_MOST))
        return first < len(self._days) and self._days[first] <= wanted + _MOVED_BY_AT_MOST


def _order(meeting: Meeting) -> tuple[date, time, str, str]:
    return meeting.day, meeting.start or _NO_HOUR, meeting.id, meeting.mark.path


def _distinctions(meetings: Sequence[Meeting]) -> Iterable[tuple[str, str]]:
    """The id of each meeting that is not alone on its day, with what tells it from the others."""
    for day, group in groupby(meetings, key=lambda meeting: meeting.day):
        same_day = list(group)
        hours = [meeting.start for meeting in same_day]
        for meeting in same_day if len(same_day) > 1 else ():
            words = meeting.id.removeprefix(day.isoformat()).replace("-", " ").strip()
            is_alone = meeting.start and hours.count(meeting.start) == 1
            yield meeting.id, french.hours(meeting.start) if meeting.start and is_alone else words


def _is_written(item: AgendaItem) -> bool:
    """Whether the file holds more of an item than earlier actions that await their follow-up."""
    progress = any(follow_up.progress for follow_up in item.follow_ups)
    return bool(item.discussion or item.decisions or item.actions or progress)
