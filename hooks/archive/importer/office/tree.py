"""From the tree that pandoc makes of a document to blocks."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from pdfminer.utils import format_int_alpha, format_int_roman

from archive.importer.lines.joining import goes_on
from archive.importer.office.word import CLOSE, MOST_COLUMNS, OPEN
from archive.parsing.outline.document import (
    Block,
    Cell,
    Paragraph,
    Span,
    Spans,
    Table,
    after,
    flattened,
    spans_text,
    tidied,
)
from archive.parsing.outline.markers import BULLET

PandocNode = Any
"""An element of the tree as JSON gives it: {"t": its kind, "c": what it holds}."""

_SPACES = {"Space": " ", "SoftBreak": " ", "LineBreak": "\n"}
_ENCLOSED = {"OneParen": "{})", "TwoParens": "({})"}
"""How the number of a list is shown; another way is taken for a full stop."""
_LARGEST = 2_000
"""The largest number written in letters: none is in minutes, and they grow long."""
_TOP = Paragraph((), 0, depth=-1)
"""The look of what stands in no list."""


@dataclass(slots=True)
class Tree:
    """The elements of a document, read to blocks one after the other."""

    looks: Sequence[Paragraph] = ()
    """Those that the marks of paragraphs refer to."""
    body_size: float = 1.0
    pictures: int = 0
    """How many pictures were met."""
    _place: int = 0
    _notes: list[list[PandocNode]] = field(default_factory=list)
    """Those that the paragraph being read refers to."""
    _noted: int = 0

    def blocks(self, nodes: Sequence[PandocNode]) -> list[Block]:
        """The blocks of the whole document, each note after the block that refers to it."""
        found: list[Block] = []
        for node in nodes:
            self._place = len(found) + 1
            found += self._blocks(node, _TOP)
        return found

    def _blocks(self, node: PandocNode, look: Paragraph) -> Iterator[Block]:
        """What an element makes; the look is that of a list or a heading it stands in."""
        kind, content = node["t"], node.get("c")
        if kind in ("Para", "Plain"):
            yield from self._paragraphs(content, look)
        elif kind == "Header":
            yield from self._paragraphs(content[2], replace(look, level=content[0]))
        elif kind in ("BulletList", "OrderedList"):
            yield from self._list(node, look)
        elif kind == "Table":
            yield from self._table(content)
        elif kind in ("CodeBlock", "RawBlock"):
            yield from self._lines((Span(content[1]),), look)
        else:
            for child in _inside(content):
                yield from self._blocks(child, look)

    def _list(self, node: PandocNode, look: Paragraph) -> Iterator[Block]:
        is_counted = node["t"] == "OrderedList"
        for rank, item in enumerate(node["c"][1] if is_counted else node["c"]):
            marker = _number(node["c"][0], rank) if is_counted else BULLET
            for child in item:
                yield from self._blocks(
                    child, Paragraph((), 0, marker=marker, depth=look.depth + 1)
                )
                marker = ""

    def _table(self, content: PandocNode) -> Iterator[Block]:
        _, _, _, head, bodies, foot = content
        groups = [group for _, *parts in (head, *bodies, foot) for group in parts]
        rows = [row for group in groups if isinstance(group, list) for row in group]
        cells = [cell for row in rows for cell in row[1]]
        holds_tables = any(child["t"] == "Table" for cell in cells for child in cell[4])
        if len(cells) <= 1 or (holds_tables and all(len(row[1]) <= 1 for row in rows)):
            for cell in cells:  # a frame around a part of the document
                for child in cell[4]:
                    yield from self._blocks(child, _TOP)
        elif cells:
            yield Table(self._grid(rows), self._place)

    def _grid(self, rows: Sequence[PandocNode]) -> tuple[tuple[Cell, ...], ...]:
        """The cells in rows of one length; a merged cell stands in each place it covers."""
        grid: list[dict[int, Cell]] = [{} for _ in rows]
        for rank, (_, row) in enumerate(rows):
            column = 0
            for _, _, high, wide, content in row:
                while column in grid[rank]:
                    column += 1
                cell = self._cell(content)
                for below in grid[rank : rank + high]:
                    for beside in range(column, min(column + wide, MOST_COLUMNS)):
                        below.setdefault(beside, cell)
        width = max((max(row, default=-1) + 1 for row in grid), default=0)
        return tuple(tuple(row.get(column, ()) for column in range(width)) for row in grid)

    def _cell(self, nodes: Sequence[PandocNode]) -> Cell:
        blocks = [block for node in nodes for block in self._blocks(node, _TOP)]
        # A line in merged cells of a table inside stands but once.
        lines = {id(line): line for block in blocks for line in flattened(block)}
        return tuple(lines.values())

    def _paragraphs(self, nodes: Sequence[PandocNode], look: Paragraph) -> Iterator[Block]:
        spans = tuple(self._spans(nodes, Span("")))
        notes, self._notes = self._notes, []
        yield from self._lines(spans, look)
        for note in notes:
            self._noted += 1
            label = Span(f"[{self._noted}] ")
            for block in (block for node in note for block in self._blocks(node, _TOP)):
                for line in flattened(block):
                    yield replace(line, spans=tidied((label, *line.spans)))
                    label = Span("")

    def _lines(self, spans: Spans, look: Paragraph) -> Iterator[Paragraph]:
        """The lines of a paragraph; only the first is marked or a heading."""
        spans, look = self._unmarked(spans, look)
        size = look.size / self.body_size if look.size and self.looks else 1.0
        told = replace(look, place=self._place, size=round(size, 2), depth=max(look.depth, 0))
        for line in _cut(spans):
            yield replace(told, spans=line)
            told = replace(told, level=0, marker="", depth=0)

    def _unmarked(self, spans: Spans, look: Paragraph) -> tuple[Spans, Paragraph]:
        """The spans without the mark written before them, and the look it refers to."""
        opening, _, rest = spans_text(spans).partition(CLOSE)
        rank = opening.strip().removeprefix(OPEN)
        if not rest or not rank.isdigit():
            return spans, look
        known = replace(self.looks[int(rank)], marker=look.marker, depth=look.depth)
        return after(spans, len(opening) + len(CLOSE)), known

    def _spans(self, nodes: Iterable[PandocNode], like: Span) -> Iterator[Span]:
        """The runs of some elements, each looking like a given one and as it says itself."""
        for node in nodes:
            kind, content = node["t"], node.get("c")
            if kind == "Str":
                yield replace(like, text=content)
            elif kind in _SPACES:
                yield replace(like, text=_SPACES[kind])
            elif kind in ("Code", "Math", "RawInline"):
                yield replace(like, text=content[1])
            elif kind == "Note":
                self._notes.append(content)
                yield replace(like, text=f" [{self._noted + len(self._notes)}]")
            elif kind == "Image":
                self.pictures += 1
            else:
                yield from self._spans(_inside(content), _changed(like, node))


def _inside(content: PandocNode) -> Iterator[PandocNode]:
    """The elements that what another holds is made of, whatever stands between them."""
    if isinstance(content, dict) and "t" in content:
        yield content
    elif isinstance(content, list):
        for each in content:
            yield from _inside(each)


def _changed(span: Span, node: PandocNode) -> Span:
    """What runs look like inside an element."""
    if node["t"] == "Link":
        address = node["c"][2][0]
        return span if address.startswith("#") else replace(span, address=address or None)
    if node["t"] == "Strong":
        return replace(span, is_bold=True)
    return replace(span, is_struck=True) if node["t"] == "Strikeout" else span


def _number(attributes: PandocNode, rank: int) -> str:
    start, style, enclosed = attributes
    number, kind = start + rank, style["t"]
    told = str(number)
    if kind.endswith(("Roman", "Alpha")) and 0 < number < _LARGEST:
        told = format_int_roman(number) if kind.endswith("Roman") else format_int_alpha(number)
    told = told.upper() if kind.startswith("Upper") else told
    return _ENCLOSED.get(enclosed["t"], "{}.").format(told)


def _cut(spans: Spans) -> list[Spans]:
    """The lines of some runs; a break in the middle of a sentence is no end of a line."""
    broken: list[list[Span]] = [[]]
    for span in spans:
        first, *others = span.text.split("\n")
        broken[-1].append(replace(span, text=first))
        broken += [[replace(span, text=other)] for other in others]
    lines: list[Spans] = []
    for line in filter(None, map(tidied, broken)):
        if lines and goes_on(spans_text(lines[-1]), spans_text(line)):
            lines[-1] = tidied((*lines[-1], Span(" "), *line))
        else:
            lines.append(line)
    return lines
