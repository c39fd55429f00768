"""A document cut into what precedes the points, the points, and what follows them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from archive.importer.recognise.peers import with_peers
from archive.importer.recognise.sections import (
    Cutter,
    Outline,
    Section,
    untitled,
)
from archive.importer.writing.writer import DraftLine
from archive.language.label_stems import ITEM_LABELS
from archive.language.text import any_of, quoted, same_length_fold
from archive.language.vocabulary import phrases
from archive.parsing.names.name_lists import split_names
from archive.parsing.outline.candidates import Candidate, candidates, is_actions
from archive.parsing.outline.document import Block, Paragraph, cut, lines_in
from archive.parsing.outline.headings import choose
from archive.parsing.outline.item_tables import ItemTable, item_table
from archive.parsing.outline.likeness import SAME, Titles, is_of_others
from archive.parsing.outline.lines import BARE_NUMBER
from archive.parsing.outline.markers import is_count
from archive.parsing.outline.opening import first_place, labelled
from archive.parsing.outline.reading import Reading

_SEVERAL, _LONGEST_SURE = 3, 5
"""Titles of one kind that bear each other out, and the words of one that needs no second look."""
_SENTENCE_SIGNS = frozenset(",;:.!?")
_LAST = re.compile(rf"{any_of(phrases('last_heading'))}\b")
"""the "recapitulatif" of "Récapitulatif des actions" """
_LONGEST_LAST = 90
_FEWEST = 2
"""Bare numbers that count."""


def read_outline(
    blocks: Sequence[Block],
    agenda: Sequence[DraftLine],
    reading: Reading,
) -> Outline:
    """Cut a document into sections; what is taken already heads none.

    The headings, and lines that only name what is below them, as "Déroulement", are taken.
    """
    titles = Titles([line.title for line in agenda])
    free = [c for c in candidates(blocks, titles) if not _is_other(c, reading)]
    start = first_place(blocks, free, reading.evidence.get("agenda", ()), reading.opening)
    tables = dict(_tables(blocks, start, titles, reading))
    labels = labelled(blocks)
    heads = [
        each
        for each in free
        if each.index >= start
        and (each.likeness >= SAME or each.heading.number not in labels.others)
    ]
    lasts = (each.index for each in heads if heads_what_follows(each.heading.text))
    chosen = choose(heads, len(agenda), blocks[: max(lasts, default=len(blocks))])
    members = _members(chosen, blocks, reading)
    members = [*_with_ends(members, heads, max(tables, default=-1), blocks)]
    ends = _counted(with_peers(members, free, labels, blocks, reading))
    cutter = Cutter({each.index: each for each in ends}, tables, labels.names, reading)
    cutter.add_all(blocks)
    return cutter.outline if cutter.outline.sections else _whole(blocks, start, reading)


def _tables(
    blocks: Sequence[Block], start: int, titles: Titles, reading: Reading
) -> Iterator[tuple[int, ItemTable]]:
    """The tables of points that no field tells yet, with their places."""
    for index, block in enumerate(blocks):
        is_free = index >= start and not any(map(reading.is_taken, lines_in([block])))
        if is_free and (table := item_table(block, titles)):
            yield index, table


def _members(chosen: list[Candidate], blocks: Sequence[Block], reading: Reading) -> list[Candidate]:
    """The headings, [] where they are a column apart from its texts; guessed ones are doubted."""
    if reading.torn and (_is_column(chosen) or all(c.likeness < SAME for c in chosen)):
        told = "Les titres des points sont séparés de leurs textes dans ce document"
        reading.doubts.append(f"{told} : mettez chaque titre au-dessus du sien.")
        return []
    found = [each for each in chosen if each.is_guessed]
    is_series = len(found) >= _SEVERAL
    guessed = [
        quoted(each.heading.text)
        for each in found
        if not (
            is_series
            and _is_title_like(each.heading)
            and not _is_title_like(blocks[each.index - 1])
        )
    ]
    if guessed:
        told = (
            f"Seule leur place dit que ces lignes sont des titres de point : {', '.join(guessed)}"
        )
        reading.doubts.append(f"{told}. Relisez-les.")
    return chosen


def _is_title_like(block: Block) -> bool:
    """Whether a line is short, without any sign of a sentence or an item."""
    if not isinstance(block, Paragraph) or block.marker:
        return False
    text = block.text.rstrip(" :")
    return len(text.split()) <= _LONGEST_SURE and _SENTENCE_SIGNS.isdisjoint(text)


def _counted(chosen: list[Candidate]) -> list[Candidate]:
    """The headings with bare numbers that count from 1, with those of others, as their markers."""
    found = [BARE_NUMBER.match(each.heading.text) for each in chosen]
    numbers = [int(m[1]) if m else each.number for m, each in zip(found, chosen, strict=True)]
    told = [number for number in numbers if number is not None]
    if len(told) < _FEWEST or told != [*range(1, len(told) + 1)]:
        return chosen
    return [
        replace(each, heading=replace(cut(each.heading, match.end()), marker=match[1]))
        if match
        else each
        for each, match in zip(chosen, found, strict=True)
    ]


def _is_column(members: Sequence[Candidate]) -> bool:
    """Whether most headings follow one another with nothing between: a column of a table."""
    pairs = list(pairwise(members))
    return 2 * sum(b.index == a.index + 1 and a.rest is None for a, b in pairs) >= len(pairs) > 0


def _whole(blocks: Sequence[Block], start: int, reading: Reading) -> Outline:
    """A document without headings: all that follows the labels at its top is one section."""
    body = list(blocks[start:]) if start else []
    sections = [Section(untitled(reading), body)] if body else []
    return Outline([*blocks[:start], *([] if start else blocks)], sections)


def _is_other(candidate: Candidate, reading: Reading) -> bool:
    """Whether a line is told already, or says but names of bodies."""
    text = candidate.heading.text
    is_told = reading.is_taken(candidate.heading)
    if is_told or candidate.likeness >= SAME:
        return is_told
    return all(map(reading.is_name, split_names(text)))


def _with_ends(
    members: Sequence[Candidate], found: Sequence[Candidate], table: int, blocks: Sequence[Block]
) -> Iterator[Candidate]:
    """The headings, with those of higher levels and those that follow the last of them.

    `table` is where the last table of points stands, -1 without one.
    """
    level = min((each.heading.level for each in members if each.heading.level), default=9)
    points = [each for each in members if each.likeness >= SAME]
    points = points or [each for each in members if is_count(each.heading.marker)] or list(members)
    first = members[0].index if members else table
    has_text = False
    last = end = max([*(each.index for each in points), table])
    for each in found if last >= 0 else ():
        is_higher = 0 < each.heading.level < level and each.index > first
        is_part = is_actions(*blocks[each.index - 1 : each.index]) and not each.stands_out
        is_below = is_actions(*blocks[each.index + 1 : each.index + 2]) and not is_part
        is_last = each.index > last and _is_title(each) and (is_below or _names_last(each))
        is_column = is_last and each.index == end + 1 and not (each.stands_out or has_text)
        if each in members or is_higher or (is_last and not is_column):
            yield each
            end, has_text = each.index, each.rest is not None


def _is_title(candidate: Candidate) -> bool:
    line, text = candidate.heading, candidate.heading.text.strip()
    is_bare = candidate.stands_out or (not line.marker and text[-1:] not in ".,;?:")
    return is_bare and candidate.rest is None and len(text) <= _LONGEST_LAST


def _names_last(candidate: Candidate) -> bool:
    """Whether a line heads what follows the points."""
    return heads_what_follows(candidate.heading.text) or is_of_others(candidate.heading.text)


def heads_what_follows(title: str) -> bool:
    """Whether a title is that of a summary, of what is to be done, of annexes: none is planned."""
    sides = {ITEM_LABELS.name_of(side.strip()) for side in title.split("/")}
    return bool(sides & {"actions", "decisions"} or _LAST.match(same_length_fold(title)))
