"""From the HTML that mammoth makes of a Word document to blocks."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from xml.etree import ElementTree as ET

from archive.importer.document import Block, Cell, Paragraph, Span, Table
from archive.importer.lines.joining import marked
from archive.importer.lines.sentences import goes_on
from archive.importer.lines.spans import Spans, text_of, tidied
from archive.importer.word.word_prepare import mark_of

_NOTE_ID = ("footnote-", "endnote-")
_NOTE_REFERENCE = ("footnote-ref-", "endnote-ref-")
_MOST_COLUMNS = 63
"""Columns that Word lets a table have."""
_MOST_ROWS = 5_000


@dataclass(frozen=True, slots=True)
class _Piece:
    """A cell and the places it covers."""

    cell: Cell
    rows: int
    columns: int


def blocks_of(html: str) -> list[Block]:
    """The blocks of the whole document, each note after the block that refers to it."""
    root = ET.fromstring(f"<body>{html}</body>")  # noqa: S314 - mammoth wrote it
    reader = _Reader(_notes(root))
    blocks: list[Block] = []
    for element in root:
        blocks += reader.blocks(element, len(blocks) + 1)
    return blocks


def _notes(root: ET.Element) -> dict[str, ET.Element]:
    """The notes by their id, taken out of the list that mammoth puts at the end."""
    notes = {}
    for element in list(root):
        if element.tag in ("ol", "dl"):
            root.remove(element)
            notes.update({item.get("id", ""): item for item in element})
    return notes


@dataclass(frozen=True, slots=True)
class _Reader:
    notes: dict[str, ET.Element]

    def blocks(self, element: ET.Element, place: int) -> list[Block]:
        """What an element of the body makes, the blocks counted from a place on."""
        if element.tag != "table":
            return list(self._paragraphs(element, place))
        rows = _own_rows(element)
        if _is_frame(rows):
            return self._framed(rows, place)
        return [Table(self._grid(rows, place), place)]

    def _framed(self, rows: list[ET.Element], place: int) -> list[Block]:
        """What stands in a table of one column that only frames it, another table for example."""
        found: list[Block] = []
        for row in rows:
            for cell in row:
                for element in cell:
                    found += self.blocks(element, place + len(found))
        return found

    def _grid(self, rows: list[ET.Element], place: int) -> tuple[tuple[Cell, ...], ...]:
        """The cells in rows of one length; a merged cell fills the first place it covers."""
        grid: list[dict[int, Cell]] = [{} for _ in rows[:_MOST_ROWS]]
        for rank, row in enumerate(rows[:_MOST_ROWS]):
            column = 0
            for element in row:
                while column in grid[rank]:
                    column += 1
                piece = self._piece(element, place)
                for below in range(rank, min(rank + piece.rows, len(grid))):
                    for beside in range(column, min(column + piece.columns, _MOST_COLUMNS)):
                        grid[below].setdefault(beside, ())
                grid[rank][column] = piece.cell
        width = max((max(row, default=-1) + 1 for row in grid), default=0)
        return tuple(tuple(row.get(column, ()) for column in range(width)) for row in grid)

    def _piece(self, element: ET.Element, place: int) -> _Piece:
        paragraphs: list[Paragraph] = []
        for inner in element:
            for block in self.blocks(inner, place):
                paragraphs += flattened(block)
        cell = tuple(replace(each, place=place) for each in paragraphs)
        return _Piece(cell, int(element.get("rowspan", "1")), int(element.get("colspan", "1")))

    def _paragraphs(self, element: ET.Element, place: int) -> Iterator[Paragraph]:
        spans, level, depth, marker = _unmarked(tuple(_spans(element, None, is_bold=False)))
        for rank, line in enumerate(_lines(spans)):
            first = marked(line, place, level if rank == 0 else 0)
            if rank == 0 and marker:
                first = Paragraph(tidied(line), place, level, marker, depth)
            if first.spans:
                yield first
            elif first.marker:
                yield Paragraph(tidied(line), place)
        for reference in element.iter("a"):
            if reference.get("id", "").startswith(_NOTE_REFERENCE):
                yield from self._note(reference, place)

    def _note(self, reference: ET.Element, place: int) -> Iterator[Paragraph]:
        note = self.notes.pop(reference.get("href", "").removeprefix("#"), None)
        label = Span(f"{reference.text} ")
        for inner in [] if note is None else list(note):
            for block in self.blocks(inner, place):
                for paragraph in flattened(block):
                    yield replace(paragraph, spans=tidied((label, *paragraph.spans)))
                    label = Span("")


def _own_rows(table: ET.Element) -> list[ET.Element]:
    """The rows of a table, without those of the tables in its cells."""
    groups = [table, *(each for each in table if each.tag in ("thead", "tbody"))]
    return [row for group in groups for row in group if row.tag == "tr"]


def _is_frame(rows: list[ET.Element]) -> bool:
    """Whether a table has but one cell, or one column with tables in it."""
    if any(len(row) > 1 for row in rows):
        return False
    return len(rows) == 1 or any(row.find(".//table") is not None for row in rows)


def flattened(block: Block) -> list[Paragraph]:
    """The paragraphs of a block, cell after cell when it is a table."""
    if isinstance(block, Paragraph):
        return [block]
    return [paragraph for row in block.rows for cell in row for paragraph in cell]


def _spans(element: ET.Element, address: str | None, *, is_bold: bool) -> Iterator[Span]:
    """The runs inside an element, without what follows it."""
    if element.tag == "br":
        yield Span("\n")
    elif element.tag == "input":
        yield Span("☒ " if element.get("checked") else "☐ ")
    if element.tag == "a":
        href = element.get("href", "")
        if href.startswith(tuple(f"#{name}" for name in _NOTE_REFERENCE)):
            return
        if element.get("id", "").startswith(_NOTE_REFERENCE):
            yield Span(" ")
        address = href if href and not href.startswith("#") else address
    is_bold = is_bold or element.tag == "strong"
    if element.text:
        yield Span(element.text, address, is_bold)
    for child in element:
        yield from _spans(child, address, is_bold=is_bold)
        if child.tail:
            yield Span(child.tail, address, is_bold)


def _unmarked(spans: Spans) -> tuple[Spans, int, int, str]:
    """The runs without the mark that was written into them, then what it says."""
    kept = []
    level, depth, marker = 0, 0, ""
    for span in spans:
        text, *said = mark_of(span.text)
        if text != span.text:
            level, depth, marker = said  # type: ignore[assignment]
        kept.append(replace(span, text=text))
    return tuple(kept), level, depth, marker


def _lines(spans: Spans) -> list[Spans]:
    """The lines of a paragraph; a break in the middle of a sentence is no end of a line."""
    broken: list[list[Span]] = [[]]
    for span in spans:
        first, *others = span.text.split("\n")
        broken[-1].append(replace(span, text=first))
        broken += [[replace(span, text=other)] for other in others]
    lines: list[Spans] = []
    for line in filter(None, map(tidied, broken)):
        if lines and goes_on(text_of(lines[-1]), text_of(line)):
            lines[-1] = tidied((*lines[-1], Span(" "), *line))
        else:
            lines.append(line)
    return lines
