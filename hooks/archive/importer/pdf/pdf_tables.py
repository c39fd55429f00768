"""The tables of a PDF: found by their lines, joined again when a page end cuts them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from archive.importer.document import Cell, Paragraph, Table
from archive.importer.lines.aligned import Aligned, Fineness, Part, Strip, aligned_in
from archive.importer.lines.joining import Fit, Line, paragraphs, put_together, tidied
from archive.importer.lines.markers import is_marker
from archive.importer.lines.sentences import Words, between, goes_on
from archive.importer.pdf.pdf_lines import Frame, Row, lines_of, rows_of
from archive.importer.pdf.pdf_pages import Cells
from archive.importer.pdf.pdf_words import Box, Word

_PADDING = 8.0
"""White that a cell may leave at its right edge, in points."""
_FRAME = 2
"""Edges of a single column."""
_SAME_COLUMN = 4.0
"""Points by which the edges of a column may differ."""
_WIDE, _NARROW = 0.9, 0.45
"""White between two columns that no line parts, in heights of letters: usually, and at least."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table as it stands on one page."""

    edges: tuple[float, ...]
    """Where its columns start and where the last one ends."""
    rows: tuple[tuple[tuple[Line, ...], ...], ...]
    box: Box
    page: int

    @property
    def is_table(self) -> bool:
        """Whether it has more than one cell: a single one only frames a text."""
        return len(self.rows) > 1 or len(self.edges) > _FRAME

    @property
    def lines(self) -> list[Line]:
        """The lines of its cells."""
        return [line for row in self.rows for cell in row for line in cell]


def grid_of(box: Box, cells: Cells, words: Sequence[Word], page: int) -> tuple[Grid, list[Word]]:
    """A table with the words that stand in its cells, and these words."""
    inside = [word for word in words if box.holds(word.box)]
    known: dict[Box | None, tuple[Line, ...]] = {None: ()}
    taken: list[Word] = []
    for cell in dict.fromkeys(cell for row in cells for cell in row if cell):
        own = [word for word in inside if cell.holds(word.box)]
        known[cell] = _lines(own, cell, page)
        taken += own
    rows = [tuple(known[cell] for cell in row) for row in cells]
    lefts = sorted({cell.left for row in cells for cell in row if cell})
    return Grid((*lefts, box.right), tuple(row for row in rows if any(row)), box, page), taken


def _lines(words: Sequence[Word], cell: Box, page: int) -> tuple[Line, ...]:
    rows = rows_of(words)
    if not rows:
        return ()
    right = max(cell.right - _PADDING, *(row.box.right for row in rows))
    left = min(row.box.left for row in rows)
    return tuple(lines_of(rows, Frame(Box(left, cell.top, right, cell.bottom)), page))


def aligned_cells(rows: Sequence[Row], rules: Sequence[Box]) -> list[tuple[int, int, Box, Cells]]:
    """The tables that no lines draw: the rank of their first row, of the one after, their cells."""
    lines = lines_of(rows, Frame(Box(0.0, 0.0, 1.0, 0.0)), 0)
    strips = [
        Strip(_parts(row), line.gap, _is_ruled(row, rows[max(0, rank - 1)], rules))
        for rank, (row, line) in enumerate(zip(rows, lines, strict=True))
    ]
    size = max((row.size for row in rows), default=0.0)
    fine = Fineness(_WIDE * size, _NARROW * size, _SAME_COLUMN)
    return [
        (found.start, found.stop, *_boxes(rows[found.start : found.stop], found))
        for found in aligned_in(strips, fine)
    ]


def _parts(row: Row) -> tuple[Part, ...]:
    groups: list[list[Word]] = []
    for word in row.words:
        is_beside = groups and word.box.left - groups[-1][-1].box.right < _NARROW * row.size
        if is_beside or (len(groups) == 1 and is_marker(groups[0][0].text)):
            groups[-1].append(word)
        else:
            groups.append([word])
    return tuple(
        Part(each[0].box.left, each[-1].box.right, " ".join(word.text for word in each))
        for each in groups
    )


