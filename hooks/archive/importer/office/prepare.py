"""Writing into a document what pandoc loses of it, and taking out what nobody sees.

Each paragraph of a Word document starts with a mark, the rank of its look in a list: a mark comes
through whatever becomes of styles and lists. Looks, numbers and what is hidden are then nobody's
business but ours.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

from archive.importer.office.looks import Styles, W, is_on, value_of, whole_number
from archive.parsing.outline.document import Paragraph

OPEN, CLOSE = "\U000f0000", "\U000f0001"
"""Signs that no font draws: they frame the mark of a paragraph."""
_NO_MARKS = dict.fromkeys(map(ord, (OPEN, CLOSE)))

_ALTERNATIVES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
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
    parts = []
    for each in element.iter():
        if each.tag == f"{W}t":
            parts.append(each.text or "")
        elif each.tag in (f"{W}tab", f"{W}br", f"{W}cr"):
            parts.append(" ")
    return "".join(parts)


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


_NAMES = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
_TEXT, _STYLE, _OPEN_OFFICE = (_NAMES % name for name in ("text", "style", "office"))
COMMENT = f"{_OPEN_OFFICE}annotation"
"""A comment in the margin."""
_UNSAID = (
    COMMENT,
    f"{_OPEN_OFFICE}annotation-end",
    f"{_TEXT}tracked-changes",
    f"{_TEXT}note-citation",
)
"""What holds words that are not of the text."""


def empty_hidden(content: ET.Element, styles: ET.Element | None) -> int:
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


def _said(element: ET.Element) -> Iterator[str]:
    """The pieces of text of an element, comments and what was deleted aside."""
    if element.tag in _UNSAID:
        return
    yield element.text or ""
    for child in element:
        yield from _said(child)
        yield child.tail or ""
