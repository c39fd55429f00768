"""The periods that a text names: a month or part of one, a quarter, this week, next year.

A period is the day on which it ends. Without a year it is the first that ends after the meeting.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta

from archive.language.choices import DeadlineKind
from archive.language.dates import add_months, end_of_month
from archive.language.day_names import MONTH_NUMBERS
from archive.language.text import any_of
from archive.language.vocabulary import ORDINALS, UNITS, numbered

Resolved = tuple[date | None, DeadlineKind] | None
"""A day and what it is; None where the words are no such time. One that cannot be told is VAGUE."""
DueRule = tuple[re.Pattern[str], Callable[[re.Match[str], date], Resolved]]
"""How a time is written in a folded text, and what it is in a meeting of a day."""

VAGUE = (None, DeadlineKind.UNDATED)
NEXT = r"(?:prochaine?|suivante?|next|qui\s+vient)"
"""A pattern of what makes a month or a day the next one."""

_PARTS = numbered("month_parts")
_END, _DECEMBER, _SUNDAY, _SHORT = 31, 12, 6, 4
_CLEAR = frozenset({"mars", "mai", "juin", "aout", "june", "july"})
"""Months of a short name that is no other word, as "may" and "sept" are."""
_PIECES = {"semaine": 7, "week": 7, "quinzaine": 15, "decade": 10}
"""The parts of a month that are counted, with their days."""
_OF = r"(?:[\s'-]|\b(?:du|de|d|of|the|la|le|l|mois|month|annee|year)\b)*"
_PART = rf"\b(?P<part>{any_of(_PARTS)})\b{_OF}"
_NTH = rf"\b(?P<nth>{any_of(ORDINALS)})\s+"
_YEAR = rf"(?:{_OF}\b(?P<year>20\d\d)\b)?"
UNIT = any_of(UNITS)
"""The pattern of a length of time: "semaine"."""


def sunday(day: date) -> date:
    """The last day of the week of a day."""
    return day + timedelta(_SUNDAY - day.weekday())


def _coming(meeting_day: date, year: str | None, month: int, day: int = _END) -> date:
    """A day of a month, or its last; without a year, the first one from the meeting on."""
    last = end_of_month(int(year or meeting_day.year), month)
    coming = last.replace(day=min(day, last.day))
    is_past = year is None and coming < meeting_day
    return _coming(meeting_day, str(meeting_day.year + 1), month, day) if is_past else coming


def _month(match: re.Match[str], meeting_day: date) -> Resolved:
    name, part, nth, year = match.group("name", "part", "nth", "year")
    is_clear = len(name) > _SHORT or name in _CLEAR or part or nth or year
    if not is_clear and match[0].strip() != match.string.strip(" ."):
        return None
    day = (
        min(ORDINALS[nth] * _PIECES[match["piece"]], _END) if nth else _PARTS.get(part or "", _END)
    )
    if match["before"]:  # "avant juin" ends with May
        eve = add_months(meeting_day, 1) if year is None else meeting_day
        end = _coming(eve, year, MONTH_NUMBERS[name]).replace(day=1) - timedelta(1)
        return end, DeadlineKind.PERIOD
    return _coming(meeting_day, year, MONTH_NUMBERS[name], day), DeadlineKind.PERIOD


def _month_in_figures(match: re.Match[str], _meeting_day: date) -> Resolved:
    month, year = int(match["month"] or match["second"]), match["year"] or match["first"]
    if not 1 <= month <= _DECEMBER:
        return None
    return end_of_month(int(year), month), DeadlineKind.PERIOD


def _part_of_year(match: re.Match[str], meeting_day: date) -> Resolved:
    """The end of a quarter or a half; an earlier part of it cannot be told."""
    if _PARTS.get(match["part"] or "", _END) != _END:
        return VAGUE
    months = 6 if match["unit"] == "semestre" else 3
    number = int(match["number"] or ORDINALS[match["nth"]])
    year = match["year"] or match["before"]
    end = _coming(meeting_day, year, min(number * months, _DECEMBER))
    return end, DeadlineKind.PERIOD


def _year(match: re.Match[str], _meeting_day: date) -> Resolved:
    """Its end; the middle of a year is its month of June, the beginning cannot be told."""
    if match["before"]:
        return date(int(match["year"]) - 1, _DECEMBER, _END), DeadlineKind.PERIOD
    month = {15: 6, _END: _DECEMBER}.get(_PARTS.get(match["part"] or "", _END))
    return (end_of_month(int(match["year"]), month), DeadlineKind.PERIOD) if month else VAGUE


def _week(match: re.Match[str], meeting_day: date) -> Resolved:
    """The Sunday of a week that is numbered as in a diary, the next one without a year."""
    year = int(match["year"] or meeting_day.year)
    try:
        end = date.fromisocalendar(year, int(match["number"]), 7)
        is_past = match["year"] is None and end < meeting_day
        end = date.fromisocalendar(year + 1, int(match["number"]), 7) if is_past else end
    except ValueError:
        return None
    return end, DeadlineKind.PERIOD


def _this_or_next(match: re.Match[str], meeting_day: date) -> Resolved:
    part, this, after, unit = match.group("part", "this", "after", "unit")
    is_next = bool(match["next"] or (after and not after.startswith("en")))
    if not (is_next or part or this or after):
        return None
    months, days = UNITS[unit]
    number = _PARTS.get(part or "", _END)
    if days:
        return sunday(meeting_day + timedelta(days * is_next)), DeadlineKind.PERIOD
    if months > 1 and number != _END:
        return VAGUE
    month = add_months(meeting_day.replace(day=1), months * is_next)
    last = end_of_month(month.year, -(-month.month // months) * months)
    end = last.replace(day=min(number, last.day))
    return end if end >= meeting_day else add_months(end, 1), DeadlineKind.PERIOD


PERIOD_RULES: tuple[DueRule, ...] = (
    # fin août 2026, mi-mars, avant juin, première quinzaine de mars; but not "sept jours"
    (
        re.compile(
            rf"(?:{_PART}|{_NTH}(?P<piece>{any_of(_PIECES)}){_OF}|\b(?P<before>avant|before)\s+)?"
            rf"\b(?P<name>{any_of(MONTH_NUMBERS)})\b\.?(?!\s*(?:\(\d+\)\s*)?{UNIT}s?\b){_YEAR}"
        ),
        _month,
    ),
    # 08/2026, 2026-08
    (
        re.compile(
            r"(?<![\d/-])(?:(?P<month>\d{1,2})[/.-](?P<year>20\d\d)"
            r"|(?P<first>20\d\d)-(?P<second>\d\d))(?![\d/-])"
        ),
        _month_in_figures,
    ),
    # T3 2026, 3e trimestre, fin du 1er semestre 2026
    (
        re.compile(
            rf"(?:{_PART})?(?:\b(?P<before>20\d\d)[\s-]*)?(?:\b(?:[tq]|trimestre|quarter)\s?(?P<number>[1-4])\b"
            rf"|{_NTH}(?P<unit>trimestre|trim\b\.?|quarter|semestre)(?!\w)){_YEAR}"
        ),
        _part_of_year,
    ),
    # semaine 36, semaine 36 de 2026
    (re.compile(rf"\b(?:semaine|week)\s(?:n°\s?)?(?P<number>\d{{1,2}})\b{_YEAR}"), _week),
    # fin du mois, cette semaine, le mois prochain
    (
        re.compile(
            rf"(?:{_PART})?(?P<this>\b(?:ce|cette|cet|this)\s+)?(?:\b(?P<next>{NEXT})\s+)?"
            r"\b(?P<unit>mois|semaine|trimestre|semestre|annee|an|week|month|quarter|year)\b"
            rf"(?:\s+(?P<after>{NEXT}|en\s+cours)\b)?"
        ),
        _this_or_next,
    ),
    # fin 2026, courant 2026, 2026 alone
    (
        re.compile(
            rf"(?:{_PART}|\b(?:en|d'ici|(?P<before>avant|before)|pour|annee|in|by)\s+(?:l'annee\s+)?|^)"
            r"(?P<year>20\d\d)(?=\s*(?:$|[,;.()]))"
        ),
        _year,
    ),
)
"""One for each way of writing a period, to be tried in this order."""
