"""The cells of a table that are labels, and those that hold their values: beside or below them."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from archive.language.label_stems import label_field
from archive.parsing.facts.columns import Column, columns_of
from archive.parsing.names.presence import (
    COLUMN_FIELDS,
    NAME_FIELDS,
    PRIVATE,
    roll_call_column,
)
from archive.parsing.source.blocks import Fragment

_RECORDS = frozenset((*PRIVATE, *COLUMN_FIELDS, "presence"))
"""The columns that tell of a body whether it came, or of who came for it."""
_Row = Sequence[Fragment]
_FieldOf = Callable[[Fragment], str]
"""The field that a cell names and says no more, "" for none."""


class LabelledCells(NamedTuple):
    """A cell that is a label and what it labels."""

    head: Fragment
    values: list[Fragment]
    places: set[tuple[int, int]]
    """The rows and columns of all of them, merged cells included."""


def labelled_cells(rows: Sequence[_Row], field_of: _FieldOf) -> Iterator[LabelledCells]:
    """The labels of a table, none for one of who came or of actions, whose cells are no labels."""
    if _is_of_records(rows[0]):
        return  # what a person does may begin as a label does: "Programme lead", "Sujet"
    place = 0
    while place < len(rows):
        fields = [field_of(cell) for cell in rows[place]]
        named = [label_field(cell.plain.value.rstrip(" :")) for cell in rows[place]]
        is_header = (all(fields) or all(named)) and len({*fields, *named}) > 1
        below = [*takewhile(lambda row: not any(map(field_of, row)), rows[place + 1 :])]
        if is_header and below:
            span = range(place, place + len(below) + 1)
            for column, head in enumerate(rows[place]):
                values = [row[column] for row in below if row[column].plain.value]
                if fields[column]:
                    yield LabelledCells(head, values, {(at, column) for at in span})
            place = span.stop
        else:
            yield from _beside(rows[place], fields, place)
            place += 1


def _is_of_records(header: _Row) -> bool:
    """Whether a table tells of a body or of something to do in each row."""
    texts = [cell.plain.value for cell in header]
    columns = set(map(roll_call_column, texts))
    is_roll = "organisation" in columns and not columns.isdisjoint(_RECORDS)
    return is_roll or Column.TEXT in columns_of(texts)


def _beside(row: _Row, fields: Sequence[str], place: int) -> Iterator[LabelledCells]:
    """The labels of a row, each with the cell beside it; a single sign marks who came."""
    texts = [cell.plain.value for cell in row]
    if any(a != b and {a, b} <= NAME_FIELDS for a, b in pairwise(fields)):
        return  # the header of columns of signs
    if len({*texts} - {""}) > 2 * sum(map(bool, fields)) + 2:
        return
    column = 0
    while column < len(row):
        first = column
        while texts[column + 1 : column + 2] == [texts[first]]:  # merged
            column += 1
        column += 1
        value = column
        if not fields[first] or column == len(row) or fields[value] or len(texts[value]) < 2:  # noqa: PLR2004
            continue
        while column < len(row) and texts[column] == texts[value]:
            column += 1
        places = {(place, at) for at in range(first, column)}
        yield LabelledCells(row[first], [row[value]], places)
