"""When and where: days, hours and a place told in one text."""

import re
from dataclasses import dataclass
from datetime import date, time

from archive.importer.draft import Moment
from archive.language.dates import (
    MONTH_NUMBERS,
    ImpossibleDateError,
    has_other_words,
    parse_day,
    parse_times,
    text_around_times,
)
from archive.language.text import fold, one_line, same_length_fold
from archive.language.vocabulary import synonyms
from archive.parsing.spelled_numbers import in_figures

WEEKDAY_NAMES = tuple((french, english) for french, (english, *_) in synonyms("weekdays").items())
"""The folded names of each day of the week, Monday first."""

_MONTH = "|".join(sorted(MONTH_NUMBERS, key=len, reverse=True))
_RANGE = re.compile(
    rf"(?<!\d)(?P<first>\d{{1,2}})(?:er)?\s*(?P<month>{_MONTH})?\s*(?:\d{{4}})?\s*"
    rf"(?:au|et|a|to|and|&|[-–])\s*(?:\w+day\s+)?(?:le\s+)?(?=(?P<last>\d{{1,2}})(?:er)?\s+(?:{_MONTH})\b)"
)
_YEAR_FIRST = re.compile(r"\b(?:l'an|annee|year)\s+(\d{4})\b")
_DOTTED = re.compile(r"(?<![\d.,])([01]?\d|2[0-3])\.([0-5]\d)(?![\d.])")
_SHORT_RANGE = re.compile(r"(?<![\dh:])(\d{1,2})(\s*(?:-|–|à|a)\s*\d{1,2}\s*h)", re.IGNORECASE)
_DURATION = re.compile(
    r"\(\s*\d{1,2}\s*h(?:eures?)?\s*(?:\d{2})?\s*\)|\(\s*\d+\s*min\w*\s*\)", re.IGNORECASE
)
_PREPOSITION = re.compile(
    r"^(?:dans|à(?! distance)|a|au|aux|en(?! (?:ligne|visio|distanciel|présentiel))|sur|via|chez"
    r"|at|in|on|by)\s+(?:(?:la|le|les|the)\s+|l['’])?(?=\S)",
    re.IGNORECASE,
)
_NOUNS = (
    "salle", "locaux", "siege", "bureau", "bureaux", "hotel", "mairie", "prefecture",
    "gouvernorat", "centre", "maison", "room", "meeting room", "hall", "office", "teams",
    "zoom", "webex", "skype", "google meet", "visioconference", "ligne", "online", "virtuelle",
    "distance", "meme", "same", "palais", "ministere", "universite", "conference room",
    "venue", "lieu habituel", "endroit", "enceinte", "amphitheatre", "base", "compound",
    "sous-bureau",
)  # fmt: skip
"""How places begin, folded."""
_IS_PLACE = re.compile(rf"(?:{'|'.join(_NOUNS)})\b")
_ABOUT_MEETING = re.compile(
    r"\b(?:prochaine|next|reunions?|rencontre|seance|meeting|session|compte[ -]rendu"
    r"|proces[ -]verbal|rapport|report|minutes|groupe|group|comite|committee|cluster|atelier"
    r"|workshop|duree)\b"
)
_SIGNS = " ,;.:–—|-()"
_MASK = "\0"
_EMPTY = frozenset((
    "le", "la", "l", "les", "du", "de", "des", "d", "a", "au", "et", "partir", "date", "on",
    "at", "the", "from", "to", "of", "duree", "environ", "heure", "heures", "reunion", "precises",
    "debut", "fin", "s", "est", "gmt", "locale", "utc", "between", "entre", "jusqu",
    *(name for names in WEEKDAY_NAMES for name in names),
))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Read:
    """What a text tells of a moment, and what else it says."""

    moment: Moment
    rest: str = ""
    """The words that tell neither day nor hour nor place; "" when there are none."""
    wrong_weekday: str = ""
    """The weekday written before the day when it is another one; "" otherwise."""


def read_moment(text: str, *, after: date | None = None, is_labelled: bool = False) -> Read:
    """The day, hours and place a text tells.

    `after` dates a day without a year; `is_labelled` says that the text is nothing but that,
    so that what is left is the place. An impossible day or hour is left out.
    """
    text = _tidied(text)
    found = _day(text, after)
    masked = _masked(text, found.start, found.end) if found else text
    hours = _hours(masked)
    pieces = [part for piece in text_around_times(masked) for part in piece.split(_MASK)]
    told = bool(found or hours)
    place, rest = _place(pieces, is_labelled=is_labelled, is_told=told)
    first, last = (found.first, found.last) if found else (None, None)
    start, end = (*hours, None, None)[:2]
    wrong = _wrong_weekday(text, found) if found else ""
    return Read(Moment(first, last, start, end, place), rest, wrong)


def is_day(text: str) -> bool:
    """Whether a text is one day and its weekday, and nothing else."""
    found = _day(text, None)
    return found is not None and not has_other_words(f"{text[: found.start]} {text[found.end :]}")


