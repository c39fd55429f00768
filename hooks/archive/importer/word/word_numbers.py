"""The numbers and bullets that Word shows before paragraphs and does not write in them."""

import re
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

from archive.importer.lines.markers import BULLET, shown
from archive.importer.word.word_names import VAL, W, number_of, value_of
from archive.importer.word.word_styles import Styles

_PLACE = re.compile(r"%(\d)")
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LEVELS = 9
_LARGEST = 3000
"""A number beyond it is written with figures, whatever the document asks for."""


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is numbered."""

    kind: str = "decimal"
    text: str = "%1."
    start: int = 1
    style: str | None = None
    """The paragraph style that is numbered on this level."""
    is_plain: bool = False
    """Whether all its numbers are written with figures, whatever their own level says."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """What stands before a paragraph, and how deep its list is nested."""

    marker: str = ""
    depth: int = 0


@dataclass(slots=True)
class Numbers:
    """The lists of a document, counted paragraph after paragraph."""

    levels: dict[str, dict[int, Level]]
    """The levels of each abstract list."""
    lists: dict[str, str]
    """The abstract list that each list follows."""
    starts: dict[tuple[str, int], int]
    """Where a list starts a level of its own count."""
    styles: Styles
    _counts: dict[str, list[int | None]] = field(default_factory=dict)
    _started: set[tuple[str, int]] = field(default_factory=set)

    def next(self, paragraph: ET.Element) -> Numbered:
        """The number of the next paragraph; nothing when it has none."""
        number, depth = self._place(paragraph)
        abstract = self.lists.get(number or "")
        if number is None or abstract is None or depth not in self.levels.get(abstract, {}):
            return Numbered()
        level = self.levels[abstract][depth]
        if level.kind in ("bullet", "none"):
            return Numbered(_bullet(level), depth)
        self._count(number, abstract, depth)
        return Numbered(self._label(abstract, level), depth)

    def _place(self, paragraph: ET.Element) -> tuple[str | None, int]:
        """The list and the level of a paragraph, its own or those of its style."""
        own, level = value_of(paragraph, "pPr/numPr/numId"), value_of(paragraph, "pPr/numPr/ilvl")
        name = value_of(paragraph, "pPr/pStyle")
        chain = self.styles.chain(name)
        inherited = next((style for style in chain if style.number is not None), None)
        number = own if own is not None else inherited.number if inherited else None
        if number is None or number == "0":
            return None, 0
        if level is not None:
            return number, number_of(level)
        if own is None and inherited is not None:
            return number, self._level_of_style(number, name, inherited.number_level)
        return number, 0

    def _level_of_style(self, number: str, name: str | None, level: int | None) -> int:
        levels = self.levels.get(self.lists.get(number, ""), {})
        linked = (depth for depth, each in levels.items() if each.style == name)
        return next(linked, level or 0)

    def _count(self, number: str, abstract: str, depth: int) -> None:
        counts = self._counts.setdefault(abstract, [None] * _LEVELS)
        key = (number, depth)
        if key in self.starts and key not in self._started:
            counts[depth] = self.starts[key]
        else:
            start = self.levels[abstract][depth].start
            current = counts[depth]
            counts[depth] = start if current is None else current + 1
        self._started.add(key)
        for deeper in range(depth + 1, _LEVELS):
            counts[deeper] = None

    def _label(self, abstract: str, level: Level) -> str:
        levels, counts = self.levels[abstract], self._counts[abstract]

        def written(found: re.Match[str]) -> str:
            depth = int(found[1]) - 1
            other = levels.get(depth, Level())
            count = counts[depth] if 0 <= depth < _LEVELS else None
            kind = "decimal" if level.is_plain else other.kind
            return _written(other.start if count is None else count, kind)

        return _PLACE.sub(written, level.text).strip()


def numbers_of(root: ET.Element | None, styles: Styles) -> Numbers:
    """The lists of numbering.xml; none when there is no such part."""
    numbers = Numbers({}, {}, {}, styles)
    if root is None:
        return numbers
    links: dict[str, str] = {}
    for abstract in root.findall(f"{W}abstractNum"):
        name = abstract.get(f"{W}abstractNumId", "")
        numbers.levels[name] = dict(_levels(abstract))
        link = value_of(abstract, "numStyleLink")
        if link:
            links[name] = link
    for number in root.findall(f"{W}num"):
        _add(numbers, number)
    _follow(numbers, links)
    return numbers


def _levels(element: ET.Element) -> list[tuple[int, Level]]:
    found = []
    for rank, level in enumerate(element.findall(f"{W}lvl")):
        depth = number_of(level.get(f"{W}ilvl"), rank)
        if 0 <= depth < _LEVELS:
            found.append((depth, _level(level)))
    return found


def _level(level: ET.Element) -> Level:
    text = level.find(f"{W}lvlText")
    return Level(
        kind=value_of(level, "numFmt") or "decimal",
        text="" if text is None else text.get(VAL, ""),
        start=number_of(value_of(level, "start"), 1),
        style=value_of(level, "pStyle"),
        is_plain=level.find(f"{W}isLgl") is not None,
    )


def _add(numbers: Numbers, number: ET.Element) -> None:
    name, abstract = number.get(f"{W}numId", ""), value_of(number, "abstractNumId") or ""
    numbers.lists[name] = abstract
    for override in number.findall(f"{W}lvlOverride"):
        depth = number_of(override.get(f"{W}ilvl"))
        start = value_of(override, "startOverride")
        if start is not None:
            numbers.starts[name, depth] = number_of(start, 1)
        own = override.find(f"{W}lvl")
        if own is not None:
            # A list with levels of its own counts by itself.
            numbers.lists[name] = f"{abstract}/{name}"
            levels = numbers.levels.get(abstract, {})
            numbers.levels.setdefault(f"{abstract}/{name}", dict(levels))[depth] = _level(own)


def _follow(numbers: Numbers, links: dict[str, str]) -> None:
    """Gives the lists that only name a style the levels of the list of that style."""
    for name, link in links.items():
        chain = numbers.styles.chain(link)
        number = next((style.number for style in chain if style.number is not None), None)
        target = numbers.lists.get(number or "")
        if target is not None and not numbers.levels.get(name):
            numbers.levels[name] = numbers.levels.get(target, {})


def _bullet(level: Level) -> str:
    """The sign of a level without numbers; a letter other than "o" draws a bullet in its font."""
    text = shown(level.text.strip())
    return BULLET if text.isalpha() and text != "o" else text


def _written(number: int, kind: str) -> str:
    if not 0 < number < _LARGEST:
        return str(number)
    if kind == "decimalZero":
        return f"{number:02}"
    if kind in ("lowerRoman", "upperRoman"):
        text = _roman(number)
        return text if kind == "lowerRoman" else text.upper()
    if kind in ("lowerLetter", "upperLetter"):
        text = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return text if kind == "lowerLetter" else text.upper()
    return "" if kind == "none" else str(number)


def _roman(number: int) -> str:
    text = ""
    for value, sign in _ROMAN:
        text += sign * (number // value)
        number %= value
    return text
