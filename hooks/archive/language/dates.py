"""Days as people write them, in French and English, Portuguese and Spanish.

Own parser: general ones invent a day where only a month is written.
"""

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date, datetime, time
from typing import NamedTuple
from zoneinfo import ZoneInfo

from archive.language.day_names import (
    MONTH_NUMBERS,
    WEEKDAY_NUMBERS,
    WEEKDAYS,
    month_meant,
    weekday_meant,
)
from archive.language.text import WORD, same_length_fold
from archive.language.vocabulary import phrases, synonyms

_NAME = "|".join(sorted(MONTH_NUMBERS, key=len, reverse=True))
_ENGLISH_MONTHS = [others[0] for others in synonyms("months").values()]
_ENGLISH = "|".join(_ENGLISH_MONTHS)
_SHORT = "|".join(month[:3] for month in _ENGLISH_MONTHS)
_YEAR = r"(?P<year>\d{4})(?!\d)"
_SOME_YEAR = r"['’]?(?P<year>\d{4}(?!\d)|[0-4]\d(?=\s*(?:$|[|();]|,(?!\s*\d))))"
"""the "23" of "19 October 23 (Thursday)" too, but not of "20 juin 23 personnes" """
_DAY_BEFORE = r"(?<!\d)(?P<day>\d{1,2})(?:\s?(?:er|st|nd|rd|th))?[\s-]+(?:(?:of|de)\s+)?"
MISSPELT = (
    # 11 jenvier 2024, 3 de agostp del 2023
    re.compile(rf"{_DAY_BEFORE}(?P<slip>[adefjmnos][a-z]{{3,10}})\.?,?[\s-]+(?:del?\s+)?{_YEAR}"),
    # Agust 20th, 2023
    re.compile(
        rf"\b(?P<slip>[adefjmnos][a-z]{{3,10}})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s?,?\s+{_YEAR}"
    ),
    # 12 septmbre, the year of which is not said
    re.compile(
        rf"{_DAY_BEFORE}(?P<slip>[adefjmnos][a-z]{{4,10}})\b(?!\.?,?[\s-]+(?:del?\s+)?\d{{4}})"
    ),
)
"""Days whose month may be misspelt, the word being the "slip"."""
_DAY_PATTERNS = (
    # 2023-06-20, 2023/6/20
    re.compile(r"(?<!\d)(?P<year>\d{4})([-/.])(?P<month>\d{1,2})\2(?P<day>\d{1,2})(?!\d)"),
    # 20/06/2023, 20 / 06 / 23, 20.06.2023
    re.compile(  # not the telephone of "22 20.10.12"
        r"(?<!\d)(?<!\d\d (?=\d\d\.\d\d\.\d\d(?!\d)))"
        r"(?P<day>\d{1,2})(\s?/\s?|[.-])(?P<month>\d{1,2})\2(?P<year>\d{4}|\d{2})(?!\d)"
    ),
    # 20 juin 2023, 1er mars, 20 th of June, 2023, 20June2023, 20/juin/2023, 20 de julho de 2023,
    # 2ème jour du mois d’avril 2023, 2 días del mes de marzo del 2023
    re.compile(
        r"(?<!\d)(?P<day>\d{1,2})(?:\s?(?:er|st|nd|rd|th)|e|[°o])?[\s/-]*"
        r"(?:(?:eme\s+)?(?:jours?|dias?)\s+(?:d[ueo]l?\s+m(?:ois|es)\s+d[e']\s*)?|(?:of|de)\s+)?"
        rf"(?P<name>{_NAME})(?:\b\.?,?|(?=\d{{4}}))(?:[\s/-]*(?:del?\s+)?{_SOME_YEAR})?"
    ),
    # June 20, 2023, July 15; but "avril 24" is a month of 2024
    re.compile(
        rf"\b(?P<name>{_ENGLISH})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s?,?\s+{_YEAR}|(?!\d))"
    ),
    # the "Jun 20" of "due Jun 20" and of "Fri, Jun 20", or alone
    re.compile(
        r"\b(?=[a-z]{3}\.?\s+\d)"
        r"(?:(?<=\bdue )|(?<=\bby )|(?<=\bbefore )|(?<=\buntil )|(?<=\bon )|(?<=\bof )"
        r"|(?<=\b(?:mon|tue|wed|thu|fri|sat|sun) )|(?<=\b(?:mon|tue|wed|thu|fri|sat|sun), )"
        r"|(?P<alone>^))"
        rf"(?P<name>{_SHORT})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)(?:,?\s+{_YEAR})?"
        r"(?(alone)\.?$)"
    ),
    # Jun 20, 2023
    re.compile(rf"\b(?P<name>{_NAME})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s?,?\s+{_YEAR}"),
    *MISSPELT,
)
_MAY_BE_DAY = re.compile(
    rf"\d\s?[-/.]\s?\d|{_NAME}"
    r"|\d(?:\s?(?:er|st|nd|rd|th))?[\s-]+(?:(?:of|de)\s+)?[adefjmnos][a-z]{3}"
    r"|[adefjmnos][a-z]{3,10}\s+\d{1,2}(?:st|nd|rd|th)?\s?,?\s+\d{4}"
)
"""the "6/2" of "20/06/2023", the "juin" of "20 juin", the "11 jenvie" of "11 jenvier": a text
without names no day, found sooner"""
DIGIT = re.compile(r"\d")
"""the "2" of "20 juin" """
_SMALL_WORDS = frozenset(
    word
    for words in (phrases("beside_dates"), WEEKDAY_NUMBERS)
    for phrase in words
    for word in WORD.findall(same_length_fold(phrase))
)
"""Folded words that say nothing beside a day or an hour."""
_RANGE = re.compile(
    rf"(?<!\d)(?P<day>\d{{1,2}})(?:\s?er)?(?:\s+(?P<name>{_NAME})\.?)?"
    rf"\s*(?:au|et|to|and|al?|[ey]|&|[-–—/])\s*(?:(?:le|{'|'.join(WEEKDAYS)})\s+)*$"
)
"""the "22 au " of "22 au 23 janvier 2026", the "30 janvier - " of "30 janvier - 2 février 2026" """
_DAYS_BEHIND_MONTH = re.compile(
    rf"\b(?P<name>{_NAME})\.?\s+(?P<days>\d{{1,2}}\s?(?:[-–—&]|to|and|al?)\s?\d{{1,2}}),?\s+{_YEAR}"
)
"""December 9-11, 2009"""
_WEEKDAY_BEFORE = re.compile(rf"\b({'|'.join(WEEKDAY_NUMBERS)})\.?,?\s+(?:le\s+|the\s+)?$")
"""the "jeudi " before "22 janvier", the "Thursday, " before "April 2" """
NIAMEY = ZoneInfo("Africa/Niamey")
"""The time that meetings are told in: one hour ahead of UTC, without summer time."""
_DECEMBER = 12
ANY_DAY = date(2000, 1, 1)
"""Stands for a day that is not known: while the rest of its file is read, or to give one a year."""
_FIRST_YEAR, _LAST_YEAR = 1900, 2199


