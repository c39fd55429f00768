"""What the styles of a Word document say: headings, bold letters, numbers."""

import re
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from archive.importer.word.word_names import W, is_on, number_of, value_of

_HEADING = re.compile(r"(?:heading|titre)\s+(\d)", re.IGNORECASE)
_BODY_LEVEL = 9
"""The outline level of what is no heading."""


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says itself, without what it inherits."""

    based_on: str | None
    is_bold: bool | None
    outline: int | None
    number: str | None
    number_level: int | None


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a document by their id."""

    by_id: dict[str, Style]
    default: str | None = None
    """The id of the style of a paragraph that names none."""

    def chain(self, style_id: str | None) -> list[Style]:
        """A style and those it is based on, nearest first."""
        found: list[Style] = []
        seen: set[str] = set()
        while style_id and style_id not in seen and style_id in self.by_id:
            seen.add(style_id)
            found.append(self.by_id[style_id])
            style_id = found[-1].based_on
        return found

    def level(self, paragraph: ET.Element) -> int:
        """The level of a heading, from 1; 0 for any other paragraph."""
        own = value_of(paragraph, "pPr/outlineLvl")
        chain = self.chain(value_of(paragraph, "pPr/pStyle"))
        inherited = next((each.outline for each in chain if each.outline is not None), _BODY_LEVEL)
        outline = number_of(own, inherited)
        return outline + 1 if 0 <= outline < _BODY_LEVEL else 0

    def is_bold(self, run: ET.Element, paragraph: ET.Element) -> bool:
        """Whether a run that does not say so itself is bold by its styles."""
        names = (value_of(run, "rPr/rStyle"), value_of(paragraph, "pPr/pStyle") or self.default)
        found = (style.is_bold for name in names for style in self.chain(name))
        return next((bold for bold in found if bold is not None), False)


def styles_of(root: ET.Element | None) -> Styles:
    """The styles of styles.xml; none when there is no such part."""
    by_id: dict[str, Style] = {}
    default = None
    for style in [] if root is None else root.iter(f"{W}style"):
        style_id = style.get(f"{W}styleId", "")
        by_id.setdefault(style_id, _style(style))
        if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true"):
            default = style_id
    return Styles(by_id, default)


def _style(style: ET.Element) -> Style:
    named = _HEADING.fullmatch(value_of(style, "name") or "")
    outline = value_of(style, "pPr/outlineLvl")
    own = int(named[1]) - 1 if named else None
    level = value_of(style, "pPr/numPr/ilvl")
    return Style(
        based_on=value_of(style, "basedOn"),
        is_bold=is_on(style, "rPr/b"),
        outline=number_of(outline, _BODY_LEVEL) if outline else own,
        number=value_of(style, "pPr/numPr/numId"),
        number_level=None if level is None else number_of(level),
    )
