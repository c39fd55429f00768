"""Reading a PDF: its words, lines and tables put in reading order."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from archive.importer.document import Block, Document
from archive.importer.lines.joining import Fit, Line, paragraphs
from archive.importer.lines.line_ends import Words
from archive.importer.lines.notes import with_notes
from archive.importer.pdf.pdf_columns import columns_of
from archive.importer.pdf.pdf_lines import Box, Row, Word, lines_of, rows_of
from archive.importer.pdf.pdf_notes import each_note, explained_by, notes_of
from archive.importer.pdf.pdf_pages import PdfPage, pages_of, without_furniture
from archive.importer.pdf.pdf_tables import (
    Grid,
    grid_of,
    is_continued,
    table_of,
    text_lines,
)

_APART = 1.0
"""White above what follows columns, in lines."""
_FRAME = 2
"""Edges of a single column."""
_RAGGED = 15.0
"""Points by which the longest lines may miss the right margin."""
_ENOUGH = 3
"""Lines that show where the right margin is."""
_FIT = Fit(unended=0.995, ended=0.995, gap=0.35)
"""Widths are known to the point, and a gap between paragraphs may be a third of a line."""


def read_pdf(data: bytes) -> Document:
    """The document that a PDF holds; places are pages.

    Raises RefusedDocumentError when it cannot be read, is protected, is a scan or says nothing.
    """
    pages, furniture = without_furniture(pages_of(data))
    body = _body_size(pages)
    items: list[Line | Grid] = []
    notes: list[tuple[int, list[Line]]] = []
    for page in pages:
        region = _text_width([each for each in pages if each.width == page.width])
        found, below = _items(page, body, region)
        if items and found and isinstance(found[0], Line):
            found[0] = replace(found[0], is_after_page_end=True, gap=0.0)
        notes += [(len(items) + rank, lines) for rank, lines in below]
        items += found
    return Document(tuple(with_notes(_blocks(items, notes))), furniture)


def _body_size(pages: Sequence[PdfPage]) -> float:
    sizes = Counter[float]()
    for page in pages:
        for word in page.words:
            sizes[word.size] += len(word.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _items(
    page: PdfPage, body: float, region: Box
) -> tuple[list[Line | Grid], list[tuple[int, list[Line]]]]:
    """The lines and tables of a page in reading order, and each note with the rank of its line."""
    grids, words = _grids(page)
    rows = rows_of(words)
    notes = notes_of(rows, max((grid.box.bottom for grid in grids), default=0.0), body)
    rows = rows[: len(rows) - len(notes)]
    every = rows
    items: list[Line | Grid] = []
    for grid in grids:
        above = [row for row in rows if row.box.top < grid.box.top]
        items += _text(above, region, page.number)
        items += [grid] if _is_table(grid) else text_lines(grid)
        rows = rows[len(above) :]
    items += _text(rows, region, page.number)
    below = [
        (_rank(explained_by(note, every, body), items), lines_of(note, region, page.number))
        for note in each_note(notes)
    ]
    return items, below


def _grids(page: PdfPage) -> tuple[list[Grid], list[Word]]:
    """The tables of a page from its top, and the words that stand in none."""
    words = list(page.words)
    grids: list[Grid] = []
    for box, cells in page.tables:
        grid, taken = grid_of(box, cells, words, page.number)
        gone = set(map(id, taken))
        words = [word for word in words if id(word) not in gone]
        grids += [grid] if grid.rows else []
    return sorted(grids, key=lambda grid: (grid.box.top, grid.box.left)), words


def _text(rows: Sequence[Row], region: Box, page: int) -> list[Line]:
    lines: list[Line] = []
    parts = columns_of(rows)
    for part in parts:
        width = _region([row.box for row in part.rows]) if part.is_column else region
        found = lines_of(part.rows, width, page)
        if found and len(parts) > 1:
            # A sentence goes on from column to column as it does from page to page.
            gap = 0.0 if part.is_column else _APART
            found[0] = replace(found[0], is_after_page_end=part.is_column, gap=gap)
        lines += found
    return lines


def _is_table(grid: Grid) -> bool:
    """Whether a table has more than one cell: a single one only frames a text."""
    return len(grid.rows) > 1 or len(grid.edges) > _FRAME


def _text_width(pages: Sequence[PdfPage]) -> Box:
    """What the text of pages of one width takes of it.

    The margins are alike unless enough lines show where the right one is.
    """
    region = _region([word.box for page in pages for word in page.words])
    ends = [row.box.right for page in pages for row in rows_of(page.words)]
    if sum(end > region.right - _RAGGED for end in ends) >= _ENOUGH:
        return region
    return replace(region, right=max(region.right, pages[0].width - region.left))


def _region(boxes: Sequence[Box]) -> Box:
    left = min((box.left for box in boxes), default=0.0)
    return Box(left, 0.0, max((box.right for box in boxes), default=0.0), 0.0)


def _rank(row: Row | None, items: Sequence[Line | Grid]) -> int:
    """The rank of the line that a row made; the last one's when it is not known."""
    text = "" if row is None else row.text
    found = (r for r, item in enumerate(items) if isinstance(item, Line) and item.text == text)
    return next(found, len(items) - 1)


def _blocks(items: list[Line | Grid], notes: list[tuple[int, list[Line]]]) -> list[Block]:
    """The blocks of all the pages, each note after the block that its page ends with."""
    # Until they are in order, blocks have the rank of their first line as their place.
    lines = [item for item in items if isinstance(item, Line)]
    texts = [line.text for line in lines]
    texts += [line.text for item in items if isinstance(item, Grid) for line in text_lines(item)]
    words = Words.of(texts, {s.address for line in lines for s in line.spans if s.address})
    ranked = list(enumerate(items))
    blocks: list[tuple[int, Block]] = []
    for is_table, run in groupby(ranked, lambda pair: isinstance(pair[1], Grid)):
        if is_table:
            blocks += _tables([(rank, item) for rank, item in run if isinstance(item, Grid)], words)
        else:
            blocks += _paragraphs([(rank, i) for rank, i in run if isinstance(i, Line)], words)
    for rank, found in notes:
        blocks += [(rank, block) for block in paragraphs(found, words, _FIT)]
    return [block for _, block in sorted(blocks, key=lambda pair: pair[0])]


def _paragraphs(run: list[tuple[int, Line]], words: Words) -> list[tuple[int, Block]]:
    pages = {rank: line.place for rank, line in run}
    found = paragraphs([replace(line, place=rank) for rank, line in run], words, _FIT)
    return [(block.place, replace(block, place=pages[block.place])) for block in found]


def _tables(run: list[tuple[int, Grid]], words: Words) -> list[tuple[int, Block]]:
    groups: list[list[tuple[int, Grid]]] = []
    for rank, grid in run:
        if groups and is_continued(groups[-1][-1][1], grid):
            groups[-1].append((rank, grid))
        else:
            groups.append([(rank, grid)])
    return [(group[0][0], table_of([grid for _, grid in group], words, _FIT)) for group in groups]
