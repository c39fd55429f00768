"""Reading plain text: pasted, or as extractors take it from a PDF or a Word document."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from archive.importer.document import Block, Document, Paragraph, Span
from archive.importer.lines.joining import Fit, Line, paragraphs
from archive.importer.lines.line_ends import Words
from archive.importer.lines.notes import with_notes
from archive.importer.lines.sentences import goes_on, hangs, is_ended, starts_low
from archive.importer.text.decoding import decoded
from archive.importer.text.text_pages import TextLine, TextPages, pages_of
from archive.importer.text.text_tables import cells_of, is_rule, table_of
from archive.importer.text.text_widths import measured

_FIT = Fit(unended=0.93, ended=1.02, is_prose_only=True)
"""Letters have many widths: a line may look a little shorter than it is, or a little longer."""
_LEAST_ROWS = 2
_ROW_LINES = 8
"""How many lines above a page end the cell that it cut may have been left."""
_SHORT = 0.6
"""How long the last line of a page may be, beside a line of prose, not to be one itself."""
_SPACED, _CUT = 0.8, 0.2
"""Shares of the lines with white above them, and of those cut there, when every line has some."""
_HEADER_LINES = 3
"""How many lines the header of a table may take when it is repeated on the next page."""


def read_text(data: bytes) -> Document:
    """The document that a plain text holds.

    Raises RefusedDocumentError for what is no text.
    """
    found = pages_of(decoded(data))
    lines = _flat(found)
    words = Words.of([line.text for line in lines], found.addresses)
    blocks: list[Block] = []
    for is_table, run in groupby(zip(lines, _rows(lines), strict=True), lambda pair: bool(pair[1])):
        if is_table:
            rows = [(line.place, cells) for line, cells in run if cells and not is_rule(line.text)]
            blocks += [table_of(rows)] if rows else []
        else:
            blocks += paragraphs([line for line, _ in run], words, _FIT)
    return Document(tuple(_with_hidden(with_notes(blocks), found.hidden)), found.furniture)


def _flat(found: TextPages) -> list[Line]:
    """All the lines, with the width they fill."""
    lines: list[Line] = []
    last: Sequence[TextLine] = ()
    usual = _usual_white([line for page in found.pages for line in page])
    for page in found.pages:
        kept = _without_repeated_header(last, page)
        _put(lines, list(_page(kept, usual, is_first=not lines)))
        last = page
    return measured(lines)


def _put(lines: list[Line], page: list[Line]) -> None:
    """Adds a page to the lines; a cell that the page end cut goes on where it was left.

    An extractor gives a row cell by cell: the rest of a cell comes after the cells beside it.
    """
    place = _left_cell(lines) if lines and starts_low(page[0].text) else None
    if place is None:
        lines += page
        return
    rest = _rest_of_sentence(page)
    lines[place:place] = page[:rest]
    lines += [replace(line, gap=1.0) for line in page[rest : rest + 1]] + page[rest + 1 :]


def _left_cell(lines: list[Line]) -> int | None:
    """The rank after the sentence that a cell was left in; None when the page ends with it.

    Such a sentence asks for more and another one follows; the page ends with a shorter line.
    """
    length = len(lines[-1].text.strip())
    if hangs(lines[-1].text.rstrip()):
        return None
    for rank in range(len(lines) - 1, max(0, len(lines) - _ROW_LINES), -1):
        text = lines[rank - 1].text.rstrip()
        is_left = hangs(text) and lines[rank].text.lstrip()[:1].isupper()
        if is_left and length < len(text) * _SHORT:
            return rank
    return None


def _rest_of_sentence(page: list[Line]) -> int:
    """How many lines it takes to end the sentence that a page starts with."""
    ends = (rank for rank, line in enumerate(page, 1) if is_ended(line.text.rstrip()))
    return next(ends, 1)


def _usual_white(lines: Sequence[TextLine]) -> int:
    """How many empty lines stand above every line: one when the text is written that way."""
    spaced = [(one, other) for one, other in pairwise(lines) if other.blanks]
    cut = sum(goes_on(one.text.rstrip(), other.text) for one, other in spaced)
    is_spaced = len(spaced) > _SPACED * len(lines) and cut > _CUT * len(spaced)
    return int(is_spaced)


def _page(lines: Sequence[TextLine], usual: int, *, is_first: bool) -> Iterator[Line]:
    for rank, line in enumerate(lines):
        text = line.text.expandtabs()
        is_top = rank == 0 and not is_first
        yield Line(
            spans=(Span(line.text),),
            place=line.number,
            left=len(text) - len(text.lstrip()),
            gap=0.0 if is_top else float(line.blanks > usual),
            is_after_page_end=is_top,
        )


def _without_repeated_header(
    last: Sequence[TextLine], page: Sequence[TextLine]
) -> Sequence[TextLine]:
    """A page without the header of a table that goes on from the page before it.

    It is told by a row that it cuts: without it, the sentence is whole.
    """
    known = {line.text.strip() for line in last}
    for length in range(1, min(_HEADER_LINES, len(page) - 1) + 1):
        header = page[:length]
        if not all(line.text.strip() in known for line in header):
            break
        if goes_on(last[-1].text.strip(), page[length].text.strip()):
            return page[length:]
    return page


def _rows(lines: list[Line]) -> list[list[str] | None]:
    """The cells of each line that is a row beside another row; None for the other lines."""
    cells = [cells_of(line.text) for line in lines]
    result: list[list[str] | None] = []
    for rank, found in enumerate(cells):
        beside = cells[max(0, rank - 1) : rank] + cells[rank + 1 : rank + _LEAST_ROWS]
        result.append(found if found and any(beside) else None)
    return result


def _with_hidden(blocks: list[Block], hidden: Sequence[TextLine]) -> list[Block]:
    """The blocks with each hidden address after the one it stood in or under."""
    links: list[Block] = []
    for line in hidden:
        address = line.text.strip()
        links.append(Paragraph((Span(address, address),), line.number))
    # The sort is stable: a block at the same place comes first.
    return sorted([*blocks, *links], key=lambda block: block.place)
