"""A document as what it is, a zip of XML files: opened without trusting it."""

import io
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from archive.importer import refusal
from archive.importer.limits import MAX_PART, MAX_PARTS, MAX_UNZIPPED
from archive.importer.refusal import RefusedDocumentError

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
                tree = parsed(data)
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
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _read(archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError) as error:
        raise RefusedDocumentError(refusal.WORD_DAMAGED) from error


def parsed(data: bytes) -> ET.Element:
    """The tree of a part; raises RefusedDocumentError when it is damaged."""
    try:
        return ET.fromstring(data)  # noqa: S314 - what it may hold was looked at when opened
    except (ET.ParseError, ValueError, LookupError) as error:
        raise RefusedDocumentError(refusal.WORD_DAMAGED) from error


def _read(archive: zipfile.ZipFile) -> Package:
    entries = {entry.filename: entry for entry in archive.infolist()}
    if len(entries) > MAX_PARTS:
        raise RefusedDocumentError(refusal.WORD_TOO_LARGE)
    is_open_document = "mimetype" in entries and _start(archive, "mimetype") == _OPEN_DOCUMENT
    _refuse_others(entries, is_open_document=is_open_document)
    parts: dict[str, bytes] = {}
    for name, entry in entries.items():
        if name.lower().endswith((".xml", ".rels")) and not name.startswith(_UNUSED):
            parts[name] = _part(archive, entry, sum(map(len, parts.values())))
    if b"encryption-data" in parts.get(_MANIFEST, b""):
        raise RefusedDocumentError(refusal.WORD_PROTECTED)
    if b"macroEnabled" in parts.get(_TYPES, b""):
        raise RefusedDocumentError(refusal.WORD_MACROS)
    pictures = sum(name.lower().startswith(("word/media/", "pictures/")) for name in entries)
    return Package(parts, pictures, is_open_document)


def _refuse_others(entries: Mapping[str, zipfile.ZipInfo], *, is_open_document: bool) -> None:
    if any(name.lower().endswith("vbaproject.bin") for name in entries):
        raise RefusedDocumentError(refusal.WORD_MACROS)
    is_word = _TYPES in entries and any(name.startswith("word/") for name in entries)
    if not (is_word or (is_open_document and "content.xml" in entries)):
        raise RefusedDocumentError(refusal.NOT_WORD)
    if any(entry.flag_bits & 1 for entry in entries.values()):
        raise RefusedDocumentError(refusal.WORD_PROTECTED)


def _part(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, before: int) -> bytes:
    """The content of a part; its declared size is not trusted."""
    data = _start(archive, entry, MAX_PART + 1)
    if len(data) > MAX_PART or before + len(data) > MAX_UNZIPPED:
        raise RefusedDocumentError(refusal.WORD_TOO_LARGE)
    if b"<!ENTITY" in data.replace(b"\0", b""):  # two bytes a letter in UTF-16
        raise RefusedDocumentError(refusal.WORD_UNSAFE)
    for strict, usual in _STRICT:
        data = data.replace(strict, usual)
    return data


def _start(
    archive: zipfile.ZipFile, entry: str | zipfile.ZipInfo, size: int = len(_OPEN_DOCUMENT)
) -> bytes:
    with archive.open(entry) as file:
        return file.read(size)
