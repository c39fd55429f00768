"""A table whose rows are the points of a meeting: "Point | Discussion | Décisions | Actions".

Or those of its agenda: "Heure | Sujet | Intervenant".
"""

import re
from collections.abc import Iterator

from archive.language.choices import is_filler
from archive.language.hours import end_of_hours
from archive.language.label_stems import label_field
from archive.language.vocabulary import ACTION, AGENDA_LINE, ITEM
from archive.parsing.facts.action_record import read_action_line
from archive.parsing.facts.columns import Column, Columns, columns_of, point_columns
from archive.parsing.facts.owed_lines import owned_pieces
from archive.parsing.facts.responsibilities import IsKnown
from archive.parsing.names.presence import roll_call_column
from archive.parsing.source.blocks import Fragment, TextBlock
from archive.parsing.source.nodes import FieldNode, RecordNode, Scalar, Sequence, field_node

_BREAK = re.compile(r"\s*<br\s*/?>\s*", re.IGNORECASE)
"""the "<br>" of "Relire (CPE)<br>Imprimer" """
_BESIDE = (Column.RESPONSIBLE, Column.DEADLINE, Column.STATUS)
"""What a row says of an action beside what there is to do."""
_BESIDE_TITLE = {Column.HOUR, Column.RESPONSIBLE, Column.OWNER}
"""What stands beside the titles of an agenda."""
_SAID = {Column.DISCUSSION, Column.DECISIONS, Column.TEXT, Column.DEADLINE}
"""What no agenda holds."""
_FACTS = {"date", "moment", "place"}
"""The labels before the values of a table that tells when and where."""
_OWN = {Column.NUMBER, Column.TITLE, Column.DECISIONS, Column.TEXT}
"""Columns that are no text of the item."""


def is_item_table(block: TextBlock) -> bool:
    """Whether the columns of a table hold a point and what was said of it."""
    return block.kind == "table" and {Column.TITLE, Column.DISCUSSION} <= set(_columns(block))


def is_agenda_table(block: TextBlock, *, is_labelled: bool = False) -> bool:
    """Whether a table says which points were to come, and when or who presents each.

    The points are enough below a label that calls them the agenda; the activities of a programme
    are points there alone. A table with a row of the day or the place tells of the meeting.
    """
    columns = set(_columns(block)) if block.kind == "table" else set[Column | None]()
    heads = block.header
    is_named = Column.TITLE in columns_of(heads) and not columns.isdisjoint(_BESIDE_TITLE)
    is_told = is_labelled or is_named
    firsts = {label_field(row[0].plain.value) for row in block.rows[1:]}
    is_planned = Column.TITLE in columns and columns.isdisjoint(_SAID) and firsts.isdisjoint(_FACTS)
    return is_planned and is_told and not any(roll_call_column(h) == "person" for h in heads)


def read_agenda_table(block: TextBlock) -> Iterator[RecordNode]:
    """The line of the agenda of each row that names a point."""
    columns = _columns(block)
    for row in block.rows[1:]:
        told = _told(columns, row)
        if Column.TITLE in told:
            fields = tuple(_planned(told, list(_asides(columns, block, row))))
            yield RecordNode(AGENDA_LINE, fields, told[Column.TITLE].mark)


def _planned(told: dict[Column, Scalar], asides: list[str]) -> Iterator[FieldNode]:
    """The fields of a line of the agenda; hours stand before its title, a length behind it."""
    title, hour = told[Column.TITLE], told.get(Column.HOUR)
    if hour and _may_go_with_title(hour.value):
        is_hour = end_of_hours(hour.value) == len(hour.value)
        words = f"{hour.value} – {title.value}" if is_hour else f"{title.value} ({hour.value})"
        title = title._replace(value=words, is_exact=False)
    yield field_node(AGENDA_LINE, "title", title)
    for column, name in ((Column.NUMBER, "number"), (Column.RESPONSIBLE, "presenters")):
        if column in told:
            yield field_node(AGENDA_LINE, name, told[column])
    if asides:
        said = Scalar("\n\n".join(asides), told[Column.TITLE].mark, is_exact=False)
        yield field_node(AGENDA_LINE, "details", said)


