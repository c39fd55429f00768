"""The blocks of a document made alike: a paragraph a line, white space and markers tidied."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import count

from archive.importer.document import Block, Cell, Paragraph, Span, Table
from archive.importer.lines.joining import tidied
from archive.importer.lines.markers import is_bullet, marker_at
from archive.importer.recognise.merged_rows import apart
from archive.language.label_stems import label_field
from archive.language.numbers import roman_number
from archive.parsing.facts.titles import item_label

BARE_NUMBER = re.compile(r"(\d{1,2})\s+(?=[A-ZÀ-Þ])")
"""the "1 " of "1 Bilan OIM", a number that no sign parts from its title"""
_COUNT = re.compile(r"(\d{1,3}|[A-Za-z]{1,5})\W*$")
"""the "II" of "II-", the "061" of such minutes as "24/061" """
_PART = re.compile(r"\d\s?\.\s?\d")
"""the "1.2" of "1.2." """
_ZERO = re.compile(r"(?<=\d)\.0(?=\W*$)")
"""the ".0" of "1.0" """
_LATER_LABEL = re.compile(r"(?<=[.;!?])\s+(?=(?P<label>[A-ZÀ-Þ][^.;:!?]{3,80}):\s)")
"""the " " before "Date de la prochaine réunion : 4 avril", which begins anew after a sentence"""
_INITIAL = re.compile(r"(?:[A-ZÀ-Þ]\.[\s-]?){1,3}[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+){0,2}$")
"""the "F. Fictif" of a cell, whose letter counts nothing"""
_LETTER = re.compile(r"[B-HJ-UWYZ]\.")
"""the "F." of "F. Tando", no number in Roman figures"""
_SUB_BULLET = "o"


@dataclass(slots=True)
class _Numbering:
    """Gives each line its number; the copies of a merged cell share theirs."""

    numbers: Iterator[int] = field(default_factory=lambda: count(1))
    cells: dict[int, tuple[Cell, Cell]] = field(default_factory=dict)
    """By the identity of a cell: the cell itself, kept alive, and what was made of it."""

    def block(self, block: Block) -> Iterator[Block]:
        if isinstance(block, Paragraph):
            yield from map(marked, self.lines(block))
            return
        rows = tuple(tuple(map(self.cell, row)) for row in block.rows)
        yield from apart(replace(block, rows=tuple(row for row in rows if any(row))))

    def cell(self, cell: Cell) -> Cell:
        if id(cell) not in self.cells:
            lines = (line for paragraph in cell for line in self.lines(paragraph))
            made = tuple(line if _INITIAL.match(line.text) else marked(line) for line in lines)
            self.cells[id(cell)] = (cell, made)
        return self.cells[id(cell)][1]

    def lines(self, paragraph: Paragraph) -> Iterator[Paragraph]:
        """The paragraph cut into lines of one meaning, the marker staying with the first."""
        marker = paragraph.marker
        for spans in map(tidied, _at_line_ends(paragraph.spans)):
            for part in _at_next_meeting(replace(paragraph, spans=spans)) if spans else ():
                yield replace(part, marker=marker, number=next(self.numbers))
                marker = ""


def prepare(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks with empty ones left out, lines cut apart, typed markers told apart.

    Every line has a number, from 1 in reading order, those in cells too; the copies of a merged
    cell keep one number.
    """
    numbering = _Numbering()
    made = tuple(each for block in blocks for each in numbering.block(block))
    is_lettered = any(line.marker in {"A.", "A)", "a."} for line in lines_in(made))
    return made if is_lettered else tuple(map(_with_initial, made))


def _with_initial(block: Block) -> Block:
    """A line of a document without lists by letters, where the "F." of "F. Tando" is an initial."""
    if isinstance(block, Table) or not _LETTER.fullmatch(block.marker):
        return block
    is_name = block.text[:1].isupper()
    return (
        replace(block, spans=(Span(f"{block.marker} "), *block.spans), marker="")
        if is_name
        else block
    )


