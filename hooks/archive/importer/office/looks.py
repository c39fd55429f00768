"""What a Word document says of its paragraphs apart from their words: styles, numbers, bullets."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from archive.importer.lines.markers import BULLET, shown

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_VAL = f"{W}val"
_OFF = ("0", "false", "off", "none")


def value_of(element: ET.Element | None, path: str) -> str | None:
    """The value of the first element at a path such as "pPr/numPr/numId"; None when absent.

    A switch that says no value, such as "rPr/b", is "1".
    """
    names = "/".join(W + name for name in path.split("/"))
    found = None if element is None else element.find(names)
    return None if found is None else found.get(_VAL, "1")


def is_on(value: str | None) -> bool:
    """Whether the value of a switch turns it on; None is off."""
    return value is not None and value not in _OFF


def number_of(text: str | None, default: int = 0) -> int:
    """A whole number written in an attribute, or the default."""
    try:
        return int(text or "")
    except ValueError:
        return default


_HEADING = re.compile(r"(?:heading|titre)\s+(\d)", re.IGNORECASE)
"""the name of a style: "heading 2", "Titre 1" """
_BODY_LEVEL = 9
"""The outline level of what is no heading."""


class Styles:
    """What is set by the styles where a paragraph or a run does not say so itself."""

    def __init__(self, root: ET.Element | None) -> None:
        """`root` is styles.xml, None when there is none."""
        found = [] if root is None else list(root.iter(f"{W}style"))
        self._by_id = {style.get(f"{W}styleId", ""): style for style in reversed(found)}
        self._defaults = None if root is None else root.find(f"{W}docDefaults/{W}rPrDefault")
        paragraphs = [style for style in found if style.get(f"{W}type") == "paragraph"]
        defaults = [style for style in paragraphs if is_on(style.get(f"{W}default"))]
        self._default = defaults[0].get(f"{W}styleId") if defaults else None
        self._known: dict[tuple[str | None, str], str | None] = {}

    def of_run(self, run: ET.Element, paragraph: ET.Element, name: str) -> str | None:
        """The value of a property of letters, "b" or "sz"; None when nothing says it."""
        own = value_of(run, f"rPr/{name}")
        if own is not None:
            return own
        styles = (value_of(run, "rPr/rStyle"), self._style_of(paragraph))
        found = (self.of_style(style, f"rPr/{name}") for style in styles)
        default = value_of(self._defaults, f"rPr/{name}")
        return next((value for value in found if value is not None), default)

    def of_paragraph(self, paragraph: ET.Element, name: str) -> str | None:
        """The value of a property of paragraphs, "jc"; None when nothing says it."""
        own = value_of(paragraph, f"pPr/{name}")
        return self.of_style(self._style_of(paragraph), f"pPr/{name}") if own is None else own

    def of_style(self, style_id: str | None, path: str) -> str | None:
        """The value of a property in a style or the nearest of those it is based on."""
        key = (style_id, path)
        if key not in self._known:
            found = (value_of(style, path) for style in self._chain(style_id))
            self._known[key] = next((value for value in found if value is not None), None)
        return self._known[key]

    def level(self, paragraph: ET.Element) -> int:
        """The level of a heading, from 1; 0 for any other paragraph."""
        own = value_of(paragraph, "pPr/outlineLvl")
        found = (_outline(style) for style in self._chain(self._style_of(paragraph)))
        inherited = next((level for level in found if level is not None), _BODY_LEVEL)
        outline = number_of(own, inherited)
        return outline + 1 if 0 <= outline < _BODY_LEVEL else 0

    def _style_of(self, paragraph: ET.Element) -> str | None:
        return value_of(paragraph, "pPr/pStyle") or self._default

    def _chain(self, style_id: str | None) -> Iterator[ET.Element]:
        """A style and those it is based on, nearest first."""
        seen: set[str] = set()
        while style_id is not None and style_id not in seen and style_id in self._by_id:
            seen.add(style_id)
            yield self._by_id[style_id]
            style_id = value_of(self._by_id[style_id], "basedOn")


def _outline(style: ET.Element) -> int | None:
    outline = value_of(style, "pPr/outlineLvl")
    named = _HEADING.fullmatch(value_of(style, "name") or "")
    if outline is not None:
        return number_of(outline, _BODY_LEVEL)
    return int(named[1]) - 1 if named else None


_LARGEST = 2_000
"""The largest number written in letters: none is in minutes, and they grow long."""
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc")),
    *((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


def written(number: int, kind: str) -> str:
    """A number in a kind of numbering, "decimal", "lowerRoman", "UpperAlpha" or "upperLetter"."""
    kind = kind.lower()
    if kind == "none":
        return ""
    if not 0 < number < _LARGEST or not kind.startswith(("lower", "upper")):
        return f"{number:02}" if kind == "decimalzero" else str(number)
    text = _roman(number) if kind.endswith("roman") else _letters(number)
    return text.upper() if kind.startswith("upper") else text


def _letters(number: int) -> str:
    """The letter of a number; "aa" comes after "z"."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _roman(number: int) -> str:
    text = ""
    for value, sign in _ROMAN:
        text += sign * (number // value)
        number %= value
    return text


_PLACE = re.compile(r"%([1-9])")
"""where a number stands in the text of a level: "%1" in "Point %1 :" """
_LEVELS = 9

_Levels = dict[int, ET.Element]
"""The levels of a list by their depth, from 0."""


class Numbering:
    """The lists of a document, and how far each has counted."""

    def __init__(self, root: ET.Element | None, styles: Styles) -> None:
        """`root` is numbering.xml, None when there is none."""
        self._styles = styles
        self._abstracts: dict[str | None, ET.Element] = {}
        self._lists: dict[str | None, ET.Element] = {}
        if root is not None:
            found = root.findall(f"{W}abstractNum")
            self._abstracts = {each.get(f"{W}abstractNumId"): each for each in found}
            self._lists = {each.get(f"{W}numId"): each for each in root.findall(f"{W}num")}
        self._levels: dict[str, _Levels] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._started: set[tuple[str, int]] = set()

    def next(self, paragraph: ET.Element) -> tuple[str, int]:
        """The marker of a paragraph and how deep it is nested; ("", 0) outside lists.

        Called for each paragraph in turn: it counts.
        """
        number = self._styles.of_paragraph(paragraph, "numPr/numId")
        if number is None or number not in self._lists:
            return "", 0
        levels = self._levels.setdefault(number, self._levels_of(number))
        depth = self._depth(paragraph, levels)
        if depth not in levels:
            return "", 0
        if value_of(levels[depth], "numFmt") == "bullet":
            return _bullet(value_of(levels[depth], "lvlText") or ""), depth
        return self._label(levels, depth, self._count(number, levels, depth)), depth

    def _levels_of(self, number: str) -> _Levels:
        """The levels of a list: those of its kind, the overridden ones in their place."""
        abstract = self._abstracts.get(value_of(self._lists[number], "abstractNumId"))
        link = value_of(abstract, "numStyleLink")
        if link:  # it only names the style whose list it is
            linked = self._lists.get(self._styles.of_style(link, "pPr/numPr/numId"))
            abstract = self._abstracts.get(value_of(linked, "abstractNumId"))
        own = self._lists[number].findall(f"{W}lvlOverride/{W}lvl")
        found = [] if abstract is None else abstract.findall(f"{W}lvl")
        return {number_of(level.get(f"{W}ilvl")): level for level in (*found, *own)}

    def _depth(self, paragraph: ET.Element, levels: _Levels) -> int:
        own = value_of(paragraph, "pPr/numPr/ilvl")
        style = value_of(paragraph, "pPr/pStyle")
        if own is None and value_of(paragraph, "pPr/numPr/numId") is None:
            linked = (depth for depth, each in levels.items() if value_of(each, "pStyle") == style)
            own = self._styles.of_style(style, "pPr/numPr/ilvl")
            return next(linked, number_of(own))
        return number_of(own)

    def _count(self, number: str, levels: _Levels, depth: int) -> dict[int, int]:
        """The numbers of a list at each depth, once it has counted one more."""
        listed = self._lists[number]
        # Lists of one kind count on, unless one has levels of its own.
        has_own = listed.find(f"{W}lvlOverride/{W}lvl") is not None
        key = f"/{number}" if has_own else value_of(listed, "abstractNumId") or ""
        counts = self._counts.setdefault(key, {})
        restart = listed.find(f"{W}lvlOverride[@{W}ilvl='{depth}']/{W}startOverride")
        if restart is not None and (number, depth) not in self._started:
            self._started.add((number, depth))
            counts[depth] = number_of(restart.get(f"{W}val"), 1)
        else:
            start = number_of(value_of(levels[depth], "start"), 1)
            counts[depth] = counts[depth] + 1 if depth in counts else start
        for deeper in range(depth + 1, _LEVELS):
            counts.pop(deeper, None)
        return counts

    def _label(self, levels: _Levels, depth: int, counts: dict[int, int]) -> str:
        is_plain = value_of(levels[depth], "isLgl") is not None

        def shown_number(found: re.Match[str]) -> str:
            other = levels.get(int(found[1]) - 1)
            start = number_of(value_of(other, "start"), 1)
            kind = "decimal" if is_plain else value_of(other, "numFmt") or "decimal"
            return written(counts.get(int(found[1]) - 1, start), kind)

        return _PLACE.sub(shown_number, value_of(levels[depth], "lvlText") or "").strip()


def _bullet(text: str) -> str:
    """The sign of a level without numbers; a letter other than "o" draws a bullet in its font."""
    sign = shown(text.strip())
    return BULLET if sign.isalpha() and sign != "o" else sign
