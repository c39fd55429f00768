"""Hours as people write them, in French, English, Portuguese and Spanish."""

import re
from datetime import time
from itertools import pairwise

from archive.language.day_names import MONTH_NUMBERS, WEEKDAY_NUMBERS
from archive.language.text import any_of, same_length_fold

_TIME = re.compile(
    # 9h15, 9 heures 15 mn, 14 horas e 30 minutos, 09:15:00, 2:30 p.m., 2:30 p. m., 2.30 pm
    r"(?<![\d:.])(?P<hour>\d{1,2})\s*(?:h(?:eures?|oras?|rs?)?(?![a-z])\s*:?|[:.](?=\d\d\s*[ap]\.?m)|:(?=\d\d))"
    r"\s*(?:(?:et|e|y|con)\s(?=\d\d? min))?(?P<minute>\d{2}|\d(?= min))?(?!\d)(?::00)?"
    r"(?:\s*(?:mn|min(?:ut[eo]s?)?|horas)\b)?"
    r"(?:\s*(?P<half>[ap])(?:\.?|\. )m\b\.?)?"
    # 2 pm
    r"|(?<![\d:.])(?P<bare>\d{1,2})\s*(?P<bare_half>[ap])\.?m\b\.?"
    # midi, minuit; but not "après-midi"
    r"|(?<!apres[ -])\b(?:(?P<noon>midi|noon)|(?P<midnight>minuit|midnight))\b"
)
_TO = re.compile(r"\s*(?:[-–—]|a|to|until|till|and|et)\s*")
"""the " – " of "2:00 – 3:30 PM", whose half of the day is that of both where it can be"""
_BEFORE = re.compile(
    rf"(?:(?:(?:j(?:our)?|day)\s?\d|{any_of(WEEKDAY_NUMBERS)})\b\.?"
    rf"(?:\s\d{{1,2}}(?:er)?\s{any_of(MONTH_NUMBERS)})?\s*[,:/–—-]?\s*)?(?:de )?"
)
"""the "J1 – " of "J1 – 9h00", the "mardi 4 mars, de " of "Mardi 4 mars, de 9h à 10h" """
_NOON = 12
_SIGN = re.compile(r"\d|midi|noon|night|minuit")
"""the "9" of "9h15": a text without tells no hour, found sooner"""


def parse_times(text: str) -> tuple[time, ...]:
    """Every hour in a text, in order: 9h15, 09:15, 9 heures, 2 pm, midi.

    Raises ValueError for an hour no clock has.
    """
    folded = same_length_fold(text)
    found = list(_TIME.finditer(folded)) if _SIGN.search(folded) else []
    times = list(map(_time, found))
    for at, (match, following) in enumerate(pairwise(found)):
        is_bare = bool(match["hour"]) and not match["half"] and 1 <= times[at].hour <= _NOON
        has_half = following["half"] or following["bare_half"]
        if is_bare and has_half and _TO.fullmatch(folded, match.end(), following.start()):
            morning = times[at].replace(hour=times[at].hour % _NOON)
            evening = morning.replace(hour=morning.hour + _NOON)
            times[at] = evening if evening < times[at + 1] else morning
    return tuple(times)


def text_around_times(text: str) -> tuple[str, ...]:
    """The pieces of a text before, between and after the hours that `parse_times` reads in it."""
    folded = same_length_fold(text)
    if not _SIGN.search(folded):
        return (text,)
    pieces, start = [], 0
    for match in _TIME.finditer(folded):
        pieces.append(text[start : match.start()])
        start = match.end()
    return (*pieces, text[start:])


def end_of_hours(text: str) -> int:
    """Where the hour or the two that a text begins with end: 7 in "9h-9h30 Ouverture", 0 for none.

    Their day and "de" may stand before them.
    """
    folded = same_length_fold(text)
    before = _BEFORE.match(folded)
    first = _TIME.match(folded, before.end() if before else 0)
    to = _TO.match(folded, first.end()) if first else None
    second = _TIME.match(folded, to.end()) if to else None
    last = second or first
    return len(text[: last.end()].rstrip(" :")) if last else 0


def _time(match: re.Match[str]) -> time:
    if match["noon"] or match["midnight"]:
        return time(_NOON if match["noon"] else 0)
    hour, half = int(match["hour"] or match["bare"]), match["half"] or match["bare_half"]
    if half and not 1 <= hour <= _NOON:
        raise ValueError(f"{hour} {half}m")
    if half:
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    return time(hour, int(match["minute"] or 0))
