"""Reading Word, OpenDocument and RTF: pandoc makes a tree of a file, this makes blocks of it."""

import io
import json
import re
import sys
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from xml.etree import ElementTree as ET

from archive.importer import formats
from archive.importer.formats import MAX_UNZIPPED, Document, RefusedDocumentError
from archive.importer.office.tree import Tree
from archive.importer.office.word import Preparation, Styles, W, element_text, flatten, lift_boxes
from archive.importer.sandbox import run_program
from archive.language.text import WORD
from archive.parsing.outline.document import Block, flattened


def run_pandoc(data: bytes, *options: str) -> bytes:
    """What pandoc makes of a document; it opens no file but those that the options name.

    Raises RefusedDocumentError when it cannot be read, or takes more than a process apart may.
    """
    # The one that was installed for it: another version on the machine would read otherwise.
    wrapper = find_spec("pypandoc")
    if wrapper is None or wrapper.origin is None:
        raise ModuleNotFoundError("pypandoc")
    name = "pandoc.exe" if sys.platform == "win32" else "pandoc"
    program = Path(wrapper.origin).parent / "files" / name
    return run_program([str(program), "--sandbox", *options], data)


_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/")
"""how strict documents name the same format: "http://purl.oclc.org/ooxml/wordprocessingml/main" """
_TYPES = "[Content_Types].xml"
_UNUSED = ("customXml/", "docProps/", "word/theme/", "word/glossary/", "word/stylesWithEffects")
"""Parts that say nothing of the text: they are not even unzipped."""
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument.text"
_MANIFEST = "META-INF/manifest.xml"


@dataclass(frozen=True, slots=True)
class Package:
    """The XML files of a document by their path, and how many pictures stand beside them."""

    parts: dict[str, bytes]
    pictures: int
    is_open_document: bool

    def trees(self, root: str) -> Iterator[tuple[str, ET.Element]]:
        """The path and the tree of each part with this root, "document" or "footnotes"."""
        for path, data in self.parts.items():
            # The name of the root stands near the start; most parts need not be parsed for it.
            if path.endswith(".xml") and root.encode() in data[:4000]:
                tree = ET.fromstring(data)  # noqa: S314 - looked at when opened
                if tree.tag.rpartition("}")[2] == root:
                    yield path, tree

    def zipped(self, changed: Mapping[str, bytes]) -> bytes:
        """The document as a zip again, some parts changed."""
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w") as archive:
            for path, data in (self.parts | dict(changed)).items():
                archive.writestr(path, data)
        return target.getvalue()