def cut(paragraph: Paragraph, start: int, end: int | None = None) -> Paragraph:
    """A part of a paragraph from one character to another, its links and its number kept.

    It is no item of a list. `end` None is the end of the text.
    """
    spans, at = [], 0
    stop = len(paragraph.text) if end is None else end
    for span in paragraph.spans:
        text = span.text[max(start - at, 0) : max(stop - at, 0)]
        at += len(span.text)
        if text:
            spans.append(replace(span, text=text))
    return replace(paragraph, spans=tidied(spans), marker="", depth=0)


def marker_number(marker: str) -> int | None:
    """The number of a marker: "2.", "II-"; None for a bullet, a letter or "1.2.", a part's."""
    marker = _bare(marker)
    match = _COUNT.search(marker)
    if not match or _PART.search(marker):
        return None
    digits = match[1].lower()
    return int(digits) if digits.isdigit() else roman_number(digits)


def rank_of(marker: str) -> int | None:
    """The number of a marker, or the rank of its letter: 2 for "2.", "1.2", "II." and "b)"."""
    match = _COUNT.search(_bare(marker))
    if match is None or match[1].isdigit():
        return int(match[1]) if match else None
    letters = match[1].lower()
    return roman_number(letters) or (ord(letters) - ord("a") + 1 if len(letters) == 1 else None)


def is_part(marker: str) -> bool:
    """Whether a marker is that of a part of a point: "1.2", not "1.0"."""
    return bool(_PART.search(_bare(marker)))


def _bare(marker: str) -> str:
    """A marker without words or a zero around its number: "2" for "Deuxième point :" or "2.0"."""
    label = item_label(f"{marker} x")
    return _ZERO.sub("", marker) if label is None else str(label[0] or "")


def is_count(marker: str) -> bool:
    """Whether a marker counts (a number or a letter), as opposed to a bullet."""
    return bool(marker) and not is_bullet(marker)


def style_of(marker: str) -> str:
    """What markers of one series share: "1." and "12." do, "1)" and "A." do not."""
    if item_label(f"{marker} x"):
        return "point"
    zero = ".0" if _ZERO.search(marker) else ""
    kind = re.sub(r"\d+", "1", _bare(marker).replace(" ", "")) + zero  # "12." is "1."
    if kind[:1].lower() in {"i", "v", "x"}:
        return re.sub(r"^[IVX]+", "I", re.sub(r"^[ivx]+", "i", kind))  # "IV." is "I."
    return re.sub(r"^[a-h]", "a", re.sub(r"^[A-H]", "A", kind))  # "c)" is "a)"


def cell_text(cell: Cell) -> str:
    """The text of a cell on one line."""
    return " ".join(paragraph.text for paragraph in cell)


def lines_in(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """Every line of some blocks, those in cells too, each once."""
    seen: set[int] = set()
    for block in blocks:
        rows = block.rows if isinstance(block, Table) else (((block,),),)
        for line in (line for row in rows for cell in row for line in cell):
            if line.number not in seen:
                seen.add(line.number)
                yield line


def is_struck_cell(cell: Cell) -> bool:
    """Whether the author struck through all that a cell or a line says."""
    spans = [span for line in cell for span in line.spans if span.text.strip()]
    return bool(spans) and all(span.is_struck for span in spans)


def _at_line_ends(spans: Iterable[Span]) -> list[list[Span]]:
    lines: list[list[Span]] = [[]]
    for span in spans:
        first, *others = span.text.split("\n")
        lines[-1].append(replace(span, text=first))
        lines += [[replace(span, text=text)] for text in others]
    return lines


def _at_next_meeting(line: Paragraph) -> Iterator[Paragraph]:
    """A line cut where a label of the next meeting follows a sentence: each tells one thing."""
    for sign in _LATER_LABEL.finditer(line.text):
        if label_field(sign["label"]) == "next_meeting":
            yield replace(cut(line, 0, sign.start()), depth=line.depth)
            yield cut(line, sign.end())
            return
    yield line


def marked(paragraph: Paragraph) -> Paragraph:
    """The paragraph with the marker typed before its text as its marker."""
    if paragraph.marker:
        return paragraph
    marker, start = marker_at(paragraph.text)
    if not marker:
        return paragraph
    rest = cut(paragraph, start)
    depth = max(paragraph.depth, 1) if marker == _SUB_BULLET else paragraph.depth
    return replace(rest, marker=marker, depth=depth) if rest.spans else paragraph
