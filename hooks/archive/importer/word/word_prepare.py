"""Writing into a Word document what only its styles and lists say, so that no reader loses it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from archive.importer.word.word_names import MC, M, V, W, is_on
from archive.importer.word.word_numbers import Numbers
from archive.importer.word.word_styles import Styles

OPEN, PART, CLOSE = "\U000f0000", "\U000f0001", "\U000f0002"
"""Signs that no font draws: they frame what is written before the text of a paragraph."""

_DROPPED_CHARACTERS = dict.fromkeys(map(ord, (OPEN, PART, CLOSE)))
_UNREAD = {
    "chart": "Graphiques non repris",
    "relIds": "Schémas SmartArt non repris",
    "OLEObject": "Objets incorporés non repris",
    "altChunk": "Documents incorporés non repris",
}
_DELETED = (f"{W}del", f"{W}moveFrom")
_PRESERVE = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass(frozen=True, slots=True)
class Prepared:
    """A part with its marks, and what it holds that no reader of text can take along."""

    data: bytes
    unread: tuple[str, ...]
    text: str
    """What it says, deleted text aside."""


def prepared(root: ET.Element, styles: Styles, numbers: Numbers) -> Prepared:
    """A part whose paragraphs start with their level, depth and number; bold runs say so."""
    without_alternatives(root)
    unread = tuple(_UNREAD[name] for element in root.iter() if (name := _local(element)) in _UNREAD)
    _replace(root, _plain)
    text = " ".join(_kept(root))
    for paragraph in root.iter(f"{W}p"):
        _embolden(paragraph, styles)
        _mark(paragraph, styles, numbers)
    data = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return Prepared(data, unread, text)


def mark_of(text: str) -> tuple[str, int, int, str]:
    """The text of a paragraph without its mark, then its level, depth and number."""
    start, opening, rest = text.partition(OPEN)
    if not opening:
        return text, 0, 0, ""
    inside, _, end = rest.partition(CLOSE)
    level, depth, marker = inside.split(PART)
    return start + end, int(level), int(depth), marker


def _kept(element: ET.Element) -> Iterator[str]:
    """The texts of the paragraphs, without what was deleted or moved elsewhere."""
    if element.tag in _DELETED or element.find(f"{W}trPr/{W}del") is not None:
        return
    runs: list[str] = []
    for child in element:
        if child.tag == f"{W}t":
            runs.append(child.text or "")
        elif child.tag in (f"{W}tab", f"{W}br"):
            runs.append(" ")
        else:
            runs += _kept(child)
    yield "".join(runs) + (" " if element.tag == f"{W}p" else "")


def without_alternatives(root: ET.Element) -> None:
    """Keeps one version of what is written twice for old and new programs.

    The old version is the one that readers know, unless only the new one holds the text.
    """
    _replace(root, _one_version)


def _one_version(element: ET.Element) -> list[ET.Element] | None:
    if element.tag != f"{MC}AlternateContent":
        return None
    old, new = element.find(f"{MC}Fallback"), element.find(f"{MC}Choice")
    kept = new if old is None or not _has_text(old) else old
    return [] if kept is None else list(kept)


def _has_text(element: ET.Element) -> bool:
    return any(text.text for text in element.iter(f"{W}t"))


def _plain(element: ET.Element) -> list[ET.Element] | None:
    """What stands for a drawing that holds text, a formula, or text with a direction of its own."""
    if element.tag == f"{W}drawing":
        boxes = [each for each in element.iter(f"{W}txbxContent") if _has_text(each)]
        return [_text_box(boxes)] if boxes else None
    if element.tag in (f"{M}oMath", f"{M}oMathPara"):
        return [_run("".join(text.text or "" for text in element.iter(f"{M}t")))]
    if element.tag in (f"{W}dir", f"{W}bdo"):
        return list(element)
    return None


def _replace(root: ET.Element, change: Callable[[ET.Element], list[ET.Element] | None]) -> None:
    """Replaces elements by others wherever a change says so, in what replaces them too."""
    for parent in list(root.iter()):
        _replace_children(parent, change)


def _replace_children(
    parent: ET.Element, change: Callable[[ET.Element], list[ET.Element] | None]
) -> None:
    children = list(parent)
    if all(change(child) is None for child in children):
        return
    kept = [other for child in children for other in _changed(child, change)]
    parent[:] = kept
    for child in kept:
        _replace(child, change)


def _changed(
    child: ET.Element, change: Callable[[ET.Element], list[ET.Element] | None]
) -> Iterator[ET.Element]:
    found = change(child)
    if found is None:
        yield child
        return
    for each in found:
        yield from _changed(each, change)


def _text_box(boxes: list[ET.Element]) -> ET.Element:
    picture = ET.Element(f"{W}pict")
    for box in boxes:
        ET.SubElement(picture, f"{V}textbox").append(box)
    return picture


def _run(text: str) -> ET.Element:
    run = ET.Element(f"{W}r")
    ET.SubElement(run, f"{W}t", {_PRESERVE: "preserve"}).text = text
    return run


def _embolden(paragraph: ET.Element, styles: Styles) -> None:
    for run in paragraph.iter(f"{W}r"):
        if is_on(run, "rPr/b") is None and styles.is_bold(run, paragraph):
            properties = run.find(f"{W}rPr")
            if properties is None:
                properties = ET.Element(f"{W}rPr")
                run.insert(0, properties)
            ET.SubElement(properties, f"{W}b")


def _mark(paragraph: ET.Element, styles: Styles, numbers: Numbers) -> None:
    for text in paragraph.iter(f"{W}t"):
        text.text = (text.text or "").translate(_DROPPED_CHARACTERS)
    if is_on(paragraph, "pPr/rPr/del") is not None:
        return  # Word joins it to the next paragraph and does not number it
    numbered, level = numbers.next(paragraph), styles.level(paragraph)
    if level or numbered.marker:
        mark = f"{OPEN}{level}{PART}{numbered.depth}{PART}{numbered.marker}{CLOSE}"
        position = 1 if len(paragraph) and paragraph[0].tag == f"{W}pPr" else 0
        paragraph.insert(position, _run(mark))


def _local(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]