def _is_ruled(row: Row, above: Row, rules: Sequence[Box]) -> bool:
    first, last = above.box.middle[1], row.box.middle[1]
    return any(
        first < rule.middle[1] < last and rule.left <= row.box.left < rule.right for rule in rules
    )


def _boxes(rows: Sequence[Row], found: Aligned) -> tuple[Box, Cells]:
    """A table told by its white, as the boxes that lines would draw."""
    left, right = min(row.box.left for row in rows), max(row.box.right for row in rows)
    edges = (left, *found.edges, right + 1)
    ranks = [first - found.start for first in found.firsts[1:]]
    tops = [
        rows[0].box.top,
        *((rows[rank - 1].box.bottom + rows[rank].box.top) / 2 for rank in ranks),
        rows[-1].box.bottom,
    ]
    cells: Cells = [
        [Box(one, top, other, bottom) for one, other in pairwise(edges)]
        for top, bottom in pairwise(tops)
    ]
    return Box(left, tops[0], right + 1, tops[-1]), cells


def table_of(grids: Sequence[Grid], words: Words, fit: Fit) -> Table:
    """The table of the grids of a table that goes on from page to page."""
    # A merged cell has the same lines in each place, and then the same paragraphs.
    cells: dict[int, Cell] = {}
    rows: list[tuple[Cell, ...]] = []
    for rank, grid in enumerate(grids):
        for lines in (each for row in grid.rows for each in row):
            cells.setdefault(id(lines), tuple(paragraphs(lines, words, fit)))
        added = [tuple(cells[id(lines)] for lines in row) for row in grid.rows]
        if rank and rows and added and _texts(added[0]) == _texts(rows[0]):
            added = added[1:]
        if rank and rows and added and _is_cut(rows, added[0]):
            rows[-1] = _whole(rows[-1], added.pop(0), words)
        rows += added
    return Table(tuple(rows), grids[0].page)


def is_continued(first: Grid, second: Grid) -> bool:
    """Whether a table on a page has the columns of the one on the page before it."""
    return (
        second.page == first.page + 1
        and len(first.edges) == len(second.edges)
        and all(
            abs(one - other) <= _SAME_COLUMN
            for one, other in zip(first.edges, second.edges, strict=True)
        )
    )


def _texts(row: tuple[Cell, ...]) -> list[str]:
    return [" ".join(paragraph.text for paragraph in cell) for cell in row]


def _is_cut(rows: Sequence[tuple[Cell, ...]], first: tuple[Cell, ...]) -> bool:
    """Whether the first row of a page is the rest of the last one of the page before.

    Its first cell goes on or is empty, and a sentence goes on in it, or no other row starts empty.
    """
    pairs = list(zip(rows[-1], first, strict=True))
    is_going_on = [one and other and _goes_on(one, other) for one, other in pairs]
    if first[0]:
        return bool(is_going_on[0])
    return any(is_going_on) or all(row[0] for row in rows)


def _goes_on(one: Cell, other: Cell) -> bool:
    return not other[0].marker and goes_on(one[-1].text, other[0].text)


def _whole(last: tuple[Cell, ...], first: tuple[Cell, ...], words: Words) -> tuple[Cell, ...]:
    return tuple(_cell(one, other, words) for one, other in zip(last, first, strict=True))


def _cell(one: Cell, other: Cell, words: Words) -> Cell:
    """The two parts of a cell; the sentence that was cut is one paragraph again."""
    if not one or not other or not _goes_on(one, other):
        return one + other
    return (*one[:-1], _continued(one[-1], other[0], words), *other[1:])


def _continued(paragraph: Paragraph, rest: Paragraph, words: Words) -> Paragraph:
    spans = list(paragraph.spans)
    put_together(spans, rest.spans, *between(paragraph.text, rest.text, words))
    return replace(paragraph, spans=tidied(spans))
