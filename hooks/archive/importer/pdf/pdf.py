"""Reading a PDF: its words, lines and tables put in reading order."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from archive.importer.document import Block, Document
from archive.importer.lines.joining import Fit, PageLine, paragraphs
from archive.importer.lines.markers import UNNAMED_LETTER, marker_at
from archive.importer.pdf.pdf_lines import Frame, column_lines, starts_of, word_rows
from archive.importer.pdf.pdf_pages import PdfPage, read_pages, without_furniture
from archive.importer.pdf.pdf_tables import Grid, grid_of, is_continued, join_grids
from archive.importer.pdf.pdf_words import Box
from archive.language.french import count, typeset

_FIT = Fit(unended=0.995, ended=0.995, gap=0.35)
"""Widths are known to the point, and a gap between paragraphs may be a third of a line."""


def read_pdf(data: bytes) -> Document:
    """The document that a PDF holds; places are pages.

    Raises RefusedDocumentError when it cannot be read, is protected, is a scan or says nothing.
    """
    pages, furniture = without_furniture(read_pages(data))
    body = _body_size(pages)
    items: list[PageLine | Grid] = []
    for page in pages:
        region = _text_width([each for each in pages if each.width == page.width])
        found = list(_items(page, Frame(region, body, starts_of(word_rows(page.words)))))
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


def _items(page: PdfPage, frame: Frame) -> Iterator[PageLine | Grid]:
    """The lines and tables of a page in reading order."""
    words = list(page.words)
    grids: list[Grid] = []
    for box, cells in page.tables:
        grid, taken = grid_of(box, cells, words, page.number)
        gone = set(map(id, taken))
        words = [word for word in words if id(word) not in gone]
        grids += [grid] if grid.rows else []
    rows = word_rows(words)
    for grid in sorted(grids, key=lambda grid: (grid.box.top, grid.box.left)):
        above = [row for row in rows if row.box.top < grid.box.top]
        yield from column_lines(above, frame, page.number)
        yield from [grid] if grid.is_table else grid.lines
        rows = rows[len(above) :]
    yield from column_lines(rows, frame, page.number)


def _text_width(pages: Sequence[PdfPage]) -> Box:
    """What the text of pages of one width takes of it, between margins that are alike."""
    region = _region([word.box for page in pages for word in page.words])
    return replace(region, right=max(region.right, pages[0].width - region.left))


def _region(boxes: Sequence[Box]) -> Box:
    left = min((box.left for box in boxes), default=0.0)
    return Box(left, 0.0, max((box.right for box in boxes), default=0.0), 0.0)


def _blocks(items: Sequence[PageLine | Grid]) -> Iterator[Block]:
    """The blocks of all the pages; tables that follow each other with like columns are one."""
    for is_table, run in groupby(items, lambda item: isinstance(item, Grid)):
        if not is_table:
            yield from paragraphs([item for item in run if isinstance(item, PageLine)], _FIT)
            continue
        groups: list[list[Grid]] = []
        for grid in (item for item in run if isinstance(item, Grid)):
            if groups and is_continued(groups[-1][-1], grid):
                groups[-1].append(grid)
            else:
                groups.append([grid])
        yield from (join_grids(group, _FIT) for group in groups)
