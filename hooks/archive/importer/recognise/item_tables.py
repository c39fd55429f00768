"""Tables whose rows are the points of the meeting."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from archive.importer.document import Block, Cell, Paragraph, Span, Table
from archive.importer.recognise.likeness import SAME, Titles
from archive.importer.recognise.lines import number_of, words_of
from archive.language.choices import is_filler
from archive.parsing.facts.columns import Column, columns_of

Row = Sequence[Cell]
Columns = Sequence[Column | None]
_TEXT = {Column.DISCUSSION, None}
"""Columns whose lines are the text of a point."""
_LONGEST_TITLE = 120
_FEWEST = 2
_WORDS = 6
"""Twice the words beside the title of a point, at least: fewer are data."""


@dataclass(frozen=True, slots=True)
class ItemTable:
    """A table whose rows are points."""

    told: tuple[Paragraph, ...]
    """The lines of its header, of its numbers and its titles: the points tell them."""
    rows: tuple[tuple[Paragraph | None, tuple[Block, ...]], ...]
    """For each row its heading, None when it goes on with the point above, and its text.

    What there is to do comes as a table of that row alone, decisions below their label.
    """


def item_table(block: Block, titles: Titles) -> ItemTable | None:
    """A table as points, None when it is none; `titles` are those of the agenda."""
    if not isinstance(block, Table):
        return None
    columns = columns_of(list(map(words_of, block.rows[0])))
    if {Column.TITLE, Column.DISCUSSION} <= set(columns):
        return _made(block.rows[1:], columns, block.rows[0])
    has_header = len(set(columns) - {Column.NUMBER, None}) >= _FEWEST
    if not has_header and (found := _columns_of_points(block, titles)):
        return _made(block.rows, found, ())
    return None


def _made(rows: Sequence[Row], columns: Columns, header: Row) -> ItemTable:
    labels = [cell for c, cell in zip(columns, header, strict=False) if c is not Column.DECISIONS]
    heads = [
        cell
        for row in rows
        for column, cell in zip(columns, row, strict=False)
        if column in {Column.TITLE, Column.NUMBER}
    ]
    told = tuple(line for cell in (*labels, *heads) for line in cell)
    return ItemTable(told, tuple(_rows(rows, columns, header)))


def is_actions(*blocks: Block) -> bool:
    """Whether blocks begin with a table of what there is to do."""
    first = blocks[0] if blocks else None
    if not isinstance(first, Table):
        return False
    return Column.TEXT in columns_of(list(map(words_of, first.rows[0])))


def _columns_of_points(table: Table, titles: Titles) -> Columns | None:
    """The columns of a table without a header: numbers, titles, texts; None for other tables."""
    if len(table.rows) < _FEWEST:
        return None
    for at, is_numbered in ((0, False), (1, True)):
        cells = [row[at] for row in table.rows if len(row) > at + 1]
        if len(cells) == len(table.rows) and all(map(_is_title, cells)):
            numbers = [_number(row[0]) for row in table.rows]
            alike = sum(titles.best(words_of(cell))[0] >= SAME for cell in cells)
            texts = [sum(len(words_of(c).split()) for c in row[at + 1 :]) for row in table.rows]
            is_counted = _count_on(numbers) and 2 * sum(texts) >= _WORDS * len(cells)
            if is_counted or 2 * alike >= len(cells):
                before = (Column.NUMBER,) if is_numbered else ()
                rest = len(table.rows[0]) - at - 1
                return (*before, Column.TITLE, *(None,) * rest)
    return None


def _is_title(cell: Cell) -> bool:
    text = words_of(cell)
    return len(cell) == 1 and len(text) <= _LONGEST_TITLE and any(map(str.isalpha, text))


def _number(cell: Cell) -> int | None:
    return number_of(cell[0].marker or cell[0].text) if cell and len(words_of(cell)) else None


def _count_on(numbers: Sequence[int | None]) -> bool:
    return all(b is not None and a is not None and b == a + 1 for a, b in pairwise(numbers))


def _rows(
    rows: Sequence[Row], columns: Columns, header: Row
) -> Iterator[tuple[Paragraph | None, tuple[Block, ...]]]:
    last: Cell = ()
    for row in rows:
        if [words_of(cell) for cell in row] == [words_of(cell) for cell in header]:
            continue  # the header again, on another page
        cells = list(zip(columns, row, strict=False))
        title = next((cell for column, cell in cells if column is Column.TITLE), ())
        heading = None if not title or title == last else _heading(title, cells)
        last = title or last
        yield heading, tuple(_blocks(row, columns, header))


def _heading(title: Cell, cells: Sequence[tuple[Column | None, Cell]]) -> Paragraph | None:
    """The lines that name a point as one, with the number of its column."""
    text = words_of(title)
    if is_filler(text):
        return None
    number = next((words_of(cell) for column, cell in cells if column is Column.NUMBER), "")
    spans = [span for line in title for span in (*line.spans, Span(" "))][:-1]
    first = title[0]
    return Paragraph(tuple(spans), first.place, marker=first.marker or number, number=first.number)


def _blocks(row: Row, columns: Columns, header: Row) -> Iterator[Block]:
    """The text of a row, its decisions and what there is to do."""
    todo = []
    seen: list[Cell] = []
    for rank, (column, cell) in enumerate(zip(columns, row, strict=False)):
        if column in {Column.TITLE, Column.NUMBER} or not cell or cell in seen:
            continue
        seen.append(cell)
        if column in _TEXT:
            yield from cell
        elif column is Column.DECISIONS:
            yield from (*header[rank], *cell)
        else:
            todo.append(rank)
    if todo:
        cells = tuple(tuple(each[rank] for rank in todo) for each in (header, row))
        yield Table(cells, row[todo[0]][0].place)
