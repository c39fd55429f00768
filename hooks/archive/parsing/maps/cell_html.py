"""The HTML that maps put into descriptions and names → lines of text."""

import re
from collections.abc import Iterator
from html import unescape

from archive.language.text import one_line

_TAG = re.compile(r"<(/?)([a-zA-Z!][a-zA-Z0-9]*)[^<>]*>")
"""<br/>, </p>, <img src="a">"""
_SILENT = {"script", "style"}
_BLOCKS = {"br", "p", "div", "li", "h1", "h2", "h3", "ul", "ol"}
_ROWS, _CELLS = {"tr", "table"}, {"td", "th"}
_ROW, _CELL = "\x1e", "\x1f"
"""What stands between two rows and before a cell while the markup is taken away."""


def html_lines(html: str) -> list[str]:
    """The lines that a reader of some HTML would see, without any of its markup.

    A row of a table is a line, a colon between its cells. A tag ends at the next one at the latest,
    so that hostile markup costs no more than its length.
    """
    said: list[str] = []
    reached, is_silent = 0, False
    for tag in _TAG.finditer(html):
        said += () if is_silent else (_text(html[reached : tag.start()]),)
        reached = tag.end()
        name = tag[2].lower()
        if name in _SILENT:
            is_silent = not tag[1]
        said.append(_break(name, is_end=bool(tag[1])))
    said += () if is_silent else (_text(html[reached:]),)
    return [one_line(line) for row in "".join(said).split(_ROW) for line in _lines(row) if line]


def _text(html: str) -> str:
    return unescape(html).replace(_ROW, " ").replace(_CELL, " ")


def _break(name: str, *, is_end: bool) -> str:
    """What a tag puts between two texts."""
    if name in _CELLS and not is_end:
        return _CELL
    return _ROW if name in _ROWS else "\n" if name in _BLOCKS else ""


def _lines(row: str) -> Iterator[str]:
    if _CELL not in row:
        yield from (line for line in row.split("\n") if line.strip())
        return
    cells = (one_line(cell).removesuffix(":").rstrip() for cell in row.split(_CELL))
    yield " : ".join(filter(None, cells))
