"""The header of a table that lost its cells: "Points d’action Responsables Date limite"."""

import re
from collections.abc import Container, Sequence

from archive.importer.document import Block, Paragraph
from archive.importer.recognising.columns import Column, Kind, columns_of, kind_of
from archive.importer.recognising.last_headings import is_last_heading

_MOST_LINES = 4
_MOST_COLUMNS = 7
_LONGEST = 130
_LONGEST_CELL = 50
_PROSE = re.compile(r"[,;:!?…]|\.(?:\s|$)")
"""What sentences have and headers have not."""
_NEW_CELL = re.compile(r"(?<!/)(?<!\bet)(?<!\band)\s+(?=[A-ZÀ-Þ])")
"""A capital begins a cell, except after a stroke or "et"."""
KINDS = frozenset((Kind.ACTIONS, Kind.DISCUSSION, Kind.PERSONS))
"""What tables that lost their cells may be for."""


def header_at(
    blocks: Sequence[Block], index: int, kinds: Container[Kind] = KINDS
) -> tuple[tuple[str, ...], tuple[Column | None, ...], int] | None:
    """The cells of a header that begins at a block, what their columns hold, and its lines.

    None where there is none of these kinds.
    """
    lines: list[str] = []
    found = None
    for block in blocks[index : index + _MOST_LINES]:
        if not isinstance(block, Paragraph) or block.marker or block.level:
            break
        lines.append(block.text)
        cells = tuple(_NEW_CELL.split(" ".join(lines)))
        columns = _columns(cells)
        if columns and kind_of(columns) in kinds:
            found = cells, columns, len(lines)
        elif is_last_heading(block):
            break
    return found


def _columns(cells: tuple[str, ...]) -> tuple[Column | None, ...] | None:
    """What the columns hold, None unless every cell names a column of one kind of table."""
    if not 2 <= len(cells) <= _MOST_COLUMNS or sum(map(len, cells)) > _LONGEST:  # noqa: PLR2004
        return None
    if any(len(cell) > _LONGEST_CELL or _PROSE.search(cell) for cell in cells):
        return None
    columns = columns_of(cells)
    return columns if None not in columns and kind_of(columns) in KINDS else None
