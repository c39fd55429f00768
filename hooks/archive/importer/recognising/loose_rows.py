"""Tables whose cells an extractor lost → tables again, told by their header and by known words."""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from archive.importer.document import Block, Cell, Paragraph, Span, Table
from archive.importer.draft import AgendaLine
from archive.importer.recognising.columns import Column, Kind, kind_of
from archive.importer.recognising.deadlines import deadlines_in, split_deadline
from archive.importer.recognising.known import Known
from archive.importer.recognising.labels import field_of
from archive.importer.recognising.last_headings import is_last_heading
from archive.importer.recognising.loose_discussions import discussion_rows
from archive.importer.recognising.loose_headers import KINDS, header_at
from archive.importer.recognising.loose_persons import person_rows
from archive.importer.recognising.normalise import is_count
from archive.importer.recognising.titles import likeness
from archive.language.choices import ACTION_STATUSES, is_filler

Columns = Sequence[Column | None]
_LONGEST_ROW = 320
_SAME_TITLE = 0.85
_INFINITIVE = re.compile(r"(?<=\s)(?=[A-ZÀ-Þ][a-zà-ÿ]+(?:er|ir|re)\b)")


def with_persons(blocks: Sequence[Block], known: Known) -> list[Block]:
    """The blocks with every table of persons that lost its cells put together again."""
    return with_tables(blocks, (), known, (Kind.PERSONS,))


def with_tables(
    blocks: Sequence[Block],
    agenda: Sequence[AgendaLine],
    known: Known,
    kinds: Container[Kind] = KINDS,
) -> list[Block]:
    """The blocks with every table of these kinds that lost its cells put together again."""
    result: list[Block] = []
    index = 0
    while index < len(blocks):
        found = header_at(blocks, index, kinds)
        if not found:
            result.append(blocks[index])
            index += 1
            continue
        header, columns, lines = found
        rows, used = _rows(blocks[index + lines :], columns, agenda, known)
        result.append(_table(header, columns, rows, blocks[index]))
        index += lines + used
    return result


def _rows(
    blocks: Sequence[Block], columns: Columns, agenda: Sequence[AgendaLine], known: Known
) -> tuple[list[dict[Column, Cell]], int]:
    """The rows below a header, and how many blocks they take."""
    lines = list(_lines(blocks, columns, agenda))
    kind = kind_of(columns)
    if kind is Kind.PERSONS:
        return person_rows(lines, known)
    if kind is Kind.DISCUSSION:
        return discussion_rows(lines, agenda, known)
    return _action_rows(lines, columns, known)


def _lines(
    blocks: Sequence[Block], columns: Columns, agenda: Sequence[AgendaLine]
) -> Iterator[Paragraph]:
    """The paragraphs that may be rows: up to the next heading, label or table."""
    for index, block in enumerate(blocks):
        if not isinstance(block, Paragraph) or block.level or header_at(blocks, index):
            return
        if is_last_heading(block):
            return
        if kind_of(columns) is Kind.PERSONS and _is_labelled(block):
            return
        if kind_of(columns) is Kind.ACTIONS and _is_heading(block, agenda):
            return
        yield block


def _is_heading(line: Paragraph, agenda: Sequence[AgendaLine]) -> bool:
    if is_count(line.marker) and not line.marker[0].islower():
        return True
    if _is_labelled(line):
        return True
    if split_deadline(line.text)[1]:
        return False
    return any(likeness(line.text, each.title) >= _SAME_TITLE for each in agenda)


def _is_labelled(line: Paragraph) -> bool:
    return line.is_bold or field_of(line.text.partition(":")[0]) is not None


