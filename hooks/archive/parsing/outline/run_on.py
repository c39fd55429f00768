"""Where one long paragraph that holds the whole head of minutes begins anew.

What is copied from a web page or a PDF often loses its line ends: "Compte rendu Date : 3 mai 2026
Lieu : Salle 3 Présents : CPE, DGV Ordre du jour : 1. Carte 2. Divers".
"""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from operator import sub

from archive.language.label_stems import label_field
from archive.language.text import any_of, same_length_fold, split_sentences
from archive.language.vocabulary import phrases
from archive.parsing.facts.label_spans import labels_before_colons
from archive.parsing.names.presence import NAME_FIELDS
from archive.parsing.outline.markers import marker_at, marker_number, style_of
from archive.parsing.times.meeting_days import names_day

_SHORTEST = 160
"""In characters: what is shorter is read as one line, with its labels."""
_HEAD = 3000
"""In characters: how far the labels of a head are looked for."""
_TITLE = 300
"""In characters: where a text without labels says that it tells of a meeting, and of which day."""
_LONGEST_LABEL, _LONGEST_MARKER, _LONGEST_POINT = 60, 40, 250
"""In characters."""
_FEWEST_LABELS = 2
_FEWEST_POINTS = 3
_FIELDS = {
    *NAME_FIELDS, "agenda", "date", "end_date", "hours", "start", "end", "moment", "place",
    "people", "next_meeting",
}  # fmt: skip
_MEETING = re.compile(rf"\b{any_of(phrases('meeting_body'))}\b")
"""the "reunion" of "Compte rendu de la réunion du 3 mai 2026", folded"""
_NUMBER = re.compile(r"(?<=\s)(?=(?:Point )?(?:\d{1,2}|[IVX]{1,4})\s?[.)°/:–-])")
"""where the "2." of "1. Carte 2. Divers" stands"""
_CAPITAL = re.compile(r"(?<=\s)(?=[A-ZÀ-Þ])")
"""where the "Agenda" of "en visite Agenda 1. Carte" begins"""
_OTHERS = re.compile(
    rf"\W*\w+\W+{any_of(phrases('miscellaneous_title'))}(?:\s*\([^()]*\))?\.?(?=\s)"
)
"""the "3. Divers" of "3. Divers Synthèse des échanges", folded"""


def run_on_starts(text: str, marker: str = "") -> list[int]:
    """Where the lines of a paragraph begin that tells a head without line ends; [] for others.

    Short points that count on in one line, which `marker` begins, are lines as well: "2. Carte 3.
    Tarif".
    """
    begun = marker or marker_at(text[:_LONGEST_MARKER])[0]
    points = [0, *next(_runs(text, 0, 1, begun) if begun else iter(()), ()), len(text)]
    if len(points) > _FEWEST_LABELS and max(map(sub, points[1:], points)) <= _LONGEST_POINT:
        return points[1:-1]
    if len(text) < _SHORTEST:
        return []
    labels = [
        (start, field) for start, _, field in labels_before_colons(text[:_HEAD]) if field in _FIELDS
    ]
    is_head = len({field for _, field in labels}) >= _FEWEST_LABELS
    if not (is_head or _is_title(text[:_TITLE])):
        return []
    runs = list(_runs(text, labels[0][0] if is_head else 0, 1 if is_head else _FEWEST_POINTS))
    if not (is_head or runs):
        return []
    starts = {start for start, _ in labels}.union(*runs)
    starts.update(_label_before(text, run[0]) for run in runs[:1])
    for run, behind in zip_longest(runs, runs[1:]):
        starts.update(_end_of_last(text, run, behind[0] if behind else len(text)))
    return sorted(starts - {0})


def _is_title(text: str) -> bool:
    return bool(_MEETING.search(same_length_fold(text))) and names_day(text)


def _label_before(text: str, point: int) -> int:
    """Where a label without a colon begins right before a number: "Agenda 1. Carte"."""
    for match in _CAPITAL.finditer(text, max(0, point - _LONGEST_LABEL), point):
        if label_field(text[match.start() : point].strip(" :")) == "agenda":
            return match.start()
    return point


def _end_of_last(text: str, run: Sequence[int], end: int) -> Iterator[int]:
    """Where the last of some short points ends: "3. Divers Synthèse des échanges", "3. AOB."."""
    words = text[run[-1] : end]
    if len(run) < _FEWEST_LABELS or max(map(sub, run[1:], run)) > _LONGEST_POINT:
        return
    others = _OTHERS.match(same_length_fold(words))
    sentence = split_sentences(words[marker_at(words)[1] :])[0]
    last = others.end() if others else words.index(sentence) + len(sentence)
    behind = words[last:].lstrip()
    yield from [end - len(behind)] if behind else ()


def _runs(text: str, first: int, fewest: int, begun: str = "") -> Iterator[list[int]]:
    """Where the numbers stand that count from 1 on, in one style each, `fewest` of them or more.

    They go on with the marker that has `begun` the text, where it has one.
    """
    run: list[int] = []
    style, last = style_of(begun), marker_number(begun) or 0
    for at in (match.start() for match in _NUMBER.finditer(text, first)):
        marker, length = marker_at(text[at : at + _LONGEST_MARKER])
        number = marker_number(marker)
        if number is None or not text[at + length : at + length + 1].isupper():
            continue
        if number == 1 and not begun:
            if len(run) >= fewest:
                yield run
            run, style, last = [at], style_of(marker), 1
        elif last and number == last + 1 and style_of(marker) == style:
            run.append(at)
            last = number
    if len(run) >= fewest:
        yield run
