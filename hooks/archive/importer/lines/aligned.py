"""Tables that nobody drew: lines whose parts stand under one another, apart from each other."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from archive.importer.lines.sentences import goes_on, hangs

_LOOSE = 2.5
"""White above a line, in lines, from which it is no part of the table above."""
_ROW_GAP = 0.15
"""How much more white stands between rows than inside them, in lines, when any does."""
_LEAST = 2
"""Lines with several parts that make a table, and parts under one another that make a column."""
_PASSED = 5
"""Which part of lines that make no table is passed over."""
_LEVEL = 0.5
"""Share of the parts of a column that start, end or have their middle at one place."""
Interval = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Part:
    """Words of a line with no wide white between them."""

    left: float
    right: float
    text: str


@dataclass(frozen=True, slots=True)
class Strip:
    """A line of a page."""

    parts: tuple[Part, ...]
    gap: float = 0.0
    """White above it, in lines."""
    is_ruled: bool = False
    """Whether a line is drawn right above it."""


@dataclass(frozen=True, slots=True)
class Fineness:
    """What counts as white and as one place, in the unit of the parts."""

    wide: float
    """White between two parts of the line that starts a table, at least."""
    narrow: float
    """White between two columns, at least."""
    same: float
    """How far apart two places may be that are one."""


@dataclass(frozen=True, slots=True)
class Aligned:
    """A table among the lines of a page."""

    start: int
    stop: int
    """The ranks of its first line and of the one after its last."""
    edges: tuple[float, ...]
    """The places between its columns."""
    firsts: tuple[int, ...]
    """The rank of the first line of each row."""


def aligned_in(strips: Sequence[Strip], fine: Fineness) -> list[Aligned]:
    """The tables among the lines of a page, from its top."""
    found: list[Aligned] = []
    rank = 0
    while rank < len(strips):
        table, stop = _table_at(strips, rank, fine)
        if table:
            found.append(table)
        # A part of what is no table is passed over, not to read a long text again from each line.
        rank = stop if table else max(rank + 1, rank + (stop - rank) // _PASSED)
    return found


def column_of(edges: Sequence[float], part: Part) -> int:
    """The rank of the column that a part stands in."""
    return sum(edge <= (part.left + part.right) / 2 for edge in edges)


def _table_at(strips: Sequence[Strip], start: int, fine: Fineness) -> tuple[Aligned | None, int]:
    """The table that starts at a line, if any, and where its columns end."""
    columns = _joined([(part.left, part.right) for part in strips[start].parts], fine.wide)
    if len(columns) < _LEAST:
        return None, start + 1
    stop = start + 1
    while stop < len(strips) and strips[stop].gap < _LOOSE:
        parts = [(part.left, part.right) for part in strips[stop].parts]
        wider = _joined([*columns, *parts], fine.narrow)
        is_alone = len(wider) > len(columns) and len(parts) == 1
        if is_alone or not len(columns) <= len(wider) >= len(_joined(parts, fine.wide)):
            break
        columns, stop = wider, stop + 1
    edges = tuple((one[1] + other[0]) / 2 for one, other in pairwise(columns))
    firsts, stop = _ended(strips, _firsts(strips, start, stop, edges), stop, edges)
    if not _is_level(strips[start:stop], edges, fine.same):
        return None, stop
    return Aligned(start, stop, edges, firsts), stop


def _joined(intervals: Sequence[Interval], white: float) -> list[Interval]:
    """Intervals put together unless there is white between them."""
    result: list[Interval] = []
    for left, right in sorted(intervals):
        if result and left - result[-1][1] < white:
            result[-1] = (result[-1][0], max(result[-1][1], right))
        else:
            result.append((left, right))
    return result


def _ended(
    strips: Sequence[Strip], firsts: Sequence[int], stop: int, edges: Sequence[float]
) -> tuple[tuple[int, ...], int]:
    """The first lines of the rows, and where they end.

    A table ends before two rows, or a last one, that stand in its first column alone.
    """
    kept: list[int] = []
    lonely = 0
    for first, behind in pairwise((*firsts, stop)):
        columns = {each for strip in strips[first:behind] for each in _cells(strip, edges)}
        lonely = lonely + 1 if columns == {0} else 0
        kept.append(first)
        if lonely == _LEAST:
            stop = behind
            break
    rows = len(kept) - lonely
    return tuple(kept[:rows]), kept[rows] if lonely else stop


def _is_level(strips: Sequence[Strip], edges: Sequence[float], same: float) -> bool:
    """Whether enough lines have several parts, and each column after the first is straight."""
    rows = [_cells(strip, edges) for strip in strips]
    if sum(len(row) >= _LEAST for row in rows) < _LEAST:
        return False
    for column in range(1, len(edges) + 1):
        parts = [row[column] for row in rows if column in row]
        lefts, rights = [part.left for part in parts], [part.right for part in parts]
        middles = [part.left + part.right for part in parts]
        level = max(_most_alike(places, same) for places in (lefts, rights, middles))
        if level < max(min(_LEAST, len(parts)), _LEVEL * len(parts)):
            return False
    return True


def _most_alike(places: Sequence[float], same: float) -> int:
    """How many places are one, about."""
    counts = Counter(round(place / same) for place in places)
    return max(counts[place] + counts[place + 1] for place in counts)


def _firsts(
    strips: Sequence[Strip], start: int, stop: int, edges: Sequence[float]
) -> tuple[int, ...]:
    """The first line of each row: under a drawn line, under more white, or with other words."""
    ranks = range(start + 1, stop)
    if not ranks:
        return (start,)
    ruled = [rank for rank in ranks if strips[rank].is_ruled]
    if len(ruled) >= _LEAST:
        return (start, *ruled)
    closest = min(strips[rank].gap for rank in ranks) + _ROW_GAP
    is_spaced = any(strips[rank].gap > closest for rank in ranks)
    firsts = [start]
    for rank in ranks:
        cells = _cells(strips[rank], edges)
        is_rest = 0 not in cells or _goes_on(strips, rank, edges)
        is_rest = is_rest or (is_spaced and len(cells) == 1)
        if not is_rest or strips[rank].gap > closest:
            firsts.append(rank)
    return tuple(firsts)


def _goes_on(strips: Sequence[Strip], rank: int, edges: Sequence[float]) -> bool:
    """Whether a sentence goes on in a cell from the line above."""
    above, cells = (_cells(strip, edges) for strip in strips[rank - 1 : rank + 1])
    return any(_is_cut(above[each].text, cells[each].text) for each in cells if each in above)


def _is_cut(text: str, following: str) -> bool:
    """Whether a sentence goes on: not from one tick to the next, nor from "oui" to "non"."""
    return (" " in text or hangs(text)) and goes_on(text, following)


def _cells(strip: Strip, edges: Sequence[float]) -> dict[int, Part]:
    """What a line says in each column."""
    cells: dict[int, Part] = {}
    for part in strip.parts:
        column = column_of(edges, part)
        one = cells.get(column)
        cells[column] = Part(one.left, part.right, f"{one.text} {part.text}") if one else part
    return cells
