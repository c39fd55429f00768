"""Two columns of prose or of items on a page of a PDF, told from a table without lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from archive.importer.lines.markers import marker_at
from archive.importer.lines.sentences import goes_on
from archive.importer.pdf.pdf_lines import Row, row_of
from archive.importer.pdf.pdf_words import Word

_GUTTER = 9.0
"""White between two columns, in points."""
_LEAST_LINES = 6
"""Lines side by side from which there may be columns."""
_NEXT_LINE = 2.2
"""Heights of letters from one line of a column to the next, at most."""
_PROSE = 0.3
"""Share of the lines of a column after which a sentence goes on, when it is one of prose."""
_LINE = 15
"""Characters of a line of prose, at least."""
_LEAST_ITEMS = 2
_FEW = 0.2
"""Share of the lines side by side that may have more than two parts, as rows of tables have."""
_LIST = 0.6
"""Share of the lines of a column that are items, when it is a list."""
_MIDDLES = (0.5, 0.45, 0.55, 0.4, 0.6)
"""Where the white may stand, in shares of the width."""


@dataclass(slots=True)
class Part:
    """Rows that are read one after the other."""

    rows: list[Row]
    is_column: bool = False
    """Whether they take but one side of the page."""


def columns_of(rows: Sequence[Row]) -> list[Part]:
    """The rows of a part of a page, column after column when it shows two of them."""
    gutter = _gutter(rows)
    if gutter is None:
        return [Part(list(rows))]
    parts: list[Part] = []
    sides: tuple[list[Row], list[Row]] = ([], [])
    for row in rows:
        if _is_of_columns(row, gutter, sides):
            for side, words in zip(sides, _sides(row, gutter), strict=True):
                side.extend([row_of(words)] if words else [])
            continue
        parts += [Part(side, is_column=True) for side in sides if side]
        sides = ([], [])
        if parts and not parts[-1].is_column:
            parts[-1].rows.append(row)
        else:
            parts.append(Part([row]))
    return [*parts, *(Part(side, is_column=True) for side in sides if side)]


def _is_of_columns(row: Row, gutter: float, sides: tuple[list[Row], list[Row]]) -> bool:
    """Whether a row stands in columns: on both sides of the white, or close under one of them."""
    if not _gap_at(row, gutter):
        return False
    found = _sides(row, gutter)
    if all(found):
        return True
    above = sides[0] if found[0] else sides[1]
    if not above:
        return False
    step = row.box.bottom - above[-1].box.bottom
    return step < _NEXT_LINE * above[-1].size and row.words[0].is_bold == above[-1].words[0].is_bold


def _gutter(rows: Sequence[Row]) -> float | None:
    """Where the white between two columns stands; None when there is but one column."""
    left = min((row.box.left for row in rows), default=0.0)
    right = max((row.box.right for row in rows), default=0.0)
    for share in _MIDDLES:
        middle = left + (right - left) * share
        cut = [row for row in rows if _gap_at(row, middle) and all(_sides(row, middle))]
        if sum(map(_is_of_table, cut)) > _FEW * len(cut):
            continue
        texts = [[row_of(_sides(row, middle)[side]).text for row in cut] for side in (0, 1)]
        if all(map(_is_prose, texts)) or all(map(_is_list, texts)):
            return middle
    return None


def _is_of_table(row: Row) -> bool:
    """Whether a row has more than two parts."""
    whites = [other.box.left - one.box.right for one, other in pairwise(row.words)]
    return sum(white >= _GUTTER for white in whites) > 1


def _is_prose(texts: Sequence[str]) -> bool:
    goes = sum(len(one) >= _LINE and goes_on(one, other) for one, other in pairwise(texts))
    return len(texts) >= _LEAST_LINES and goes >= _PROSE * len(texts)


def _is_list(texts: Sequence[str]) -> bool:
    items = sum(bool(marker_at(text)[0]) for text in texts)
    return len(texts) >= _LEAST_ITEMS and items >= _LIST * len(texts)


def _gap_at(row: Row, middle: float) -> bool:
    """Whether a row leaves a gutter free."""
    before, behind = _sides(row, middle)
    first = max((word.box.right for word in before), default=middle - _GUTTER)
    last = min((word.box.left for word in behind), default=middle + _GUTTER)
    return first <= middle <= last and last - first >= _GUTTER


def _sides(row: Row, middle: float) -> tuple[list[Word], list[Word]]:
    sides: tuple[list[Word], list[Word]] = ([], [])
    for word in row.words:
        sides[(word.box.left + word.box.right) / 2 >= middle].append(word)
    return sides
