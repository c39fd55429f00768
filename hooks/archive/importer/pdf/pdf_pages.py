"""The pages of a PDF as pdfplumber sees them, without what runs through all of them."""

import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
from pdfplumber.utils.exceptions import PdfminerException
from pdfplumber.utils.text import extract_words

from archive.importer import formats
from archive.importer.formats import MAX_PAGES, RefusedDocumentError
from archive.importer.lines.furniture import running
from archive.importer.pdf.pdf_lines import Box, PdfWord, WordRow, word_rows
from archive.parsing.outline.markers import readable

_ZONE = 0.15
"""Share of the height of a page, at its top and at its bottom, where furniture stands."""
_EDGE = 5
"""Lines at the top and at the bottom of a page that may be furniture."""
_FEW_LETTERS = 60
"""Letters a page of pictures may hold and still be a scan: a number, the name of the program."""
_LARGE_PICTURE = 0.4
"""Share of a page that its pictures take in a scan."""
_UNKNOWN = "(cid:"
"""How a letter starts that its font does not name."""
_UNKNOWN_SHARE = 0.06
"""Unknown letters from which a document is illegible: some bullets are unknown too."""
_BOLD = re.compile(r"bold|black|heavy|semibold|demi|[-,]bd\b", re.IGNORECASE)
"""The name of a bold font: "Arial-BoldMT", "Roboto-Black"."""
_SPACE = 0.15
"""White between two letters, in heights of letters, that is a space."""
_THROUGH = (0.3, 0.75)
"""Where a line stands that strikes a word through, in shares of its height from the top."""
_THIN = 2.0
"""Points of the thickest line."""
_LEAST_SIZE, _WHITE = 1.0, 0.97
"""Points and lightness of letters that nobody sees."""


Drawn = Any
"""A page of pdfplumber, or what stands on it: they have no types."""
CellPlaces = list[list[Box | None]]
"""The places of the cells of the rows of a table; None where there is no cell."""


@dataclass(frozen=True, slots=True)
class PdfPage:
    """The words of a page, and the places of its tables and their cells."""

    number: int
    width: float
    height: float
    words: tuple[PdfWord, ...]
    tables: tuple[tuple[Box, CellPlaces], ...]
    is_picture: bool
    """Whether pictures take much of it."""
    unknown: int = 0
    """Letters that their font does not name."""
    hidden: int = 0
    """Words that nobody sees, which are left out."""


def read_pages(data: bytes) -> list[PdfPage]:
    """The pages of a PDF.

    Raises RefusedDocumentError when it cannot be read, is protected, too long or a scan.
    """
    try:
        pages = list(_opened(data))
    except PdfminerException as error:
        cause = error.args[0] if error.args else None
        if isinstance(cause, PDFPasswordIncorrect | PDFEncryptionError):
            raise RefusedDocumentError(formats.PROTECTED) from error
        raise
    _refuse_unreadable(pages)
    return pages


def without_furniture(pages: Sequence[PdfPage]) -> tuple[list[PdfPage], tuple[str, ...]]:
    """The pages without running headers, footers and numbers, and these, each once."""
    rows = [word_rows(page.words) for page in pages]
    found = running([[row.text for row in each] for each in rows], _EDGE)
    kept: list[PdfPage] = []
    left: list[str] = []
    for page, each, ranks in zip(pages, rows, found, strict=True):
        out = [each[rank] for rank in sorted(ranks) if _is_at_edge(page, each[rank])]
        left += [row.text for row in out]
        gone = {id(word) for row in out for word in row.words}
        words = tuple(word for word in page.words if id(word) not in gone)
        kept.append(replace(page, words=words))
    return kept, tuple(dict.fromkeys(left))


def _opened(data: bytes) -> Iterator[PdfPage]:
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        if len(pdf.pages) > MAX_PAGES:
            raise RefusedDocumentError(formats.TOO_LONG)
        for number, page in enumerate(pdf.pages, 1):
            yield _page(page.dedupe_chars() if _has_doubles(page) else page, number)
            page.close()


def _has_doubles(page: Drawn) -> bool:
    """Whether letters are drawn twice, as some programs make them bold; most pages have none."""
    places = [(each["text"], round(each["x0"]), round(each["top"])) for each in page.chars]
    return len(set(places)) < len(places)


