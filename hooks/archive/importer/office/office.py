"""Reading Word, OpenDocument and RTF: pandoc makes a tree of a file, this makes blocks of it."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from xml.etree import ElementTree as ET

from archive.importer import refusal
from archive.importer.document import Block, Document
from archive.importer.office.names import W
from archive.importer.office.numbering import Numbering
from archive.importer.office.open_document import comments_in, in_line, without_hidden
from archive.importer.office.package import Package, opened, parsed
from archive.importer.office.pandoc import run_pandoc
from archive.importer.office.prepare import Preparation, flatten, text_of
from archive.importer.office.styles import Styles
from archive.importer.office.tree import Tree, flattened
from archive.importer.refusal import RefusedDocumentError

_PICTURE = "Images non reprises"
_COMMENT = "Commentaires en marge non repris"
_HIDDEN = "Texte caché non repris."
_HIDING = re.compile(rb"\\v(?![a-z0-9])")
"""where hidden text starts in RTF: "\\v caché\\v0" """
_GLUED = re.compile(rb"(\\u-?\d+)(?=[^\s\\{}\d])")
"""a letter and what stands for it in old programs: "\\u8217?"; pandoc only parts them at a space"""
_MOST_SHOWN = 12
_WORD = re.compile(r"\w+")


def read_package(data: bytes) -> Document:
    """The document that a .docx or .odt file holds.

    Raises RefusedDocumentError when it cannot be read, is not safe or says nothing.
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
    content = parsed(package.parts["content.xml"])
    hidden_words = without_hidden(content, _first(package, "document-styles"))
    unread = [_PICTURE] * package.pictures + [_COMMENT] * comments_in(content)
    text = in_line(content)
    data = package.zipped({"content.xml": ET.tostring(content, encoding="utf-8")})
    blocks = _blocks(data, "odt", Tree(), package.pictures)
    return Document(blocks, (), (*_counted(unread), *_lost(text, blocks)), hidden_words)


def _read_word(package: Package) -> Document:
    styles = Styles(_first(package, "styles"))
    preparation = Preparation(styles, Numbering(_first(package, "numbering"), styles))
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
    if not blocks:
        is_scan = pictures or tree.pictures
        raise RefusedDocumentError(refusal.WORD_PICTURES if is_scan else refusal.WORD_EMPTY)
    return blocks


def _furniture(package: Package) -> tuple[str, ...]:
    """The paragraphs of the headers and footers, each once."""
    found: list[str] = []
    for _, root in (*package.trees("hdr"), *package.trees("ftr")):
        flatten(root)
        found += [" ".join(text_of(paragraph).split()) for paragraph in root.iter(f"{W}p")]
    return tuple(dict.fromkeys(text for text in found if text))


def _counted(unread: Sequence[str]) -> tuple[str, ...]:
    """What was left out, in sentences."""
    return tuple(f"{name} : {count}." for name, count in Counter(unread).items())


def _lost(text: str, blocks: Sequence[Block]) -> Iterator[str]:
    """The words of the text that are in no block, if there are any, in a sentence.

    Whatever pandoc does not know, it drops: this tells that it did.
    """
    found = " ".join(f"{each.marker} {each.text}" for block in blocks for each in flattened(block))
    known, flat = set(_WORD.findall(found)), "".join(_WORD.findall(found))
    lost = [word for word in _WORD.findall(text) if word not in known and word not in flat]
    if lost:
        shown = ", ".join(dict.fromkeys(lost[:_MOST_SHOWN]))
        yield f"Mots du document qui n’ont pas pu être lus ({len(lost)}) : {shown}."
