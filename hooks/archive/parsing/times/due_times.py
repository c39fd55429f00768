"""The times that a text names as the end of something: a day, part of a month, a delay, a meeting.

Each rule reads one way of writing them and leaves the rest of the text to the next. The time
from which something runs, and what comes back again and again, end nothing and are left out.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from archive.language.choices import DeadlineKind
from archive.language.dates import ANY_DAY, add_months, days_in, end_of_month
from archive.language.day_names import MONTH_NUMBERS, WEEKDAY_NUMBERS
from archive.language.text import any_of, same_length_fold
from archive.language.vocabulary import NUMBERS, ORDINALS, UNITS, numbered, phrases
from archive.parsing.times.periods import NEXT, PERIOD_RULES, UNIT, VAGUE, DueRule, Resolved, sunday


@dataclass(frozen=True, slots=True)
class DueTime:
    """One time that a text names, and where."""

    start: int
    end: int
    day: date | None
    """The last day of it; None for the next meeting."""
    kind: DeadlineKind


_SOON = numbered("days_ahead")
_LONGEST = 500
"""Characters of a text that may be a deadline; a longer one is prose, and slow to read."""
_READ = "\0"
"""Stands for each character that was read already."""
_LAST_DAY, _DECEMBER, _SATURDAY, _HOURS = 31, 12, 5, 24
_CLOCK = frozenset({"h", "hour", "heure"})

_WEEKDAY = any_of(name for name in WEEKDAY_NUMBERS if len(name) > 3)  # noqa: PLR2004 - no abbreviation
_TH = r"(?:\s?er|e|st|nd|rd|th)?"
_MEETING = any_of(phrases("next_meeting_deadline"))
_OURS = any_of((*phrases("collective"), *MONTH_NUMBERS))
"""After "prochaine réunion de": the group itself, or a month."""
_THEN = (
    rf"(?=\s*(?:$|[,;.:()→{_READ}]|->|=>|[–-]\s"
    r"|(?:au\s+plus|inclus|courant|a|au|ou|et|pour|puis|or|and|to|for)\b))"
)
"""What may follow a number that is a day: "le 15 pour le nord", not "le 15h"."""
_FILL = (
    r"(?:[\s:('-]|\b(?:a|au|les|la|le|l|un|de|d|des|the|next|prochaine?s|delai|maximum|maxi|max"
    r"|plus|tard|sous|dans|moins|en)\b)*"
)
_SEVERAL = re.compile(r"\b(?:les|des|prochaine?s)\b")
"""the "les" of "dans les semaines à venir": how many is not said"""
_OTHER = (
    r"\s+et\s+demie?\b|\s+(?:apres|suivant|a\s+compter|a\s+partir|from|after|following|des)\b"
    r"(?!\s+(?:(?:de|la|cette|the|this|presente)\s+)*(?:reunion|rencontre|seance|meeting|ce\s+jour))"
)
"""What makes a delay run from something else than the meeting: "15 jours après validation"."""

_RECURRING = re.compile(
    r"(?:\b(?:le|the)\s+\d+(?:er|st|nd|rd|th)?\s+(?:(?:de|of)\s+)?)?\b(?:chaque|tous\s+les|toutes\s+les|every|each)\s+"
    rf"(?:(?:\d+|{any_of((*NUMBERS, *ORDINALS))})\s+)?"
    rf"(?:{_WEEKDAY}|{UNIT}|{any_of(phrases('recurring'))}|\d+)s?\b"
    rf"|(?<!\d){any_of(phrases('always'))}"
)
"""tous les vendredis, le 5 de chaque mois, 24/7"""
_RANGE_START = re.compile(
    rf"\b\d{{1,2}}{_TH}\s*(?:au|et(?:\s+le)?|a|-|–|to|and)\s*"
    rf"(?=\d{{1,2}}{_TH}\s*(?:/|{any_of(MONTH_NUMBERS)}\b))"
)
"""the "3 et le" of "entre le 3 et le 7 mars" """
_WEEK_OF = re.compile(
    rf"\b(?:semaine|week)\s+(?:(?:du|de|of|the)\s+)*(?:{_WEEKDAY}\s+)?[\s{_READ}]*$"
)
"""the "semaine du" of "semaine du 7 septembre" """
_WORDS = (*MONTH_NUMBERS, *WEEKDAY_NUMBERS, *UNITS, *_SOON, *_CLOCK, "trim")
_MAY_TELL = re.compile(rf"[\d+]|\b(?:{any_of((*_WORDS, *phrases('recurring')))}s?\b|{_MEETING})")
"""the "mars" of "avant mars": a text without such a word or a digit names no time, found sooner"""
_FROM = re.compile(
    r"(?:\b(?:a\s+partir|a\s+compter|from|since|depuis|pas\s+avant|not\s+before)"
    r"(?:\s+(?:du|de|le|la|the))*|\b(?:apres|after)\b[^,;.()]*)\s*$"
)
"""the "à partir du" of "à partir du 15 mars", the "après la" of "après la prochaine réunion" """
_AS_OF = re.compile(r"\bdes(?:\s+(?:le|la))?\s*$")
"""the "dès" of "dès mars", when something begins; on the day of "dès lundi" it is due"""


def read_times(text: str, meeting_day: date) -> list[DueTime]:
    """Every time that a text names as the end of something, in its order; none in a long text.

    Raises ImpossibleDateError for a day no calendar has.
    """
    times, rest = _all_times(text, meeting_day)
    ends = [_whole_week(time, rest) for time in times if time.kind is not DeadlineKind.UNDATED]
    ends = [time for time in ends if not _begins(time, rest[: time.start])]
    return sorted(ends, key=lambda time: time.start)


def _begins(time: DueTime, before: str) -> bool:
    """Whether something only begins at a time, as the words before it say."""
    is_day = time.kind in {DeadlineKind.DAY, DeadlineKind.RELATIVE}
    return bool(_FROM.search(before) or (not is_day and _AS_OF.search(before)))


def text_beside_times(text: str) -> str:
    """What a text says, folded, beside every time that it names, those that end nothing too.

    "à partir de" of "à partir de mars", "" of "chaque soir"; a long text has none.
    """
    return _all_times(text, ANY_DAY)[1].replace(_READ, "") if len(text) <= _LONGEST else text


# The same words are a deadline to several readers.
@lru_cache(maxsize=1_000)
def _all_times(text: str, meeting_day: date) -> tuple[tuple[DueTime, ...], str]:
    """The times of a text, and the folded text in which what was read is blotted out."""
    rest = same_length_fold(text) if len(text) <= _LONGEST else ""
    if not _MAY_TELL.search(rest):
        return (), rest
    for ignored in (_RECURRING, _RANGE_START):
        rest = ignored.sub(lambda match: _READ * len(match[0]), rest)
    days = days_in(rest, after=meeting_day)
    times = [DueTime(match.start, match.end, match.day, DeadlineKind.DAY) for match in days]
    rest = _without(rest, times)
    for pattern, resolve in _RULES:
        read = [(match, resolve(match, meeting_day)) for match in pattern.finditer(rest)]
        new = [DueTime(*match.span(), *value) for match, value in read if value]
        rest = _without(rest, new)
        times += new
    return tuple(times), rest


def _without(text: str, times: Iterable[DueTime]) -> str:
    for time in times:
        text = text[: time.start] + _READ * (time.end - time.start) + text[time.end :]
    return text


def _whole_week(time: DueTime, text: str) -> DueTime:
    """A day that names its week as the end of that week."""
    week = _WEEK_OF.search(text[: time.start])
    if not week or time.day is None:
        return time
    return replace(time, start=week.start(), day=sunday(time.day), kind=DeadlineKind.PERIOD)


def _day_and_month(match: re.Match[str], meeting_day: date) -> Resolved:
    day, month = int(match["day"]), int(match["month"])
    if month > _DECEMBER >= day:  # "3/21", as Americans write it
        day, month = month, day
    if not 1 <= month <= _DECEMBER or not 1 <= day <= _LAST_DAY:
        return None
    year = meeting_day.year + ((month, day) < (meeting_day.month, meeting_day.day))
    return next(days_in(f"{day}/{month}/{year}")).day, DeadlineKind.DAY


def _next_meeting(match: re.Match[str], _meeting_day: date) -> Resolved:
    """That of the group; another body's cannot be told."""
    return VAGUE if match["other"] else (None, DeadlineKind.NEXT_MEETING)