class ImpossibleDateError(ValueError):
    """Words that have the shape of a day that no calendar has, such as 30 février; says why."""


class DayMatch(NamedTuple):
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
    return next(days_in(text, after=after), None)


def find_day(text: str, *, after: date | None = None) -> DayMatch | None:
    """The same, None for one that no calendar has."""
    with suppress(ImpossibleDateError):
        return parse_day(text, after=after)
    return None


def days_in(text: str, *, after: date | None = None) -> Iterator[DayMatch]:
    """Every day in a text, in order; each as `parse_day` reads it, and raising as it does."""
    folded, reached = same_length_fold(text) if DIGIT.search(text) else "", 0
    if not _MAY_BE_DAY.search(folded):
        return
    matches = [match for pattern in _DAY_PATTERNS for match in pattern.finditer(folded)]
    for match in sorted(matches, key=re.Match.start):
        start, end = match.span()
        day = _day(match, after) if start >= reached else None
        if day:
            reached = end
            yield DayMatch(day, start, end, f"{text[:start]} {text[end:]}")


class DaysMatch(NamedTuple):
    """The day or days of a meeting, as one text says them."""

    first: date
    last: date
    """The same as the first for one day."""
    around: str
    """What the text says besides, an hour and weekdays included."""
    start: int
    end: int
    """Where the part of the text that says them begins and ends."""
    wrong_weekday: str | None = None
    """The weekday written before the day, when it is not the one of the calendar."""


