"""The pages of a text put one after the other, whatever their ends cut."""

from collections.abc import Sequence
from dataclasses import replace

from archive.importer.lines.joining import Line, plain_line
from archive.importer.lines.sentences import goes_on, hangs, is_ended, starts_low
from archive.importer.text.text_pages import TextLine

_ROW_LINES = 8
"""How many lines above a page end the cell that it cut may have been left."""
_SHORT = 0.6
"""How long the last line of a page may be, beside a line of prose, not to be one itself."""
_HEADER_LINES = 3
"""How many lines the header of a table may take when it is repeated on the next page."""


def lines_of(pages: Sequence[Sequence[TextLine]]) -> list[Line]:
    """The lines of all the pages.

    The header of a table comes once, and a cell that a page end cuts goes on where it was left:
    an extractor gives a row cell by cell, the rest of a cell after the cells beside it.
    """
    lines: list[Line] = []
    last: Sequence[TextLine] = ()
    for page in pages:
        added = [_line(line, rank) for rank, line in enumerate(_without_header(last, page))]
        place = _left_cell(lines) if lines and starts_low(added[0].text) else None
        if place is None:
            lines += added
        else:
            rest = next((r for r, line in enumerate(added, 1) if is_ended(line.text)), 1)
            after = [replace(line, gap=1.0) for line in added[rest : rest + 1]]
            lines[place:place] = added[:rest]
            lines += after + added[rest + 1 :]
        last = page
    return lines


def _line(line: TextLine, rank: int) -> Line:
    text = line.text.expandtabs()
    left = len(text) - len(text.lstrip())
    found = plain_line(line.text, line.number, left, gap=float(line.blanks > 0 and rank > 0))
    return replace(found, is_after_page_end=rank == 0)


def _left_cell(lines: Sequence[Line]) -> int | None:
    """The rank after the sentence that a cell was left in; None when the page ends with it.

    Such a sentence asks for more and another one follows; the page ends with a shorter line.
    """
    length = len(lines[-1].text.strip())
    if hangs(lines[-1].text):
        return None
    for rank in range(len(lines) - 1, max(0, len(lines) - _ROW_LINES), -1):
        text = lines[rank - 1].text.rstrip()
        is_left = hangs(text) and lines[rank].text.lstrip()[:1].isupper()
        if is_left and length < len(text) * _SHORT:
            return rank
    return None


def _without_header(last: Sequence[TextLine], page: Sequence[TextLine]) -> Sequence[TextLine]:
    """A page without the header of a table that goes on from the page before it.

    It is told by a row that it cuts: without it, the sentence is whole.
    """
    known = {line.text.strip() for line in last}
    for length in range(1, min(_HEADER_LINES, len(page) - 1) + 1):
        if page[length - 1].text.strip() not in known:
            break
        if goes_on(last[-1].text.strip(), page[length].text.strip()):
            return page[length:]
    return page