def _may_go_with_title(hour: str) -> bool:
    """Whether a cell says hours or a length: "Matin" behind a title would name who presents it."""
    return hour[0].isdigit() or end_of_hours(hour) == len(hour)


def read_item_table(block: TextBlock, is_known: IsKnown) -> Iterator[RecordNode]:
    """The agenda item of each row."""
    columns = _columns(block)
    for row in block.rows[1:]:
        cells = [cell for cell in row if not is_filler(cell.plain.value)]
        if cells:
            yield RecordNode(
                ITEM, tuple(_fields(columns, block, row, is_known)), cells[0].written.mark
            )


def _columns(block: TextBlock) -> Columns:
    return point_columns(block.header)


def _fields(
    columns: Columns, block: TextBlock, row: tuple[Fragment, ...], is_known: IsKnown
) -> Iterator[FieldNode]:
    told = _told(columns, row)
    if Column.TITLE in told:
        title = told[Column.TITLE]
        number = told[Column.NUMBER].value.rstrip(" .") if Column.NUMBER in told else ""
        numbered = Scalar(f"{number}. {title.value}", title.mark, is_exact=False)
        yield field_node(ITEM, "title", numbered if number else title)
    said = list(_said(columns, block, row, is_action=Column.TEXT in told))
    if said:
        mark = told.get(Column.DISCUSSION, row[0].written).mark
        yield field_node(ITEM, "discussion", Scalar("\n\n".join(said), mark, is_exact=False))
    if Column.DECISIONS in told:
        decisions = told[Column.DECISIONS]
        yield field_node(ITEM, "decisions", Sequence(_lines(decisions), decisions.mark))
    if Column.TEXT in told:
        actions = tuple(_actions(told, is_known))
        yield field_node(ITEM, "actions", Sequence(actions, actions[0].mark))


def _told(columns: Columns, row: tuple[Fragment, ...]) -> dict[Column, Scalar]:
    return {
        column: cell.written
        for column, cell in zip(columns, row, strict=False)
        if column and not is_filler(cell.plain.value)
    }


def _asides(columns: Columns, block: TextBlock, row: tuple[Fragment, ...]) -> Iterator[str]:
    """What the columns that an agenda does not have say, each under the word of its column."""
    for column, head, cell in zip(columns, block.rows[0], row, strict=False):
        text = cell.plain.value
        is_own = column in {Column.NUMBER, Column.TITLE, Column.RESPONSIBLE} or is_filler(text)
        if not is_own and not (column is Column.HOUR and _may_go_with_title(text)):
            yield f"{head.plain.value} : {cell.written.value}"


def _said(
    columns: Columns, block: TextBlock, row: tuple[Fragment, ...], *, is_action: bool
) -> Iterator[str]:
    """What the cells say that are text, under the word of their column where it is another."""
    for column, head, cell in zip(columns, block.rows[0], row, strict=False):
        is_own = column in _OWN or (is_action and column in _BESIDE)
        if not is_own and not is_filler(cell.plain.value):
            label = "" if column is Column.DISCUSSION else f"{head.plain.value} : "
            yield f"{label}{cell.written.value}"


def _actions(told: dict[Column, Scalar], is_known: IsKnown) -> Iterator[RecordNode]:
    """The action of each line of a cell, with who and until when on the same line of theirs."""
    texts = _lines(told[Column.TEXT])
    beside = {column: _lines(told[column]) for column in _BESIDE if column in told}
    for number, text in enumerate(texts):
        if not beside:
            yield from (read_action_line(each, is_known) for each in owned_pieces(text, is_known))
            continue
        own = {c: lines[number] for c, lines in beside.items() if len(lines) == len(texts)}
        others = [field_node(ACTION, c.value, own.get(c, told[c])) for c in beside]
        yield RecordNode(ACTION, (field_node(ACTION, "text", text), *others), text.mark)


def _lines(cell: Scalar) -> tuple[Scalar, ...]:
    """The lines of a cell."""
    cuts = [match.span() for match in _BREAK.finditer(cell.value)]
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(cell.value)]
    return tuple(line for line in cell.parts(zip(starts, ends, strict=True)) if line.value)
