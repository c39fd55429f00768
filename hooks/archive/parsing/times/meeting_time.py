"""When and where, in one text: the days, the hours and the place that its words name."""

import re
from dataclasses import dataclass, replace
from datetime import date, time

from archive.language.dates import (
    MONTHS,
    WEEKDAY_NUMBERS,
    ImpossibleDateError,
    has_other_words,
    parse_day,
    parse_days,
    parse_times,
    text_around_times,
    wrong_weekday,
)
from archive.language.label_stems import label_field
from archive.language.numbers import in_figures
from archive.language.text import ARTICLE, any_of, find_phrase, one_line, same_length_fold
from archive.language.vocabulary import NEXT_MEETING, phrases

_YEAR_FIRST = re.compile(r"\b(?:l'an|annee|year)\s+(\d{4})\b")
"""the year of "L’an 2024 et le jeudi 18 avril", folded"""
_DOTTED = re.compile(r"(?<![\d.,])([01]?\d|2[0-3])\.([0-5]\d)(?![\d.]|\s*%)")
"""14.00"""
_SHORT_RANGE = re.compile(
    r"(?<![\dh:])(?<!h )(?<!heure )(?<!heures )(\d{1,2})"
    r"(\s*(?:[-–—]|à|to|et|and)\s*\d{1,2}(?:\s*h|(?::\d\d)?\s*[ap]\.?m\b))",
    re.IGNORECASE,
)
"""the "14-16h" of "de 14-16h", the "9 à 11 h" of "de 9 à 11 heures", "2-4 pm" """
_LENGTH = re.compile(
    r"(?=\d+\s*[hm])(?:(\d{1,2})\s*h(?:eures?)?)?\s*(?:et\s+)?(?:(\d{1,3})\s*(?:m\w*)?)?\.?",
    re.IGNORECASE,
)
"""2h, 1 h 30, 1h30min, 90 minutes"""
_DURATION = re.compile(rf"\(\s*(?:dur[ée]e\s*:?\s*)?{_LENGTH.pattern}\s*\)", re.IGNORECASE)
"""the "(2h30)" of "10h00 à 12h30 (2h30)" """
_ZONE = re.compile(
    r"[,(]?\s*(?:\b(?:GMT|UTC|TU|WAT)\b(?:\s*[+-]\s*\d{1,2})?|heure\s+(?:de\s+\w+|locale|du\s+\w+))\s*\)?"
)
"""the " (heure de Niamey)" of "9h30 (heure de Niamey)", the " GMT+1" of "9h30 GMT+1" """
_ENGLISH_PLACE = re.compile(
    r"(?:(?!(?:of|the|in|at|and|to|for)\b)[\w’'-]+\s+){1,3}(?:room|hall|library|chamber)\b(?! of)",
    re.IGNORECASE,
)
"""staff room, GHO meeting hall"""
_AT = re.compile(
    rf"\b(?:dans|a|au|aux|en|chez|at|in|sur|via|on|par)\s+{ARTICLE}?"
    rf"(?P<place>(?:{any_of(phrases('meeting_place'))}\b|{_ENGLISH_PLACE.pattern})[^\0]*)"
)
"""the "salle verte" of "s’est tenue dans la salle verte", folded"""
_BESIDE = re.compile(
    rf"\0\s*,?\s*(?:à|au|aux|at|in|dans|chez|sur)\s+{ARTICLE}?"
    r"(?P<place>[A-ZÀ-Þ][^\0]*)"
)
"""the "Niamey" of "tenue le 12 mai 2025 à Niamey", the day being masked"""
_HELD_AT = re.compile(
    r"\b(?:held|met|tenue?s?|réunie?s?|déroulée?)\s+(?:at|in|à|au|aux|dans|chez)\s+"
    rf"{ARTICLE}?(?P<place>[A-ZÀ-Þ][^\0]*)"
)
"""the "Sailing Club" of "held at the Sailing Club on 12 January", the day being masked"""
_REMOTE = re.compile(rf"\b{any_of(phrases('remote_place'))}\b(?:\s*\([^()]{{2,40}}\))?")
"""the "en ligne (Zoom)" of "s’est tenue en ligne (Zoom)", folded"""
_PLACE_END = re.compile(
    rf"\s*(?:[.;]\s|[.;]$|,?\s+{any_of(phrases('after_place'))}\b"
    r"|,?\s+(?:la|le|une|cette|the)\s+(?:(?!la\b|le\b|une\b)\S+\s+){0,2}(?:reunion|rencontre|seance|session|meeting)\b)"
)
"""the ", la deuxième réunion" of "à la salle verte, la deuxième réunion du groupe", folded"""
_DAY_AND_MONTH = re.compile(
    rf"\b((?:le|au|du|on|{'|'.join(WEEKDAY_NUMBERS)})\.?\s+)(\d{{1,2}})[/.](\d{{1,2}})(?![\d/.]|\s*%)"
)
"""the "lundi 26/08" of "lundi 26/08 à 9h", folded; "2/3 des membres" is no day"""
_LEADING = re.compile(
    r"^(?:\s*(?:dans|chez|à(?! distance)|a|au|aux|en(?! (?:ligne|visio|distanciel|présentiel))|sur"
    rf"|via|at|in|on|le|by)\s+)?{ARTICLE}?(?=\S)",
    re.IGNORECASE,
)
"""the "à la " of "9h15, à la salle verte" """
_APART = re.compile(r"[,;:–-]\s*(?:[^\W\d]+\s*){0,2}$")
"""the ", le mardi " of "Maison du parc, le mardi 4 juin" """
_DAY = 24 * 60
"""In minutes."""
_MASK = "\0"
_SIGNS = " \t,;.:–—|-/()"
_APART_SIGNS = _SIGNS.rstrip("()")


