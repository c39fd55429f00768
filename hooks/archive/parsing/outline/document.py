"""Paragraphs and tables with what the eye sees of them: the letters, the place, the marker."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from archive.language.text import composed


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text that leads to one address, or to none."""

    text: str
    address: str | None = None
    """Where the link leads as the document says it; None when it is no link."""
    is_bold: bool = False
    is_struck: bool = False
    """Whether the author struck it through: shown so, never taken as valid."""

    def __post_init__(self) -> None:
        """Compose the accents of the text, which some systems write apart from their letters."""
        object.__setattr__(self, "text", composed(self.text))


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A heading, a paragraph or one item of a list."""

    spans: tuple[Span, ...]
    place: int
    """Where it stands: the page of a PDF, the line of a text, the rank of a Word block; from 1."""
    level: int = 0
    """The level of a heading that the format itself declares; 0 when it declares none."""
    marker: str = ""
    """What stands before an item of a list, as shown: "•", "-", "2.", "b)"; "" outside lists."""
    depth: int = 0
    """How many lists an item of a list is nested in; 0 for the outermost."""
    size: float = 1.0
    """The size of its letters, relative to the commonest size of the document."""
    is_centred: bool = False
    number: int = 0
    """Which line of the document it is, from 1, once they are numbered; its pieces keep it."""

    @property
    def text(self) -> str:
        """The text without its links."""
        return "".join(span.text for span in self.spans)

    @property
    def is_bold(self) -> bool:
        """Whether every word is bold, as in a heading made by hand."""
        return all(span.is_bold for span in self.spans if span.text.strip())


Cell = tuple[Paragraph, ...]
"""A cell of a table; () when it is empty."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of as many cells each; a merged cell stands, the same, in each place it covers."""

    rows: tuple[tuple[Cell, ...], ...]
    place: int


Block = Paragraph | Table

Spans = tuple[Span, ...]
_SPACES = re.compile(r"[\s\u200b\u2060\ufeff]+")
"""the blanks of "de  la\tcarte", those without width too"""
_UNSEEN = re.compile(r"[\u00ad\u200b\u2060\ufeff\x00-\x08\x0e-\x1b\x7f-\x9f]")
"""Characters that nobody sees: soft hyphens, joiners, controls."""


def spans_text(spans: Iterable[Span]) -> str:
    """The text of the runs put together."""
    return "".join([span.text for span in spans])


def alike(first: Span, second: Span) -> bool:
    """Whether two runs lead to one address and look the same."""
    return _look(first) == _look(second)


def tidied(spans: Iterable[Span]) -> Spans:
    """The same runs with single spaces, none at either end, and neighbours alike put together.

    No-break spaces stay what they are when they stand alone: they are the author's typography.
    """
    result: list[Span] = []
    for _, run in groupby(spans, _look):
        group = list(run)
        text = _SPACES.sub(_one_space, _UNSEEN.sub("", spans_text(group)))
        if not result or result[-1].text[-1].isspace():
            text = text.lstrip()
        if text:
            result.append(replace(group[0], text=text))
    return _without_end(result)


def after(spans: Spans, length: int) -> Spans:
    """The runs without their first characters."""
    rest: list[Span] = []
    for span in spans:
        kept = span.text[length:]
        length = max(0, length - len(span.text))
        if kept:
            rest.append(replace(span, text=kept))
    return tuple(rest)


def _look(span: Span) -> tuple[str | None, bool, bool]:
    return span.address, span.is_bold, span.is_struck


def _one_space(found: re.Match[str]) -> str:
    spaces = found.group()
    return spaces if spaces in ("\u00a0", "\u202f") else " "


def _without_end(spans: list[Span]) -> Spans:
    while spans:
        text = spans[-1].text.rstrip()
        if text:
            spans[-1] = replace(spans[-1], text=text)
            break
        spans.pop()
    return tuple(spans)


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


def flattened(block: Block) -> list[Paragraph]:
    """The paragraphs of a block, cell after cell when it is a table; those merged come again."""
    if isinstance(block, Paragraph):
        return [block]
    return [paragraph for row in block.rows for cell in row for paragraph in cell]
