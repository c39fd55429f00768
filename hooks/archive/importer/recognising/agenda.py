"""The lines of an agenda: number, title, who presents."""

import re
from collections.abc import Callable, Iterable, Iterator

from archive.importer.document import Block, Paragraph, Table
from archive.importer.draft import AgendaLine
from archive.importer.recognising.columns import (
    Column,
    Kind,
    columns_of,
    kind_of,
    table_columns,
)
from archive.importer.recognising.known import without_article
from archive.importer.recognising.normalise import number_of, words_of
from archive.language.choices import is_filler
from archive.parsing.name_lists import split_names
from archive.parsing.titles import split_presenters

_AFTER_DASH = re.compile(r"^(?P<title>.+?)\s+[–—-]\s+(?P<names>[^–—]+)$")
_AFTER_COLON = re.compile(r"^(?P<title>.+?)\s*:\s+(?P<names>[^:]+)$")
_BY = re.compile(
    r"^(?P<title>.+?)[,\s]+(?:pr[ée]sent[ée]e?\s+)?(?:par|by)\s+(?:l['’]|(?:le|la|the)\s+)?(?P<names>.+)$",
    re.IGNORECASE,
)
_ACRONYM = re.compile(r"[A-Z]{2,}(?:[/-][A-Z]{2,})*")
_DURATION = re.compile(r"\s*[\(\[]?\b\d{1,3}\s*(?:min|mn|minutes)\b\.?[\)\]]?", re.IGNORECASE)
_HOUR = r"\d{1,2}\s?(?:h|:|\.)\s?(?:\d{2})?"
_HOURS = re.compile(rf"^(?:de\s+)?{_HOUR}(?:\s*(?:[–—-]|à|to)\s*{_HOUR})?\s*[:–—-]?\s+(?=[^\W\d])")
"""When a point begins and ends, before its title."""
_CELL = re.compile(r"\s+(?=[A-ZÀ-Þ])")
"""A capital begins a cell of a header."""
_INLINE = re.compile(r"(?<=[\s;.])(?=\d{1,2}\s?[.)]\s+\S)")

IsName = Callable[[str], bool]
"""Whether a text names an organisation known from the document or the archive."""


def agenda_lines(values: Iterable[Block], is_name: IsName) -> list[AgendaLine]:
    """The agenda told by the paragraphs or the table that follow its label."""
    has_presenters = False
    lines: list[AgendaLine] = []
    for block in values:
        if isinstance(block, Table):
            lines += _rows(block)
        elif columns := _loose_header(block.text):
            has_presenters = Column.RESPONSIBLE in columns
        else:
            lines += _paragraph(block, is_name, has_presenters=has_presenters)
    return lines


def hours_told(values: Iterable[Block]) -> list[str]:
    """The words of an agenda that no line of it takes: the header of its table, its hours."""
    told = []
    for table in values:
        if isinstance(table, Paragraph):
            hours = _HOURS.match(table.text)
            told += [hours[0]] if hours else []
            told += [table.text] if _loose_header(table.text) else []
        else:
            columns, kind = table_columns(table)
            told += [words_of(cell) for cell in table.rows[0] if kind is Kind.AGENDA]
            for row in table.rows:
                told += [
                    words_of(c)
                    for column, c in zip(columns, row, strict=False)
                    if column is Column.HOUR
                ]
    return told


def titled(text: str, marker: str, is_name: IsName) -> AgendaLine:
    """The number, title and presenters of one line, or of the heading of a section."""
    title, inner = split_presenters(_DURATION.sub("", text).rstrip(" ;.:,"))
    names = split_names(inner) if inner else ()
    if not names:
        title, names = _named_at_end(title, is_name)
    number = number_of(marker) if marker else None
    return AgendaLine(number, title.strip(" ;.,:–—"), tuple(map(without_article, names)))


def _paragraph(line: Paragraph, is_name: IsName, *, has_presenters: bool) -> Iterator[AgendaLine]:
    if is_filler(line.text):
        return
    text = _HOURS.sub("", line.text)
    found = titled(text, line.marker, is_name)
    if has_presenters and not found.presenters:
        title, names = _cells(text, is_name)
        found = AgendaLine(found.number, title, names)
    yield found


def _loose_header(text: str) -> tuple[Column | None, ...] | None:
    """The columns that the header of an agenda which lost its cells names, None without one."""
    columns = columns_of(_CELL.split(text.strip()))
    is_whole = len(columns) > 1 and None not in columns
    return columns if is_whole and kind_of(columns) is Kind.AGENDA else None


def _cells(text: str, is_name: IsName) -> tuple[str, tuple[str, ...]]:
    """A row without its cells: the title, then the longest row of known names at its end."""
    words = text.split()
    for index in range(1, len(words)):
        names = split_names(" ".join(words[index:]))
        if names and all(is_name(name) or _ACRONYM.fullmatch(name) for name in names):
            return " ".join(words[:index]), names
    return text, ()


def _named_at_end(title: str, is_name: IsName) -> tuple[str, tuple[str, ...]]:
    """A title and the known organisations after a dash, a colon or "par" at its end."""
    for pattern in (_AFTER_DASH, _AFTER_COLON, _BY):
        match = pattern.match(title)
        names = split_names(match["names"]) if match else ()
        if match and names and all(is_name(name) or _ACRONYM.fullmatch(name) for name in names):
            return match["title"], names
    return title, ()


def _rows(table: Table) -> Iterator[AgendaLine]:
    """The lines of an agenda that is a table, with or without a header."""
    columns, _ = table_columns(table)
    if Column.TITLE not in columns and Column.DISCUSSION not in columns:
        columns = (*(None,) * (len(columns) - 1), Column.TITLE) if len(columns) < 3 else columns  # noqa: PLR2004
        rows = table.rows
    else:
        rows = table.rows[1:]
    for row in rows:
        told = {
            column: words_of(cell) for column, cell in zip(columns, row, strict=False) if column
        }
        title = told.get(Column.TITLE) or told.get(Column.DISCUSSION, "")
        if not title.strip():
            continue
        line = titled(title, _marker(row, columns), lambda _: False)
        presenters = told.get(Column.RESPONSIBLE, "")
        names = line.presenters if is_filler(presenters) else split_names(presenters)
        yield AgendaLine(line.number, line.title, names)


def _marker(row: tuple[tuple[Paragraph, ...], ...], columns: tuple[Column | None, ...]) -> str:
    for column, cell in zip(columns, row, strict=False):
        if cell and column is Column.NUMBER:
            return words_of(cell)
        if cell and column is Column.TITLE and cell[0].marker:
            return cell[0].marker
    return ""
