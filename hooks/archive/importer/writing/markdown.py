"""Blocks → the Markdown that reads back as the same words: every sign means itself."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from archive.language.action_states import parse_status
from archive.language.label_stems import ITEM_LABELS, label_field
from archive.language.text import one_line
from archive.language.vocabulary import ITEM
from archive.parsing.facts.columns import Column, Columns, columns_of
from archive.parsing.facts.responsibilities import is_deadline
from archive.parsing.outline.document import Block, Cell, Paragraph, Span, Table, cell_text
from archive.parsing.outline.markers import is_bullet
from archive.parsing.source.free_text import is_outside, split_addresses
from archive.prose import MARKUP, markdown_escaped, markdown_table

_BLANKS = re.compile(r"\s+")
"""the blanks and the line end of "la \n carte" """
_BRACKET = re.compile(r"[\[\]]")
"""In the words of a link; elsewhere only what follows a bracket makes it one."""
_LINE_START = re.compile(
    r"^(?:(?=[#>|]|~(?!~)|[+-](?:\s|$)|=+\s*$|-{2,})|(\d{1,9})(?=[.)](?:\s|$)))"
)
"""the "#" of "# 3 puits", the "2024" of "2024. Une année": what would begin a heading or a list"""
_PLAIN_ADDRESS = re.compile(r"(?:[\w:/.?=%#@+,;~-]|&(?!\w+;))+")
"""https://exemple.org/cartes?an=2024&mois=5"""
_NUMBER = re.compile(r"(\d+)\W*")
"""2., 2), 2 –"""
_AFTER_LINK = " .,;:"
"""Signs that end the sentence rather than the link, which PDF software often draws under them."""
_SAYING = {
    "☐": "[ ]",
    "☑": "[x]",
    "☒": "[x]",
    "[ ]": "[ ]",
    "[]": "[ ]",
    "[x]": "[x]",
    "[X]": "[x]",
    **dict.fromkeys("→➔⇒➤", "→"),
}
"""What markers say of their items, in Markdown."""
_LONGEST_HEADING = 90
_MOST_NESTED = 4


def prose(blocks: Iterable[Block], *, with_headings: bool = True) -> str:
    """Paragraphs, lists and tables, with a blank line between them; "" for none."""
    return placed_prose(blocks, with_headings=with_headings)[0]


def placed_prose(
    blocks: Iterable[Block], *, with_headings: bool, with_levels: bool = False
) -> tuple[str, list[int]]:
    """The same, and on which of its lines each block ends, counted from 1.

    `with_levels`: headings that the format declares are those of Markdown, of the same level.
    """
    writer, ends = _Writer(with_headings=with_headings, with_levels=with_levels), []
    for block in blocks:
        writer.add(block)
        ends.append(len(writer.lines) - (writer.lines[-1] == ""))
    return "\n".join(writer.lines).strip("\n"), ends


def line_of(paragraph: Paragraph) -> str:
    """One paragraph as one line that opens no block."""
    return _guarded(inline(paragraph.spans))


def inline(spans: Sequence[Span]) -> str:
    """Runs of text with their links, as Markdown within a line; what was struck through is so."""
    told = []
    for is_struck, runs in groupby(spans, key=lambda span: span.is_struck):
        text = "".join(map(_span, runs))
        words = text.strip()
        told.append(text.replace(words, f"~~{words}~~") if is_struck and words else text)
    return one_line("".join(told))


def escaped(text: str) -> str:
    """A text whose signs mean themselves; bare addresses stay links."""
    return "".join(
        _address(piece) if is_address else markdown_escaped(piece)
        for piece, is_address in split_addresses(_BLANKS.sub(" ", text))
    )


class _Writer:
    """Lines of Markdown, the list in hand known by the widths of its markers."""

    def __init__(self, *, with_headings: bool, with_levels: bool) -> None:
        self.lines: list[str] = []
        self._with_headings = with_headings
        self._with_levels = with_levels
        self._widths: list[int] = []
        """The width of the marker of each list that is open, the outermost first."""

    def add(self, block: Block) -> None:
        """Write one more block."""
        if isinstance(block, Table):
            self._widths = []
            self._apart(_table(block))
        elif block.marker and not (self._with_levels and block.level) and not _is_label(block):
            self._item(block)
        else:
            self._widths = []
            self._apart(self._paragraph(block))

    def _apart(self, text: str) -> None:
        self.lines += [*text.rstrip("\n").split("\n"), ""]

    def _paragraph(self, line: Paragraph) -> str:
        if self._with_levels and line.level:
            return f"{'#' * min(line.level, 6)} {escaped(f'{line.marker} {line.text}'.strip())}"
        is_label = ITEM.match(line.text.strip(" :"))
        is_short = len(line.text) <= _LONGEST_HEADING and not line.text.endswith((".", ",", ";"))
        if self._with_headings and (line.level or line.is_bold) and is_short and not is_label:
            return f"### {escaped(f'{line.marker} {line.text}'.strip())}"
        return _guarded(f"{escaped(line.marker)} {inline(line.spans)}".strip())

    def _item(self, line: Paragraph) -> None:
        marker, text = _marker(line)
        if self._widths and self.lines[-1:] == [""] and not self._with_levels:
            self.lines.pop()
        del self._widths[min(line.depth, _MOST_NESTED) :]
        indent = " " * sum(self._widths)
        self._widths.append(len(marker) + 1)
        self.lines += [f"{indent}{marker} {text}", ""]


