"""The tables of a PDF: found by their lines, joined again when a page end cuts them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from archive.importer.document import Cell, Paragraph, Table
from archive.importer.lines.joining import Fit, Line, paragraphs, put_together
from archive.importer.lines.line_ends import Words, between
from archive.importer.lines.sentences import goes_on
from archive.importer.lines.spans import tidied
from archive.importer.pdf.pdf_lines import Box, Word, lines_of, rows_of

_PADDING = 8.0
"""White that a cell may leave at its right edge, in points."""
_SAME_COLUMN = 4.0


@dataclass(frozen=True, slots=True)
class Grid:
    """A table as it stands on one page."""

    edges: tuple[float, ...]
    """Where its columns start and where the last one ends."""
    rows: tuple[tuple[tuple[Line, ...], ...], ...]
    box: Box
    page: int


def grid_of(
    box: Box, cells: list[list[Box | None]], words: Sequence[Word], page: int
) -> tuple[Grid, list[Word]]:
    """A table with the words that stand in its cells, and these words."""
    taken: list[Word] = []
    rows = []
    for row in cells:
        line_rows = []
        for cell in row:
            inside = [] if cell is None else [word for word in words if cell.holds(word)]
            taken += inside
            line_rows.append(() if cell is None else _lines(inside, cell, page))
        rows.append(tuple(line_rows))
    lefts = sorted({cell.left for row in cells for cell in row if cell is not None})
    grid = Grid((*lefts, box.right), tuple(row for row in rows if any(row)), box, page)
    return grid, taken


def _lines(words: Sequence[Word], cell: Box, page: int) -> tuple[Line, ...]:
    rows = rows_of(words)
    if not rows:
        return ()
    right = max(cell.right - _PADDING, *(row.box.right for row in rows))
    left = min(row.box.left for row in rows)
    return tuple(lines_of(rows, Box(left, cell.top, right, cell.bottom), page))


def table_of(grids: Sequence[Grid], words: Words, fit: Fit) -> Table:
    """The table of the grids of a table that goes on from page to page."""
    rows: list[tuple[Cell, ...]] = []
    for rank, grid in enumerate(grids):
        added = [_row(row, words, fit) for row in grid.rows]
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


def _row(row: tuple[tuple[Line, ...], ...], words: Words, fit: Fit) -> tuple[Cell, ...]:
    return tuple(tuple(paragraphs(lines, words, fit)) for lines in row)


def _texts(row: tuple[Cell, ...]) -> list[str]:
    return [" ".join(paragraph.text for paragraph in cell) for cell in row]


def _is_cut(rows: Sequence[tuple[Cell, ...]], first: tuple[Cell, ...]) -> bool:
    """Whether the first row of a page is the rest of the last one of the page before.

    Its first cell goes on or is empty, and a sentence goes on in it, or no other row starts empty.
    """
    last = rows[-1]
    if first[0] and not (last[0] and _goes_on(last[0], first[0])):
        return False
    is_going_on = any(
        one and other and _goes_on(one, other) for one, other in zip(last, first, strict=True)
    )
    return is_going_on or (not first[0] and all(row[0] for row in rows))


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


def text_lines(grid: Grid) -> list[Line]:
    """The lines of a table that only frames a text."""
    return [line for row in grid.rows for cell in row for line in cell]