def _page(page: Drawn, number: int) -> PdfPage:
    area = float(page.width * page.height) or 1.0
    pictures = sum(float(image["width"] * image["height"]) for image in page.images)
    sheet, grounds = Box(0.0, 0.0, float(page.width), float(page.height)), _grounds(page)
    shown: list[Drawn] = []
    hidden: list[Drawn] = []
    for char in page.chars:
        (hidden if _is_hidden(char, sheet, grounds) else shown).append(char)
    return PdfPage(
        number,
        sheet.right,
        sheet.bottom,
        tuple(_words(page, shown)),
        tuple(_tables(page)),
        is_picture=pictures > _LARGE_PICTURE * area,
        unknown=sum(char["text"].startswith(_UNKNOWN) for char in page.chars),
        hidden=len(extract_words(hidden)),
    )


def _tables(page: Drawn) -> Iterator[tuple[Box, CellPlaces]]:
    """The tables of a page, without the frames around other tables."""
    tables = page.find_tables()
    boxes = [Box(*table.bbox) for table in tables]
    for table, box in zip(tables, boxes, strict=True):
        is_around = any(box.holds(other) for other in boxes if other is not box)
        if not (len(table.cells) == 1 and is_around):
            yield box, _cells([Box(*cell) for cell in table.cells])


def _cells(cells: Sequence[Box]) -> CellPlaces:
    """The rows of the cells of a table, a merged one in each place that it covers."""
    places = {
        (left, top): cell
        for cell in cells
        for left in {each.left for each in cells if cell.left <= each.left < cell.right}
        for top in {each.top for each in cells if cell.top <= each.top < cell.bottom}
    }
    lefts, tops = (sorted({place[side] for place in places}) for side in (0, 1))
    return [[places.get((left, top)) for left in lefts] for top in tops]


def _refuse_unreadable(pages: Sequence[PdfPage]) -> None:
    letters = [sum(len(word.text) for word in page.words) for page in pages]
    pictures = [page.is_picture for page in pages]
    is_scan = all(pictures) if any(letters) else any(pictures)
    if is_scan and max(letters, default=0) <= _FEW_LETTERS:
        raise RefusedDocumentError(formats.SCAN)
    if sum(page.unknown for page in pages) > _UNKNOWN_SHARE * sum(letters):
        raise RefusedDocumentError(formats.UNKNOWN_LETTERS)


def _is_at_edge(page: PdfPage, row: WordRow) -> bool:
    """Whether a row stands where headers and footers do, and in no table that reaches further."""
    margin = page.height * _ZONE
    if margin < row.box.top and row.box.bottom < page.height - margin:
        return False
    return not any(
        box.holds(row.box) and box.bottom > margin and box.top < page.height - margin
        for box, _ in page.tables
    )


def _box(drawn: Drawn) -> Box:
    return Box(*(float(drawn[side]) for side in ("x0", "top", "x1", "bottom")))


def _words(page: Drawn, chars: list[Drawn]) -> Iterator[PdfWord]:
    """The words that letters of a page make, with the links and the strokes that lie at them."""
    links = [(_box(link), link["uri"]) for link in page.hyperlinks]
    lines = (line for line in (*page.lines, *page.rects) if line["height"] < _THIN)
    strokes = [_box(line) for line in lines]
    for found in extract_words(chars, x_tolerance_ratio=_SPACE, return_chars=True):
        box, first = _box(found), found["chars"][0]
        yield PdfWord(
            readable(found["text"]),
            box,
            round(first["size"], 1),
            is_bold=bool(_BOLD.search(first["fontname"])),
            address=next((uri for place, uri in links if place.holds(box)), None),
            is_struck=any(_strikes(stroke, box) for stroke in strokes),
        )


def _strikes(stroke: Box, word: Box) -> bool:
    height = (stroke.top - word.top) / max(word.bottom - word.top, 1.0)
    is_through = _THROUGH[0] <= height < _THROUGH[1]
    return is_through and stroke.left <= word.middle[0] <= stroke.right


def _grounds(page: Drawn) -> list[Box]:
    """What white letters can be read on."""
    shapes = [each for each in (*page.rects, *page.curves) if each["fill"] and not _is_white(each)]
    return [_box(each) for each in (*shapes, *page.images)]


def _is_hidden(char: Drawn, sheet: Box, grounds: Sequence[Box]) -> bool:
    """Whether nobody sees a letter: white on white, of no size or beyond the edges."""
    box = _box(char)
    is_lost = _is_white(char) and not any(ground.holds(box) for ground in grounds)
    return is_lost or char["size"] < _LEAST_SIZE or not sheet.holds(box)


def _is_white(drawn: Drawn) -> bool:
    """Whether something is drawn in white: grey, red-green-blue or cyan-magenta-yellow-black."""
    color = drawn["non_stroking_color"]
    if not isinstance(color, tuple) or not all(isinstance(part, int | float) for part in color):
        return False
    four = 4
    return max(color) <= 1 - _WHITE if len(color) == four else min(color, default=0.0) >= _WHITE