def parse_days(text: str) -> DaysMatch | None:
    """The day or the range of days in a text, or None; "du 22 au 23 janvier 2026" is two.

    Raises ImpossibleDateError as `parse_day` does.
    """
    text = with_days_first(_local_moment(text))
    match = parse_day(text)
    if match is None:
        return None
    before, after = text[: match.start], text[match.end :]
    opening = _RANGE.search(same_length_fold(before))
    if opening:
        first = _first_of_range(opening, match.day)
        around, start = f"{before[: opening.start()]} {after}", opening.start()
        wrong = wrong_weekday(before[:start], first) or wrong_weekday(before, match.day)
        return DaysMatch(first, match.day, around, start, match.end, wrong)
    wrong = wrong_weekday(before, match.day)
    end = parse_day(after)
    if end and end.day > match.day and not has_other_words(after[: end.start]):
        around, last = f"{before} {after[end.end :]}", match.end + end.end
        return DaysMatch(match.day, end.day, around, match.start, last, wrong)
    around = f"{before} {after}"
    return DaysMatch(match.day, match.day, around, match.start, match.end, wrong)


def with_days_first(text: str) -> str:
    """A text as long whose several days precede their month: "9-11 December 2009"."""
    for match in _DAYS_BEHIND_MONTH.finditer(same_length_fold(text)):
        days, name, year = (text[slice(*match.span(part))] for part in ("days", "name", "year"))
        written = f"{days} {name} {year}".ljust(len(match[0]))
        text = text[: match.start()] + written + text[match.end() :]
    return text


def find_days(text: str) -> DaysMatch | None:
    """The same, None for one that no calendar has."""
    with suppress(ImpossibleDateError):
        return parse_days(text)
    return None


def wrong_weekday(before: str, day: date) -> str | None:
    """The weekday at the end of what stands before a day, None when it is the day’s or is none."""
    match = _WEEKDAY_BEFORE.search(same_length_fold(before))
    if match is None or WEEKDAY_NUMBERS[match[1]] == day.weekday():
        return None
    return before[slice(*match.span(1))]


def has_other_words(text: str) -> bool:
    """Whether the words around a day or an hour say more than weekdays and small words do."""
    words = WORD.finditer(same_length_fold(text))
    return any(word[0] not in _SMALL_WORDS and not weekday_meant(word[0]) for word in words)


def add_months(day: date, months: int) -> date:
    """The same day some months later, or the last of that month when it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _local_moment(text: str) -> str:
    """The day and hour in Niamey of "2026-01-22T08:30:00Z"; any other text as it is.

    Midnight is what tools write for a day alone.
    """
    try:
        moment = datetime.fromisoformat(text.strip())
        local = moment.astimezone(NIAMEY) if moment.tzinfo else moment
    except (ValueError, OverflowError):  # no moment, or one whose day in Niamey no calendar has
        return text
    return moment.date().isoformat() if moment.time() == time(0) else f"{local:%Y-%m-%d %H:%M}"


def _first_of_range(match: re.Match[str], last: date) -> date:
    """The first day of a range, whose month and year are those of the last unless it says more."""
    month = MONTH_NUMBERS[match["name"]] if match["name"] else last.month
    first = _calendar_day(last.year - (month > last.month), month, int(match["day"]))
    if first > last:
        raise ImpossibleDateError("ces jours se suivent dans l’autre ordre")
    return first


def _day(match: re.Match[str], after: date | None) -> date | None:
    parts = match.groupdict()
    day, year = int(parts["day"]), parts.get("year")
    month = _month(parts)
    if month is None:
        return None
    if month > _DECEMBER >= day and match.start("day") < match.start("month"):  # 3/21/2025
        day, month = month, day
    if year:
        return _calendar_day(int(year if len(year) > 2 else f"20{year}"), month, day)  # noqa: PLR2004
    if after is None:
        return None
    if parts.get("alone") is not None and day - after.year % 100 in {0, 1}:
        return None  # "Nov 24" of 2024 may be that month
    return _calendar_day(after.year + ((month, day) < (after.month, after.day)), month, day)


def _month(parts: Mapping[str, str | None]) -> int | None:
    """The number of the month of a day, None for a word that means none."""
    if "month" in parts:
        return int(parts["month"] or 0)
    name = parts.get("name") or month_meant(parts["slip"] or "")
    return MONTH_NUMBERS[same_length_fold(name)] if name else None


def _calendar_day(year: int, month: int, day: int) -> date:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise ImpossibleDateError(f"l’année n’est pas entre {_FIRST_YEAR} et {_LAST_YEAR}")
    try:
        return date(year, month, day)
    except ValueError as error:
        raise ImpossibleDateError("ce jour n’existe pas") from error


def end_of_month(year: int, month: int) -> date:
    """Its last day; raises ImpossibleDateError for a month or a year that is a slip."""
    return _calendar_day(year, month, 1).replace(day=monthrange(year, month)[1])
