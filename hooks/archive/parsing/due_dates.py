"""When something is due, as people write it: a deadline, a known day, how often.

A deadline belongs to an action; a resource has the day of its last update, and its rhythm.
"""

import re
from datetime import date

from archive.language.dates import last_day_of, parse_day
from archive.language.text import fold, one_line, term
from archive.language.vocabulary import phrases, synonyms
from archive.model import ApproximateDate, Deadline, Frequency

_NEXT_MEETING = tuple(map(term, phrases("next_meeting_deadline")))
_NEVER = re.compile(
    r"\b(?:uniques?|ponctuel\w*|aucune?|jamais|never|irregulie\w*|besoins?|demande)\b"
    r"|\bune\s(?:seule\s)?fois\s*$"
)
"""What is updated once, never, or when needed has no rhythm: "à la demande", "une seule fois"."""
_COUNTS = {
    "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8,
    "neuf": 9, "dix": 10, "douze": 12, "quinze": 15, "one": 1, "two": 2, "three": 3, "four": 4,
}  # fmt: skip
_UNITS = {
    "jour": (0, 1), "day": (0, 1), "semaine": (0, 7), "week": (0, 7), "mois": (1, 0),
    "month": (1, 0), "trimestre": (3, 0), "semestre": (6, 0), "an": (12, 0), "annee": (12, 0),
    "year": (12, 0),
}  # fmt: skip
"""Each unit in months and days."""
_PERIODS = {fold(stem): period for period, stems in synonyms("frequency").items() for stem in stems}
"""The stem of each adjective, such as "mensuel", with the period it means."""
_COUNT = rf"(?P<count>\d{{1,3}}|{'|'.join(_COUNTS)})"
_UNIT = rf"(?P<unit>{'|'.join(_UNITS)})s?\b"
_TIMES_PER = re.compile(rf"\b{_COUNT}\s(?:fois|times)\s(?:par|per|a|an)\s{_UNIT}")
"""deux fois par an"""
_EVERY_SEVERAL = re.compile(rf"\b{_COUNT}\s{_UNIT}")
"""the "trois mois" of "tous les trois mois" """
_EVERY_ONE = re.compile(rf"\b(?:chaque|par|tous les|toutes les|every|each|per)\s{_UNIT}")
"""chaque trimestre"""
_DAYS_IN_MONTH = 30


def parse_deadline(text: str, meeting_day: date) -> Deadline:
    """When an action is due; a day without a year falls in the year from the meeting on.

    Raises ImpossibleDateError for a day no calendar has.
    """
    words = one_line(text)
    match = parse_day(words, after=meeting_day)
    is_next = not match and any(phrase in term(words) for phrase in _NEXT_MEETING)
    return Deadline(words, match.day if match else None, is_next)


def parse_approximate_date(text: str) -> ApproximateDate | None:
    """A day, month or year, or None. Raises ImpossibleDateError for a day no calendar has."""
    day = last_day_of(text)
    return ApproximateDate(one_line(text), day) if day else None


def parse_frequency(text: str) -> Frequency | None:
    """How often something is updated, or None when the words name no period."""
    text = one_line(text)
    words = fold(text)
    if _NEVER.search(words):
        return Frequency(text)
    match = _TIMES_PER.search(words)
    if match:
        return Frequency(text, *_divided(*_UNITS[match["unit"]], _count(match)))
    match = _EVERY_SEVERAL.search(words) or _EVERY_ONE.search(words)
    match = match or _EVERY_SEVERAL.search(_period(words))
    if match is None:
        return None
    months, days = _UNITS[match["unit"]]
    return Frequency(text, months * _count(match), days * _count(match))


def _period(words: str) -> str:
    """The period that an adjective among folded words means, "" when there is none."""
    stem = max((stem for stem in _PERIODS if stem in words), key=len, default="")
    return _PERIODS.get(stem, "")


def _divided(months: int, days: int, count: int) -> tuple[int, int]:
    """The months and days between updates that come so many times in a unit of time."""
    if months and months % count == 0:
        return months // count, 0
    return 0, max(1, (months * _DAYS_IN_MONTH + days) // count)


def _count(match: re.Match[str]) -> int:
    word = match.groupdict().get("count", "une")
    return _COUNTS.get(word) or max(1, int(word))
