"""Days and hours as people write them, in French and English.

Own parser: general ones invent a day where only a month is written.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, time

from archive.language.text import same_length_fold
from archive.language.vocabulary import phrases, synonyms

_MONTHS = synonyms("months")
_WEEKDAYS = synonyms("weekdays")

MONTH_NUMBERS = {
    same_length_fold(name): number
    for number, (month, others) in enumerate(_MONTHS.items(), 1)
    for name in (month, *others)
}
"""Every folded month name and abbreviation with its number, January being 1."""

MONTHS = tuple(_MONTHS)
"""The French names of the months, January first."""

WEEKDAYS = tuple(_WEEKDAYS)
"""The French names of the weekdays, Monday first."""

_NAME = "|".join(sorted(MONTH_NUMBERS, key=len, reverse=True))
_ENGLISH = "|".join(others[0] for others in _MONTHS.values())
_YEAR = r"(?P<year>\d{4})(?!\d)"
_DAY_PATTERNS = (
    # 2023-06-20, 2023/6/20
    re.compile(r"(?<!\d)(?P<year>\d{4})([-/.])(?P<month>\d{1,2})\2(?P<day>\d{1,2})(?!\d)"),
    # 20/06/2023, 20 / 06 / 23, 20.06.2023
    re.compile(
        r"(?<!\d)(?P<day>\d{1,2})(\s?/\s?|[.-])(?P<month>\d{1,2})\2(?P<year>\d{4}|\d{2})(?!\d)"
    ),
    # 20 juin 2023, 1er mars, 20th of June, 2023
    re.compile(
        r"(?<!\d)(?P<day>\d{1,2})(?:\s?er|e|st|nd|rd|th|°)?[\s-]*(?:of\s+)?"
        rf"(?P<name>{_NAME})\b\.?,?(?:[\s-]+{_YEAR})?"
    ),
    # June 20, 2023, July 15; but "avril 24" is a month of 2024
    re.compile(
        rf"\b(?P<name>{_ENGLISH})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s+{_YEAR}|(?!\d))"
    ),
    # Jun 20, 2023
    re.compile(rf"\b(?P<name>{_NAME})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+{_YEAR}"),
)
_MONTH_OR_YEAR = re.compile(rf"(?:\b({_NAME})\.?[\s-]+|(?<!\d)(\d{{1,2}})/)?(?<!\d)(\d{{4}})(?!\d)")
"""mai 2023, Mai-2023, 05/2023, 2023"""
_ISO_MONTH = re.compile(r"(?<!\d)(\d{4})-(\d{2})(?![\d-])")
"""2023-12"""
_TIME = re.compile(
    # 9h15, 9 heures 15 mn, 09:15:00, 2:30 p.m.
    r"(?<![\d:.])(?P<hour>\d{1,2})\s*(?:h(?:eures?|rs?)?(?![a-z])\s*:?|:(?=\d\d))"
    r"\s*(?P<minute>\d{2})?(?!\d)(?::00)?(?:\s*(?:mn|min(?:utes?)?)\b)?"
    r"(?:\s*(?P<half>[ap])\.?m\b\.?)?"
    # 2 pm
    r"|(?<![\d:.])(?P<bare>\d{1,2})\s*(?P<bare_half>[ap])\.?m\b\.?"
    # midi, minuit; but not "après-midi"
    r"|(?<!apres[ -])\b(?:(?P<noon>midi|noon)|(?P<midnight>minuit|midnight))\b"
)
_SMALL_WORDS = frozenset(
    same_length_fold(word)
    for words in (phrases("beside_dates"), WEEKDAYS, *_WEEKDAYS.values())
    for word in words
)
"""Folded words that say nothing beside a day or an hour."""
_WORD = re.compile(r"\w+")
"""le, 20, précises"""
_NOON = 12
_FIRST_YEAR, _LAST_YEAR = 1900, 2199


class ImpossibleDateError(ValueError):
    """Words that have the shape of a day that no calendar has, such as 30 février."""


@dataclass(frozen=True, slots=True)
class DayMatch:
    """A day read in a text, with the part of the text that says it."""

    day: date
    start: int
    end: int
    around: str
    """What the text says before and after it."""


def parse_day(text: str, *, after: date | None = None) -> DayMatch | None:
    """The first day in a text, or None.

    A day without a year falls in the twelve months from `after` on, and is no day when that
    is None. Raises ImpossibleDateError for a day no calendar has, and for a year before 1900
    or after 2199, which is a slip.
    """
    folded = same_length_fold(text)
    matches = [match for pattern in _DAY_PATTERNS for match in pattern.finditer(folded)]
    for match in sorted(matches, key=re.Match.start):
        day = _day(match, after)
        if day:
            start, end = match.span()
            return DayMatch(day, start, end, f"{text[:start]} {text[end:]}")
    return None


def parse_times(text: str) -> tuple[time, ...]:
    """Every hour in a text, in order: 9h15, 09:15, 9 heures, 2 pm, midi.

    Raises ValueError for an hour no clock has.
    """
    return tuple(_time(match) for match in _TIME.finditer(same_length_fold(text)))


def text_around_times(text: str) -> tuple[str, ...]:
    """The pieces of a text before, between and after the hours that `parse_times` reads in it."""
    pieces, start = [], 0
    for match in _TIME.finditer(same_length_fold(text)):
        pieces.append(text[start : match.start()])
        start = match.end()
    return (*pieces, text[start:])


def has_other_words(text: str) -> bool:
    """Whether the words around a day or an hour say more than weekdays and small words do."""
    return any(word not in _SMALL_WORDS for word in _WORD.findall(same_length_fold(text)))


def last_day_of(text: str) -> date | None:
    """The last day of the day, month or year in a text, or None.

    Raises ImpossibleDateError as `parse_day` does.
    """
    match = parse_day(text)
    if match:
        return match.day
    folded = same_length_fold(text)
    iso = _ISO_MONTH.search(folded)
    if iso:
        return _end_of_month(int(iso[1]), int(iso[2]))
    month_or_year = _MONTH_OR_YEAR.search(folded)
    if not month_or_year:
        return None
    name, number, year = month_or_year.groups()
    return _end_of_month(int(year), MONTH_NUMBERS[name] if name else int(number or 12))


def add_months(day: date, months: int) -> date:
    """The same day some months later, or the last of that month when it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _day(match: re.Match[str], after: date | None) -> date | None:
    parts = match.groupdict()
    day, year = int(parts["day"]), parts["year"]
    month = MONTH_NUMBERS[parts["name"]] if "name" in parts else int(parts["month"])
    if year:
        return _calendar_day(int(year if len(year) > 2 else f"20{year}"), month, day)  # noqa: PLR2004
    if after is None:
        return None
    return _calendar_day(after.year + ((month, day) < (after.month, after.day)), month, day)


def _calendar_day(year: int, month: int, day: int) -> date:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise ImpossibleDateError(f"year {year}")
    try:
        return date(year, month, day)
    except ValueError as error:
        raise ImpossibleDateError(str(error)) from error


def _end_of_month(year: int, month: int) -> date:
    first = _calendar_day(year, month, 1)
    return first.replace(day=monthrange(year, month)[1])


def _time(match: re.Match[str]) -> time:
    if match["noon"]:
        return time(_NOON)
    if match["midnight"]:
        return time(0)
    hour, half = int(match["hour"] or match["bare"]), match["half"] or match["bare_half"]
    if half and not 1 <= hour <= _NOON:
        raise ValueError(f"{hour} {half}m")
    if half:
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    return time(hour, int(match["minute"] or 0))
