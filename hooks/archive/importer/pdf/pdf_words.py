"""The words of a page of a PDF, as the eye sees them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from archive.importer.lines.markers import readable

_BOLD = re.compile(r"bold|black|heavy|semibold|demi|[-,]bd\b", re.IGNORECASE)
"""The name of a bold font: "Arial-BoldMT", "Roboto-Black"."""
_SPACE = 0.15
"""White between two letters, in heights of letters, that is a space."""
_THROUGH = (0.3, 0.75)
"""Where a line stands that strikes a word through, in shares of its height from the top."""
_THIN = 2.0
"""Points of the thickest line."""
_BLANK = {"text": " "}
"""What stands before the first letter of a page."""
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


def box_of(drawn: Any) -> Box:  # noqa: ANN401 - pdfplumber has no types
    """Where something that pdfplumber found stands."""
    return Box(*(float(drawn[side]) for side in ("x0", "top", "x1", "bottom")))


def page_words(page: Any) -> list[Word]:  # noqa: ANN401 - pdfplumber has no types
    """The words of a page with the links and the strokes that lie at them."""
    for before, char in pairwise([_BLANK, *page.chars]):
        char["is_apart"] = before["text"].isspace()
    links = [(box_of(link), link["uri"]) for link in page.hyperlinks]
    lines = (line for line in (*page.lines, *page.rects) if line["height"] < _THIN)
    strokes = [box_of(line) for line in lines]
    words = page.extract_words(
        x_tolerance_ratio=_SPACE, return_chars=True, extra_attrs=["fontname", "size"]
    )
    return [_word(word, links, strokes) for word in words]


def _word(found: Any, links: Sequence[tuple[Box, str]], strokes: Sequence[Box]) -> Word:  # noqa: ANN401
    box = box_of(found)
    height = box.bottom - box.top
    highest, lowest = (box.top + height * share for share in _THROUGH)
    return Word(
        readable(found["text"]),
        box,
        round(found["size"], 1),
        is_bold=bool(_BOLD.search(found["fontname"])),
        address=next((uri for place, uri in links if place.holds(box)), None),
        is_struck=any(
            highest <= line.top < lowest and line.left <= box.middle[0] <= line.right
            for line in strokes
        ),
        is_apart=found["chars"][0]["is_apart"],
    )


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
