"""Tables written in plain text: cells parted by tabs, as pasted, or by vertical bars."""

import re

from archive.importer.document import Cell, Paragraph, Span, Table
from archive.importer.lines.markers import is_marker
from archive.importer.lines.spans import tidied

_RULE = re.compile(r"\|?:?-+:?(?:\|:?-+:?)*\|?")
_ESCAPED_BAR = re.compile(r"(?<!\\)\|")


def cells_of(text: str) -> list[str] | None:
    """The cells of a line that may be a row; None for any other line."""
    if text.count("|") > 1 or (text.strip().startswith("|") and "|" in text):
        return [
            cell.strip()
            for cell in _ESCAPED_BAR.split(text.strip().removeprefix("|").removesuffix("|"))
        ]
    cells = [cell.strip() for cell in text.strip(" ").split("\t")]
    if len(cells) < 2 or not any(cells[1:]):  # noqa: PLR2004
        return None
    first = next(cell for cell in cells if cell)
    if is_marker(first):  # a bullet and its tab
        return None
    return cells


def is_rule(text: str) -> bool:
    """Whether a line only draws the line under a header: |---|---|."""
    return "|" in text and bool(_RULE.fullmatch("".join(text.split())))


def table_of(rows: list[tuple[int, list[str]]]) -> Table:
    """The table of rows, each with the number of its line; short rows are filled up."""
    width = max(len(cells) for _, cells in rows)
    return Table(
        tuple(
            tuple(_cell(text, place) for text in [*cells, *[""] * (width - len(cells))])
            for place, cells in rows
        ),
        rows[0][0],
    )


def _cell(text: str, place: int) -> Cell:
    spans = tidied((Span(text.replace("\\|", "|")),))
    return (Paragraph(spans, place),) if spans else ()
