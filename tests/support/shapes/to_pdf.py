"""Pages as a PDF, printed by a real browser from a web page of the same looks."""

import hashlib
import tempfile
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

from playwright.sync_api import Page

from browser import chromium
from shapes.page import Cell, Grid, Line, Node, Pages, Piece, marked

_KEPT = Path(tempfile.gettempdir()) / "shapes-printed"
_STYLE = """
body { font: 11pt "Liberation Sans", Arial, sans-serif; }
p, h1, h2 { margin: 0 0 4pt; white-space: pre-wrap; }
h1 { font-size: 14pt; } h2 { font-size: 13pt; }
.item { padding-left: 18pt; text-indent: -14pt; }
table { border-collapse: collapse; width: 100%; margin: 4pt 0 8pt; }
td { border: 1px solid; padding: 2pt 4pt; vertical-align: top; }
"""
_EDGE = '<div style="font-size: 8pt; width: 100%; text-align: center">{said}</div>'


def to_pdf(pages: Pages) -> bytes:
    """The PDF of some pages; one that was printed before is not printed again."""
    print_ahead([pages])
    return _kept(pages).read_bytes()


def print_ahead(many: Iterable[Pages]) -> None:
    """Print what was never printed, all in one browser."""
    new = [pages for pages in many if not _kept(pages).exists()]
    if not new:
        return
    _KEPT.mkdir(exist_ok=True)
    with chromium() as browser:
        sheet = browser.new_page()
        for pages in new:
            _kept(pages).write_bytes(_printed(sheet, pages))


def _kept(pages: Pages) -> Path:
    told = f"{to_html(pages)}{pages.header}{pages.footer}"
    return _KEPT / hashlib.sha256(told.encode()).hexdigest()


def _printed(sheet: Page, pages: Pages) -> bytes:
    sheet.set_content(to_html(pages))
    number = f'{escape(pages.footer)} – <span class="pageNumber"></span>'
    return sheet.pdf(
        format="A4",
        margin={"top": "20mm", "right": "20mm", "bottom": "20mm", "left": "20mm"},
        display_header_footer=bool(pages.header),
        header_template=_EDGE.format(said=escape(pages.header)),
        footer_template=_EDGE.format(said=number),
    )


def to_html(pages: Pages) -> str:
    """The web page of some pages."""
    body = "".join(_node(node, marker) for node, marker in marked(pages.nodes))
    return f'<!doctype html><meta charset="utf-8"><style>{_STYLE}</style>{body}'


def _node(node: Node, marker: str) -> str:
    if isinstance(node, Grid):
        return f"<table>{''.join(_rows(node))}</table>"
    tag = f"h{node.level}" if node.level else "p"
    inner = "".join(map(_piece, node.pieces))
    if not inner:
        return ""
    kind = ' class="item"' if marker else ""
    style = f' style="{_looks(node)}"'
    return f"<{tag}{kind}{style}>{f'{escape(marker)} ' if marker else ''}{inner}</{tag}>"


def _looks(line: Line) -> str:
    looks = f"font-size: {line.size}pt; " if line.size else ""
    looks += "text-align: center; " if line.centred else ""
    return looks + (f"margin-left: {18 * line.depth}pt" if line.depth else "")


def _piece(piece: Piece) -> str:
    if piece.hidden:
        return ""
    said = escape(piece.text)
    for tag, is_so in (("b", piece.bold), ("s", piece.struck)):
        said = f"<{tag}>{said}</{tag}>" if is_so else said
    return f'<a href="{escape(piece.address)}">{said}</a>' if piece.address else said


def _rows(table: Grid) -> Iterator[str]:
    for rank, row in enumerate(table.rows):
        yield "<tr>"
        for place, cell in enumerate(row):
            if not cell.joins_above:
                yield _cell(cell, 1 + _joined(table, rank, place))
        yield "</tr>"


def _joined(table: Grid, rank: int, place: int) -> int:
    """How many cells below are a part of a cell."""
    count = 0
    for row in table.rows[rank + 1 :]:
        if place >= len(row) or not row[place].joins_above:
            break
        count += 1
    return count


def _cell(cell: Cell, rows: int) -> str:
    inner = "".join(_node(line, marker) for line, marker in marked(cell.lines))
    return f'<td colspan="{cell.columns}" rowspan="{rows}">{inner}</td>'
