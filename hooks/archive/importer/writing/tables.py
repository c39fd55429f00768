"""Tables as documents lay them out → Markdown that the reader of meeting files understands."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from archive.importer.document import Cell, Paragraph, Table
from archive.importer.recognise.lines import cell_text
from archive.language.action_states import parse_status
from archive.language.label_stems import label_field
from archive.language.vocabulary import ITEM
from archive.parsing.facts.columns import Column, Columns, columns_of
from archive.parsing.facts.responsibilities import is_deadline
from archive.prose import markdown_table

LineWriter = Callable[[Paragraph], str]
"""Writes one paragraph as one line of Markdown."""


def table(block: Table, line_of: LineWriter) -> str:
    """A table, what is merged said once.

    One of a single column is a label and a list; one without a header, a list; a title above the
    header is a label; a row of actions whose cells are lists is several rows.
    """
    header, *rows = (list(_once(row)) for row in block.rows)
    if not any(any(row[1:]) for row in (header, *rows)):
        lines = [f"- {line_of(line)}" for row in rows for line in row[0]]
        return "\n".join([_label(header, line_of), *lines])
    if rows and sum(map(bool, header)) == 1:
        below = replace(block, rows=block.rows[1:])
        return _label(header, line_of) + "\n" + table(below, line_of)
    if any(is_deadline(cell_text(cell)) for cell in header):
        return "\n".join(f"- {line}" for row in (header, *rows) for line in _pairs(row, line_of))
    columns = columns_of(list(map(cell_text, header)))
    if Column.TEXT in columns:
        text = columns.index(Column.TEXT)
        rows = [part for row in _whole(rows, text) for part in _several(row, text)]
    label = (
        f"{ITEM.fields['follow_ups'].word.capitalize()} :\n\n" if _looks_back(columns, rows) else ""
    )
    return label + markdown_table(_cells(header, line_of), (_cells(row, line_of) for row in rows))


def _pairs(row: list[Cell], line_of: LineWriter) -> Iterator[str]:
    """The cells of a row on one line, or each label with its value: "Lieu : Salle B"."""
    cells = list(filter(None, row))
    labels, values = cells[::2], cells[1::2]
    if len(labels) == len(values) and all(label_field(cell_text(cell)) for cell in labels):
        for label, value in zip(labels, values, strict=True):
            yield f"{_cell(label, line_of).rstrip(' :')} : {_cell(value, line_of)}"
    elif cells:
        yield " | ".join(_cell(cell, line_of) for cell in cells)


def _once(row: Sequence[Cell]) -> Iterator[Cell]:
    """The cells of a row, those merged with the one before left empty."""
    before: Cell = ()
    for cell in row:
        yield () if cell and cell == before else cell
        before = cell


def _label(header: list[Cell], line_of: LineWriter) -> str:
    words = " ".join(line_of(line) for cell in header for line in cell)
    return f"{words.rstrip(' :')} :\n"


def _whole(rows: Sequence[list[Cell]], text: int) -> list[list[Cell]]:
    """The rows, those that do not say what is to be done put to the one above."""
    whole: list[list[Cell]] = []
    for row in rows:
        if row[text] or not any(row):
            whole.append(row)
        elif whole:
            whole[-1] = [above + cell for above, cell in zip(whole[-1], row, strict=True)]
        else:
            whole.append([*row[:text], next(filter(None, row)), *row[text + 1 :]])
    return whole


def _several(row: list[Cell], text: int) -> Iterator[list[Cell]]:
    """A row of actions as one for each, where its cells hold a line for each of them."""
    count = len(row[text])
    others = {len(cell) for cell in row} - {0, 1, count}
    are_listed = any(len(cell) == count for cell in row[:text] + row[text + 1 :])
    are_items = all(line.marker or line.text[:1].isupper() for line in row[text])
    if count < 2 or others or not (are_listed or are_items):  # noqa: PLR2004
        yield row
        return
    for place in range(count):
        yield [(cell[place],) if len(cell) == count else cell for cell in row]


def _looks_back(columns: Columns, rows: Sequence[list[Cell]]) -> bool:
    """Whether a table says that an action is closed: none is as soon as it is decided."""
    if not {Column.STATUS, Column.TEXT} <= set(columns):
        return False
    told = (parse_status(cell_text(row[columns.index(Column.STATUS)])) for row in rows)
    return any(status and status.is_closed for status in told)


def _cells(row: list[Cell], line_of: LineWriter) -> list[str]:
    return [_cell(cell, line_of) for cell in row]


def _cell(cell: Cell, line_of: LineWriter) -> str:
    """The lines of a cell; one that begins with a small letter goes on with the one above."""
    told = ""
    for line in cell:
        text = line_of(line)
        goes_on = told and not line.marker and text[:1].islower()
        told += f"{' ' if goes_on else '<br>'}{text}" if told else text
    return told
