"""Rows that are one cell over all columns of a table: a title, a text, a part of it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from archive.language.text import has_sentences, is_ended
from archive.parsing.facts.columns import Column, columns_of
from archive.parsing.names.presence import roll_call_columns
from archive.parsing.outline.document import Block, Cell, Table
from archive.parsing.outline.markers import is_bullet

_HEADED = {Column.TEXT, Column.DISCUSSION, Column.DECISIONS}
"""Columns whose header holds for the rows below each part."""


def apart(table: Table) -> Iterator[Block]:
    """A table, its rows that are one cell over all columns as lines outside it.

    The rest goes on around them, below its header again where this names what was said or is to
    do. Above the header such a row is a title; below, those of who came and of figures stay.
    """
    whole = [sum(map(bool, row)) == 1 or _is_one(row) for row in table.rows]
    if not any(map(_is_one, table.rows)) and all(whole):
        whole[0] = False  # a column of lines beside an empty one
    first = whole.index(False) if False in whole else len(whole)
    yield from (line for row in table.rows[:first] for line in next(filter(None, row)))
    header, rows = table.rows[first : first + 1], table.rows[first + 1 :]
    if not header:
        return
    words = [[" ".join(line.text for line in cell) for cell in row] for row in (*header, *rows)]
    is_headed = not _HEADED.isdisjoint(columns_of(words[0]))
    is_frame = any(_is_one(row) and _is_told(row[0]) for row in rows)
    if "organisation" in roll_call_columns(words) or not (is_headed or is_frame):
        yield replace(table, rows=(*header, *rows))
        return
    body = list(header)
    for row in rows:
        if not _is_one(row):
            body.append(row)
            continue
        if len(body) > is_headed:
            yield replace(table, rows=tuple(body))
        yield from row[0]
        body = [*header] if is_headed else []
    if len(body) > is_headed:
        yield replace(table, rows=tuple(body))


def _is_one(row: Sequence[Cell]) -> bool:
    """Whether the cells of a row are one that is merged, as in each row of a frame."""
    return bool(row[0]) and all(cell is row[0] for cell in row)


def _is_told(cell: Cell) -> bool:
    """Whether a cell holds a sentence, or a line that counts, as titles of points do."""
    return any(
        is_ended(line.text)
        or has_sentences(line.text)
        or (line.marker and not is_bullet(line.marker))
        for line in cell
    )
