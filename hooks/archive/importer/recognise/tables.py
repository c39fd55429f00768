"""Tables of what there is to do, was decided or said → actions, decisions, discussion."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from archive.importer.document import Block, Cell, Paragraph, Table
from archive.importer.draft import DraftAction
from archive.importer.recognise.actions import (
    TASK,
    are_names,
    joined,
    read_action,
    row_action,
    standing,
    tell_struck,
    with_aside,
)
from archive.importer.recognise.lines import is_struck, lines_of, words_of
from archive.importer.recognise.reading import Reading
from archive.language.action_states import parse_status
from archive.language.choices import is_filler
from archive.language.text import quoted
from archive.parsing.facts.columns import BESIDE_ACTION, Column, columns_of
from archive.parsing.facts.responsibilities import is_deadline

Columns = tuple[Column | None, ...]
_HEADER_ROWS = 3
"""Among how many first rows the header is looked for: a title may stand above it."""
_SAID = (Column.DISCUSSION, Column.DECISIONS, Column.TEXT)
_SIGNS = {Column.RESPONSIBLE: ", ", Column.OWNER: " : "}


@dataclass(slots=True)
class TableParts:
    """What the rows of a table tell."""

    actions: list[DraftAction] = field(default_factory=list)
    decisions: list[Paragraph] = field(default_factory=list)
    discussion: list[Block] = field(default_factory=list)
    """What was said, and rows that tell nothing that was understood."""
    has_status: bool = False
    """Whether a column says how far the actions are."""

    @property
    def has_closed(self) -> bool:
        """Whether the status of an action closes it: nothing is closed as soon as it is decided."""
        found = (parse_status(action.status) for action in self.actions)
        return any(status and status.is_closed for status in found)


def read_table(table: Table, reading: Reading, *, is_labelled: bool) -> TableParts | None:
    """What a table tells, None for a table of anything else, which stays one.

    `is_labelled` says whether a label or a title above calls it actions. What it tells is taken.
    """
    start, columns = _header(table, is_labelled=is_labelled)
    if not columns and is_labelled:
        columns = _by_contents(table, reading)
    if not columns:
        return None
    parts = TableParts(has_status=Column.STATUS in columns)
    header = [words_of(cell) for cell in table.rows[start - 1]] if start else []
    reading.take("actions", lines_of([Table(table.rows[:start], table.place)]))
    for row in table.rows[start:]:
        if [words_of(cell) for cell in row] != header:
            _read_row(row, columns, header, parts, reading)
    return parts


def _header(table: Table, *, is_labelled: bool) -> tuple[int, Columns]:
    """Where the rows below the header begin and what the columns hold; (0, ()) without one."""
    for index, row in enumerate(table.rows[:_HEADER_ROWS]):
        is_title = len(row) > 1 and len(set(row)) == 1
        if is_title:
            continue
        columns = columns_of([words_of(cell) for cell in row], is_labelled=is_labelled)
        has = set(columns)
        is_action = Column.TEXT in has and (has & BESIDE_ACTION or len(has) == 1)
        is_said = len(has & set(_SAID)) > 1 or has <= {Column.DECISIONS, Column.NUMBER}
        if is_action or is_said or (is_labelled and Column.TEXT in has):
            return index + 1, columns
    return 0, ()


def _by_contents(table: Table, reading: Reading) -> Columns:
    """The columns of a table without a header: names, deadlines, and what there is to do."""
    columns: list[Column | None] = []
    for cells in zip(*table.rows, strict=True):
        texts = [words_of(cell) for cell in cells if not is_filler(words_of(cell))]
        is_names = bool(texts) and all(are_names(text, reading) for text in texts)
        is_days = bool(texts) and all(map(is_deadline, texts))
        columns.append(Column.DEADLINE if is_days else Column.RESPONSIBLE if is_names else None)
    if not {Column.RESPONSIBLE, Column.DEADLINE, None} <= set(columns):
        return ()
    widths = [
        0 if column else sum(len(words_of(row[index])) for row in table.rows)
        for index, column in enumerate(columns)
    ]
    columns[widths.index(max(widths))] = Column.TEXT
    return tuple(columns)


def _read_row(
    row: Sequence[Cell],
    columns: Columns,
    header: Sequence[str],
    parts: TableParts,
    reading: Reading,
) -> None:
    """Take what one row tells; a row that tells no action is discussion, fillers nothing."""
    cells = dict(_distinct(row, columns))
    texts = [line for line in cells.get(Column.TEXT, ()) if not is_filler(line.text)]
    if is_struck(tuple(texts)):
        tell_struck(words_of(tuple(texts)), texts[0], reading)
        parts.discussion.append(joined(list(lines_of([Table((tuple(row),), 0)])), " — "))
        reading.take("actions", lines_of([Table((tuple(row),), 0)]))
        return
    parts.discussion += cells.get(Column.DISCUSSION, ())
    parts.decisions += [
        line for line in cells.get(Column.DECISIONS, ()) if not is_filler(line.text)
    ]
    rest = " ; ".join(_rest(row, columns, header))
    if texts:
        beside = {column: cell for column, cell in cells.items() if column in BESIDE_ACTION}
        parts.actions += _actions(texts, beside, rest, reading)
    if any(column in cells for column in _SAID):  # else its lines stay to be sorted
        reading.take("actions", lines_of([Table((tuple(row),), 0)]))


def _distinct(row: Sequence[Cell], columns: Columns) -> Iterator[tuple[Column, Cell]]:
    """Each column that is told with its cell; what is merged with a cell before it counts once."""
    seen: set[Cell] = set()
    for column, cell in zip(columns, row, strict=False):
        if column and cell and cell not in seen:
            seen.add(cell)
            yield column, cell


def _actions(
    texts: list[Paragraph], beside: Mapping[Column, Cell], rest: str, reading: Reading
) -> Iterator[DraftAction]:
    """The actions of a row: several when its cells are lists that go together."""
    counts = {len(cell) for cell in beside.values()} - {1}
    are_several = len(texts) > 1 and (
        counts == {len(texts)}
        or (not counts and all(line.marker or TASK.match(line.text) for line in texts))
    )
    if not beside:
        yield from (_with_rest(read_action(line, reading), rest) for line in _sentences(texts))
        return
    if len(texts) > 1 and not are_several:
        is_list = all(line.marker for line in texts)
        if is_list:
            told = f"{quoted(texts[0].text)} et la suite : qui répond de quoi n’est pas clair."
            reading.doubt("actions", told, texts)
        texts = [joined(texts, " ; " if is_list else " ")]
    for index, text in enumerate(texts):
        told_by = {
            column: _told(column, cell, index, len(texts), reading)
            for column, cell in beside.items()
        }
        owner = told_by.get(Column.RESPONSIBLE) or told_by.get(Column.OWNER, "")
        due, status = told_by.get(Column.DEADLINE, ""), told_by.get(Column.STATUS, "")
        yield _with_rest(row_action(text, owner, due, status, reading), rest)


def _told(column: Column, cell: Cell, index: int, count: int, reading: Reading) -> str:
    """What a cell says of one of the actions of its row."""
    lines = [standing(line, reading) for line in cell]
    if count > 1 and len(lines) == count:
        return lines[index].text.strip()
    return _SIGNS.get(column, " ").join(line.text.strip(" ;:") for line in lines)


def _sentences(texts: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """The lines of a cell, those that go on with a sentence joined to it."""
    held: list[Paragraph] = []
    for line in texts:
        if held and (line.marker or not line.text[:1].islower()):
            yield joined(held)
            held = []
        held.append(line)
    yield joined(held)


def _rest(row: Sequence[Cell], columns: Columns, header: Sequence[str]) -> Iterator[str]:
    """What the columns that stand for no field say, each with its header."""
    names = [*header, *[""] * len(row)]
    told = {cell for c, cell in zip(columns, row, strict=False) if c in _TAKEN}
    for column, cell, name in zip(columns, row, names, strict=False):
        text = words_of(cell)
        if column in _TAKEN or is_filler(text) or cell in told:
            continue
        yield f"{name} : {text}" if name else text


_TAKEN = {*BESIDE_ACTION, *_SAID, Column.NUMBER}


def _with_rest(action: DraftAction, rest: str) -> DraftAction:
    return replace(action, text=with_aside(action.text, rest))