def opened(data: bytes) -> Package:
    """The parts of a Word or OpenDocument text.

    Raises RefusedDocumentError when it is none, is protected, holds macros or is not safe to read.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        kind = _part(archive, "mimetype", 0) if "mimetype" in names else b""
        is_open_document = kind == _OPEN_DOCUMENT
        _refuse_others(archive.infolist(), is_open_document=is_open_document)
        parts: dict[str, bytes] = {}
        for name in names:
            if name.lower().endswith((".xml", ".rels")) and not name.startswith(_UNUSED):
                parts[name] = _part(archive, name, sum(map(len, parts.values())))
    if b"encryption-data" in parts.get(_MANIFEST, b""):
        raise RefusedDocumentError(formats.PROTECTED)
    if b"macroEnabled" in parts.get(_TYPES, b""):
        raise RefusedDocumentError(formats.MACROS)
    pictures = sum(name.lower().startswith(("word/media/", "pictures/")) for name in names)
    return Package(parts, pictures, is_open_document)


def _refuse_others(entries: Sequence[zipfile.ZipInfo], *, is_open_document: bool) -> None:
    names = [entry.filename for entry in entries]
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise RefusedDocumentError(formats.MACROS)
    is_word = _TYPES in names and any(name.startswith("word/") for name in names)
    if not (is_word or (is_open_document and "content.xml" in names)):
        raise RefusedDocumentError(formats.OTHER_FORMAT)
    if any(entry.flag_bits & 1 for entry in entries):
        raise RefusedDocumentError(formats.PROTECTED)


def _part(archive: zipfile.ZipFile, name: str, before: int) -> bytes:
    """The content of a part; its declared size is not trusted."""
    with archive.open(name) as file:
        data = file.read(MAX_UNZIPPED - before + 1)
    if before + len(data) > MAX_UNZIPPED:
        raise RefusedDocumentError(formats.TOO_GREEDY)
    if b"<!ENTITY" in data.replace(b"\0", b""):  # two bytes a letter in UTF-16
        raise RefusedDocumentError(formats.UNSAFE)
    return _STRICT.sub(rb"http://schemas.openxmlformats.org/\1/2006/", data)


_PICTURE = "Images non reprises"
_COMMENT = "Commentaires en marge non repris"
_HIDDEN = "Texte caché non repris."
_HIDING = re.compile(rb"\\v(?![a-z0-9])")
"""where hidden text starts in RTF: "\\v caché\\v0" """
_GLUED = re.compile(rb"(\\u-?\d+)(?=[^\s\\{}\d])")
"""a letter and what stands for it in old programs: "\\u8217?"; pandoc only parts them at a space"""
_NAMES = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
_TEXT, _STYLE, _OFFICE = (_NAMES % name for name in ("text", "style", "office"))
_UNSAID = (
    f"{_OFFICE}annotation",
    f"{_OFFICE}annotation-end",
    f"{_TEXT}tracked-changes",
    f"{_TEXT}note-citation",
)
"""What holds words of an OpenDocument text that are not its own: comments, what was deleted."""
_MOST_SHOWN = 12


def read_package(data: bytes) -> Document:
    """The document that a .docx or .odt file holds.

    Raises RefusedDocumentError when it cannot be read, is not safe or holds pictures only.
    """
    package = opened(data)
    return _read_open_document(package) if package.is_open_document else _read_word(package)


def read_rich_text(data: bytes) -> Document:
    """The document that a .rtf file holds; raises RefusedDocumentError as `read_package` does."""
    tree = Tree()
    data = _GLUED.sub(rb"\1 ", data).replace(rb"{\*\footnote", rb"{\footnote")
    blocks = _blocks(data, "rtf", tree)
    unread = [_PICTURE] * tree.pictures
    hidden = (_HIDDEN,) if _HIDING.search(data) else ()
    return Document(blocks, (), (*_counted(unread), *hidden))


def _read_open_document(package: Package) -> Document:
    content = ET.fromstring(package.parts["content.xml"])  # noqa: S314 - looked at
    hidden_words = _empty_hidden(content, _first(package, "document-styles"))
    comments = len(list(content.iter(f"{_OFFICE}annotation")))
    for name in ("p", "h"):
        lift_boxes(content, f"{_TEXT}{name}", _NAMES % "drawing" + "text-box")
    data = package.zipped({"content.xml": ET.tostring(content, encoding="utf-8")})
    blocks = _blocks(data, "odt", Tree(), package.pictures)
    notes = _counted([_PICTURE] * package.pictures + [_COMMENT] * comments)
    return Document(blocks, (), (*notes, *_lost(_said(content), blocks)), hidden_words)


def _empty_hidden(content: ET.Element, styles: ET.Element | None) -> int:
    """Empty what is hidden in content.xml, by itself or by its style; how many words it held."""
    hidden = {
        style.get(f"{_STYLE}name", "")
        for root in (content, *([] if styles is None else [styles]))
        for style in root.iter(f"{_STYLE}style")
        for looks in style.findall(f"{_STYLE}text-properties")
        if looks.get(f"{_TEXT}display") == "none"
    }
    before = len(_said(content).split())
    for element in list(content.iter()):
        is_hidden = element.get(f"{_TEXT}display") == "none"
        if is_hidden or element.get(f"{_TEXT}style-name") in hidden:
            tail = element.tail
            element.clear()
            element.tail = tail
    return before - len(_said(content).split())


def _said(element: ET.Element) -> str:
    """The text of an element, comments and what was deleted aside."""
    if element.tag in _UNSAID:
        return ""
    inside = (piece for child in element for piece in (_said(child), child.tail or ""))
    return " ".join([element.text or "", *inside])


def _read_word(package: Package) -> Document:
    preparation = Preparation(Styles(_first(package, "styles")))
    parts = [*package.trees("document"), *package.trees("footnotes"), *package.trees("endnotes")]
    data = package.zipped({path: preparation.prepare(root) for path, root in parts})
    tree = Tree(preparation.looks, preparation.body_size)
    blocks = _blocks(data, "docx", tree, package.pictures)
    comments = sum(len(root) for _, root in package.trees("comments"))
    notes = _counted([*preparation.unread, *[_COMMENT] * comments])
    lost = _lost(" ".join(preparation.texts), blocks)
    return Document(blocks, _furniture(package), (*notes, *lost), preparation.hidden_words)


def _first(package: Package, root: str) -> ET.Element | None:
    return next((tree for _, tree in package.trees(root)), None)


def _blocks(data: bytes, kind: str, tree: Tree, pictures: int = 0) -> tuple[Block, ...]:
    made = run_pandoc(data, f"--from={kind}", "--to=json", "--track-changes=accept")
    blocks = tuple(tree.blocks(json.loads(made)["blocks"]))
    if not blocks and (pictures or tree.pictures):
        raise RefusedDocumentError(formats.SCAN)
    return blocks


def _furniture(package: Package) -> tuple[str, ...]:
    """The paragraphs of the headers and footers, each once."""
    found: list[str] = []
    for _, root in (*package.trees("hdr"), *package.trees("ftr")):
        flatten(root)
        found += [" ".join(element_text(paragraph).split()) for paragraph in root.iter(f"{W}p")]
    return tuple(dict.fromkeys(text for text in found if text))


def _counted(unread: Sequence[str]) -> tuple[str, ...]:
    """What was left out, in sentences."""
    return tuple(f"{name} : {count}." for name, count in Counter(unread).items())


def _lost(text: str, blocks: Sequence[Block]) -> Iterator[str]:
    """The words of the text that are in no block, if there are any, in a sentence.

    Whatever pandoc does not know, it drops: this tells that it did.
    """
    found = " ".join(f"{each.marker} {each.text}" for block in blocks for each in flattened(block))
    known, flat = set(WORD.findall(found)), "".join(WORD.findall(found))
    lost = [word for word in WORD.findall(text) if word not in known and word not in flat]
    if lost:
        shown = ", ".join(dict.fromkeys(lost[:_MOST_SHOWN]))
        yield f"Mots du document qui n’ont pas pu être lus ({len(lost)}) : {shown}."
