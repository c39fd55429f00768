"""The labels within one line: before a colon or a dash, alone, or before a value that shows itself.

"Date : 5 mars 2024 | Lieu : Salle 3", "Where – Salle 3", "Date 5 mars 2024 Lieu Salle 3".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice, pairwise, takewhile
from operator import itemgetter

from archive.language.dates import ANY_DAY, DIGIT, find_day, has_other_words, with_days_first
from archive.language.hours import parse_times, text_around_times
from archive.language.label_stems import label_field, label_word, says_nothing
from archive.language.text import NO_END, WORD, fold, split_sentences, term
from archive.language.vocabulary import phrases
from archive.parsing.facts.loose_headers import flat_columns
from archive.parsing.names.presence import NAME_FIELDS, presence_in_sentence
from archive.parsing.times.meeting_days import names_day, names_next_day
from archive.parsing.times.meeting_time import read_occasion
from archive.parsing.times.places import begins_with_place

_COLON = re.compile(r":(?!//)(?:(?<!\d:)|(?=\s|$))")
"""the ":" of "Lieu : Salle B", not that of 9:15"""
_DASH = re.compile(r"\s*[–—]\s+|\s+[-|]\s+|\s*=\s*|\t+")
"""the " – " of "Where – Salle B" """
_COUNTED = re.compile(r":\s*\d+\W*$")
"""the ": 27 " of "Nombre de participants : 27 Lieu : salle B" """
_START = re.compile(r"^(?=[^\W\d_])|(?<=[\s|;,(•])(?=[^\W\d_a-zà-ÿ])")
"""where "date" and "Lieu" begin in "date : 12 mai Lieu : Salle B" """
_WORD_END = re.compile(r"(?<=\S)(?=\s+\S)")
"""the places after "Date" and "5" in "Date 5 mars" """
_SENTENCE = re.compile(rf"\.{NO_END}\s+(?=[A-ZÀ-Þ])|;\s+(?=\S)")
"""the "; " of "CPE ; DGV ; OIM s’est excusé", the ". " of "CPE, DGV. OIM s’est excusé" """
_BETWEEN = " |;,•–—-("
_NEXT = ("Prochain", "Next")
_MOST_WORDS = 6
_LONGEST_PLACE = 160
_LONGEST_LINE = 600
_LONGEST_BARE_VALUE = 12
"""In words."""
_DURATIONS = (term("durée"), term("duration"))
_OF = frozenset(("de", "du", "des", "d"))
_SMALL = frozenset(map(fold, phrases("label_beside")))
_NEXT_ALONE = frozenset(map(fold, phrases("next_before_colon")))
_LIKE_NAMES = frozenset(map(fold, phrases("label_like_name")))
_WHEN = {"date", "end_date", "hours", "start", "end", "moment"}
_OF_CELL = {*_WHEN, "next_meeting"}


@dataclass(frozen=True, slots=True)
class LabelSpan:
    """Where a label stands in a line, and what follows it."""

    field: str
    """As `label_field` names it; "length" for how long something took."""
    start: int
    value_start: int
    value_end: int
    """The same as the start when nothing follows."""


def find_label_spans(text: str) -> list[LabelSpan]:
    """The labels of a line with what follows each, or the one that it is."""
    if len(text) > _LONGEST_LINE or flat_columns(text):
        return []
    bare = text.rstrip(" :–—-=|")
    colon = _COLON.search(bare)
    whole = None if colon and not says_nothing(bare[: colon.start()]) else label_field(bare)
    if whole:
        return [LabelSpan(whole, 0, len(text), len(text))]
    colons = _before_colons(text)
    spans = [*colons[:-1], *_parted(text, colons[-1])] if colons else _before_dash(text)
    spans = [_as_length(text, span) for span in spans or _bare(text)]
    return [*spans[:-1], *_with_sentences(text, spans[-1])] if spans else []


def _with_sentences(text: str, last: LabelSpan) -> Iterator[LabelSpan]:
    """A list up to its end, and those of the sentences after it.

    "Présents : CPE, DGV. OIM s’est excusé.", "Présents : CPE ; DGV ; OIM s’est excusé."
    """
    cuts = [match.end() for match in _SENTENCE.finditer(text, last.value_start, last.value_end)]
    said = [presence_in_sentence(text[at:end]) for at, end in pairwise((*cuts, last.value_end))]
    told = list(takewhile(itemgetter(1), zip(reversed(cuts), reversed(said), strict=True)))
    if last.field not in NAME_FIELDS or not told:
        yield last
        return
    yield replace(last, value_end=len(text[: told[-1][0]].rstrip(" .;")))
    for at, found in reversed(told):
        if found:
            field, names = found
            yield LabelSpan(field, at, at + names[0][0], at + names[-1][1])


def is_duration(word: str, text: str) -> bool:
    """Whether a label and its value say how long, not when: "Durée : 1h30"."""
    if "dur" not in word.lower():
        return False
    try:
        return term(label_word(word)).startswith(_DURATIONS) and len(parse_times(text)) <= 1
    except ValueError:
        return False


def begins_with_label(text: str) -> bool:
    """Whether a line is a label, or a label, a colon and a value: no other goes on with it."""
    if text[:1].islower() and ":" in text:  # "excusé : OIM" of a hand that writes no capitals
        return label_field(text.partition(":")[0]) in NAME_FIELDS
    labels = find_label_spans(text) if text[:1].isupper() else []
    before = text[: labels[0].value_start].rstrip() if labels else ""
    is_alone = bool(labels) and labels[0].value_start == len(text)
    return is_alone or before.endswith((":", "–", "—"))


def is_value(field: str, text: str) -> bool:
    """Whether a text may be the value of a label of when and where; True for other labels."""
    if field in {"date", "end_date"}:
        return names_day(text)
    if field == "next_meeting":
        return names_next_day(text)
    if field in _WHEN:
        return _has_hour(text) or (field == "moment" and names_day(text))
    if field == "people":  # "Minutes – 3 mai 2026" is a title
        return not names_day(text)
    if field == "agenda":
        return any(map(str.isalpha, text))
    return field != "place" or len(text) <= _LONGEST_PLACE


def _has_hour(text: str) -> bool:
    try:
        return read_occasion(text).start is not None
    except ValueError:
        return True


def _as_length(text: str, span: LabelSpan) -> LabelSpan:
    """A label of hours whose value says how long, "length"; any other as it is."""
    word, value = text[span.start : span.value_start], text[span.value_start : span.value_end]
    return replace(span, field="length") if is_duration(word.rstrip(" :"), value) else span


def labels_before_colons(text: str, *, is_led: bool = False) -> Iterator[tuple[int, int, str]]:
    """Where each label before a colon begins, where what follows it does, and its field.

    `is_led` asks that the first one begins the text, or follows a day, an hour or a figure.
    """
    last = 0
    for colon in _COLON.finditer(text):
        before = text[: colon.start()].rstrip()
        for start in (match.start() for match in _START.finditer(before, last)):
            word = before[start:]
            field = label_field(word) or ("next_meeting" if fold(word) in _NEXT_ALONE else None)
            if field and (last or not is_led or not start or _is_told_before(text[:start])):
                yield start, colon.end(), field
                last = colon.end()
                break


def _is_told_before(text: str) -> bool:
    return bool(_COUNTED.search(text)) or _has_hour(text) or names_day(text)


def _before_colons(text: str) -> list[LabelSpan]:
    """The labels before the colons of a line; the first begins it, or follows a figure."""
    found = list(labels_before_colons(text, is_led=True))
    labels = _valued(text, found)
    is_alone = len(labels) == 1 and labels[0].value_end > labels[0].value_start
    if is_alone and not is_value(labels[0].field, text[labels[0].value_start :]):
        return []
    return labels


def _parted(text: str, last: LabelSpan) -> Iterator[LabelSpan]:
    """A label, and the list that begins in its value: "Président : HCR Excusés OIM, PAM"."""
    for start in (match.start() for match in _START.finditer(text, last.value_start)):
        if last.field != "people" or _is_inside(text, start):
            continue
        found = next(_bare_label(text, start), None)
        if found and found[2] in NAME_FIELDS:
            end = len(text[:start].rstrip(_BETWEEN))
            yield LabelSpan(last.field, last.start, last.value_start, max(end, last.value_start))
            yield LabelSpan(found[2], start, found[1], last.value_end)
            return
    yield last


def _valued(text: str, found: list[tuple[int, int, str]]) -> list[LabelSpan]:
    """Labels with what follows each up to the next."""
    starts = [start for start, _, _ in found[1:]]
    ends = [len(text[:start].rstrip(_BETWEEN)) for start in starts] + [len(text)]
    return [
        LabelSpan(field, start, value, max(end, value))
        for (start, value, field), end in zip(found, ends, strict=False)
    ]


def _before_dash(text: str) -> list[LabelSpan]:
    match = _DASH.search(text)
    field = label_field(text[: match.start()]) if match else None
    value = text[match.end() :] if match else ""
    if not match or not field or not is_value(field, value):
        return []
    return [LabelSpan(field, 0, match.end(), len(text))]


def _bare(text: str) -> list[LabelSpan]:
    """The labels that no sign parts from their values.

    The first begins the line, or follows the values of lost cells: "Room 3 Meeting Time 9:00".
    """
    found: list[tuple[int, int, str]] = []
    for start in (match.start() for match in _START.finditer(text)):
        if found and (start < found[-1][1] or _is_inside(text, start)):
            continue
        labels = [*_bare_label(text, start)][-1:]
        is_led = found or not start
        found += labels if is_led else [label for label in labels if _is_of_cell(text, label)]
    return _valued(text, found)


def _is_of_cell(text: str, label: tuple[int, int, str]) -> bool:
    """Whether a label within a line can only be that of a cell: two words with capitals."""
    start, end, field = label
    words = text[start:end].split()
    return field in _OF_CELL and len(words) > 1 and all(map(str.istitle, words))


def _bare_label(text: str, start: int) -> Iterator[tuple[int, int, str]]:
    """The label that begins at a word; of when, the longest, else the shortest."""
    for match in islice(_WORD_END.finditer(text, start), _MOST_WORDS if not start else 2):
        words = text[start : match.end()]
        # The label is no half of "CPE (représentée par OIM)" or of "Attendance / Participation",
        # but "/" also parts cells: "Attendance / CPE, OIM".
        following = text[match.end() :].split(maxsplit=1)[0]
        is_cut = words.count("(") > words.count(")")
        is_cut |= words.endswith("/") and label_field(following) is not None
        field = None if is_cut else label_field(words)
        is_inside = not _OF.isdisjoint(WORD.findall(fold(f"{words.split()[-1]} {following}")))
        if field is None or begins_with_place(words) or (is_inside and field not in _WHEN):
            continue
        is_like_name = not _LIKE_NAMES.isdisjoint(WORD.findall(fold(words)))
        is_inner = bool(start) or not (field == "people" or is_like_name)
        value = text[match.end() :].strip()
        if words.startswith(_NEXT):  # "Prochain conseil le 11 mars.", but not "La prochaine est …"
            value = value.rstrip(".")
        if is_inner and _shows_itself(field, value):
            yield start, match.end(), field
            if field not in _WHEN:
                return


def _shows_itself(field: str, value: str) -> bool:
    """Whether what follows a label without any sign is its value."""
    is_text = (field in NAME_FIELDS and len(split_sentences(value)) > 1) or (
        value.endswith(".") and "," not in value
    )
    if field == "body" or is_text:
        return False
    if field in _WHEN or field == "next_meeting":
        is_short = len(value.split()) <= _LONGEST_BARE_VALUE
        is_when = is_value(field, value)
        return is_short and is_when and not has_other_words(_before_moment(value))
    is_named = value[:1].isdigit() or (value[:1].isupper() and field != "agenda")
    return is_named or (field == "place" and begins_with_place(value))


def _before_moment(value: str) -> str:
    """What stands before the first day or hour of a value."""
    value = with_days_first(value)
    day = find_day(value, after=ANY_DAY)
    return DIGIT.split(value[: day.start] if day else text_around_times(value)[0])[0]


def _is_inside(text: str, start: int) -> bool:
    """Whether a word stands in the middle of a phrase: "de la Date"."""
    words = fold(text[:start]).replace("'", " ").split()
    return bool(words) and (words[-1] in _SMALL or text[:start].rstrip().endswith(("(", "«")))
