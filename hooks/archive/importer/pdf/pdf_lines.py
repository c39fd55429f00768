"""The lines of a page of a PDF, from its words."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from archive.importer.document import Span
from archive.importer.lines.joining import Line
from archive.importer.lines.markers import BULLET
from archive.importer.lines.spans import Spans, text_of, tidied

_BOLD = re.compile(r"bold|black|heavy|semibold|demi|[-,]bd\b", re.IGNORECASE)
_UNKNOWN = re.compile(r"\(cid:\d+\)")
"""A letter of a font that does not say which one it is."""
_SPACE = 0.1
"""White between two words, in heights of letters, that is a space."""
_USUAL_SPACE = 0.25
_USUAL_WORD = 2.5
"""Width of a word that is not known, in heights of letters."""
_SAME_LINE = 0.5
_LOOSE = 2.4
"""Heights of letters from which two lines are no neighbours of a paragraph."""
_USUAL_LEADING = 1.2
_CENTRED = 20.0
"""Points by which a centred line is away from the left edge, at least."""
_FAR = 0.3
"""Share of the width from which a line is set at the right rather than indented."""


@dataclass(frozen=True, slots=True)
class Box:
    """A part of a page, in points from its top left."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, word: "Word") -> bool:
        """Whether the middle of a word stands in it."""
        across, down = (word.box.left + word.box.right) / 2, (word.box.top + word.box.bottom) / 2
        return self.left <= across < self.right and self.top <= down < self.bottom

    def contains(self, other: "Box") -> bool:
        """Whether another part of the page lies inside it."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and other.right <= self.right
            and other.bottom <= self.bottom
        )


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a page."""

    text: str
    box: Box
    size: float
    is_bold: bool
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """Words side by side."""

    words: tuple[Word, ...]
    box: Box

    @property
    def size(self) -> float:
        """The height of most of its letters."""
        sizes = sorted(word.size for word in self.words for _ in word.text)
        return sizes[len(sizes) // 2] if sizes else 0.0

    @property
    def spans(self) -> Spans:
        """Its runs of text."""
        found: list[Span] = []
        for before, word in zip((None, *self.words), self.words, strict=False):
            space = "" if before is None or _touch(before, word) else " "
            is_link = before is not None and before.address == word.address
            if space and found and not is_link:
                found.append(Span(space))
                space = ""
            found.append(Span(space + word.text, word.address, word.is_bold))
        return tidied(found)

    @property
    def text(self) -> str:
        """The text of its runs."""
        return text_of(self.spans)


def words_of(page: Any) -> list[Word]:  # noqa: ANN401 - pdfplumber has no types
    """The words of a page, with the address of the link that lies on them."""
    links = [(Box(a["x0"], a["top"], a["x1"], a["bottom"]), a["uri"]) for a in page.hyperlinks]
    words = []
    for found in page.extract_words(
        x_tolerance_ratio=0.15, keep_blank_chars=False, extra_attrs=["fontname", "size"]
    ):
        text = (
            _UNKNOWN.sub(BULLET, found["text"])
            if found["text"].startswith("(cid:")
            else found["text"]
        )
        text = text.replace("\u00ad", "-")  # what is drawn is no soft hyphen
        box = Box(found["x0"], found["top"], found["x1"], found["bottom"])
        word = Word(text, box, round(found["size"], 1), bool(_BOLD.search(found["fontname"])))
        address = next((uri for place, uri in links if place.holds(word)), None)
        words.append(replace(word, address=address))
    return words


def rows_of(words: Iterable[Word]) -> list[Row]:
    """The words put side by side, from the top of the page to its bottom."""
    rows: list[list[Word]] = []
    largest: Word | None = None
    for word in sorted(words, key=lambda word: (word.box.top + word.box.bottom) / 2):
        if largest is None or not _is_beside(largest, word):
            rows.append([])
            largest = None
        rows[-1].append(word)
        if largest is None or word.size > largest.size:
            largest = word
    return [row_of(row) for row in rows]


def lines_of(rows: Sequence[Row], region: Box, place: int) -> list[Line]:
    """The rows of one column as lines, with how much of its width they fill."""
    leading = _leading(rows)
    lines = []
    for rank, row in enumerate(rows):
        step = row.box.bottom - rows[rank - 1].box.bottom if rank else 0.0
        gap = step / (leading * max(row.size, 1.0)) - 1 if rank else 0.0
        lines.append(
            Line(
                spans=row.spans,
                place=place,
                left=row.box.left - region.left,
                fill=_fill(row, rows[rank + 1 : rank + 2], region),
                gap=max(gap, 0.0),
                size=row.size,
            )
        )
    return lines


def _leading(rows: Sequence[Row]) -> float:
    """The usual distance from one line to the next, in heights of letters."""
    steps = sorted(
        step
        for one, other in pairwise(rows)
        if 0 < (step := (other.box.bottom - one.box.bottom) / max(other.size, 1.0)) < _LOOSE
    )
    # Half of the lines of a list are paragraphs: the lower quarter is the step inside one.
    return steps[len(steps) // 4] if steps else _USUAL_LEADING


def _fill(row: Row, behind: Sequence[Row], region: Box) -> float:
    """The share of the width that a row would take with the first word of the next one, if any."""
    widths = [each.words[0].box.right - each.words[0].box.left for each in behind]
    added = row.size * _USUAL_SPACE + (widths[0] if widths else row.size * _USUAL_WORD)
    width = max(region.right - region.left, 1.0)
    before, after = row.box.left - region.left, region.right - row.box.right
    # What is set in the middle or at the right fills its line with its own length only.
    is_aside = before > _FAR * width or (before > _CENTRED and abs(before - after) < _CENTRED)
    start = row.box.left if is_aside else region.left
    return (row.box.right + added - start) / width


def _is_beside(largest: Word, word: Word) -> bool:
    """Whether a word stands at the height of the largest word of a row."""
    middle = (word.box.top + word.box.bottom) / 2
    own = (largest.box.top + largest.box.bottom) / 2
    return abs(middle - own) < (largest.box.bottom - largest.box.top) * _SAME_LINE


def row_of(words: Sequence[Word]) -> Row:
    """Words of one height, put in order."""
    ordered = sorted(words, key=lambda word: word.box.left)
    return Row(
        tuple(ordered),
        Box(
            min(word.box.left for word in words),
            min(word.box.top for word in words),
            max(word.box.right for word in words),
            max(words, key=lambda word: word.size).box.bottom,
        ),
    )


def _touch(before: Word, word: Word) -> bool:
    return word.box.left - before.box.right < _SPACE * max(before.size, word.size)
