"""Tables of actions that lost their cells, as text gives them → tables."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from archive.importer.document import Block, Cell, Paragraph, Span, Table
from archive.importer.recognise.actions import TASK, are_names, is_like_name, names_in
from archive.importer.recognise.lines import cut, lines_of
from archive.importer.recognise.reading import Reading
from archive.language.choices import is_filler, parse_status
from archive.language.text import same_length_fold
from archive.language.vocabulary import ACTION, phrases
from archive.parsing.columns import BESIDE_ACTION, Column, columns_of
from archive.parsing.who_and_when import is_deadline

_CELL = re.compile(r"\s*\|\s*|\s+(?=[A-ZÀ-Þ])")
"""What parts the cells of a header: a bar, or the blank before a capital."""
_BAR = re.compile(r"\s*\|\s*")
_WORD = re.compile(r"\S+")
_LEADS_ON = frozenset(map(same_length_fold, phrases("no_verb"))) | {"a", "to", "from", "by", "chez"}
"""Words after which a name is part of what there is to do."""
_MOST_LINES, _LONGEST_ROW = 6, 600
"""Of a header in lines, of a row in characters."""

_HEADERS = {
    **{c: ACTION.fields[c.value].word for c in (Column.TEXT, Column.RESPONSIBLE, Column.DEADLINE)},
    Column.OWNER: "qui et quand",
    Column.STATUS: ACTION.fields["status"].word,
}
"""The header of each column of a table that was put together."""

Row = dict[Column, Cell]


def with_tables(blocks: Sequence[Block], reading: Reading) -> Iterator[Block]:
    """The blocks, each table of actions that lost its cells put together; its lines are taken."""
    index = 0
    while index < len(blocks):
        columns, count = _header(blocks[index : index + _MOST_LINES])
        lines = list(takewhile(_may_be_row, blocks[index + count :])) if count else []
        rows, used = _rows(lines, columns, reading)
        if used:
            reading.take("actions", lines_of(blocks[index : index + count + used]))
            if rows:
                yield _table(rows, blocks[index].place)
            index += count + used
        else:
            yield blocks[index]
            index += 1


def _may_be_row(block: Block) -> bool:
    if not isinstance(block, Paragraph) or block.level or block.is_bold:
        return False
    return len(block.text) <= _LONGEST_ROW


def _header(blocks: Sequence[Block]) -> tuple[list[Column], int]:
    """The columns that the first lines name, and how many lines they are; ([], 0) for none.

    Rows are taken apart from their end, so the columns must stand in the usual order.
    """
    pieces: list[str] = []
    found: tuple[list[Column], int] = ([], 0)
    lines = takewhile(lambda block: isinstance(block, Paragraph), blocks)
    for count, line in enumerate(lines, 1):
        text = line.text if isinstance(line, Paragraph) else ""
        if ":" in text or text.endswith("."):
            break
        for piece in filter(None, _CELL.split(text.strip(" |"))):
            if pieces and piece[:1].islower():
                pieces[-1] += f" {piece}"
            else:
                pieces.append(piece)
        columns = [column for column in columns_of(pieces) if column]
        is_whole = len(columns) == len(pieces) > 1
        order = [column for column in _HEADERS if column in columns]
        after = columns[columns.index(Column.TEXT) :] if Column.TEXT in columns else []
        is_ordered = [column for column in columns if column in _HEADERS] == order
        is_ordered = is_ordered and all(column in _HEADERS for column in after)
        if is_whole and is_ordered and Column.TEXT in columns and set(columns) & BESIDE_ACTION:
            found = (columns, count)
        elif found[1]:
            break
    return found


def _rows(
    lines: Sequence[Block], columns: Sequence[Column], reading: Reading
) -> tuple[list[Row], int]:
    """The rows that lines are, and how many of them; what follows the last row is none."""
    rows: list[Row] = []
    held: list[Paragraph] = []
    row: Row | None = None
    used = 0
    for index, line in enumerate(lines):
        if not isinstance(line, Paragraph) or _header(lines[index : index + _MOST_LINES])[1]:
            break
        if _says_nothing(line.text) and not held:
            used = index + 1
        elif row and not _goes_on(line, row, columns, reading):
            rows.append(row)
            held, row, used = [line], _row([line], columns, reading), index
        elif sum(len(each.text) for each in held) > _LONGEST_ROW:
            break
        else:
            held.append(line)
            row = _row(held, columns, reading)
    else:
        index = len(lines)
    if row:
        rows.append(row)
        used = index
    return rows, used


def _says_nothing(text: str) -> bool:
    """Whether a row is fillers only: "N/A / /"."""
    return all(map(is_filler, text.split()))


def _goes_on(line: Paragraph, row: Row, columns: Sequence[Column], reading: Reading) -> bool:
    """Whether a line can only be another cell of the row in hand, or goes on with its text."""
    text = line.text
    if row.get(columns[-1]):
        return text[:1].islower()
    is_cell = is_deadline(text) or are_names(text, reading) or is_filler(text)
    return is_cell or text[:1].islower() or _is_status(text)


def _row(lines: Sequence[Paragraph], columns: Sequence[Column], reading: Reading) -> Row | None:
    """The cells of a row, split off from its end; None for lines that may be no row.

    Some body is named in it, or it begins with what there is to do and ends with a deadline.
    """
    if "|" in lines[0].text:
        cells = [(cell,) if cell.text else () for line in lines for cell in _at_bars(line)]
        return dict(zip(columns, cells, strict=False))
    rest = list(lines)
    row: Row = {}
    if Column.STATUS in columns:
        row[Column.STATUS] = _last(rest, _is_status)
    if {Column.DEADLINE, Column.OWNER} & set(columns):
        row[Column.DEADLINE] = _last(rest, lambda text: is_deadline(text) or is_filler(text))
    if {Column.RESPONSIBLE, Column.OWNER} & set(columns):
        is_due = bool(row.get(Column.DEADLINE))
        row[Column.RESPONSIBLE] = _last_names(rest, reading, may_guess=is_due)
    row[Column.TEXT] = _joined(rest)
    is_task = row.get(Column.DEADLINE) and TASK.match(rest[0].text)
    return row if row[Column.TEXT] and (row.get(Column.RESPONSIBLE) or is_task) else None


def _is_status(text: str) -> bool:
    return text[:1].isalpha() and parse_status(text) is not None


def _at_bars(line: Paragraph) -> Iterator[Paragraph]:
    start = 0
    for bar in _BAR.finditer(line.text):
        yield cut(line, start, bar.start())
        start = bar.end()
    yield cut(line, start)


def _last(lines: list[Paragraph], is_cell: Callable[[str], bool]) -> Cell:
    """The cell at the end of a row: whole lines, or the longest end of one; cut off."""
    if len(lines) > 1 and is_cell(lines[-1].text):
        return (lines.pop(),)
    text = lines[-1].text
    for word in list(_WORD.finditer(text))[1:]:
        if is_cell(text[word.start() :]):
            cell = cut(lines[-1], word.start())
            lines[-1] = cut(lines[-1], 0, word.start())
            return (cell,)
    return ()


def _last_names(lines: list[Paragraph], reading: Reading, *, may_guess: bool) -> Cell:
    """The names at the end of a row: known ones, or, before a deadline, others written as such."""

    def are_known(text: str) -> bool:
        return all(map(reading.is_name, names_in(text)))

    names: list[Paragraph] = []
    while len(lines) > 1 and are_names(lines[-1].text, reading):
        if not (may_guess or are_known(lines[-1].text)):
            break
        names.insert(0, lines.pop())
    if names:
        return tuple(names)
    return _last_part(lines, are_known) or (_last_part(lines, is_like_name) if may_guess else ())


def _last_part(lines: list[Paragraph], are_those: Callable[[str], bool]) -> Cell:
    text = lines[-1].text
    words = list(_WORD.finditer(text))
    for before, word in pairwise(words):
        is_apart = same_length_fold(before[0]) not in _LEADS_ON and before[0][-1] not in ",/&’"
        rest = text[word.start() :]
        if is_apart and rest[0].isupper() and names_in(rest) and are_those(rest):
            cell = cut(lines[-1], word.start())
            lines[-1] = cut(lines[-1], 0, word.start())
            return (cell,)
    return ()


def _joined(lines: Sequence[Paragraph]) -> Cell:
    spans = [span for line in lines for span in (*line.spans, Span(" "))][:-1]
    return (replace(lines[0], spans=tuple(spans), marker="", depth=0),) if spans else ()


def _table(rows: Sequence[Row], place: int) -> Table:
    """A table with a header in the words of the archive."""
    columns = [column for column in _HEADERS if any(row.get(column) for row in rows)]
    header = tuple((Paragraph((Span(_HEADERS[column]),), place),) for column in columns)
    body = (tuple(row.get(column, ()) for column in columns) for row in rows)
    return Table((header, *body), place)
