"""Tables whose cells are labels and what they label → labels and values in reading order."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from archive.importer.document import Block, Cell, Paragraph, Span, Table
from archive.importer.recognising.columns import Kind, table_columns
from archive.importer.recognising.labels import BODY, PEOPLE, Label, field_of, split_label
from archive.importer.recognising.normalise import words_of

_LONGEST_LABEL = 45


class Valued(tuple[Block, ...]):
    """The cells that a label of a table labels."""

    __slots__ = ()


def unfolded(
    blocks: Iterable[Block | Label | Valued],
) -> Iterator[Label | Valued | Paragraph | Table]:
    """The blocks, each table of labels replaced by its labels and their values."""
    for block in blocks:
        if not isinstance(block, Table):
            yield block
        elif _is_upright(block):
            yield from _columns(block)
        elif _is_label_table(block):
            yield from _rows(block)
        elif _is_known(block):
            yield block
        elif len(block.rows[0]) == 1 or _is_labelled(block):
            yield from (line for row in block.rows for cell in row for line in cell)
        else:
            yield block


def _is_known(table: Table) -> bool:
    return table_columns(table)[1] is not Kind.DATA


def _is_label_table(table: Table) -> bool:
    """Whether at least half of its rows begin with a label."""
    if len(table.rows[0]) < 2:  # noqa: PLR2004
        return False
    labelled = sum(_label(row[0]) is not None for row in table.rows)
    is_discussion = table_columns(table)[1] in {Kind.DISCUSSION, Kind.ACTIONS, Kind.PERSONS}
    return 2 * labelled >= len(table.rows) and not is_discussion


def _is_labelled(table: Table) -> bool:
    """Whether at least half of its cells are labels with their value: "Date : 12 mai 2025"."""
    cells = [cell for row in table.rows for cell in row if cell]
    return 2 * sum(split_label(cell[0]) is not None for cell in cells) >= len(cells)


def _is_upright(table: Table) -> bool:
    """Whether its first row is labels and nothing else, the values standing below."""
    first, *others = table.rows
    cells = [cell for cell in first if cell]
    labels = [_label(cell) for cell in cells]
    return (
        bool(others)
        and len(cells) > 1
        and all(labels)
        and not any(_label(row[0]) for row in others)
    )


def _columns(table: Table) -> Iterator[Label | Valued]:
    for cells in zip(*table.rows, strict=False):
        label = _label(cells[0])
        if label:
            yield label
            yield Valued(line for cell in cells[1:] for line in cell)


def _rows(table: Table) -> Iterator[Label | Valued | Paragraph]:
    """Each row: labels, each with the cells up to the next label."""
    for row in table.rows:
        label: Label | None = None
        values: list[Block] = []
        for cell in row:
            found = _label(cell) or (None if label else _other_label(cell, row))
            if found:
                yield from _told(label, values)
                label, values = found, []
            elif label:
                values += cell
            else:
                yield from cell
        yield from _told(label, values)


def _told(label: Label | None, values: list[Block]) -> Iterator[Label | Valued]:
    if label:
        yield label
        yield Valued(values)


def _label(cell: Cell) -> Label | None:
    name = field_of(words_of(cell)) if cell else None
    return Label(name, _joined(cell), words_of(cell)) if name and name != BODY else None


def _other_label(cell: Cell, row: tuple[Cell, ...]) -> Label | None:
    """The first cell of a row of several, as a label that stands for no field."""
    is_label = cell is row[0] and any(row[1:]) and 0 < len(words_of(cell)) <= _LONGEST_LABEL
    return Label(PEOPLE, _joined(cell), words_of(cell)) if is_label else None


def _joined(cell: Cell) -> Paragraph:
    return replace(cell[0], spans=(Span(words_of(cell)),))
