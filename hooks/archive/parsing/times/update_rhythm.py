"""When a resource was last updated and how often it is to be, as people write it."""

import re
from datetime import date

from archive.language.dates import end_of_month, parse_day
from archive.language.day_names import MONTH_NUMBERS
from archive.language.text import any_of, fold, one_line, same_length_fold
from archive.language.vocabulary import NUMBERS, UNITS, synonyms
from archive.registers import ApproximateDate, Frequency

_NEVER = re.compile(
    r"\b(?:uniques?|ponctuel\w*|aucune?|jamais|never|irregulie\w*|besoins?|demande)\b"
    r"|\bune\s(?:seule\s)?fois\s*$"
)
"""What is updated once, never, or when needed has no rhythm: "à la demande", "une seule fois"."""
_PERIODS = {fold(stem): period for period, stems in synonyms("frequency").items() for stem in stems}
"""The stem of each adjective, such as "mensuel", with the period it means."""
_COUNT = rf"(?P<count>\d{{1,3}}|{'|'.join(NUMBERS)})"
_UNIT = rf"(?P<unit>{'|'.join(UNITS)})s?\b"
_TIMES_PER = re.compile(rf"\b{_COUNT}\s(?:fois|times)\s(?:par|per|a|an)\s{_UNIT}")
"""deux fois par an"""
_EVERY_SEVERAL = re.compile(rf"\b{_COUNT}\s{_UNIT}")
"""the "trois mois" of "tous les trois mois" """
_EVERY_ONE = re.compile(rf"\b(?:chaque|par|tous les|toutes les|every|each|per)\s{_UNIT}")
"""chaque trimestre"""
_MONTH_OR_YEAR = re.compile(
    rf"(?:\b({any_of(MONTH_NUMBERS)})\.?[\s-]+(?:de\s+)?|(?<!\d)(\d{{1,2}})/)?(?<!\d)(\d{{4}})(?!\d)"
)
"""mai 2023, Mai-2023, 05/2023, 2023"""
_ISO_MONTH = re.compile(r"(?<!\d)(\d{4})-(\d{2})(?![\d-])")
"""2023-12"""
_DAYS_IN_MONTH = 30


def parse_approximate_date(text: str) -> ApproximateDate | None:
    """A day, month or year, or None. Raises ImpossibleDateError for a day no calendar has."""
    day = _last_day_of(text)
    return ApproximateDate(one_line(text), day) if day else None


def _last_day_of(text: str) -> date | None:
    """The last day of the day, month or year in a text, or None.

    Raises ImpossibleDateError as `parse_day` does.
    """
    match = parse_day(text)
    if match:
        return match.day
    folded = same_length_fold(text)
    iso = _ISO_MONTH.search(folded)
    if iso:
        return end_of_month(int(iso[1]), int(iso[2]))
    month_or_year = _MONTH_OR_YEAR.search(folded)
    if not month_or_year:
        return None
    name, number, year = month_or_year.groups()
    return end_of_month(int(year), MONTH_NUMBERS[name] if name else int(number or 12))


def parse_frequency(text: str) -> Frequency | None:
    """How often something is updated, or None when the words name no period."""
    text = one_line(text)
    words = fold(text)
    if _NEVER.search(words):
        return Frequency(text)
    match = _TIMES_PER.search(words)
    if match:
        return Frequency(text, *_divided(*UNITS[match["unit"]], _count(match)))
    match = _EVERY_SEVERAL.search(words) or _EVERY_ONE.search(words)
    match = match or _EVERY_SEVERAL.search(_period(words))
    if match is None:
        return None
    months, days = UNITS[match["unit"]]
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
    return NUMBERS.get(word) or max(1, int(word))
