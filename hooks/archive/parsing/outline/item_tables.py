"""Tables whose rows are the points of the meeting."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from archive.language.choices import is_filler
from archive.language.label_stems import ITEM_LABELS
from archive.parsing.facts.columns import (
    BESIDE_ACTION,
    Column,
    Columns,
    columns_of,
    point_columns,
)
from archive.parsing.facts.titles import split_presenters
from archive.parsing.outline.document import Block, Cell, Paragraph, Span, Table, cell_text, cut
from archive.parsing.outline.keyed_points import beside_label, item_field
from archive.parsing.outline.likeness import SAME, Titles
from archive.parsing.outline.reading import Reading

_TEXT = {Column.DISCUSSION, None}
"""Columns whose lines are the text of a point."""
_NUMBER = re.compile(r"\d{1,2}\W*")
"""the "1." of a cell that counts"""
_LABEL = re.compile(r"(?P<word>[^:]{1,60}?)\s*:\s+(?=\S)")
"""the "Action : " of "Action : OIM to share the list" """


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
    """A table as points, None when it is none.

    Its header says so, or most rows of one without a header begin with one of the `titles`.
    """
    if not isinstance(block, Table):
        return None
    columns = point_columns(list(map(cell_text, block.rows[0])))
    if {Column.TITLE, Column.DISCUSSION} <= set(columns):
        return _made(block.rows[1:], columns, block.rows[0])
    columns, heads = _bare_columns(block)
    planned = sum(titles.best(split_presenters(head)[0])[0] >= SAME for head in heads)
    return _bare(block, columns) if planned > 1 and 2 * planned >= len(heads) else None


def _bare_columns(table: Table) -> tuple[Columns, list[str]]:
    """The columns of a table that has no header, if its rows are points, and its titles."""
    cells = [*map(cell_text, table.rows[0])]
    first = int(all(_NUMBER.fullmatch(cell_text(row[0])) for row in table.rows))
    if len(cells) < first + 2:
        return (), []
    beside = (None,) * (len(cells) - first - 2)
    columns = (*(Column.NUMBER,) * first, Column.TITLE, Column.DISCUSSION, *beside)
    return columns, [cell_text(row[first]) for row in table.rows]


def _bare(table: Table, columns: Columns) -> ItemTable:
    return _made(table.rows, columns, ((),) * len(columns))


def spread(block: Block, reading: Reading) -> Iterator[Block]:
    """A table of what was said and of what there is to do, as that; any other block as it is.

    The headers of what was said are taken, and labels of rows: the text needs none.
    """
    labels = _row_labels(block)
    reading.take("items", labels)
    if isinstance(block, Table) and labels:
        for label, value in block.rows:
            yield from beside_label(label, value)
        return
    columns = columns_of(list(map(cell_text, block.rows[0]))) if isinstance(block, Table) else ()
    if not isinstance(block, Table) or Column.DISCUSSION not in columns:
        yield block
        return
    for column, head, *below in zip(columns, *block.rows, strict=False):
        if column in _TEXT or all(map(_says_nothing, below)):
            reading.take("items", head)
    reading.take("items", _fillers(block.rows[1:], columns))
    for above, row in pairwise(block.rows):
        same = [cell for over, cell in zip(above, row, strict=True) if over == cell]
        yield from _blocks(row, columns, block.rows[0], same)


def _row_labels(block: Block) -> list[Paragraph]:
    """The labels of a table of which each row is one and its value: "Discussions", "Action"."""
    if not isinstance(block, Table) or len(block.rows[0]) != 2:  # noqa: PLR2004 - label and value
        return []
    labels, values = zip(*block.rows, strict=True)
    told = [item_field(label) for label in labels]
    is_header = len(block.rows) == 1 and item_field(values[0])
    is_told = "discussion" in told and "" not in told and not is_header
    return [line for label in labels for line in label] if is_told else []


def _made(rows: Sequence[Sequence[Cell]], columns: Columns, header: Sequence[Cell]) -> ItemTable:
    labels = [cell for c, cell in zip(columns, header, strict=False) if c is not Column.DECISIONS]
    heads = [
        cell
        for row in rows
        for column, cell in zip(columns, row, strict=False)
        if column in {Column.TITLE, Column.NUMBER}
    ]
    told = (*(line for cell in (*labels, *heads) for line in cell), *_fillers(rows, columns))
    return ItemTable(told, tuple(_rows(rows, columns, header)))


def _says_nothing(cell: Cell) -> bool:
    return not cell or is_filler(cell_text(cell))


def _fillers(rows: Sequence[Sequence[Cell]], columns: Columns) -> Iterator[Paragraph]:
    """The lines of the cells beside the text that say nothing: "N/A", "-"."""
    cells = (
        cell
        for row in rows
        for column, cell in zip(columns, row, strict=False)
        if column not in _TEXT and _says_nothing(cell)
    )
    yield from (line for cell in cells for line in cell)


def _rows(
    rows: Sequence[Sequence[Cell]], columns: Columns, header: Sequence[Cell]
) -> Iterator[tuple[Paragraph | None, tuple[Block, ...]]]:
    last: Cell = ()
    for row in rows:
        if [cell_text(cell) for cell in row] == [cell_text(cell) for cell in header]:
            continue  # the header again, on another page
        cells = list(zip(columns, row, strict=False))
        title = next((cell for column, cell in cells if column is Column.TITLE), ())
        heading = None if not title or title == last else _heading(title, cells)
        last = title or last
        yield heading, tuple(_blocks(row, columns, header))


def _heading(title: Cell, cells: Sequence[tuple[Column | None, Cell]]) -> Paragraph | None:
    """The lines that name a point as one, with the number of its column."""
    text = cell_text(title)
    if is_filler(text):
        return None
    number = next((cell_text(cell) for column, cell in cells if column is Column.NUMBER), "")
    spans = [span for line in title for span in (*line.spans, Span(" "))][:-1]
    first = title[0]
    return Paragraph(tuple(spans), first.place, marker=first.marker or number, number=first.number)


def _blocks(
    row: Sequence[Cell], columns: Columns, header: Sequence[Cell], told: Sequence[Cell] = ()
) -> Iterator[Block]:
    """The text of a row, its decisions and what there is to do; `told` is said above it."""
    todo = []
    owed: list[Paragraph] = []
    is_due = Column.TEXT not in columns and not BESIDE_ACTION.isdisjoint(columns)
    seen = [*told]
    for rank, (column, cell) in enumerate(zip(columns, row, strict=False)):
        if column in {Column.TITLE, Column.NUMBER} or not cell or cell in seen:
            continue
        seen.append(cell)
        if column in _TEXT:
            owed += (line for line in cell if is_due and _action_label(line))
            yield from (line for line in cell if line not in owed)
        elif column is Column.DECISIONS:
            yield from (*header[rank], *cell)
        elif not _says_nothing(cell):
            todo.append(rank)
    heads, cells = ([each[rank] for rank in todo] for each in (header, row))
    if todo and owed:  # "Action: OIM to share the list" within what was said, its day beside it
        heads.insert(0, (cut(owed[0], 0, _action_label(owed[0])),))
        lines = (cut(line, _action_label(line)) for line in owed)
        cells.insert(0, tuple(replace(line, marker="•") for line in lines))
    if todo:
        yield Table((tuple(heads), tuple(cells)), row[todo[0]][0].place)
    else:
        yield from owed


def _action_label(line: Paragraph) -> int:
    """Where the label ends of a line such as "Action: OIM to share the list"; 0 for any other."""
    label = _LABEL.match(line.text)
    return label.end() if label and ITEM_LABELS.name_of(label["word"]) == "actions" else 0
