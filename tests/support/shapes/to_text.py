"""Pages as the plain text that a program draws from a PDF: lines cut, tables without borders."""

import textwrap
from collections.abc import Iterator

from shapes.page import Cell, Grid, Node, Pages, marked

_WIDTH = 105
_LINES = 52
"""How many lines a page holds."""


def to_text(pages: Pages) -> bytes:
    """The text of some pages; each opens with the running header and ends with its number."""
    lines = [line for node, marker in marked(pages.nodes) for line in _node(node, marker)]
    if not pages.header:
        return "\n".join(lines).encode()
    found = []
    for number, start in enumerate(range(0, len(lines), _LINES), 1):
        page = lines[start : start + _LINES]
        found += [pages.header, *page, f"{pages.footer} – {number}", "", ""]
    return "\n".join(found).encode()


def _node(node: Node, marker: str) -> Iterator[str]:
    if isinstance(node, Grid):
        for row in node.rows:
            yield from _row(row)
        return
    shown = "".join(piece.text for piece in node.pieces if not piece.hidden)
    if shown:
        yield from _wrapped(f"{marker} {shown}" if marker else shown, _WIDTH)


def _row(row: tuple[Cell, ...]) -> Iterator[str]:
    """A row as it is drawn from a PDF: a cell of one line leads on to the next cell."""
    width = _WIDTH // sum(cell.columns for cell in row)
    line = ""
    for cell in row:
        told = [] if cell.joins_above else _cell(cell, width * cell.columns)
        if len(told) > 1:
            yield from filter(None, [line.strip()])
            yield from (f"{each} " for each in told[:-1])
            yield told[-1]
            line = ""
        else:
            line += f"{''.join(told)} "
    yield from filter(None, [line.strip()])


def _cell(cell: Cell, width: int) -> list[str]:
    return [
        part
        for line, marker in marked(cell.lines)
        for each in _node(line, marker)
        for part in _wrapped(each, width)
    ]


def _wrapped(words: str, width: int) -> list[str]:
    return textwrap.wrap(
        words.replace("\t", " "), width, break_long_words=False, break_on_hyphens=False
    ) or [""]
