"""Writing into a document what pandoc loses of it, and taking out what nobody sees.

Each paragraph of a Word document starts with a mark, the rank of its look in a list: a mark comes
through whatever becomes of styles and lists. Looks, numbers and what is hidden are then nobody's
business but ours.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

from archive.parsing.outline.document import Paragraph

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_VAL = f"{W}val"
_OFF = ("0", "false", "off", "none")
OPEN, CLOSE = "\U000f0000", "\U000f0001"
"""Signs that no font draws: they frame the mark of a paragraph."""
_NO_MARKS = dict.fromkeys(map(ord, (OPEN, CLOSE)))

_HEADING = re.compile(r"(?:heading|titre)\s+(\d)", re.IGNORECASE)
"""the name of a style: "heading 2", "Titre 1" """
_BODY_LEVEL = 9
"""The outline level of what is no heading."""
_ALTERNATIVES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_SAYING = {f"{W}{name}" for name in ("t", "tab", "br", "cr")}
_DROPPED = {f"{W}{name}" for name in ("del", "moveFrom")}
_WRAPS = "ins moveTo dir bdo smartTag customXml fldSimple sdt sdtContent"
_UNWRAPPED = {f"{W}{name}" for name in _WRAPS.split()}
"""What only wraps text that is shown; pandoc drops some of it with the text."""
_UNREAD = {
    "chart": "Graphiques non repris",
    "relIds": "Schémas SmartArt non repris",
    "OLEObject": "Objets incorporés non repris",
    "altChunk": "Documents incorporés non repris",
    "blip": "Images non reprises",
    "imagedata": "Images non reprises",
}
MOST_COLUMNS = 63
"""Columns that Word lets a table have."""
# pandoc goes by these short names, whatever a document says that they stand for.
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/"
for _short, _name in (("w", W[1:-1]), ("r", f"{_OFFICE}relationships"), ("m", f"{_OFFICE}math")):
    ET.register_namespace(_short, _name)


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
        path = f"rPr/{name}"
        found = (
            value_of(run, path),
            self._of_style(value_of(run, "rPr/rStyle"), path),
            self._of_style(self._style_of(paragraph), path),
            value_of(self._defaults, path),
        )
        return next((value for value in found if value is not None), None)

    def of_paragraph(self, paragraph: ET.Element, name: str) -> str | None:
        """The value of a property of paragraphs, "jc"; None when nothing says it."""
        own = value_of(paragraph, f"pPr/{name}")
        return self._of_style(self._style_of(paragraph), f"pPr/{name}") if own is None else own

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

    def _of_style(self, style_id: str | None, path: str) -> str | None:
        """The value of a property in a style or the nearest of those it is based on."""
        key = (style_id, path)
        if key not in self._known:
            found = (value_of(style, path) for style in self._chain(style_id))
            self._known[key] = next((value for value in found if value is not None), None)
        return self._known[key]

    def _chain(self, style_id: str | None) -> Iterator[ET.Element]:
        """A style and those it is based on, nearest first."""
        seen: set[str] = set()
        while style_id is not None and style_id not in seen and style_id in self._by_id:
            seen.add(style_id)
            yield self._by_id[style_id]
            style_id = value_of(self._by_id[style_id], "basedOn")


@dataclass(slots=True)
class Preparation:
    """What was seen while the parts of a document were prepared."""

    styles: Styles
    looks: list[Paragraph] = field(default_factory=list)
    """What paragraphs look like, by the rank that marks them; sizes in half points, 0 for none."""
    letters: Counter[float] = field(default_factory=Counter)
    """How many letters there are of each size, in half points."""
    unread: list[str] = field(default_factory=list)
    """What no reader of text can take along, in French, once for each."""
    texts: list[str] = field(default_factory=list)
    """What the paragraphs say."""
    hidden_words: int = 0

    @property
    def body_size(self) -> float:
        """The size of most letters, in half points."""
        return self.letters.most_common(1)[0][0] if self.letters else 1.0

    def prepare(self, root: ET.Element) -> bytes:
        """A part with marked paragraphs, without what is deleted or hidden."""
        flatten(root)
        names = (element.tag.rpartition("}")[2] for element in root.iter())
        self.unread += [_UNREAD[name] for name in names if name in _UNREAD]
        for paragraph in root.iter(f"{W}p"):
            self._prepare(paragraph)
        for table in root.iter(f"{W}tbl"):
            _tell_columns(table)
        data: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
        return data

    def _prepare(self, paragraph: ET.Element) -> None:
        sizes: Counter[float] = Counter()
        hidden = []
        for run in paragraph.iter(f"{W}r"):
            text = element_text(run)
            if is_on(self.styles.of_run(run, paragraph, "vanish")):
                hidden.append(text)
                run[:] = run.findall(f"{W}fldChar")
                continue
            sizes[whole_number(self.styles.of_run(run, paragraph, "sz"), 20)] += len(text)
            self._set_letters(run, paragraph)
        self.hidden_words += len("".join(hidden).split())
        self.letters.update(sizes)
        text = element_text(paragraph)
        # Word joins a paragraph whose end is deleted to the next, and does not number it.
        is_numbered = (text or not hidden) and value_of(paragraph, "pPr/rPr/del") is None
        size = sizes.most_common(1)[0][0] if sizes else 0.0
        is_centred = self.styles.of_paragraph(paragraph, "jc") == "center"
        look = Paragraph((), 0, self.styles.level(paragraph), size=size, is_centred=is_centred)
        kept = [each for each in paragraph if each.tag != f"{W}pPr"]
        if text.strip():
            mark = ET.Element(f"{W}r")
            ET.SubElement(mark, f"{W}t").text = f"{OPEN}{len(self.looks)}{CLOSE}"
            kept.insert(0, mark)
            self.looks.append(look)
            self.texts.append(text)
        paragraph[:] = [*(self.styles.numbering(paragraph) if is_numbered else ()), *kept]

    def _set_letters(self, run: ET.Element, paragraph: ET.Element) -> None:
        """Let a run say itself that it is bold or struck, and nothing else than in which font."""
        looks = ET.Element(f"{W}rPr")
        looks.extend(run.findall(f"{W}rPr/{W}rFonts"))
        for name, told in (("b", "b"), ("strike", "strike"), ("dstrike", "strike")):
            if is_on(self.styles.of_run(run, paragraph, name)):
                ET.SubElement(looks, f"{W}{told}")
        run[:] = [looks, *(each for each in run if each.tag != f"{W}rPr")]
        for text in run.iter(f"{W}t"):
            text.text = (text.text or "").translate(_NO_MARKS)


def flatten(root: ET.Element) -> None:
    """Put what wraps, alternates or floats in line with the text; drop what was deleted."""
    _replace(root, _kept)
    lift_boxes(root, f"{W}p", f"{W}txbxContent")


def lift_boxes(root: ET.Element, paragraph: str, box: str) -> None:
    """Put what text boxes hold after the paragraph that holds them; both are names of elements."""

    def lifted(element: ET.Element) -> Iterator[ET.Element]:
        yield element
        for holder in list(element.iter()) if element.tag == paragraph else ():
            for each in holder.findall(box):
                holder.remove(each)
                yield from each

    _replace(root, lifted)


def element_text(element: ET.Element) -> str:
    """What is written in an element, tabs and breaks as spaces."""
    said = (each for each in element.iter() if each.tag in _SAYING)
    return "".join(each.text or "" if each.tag == f"{W}t" else " " for each in said)


def _kept(element: ET.Element) -> Iterator[ET.Element]:
    """What stands in the place of an element."""
    if element.tag in _DROPPED or element.find(f"{W}trPr/{W}del") is not None:
        return
    if element.tag == _ALTERNATIVES:  # written twice, for new and for old programs
        versions = [each for each in element if element_text(each)] or list(element)
        inside = [child for version in versions[:1] for child in version]
    elif element.tag in _UNWRAPPED:
        inside = [child for child in element if not _is_properties(child)]
    else:
        yield element
        return
    for child in inside:
        yield from _kept(child)


def _replace(root: ET.Element, change: Callable[[ET.Element], Iterable[ET.Element]]) -> None:
    """Let all that an element holds give way to what a change makes of it."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        element[:] = [kept for child in element for kept in change(child)]
        waiting += [child for child in element if not _is_properties(child)]


def _tell_columns(table: ET.Element) -> None:
    """Let a table tell as many columns as its rows have: pandoc drops the cells beyond."""
    widths = [0]
    for row in table.iterfind(f"{W}tr"):
        before = whole_number(value_of(row, "trPr/gridBefore"))
        row[:0] = [ET.Element(f"{W}tc") for _ in range(min(before, MOST_COLUMNS))]
        cells = row.findall(f"{W}tc")
        widths.append(sum(whole_number(value_of(cell, "tcPr/gridSpan"), 1) for cell in cells))
    grid = ET.Element(f"{W}tblGrid")
    for _ in range(min(max(widths), MOST_COLUMNS)):
        ET.SubElement(grid, f"{W}gridCol", {f"{W}w": "1000"})
    table[:] = [grid, *(each for each in table if each.tag != grid.tag)]


def _is_properties(element: ET.Element) -> bool:
    """Whether an element says how another looks: "pPr", "sdtEndPr"."""
    return element.tag.endswith("Pr")