def _action_rows(
    lines: list[Paragraph], columns: Columns, known: Known
) -> tuple[list[dict[Column, Cell]], int]:
    """Rows of actions: each ends where its last column is full."""
    rows: list[dict[Column, Cell]] = []
    buffer: list[Paragraph] = []
    used = 0
    for index, line in enumerate(lines):
        text = " ".join(each.text for each in (*buffer, line))
        if is_filler(text.replace("N/A", "")):
            buffer, used = [], index + 1
            continue
        if buffer and _ends_row(buffer, line, columns, known):
            rows.append(_cells(buffer, columns, known))
            buffer, used = [], index
        buffer.append(line)
        if len(text) > _LONGEST_ROW:
            return rows, used
        if _is_complete(buffer, columns):
            rows.append(_cells(buffer, columns, known))
            buffer, used = [], index + 1
    if buffer and known.ends_with_names(_text(buffer)):
        rows.append(_cells(buffer, columns, known))
        used = len(lines)
    return rows, used


def _text(lines: Sequence[Paragraph]) -> str:
    return " ".join(line.text for line in lines)


def _is_complete(buffer: list[Paragraph], columns: Columns) -> bool:
    text = _text(buffer)
    if Column.STATUS in columns:
        return bool(_split_status(text)[1])
    return bool(split_deadline(text)[1])


def _ends_row(buffer: list[Paragraph], line: Paragraph, columns: Columns, known: Known) -> bool:
    """Whether what was gathered is a row without a deadline and another row follows."""
    if Column.STATUS in columns or not known.ends_with_names(_text(buffer)):
        return False
    is_cell = bool(split_deadline(line.text)[1]) and not split_deadline(line.text)[0]
    return not is_cell and not known.names_of(line.text)


def _split_status(text: str) -> tuple[str, str]:
    """A row without the status at its end, and that status, "" when it has none."""
    for _, end in deadlines_in(text):
        status = text[end:].strip(" :–-")
        if status and _is_status(status):
            return text[:end], status
    words = text.split(" ")
    for count in (3, 2, 1):
        status = " ".join(words[-count:])
        if len(words) > count and ACTION_STATUSES.match(status):
            return " ".join(words[:-count]), status
    return text, ""


def _is_status(text: str) -> bool:
    words = re.split(r"[\s:,(]+", text)
    return any(ACTION_STATUSES.match(" ".join(words[:count])) for count in (1, 2, 3))


def _cells(buffer: list[Paragraph], columns: Columns, known: Known) -> dict[Column, Cell]:
    """The cells of a row, split off from the right: status, deadline, who, then what."""
    line = replace(buffer[0], marker="", depth=0)
    text, told = _text(buffer), dict.fromkeys(filter(None, columns), "")
    if Column.STATUS in told:
        text, told[Column.STATUS] = _split_status(text)
    if Column.DEADLINE in told or Column.OWNER in told:
        text, due = split_deadline(text)
        told[Column.DEADLINE if Column.DEADLINE in told else Column.OWNER] = due
    if Column.RESPONSIBLE in told or Column.OWNER in told:
        text, names = known.split_names_at_end(text)
        column = Column.RESPONSIBLE if Column.RESPONSIBLE in told else Column.OWNER
        told[column] = f"{names} : {told[column]}" if told[column] else names
    if Column.TITLE in told:
        match = _INFINITIVE.search(text)
        told[Column.TITLE] = text[: match.start()].strip() if match else ""
        text = text[match.start() :] if match else text
    told[Column.TEXT] = text.strip(" :–-")
    return {column: _cell(line, value) for column, value in told.items()}


def _cell(line: Paragraph, text: str) -> Cell:
    return (replace(line, spans=(Span(text),)),) if text.strip() else ()


def _table(
    header: Sequence[str], columns: Columns, rows: list[dict[Column, Cell]], first: Block
) -> Table:
    line = Paragraph((Span(""),), first.place)
    top = tuple((replace(line, spans=(Span(text),)),) for text in header)
    # What a row tells of "Nom" and "Prénom" together stands in the first of the two.
    firsts = [c if c and columns.index(c) == index else None for index, c in enumerate(columns)]
    body = tuple(tuple(row.get(c, ()) if c else () for c in firsts) for row in rows)
    return Table((top, *body), first.place)
