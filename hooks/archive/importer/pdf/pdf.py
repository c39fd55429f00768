"""Reading a PDF: its lines and tables put in reading order, joined again where a page end cuts."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from archive.importer.formats import Document
from archive.importer.lines.joining import Fit, PageLine, between, goes_on, paragraphs, put_together
from archive.importer.pdf.pdf_lines import Box, Frame, PdfWord, column_lines, word_rows
from archive.importer.pdf.pdf_pages import CellPlaces, PdfPage, read_pages, without_furniture
from archive.language import french
from archive.parsing.outline.document import Block, Cell, Table, flattened, tidied
from archive.parsing.outline.markers import UNNAMED_LETTER

_FIT = Fit(unended=0.995, ended=0.995)
"""Widths are known to the point."""
_PADDING = 8.0
"""White that a cell may leave at its right edge, in points."""
_SAME_COLUMN = 4.0
"""Points by which the edges of a column may differ."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table as it stands on one page."""

    box: Box
    rows: tuple[tuple[Cell, ...], ...]
    edges: tuple[float, ...]
    """Where its columns start and where the last one ends."""
    page: int

    @property
    def is_frame(self) -> bool:
        """Whether it only stands around a text."""
        return len(self.rows) == len(self.rows[0]) == 1


def read_pdf(data: bytes) -> Document:
    """The document that a PDF holds; places are pages.

    Raises RefusedDocumentError when it cannot be read, is protected or a scan.
    """
    pages, furniture = without_furniture(read_pages(data))
    body = _body_size(pages)
    items: list[PageLine | Grid] = []
    for page in pages:
        items += _items(page, _frame(page, pages, body))
    blocks = tuple(_blocks(items))
    return Document(blocks, furniture, _told(blocks), sum(page.hidden for page in pages))


def _told(blocks: Sequence[Block]) -> tuple[str, ...]:
    """A sentence about the signs that no font names, bullets aside."""
    found = sum(line.text.count(UNNAMED_LETTER) for block in blocks for line in flattened(block))
    signs = french.count(found, "signe illisible")
    told = f"Ce PDF contient {signs} : « {UNNAMED_LETTER} » les remplace."
    return (french.typeset(told),) if found else ()


def _body_size(pages: Sequence[PdfPage]) -> float:
    """The size of most letters."""
    sizes = Counter(word.size for page in pages for word in page.words for _ in word.text)
    return max(sizes, key=sizes.__getitem__, default=0.0)


def _frame(page: PdfPage, pages: Sequence[PdfPage], body: float) -> Frame:
    """What the text of pages of one width takes of it, between margins that are alike."""
    boxes = [word.box for each in pages if each.width == page.width for word in each.words]
    left = min((box.left for box in boxes), default=0.0)
    right = max((box.right for box in boxes), default=0.0)
    starts = Counter(round(row.box.left) for row in word_rows(page.words))
    several = frozenset(start for start, count in starts.items() if count > 1)
    return Frame(left, max(right, page.width - left), body, several)


def _items(page: PdfPage, frame: Frame) -> Iterator[PageLine | Grid]:
    """The lines and tables of a page in reading order."""
    words = list(page.words)
    grids = []
    for box, cells in page.tables:
        grid, taken = _grid(box, cells, words, page.number)
        words = [word for word in words if id(word) not in taken]
        grids += [grid] if grid.rows else []
    rows = word_rows(words)
    for grid in sorted(grids, key=lambda grid: (grid.box.top, grid.box.left)):
        above = [row for row in rows if row.box.top < grid.box.top]
        yield from column_lines(above, frame, page.number)
        yield grid
        rows = rows[len(above) :]
    yield from column_lines(rows, frame, page.number)


def _grid(
    box: Box, cells: CellPlaces, words: Sequence[PdfWord], page: int
) -> tuple[Grid, set[int]]:
    """A table with the words that stand in its cells, and which words these are."""
    inside = [word for word in words if box.holds(word.box)]
    found: dict[Box | None, Cell] = {None: ()}
    taken: set[int] = set()
    for cell in {cell for row in cells for cell in row if cell}:
        own = word_rows(word for word in inside if cell.holds(word.box))
        taken |= {id(word) for row in own for word in row.words}
        right = max(cell.right - _PADDING, *(row.box.right for row in own), 0.0)
        lines = column_lines(own, Frame(cell.left, right), page)
        found[cell] = tuple(paragraphs(lines, _FIT))
    rows = [tuple(found[cell] for cell in row) for row in cells]
    lefts = sorted({cell.left for row in cells for cell in row if cell})
    return Grid(box, tuple(filter(any, rows)), (*lefts, box.right), page), taken


def _blocks(items: Sequence[PageLine | Grid]) -> Iterator[Block]:
    """The blocks of all the pages; tables that follow each other with like columns are one."""
    lines: list[PageLine] = []
    grids: list[Grid] = []
    for item in (*items, None):
        if grids and not (isinstance(item, Grid) and _is_continued(grids[-1], item)):
            yield _table(grids)
            grids = []
        if isinstance(item, PageLine):
            lines.append(item)
            continue
        yield from paragraphs(lines, _FIT)
        lines = []
        if item and item.is_frame:
            yield from item.rows[0][0]
        elif item:
            grids.append(item)


def _is_continued(first: Grid, second: Grid) -> bool:
    """Whether a table on a page has the columns of the one on the page before it."""
    pairs = list(zip_longest(first.edges, second.edges, fillvalue=0.0))
    are_alike = all(abs(one - other) <= _SAME_COLUMN for one, other in pairs)
    return second.page == first.page + 1 and are_alike


def _table(grids: Sequence[Grid]) -> Table:
    """The table of the grids of a table that goes on from page to page."""
    rows: list[tuple[Cell, ...]] = []
    for grid in grids:
        added = list(grid.rows)
        if rows and _texts(added[0]) == _texts(rows[0]):
            del added[0]
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