def _delay(match: re.Match[str], meeting_day: date) -> Resolved:
    """So long after the meeting; a delay from something else cannot be told."""
    lead, unit = match["lead"].strip(), match["unit"]
    count = NUMBERS.get(match["count"] or "") or int(match["count"] or 0)
    is_one = match["fill"].strip() and not _SEVERAL.search(match["fill"])
    is_hour = not lead and unit in _CLOCK and count < _HOURS
    if is_hour or not (count or is_one) or not (unit or lead.endswith("+")):
        return None
    if match["other"]:
        return VAGUE
    count = count or 1
    if unit in _CLOCK:
        return meeting_day + timedelta(-(-count // _HOURS)), DeadlineKind.RELATIVE
    months, days = UNITS[
        unit or ("semaine" if lead.startswith("s") and lead.endswith("+") else "jour")
    ]
    if match["working"]:
        return _working_day(meeting_day, count * days), DeadlineKind.RELATIVE
    return add_months(meeting_day, count * months) + timedelta(count * days), DeadlineKind.RELATIVE


def _working_day(day: date, count: int) -> date:
    """The day so many days later that are neither Saturday nor Sunday."""
    while count > 0:
        day += timedelta(1)
        count -= day.weekday() < _SATURDAY
    return day


def _day_of_month(match: re.Match[str], meeting_day: date) -> Resolved:
    """The next day of that number, in a month that has it."""
    number = int(match["day"])
    if not 1 <= number <= _LAST_DAY:
        return None
    first = add_months(meeting_day.replace(day=1), 1 if match["next"] else 0)
    months = [add_months(first, ahead) for ahead in range(_DECEMBER)]
    fitting = [m for m in months if number <= end_of_month(m.year, m.month).day]
    days = (month.replace(day=number) for month in fitting)
    return next(day for day in days if day >= meeting_day), DeadlineKind.DAY


def _weekday(match: re.Match[str], meeting_day: date) -> Resolved:
    ahead = (WEEKDAY_NUMBERS[match["weekday"]] - meeting_day.weekday() - 1) % 7 + 1
    return meeting_day + timedelta(ahead), DeadlineKind.RELATIVE


def _soon(match: re.Match[str], meeting_day: date) -> Resolved:
    return meeting_day + timedelta(_SOON[" ".join(match[0].split())]), DeadlineKind.RELATIVE


def _rule(pattern: str, resolve: Callable[[re.Match[str], date], Resolved]) -> DueRule:
    return re.compile(pattern), resolve


_RULES = (
    # 15/08, 15.08; neither "2/3 des fiches" nor "12.50 %"
    _rule(
        r"(?<![\d/.,])(?P<day>\d{1,2})(?:er)?(?:\s?/\s?|\.(?=\d\d))(?P<month>\d{1,2})"
        rf"(?![.,]?\d){_THEN}",
        _day_and_month,
    ),
    # avant le 15, d’ici le 15 du mois prochain, by the 30th
    _rule(
        rf"\b(?:le|au|du|the|by|before|avant|{_WEEKDAY})\s+(?P<day>\d{{1,2}}){_TH}"
        rf"(?:\s+(?:du|de\s+ce|of\s+the|of\s+this)\s+(?:mois|month))?(?:\s+(?P<next>{NEXT}))?"
        rf"{_THEN}",
        _day_of_month,
    ),
    # prochaine réunion; but not "prochaine réunion du comité de pilotage"
    _rule(
        rf"\b{_MEETING}(?P<other>\s+(?:du|de|de\s+la|des|of)\s+"
        rf"(?!(?:la|the|mois|de)\b|{_OURS}\b(?!\s+de\s+travail)|[\d{_READ}]))?",
        _next_meeting,
    ),
    *PERIOD_RULES,
    # sous 15 jours, dans un délai de trois (3) semaines, J+7, S+1, 48h
    _rule(
        rf"(?P<lead>\b(?:sous|dans|d'ici|within|in|delais?)\b|\b(?:[js]\s?)?\+\s*|^\s*(?=\d|{any_of(NUMBERS)}\b))(?P<fill>{_FILL})"
        rf"(?:(?:\d+\s*(?:a|ou|-|to)\s*)?(?P<count>\b\d{{1,3}}|\b{any_of(NUMBERS)}\b))?"
        rf"\s*(?:\(\d+\)\s*)?(?:prochaine?s\s+)?(?:(?P<unit>{UNIT}|heure|hour|h)s?\b(?!\s+(?:du|of)\b))?"
        rf"(?P<working>\s+(?:ouvr\w+|working))?(?P<other>{_OTHER})?",
        _delay,
    ),
    # vendredi, lundi prochain
    _rule(rf"\b(?P<weekday>{_WEEKDAY})\b(?!\s*,?\s*[\d{_READ}])(?:\s+{NEXT})?", _weekday),
    # demain, immédiatement
    _rule(rf"\b{any_of(_SOON)}\b", _soon),
)