@dataclass(frozen=True, slots=True)
class Occasion:
    """When and where, as one text says it; None for what it does not say."""

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
    text = _tidied(text)
    when, (start, end) = _days(text, after)
    rest = _without_day(text[end:], when.day, after)
    masked = _with_clock_hours(text[:start] + _MASK + rest if when.day else text)
    times = _without_length(parse_times(masked))
    pieces = _MASK.join(text_around_times(masked)).split(_MASK)
    place = _place_of_value(pieces) if is_labelled else _place_of_sentence(_MASK.join(pieces))
    rest = " ".join(piece for piece in pieces if has_other_words(piece))
    rest = "" if place and is_labelled else rest.strip(_SIGNS)
    first, last = (*times, None, None)[:2]
    return replace(when, start=first, end=last, place=place, rest=rest)


def _without_length(times: tuple[time, ...]) -> tuple[time, ...]:
    """Hours without how long it is between the two others: "1h45 (10h à 11h45)"."""
    minutes = [60 * each.hour + each.minute for each in times]
    if len(minutes) == 3 and minutes[0] == minutes[2] - minutes[1]:  # noqa: PLR2004
        return times[1:]
    if len(minutes) == 3 and minutes[2] == minutes[1] - minutes[0]:  # noqa: PLR2004
        return times[:2]
    return times


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
    except (ImpossibleDateError, ValueError):
        return False
    is_told = bool(occasion.day and (occasion.start or occasion.place)) and not occasion.rest
    return is_told and (occasion.place is None or may_be_place(occasion.place))


def may_be_place(text: str) -> bool:
    """Whether a text that nothing calls a place may be one: "salle verte", "CRV"; no sentence."""
    is_name = text[:1].isupper() and not text.endswith(".")
    return is_name or begins_with_place(text)


def begins_with_place(text: str) -> bool:
    """Whether a text begins as places do: "salle verte", "en ligne", "staff room"."""
    if _ENGLISH_PLACE.match(text):
        return True
    words = (*phrases("meeting_place"), *phrases("remote_place"))
    match = find_phrase(text, words)
    return match is not None and match.start() == 0


def without_same_hour(text: str) -> tuple[str, bool]:
    """A text without "à la même heure", and whether it said so."""
    match = find_phrase(text, phrases("same_hour"))
    if not match:
        return text, False
    before, after = text[: match.start()].rstrip(" ,"), text[match.end() :]
    small = {"à", "la", "aux", "at", "the"}
    words = before.split()
    while words and words[-1].lower() in small:
        words.pop()
    rest = after.strip(" ,.").removeprefix("et ").removeprefix("and ")
    return ", ".join(filter(None, (" ".join(words), rest))), True


def hour_after(start: time | None, length: str) -> str | None:
    """The hour so long after another, as a clock writes it: "11:00" is "2h" after 9:00.

    None without a beginning or a length, or when the day is over before.
    """
    match = _LENGTH.fullmatch(in_figures(length).strip())
    if start is None or not match:
        return None
    hours, minutes = (int(part or 0) for part in match.groups())
    end = 60 * (start.hour + hours) + start.minute + minutes
    return f"{end // 60:02}:{end % 60:02}" if end < _DAY else None


