"""Tables of actions that lost their cells, as text gives them → tables."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from archive.importer.document import Block, Cell, Paragraph, Span, Table
from archive.importer.lines.sentences import is_ended
from archive.importer.recognise.label_lines import SIGNED
from archive.importer.recognise.lines import cell_text, cut, lines_in
from archive.importer.recognise.loose_cells import (
    before_remarks,
    joined,
    last_cell,
    last_names,
    last_of_two,
)
from archive.importer.recognise.owners import are_names, are_owner_and_day, names_in
from archive.importer.recognise.reading import Reading
from archive.language.action_states import parse_status
from archive.language.choices import is_filler
from archive.language.text import fold, has_phrase
from archive.language.vocabulary import ACTION, phrases
from archive.parsing.facts.action_signs import TASK
from archive.parsing.facts.columns import BESIDE_ACTION, Column, columns_of
from archive.parsing.facts.label_spans import begins_with_label
from archive.parsing.facts.responsibilities import is_deadline

_CELL = re.compile(r"\s*\|\s*|(?<!\s/)\s+(?=[A-ZÀ-Þ])")
"""What parts the cells of a header: a bar, or the blank before a capital, but not that of a word
in another language, "Qui / Who"."""
_WORD = re.compile(r"\S+")
_CAPITAL = re.compile(r"\s+(?=[A-ZÀ-Þ])")
"""the " " of "Puits Relire la carte" """
_MOST_LINES, _LONGEST_ROW = 6, 600
"""Of a header in lines, of a row in characters."""
_LONGEST_STATUS = 3
"""In words, when it has no capital."""
_ASIDE = re.compile(r"\s/.*|\s\(.*")
"""the " / Cost (FCFA)" of "Coût / Cost (FCFA)" """
_SURE = 3
"""Known columns beside which one may be unknown."""
_NUMBER = re.compile(r"[A-Z]{0,3}(?P<count>\d{1,3})(?:\s|$)")
"""the "2 " of "2 Relire la carte OIM 3 mai", the "R2 " of "R2 Relire" """
_NAMES = (Column.RESPONSIBLE, Column.SUPPORT, Column.OWNER)
_AFTER = (*phrases("closing_verb"), *phrases("next_again"))
"""What a sentence below a table tells: the end of the meeting, the next one."""

_HEADERS = {
    Column.TITLE: "sujet",
    Column.TEXT: "actions",
    **{c: ACTION.fields[c.value].word for c in (Column.RESPONSIBLE, Column.DEADLINE)},
    Column.OWNER: "qui et quand",
    Column.SUPPORT: "appui",
    Column.STATUS: ACTION.fields["status"].word,
    Column.DISCUSSION: "remarques",
}
"""The header of each column of a table that was put together."""

ActionCells = dict[Column, Cell]


def with_tables(blocks: Sequence[Block], reading: Reading) -> Iterator[Block]:
    """The blocks, each table of actions that lost its cells put together; its lines are taken."""
    index = 0
    while index < len(blocks):
        columns, count = _header(blocks[index : index + _MOST_LINES])
        below = blocks[index + count :] if count else ()
        lines = list(takewhile(lambda line: _may_be_row(line, reading), below))
        rows, used = _rows(lines, columns, reading)
        if used:
            reading.take("actions", lines_in(blocks[index : index + count + used]))
            if rows:
                yield _table(rows, blocks[index].place)
            index += count + used
        else:
            yield blocks[index]
            index += 1


def _may_be_row(block: Block, reading: Reading) -> bool:
    if not isinstance(block, Paragraph) or block.level or block.is_bold:
        return False
    is_label = begins_with_label(block.text) and not is_deadline(block.text)
    is_other = is_label or has_phrase(block.text, _AFTER) or block.number in reading.announced
    is_closing = fold(block.text).startswith(SIGNED)
    return len(block.text) <= _LONGEST_ROW and not (is_other or is_closing)


def _header(blocks: Sequence[Block]) -> tuple[list[Column], int]:
    """The columns that the first lines name, and how many lines they are; ([], 0) for none."""
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
        told = columns_of(pieces)
        columns = [column for column in told if column]
        others = [each for each, column in zip(pieces, told, strict=True) if not column]
        are_short = all(" " not in _ASIDE.sub("", each) for each in others)
        is_one_unknown = count == 1 and len(columns) >= _SURE and are_short
        is_whole = len(pieces) - len(columns) <= is_one_unknown and len(pieces) > 1
        is_known = set(columns[1:]) <= {*_HEADERS} - {Column.DISCUSSION, Column.TITLE}
        is_known &= columns[:1] != [Column.DISCUSSION]
        if is_whole and is_known and Column.TEXT in columns and set(columns) & BESIDE_ACTION:
            is_last = not told[-1] and columns[-1] is Column.DEADLINE
            found = ([*columns, Column.DISCUSSION] if is_last else columns, count)
        elif found[1]:
            break
    return found


def _rows(
    lines: Sequence[Block], columns: Sequence[Column], reading: Reading
) -> tuple[list[ActionCells], int]:
    """The rows that lines are, and how many of them; what follows the last row is none."""
    rows: list[ActionCells] = []
    held: list[Paragraph] = []
    row: ActionCells | None = None
    used = 0
    if columns[:1] == [Column.TITLE] and _begins_with_number(lines[:1]):  # "Point", by its number
        columns = [Column.NUMBER, *columns[1:]]
    for index, line in enumerate(lines):
        if not isinstance(line, Paragraph) or _header(lines[index : index + _MOST_LINES])[1]:
            break
        if _says_nothing(line.text) and not held:
            used = index + 1
        elif (
            _is_next(line, held)
            if columns[0] is Column.NUMBER and held
            else (row and not _goes_on(line, row, columns, reading))
        ):
            if row is None:
                break
            rows.append(row)
            held, row, used = [line], _row([line], columns, reading), index
        elif sum(len(each.text) for each in held) > _LONGEST_ROW or _is_other_row(
            line, held, row, columns
        ):
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


def _is_other_row(
    line: Paragraph, held: Sequence[Paragraph], row: ActionCells | None, columns: Sequence[Column]
) -> bool:
    """Whether a line cannot go on with the row in hand: a sentence, or an action after a day."""
    is_sentence = row is not None and bool(row.get(Column.DEADLINE)) and is_ended(line.text)
    is_day_last = Column.DEADLINE in columns[columns.index(Column.TEXT) :]
    has_day = bool(held) and is_day_last and bool(last_cell([*held], is_deadline))
    return is_sentence or (row is None and has_day and TASK.match(line.text) is not None)


def _begins_with_number(lines: Sequence[Block]) -> bool:
    return any(
        isinstance(line, Paragraph) and bool(line.marker or _NUMBER.match(line.text))
        for line in lines
    )


def _says_nothing(text: str) -> bool:
    """Whether a row is fillers only: "N/A / /"."""
    return all(map(is_filler, text.split()))


def _is_next(line: Paragraph, held: Sequence[Paragraph]) -> bool:
    """Whether a line begins the row after the one in hand: its number is the next, or the same."""
    number, before = _NUMBER.match(line.text), _NUMBER.match(held[0].text)
    if not number or not before:
        return bool(line.marker)
    return 0 <= int(number["count"]) - int(before["count"]) <= 1


def _goes_on(
    line: Paragraph, row: ActionCells, columns: Sequence[Column], reading: Reading
) -> bool:
    """Whether a line can only be another cell of the row in hand, or goes on with its text."""
    text = line.text
    if text[:1].islower():
        return True
    after = [c for c in columns[columns.index(Column.TEXT) + 1 :] if c is not Column.DISCUSSION]
    are_cells = are_owner_and_day(text, reading)
    are_cells = are_cells or any(_is_cell(each, text, reading) for each in after)
    due_lines = row.get(Column.DEADLINE, ())
    is_inner = any(reading.texts.get(line.number) != line.text for line in due_lines)
    return are_cells and (not all(map(row.get, after)) or (is_inner and is_deadline(text)))


def _is_cell(column: Column, text: str, reading: Reading) -> bool:
    """Whether a text may stand in a column beside the actions."""
    is_due = column in {Column.DEADLINE, Column.OWNER} and is_deadline(text)
    is_name = column in _NAMES and are_names(text, reading)
    return is_due or is_name or is_filler(text) or (column is Column.STATUS and _is_status(text))


def _row(
    lines: Sequence[Paragraph], columns: Sequence[Column], reading: Reading
) -> ActionCells | None:
    """The cells of a row, split off from its ends; None for lines that may be no row.

    Some body is named in it, or it begins with what there is to do and ends with a deadline.
    """
    rest = list(lines)
    row: ActionCells = {}
    at = columns.index(Column.TEXT)
    for column in reversed(columns[at + 1 :]):
        _take(column, rest, row, reading, has_remarks=columns[-1] is Column.DISCUSSION)
    if Column.RESPONSIBLE in columns and not row.get(Column.RESPONSIBLE):
        row[Column.RESPONSIBLE] = row.pop(Column.SUPPORT, ())
    for column in columns[:at]:
        _take_first(column, rest, row, reading)
    row[Column.TEXT] = joined(rest)
    if not rest or are_names(cell_text(row[Column.TEXT]), reading):
        return None
    is_task = bool(row.get(Column.DEADLINE) and TASK.match(rest[0].text))
    is_task &= not any(map(reading.is_name, cell_text(row[Column.TEXT]).split()))
    return row if row[Column.TEXT] and (row.get(Column.RESPONSIBLE) or is_task) else None


def _may_begin(column: Column, text: str, reading: Reading) -> bool:
    """Whether the beginning of a line surely is a cell: known names, an acronym, a deadline."""
    if column not in _NAMES:
        return _is_cell(column, text, reading)
    names = names_in(text, reading)
    return bool(names) and all(reading.is_name(n) or (n.isupper() and " " not in n) for n in names)


def _take(
    column: Column, lines: list[Paragraph], row: ActionCells, reading: Reading, *, has_remarks: bool
) -> None:
    """Take the cell of a column off the end of a row."""
    if column is Column.STATUS:
        row[column] = last_cell(lines, _is_status)
    if column in {Column.DEADLINE, Column.OWNER}:
        row[Column.DEADLINE] = last_cell(lines, lambda text: is_deadline(text) or is_filler(text))
        if has_remarks and not row[Column.DEADLINE]:
            row[Column.DEADLINE], row[Column.DISCUSSION] = before_remarks(lines)
    if column in _NAMES:
        is_sure = bool(row.get(Column.DEADLINE) or row.get(Column.STATUS))
        names = last_of_two(lines, reading) if column is Column.SUPPORT else ()
        names = names or last_names(lines, reading, may_guess=is_sure)
        row[column if column is Column.SUPPORT else Column.RESPONSIBLE] = names


def _take_first(column: Column, lines: list[Paragraph], row: ActionCells, reading: Reading) -> None:
    """Take the cell of a column off the beginning of a row: whole lines, or the start of one."""
    if not lines:
        return
    if column is Column.NUMBER:
        number = _NUMBER.match(lines[0].text)
        row[column] = (cut(lines[0], 0, number.end()),) if number else ()
        lines[0] = cut(lines[0], number.end() if number else 0)
        del lines[: not lines[0].text]
        return
    if column is Column.TITLE:
        starts = [sign.end() for sign in _CAPITAL.finditer(lines[0].text)]
        verbs = [start for start in starts if TASK.match(lines[0].text, start)]
        end = 0 if TASK.match(lines[0].text) else next(iter(verbs or starts), 0)
        cell, lines[0] = cut(lines[0], 0, end), cut(lines[0], end)
    elif len(lines) > 1 and _is_cell(column, lines[0].text, reading):
        cell = lines.pop(0)
    else:
        text = lines[0].text
        ends = [word.start() for word in _WORD.finditer(text)][:0:-1]
        end = next((e for e in ends if _may_begin(column, text[:e].rstrip(), reading)), 0)
        cell, lines[0] = cut(lines[0], 0, end), cut(lines[0], end)
    told = Column.RESPONSIBLE if column is Column.OWNER else column
    row[told] = (cell,) if cell.text else ()


def _is_status(text: str) -> bool:
    is_short = text[:1].isalpha() and len(text.split()) <= _LONGEST_STATUS
    return (is_short or text[:1].isupper()) and parse_status(text) is not None


def _table(rows: Sequence[ActionCells], place: int) -> Table:
    """A table with a header in the words of the archive."""
    columns = [column for column in _HEADERS if any(row.get(column) for row in rows)]
    header = tuple((Paragraph((Span(_HEADERS[column]),), place),) for column in columns)
    body = (tuple(row.get(column, ()) for column in columns) for row in rows)
    return Table((header, *body), place)
