"""Tables of actions → actions, row by row."""

from collections.abc import Sequence
from dataclasses import replace

from archive.importer.document import Cell, Paragraph, Span, Table
from archive.importer.draft import DraftAction
from archive.importer.recognising.action_texts import column_action, sentence_action
from archive.importer.recognising.columns import Column
from archive.importer.recognising.known import Known
from archive.importer.recognising.normalise import words_of
from archive.language.choices import is_filler

Columns = Sequence[Column | None]
_JOINTS = {Column.RESPONSIBLE: ", ", Column.OWNER: " : "}
_OWNERS = (Column.RESPONSIBLE, Column.OWNER)
_BESIDE = {Column.RESPONSIBLE, Column.OWNER, Column.DEADLINE, Column.STATUS}
"""Columns that say of an action who, until when and how far."""
_KEPT = {
    Column.TEXT, Column.RESPONSIBLE, Column.OWNER, Column.DEADLINE, Column.STATUS, Column.TITLE,
    Column.NUMBER, Column.DISCUSSION, Column.DECISIONS,
}  # fmt: skip
"""Columns whose cells have a field of their own, or are read by others."""


def table_actions(table: Table, columns: Columns, known: Known) -> list[DraftAction]:
    """The actions of a table with a header, rows of fillers left out."""
    header = [words_of(cell) for cell in table.rows[0]]
    return [
        action
        for row in table.rows[1:]
        if list(map(words_of, row)) != header
        for action in row_actions(row, columns, known, header)
    ]


def row_actions(
    row: Sequence[Cell], columns: Columns, known: Known, header: Sequence[str] = ()
) -> list[DraftAction]:
    """The actions of one row: several when its cells are lists that go together."""
    cells = _by_column(row, columns)
    texts = [line for line in cells.get(Column.TEXT, ()) if not is_filler(line.text)]
    others = {column: cell for column, cell in cells.items() if column in _BESIDE}
    if len(texts) > 1 and _is_one(texts, others):
        texts = [_joined(texts)]
    title = words_of(cells.get(Column.TITLE, ()))
    rest = _rest(row, columns, header)
    told = [_told_of(others, index, len(texts)) for index in range(len(texts))]
    return [
        replace(_action(_with_rest(text, rest), beside, known), item=title)
        for text, beside in zip(texts, told, strict=True)
    ]


def with_item(action: DraftAction) -> DraftAction:
    """An action with the item it says it belongs to at the head of its text."""
    if not action.item or is_filler(action.item):
        return action
    text = replace(action.text, spans=(Span(f"{action.item} : "), *action.text.spans))
    return replace(action, text=text, item="")


def is_ambiguous(row: Sequence[Cell], columns: Columns) -> bool:
    """Whether several actions stand in one row and it is not clear who answers for which."""
    cells = _by_column(row, columns)
    count = len(cells.get(Column.TEXT, ()))
    owners = {len(cells[column]) for column in _OWNERS if cells.get(column)}
    return count > 1 and bool(owners - {1, count})


def _by_column(row: Sequence[Cell], columns: Columns) -> dict[Column, Cell]:
    """The cells of a row, those of columns alike put together."""
    cells: dict[Column, Cell] = {}
    for column, cell in zip(columns, row, strict=False):
        if column:
            cells[column] = (*cells.get(column, ()), *cell)
    return cells


def _is_one(texts: list[Paragraph], others: dict[Column, Cell]) -> bool:
    """Whether the paragraphs of a cell are one action: no list, and one owner."""
    has_owner = any(len(cell) == 1 and not is_filler(cell[0].text) for cell in others.values())
    return has_owner and not any(text.marker for text in texts)


def _joined(texts: list[Paragraph]) -> Paragraph:
    spans = [span for text in texts for span in (*text.spans, Span(" "))]
    return replace(texts[0], spans=tuple(spans[:-1]))


def _with_rest(text: Paragraph, rest: str) -> Paragraph:
    return replace(text, spans=(*text.spans, Span(f" ({rest})"))) if rest else text


def _action(text: Paragraph, told: dict[Column, str], known: Known) -> DraftAction:
    if not told:
        return sentence_action(text, known)
    owner = told.get(Column.RESPONSIBLE) or told.get(Column.OWNER, "")
    deadline, status = told.get(Column.DEADLINE, ""), told.get(Column.STATUS, "")
    return column_action(text, owner, deadline, status, known)


def _told_of(others: dict[Column, Cell], index: int, count: int) -> dict[Column, str]:
    """What the cells beside say of one of the actions of a row."""
    return {column: _told(column, cell, index, count) for column, cell in others.items()}


def _told(column: Column, cell: Cell, index: int, count: int) -> str:
    """What a cell says of one of the actions of its row."""
    if count > 1 and len(cell) == count:
        return cell[index].text
    return _JOINTS.get(column, " ").join(line.text.strip(" ;:") for line in cell)


def _rest(row: Sequence[Cell], columns: Columns, header: Sequence[str]) -> str:
    """The cells of the columns that stand for no field, each with its header."""
    names = [*header, *[""] * (len(row) - len(header))]
    told = [
        f"{name} : {words_of(cell)}" if name else words_of(cell)
        for column, cell, name in zip(columns, row, names, strict=False)
        if column not in _KEPT and not is_filler(words_of(cell))
    ]
    return " ; ".join(told)
