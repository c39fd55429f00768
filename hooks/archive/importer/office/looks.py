"""What a Word document says of its paragraphs apart from their words: their styles."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

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


def whole_number(text: str | None, default: int = 0) -> int:
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
        for style in found:
            named = _HEADING.fullmatch(value_of(style, "name") or "")
            if named and value_of(style, "pPr/outlineLvl") is None:
                about = ET.SubElement(style, f"{W}pPr")
                ET.SubElement(about, f"{W}outlineLvl", {_VAL: str(int(named[1]) - 1)})
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

    def numbering(self, paragraph: ET.Element) -> list[ET.Element]:
        """The properties of a paragraph that put it in a list; none for another one."""
        number, depth = (self.of_paragraph(paragraph, f"numPr/{n}") for n in ("numId", "ilvl"))
        if number is None or number == "0":
            return []
        properties = ET.Element(f"{W}pPr")
        found = ET.SubElement(properties, f"{W}numPr")
        ET.SubElement(found, f"{W}ilvl", {_VAL: depth or "0"})
        ET.SubElement(found, f"{W}numId", {_VAL: number})
        return [properties]

    def level(self, paragraph: ET.Element) -> int:
        """The level of a heading, from 1; 0 for any other paragraph."""
        outline = whole_number(self.of_paragraph(paragraph, "outlineLvl"), _BODY_LEVEL)
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
