"""The tables of a PDF: found by their lines, joined again when a page end cuts them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from archive.importer.document import Cell, Paragraph, Table
from archive.importer.lines.joining import Fit, PageLine, paragraphs, put_together, tidied
from archive.importer.lines.sentences import between, goes_on
from archive.importer.pdf.pdf_lines import Frame, column_lines, word_rows
from archive.importer.pdf.pdf_pages import Cells
from archive.importer.pdf.pdf_words import Box, Word

_PADDING = 8.0
"""White that a cell may leave at its right edge, in points."""
_FRAME = 2
"""Edges of a single column."""
_SAME_COLUMN = 4.0
"""Points by which the edges of a column may differ."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table as it stands on one page."""

    edges: tuple[float, ...]
    """Where its columns start and where the last one ends."""
    rows: tuple[tuple[tuple[PageLine, ...], ...], ...]
    box: Box
    page: int

    @property
    def is_table(self) -> bool:
        """Whether it has more than one cell: a single one only frames a text."""
        return len(self.rows) > 1 or len(self.edges) > _FRAME

    @property
    def lines(self) -> list[PageLine]:
        """The lines of its cells."""
        return [line for row in self.rows for cell in row for line in cell]


def grid_of(box: Box, cells: Cells, words: Sequence[Word], page: int) -> tuple[Grid, list[Word]]:
    """A table with the words that stand in its cells, and these words."""
    inside = [word for word in words if box.holds(word.box)]
    known: dict[Box | None, tuple[PageLine, ...]] = {None: ()}
    taken: list[Word] = []
    for cell in dict.fromkeys(cell for row in cells for cell in row if cell):
        own = [word for word in inside if cell.holds(word.box)]
        known[cell] = _lines(own, cell, page)
        taken += own
    rows = [tuple(known[cell] for cell in row) for row in cells]
    lefts = sorted({cell.left for row in cells for cell in row if cell})
    return Grid((*lefts, box.right), tuple(row for row in rows if any(row)), box, page), taken


def _lines(words: Sequence[Word], cell: Box, page: int) -> tuple[PageLine, ...]:
    rows = word_rows(words)
    if not rows:
        return ()
    right = max(cell.right - _PADDING, *(row.box.right for row in rows))
    left = min(row.box.left for row in rows)
    return tuple(column_lines(rows, Frame(Box(left, cell.top, right, cell.bottom)), page))


def join_grids(grids: Sequence[Grid], fit: Fit) -> Table:
    """The table of the grids of a table that goes on from page to page."""
    # A merged cell has the same lines in each place, and then the same paragraphs.
    cells: dict[int, Cell] = {}
    rows: list[tuple[Cell, ...]] = []
    for rank, grid in enumerate(grids):
        for lines in (each for row in grid.rows for each in row):
            cells.setdefault(id(lines), tuple(paragraphs(lines, fit)))
        added = [tuple(cells[id(lines)] for lines in row) for row in grid.rows]
        if rank and rows and added and _texts(added[0]) == _texts(rows[0]):
            added = added[1:]
        if rank and rows and added and _is_cut(rows, added[0]):
            rows[-1] = _whole(rows[-1], added.pop(0))
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


def _whole(last: tuple[Cell, ...], first: tuple[Cell, ...]) -> tuple[Cell, ...]:
    return tuple(_cell(one, other) for one, other in zip(last, first, strict=True))


def _cell(one: Cell, other: Cell) -> Cell:
    """The two parts of a cell; the sentence that was cut is one paragraph again."""
    if not one or not other or not _goes_on(one, other):
        return one + other
    return (*one[:-1], _continued(one[-1], other[0]), *other[1:])


def _continued(paragraph: Paragraph, rest: Paragraph) -> Paragraph:
    spans = list(paragraph.spans)
    put_together(spans, rest.spans, between(paragraph.text, rest.text))
    return replace(paragraph, spans=tidied(spans))
