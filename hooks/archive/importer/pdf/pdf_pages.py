"""The pages of a PDF as pdfplumber sees them, without what runs through all of them."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
from pdfplumber.utils.exceptions import PdfminerException

from archive.importer import refusal
from archive.importer.lines.furniture import running
from archive.importer.pdf.pdf_lines import WordRow, word_rows
from archive.importer.pdf.pdf_words import Box, Word, page_words, without_hidden
from archive.importer.refusal import MAX_PAGES, RefusedDocumentError

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
_TWICE = 0.02
"""Share of the letters that stand twice at one place, from which they were drawn twice."""

Cells = list[list[Box | None]]
"""The places of the cells of the rows of a table; None where there is no cell."""


@dataclass(frozen=True, slots=True)
class PdfPage:
    """The words of a page, and the places of its tables and their cells."""

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    tables: tuple[tuple[Box, Cells], ...]
    is_picture: bool
    """Whether pictures take much of it."""
    unknown: int = 0
    """Letters that their font does not name."""
    hidden: int = 0
    """Words that nobody sees, which are left out."""


def read_pages(data: bytes) -> list[PdfPage]:
    """The pages of a PDF.

    Raises RefusedDocumentError when it cannot be read, is protected, too long, a scan or empty.
    """
    try:
        pages = list(_opened(data))
    except PdfminerException as error:
        cause = error.args[0] if error.args else None
        is_locked = isinstance(cause, PDFPasswordIncorrect | PDFEncryptionError)
        found = refusal.PDF_PROTECTED if is_locked else refusal.PDF_DAMAGED
        raise RefusedDocumentError(found) from error
    except (RefusedDocumentError, MemoryError):
        raise
    except Exception as error:  # whatever the library stumbles over, the file is to blame
        raise RefusedDocumentError(refusal.PDF_DAMAGED) from error
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
            raise RefusedDocumentError(refusal.PDF_TOO_LONG)
        for number, page in enumerate(pdf.pages, 1):
            yield _page(page.dedupe_chars() if _is_drawn_twice(page) else page, number)
            page.close()


def _is_drawn_twice(page: Any) -> bool:  # noqa: ANN401 - pdfplumber has no types
    """Whether bold letters are drawn twice, as some programs do; looked at first as it is slow."""
    places = [(char["text"], round(char["x0"]), round(char["top"])) for char in page.chars]
    return len(places) - len(set(places)) > _TWICE * len(places)


def _page(page: Any, number: int) -> PdfPage:  # noqa: ANN401 - pdfplumber has no types
    page, hidden = without_hidden(page)
    area = float(page.width * page.height) or 1.0
    pictures = sum(float(image["width"] * image["height"]) for image in page.images)
    return PdfPage(
        number,
        float(page.width),
        float(page.height),
        tuple(page_words(page)),
        tuple(_tables(page)),
        is_picture=pictures > _LARGE_PICTURE * area,
        unknown=sum(char["text"].startswith(_UNKNOWN) for char in page.chars),
        hidden=hidden,
    )


def _tables(page: Any) -> Iterator[tuple[Box, Cells]]:  # noqa: ANN401 - pdfplumber has no types
    """The tables of a page, without the frames around other tables."""
    tables = page.find_tables()
    boxes = [Box(*table.bbox) for table in tables]
    for table, box in zip(tables, boxes, strict=True):
        is_around = any(box.contains(other) for other in boxes if other is not box)
        if not (len(table.cells) == 1 and is_around):
            yield box, _cells([Box(*cell) for cell in table.cells])


def _cells(cells: Sequence[Box]) -> Cells:
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
    if not any(letters):
        raise RefusedDocumentError(refusal.PDF_SCAN if any(pictures) else refusal.PDF_EMPTY)
    if all(pictures) and max(letters) <= _FEW_LETTERS:
        raise RefusedDocumentError(refusal.PDF_SCAN)
    if sum(page.unknown for page in pages) > _UNKNOWN_SHARE * sum(letters):
        raise RefusedDocumentError(refusal.PDF_UNKNOWN_LETTERS)


def _is_at_edge(page: PdfPage, row: WordRow) -> bool:
    """Whether a row stands where headers and footers do, and in no table that reaches further."""
    margin = page.height * _ZONE
    if margin < row.box.top and row.box.bottom < page.height - margin:
        return False
    return not any(
        box.holds(row.box) and box.bottom > margin and box.top < page.height - margin
        for box, _ in page.tables
    )
