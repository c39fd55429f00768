"""The numbers and bullets that Word draws before paragraphs and writes nowhere."""

import re
from xml.etree import ElementTree as ET

from archive.importer.lines.markers import BULLET, shown
from archive.importer.office.names import W, number_of, value_of
from archive.importer.office.numerals import written
from archive.importer.office.styles import Styles

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
