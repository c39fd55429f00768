"""The labels of a document, wherever they stand, each with what it labels."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from archive.importer.document import Block, Cell, Paragraph, Table
from archive.importer.recognise.label_lines import DocumentLabel, labels_with_values
from archive.importer.recognise.lines import cell_text, is_count
from archive.language.label_stems import label_field
from archive.parsing.facts.columns import Column, columns_of
from archive.parsing.facts.label_spans import is_value
from archive.parsing.names.presence import (
    COLUMN_FIELDS,
    NAME_FIELDS,
    PRIVATE,
    roll_call_column,
)

_FEWEST = 3
"""Labels in a row whose values stand below all of them."""
_NEAR = 20
"""Lines below such labels among which an agenda begins."""


def find_labels(blocks: Sequence[Block]) -> list[DocumentLabel]:
    """Every label of a document, in reading order."""
    found: list[DocumentLabel] = []
    index = 0
    while index < len(blocks):
        labels, used = _labels_at(blocks, index)
        index += used
        for label in labels:
            if label.field in NAME_FIELDS and label.lines and _is_torn(found, label):
                found.append(replace(label, below=(), is_apart=True))
            else:
                found.append(label)
    return found


def _is_torn(found: Sequence[DocumentLabel], label: DocumentLabel) -> bool:
    """Whether names below a label may be of another list, its column being torn from its values."""
    return label.value is None and any(each.is_apart for each in found)


def _labels_at(blocks: Sequence[Block], index: int) -> tuple[Iterable[DocumentLabel], int]:
    """The labels of a block, or of a column of labels that begins there; how many blocks it is."""
    block, following = blocks[index], blocks[index + 1 :]
    if isinstance(block, Table):
        return _of_table(block), 1
    names = _column(blocks[index:])
    if len(names) < _FEWEST:
        return labels_with_values(block, following), 1
    below = blocks[index + len(names) :]
    stacked = _stacked(names, below)
    return stacked or _apart(names, below), len(names) + len(stacked)


def _column(blocks: Sequence[Block]) -> list[tuple[str, Paragraph]]:
    """The first lines as far as each is a label and no more, with the field of each."""
    names: list[tuple[str, Paragraph]] = []
    for block in blocks:
        field = label_field(block.text.rstrip(" :")) if isinstance(block, Paragraph) else None
        if not field or field == "body" or not isinstance(block, Paragraph) or block.marker:
            break
        names.append((field, block))
    return names


def _stacked(
    names: Sequence[tuple[str, Paragraph]], following: Sequence[Block]
) -> list[DocumentLabel]:
    """The labels that stand one below the other, each with its value after all of them."""
    labels = [
        DocumentLabel(field, line, value)
        for (field, line), value in zip(names, following, strict=False)
        if isinstance(value, Paragraph)
        and not value.marker
        and is_value(field, value.text)
        and not label_field(value.text)
    ]
    return labels if len(labels) == len(names) else []


def _apart(
    names: Sequence[tuple[str, Paragraph]], following: Sequence[Block]
) -> Iterator[DocumentLabel]:
    """The labels of a column torn from its values; only an agenda shows itself, by its numbers."""
    near = (line for line in following[:_NEAR] if isinstance(line, Paragraph))
    counted = (line for line in near if is_count(line.marker))
    for field, line in names:
        value = next(counted, None) if field == "agenda" else None
        if value or field != "agenda":
            yield DocumentLabel(field, line, value, is_apart=True)


def _of_table(table: Table) -> Iterator[DocumentLabel]:
    """The labels of cells: above their values, beside them, or on one line with them."""
    texts = [cell_text(cell) for cell in table.rows[0]]
    columns = set(map(roll_call_column, texts))
    is_roll = "organisation" in columns and not columns.isdisjoint({*PRIVATE, *COLUMN_FIELDS})
    if is_roll or Column.TEXT in columns_of(texts):
        return  # what a person does may begin as a label does: "Programme lead", "Sujet"
    rows = table.rows
    while rows:
        header = [_cell_field(cell) for cell in rows[0]]
        if len(rows) == 1 or len(set(header)) < 2 or None in header:  # noqa: PLR2004 - a header
            yield from _of_row(rows[0])
            rows = rows[1:]
            continue
        below = list(takewhile(lambda row: not any(map(_cell_field, row)), rows[1:]))
        for field, cell, column in zip(header, rows[0], zip(*below, strict=True), strict=False):
            lines = tuple(line for value in column for line in value)
            if field and lines:
                yield DocumentLabel(field, cell[0], lines[0], lines[1:])
        rows = rows[len(below) + 1 :]


def _of_row(row: Sequence[Cell]) -> Iterator[DocumentLabel]:
    value: Cell = ()
    texts = {cell_text(cell) for cell in row} - {""}
    fields = [_cell_field(cell) for cell in row]
    if any(a in NAME_FIELDS and b in NAME_FIELDS for a, b in pairwise(fields)):
        return  # the header of columns of signs
    are_pairs = len(texts) <= 2 * sum(bool(_cell_field(cell)) for cell in row) + 2
    for cell, beside in zip(row, [*row[1:], ()], strict=True):
        field = _cell_field(cell)
        if not cell or cell is value:
            continue
        if field == "next_meeting" and texts == {cell_text(cell)}:
            yield DocumentLabel(field, cell[0], None)  # the rows below say when and where
            return
        is_pair = are_pairs and beside and beside is not cell and not _cell_field(beside)
        # A single sign is a mark of presence.
        told = cell_text(beside)
        is_told = is_value(field or "", told)
        if field and field != "people" and is_pair and len(told) > 1 and is_told:
            value = beside
            yield DocumentLabel(field, cell[0], beside[0], beside[1:])
        elif not field:
            signed = ((i, line) for i, line in enumerate(cell) if ":" in line.text)
            for index, line in signed:
                yield from (
                    label for label in labels_with_values(line, cell[index + 1 :]) if label.value
                )


def _cell_field(cell: Cell) -> str | None:
    """The field that a cell names and says no more."""
    return label_field(cell_text(cell).rstrip(" :–—-"))
