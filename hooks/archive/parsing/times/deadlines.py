"""When an action is due: which of the times that a text names counts, and what was moved."""

import re
from collections.abc import Iterable
from datetime import date

from archive.language.choices import DeadlineKind
from archive.language.dates import ImpossibleDateError, add_months, has_other_words
from archive.language.text import WORD, any_of, one_line, same_length_fold
from archive.language.vocabulary import phrases
from archive.model import Deadline
from archive.parsing.times.day_order import with_day_first
from archive.parsing.times.due_times import DueTime, read_times, text_beside_times

_OLD = re.compile(rf"\b{any_of(phrases('replaced_deadline'))}(?:\s+(?:du|de|le|of|for|au|a))*\s*$")
"""the "au lieu du" of "12 mars au lieu du 5 mars" """
_MOVED = rf"->|=>|[→⇒➔➜➡]|\b{any_of(phrases('moved_deadline'))}\b"
_MOVES = re.compile(_MOVED)
"""→, reporté au, nouvelle échéance"""
_MOVES_OR_THEN = re.compile(rf"{_MOVED}|\b{any_of(phrases('then'))}\b")
"""the "puis" of "05/02 puis 12/03" """
_DATED = re.compile(r"\d{4}|\d+[/.-]\d+[/.-]\d+")
"""05/02/26, février 2026"""
_LEADING = frozenset(map(same_length_fold, phrases("beside_deadlines")))


def parse_deadline(
    text: str, meeting_day: date, *, is_month_first: bool | None = False
) -> Deadline:
    """When an action is due; what is written without a year falls in the year from the meeting on.

    Of several days the last of the calendar counts, which is never early; of a deadline that
    was moved ("5 février → 12 mars") the one it was moved to. `is_month_first` says that "3/12"
    is the 12th of March. Raises ImpossibleDateError for a day no calendar has.
    """
    words = one_line(text)
    times = read_times(with_day_first(words) if is_month_first else words, meeting_day)
    current = _current(words, times)
    moved = _moved_to(words, current, _MOVES_OR_THEN)
    chosen = moved or _last(current)
    if chosen is None:
        return Deadline(words, None, DeadlineKind.UNDATED)
    has_more = _says_more(f"{words[: chosen.start]} {words[chosen.end :]}")
    if chosen.day == meeting_day and chosen.kind is DeadlineKind.RELATIVE and has_more:
        return Deadline(words, None, DeadlineKind.UNDATED)  # "immédiat, puis en continu"
    is_replaced = moved or len(current) < len(times)
    first = _first(words, times, chosen) if is_replaced else None
    return Deadline(words, chosen.day, chosen.kind, has_more=has_more, first=first)


def is_time_alone(text: str) -> bool:
    """Whether a text names a time and nothing more, though nothing may end then: "chaque soir"."""
    around = text_beside_times(text)
    return len(around) < len(text) and not _says_more(around)


def parse_moved_deadline(text: str, meeting_day: date) -> Deadline | None:
    """The deadline to which a status moves an action, "reporté au 5 mars", or None.

    A day no calendar has moves nothing.
    """
    words = one_line(text)
    if not _MOVES.search(same_length_fold(words)):
        return None
    try:
        times = read_times(words, meeting_day)
    except ImpossibleDateError:
        return None
    chosen = _moved_to(words, _current(words, times), _MOVES)
    return Deadline(words, chosen.day, chosen.kind) if chosen else None


def _current(words: str, times: Iterable[DueTime]) -> list[DueTime]:
    """The times that the words do not call replaced."""
    text = same_length_fold(words)
    return [time for time in times if not _OLD.search(text[: time.start])]


def _moved_to(words: str, times: Iterable[DueTime], sign: re.Pattern[str]) -> DueTime | None:
    """The last time after a sign that a deadline is moved, None where there is none."""
    match = sign.search(same_length_fold(words))
    after = [time for time in times if match and time.start >= match.start()]
    return after[-1] if after else None


def _last(times: Iterable[DueTime]) -> DueTime | None:
    """The time that counts: of days and periods the last, after them the next meeting, a delay.

    The next meeting counts before a period, which only says when it will be.
    """
    by_kind: dict[DeadlineKind, list[DueTime]] = {}
    for time in times:
        by_kind.setdefault(time.kind, []).append(time)
    days = by_kind.get(DeadlineKind.DAY, [])
    periods = by_kind.get(DeadlineKind.PERIOD, [])
    meetings = by_kind.get(DeadlineKind.NEXT_MEETING, [])
    if meetings and not days:
        return meetings[0]
    dated = [*days, *periods] or by_kind.get(DeadlineKind.RELATIVE, [])
    return max(dated, key=lambda time: time.day or date.min, default=None)


def _first(words: str, times: Iterable[DueTime], chosen: DueTime) -> date | None:
    """The day that was replaced, None for none; without a year, in the one nearest to the new."""
    first = next((time for time in times if time is not chosen and time.day), None)
    if first is None or first.day is None:
        return None
    if chosen.day is None or _DATED.search(words[first.start : first.end]):
        return first.day
    days = [add_months(first.day, 12 * shift) for shift in (-1, 0, 1)]
    new = chosen.day
    return min(days, key=lambda day: abs(day - new))


def _says_more(around: str) -> bool:
    """Whether the words around a deadline say more than "avant le" does."""
    others = (w for w in WORD.findall(same_length_fold(around)) if w not in _LEADING)
    return has_other_words(" ".join(others))