def in_clock_form(text: str) -> str:
    """Hours alone as a clock writes them: "9.30-11.00 (1h30), GMT+1" is "9:30-11:00"."""
    return _ZONE.sub("", _with_clock_hours(_tidied(text)))


def _with_clock_hours(text: str) -> str:
    return _SHORT_RANGE.sub(r"\1h\2", _DOTTED.sub(r"\1:\2", text))


def _tidied(text: str) -> str:
    return _DURATION.sub(" ", in_figures(with_month_names(one_line(text))))


def _days(text: str, after: date | None) -> tuple[Occasion, tuple[int, int]]:
    """The days of a text, and where the part of the text that names them begins and ends."""
    year = _YEAR_FIRST.search(same_length_fold(text))
    match = parse_day(text, after=date(int(year[1]), 1, 1) if year else after)
    if match is None:
        return Occasion(), (0, 0)
    wrong = wrong_weekday(text[: match.start], match.day) or ""
    day = Occasion(match.day, wrong_weekday=wrong)
    try:
        several = parse_days(text)
    except ImpossibleDateError:
        return day, (match.start, match.end)
    if several is None or several.first == several.last:
        return day, (match.start, match.end)
    days = Occasion(several.first, several.last, wrong_weekday=several.wrong_weekday or "")
    start, end = _span_beside(text, several.around)
    return days, (start, end)


def _without_day(text: str, day: date | None, after: date | None) -> str:
    """A text without a day that is said once more: "/ Tuesday 30 July 2024" in two languages."""
    try:
        match = parse_day(text, after=after) if day else None
    except ImpossibleDateError:
        return text
    if match is None or match.day != day:
        return text
    return text[: match.start] + _MASK + text[match.end :]


def _span_beside(text: str, around: str) -> tuple[int, int]:
    """Where the days stand in a text, given what stands around them."""
    start = next((i for i, (a, b) in enumerate(zip(text, around, strict=False)) if a != b), 0)
    return start, len(text) - (len(around) - start - 1)


def _place_of_value(pieces: list[str]) -> str | None:
    """The place among the words around days and hours.

    It follows them; or it precedes them, as places begin or with a comma behind it.
    """
    closed = (
        piece for piece in map(closed_place, map(_labelled, pieces[1:])) if not label_field(piece)
    )
    told = [piece for piece in closed if has_other_words(piece)]
    before = closed_place(_labelled(pieces[0]))
    if told:
        return ", ".join(told)
    is_apart = begins_with_place(before) or _APART.search(pieces[0]) or len(pieces) == 1
    is_told = is_apart and has_other_words(before) and not label_field(before)
    return before if is_told else None


def _labelled(text: str) -> str:
    """The place of "Lieu : salle B", none of "Thème : la carte"; any other text whole."""
    word, colon, value = text.strip(_SIGNS).partition(":")
    name = NEXT_MEETING.name_of(word.strip()) if colon else ""
    return value if name == "place" else "" if name else text


def _place_of_sentence(text: str) -> str | None:
    """The place that a preposition leads to."""
    folded = same_length_fold(text)
    remote, match = _REMOTE.search(folded), _AT.search(folded)
    if remote:
        return text[remote.start() : remote.end()]
    place = text[match.start("place") : match.end("place")] if match else _place_beside(text)
    end = _PLACE_END.search(same_length_fold(place))
    return closed_place(place[: end.start()] if end else place) or None


def _place_beside(text: str) -> str:
    """The place that stands right beside a day or an hour, "" when none does."""
    match = _BESIDE.search(text) or _HELD_AT.search(text)
    if match:
        return match["place"]
    *before, last = text.split(_MASK)
    pieces = [piece.strip(_APART_SIGNS) for piece in re.split(r",\s", last)] if before else []
    pieces = [piece[1:-1] if piece.startswith("(") else piece for piece in pieces]
    named = (piece for piece in pieces if piece[:1].isupper() or begins_with_place(piece))
    return next(named, "")


def closed_place(place: str) -> str:
    """A place without its preposition, and without signs and small words around it."""
    place = _LEADING.sub("", place.strip(_SIGNS.replace("(", "").replace(")", "")))
    words = place.split()
    while words and not has_other_words(words[-1]):
        words.pop()
    while words and not has_other_words(words[0]) and not begins_with_place(" ".join(words)):
        words.pop(0)
    place = " ".join(words).strip(_SIGNS.replace("(", "").replace(")", ""))
    if place.startswith("(") and place.endswith(")"):
        return place[1:-1].strip()
    return place if place.count("(") == place.count(")") else place.strip("() ")