@dataclass(frozen=True, slots=True)
class _Days:
    """One day or several in a text, and where the text says so."""

    first: date
    last: date | None
    start: int
    end: int


def _tidied(text: str) -> str:
    """The text with years in figures and hours with a colon: 14.00 → 14:00, 14-16h → 14h-16h."""
    text = _DURATION.sub(" ", in_figures(one_line(text)))
    text = _DOTTED.sub(r"\1:\2", text)
    return _SHORT_RANGE.sub(r"\1h\2", text)


def _day(text: str, after: date | None) -> _Days | None:
    folded = same_length_fold(text)
    year = _YEAR_FIRST.search(folded)
    several = _RANGE.search(folded)
    try:
        found = parse_day(text[several.end() if several else 0 :], after=_start_of(year) or after)
    except ImpossibleDateError:
        return None
    if not found:
        return None
    if not several:
        return _Days(found.day, None, found.start, found.end)
    first = _first_day(several, found.day)
    end = several.end() + found.end
    if found.start or not first:
        return _Days(found.day, None, several.end() + found.start, end)
    return _Days(first, found.day, several.start(), end)


def _first_day(several: re.Match[str], last: date) -> date | None:
    """The first day of a range that ends on `last`, or None when they do not follow."""
    month = MONTH_NUMBERS[several["month"]] if several["month"] else last.month
    try:
        first = last.replace(month=month, day=int(several["first"]))
    except ValueError:
        return None
    return first if first < last else None


def _start_of(year: re.Match[str] | None) -> date | None:
    return date(int(year[1]), 1, 1) if year else None


def _masked(text: str, start: int, end: int) -> str:
    return text[:start] + _MASK + text[end:]


def _hours(text: str) -> tuple[time, ...]:
    try:
        return parse_times(text)
    except ValueError:
        return ()


def _wrong_weekday(text: str, found: _Days) -> str:
    """The weekday written just before a day that is another weekday, or ""."""
    before = re.findall(r"\w+", text[: found.start])[-1:]
    for number, names in enumerate(WEEKDAY_NAMES):
        if before and fold(before[0]) in names:
            return before[0] if number != found.first.weekday() else ""
    return ""


def _place(pieces: list[str], *, is_labelled: bool, is_told: bool) -> tuple[str | None, str]:
    """The place among the words around days and hours, and the other words.

    It follows them; where nothing does, it precedes them.
    """
    if not is_told:
        words = " ".join(pieces).strip(_SIGNS)
        return (words, "") if is_labelled and words else (None, words)
    before, *after = pieces
    place, others = None, [before]
    for piece in after:
        found, other = (None, piece) if place else _after(piece, is_labelled=is_labelled)
        place = place or found
        others.append(other)
    if place is None and is_labelled and _may_be_place(before):
        place, others[0] = _without_trailing(before), ""
    rest = " ".join(other.strip(_SIGNS) for other in others if _says_more(other))
    return place, rest


def _may_be_place(text: str) -> bool:
    """Whether words that precede a day may be a place: a room, or "Tagda, le 3 mai"."""
    folded = fold(text.strip(_SIGNS))
    town, _, after = text.rpartition(",")
    is_town = bool(town) and not _says_more(after) and not _ABOUT_MEETING.search(folded)
    return _says_more(text) and bool(_IS_PLACE.match(folded) or is_town)


def _after(piece: str, *, is_labelled: bool) -> tuple[str | None, str]:
    """The place at the end of a piece of text, and what precedes it."""
    piece = piece if is_labelled else piece.partition(". ")[0]
    clauses = re.split(r"(\s*[,;:]\s+|\s+[–—|-]\s+)", piece)
    for index in range(0, len(clauses), 2):
        clause = _closed(clauses[index])
        place = _PREPOSITION.sub("", clause)
        if not _says_more(place):
            continue
        is_named = place != clause and (place[0].isupper() or _IS_PLACE.match(fold(place)))
        is_apart = index > 0 and (is_labelled or place[0].isupper() or _IS_PLACE.match(fold(place)))
        if is_named or is_apart or (is_labelled and not _ABOUT_MEETING.search(fold(place))):
            if clause != place and not is_named and not is_labelled:
                continue
            return _closed(place + "".join(clauses[index + 1 :])), "".join(clauses[:index])
    return None, piece


def _without_trailing(text: str) -> str:
    """A place that precedes a day, without the small words that lead to the day."""
    words = text.split()
    while words and not _says_more(words[-1]):
        words.pop()
    return _closed(" ".join(words))


def _closed(place: str) -> str:
    """A place without the signs around it, its parentheses kept in pairs."""
    place = place.strip().rstrip(" ,;.:–|-").lstrip(" ,;.:–|-")
    if place.startswith("(") and place.endswith(")"):
        return place[1:-1].strip()
    return place if place.count("(") == place.count(")") else place.strip("()")


def _says_more(text: str) -> bool:
    return any(word not in _EMPTY for word in re.findall(r"\w+", fold(text)))
