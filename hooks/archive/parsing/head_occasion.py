"""When and where the meeting was, in a line of its head that has no label: "3 mai 2026, 9h-11h"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import time

from archive.language.dates import ImpossibleDateError, has_other_words, parse_day
from archive.language.text import find_phrase, fold, has_phrase, one_line, split_sentences
from archive.language.vocabulary import MEETING, phrases
from archive.parsing.label_lines import find_label_spans
from archive.parsing.meeting_days import named_days
from archive.parsing.meeting_time import Occasion, begins_with_place, read_occasion
from archive.parsing.source_nodes import FieldNode, Scalar, field_node

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
_NEAR = 40
"""Characters: how far behind its verb an hour is the one that it tells."""


def spoken_hours(head: Iterable[Scalar], foot: Iterable[Scalar]) -> Iterator[FieldNode]:
    """The hours of "La séance est ouverte à 9h" at the head, "levée à 11h" there or at the foot."""
    opening, closing = list(head)[:_MOST_LINES], list(foot)
    start = next(_told_by(opening, "opening_verb"), None)
    end = next(_told_by([*closing, *opening], "closing_verb"), None)
    if start and (end is None or start[0] < end[0]):
        hours = "-".join(f"{each[0]:%H:%M}" for each in (start, end) if each)
        yield field_node(MEETING, "hours", Scalar(hours, start[1].mark, is_exact=False))


def _told_by(lines: Iterable[Scalar], verbs: str) -> Iterator[tuple[time, Scalar]]:
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


def occasion_fields(lines: Iterable[Scalar], path: str) -> Iterator[FieldNode]:
    """The day, the hours and the place that lines of the head tell, each as the first says it.

    None of a line that says another day than the name of the file, or than the first.
    """
    named = named_days(path.rsplit("/", 1)[-1].rsplit(".", 1)[0].replace("_", "-"))
    day = named.first if named else None
    for line in list(lines)[:_MOST_LINES]:
        occasion = _occasion(one_line(line.value)) if len(line.value) <= _LONGEST else None
        if occasion is None or (day and occasion.day not in {None, day}):
            continue
        day = day or occasion.day
        hours = "-".join(f"{each:%H:%M}" for each in (occasion.start, occasion.end) if each)
        told = {
            "date": occasion.day.isoformat() if occasion.day else "",
            "end_date": occasion.end_day.isoformat() if occasion.end_day else "",
            "hours": hours,
            "place": occasion.place or "",
        }
        for name, text in told.items():
            if text:
                yield field_node(MEETING, name, Scalar(text, line.mark, is_exact=False))


def _occasion(text: str) -> Occasion | None:
    """What a line says, None where it says the day of something else, or much more."""
    try:
        day = parse_day(text)
        if day is None:
            is_own = _OWN.match(fold(text)) and not has_phrase(text, phrases("other_day"))
            return read_occasion(text) if is_own and _says_held(text) else None
        label = next(iter(find_label_spans(text)), None)
        if label and not label.start:
            value = text[label.value_start : label.value_end]
            is_when = label.field in {"date", "moment"}
            return read_occasion(value, is_labelled=True) if is_when else None
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


def _says_held(text: str) -> bool:
    return has_phrase(text, phrases("meeting_verb"))


def _bare(occasion: Occasion) -> Occasion | None:
    """What a line says that begins with its day: nothing where it goes on as a sentence."""
    place = occasion.place or ""
    if not place or begins_with_place(place):
        return occasion
    is_name = place[0].isupper() and len(place.split()) <= _LONGEST_NAME
    return replace(occasion, place=None) if is_name else None
