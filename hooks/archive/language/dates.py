"""Days and hours as people write them, in French and English.

Own parser: general ones invent a day where only a month is written.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time

from archive.language.text import same_length_fold

_MONTHS = (
    ("janvier", "january", "janv", "jan"),
    ("fevrier", "february", "fevr", "fev", "feb"),
    ("mars", "march", "mar"),
    ("avril", "april", "avr", "apr"),
    ("mai", "may"),
    ("juin", "june", "jun"),
    ("juillet", "july", "juil", "jul"),
    ("aout", "august", "aug"),
    ("septembre", "september", "sept", "sep"),
    ("octobre", "october", "oct"),
    ("novembre", "november", "nov"),
    ("decembre", "december", "dec"),
)
MONTH_NUMBERS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
"""Every folded month name and abbreviation with its number, January being 1."""

_ENGLISH = "|".join(names[1] for names in _MONTHS)
_NAME = "|".join(sorted(MONTH_NUMBERS, key=len, reverse=True))
_YEAR = r"(?P<year>\d{4})(?!\d)"
_ISO = r"(?<!\d)(?P<year>\d{4})([-/.])(?P<month>\d{1,2})\2(?P<day>\d{1,2})(?!\d)"
_DIGITS = r"(?<!\d)(?P<day>\d{1,2})(\s?/\s?|[.-])(?P<month>\d{1,2})\2(?P<year>\d{4}|\d{2})(?!\d)"
_DAY_FIRST = (
    r"(?<!\d)(?P<day>\d{1,2})(?:\s?er|e|st|nd|rd|th|°)?[\s-]*(?:of\s+)?"
    rf"(?P<name>{_NAME})\b\.?,?(?:[\s-]+{_YEAR})?"
)
# A month before its day is English: "avril 24" is a month of 2024.
_MONTH_FIRST = (
    rf"\b(?P<name>{_ENGLISH})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s+{_YEAR}|(?!\d))"
)
_ABBREVIATED = rf"\b(?P<name>{_NAME})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+{_YEAR}"
_DAYS = tuple(map(re.compile, (_ISO, _DIGITS, _DAY_FIRST, _MONTH_FIRST, _ABBREVIATED)))
_MONTH = re.compile(rf"(?:\b({_NAME})\.?[\s-]+|(?<!\d)(\d{{1,2}})/)?(?<!\d)(\d{{4}})(?!\d)")
_ISO_MONTH = re.compile(r"(?<!\d)(\d{4})-(\d{2})(?![\d-])")
_CLOCK = re.compile(
    r"(?<![\d:.])(?P<hour>\d{1,2})\s*(?:h(?:eures?|rs?)?(?![a-z])\s*:?|:(?=\d\d))"
    r"\s*(?P<minute>\d{2})?(?!\d)(?::00)?(?:\s*(?:mn|min(?:utes?)?)\b)?"
    r"(?:\s*(?P<half>[ap])\.?m\b\.?)?"
    r"|(?<![\d:.])(?P<bare>\d{1,2})\s*(?P<bare_half>[ap])\.?m\b\.?"
    r"|(?<!apres[ -])\b(?:(?P<noon>midi|noon)|(?P<midnight>minuit|midnight))\b"
)
_AROUND = frozenset((
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
    "lun", "mar", "mer", "jeu", "ven", "sam", "dim",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "le", "la", "l", "du", "de", "des", "d", "a", "au", "jusqu", "vers", "entre", "et", "partir",
    "on", "at", "the", "from", "to", "until", "between", "and",
    "environ", "precises", "heure", "heures", "locale", "locales", "gmt", "utc", "tu",
))  # fmt: skip
"""Folded words that say nothing beside a day or an hour."""
_WORD = re.compile(r"\w+")
_NOON = 12
_FIRST_YEAR, _LAST_YEAR = 1900, 2199


class ImpossibleDateError(ValueError):
    """Words that have the shape of a day that no calendar has, such as 30 février."""


@dataclass(frozen=True, slots=True)
class Found:
    """A day met in a text, with the part of the text that says it."""

    day: date
    start: int
    end: int


def parse_day(text: str, *, after: date | None = None) -> Found | None:
    """The first day a text tells, or None.

    A day without a year falls in the twelve months from `after` on, and is no day when that
    is None. Raises ImpossibleDateError for a day no calendar has, and for a year before 1900
    or after 2199, which is a slip.
    """
    folded = same_length_fold(text)
    matches = [match for pattern in _DAYS for match in pattern.finditer(folded)]
    for match in sorted(matches, key=re.Match.start):
        day = _day(match, after)
        if day:
            return Found(day, match.start(), match.end())
    return None


def parse_times(text: str) -> tuple[time, ...]:
    """Every hour a text tells, in order: 9h15, 09:15, 9 heures, 2 pm, midi.

    Raises ValueError for an hour no clock has.
    """
    return tuple(_clock(match) for match in _CLOCK.finditer(same_length_fold(text)))


def text_around_times(text: str) -> tuple[str, ...]:
    """The pieces of a text before, between and after the hours that `find_hours` reads in it."""
    return tuple(_pieces(text))


def has_other_words(text: str) -> bool:
    """Whether the words around a day or an hour say more than weekdays and small words do."""
    return any(word not in _AROUND for word in _WORD.findall(same_length_fold(text)))


def last_day_of(text: str) -> date | None:
    """The last day of the day, month or year a text tells, or None.

    Raises ImpossibleDateError as `find_day` does.
    """
    found = parse_day(text)
    if found:
        return found.day
    folded = same_length_fold(text)
    iso = _ISO_MONTH.search(folded)
    if iso:
        return _end_of_month(int(iso[1]), int(iso[2]))
    match = _MONTH.search(folded)
    if not match:
        return None
    name, number, year = match.groups()
    return _end_of_month(int(year), MONTH_NUMBERS[name] if name else int(number or 12))


def add_months(day: date, months: int) -> date:
    """The same day some months later, or the last of that month when it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _day(match: re.Match[str], after: date | None) -> date | None:
    told = match.groupdict()
    day, year = int(told["day"]), told["year"]
    month = MONTH_NUMBERS[told["name"]] if "name" in told else int(told["month"])
    if year:
        return _on(int(year) if len(year) > 2 else 2000 + int(year), month, day)  # noqa: PLR2004
    if after is None:
        return None
    return _on(after.year + ((month, day) < (after.month, after.day)), month, day)


def _on(year: int, month: int, day: int) -> date:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise ImpossibleDateError(f"year {year}")
    try:
        return date(year, month, day)
    except ValueError as error:
        raise ImpossibleDateError(str(error)) from error


def _end_of_month(year: int, month: int) -> date:
    first = _on(year, month, 1)
    return first.replace(day=monthrange(year, month)[1])


def _clock(match: re.Match[str]) -> time:
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


def _pieces(text: str) -> Iterator[str]:
    start = 0
    for match in _CLOCK.finditer(same_length_fold(text)):
        yield text[start : match.start()]
        start = match.end()
    yield text[start:]
