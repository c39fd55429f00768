"""The words of a page of a PDF, as the eye sees them."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from pdfplumber.utils.text import LIGATURES

from archive.importer.lines.markers import readable

_BOLD = re.compile(r"bold|black|heavy|semibold|demi|[-,]bd\b", re.IGNORECASE)
"""The name of a bold font: "Arial-BoldMT", "Roboto-Black"."""
_SPACE = 0.15
"""White between two letters, in heights of letters, that is a space."""
_THROUGH = (0.3, 0.75)
"""Where a line stands that strikes a word through, in shares of its height from the top."""
_THIN = 2.0
"""Points of the thickest line."""
_LEAST_SIZE, _WHITE = 1.0, 0.97
"""Points and lightness of letters that nobody sees."""


@dataclass(frozen=True, slots=True)
class Box:
    """A part of a page, in points from its top left."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> tuple[float, float]:
        """Where its middle stands, from the left and from the top."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def holds(self, other: "Box") -> bool:
        """Whether the middle of another part of the page stands in it."""
        across, down = other.middle
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
    is_bold: bool = False
    address: str | None = None
    is_struck: bool = False
    is_apart: bool = False
    """Whether the page writes a space before it."""
    is_ended: bool = False
    """Whether the page writes a space after it."""


def box_of(drawn: Any) -> Box:  # noqa: ANN401 - pdfplumber has no types
    """Where something that pdfplumber found stands."""
    return Box(*(float(drawn[side]) for side in ("x0", "top", "x1", "bottom")))


def page_words(page: Any) -> list[Word]:  # noqa: ANN401 - pdfplumber has no types
    """The words of a page with the links and the strokes that lie at them."""
    found = page.extract_words(
        x_tolerance_ratio=_SPACE,
        keep_blank_chars=True,
        return_chars=True,
        extra_attrs=["fontname", "size"],
    )
    words = [word for run in found for word in _cut(run["chars"])]
    links = [(box_of(link), link["uri"]) for link in page.hyperlinks]
    strokes: dict[int, list[Box]] = defaultdict(list)
    for line in (*page.lines, *page.rects):
        if line["height"] < _THIN:
            strokes[round(line["top"])].append(box_of(line))
    return [_looked(word, links, strokes) for word in words]


def _cut(chars: Sequence[Any]) -> Iterator[Word]:
    """The words of letters of one font side by side, cut at the spaces that the page writes."""
    pieces = [(blank, list(run)) for blank, run in groupby(chars, lambda c: c["text"].isspace())]
    for rank, (is_blank, run) in enumerate(pieces):
        if is_blank:
            continue
        first, boxes = run[0], [box_of(char) for char in run]
        box = Box(
            min(each.left for each in boxes),
            min(each.top for each in boxes),
            max(each.right for each in boxes),
            max(each.bottom for each in boxes),
        )
        yield Word(
            readable("".join(LIGATURES.get(char["text"], char["text"]) for char in run)),
            box,
            round(first["size"], 1),
            is_bold=bool(_BOLD.search(first["fontname"])),
            is_apart=rank > 0,
            is_ended=rank + 1 < len(pieces),
        )


def _looked(
    word: Word, links: Sequence[tuple[Box, str]], strokes: Mapping[int, Sequence[Box]]
) -> Word:
    """A word with its address and whether a line strikes it through."""
    address = next((uri for place, uri in links if place.holds(word.box)), None)
    heights = (word.box.top + (word.box.bottom - word.box.top) * share for share in _THROUGH)
    near = [line for height in range(*map(round, heights)) for line in strokes.get(height, ())]
    is_struck = any(line.left <= word.box.middle[0] <= line.right for line in near)
    return replace(word, address=address, is_struck=is_struck) if address or is_struck else word


def without_hidden(page: Any) -> tuple[Any, int]:  # noqa: ANN401 - pdfplumber has no types
    """A page without the letters that nobody sees, and how many words they make.

    They are white on white, of no size, or beyond the edges of the page.
    """
    sheet = Box(0.0, 0.0, float(page.width), float(page.height))
    shapes = [each for each in (*page.rects, *page.curves) if each["fill"] and not _is_white(each)]
    grounds = [box_of(each) for each in (*shapes, *page.images)]

    def is_hidden(char: Any) -> bool:  # noqa: ANN401 - pdfplumber has no types
        if char["size"] < _LEAST_SIZE or not sheet.holds(box_of(char)):
            return True
        return _is_white(char) and not any(ground.holds(box_of(char)) for ground in grounds)

    hidden = [char for char in page.chars if is_hidden(char)]
    if not hidden:
        return page, 0
    gone = set(map(id, hidden))
    words = page.filter(lambda each: id(each) in gone).extract_words()
    return page.filter(lambda each: id(each) not in gone), len(words)


def _is_white(drawn: Any) -> bool:  # noqa: ANN401 - pdfplumber has no types
    """Whether something is drawn in white: grey, red-green-blue or cyan-magenta-yellow-black."""
    color = drawn["non_stroking_color"]
    if not isinstance(color, tuple) or not all(isinstance(part, int | float) for part in color):
        return False
    four = 4
    return max(color) <= 1 - _WHITE if len(color) == four else min(color, default=0.0) >= _WHITE
