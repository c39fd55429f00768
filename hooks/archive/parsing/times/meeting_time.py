"""When and where, in one text: the days, the hours and the place that its words name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, time

from archive.language.dates import (
    ANY_DAY,
    find_day,
    find_days,
    has_other_words,
    parse_day,
    with_days_first,
    wrong_weekday,
)
from archive.language.day_names import MONTHS, WEEKDAY_NUMBERS
from archive.language.hours import parse_times, text_around_times
from archive.language.numbers import in_figures
from archive.language.text import any_of, has_phrase, one_line, same_length_fold
from archive.language.vocabulary import phrases
from archive.parsing.times.places import (
    MASK,
    SIGNS_AROUND,
    may_be_place,
    place_of_sentence,
    place_of_value,
)

_YEAR_FIRST = re.compile(r"\b(?:l'\s?an|annee|year)\s+(\d{4})\b")
"""the year of "L’an 2024 et le jeudi 18 avril", folded"""
_DOTTED = re.compile(r"(?<![\d.,])([01]?\d|2[0-3])\.([0-5]\d)(?![\d.]|\s*%)")
"""14.00"""
_SHORT_RANGE = re.compile(
    r"(?<![\dh:])(?<!h )(?<!heure )(?<!heures )(\d{1,2})"
    r"(\s*(?:[-–—]|à|to|et|and)\s*\d{1,2}(?:\s*h|(?::\d\d)?\s*[ap]\.?m\b))",
    re.IGNORECASE,
)
"""the "14-16h" of "de 14-16h", the "9 à 11 h" of "de 9 à 11 heures", "2-4 pm" """
_DURATION = re.compile(
    r"\(\s*(?:dur[ée]e\s*:?\s*)?(?=\d+\s*[hm])(?:\d{1,2}\s*h(?:eures?)?)?"
    r"\s*(?:et\s+)?(?:\d{1,3}\s*(?:m\w*)?)?\.?\s*\)",
    re.IGNORECASE,
)
"""the "(2h30)" of "10h00 à 12h30 (2h30)" """
_OF_MONTH = re.compile(r"\s+du mois d(?:e\s+|[’'])", re.IGNORECASE)
"""the " du mois de " of "le quatorze du mois de décembre" """
_ON_DAY = re.compile(
    rf"(?<!\w)({any_of(WEEKDAY_NUMBERS)}\s+\d{{1,2}})\s+à(?=\s+\d{{1,2}}\s*[h:])", re.IGNORECASE
)
"""the "mercredi 23 à" of "mercredi 23 à 1 h 15", which is no hour"""
_NOTICE = re.compile(
    r",?\s+(?:(?:sur|suivant|suite a|a la suite de|apres|conformement a|par|as per|further to"
    r"|following|previa|conforme)\s+(?:la |une |the |a )?|(?:legalement|dument|duly)\s+)?"
    rf"{any_of(phrases('notice'))}\b[^,;]*"
    rf"|,?\s+(?:a la |aux |at the )?{any_of(phrases('same_hour'))}\b"
)
"""the ", sur convocation écrite du Maire en date du 4 mars" of another day than the meeting's, and
the ", à la même heure", which tells none"""
_ZONE = re.compile(
    r"[,(]?\s*\b(?:GMT|UTC|TU|WAT)\b(?:\s*[+-]\s*\d{1,2})?\s*\)?"
    r"|(?<=[\dhm.])(?:\s*[,(])?\s*(?:h(?:eure|ora)\s+(?:locale?|d[eu]\s+\w+)"
    r"|(?:local|[A-ZÀ-Þ]\w+(?:\s[A-ZÀ-Þ]\w+)?)\s+time\b)\s*\)?"
)
"""the " (heure de Niamey)" of "9h30 (heure de Niamey)", the " GMT+1" of "9h30 GMT+1", the
" Juba time" of "10 am Juba time" """
_DAY_AND_MONTH = re.compile(
    rf"(\b(?:le|au|du|on|{'|'.join(WEEKDAY_NUMBERS)})\.?\s+"
    r"|^(?=\d\d?/\d\d?\s*(?:$|,|(?:a|at|de)\b)))"
    r"(\d{1,2})[/.](\d{1,2})(?![\d/.]|\s*%)"
)
"""the "lundi 26/08" of "lundi 26/08 à 9h", folded, or "26/08 à 9h"; "2/3 des membres" is no day"""


@dataclass(frozen=True, slots=True)
class Occasion:
    """When and where, as a text or whole minutes say it; None for what they do not say."""

    day: date | None = None
    end_day: date | None = None
    """The last of several days."""
    start: time | None = None
    end: time | None = None
    place: str | None = None
    rest: str = ""
    """Its words that say none of these."""
    wrong_weekday: str = ""
    """The weekday written before the day when it is another one."""


def read_occasion(text: str, *, after: date | None = None, is_labelled: bool = False) -> Occasion:
    """The days, hours and place that a text names.

    A day without a year falls in the twelve months from `after` on, and is none when that is
    None. `is_labelled` says that the text is nothing else, so that what is left is the place.
    Raises ImpossibleDateError for a day no calendar has, ValueError for an hour no clock has.
    """
    text = _without_notice(_tidied(text))
    when, (start, end) = _days(text, after)
    rest = _without_day(text[end:], when.day, after)
    masked = _with_clock_hours(text[:start] + MASK + rest if when.day else text)
    times = parse_times(masked)
    pieces = MASK.join(text_around_times(masked)).split(MASK)
    place = place_of_value(pieces) if is_labelled else place_of_sentence(MASK.join(pieces))
    is_open = place and has_phrase(f"à {place.partition('(')[0]}", phrases("not_fixed"))
    is_day = place and (day := find_day(place, after=ANY_DAY)) and not day.start  # "7 octobre"
    place = None if is_open or is_day else place  # "same venue (TBC)" says where, as it may change
    rest = " ".join(piece for piece in pieces if has_other_words(piece))
    rest = "" if place and is_labelled else rest.strip(SIGNS_AROUND)
    first, last = (*times[_is_lasting(times) :], None, None)[:2]
    return replace(when, start=first, end=last, place=place, rest=rest)


def _is_lasting(times: Sequence[time]) -> bool:
    """Whether the first of three hours is how long it is between the others: "2h (9h à 11h)"."""
    minutes = [each.hour * 60 + each.minute for each in times]
    return len(minutes) > 2 and minutes[0] == minutes[2] - minutes[1]  # noqa: PLR2004


def with_month_names(text: str) -> str:
    """A text whose days in two figures name their month: "lundi 26/08" is "lundi 26 août"."""
    told, at = "", 0
    for match in _DAY_AND_MONTH.finditer(same_length_fold(text)):
        if 1 <= int(match[3]) <= len(MONTHS):
            told += f"{text[at : match.end(2)]} {MONTHS[int(match[3]) - 1]}"
            at = match.end()
    return told + text[at:]


def is_occasion(text: str) -> bool:
    """Whether a text says a day and, besides, an hour and a place at most: "8 mai, 9h, salle B"."""
    try:
        occasion = read_occasion(text, is_labelled=True)
    except ValueError:  # an impossible day is one
        return False
    is_told = bool(occasion.day and (occasion.start or occasion.place)) and not occasion.rest
    return is_told and (occasion.place is None or may_be_place(occasion.place))


def says_only(text: str, held: Occasion) -> bool:
    """Whether a text says nothing but when and where, and all of it as it is held already."""
    try:
        told = read_occasion(text, is_labelled=True)
        beside = read_occasion(text.replace(told.place, "", 1)) if told.place else told
    except ValueError:
        return False
    parts = ((each.day, each.end_day, each.start, each.end, each.place) for each in (told, held))
    pairs = [(said, known) for said, known in zip(*parts, strict=True) if said]
    is_held = bool(pairs) and all(said == known for said, known in pairs)
    return is_held and not (beside.rest or beside.place)


def in_clock_form(text: str) -> str:
    """Hours alone as a clock writes them: "9.30-11.00 (1h30), GMT+1" is "9:30-11:00"."""
    return _with_clock_hours(_tidied(text))


def _with_clock_hours(text: str) -> str:
    return _SHORT_RANGE.sub(r"\1h\2", _DOTTED.sub(r"\1:\2", text))


def _tidied(text: str) -> str:
    words = _ZONE.sub("", _OF_MONTH.sub(" ", _ON_DAY.sub(r"\1,", one_line(text))))
    return with_days_first(_DURATION.sub(" ", in_figures(with_month_names(words))))


def _without_notice(text: str) -> str:
    """A text without what it says of how and when the meeting was called, or of the same hour."""
    match = _NOTICE.search(same_length_fold(text))
    return text[: match.start()] + text[match.end() :] if match else text


def _days(text: str, after: date | None) -> tuple[Occasion, tuple[int, int]]:
    """The days of a text, and where the part of the text that names them begins and ends."""
    year = _YEAR_FIRST.search(same_length_fold(text))
    match = parse_day(text, after=date(int(year[1]), 1, 1) if year else after)
    if match is None:
        return Occasion(), (0, 0)
    wrong = wrong_weekday(text[: match.start], match.day) or ""
    day = Occasion(match.day, wrong_weekday=wrong)
    several = find_days(text)
    if several is None or several.first == several.last:
        return day, (match.start, match.end)
    days = Occasion(several.first, several.last, wrong_weekday=several.wrong_weekday or "")
    return days, (several.start, several.end)


def _without_day(text: str, day: date | None, after: date | None) -> str:
    """A text without a day that is said once more: "/ Tuesday 30 July 2024" in two languages."""
    match = find_day(text, after=after) if day else None
    if match is None or match.day != day:
        return text
    return text[: match.start] + MASK + text[match.end :]
