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
from archive.importer.document import Document
from archive.importer.formats import MAX_UNZIPPED, RefusedDocumentError
from archive.importer.office.looks import Styles, W
from archive.importer.office.prepare import (
    COMMENT,
    Preparation,
    element_text,
    empty_hidden,
    flatten,
    in_line,
)
from archive.importer.office.tree import Tree
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


_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
)  # fmt: skip
"""The two sets of names of the same format."""

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
        entries = {entry.filename: entry for entry in archive.infolist()}
        kind = _part(archive, "mimetype", 0) if "mimetype" in entries else b""
        is_open_document = kind == _OPEN_DOCUMENT
        _refuse_others(entries, is_open_document=is_open_document)
        parts: dict[str, bytes] = {}
        for name in entries:
            if name.lower().endswith((".xml", ".rels")) and not name.startswith(_UNUSED):
                parts[name] = _part(archive, name, sum(map(len, parts.values())))
    if b"encryption-data" in parts.get(_MANIFEST, b""):
        raise RefusedDocumentError(formats.PROTECTED)
    if b"macroEnabled" in parts.get(_TYPES, b""):
        raise RefusedDocumentError(formats.MACROS)
    pictures = sum(name.lower().startswith(("word/media/", "pictures/")) for name in entries)
    return Package(parts, pictures, is_open_document)


def _refuse_others(entries: Mapping[str, zipfile.ZipInfo], *, is_open_document: bool) -> None:
    if any(name.lower().endswith("vbaproject.bin") for name in entries):
        raise RefusedDocumentError(formats.MACROS)
    is_word = _TYPES in entries and any(name.startswith("word/") for name in entries)
    if not (is_word or (is_open_document and "content.xml" in entries)):
        raise RefusedDocumentError(formats.OTHER_FORMAT)
    if any(entry.flag_bits & 1 for entry in entries.values()):
        raise RefusedDocumentError(formats.PROTECTED)


def _part(archive: zipfile.ZipFile, name: str, before: int) -> bytes:
    """The content of a part; its declared size is not trusted."""
    with archive.open(name) as file:
        data = file.read(MAX_UNZIPPED - before + 1)
    if before + len(data) > MAX_UNZIPPED:
        raise RefusedDocumentError(formats.TOO_GREEDY)
    if b"<!ENTITY" in data.replace(b"\0", b""):  # two bytes a letter in UTF-16
        raise RefusedDocumentError(formats.UNSAFE)
    for strict, usual in _STRICT:
        data = data.replace(strict, usual)
    return data


_PICTURE = "Images non reprises"
_COMMENT = "Commentaires en marge non repris"
_HIDDEN = "Texte caché non repris."
_HIDING = re.compile(rb"\\v(?![a-z0-9])")
"""where hidden text starts in RTF: "\\v caché\\v0" """
_GLUED = re.compile(rb"(\\u-?\d+)(?=[^\s\\{}\d])")
"""a letter and what stands for it in old programs: "\\u8217?"; pandoc only parts them at a space"""
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
    hidden_words = empty_hidden(content, _first(package, "document-styles"))
    unread = [_PICTURE] * package.pictures + [_COMMENT] * len(list(content.iter(COMMENT)))
    text = in_line(content)
    data = package.zipped({"content.xml": ET.tostring(content, encoding="utf-8")})
    blocks = _blocks(data, "odt", Tree(), package.pictures)
    return Document(blocks, (), (*_counted(unread), *_lost(text, blocks)), hidden_words)


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
