"""Tables that lost their cells, as text gives them → tables like any other."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise, takewhile

from archive.language.choices import is_filler
from archive.language.french import count
from archive.language.label_stems import label_field
from archive.language.text import quoted
from archive.language.vocabulary import ACTION, ROLL_CALL
from archive.parsing.facts.cell_fits import Fits, begins_task
from archive.parsing.facts.columns import Column
from archive.parsing.facts.label_spans import begins_with_label, is_value
from archive.parsing.facts.loose_headers import roll_header, task_header
from archive.parsing.facts.loose_rows import LooseRow, LooseTable, Word, ends_roll_call
from archive.parsing.facts.responsibilities import is_deadline
from archive.parsing.names.signatures import begins_signature
from archive.parsing.outline.document import (
    Block,
    Cell,
    Paragraph,
    Span,
    Table,
    cell_text,
    cut,
    lines_in,
    tidied,
)
from archive.parsing.outline.lines import marked
from archive.parsing.outline.markers import is_count
from archive.parsing.outline.reading import Reading
from archive.parsing.times.own_lines import tells_of_meeting

_MOST_LINES = 6
"""Of a header."""
_FEWEST_ROWS = 2
"""Of a table that nothing but its cells tells."""
_APART = {Column.DISCUSSION, Column.RESPONSIBLE, Column.SUPPORT}
"""Columns whose lines stay apart."""
_HEADERS: dict[str, str] = {
    **{name: field.word for name, field in ROLL_CALL.fields.items()},
    Column.NUMBER: "n°",
    Column.TITLE: "sujet",
    Column.TEXT: "actions",
    **{c: ACTION.fields[c.value].word for c in (Column.RESPONSIBLE, Column.DEADLINE)},
    Column.OWNER: "qui et quand",
    Column.SUPPORT: "appui",
    Column.STATUS: ACTION.fields["status"].word,
    Column.DISCUSSION: "discussion",
    Column.DECISIONS: "décisions",
    "other": "remarques",
}
"""The header of each column of a table that was put together."""


Header = Callable[[Sequence[str]], tuple[list[str], int]]


def with_roll_calls(blocks: Sequence[Block], reading: Reading) -> tuple[Block, ...]:
    """The blocks, each table of who came that lost its cells put together."""
    return tuple(_Loose(reading, Fits(reading.is_name), roll_header).blocks(blocks))


def with_tables(
    blocks: Sequence[Block], reading: Reading, titles: Iterable[str]
) -> tuple[Block, ...]:
    """The blocks, each table of actions or of points that lost its cells put together.

    `titles` are those of the agenda.
    """
    return tuple(_Loose(reading, Fits(reading.is_name, titles), task_header).blocks(blocks))


class _Loose:
    """Puts the tables of one kind together."""

    def __init__(self, reading: Reading, fits: Fits, header: Header) -> None:
        self._reading, self._fits, self._header = reading, fits, header
        self._is_roll = header is roll_header

    def blocks(self, blocks: Sequence[Block]) -> Iterator[Block]:
        """The blocks, those of a table as one."""
        index = 0
        while index < len(blocks):
            above = [*map(_text, blocks[index : index + _MOST_LINES])]
            columns, count = self._header([*takewhile(bool, above)])
            lines = [*map(_with_number, self._lines(blocks[index + count :]))] if count else []
            bullets = {n for n, line in enumerate(lines) if line.marker}
            texts = [line.text for line in lines]
            table = LooseTable(columns, texts, self._fits, bullets) if lines else None
            is_of_points = {Column.TITLE, Column.DISCUSSION} <= {*columns}
            if table and table.rows and not (is_of_points and table.others()):
                yield from (self._roll_call if self._is_roll else self._tasks)(table, lines)
                index += count + table.rows[-1].end
            elif table and all(map(is_filler, lines[0].text.split())):  # "N/A / /"
                self._reading.take("actions", lines_in(blocks[index : index + count + 1]))
                index += count + 1
            else:
                if table and not self._is_roll:
                    told = f"Le tableau qui commence par {quoted(texts[0])} a perdu ses cases"
                    self._reading.doubts.append(f"{told} : rien n’en est repris.")
                yield self._with_header(blocks[index])
                index += 1

    def _with_header(self, block: Block) -> Block:
        """A table whose rows say who is to do what, below a header that says so; others as are."""
        if self._is_roll or not isinstance(block, Table):
            return block
        columns = [self._role([*map(cell_text, cells)]) for cells in zip(*block.rows, strict=True)]
        if not {Column.TEXT, Column.RESPONSIBLE} <= {*columns} or len({*columns}) < len(columns):
            return block
        header = (Paragraph((Span(_HEADERS[name]),), block.place) for name in columns)
        cells = ((self._reading.renumbered(head),) for head in header)
        return replace(block, rows=(tuple(cells), *block.rows))

    def _role(self, cells: Sequence[str]) -> str:
        """What each cell of a column without a header says, "other" for none of these."""
        told = [*filter(None, cells)]
        if len(told) >= _FEWEST_ROWS and all(map(begins_task, told)):
            return Column.TEXT
        if told and all(map(self._fits.is_known, told)):
            return Column.RESPONSIBLE
        roles = (Column.NUMBER, Column.DEADLINE)
        return next((r for r in roles if all(self._fits(r, cell) > 1 for cell in told)), "other")

    def _lines(self, blocks: Sequence[Block]) -> Iterator[Paragraph]:
        """The first blocks that may be lines of rows; signs that count stand before all or none."""
        is_counted = is_count(getattr(blocks[0], "marker", "")) if blocks else False
        for block, below in pairwise([*blocks, None]):
            if not isinstance(block, Paragraph) or not self._may_be_row(block):
                return
            if _announces(block, below):
                return
            if is_count(block.marker) and not is_counted:
                return
            yield block

    def _may_be_row(self, line: Paragraph) -> bool:
        text = line.text
        if line.level or line.is_bold or begins_signature(text):
            return False
        is_other = tells_of_meeting(text, "closing") is not None
        if self._is_roll:
            is_other |= ends_roll_call(text, self._fits)
        else:
            is_other |= begins_with_label(text) and not is_deadline(text)
        is_header = any(header([text])[1] for header in (roll_header, task_header))
        return not (is_other or is_header)

    def _roll_call(self, table: LooseTable, lines: Sequence[Paragraph]) -> Iterator[Block]:
        """The rows that say who came; others are left out: they may name nobody but persons."""
        left = [lines[n].text for n in table.others(lambda row: row.is_sure)]
        if left:
            self._reading.left_out.words += left
            self._reading.left_out.mentions += len(left)
            told = f"Tableau des participants : {count(len(left), 'ligne')} sans organisation sûre"
            is_bad = len(left) > len(table.bodies())
            advice = "Relisez toute la présence." if is_bad else "Complétez la liste."
            self._reading.doubts.append(f"{told}. {advice}")
        yield self._made(table, lines, table.bodies())

    def _tasks(self, table: LooseTable, lines: Sequence[Paragraph]) -> Iterator[Block]:
        """The rows as tables, and the lines between them that are none."""
        unsure = table.others(lambda row: row.is_sure)
        if unsure:
            told = ", ".join(quoted(lines[n].text) for n in unsure)
            doubt = f"Ce tableau a perdu ses cases : relisez ces lignes : {told}"
            self._reading.doubts.append(doubt)
        body: list[LooseRow] = []
        for row in table.rows:
            if body and row.first > body[-1].end:
                yield self._made(table, lines, body)
                yield from lines[body[-1].end : row.first]
                body = []
            body.append(row)
        yield self._made(table, lines, body)

    def _made(
        self, table: LooseTable, lines: Sequence[Paragraph], rows: Sequence[LooseRow]
    ) -> Table:
        """Rows below a header in the words of the archive."""
        place, columns = lines[0].place, table.columns
        kept = [n for n in range(len(columns)) if not rows or any(row.cells[n] for row in rows)]
        header = (Paragraph((Span(_HEADERS[columns[n]]),), place) for n in kept)
        cells = (tuple(self._cell(columns[n], row.cells[n], lines) for n in kept) for row in rows)
        return Table((tuple((self._reading.renumbered(head),) for head in header), *cells), place)

    def _cell(self, column: str, words: Sequence[Word], lines: Sequence[Paragraph]) -> Cell:
        """The lines of a cell, those of one text put together."""
        cell: list[Paragraph] = []
        for number, group in groupby(words, lambda word: word.line):
            first, *_, last = [*group] * 2
            line = cut(lines[number], first.start, last.end)
            line = marked(replace(line, marker=lines[number].marker * first.is_first))
            is_apart = bool(line.marker) or column in _APART or begins_task(line.text)
            if cell and not is_apart:
                spans = (*cell[-1].spans, Span(" "), *line.spans)
                cell[-1] = replace(cell[-1], spans=tidied(spans))
            else:
                cell.append(line)
        return tuple(map(self._reading.renumbered, cell))


def _announces(line: Paragraph, below: Block | None) -> bool:
    """Whether a line heads the day of the next meeting; without one it may be a deadline."""
    if not isinstance(below, Paragraph) or label_field(line.text) != "next_meeting":
        return False
    return is_value("next_meeting", below.text)


def _text(block: Block) -> str:
    """The text of a line that may be of a header, which no marker begins; "" for others."""
    return block.text if isinstance(block, Paragraph) and not block.marker else ""


def _with_number(line: Paragraph) -> Paragraph:
    """The line, its marker part of its text where that counts."""
    if not is_count(line.marker):
        return line
    return replace(line, spans=(Span(f"{line.marker} "), *line.spans), marker="")
