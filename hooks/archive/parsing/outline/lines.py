"""The blocks of a document made alike: a line tells one thing, its marker apart.

A row that is one cell over all columns of a table is a line: a title, a text, a part of it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import count, pairwise

from archive.language.label_stems import ITEM_LABELS, label_field
from archive.language.text import has_sentences, is_ended
from archive.parsing.facts.columns import Column, columns_of, heads_actions
from archive.parsing.facts.responsibilities import is_sure_addressee
from archive.parsing.names.presence import roll_call_columns
from archive.parsing.outline.document import (
    Block,
    Cell,
    Paragraph,
    Span,
    Table,
    cell_text,
    cut,
    lines_in,
    tidied,
)
from archive.parsing.outline.keyed_points import keyed_points
from archive.parsing.outline.markers import is_bullet, marker_at
from archive.parsing.outline.run_on import run_on_starts

BARE_NUMBER = re.compile(r"(\d{1,2})\s+(?=[A-ZÀ-Þ])")
"""the "1 " of "1 Bilan OIM", a number that no sign parts from its title"""
_LATER_LABEL = re.compile(r"(?<=.{4}[.;!?])\s+(?=(?P<label>[A-ZÀ-Þ][^.;:!?]{1,120}):(?:\s|$))")
"""the " " before "Date de la prochaine réunion : 4 avril" or "Action : relire la carte", which
begins anew after a sentence, but not behind the number of a line"""
_LISTED = re.compile(r"(?P<label>[^•\ue000-\uf8ff:]{2,40}?)\s*:?\s+(?=[•\ue000-\uf8ff]\s)")
"""the "POINTS D’ACTION " of "POINTS D’ACTION • OIM : relire", a row that lost its cells"""
_BULLET = re.compile(r"(?<=\s)[•\ue000-\uf8ff](?=\s)")
"""the "•" of it"""
_INITIAL = re.compile(r"(?:[A-ZÀ-Þ]\.[\s-]?){1,3}[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+){0,2}$")
"""the "F. Fictif" of a cell, whose letter counts nothing"""
_STARRED = re.compile(r"(?P<sign>\*{1,3}|_{1,3})(?P<text>(?![\s*_])[^*_]+?)\s*(?P=sign)\s*:?")
"""the "*1/ kits*" of an e-mail, whose asterisks stand for bold letters"""
_LETTER = re.compile(r"[B-HJ-UWYZ]\.")
"""the "F." of "F. Tando", no number in Roman figures"""
_OWED = {"actions", "decisions"}
"""The labels in a text below which something else is told than was said."""
_SUB_BULLET = "o"
_HEADED = {Column.TEXT, Column.DISCUSSION, Column.DECISIONS}
"""Columns whose header holds for the rows below each part."""


@dataclass(slots=True)
class _Numbering:
    """Gives each line its number; the copies of a merged cell share theirs."""

    numbers: Iterator[int] = field(default_factory=lambda: count(1))
    cells: dict[int, tuple[Cell, Cell]] = field(default_factory=dict)
    """By the identity of a cell: the cell itself, kept alive, and what was made of it."""

    def block(self, block: Block) -> Iterator[Block]:
        if isinstance(block, Paragraph):
            yield from map(marked, self.lines(block))
            return
        rows = tuple(tuple(map(self.cell, row)) for row in block.rows)
        table = replace(block, rows=tuple(row for row in rows if any(row)))
        yield from [*keyed_points(table)] or (
            part for each in _at_headers(table) for part in _apart(each)
        )

    def cell(self, cell: Cell) -> Cell:
        if id(cell) not in self.cells:
            lines = (line for paragraph in cell for line in self.lines(paragraph))
            made = tuple(line if _INITIAL.match(line.text) else marked(line) for line in lines)
            self.cells[id(cell)] = (cell, made)
        return self.cells[id(cell)][1]

    def lines(self, paragraph: Paragraph) -> Iterator[Paragraph]:
        """The paragraph cut into lines of one meaning, the marker staying with the first."""
        marker = paragraph.marker
        for spans in map(tidied, _at_line_ends(paragraph.spans)):
            for part in _parts(replace(paragraph, spans=spans)) if spans else ():
                yield replace(part, marker=marker, number=next(self.numbers))
                marker = ""


def prepare(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks with empty ones left out, lines cut apart, typed markers told apart.

    Every line has a number, from 1 in reading order, those in cells too; the copies of a merged
    cell keep one number.
    """
    numbering = _Numbering()
    made = tuple(each for block in blocks for each in numbering.block(block))
    is_lettered = any(line.marker in {"A.", "A)", "a."} for line in lines_in(made))
    return made if is_lettered else tuple(map(_with_initial, made))


def _with_initial(block: Block) -> Block:
    """A line of a document without lists by letters, where the "F." of "F. Tando" is an initial."""
    if isinstance(block, Table) or not _LETTER.fullmatch(block.marker):
        return block
    is_name = block.text[:1].isupper()
    return (
        replace(block, spans=(Span(f"{block.marker} "), *block.spans), marker="")
        if is_name
        else block
    )


