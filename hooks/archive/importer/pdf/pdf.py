"""Reading a PDF: its lines and tables put in reading order, joined again where a page end cuts."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from archive.importer.document import Block, Cell, Document, Table
from archive.importer.lines.joining import Fit, PageLine, paragraphs, put_together, tidied
from archive.importer.lines.markers import UNNAMED_LETTER, marker_at
from archive.importer.lines.sentences import between, goes_on
from archive.importer.pdf.pdf_lines import Box, Frame, PdfWord, column_lines, starts_of, word_rows
from archive.importer.pdf.pdf_pages import CellPlaces, PdfPage, read_pages, without_furniture
from archive.language.french import count, typeset

_FIT = Fit(unended=0.995, ended=0.995, gap=0.35)
"""Widths are known to the point, and a gap between paragraphs may be a third of a line."""
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
    page: int

    @property
    def is_table(self) -> bool:
        """Whether it has more than one cell: a single one only frames a text."""
        return len(self.rows) > 1 or len(self.edges) > _FRAME

    @property
    def lines(self) -> list[PageLine]:
        """The lines of its cells."""
        return [line for row in self.rows for cell in row for line in cell]


def read_pdf(data: bytes) -> Document:
    """The document that a PDF holds; places are pages.

    Raises RefusedDocumentError when it cannot be read, is protected or a scan.
    """
    pages, furniture = without_furniture(read_pages(data))
    body = _body_size(pages)
    items: list[PageLine | Grid] = []
    for page in pages:
        found = list(_items(page, _frame(page, pages, body)))
        if items and found and isinstance(found[0], PageLine):
            found[0] = replace(found[0], gap=0.0)
        items += found
    blocks = tuple(_blocks(items))
    return Document(blocks, furniture, _told(items), sum(page.hidden for page in pages))


def _told(items: Sequence[PageLine | Grid]) -> tuple[str, ...]:
    """A sentence about the signs that no font names, bullets aside."""
    lines = [
        line for item in items for line in ([item] if isinstance(item, PageLine) else item.lines)
    ]
    found = sum(line.text[marker_at(line.text)[1] :].count(UNNAMED_LETTER) for line in lines)
    told = f"Ce PDF contient {count(found, 'signe illisible')} : « {UNNAMED_LETTER} » les remplace."
    return (typeset(told),) if found else ()


def _body_size(pages: Sequence[PdfPage]) -> float:
    sizes = Counter[float]()
    for page in pages:
        for word in page.words:
            sizes[word.size] += len(word.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _frame(page: PdfPage, pages: Sequence[PdfPage], body: float) -> Frame:
    """What the text of pages of one width takes of it, between margins that are alike."""
    boxes = [word.box for each in pages if each.width == page.width for word in each.words]
    left = min((box.left for box in boxes), default=0.0)
    right = max((box.right for box in boxes), default=0.0)
    return Frame(left, max(right, page.width - left), body, starts_of(word_rows(page.words)))


def _items(page: PdfPage, frame: Frame) -> Iterator[PageLine | Grid]:
    """The lines and tables of a page in reading order."""
    words = list(page.words)
    grids: list[tuple[Box, Grid]] = []
    for box, cells in page.tables:
        grid, taken = _grid(box, cells, words, page.number)
        gone = set(map(id, taken))
        words = [word for word in words if id(word) not in gone]
        grids += [(box, grid)] if grid.rows else []
    rows = word_rows(words)
    for box, grid in sorted(grids, key=lambda placed: (placed[0].top, placed[0].left)):
        above = [row for row in rows if row.box.top < box.top]
        yield from column_lines(above, frame, page.number)
        yield from [grid] if grid.is_table else grid.lines
        rows = rows[len(above) :]
    yield from column_lines(rows, frame, page.number)


def _grid(
    box: Box, cells: CellPlaces, words: Sequence[PdfWord], page: int
) -> tuple[Grid, list[PdfWord]]:
    """A table with the words that stand in its cells, and these words."""
    inside = [word for word in words if box.holds(word.box)]
    known: dict[Box | None, tuple[PageLine, ...]] = {None: ()}
    taken: list[PdfWord] = []
    for cell in dict.fromkeys(cell for row in cells for cell in row if cell):
        own = [word for word in inside if cell.holds(word.box)]
        known[cell] = _lines(own, cell, page)
        taken += own
    rows = [tuple(known[cell] for cell in row) for row in cells]
    lefts = sorted({cell.left for row in cells for cell in row if cell})
    return Grid((*lefts, box.right), tuple(row for row in rows if any(row)), page), taken


def _lines(words: Sequence[PdfWord], cell: Box, page: int) -> tuple[PageLine, ...]:
    rows = word_rows(words)
    left = min((row.box.left for row in rows), default=0.0)
    right = max(cell.right - _PADDING, *(row.box.right for row in rows), 0.0)
    return tuple(column_lines(rows, Frame(left, right), page))


def _blocks(items: Sequence[PageLine | Grid]) -> Iterator[Block]:
    """The blocks of all the pages; tables that follow each other with like columns are one."""
    for is_table, run in groupby(items, lambda item: isinstance(item, Grid)):
        if not is_table:
            yield from paragraphs([item for item in run if isinstance(item, PageLine)], _FIT)
            continue
        groups: list[list[Grid]] = []
        for grid in (item for item in run if isinstance(item, Grid)):
            if groups and _is_continued(groups[-1][-1], grid):
                groups[-1].append(grid)
            else:
                groups.append([grid])
        yield from map(_table, groups)


def _is_continued(first: Grid, second: Grid) -> bool:
    """Whether a table on a page has the columns of the one on the page before it."""
    return (
        second.page == first.page + 1
        and len(first.edges) == len(second.edges)
        and all(
            abs(one - other) <= _SAME_COLUMN
            for one, other in zip(first.edges, second.edges, strict=True)
        )
    )


def _table(grids: Sequence[Grid]) -> Table:
    """The table of the grids of a table that goes on from page to page."""
    # A merged cell has the same lines in each place, and then the same paragraphs.
    cells: dict[int, Cell] = {}
    rows: list[tuple[Cell, ...]] = []
    for grid in grids:
        for lines in (each for row in grid.rows for each in row):
            cells.setdefault(id(lines), tuple(paragraphs(lines, _FIT)))
        added = [tuple(cells[id(lines)] for lines in row) for row in grid.rows]
        if rows and _texts(added[0]) == _texts(rows[0]):
            added = added[1:]
        if rows and added and _is_cut(rows, added[0]):
            rows[-1] = tuple(map(_joined, rows[-1], added.pop(0)))
        rows += added
    return Table(tuple(rows), grids[0].page)


def _texts(row: tuple[Cell, ...]) -> list[str]:
    return [" ".join(paragraph.text for paragraph in cell) for cell in row]


def _is_cut(rows: Sequence[tuple[Cell, ...]], first: tuple[Cell, ...]) -> bool:
    """Whether the first row of a page is the rest of the last one of the page before.

    Its first cell goes on or is empty, and a sentence goes on in it, or no other row starts empty.
    """
    is_going_on = list(map(_goes_on, rows[-1], first))
    return is_going_on[0] if first[0] else any(is_going_on) or all(row[0] for row in rows)


def _goes_on(one: Cell, other: Cell) -> bool:
    if not one or not other or other[0].marker:
        return False
    return goes_on(one[-1].text, other[0].text)


def _joined(one: Cell, other: Cell) -> Cell:
    """The two parts of a cell; the sentence that was cut is one paragraph again."""
    if not _goes_on(one, other):
        return one + other
    spans = list(one[-1].spans)
    put_together(spans, other[0].spans, between(one[-1].text, other[0].text))
    return (*one[:-1], replace(one[-1], spans=tidied(spans)), *other[1:])
