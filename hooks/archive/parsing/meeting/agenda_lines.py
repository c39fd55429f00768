"""The agenda in the opening of a meeting file, by its label or by the headings that it names."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice, pairwise, takewhile
from typing import NamedTuple

from archive.language.label_stems import announced_field, label_field, label_word
from archive.language.text import any_of, same_length_fold
from archive.language.vocabulary import phrases
from archive.parsing.facts.label_spans import find_label_spans
from archive.parsing.facts.loose_headers import is_programme
from archive.parsing.facts.points import split_points
from archive.parsing.facts.titles import split_number, title_key
from archive.parsing.meeting.item_sections import SectionReader
from archive.parsing.meeting.item_tables import is_agenda_table, read_agenda_table
from archive.parsing.meeting.planned_lines import (
    LATEST_FIRST,
    PlannedLine,
    counts_on_below,
    line_sign,
    list_from,
)
from archive.parsing.source.blocks import LIST_KINDS, Fragment, TextBlock
from archive.parsing.source.nodes import Node, Scalar

_HOLDS = re.compile(
    rf"(?:\W*\d\W*)?(?:l')?(?:ordre du jour|agenda|the agenda)\b[^:;.]{{0,60}}?\s"
    rf"{any_of(phrases('agenda_holds'))}\s+(?=[^:]+$)"
)
"""the "1- L’ordre du jour porte sur " of "1- L’ordre du jour porte sur le bilan ;", folded"""
_MOST_LINES = 60
_BARE = re.compile(r"(\d{1,2})\s+(?=[A-ZÀ-Þ])")
"""the "6 " of "6 Luc Tando HCR", a row of who came that lost its cells"""
_CLAUSE = re.compile(r"[.;]\s+")
"""the "; " of "Le quorum est atteint ; l’ordre du jour est le suivant" """
_LONGEST_LABEL = 160
"""In characters."""
_NEAR = 20
"""Lines below a label torn from its value among which an agenda begins."""
_FEWEST = 3
"""Lines that surely are a list of the headings below."""
_LONGEST_NAME, _LONGEST_TITLE = 40, 200
"""Of a label that names no field, and of a line that may be a title; in characters."""
_Place = tuple[int, int]
"""The rank of a block and of a piece of it."""


class Agenda(NamedTuple):
    """What some blocks tell of the agenda."""

    lines: Sequence[Node]
    rest: Sequence[TextBlock]
    """What the blocks say besides."""


def cut_agenda(
    blocks: Sequence[TextBlock],
    headings: Sequence[TextBlock],
    sections: SectionReader,
    *,
    is_told: bool,
) -> Agenda:
    """The agenda in some blocks: below its label, in a table, or a list of the headings below.

    The label goes with its lines, unless a sentence says more than that they follow. A table that
    says when each point comes or who presents it needs none, nor does a list whose lines stand
    once more below or are `headings`, unless something else is the agenda, as `is_told` says.
    """
    names = [heading.words for heading in headings]
    fields = {label_field(label_word(split_number(words)[1])) for words in names}
    listed = None if is_told or "agenda" in fields else names
    told, is_below = "", False
    if said := _first_says(blocks, sections):
        return said
    for place, block in enumerate(blocks):
        if is_agenda_table(block):
            return Agenda([*read_agenda_table(block)], [*blocks[:place], *blocks[place + 1 :]])
        is_label = block.kind in LIST_KINDS and label_field(block.words.strip(" :")) == "agenda"
        for rank, (line, _) in enumerate(block.items if block.kind == "p" or is_label else ()):
            field, start, is_alone = _label(line.plain.value)
            # "Notes de réunion" above all labels is a title
            is_below |= field == "body" and (bool(told) or line.plain.value.endswith(":"))
            told = told or field
            if field == "agenda" and not (is_below and find_label_spans(line.plain.value)):
                value = next(line.plain.parts([(start, len(line.plain.value))]))
                found = _told(blocks, (place, rank), value, sections, is_alone=is_alone)
                if found.lines:
                    return found
    return _listed_again(blocks, listed, sections)


def agenda_of_section(
    blocks: Sequence[TextBlock], sections: SectionReader
) -> tuple[list[Node], list[TextBlock]]:
    """The lines of the agenda that a section is, and what it says besides.

    The items of its lists and the rows of its table, or the lines of the paragraph that is all. A
    list that says a point again is none: its items head what was said.
    """
    if [block.kind for block in blocks] == ["p"]:
        return list(blocks[0].texts), []
    lines: list[Node] = []
    rest = []
    said: set[str] = set()
    for block in blocks:
        titles = {title_key(text.value) for text in block.texts if block.kind in LIST_KINDS}
        if block.kind in LIST_KINDS and said.isdisjoint(titles):
            said |= titles
            lines += sections.agenda_lines(block)
        elif is_agenda_table(block, is_labelled=True):
            lines += read_agenda_table(block)
        else:
            rest.append(block)
    return lines, rest


def _label(text: str) -> tuple[str, int, bool]:
    """The field that a line names or leads to, where its value begins, whether it says no more.

    "" for none; a sentence that leads to a list says more.
    """
    if is_programme(text):
        return "agenda", len(text), True
    spans = find_label_spans(text)
    if spans:
        last = spans[-1]
        return last.field, last.value_start, len(spans) == 1 and last.start == 0
    head, colon, _ = text.partition(":")
    said = _CLAUSE.split(head)[-1][-_LONGEST_LABEL:] if colon else ""
    field = announced_field(said) if said else None
    return field or "", len(head) + 1, False


def _told(
    blocks: Sequence[TextBlock],
    label: _Place,
    value: Scalar,
    sections: SectionReader,
    *,
    is_alone: bool,
) -> Agenda:
    """The agenda beside or below its label; what a label alone has beside it is read elsewhere."""
    place, rank = label
    if value.value.strip():
        first = PlannedLine(
            Fragment(value, value, has_hidden_link=False), (), label, *line_sign(value.value)
        )
        lines = [first, *_lines_below(blocks, place, rank)]
        found = list_from(lines) if first.rank == 1 else []
        if len(found) > 1:
            return _made(blocks, found, {label} if is_alone else set(), sections)
        points = [] if is_alone else split_points(value, is_sure=False)
        return Agenda(points if len(points) > 1 else (), blocks)
    table = blocks[place + 1] if place + 1 < len(blocks) else None
    cut = {label} if is_alone else set[_Place]()
    if table and rank + 1 == len(blocks[place].pieces) and is_agenda_table(table, is_labelled=True):
        cut |= {(place + 1, row) for row in range(len(table.pieces))}
        return Agenda([*read_agenda_table(table)], [*_left(blocks, cut)])
    lines = [*islice(_lines_below(blocks, place, rank), _MOST_LINES)]
    found = list_from(lines)
    if not found and lines and lines[0].words.endswith(":"):  # a label among others, torn from it
        near = enumerate(lines[:_NEAR])
        found = list_from(lines[next((n for n, line in near if line.rank == 1), _MOST_LINES) :])
    if not _is_agenda([line for line, *_ in found]) or counts_on_below(found, lines):
        return Agenda((), blocks)
    return _made(blocks, found, cut, sections)


def _first_says(blocks: Sequence[TextBlock], sections: SectionReader) -> Agenda | None:
    """The agenda whose first line says so itself, "1- L’ordre du jour porte sur le bilan ;".

    The next ones count on below it, or stand in the same sentence; None where it has none.
    """
    told = [block for block in enumerate(blocks) if block[1].kind in {"p", *LIST_KINDS}]
    for line in (line for place, block in told for line in _lines_of(block, place)):
        said = _HOLDS.match(same_length_fold(line.words))
        if not said:
            continue
        value = next(line.text.plain.parts([(said.end(), len(line.words))]))
        words = Fragment(value, value, has_hidden_link=False)
        first = replace(line, text=words, count=line.rank or None)
        found = list_from([first, *_lines_below(blocks, *line.place)]) if line.rank == 1 else []
        if len(found) > 1:
            return _made(blocks, found, set(), sections)
        points = split_points(value, is_sure=False)
        if len(points) > 1:
            return Agenda(points, blocks)
    return None


def _made(
    blocks: Sequence[TextBlock],
    found: Sequence[Sequence[PlannedLine]],
    cut: set[_Place],
    sections: SectionReader,
) -> Agenda:
    """An agenda of lines with their details, without these and what else is to be cut."""
    rest = [*_left(blocks, cut | {line.place for told in found for line in told})]
    points = split_points(found[0][0].title, is_sure=False) if len(found) == 1 else ()
    nodes = [_node(blocks, told, sections) for told in found]
    return Agenda(points if len(points) > 1 else nodes, rest)


def _node(
    blocks: Sequence[TextBlock], told: Sequence[PlannedLine], sections: SectionReader
) -> Node:
    """A line of the agenda, with the lines below it as its details."""
    line, *others = told
    details = [
        blocks[place].part([blocks[place].pieces[n]]) for place, n in (o.place for o in others)
    ]
    return sections.agenda_line(line.title, [*line.below, *details])


def _lines_below(blocks: Sequence[TextBlock], place: int, rank: int) -> Iterator[PlannedLine]:
    """The lines below one of a paragraph as far as they may be a list."""
    for number, block in enumerate(blocks[place:], place):
        if block.kind not in {"p", *LIST_KINDS}:
            return
        first = rank + 1 if number == place else 0
        yield from islice(_lines_of(block, number), first, None)


def _lines_of(block: TextBlock, number: int) -> Iterator[PlannedLine]:
    """The lines of a paragraph, or the items of a list."""
    for piece, (text, below) in enumerate(block.items):
        count = block.start + piece if block.kind == "ol" else None
        marker = block.markers[piece] if block.kind in LIST_KINDS else ""
        yield PlannedLine(text, below, (number, piece), *line_sign(text.plain.value, marker), count)


def _is_agenda(found: Sequence[PlannedLine]) -> bool:
    """Whether lines are a list from its beginning; one line alone needs a sign before it."""
    is_told = bool(found) and (len(found) > 1 or found[0].sign != "")
    bare = _BARE.match(found[0].words) if is_told else None
    return is_told and max(found[0].rank, int(bare[1]) if bare else 0) <= LATEST_FIRST


def _left(blocks: Sequence[TextBlock], cut: set[_Place]) -> Iterator[TextBlock]:
    """The blocks without some of their pieces."""
    for place, block in enumerate(blocks):
        taken = [True if (place, n) in cut else None for n in range(len(block.pieces))]
        yield from (part for part in block.cut_out(taken) if isinstance(part, TextBlock))


def _listed_again(
    blocks: Sequence[TextBlock], headings: Sequence[str] | None, sections: SectionReader
) -> Agenda:
    """The first lines in a row that all stand once more below, in order, each above a text.

    A short line above them that is no sentence names them.
    """
    if headings is None:
        return Agenda((), blocks)
    told = [block for block in enumerate(blocks) if block[1].kind in {"p", *LIST_KINDS}]
    lines = [line for place, block in told for line in _lines_of(block, place)]
    again = _places_again(lines, headings)
    for index in again:
        run = [*takewhile(again.__contains__, range(index, len(lines)))]
        are_apart = all(after > before + 1 for before, after in pairwise(again[n] for n in run))
        if len(run) >= _FEWEST and are_apart:
            cut = {line.place for line in lines[:index][-1:] if len(line.words) <= _LONGEST_NAME}
            return _made(blocks, [[lines[n]] for n in run], cut, sections)
    return Agenda((), blocks)


def _places_again(lines: Sequence[PlannedLine], headings: Iterable[str]) -> dict[int, int]:
    """The rank of each line that is said twice, and that of the second, a heading after all."""
    ranks: dict[str, list[int]] = {}
    for rank, line in enumerate(lines):
        if len(line.words) <= _LONGEST_TITLE and not line.text.has_hidden_link:
            ranks.setdefault(title_key(line.words), []).append(rank)
    for rank, heading in enumerate(headings):
        ranks.setdefault(title_key(heading), []).append(len(lines) + 2 * rank)
    twice = (found for found in ranks.values() if len(found) == 2)  # noqa: PLR2004 - in the list, above a text
    return {first: second for first, second in sorted(twice) if first < len(lines)}