def _is_label(line: Paragraph) -> bool:
    """Whether a line with a letter or the number of a part labels what is below: "1.2 Actions"."""
    return bool(ITEM_LABELS.match(line.text.strip(" :"))) and _marker(line)[1].startswith(
        escaped(line.marker)
    )


def _marker(line: Paragraph) -> tuple[str, str]:
    """The marker of an item in Markdown, and its text; a letter becomes part of the text."""
    text = _guarded(inline(line.spans))
    if line.marker in _SAYING:
        return "-", f"{_SAYING[line.marker]} {text}"
    if is_bullet(line.marker) or line.marker == "o":
        return "-", text
    if number := _NUMBER.fullmatch(line.marker):
        return f"{int(number[1])}.", text
    return "-", f"{escaped(line.marker)} {text}"


def _span(span: Span) -> str:
    if not span.address or not is_outside(span.address):
        return escaped(span.text)
    text = span.text.strip()
    if text == span.address:
        return span.text.replace(text, _address(text))
    text = text.rstrip(_AFTER_LINK) or text
    inner = _BRACKET.sub(r"\\\g<0>", markdown_escaped(text).replace("\\]", "]"))
    before, after = span.text.partition(text)[::2] if text else ("", "")
    return f"{before}[{inner}](<{span.address}>){after}" if text else span.text


def _address(address: str) -> str:
    """A bare address, between < and > where a sign in it could be taken for markup."""
    is_plain = _PLAIN_ADDRESS.fullmatch(address) and not MARKUP.search(address)
    return address if is_plain else f"<{address}>"


def _guarded(text: str) -> str:
    """A line that begins with none of the signs that open a heading, a list or a quotation."""
    return _LINE_START.sub(r"\1\\", text)


def _table(block: Table) -> str:
    """A table, what is merged said once.

    One of a single column is a label and a list; one without a header, a list; a title above the
    header is a label; a row of actions whose cells are lists is several rows.
    """
    header, *rows = (list(_once(row)) for row in block.rows)
    if not any(any(row[1:]) for row in (header, *rows)):
        lines = [f"- {line_of(line)}" for row in rows for line in row[0]]
        return "\n".join([_label(header), *lines])
    labelled = label_lines(block)
    if labelled:
        return "\n".join(f"- {_beside(cells)}" for cells in labelled)
    columns = columns_of(list(map(cell_text, header)))
    if Column.TEXT in columns:
        text = columns.index(Column.TEXT)
        rows = [part for row in _whole(rows, text) for part in _several(row, text)]
    label = (
        f"{ITEM.fields['follow_ups'].word.capitalize()} :\n\n" if _looks_back(columns, rows) else ""
    )
    told, *others = (list(map(_cell, row)) for row in (header, *rows))
    return label + markdown_table(told, others)


def label_lines(block: Table) -> list[list[Cell]]:
    """The cells that each line of a table of labels holds, [] for another table.

    A row is a line, or several: each label with its value, "Lieu : Salle B".
    """
    header, *rows = (list(_once(row)) for row in block.rows)
    is_one = any(is_deadline(cell_text(cell)) for cell in header)
    return [line for row in (header, *rows) for line in _pairs(row)] if is_one else []


def _pairs(row: list[Cell]) -> Iterator[list[Cell]]:
    cells = list(filter(None, row))
    are_pairs = not len(cells) % 2 and all(label_field(cell_text(cell)) for cell in cells[::2])
    if all(label_field(cell_text(cell).partition(":")[0]) for cell in cells) and not are_pairs:
        yield from ([cell] for cell in cells)  # "Date : 3 mai | Lieu : Bani"
    elif are_pairs:
        yield from (cells[n : n + 2] for n in range(0, len(cells), 2))
    elif cells:
        yield cells


def _beside(cells: list[Cell]) -> str:
    """Cells on one line: a label with its value, or as they stand in their row."""
    if len(cells) == 2 and label_field(cell_text(cells[0])):  # noqa: PLR2004
        return f"{_cell(cells[0]).rstrip(' :')} : {_cell(cells[1])}"
    return " | ".join(map(_cell, cells))


def _once(row: Sequence[Cell]) -> Iterator[Cell]:
    """The cells of a row, those merged with the one before left empty."""
    for cell, run in groupby(row):
        yield from (cell, *[()] * (len(list(run)) - 1))


def _label(header: list[Cell]) -> str:
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


def _cell(cell: Cell) -> str:
    return "<br>".join(map(line_of, cell))
