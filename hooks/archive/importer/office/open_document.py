"""Taking out of an OpenDocument text what nobody sees, and putting in line what pandoc drops."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from archive.importer.office.prepare import lift_boxes

_NAMES = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
_TEXT, _STYLE, _OFFICE = (_NAMES % name for name in ("text", "style", "office"))
_COMMENT = f"{_OFFICE}annotation"
_UNSAID = (_COMMENT, f"{_OFFICE}annotation-end", f"{_TEXT}tracked-changes", f"{_TEXT}note-citation")
"""What holds words that are not of the text."""


def without_hidden(content: ET.Element, styles: ET.Element | None) -> int:
    """Empty what is hidden in content.xml, by itself or by its style; how many words it held."""
    roots = [content] if styles is None else [content, styles]
    hidden = {
        style.get(f"{_STYLE}name")
        for root in roots
        for style in root.iter(f"{_STYLE}style")
        for looks in style.findall(f"{_STYLE}text-properties")
        if looks.get(f"{_TEXT}display") == "none"
    }
    words = 0
    waiting = [content]
    while waiting:
        element = waiting.pop()
        named = element.get(f"{_TEXT}style-name")
        if element.get(f"{_TEXT}display") == "none" or (named and named in hidden):
            words += len("".join(_said(element)).split())
            tail = element.tail
            element.clear()
            element.tail = tail
        waiting += element
    return words


def in_line(content: ET.Element) -> str:
    """Put what text boxes hold after the paragraphs that hold them; all that is said."""
    for name in ("p", "h"):
        lift_boxes(content, f"{_TEXT}{name}", _NAMES % "drawing" + "text-box")
    return " ".join(_said(content))


def comments_in(content: ET.Element) -> int:
    """How many comments stand in the margin."""
    return len(list(content.iter(_COMMENT)))


def _said(element: ET.Element) -> Iterator[str]:
    """The pieces of text of an element, comments and what was deleted aside."""
    if element.tag in _UNSAID:
        return
    yield element.text or ""
    for child in element:
        yield from _said(child)
        yield child.tail or ""