def _at_line_ends(spans: Iterable[Span]) -> list[list[Span]]:
    lines: list[list[Span]] = [[]]
    for span in spans:
        first, *others = span.text.split("\n")
        lines[-1].append(replace(span, text=first))
        lines += [[replace(span, text=text)] for text in others]
    return lines


def _parts(line: Paragraph) -> Iterator[Paragraph]:
    """A line cut where it tells the head of minutes without line ends, or what a label heads."""
    starts = [0, *run_on_starts(line.text, line.marker), len(line.text)]
    for start, end in pairwise(starts):
        yield from _at_labels(replace(cut(line, start, end), depth=line.depth))


def _at_labels(line: Paragraph) -> Iterator[Paragraph]:
    """A line cut where a label follows a sentence: of the next meeting, of what is to do.

    Each part tells one thing.
    """
    starts = [0, *_label_starts(line.text), len(line.text)]
    for start, end in pairwise(starts):
        yield replace(cut(line, start, end), depth=0 if start else line.depth)


def _label_starts(text: str) -> Iterator[int]:
    """Where labels stand behind a sentence, and the items of a list behind its label."""
    listed = _LISTED.match(text)
    if listed and ITEM_LABELS.name_of(listed["label"].strip()) in _OWED:
        yield from (match.start() for match in _BULLET.finditer(text, listed.end("label")))
        return
    for sign in _LATER_LABEL.finditer(text):
        label = sign["label"].strip()
        is_owed = ITEM_LABELS.name_of(label) in _OWED or is_sure_addressee(label)
        if is_owed or label_field(label) == "next_meeting":
            yield sign.end()


def marked(paragraph: Paragraph) -> Paragraph:
    """The paragraph with the marker typed before its text as its marker, in bold for asterisks."""
    if paragraph.marker:
        return paragraph
    starred = _STARRED.fullmatch(paragraph.text)
    if starred:
        inner = cut(paragraph, *starred.span("text"))
        spans = tuple(replace(span, is_bold=True) for span in inner.spans)
        paragraph = replace(paragraph, spans=spans)
    marker, start = marker_at(paragraph.text)
    if not marker:
        return paragraph
    rest = cut(paragraph, start)
    depth = max(paragraph.depth, 1) if marker == _SUB_BULLET else paragraph.depth
    return replace(rest, marker=marker, depth=depth) if rest.spans else paragraph


def _at_headers(table: Table) -> Iterator[Table]:
    """A table cut above each row that heads actions anew, without columns that say nothing.

    "Résumé | …" may stand above "Actions | Quoi | Qui": what labels rows is no column of theirs.
    """
    words = [[*map(cell_text, row)] for row in table.rows]
    heads = [at for at, row in enumerate(words) if at and row != words[0] and heads_actions(row)]
    if not heads:
        yield table
        return
    for first, last in pairwise([0, *heads, len(words)]):
        columns = [*dict.fromkeys(filter(any, zip(*table.rows[first:last], strict=True)))]
        is_label = first > 0 and not any(set(columns[0][1:]) - {columns[0][0]})
        yield replace(table, rows=tuple(zip(*columns[is_label:], strict=True)))


def _apart(table: Table) -> Iterator[Block]:
    """A table, its rows that are one cell over all columns as lines outside it.

    The rest goes on around them, below its header again where this names what was said or is to
    do. Above the header such a row is a title; below, those of who came and of figures stay.
    """
    whole = [sum(map(bool, row)) == 1 or _is_one(row) for row in table.rows]
    first = whole.index(False) if False in whole else len(whole)
    yield from (line for row in table.rows[:first] for line in next(filter(None, row)))
    header, rows = table.rows[first : first + 1], table.rows[first + 1 :]
    if not header:
        return
    words = [[*map(cell_text, row)] for row in (*header, *rows)]
    is_headed = not _HEADED.isdisjoint(columns_of(words[0]))
    is_frame = any(_is_one(row) and _is_told(row[0]) for row in rows)
    if not rows or "organisation" in roll_call_columns(words) or not (is_headed or is_frame):
        yield replace(table, rows=(*header, *rows))
        return
    body = list(header)
    for row in rows:
        if not _is_one(row):
            body.append(row)
            continue
        if len(body) > is_headed:
            yield replace(table, rows=tuple(body))
        yield from row[0]
        body = [*header] if is_headed else []
    if len(body) > is_headed:
        yield replace(table, rows=tuple(body))


def _is_one(row: Sequence[Cell]) -> bool:
    """Whether the cells of a row are one that is merged, as in each row of a frame."""
    return bool(row[0]) and all(cell is row[0] for cell in row)


def _is_told(cell: Cell) -> bool:
    """Whether a cell holds a sentence, or a line that counts, as titles of points do."""
    return any(
        is_ended(line.text)
        or has_sentences(line.text)
        or (line.marker and not is_bullet(line.marker))
        for line in cell
    )
