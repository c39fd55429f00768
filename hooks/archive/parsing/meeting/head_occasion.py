"""When and where the meeting was, in a line of its head that has no label: "3 mai 2026, 9h-11h"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import time

from archive.language.dates import ImpossibleDateError, has_other_words, parse_day
from archive.language.label_stems import label_field
from archive.language.numbers import in_figures
from archive.language.text import find_phrase, fold, has_phrase, one_line, split_sentences
from archive.language.vocabulary import MEETING, phrases
from archive.parsing.source.nodes import FieldNode, Scalar, field_node
from archive.parsing.times.meeting_days import named_days
from archive.parsing.times.meeting_time import (
    Occasion,
    begins_with_place,
    may_be_place,
    read_occasion,
)

_LONGEST = 300
"""Characters: what is longer is a text."""
_MOST_LINES = 20
_LONGEST_NAME = 4
"""In words."""
_OWN = re.compile(
    r"(?:.{0,60}, )?(?:(?:la|cette|the) )?(?:seance|reunion|rencontre|meeting)\b"
    r"(?! (?:de|du|des|d)\b)"
)
"""the "la séance" of "L’ordre du jour étant épuisé, la séance est levée à 11h", folded"""
_SIGNS = " :–—-=|"
_NEXT = re.compile(r"[\s|;,]+(?=[A-ZÀ-Þ][^:;,|]{1,30}:)")
"""what precedes the "Lieu :" of "5 mars Lieu : salle B" """
_Hour = tuple[time, Scalar]
"""An hour and the line that tells it."""
_NEAR = 40
"""Characters: how far behind its verb an hour is the one that it tells."""


def occasion_fields(
    lines: Iterable[Scalar], foot: Iterable[Scalar], path: str
) -> Iterator[FieldNode]:
    """The day, the hours and the place that lines of the head tell, each as the first says it.

    None of a line that says another day than the name of the file, or than the first. The foot
    may say when the meeting ended: "La séance est levée à 11h".
    """
    named = named_days(path.rsplit("/", 1)[-1].rsplit(".", 1)[0].replace("_", "-"))
    head, day = list(lines)[:_MOST_LINES], named.first if named else None
    starts: list[_Hour] = []
    ends: list[_Hour] = []
    for line in head:
        occasion = _occasion(one_line(line.value)) if len(line.value) <= _LONGEST else None
        if occasion is None or (day and occasion.day not in {None, day}):
            continue
        day = day or occasion.day
        starts += [(occasion.start, line)] if occasion.start else []
        ends += [(occasion.end, line)] if occasion.end else []
        told = {"date": occasion.day, "end_date": occasion.end_day, "place": occasion.place}
        for name, value in told.items():
            if value:
                yield field_node(MEETING, name, Scalar(str(value), line.mark, is_exact=False))
    yield from _hours(
        [*starts, *_told_by(head, "opening_verb")],
        [*ends, *_told_by([*foot, *head], "closing_verb")],
    )


def _hours(starts: list[_Hour], ends: list[_Hour]) -> Iterator[FieldNode]:
    """The first hour of each, where the meeting ends after it began."""
    for start, line in starts[:1]:
        end = f"-{ends[0][0]:%H:%M}" if ends and ends[0][0] > start else ""
        yield field_node(MEETING, "hours", Scalar(f"{start:%H:%M}{end}", line.mark, is_exact=False))


def _told_by(lines: Iterable[Scalar], verbs: str) -> Iterator[_Hour]:
    """The hours that stand behind one of some verbs in sentences about the meeting itself."""
    for line in lines:
        text = one_line(line.value) if len(line.value) <= _LONGEST else ""
        for sentence in split_sentences(text):
            is_own = _OWN.match(fold(sentence)) and not has_phrase(sentence, phrases("other_day"))
            verb = find_phrase(sentence, phrases(verbs)) if is_own else None
            hour = _hour(sentence[verb.end() :][:_NEAR]) if verb else None
            if hour:
                yield hour, line


def _hour(text: str) -> time | None:
    try:
        return read_occasion(text).start
    except ValueError:
        return None


def _occasion(text: str) -> Occasion | None:
    """What a line says, None where it says the day of something else, or much more."""
    try:
        text = in_figures(text)
        day = parse_day(text)
        if day is None:  # "L’an 2025 et le 6 mars" and "La réunion s’est tenue à 9h" have none
            is_own = _OWN.match(fold(text)) and not has_phrase(text, phrases("other_day"))
            occasion = read_occasion(text) if _says_held(text) else None
            return occasion if occasion and (occasion.day or is_own) else None
        label = _label(text, day.start)
        if label:
            field, value = label
            is_when = field in {"date", "moment"}
            told = read_occasion(value, is_labelled=True) if is_when else None
            place = told.place or "" if told else ""
            is_label = label_field(place.partition(" ")[0]) and not begins_with_place(place)
            is_place = may_be_place(place) and not is_label
            return told if is_place or told is None else replace(told, place=None)
        before, beside = text[: day.start], text[day.end :].split(",", maxsplit=1)[0]
        if has_phrase(f"{before} {beside}", phrases("other_day")):
            return None
        is_title = has_phrase(before, phrases("minutes_title"))
        if has_other_words(before):
            return read_occasion(text) if is_title or _says_held(text) else None
        is_told = _says_held(text) and has_phrase(text, phrases("minutes_title"))
        return read_occasion(text) if is_told else _bare(read_occasion(text, is_labelled=True))
    except (ImpossibleDateError, ValueError):
        return None


def _label(text: str, day: int) -> tuple[str, str] | None:
    """The field and the value of "Date : mardi 5 mai" or "Date 5 mai", None without a label."""
    for end in (text.find(":"), day):
        words = text[: max(end, 0)].rstrip(_SIGNS)
        field = label_field(words) if has_other_words(words) else None  # "Le 5 mai" has none
        if field:
            return field, _NEXT.split(text[end:].lstrip(_SIGNS), maxsplit=1)[0]
    return None


def _says_held(text: str) -> bool:
    return has_phrase(text, phrases("meeting_verb"))


def _bare(occasion: Occasion) -> Occasion | None:
    """What a line says that begins with its day: nothing where it goes on as a sentence."""
    place = occasion.place or ""
    if not place or begins_with_place(place):
        return occasion
    is_name = place[0].isupper() and len(place.split()) <= _LONGEST_NAME
    return replace(occasion, place=None) if is_name else None
