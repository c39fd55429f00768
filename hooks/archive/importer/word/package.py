"""A Word document as what it is, a zip of XML files: opened without trusting it."""

import io
import posixpath
import zipfile
import zlib
from dataclasses import dataclass
from xml.etree import ElementTree as ET
from xml.parsers import expat

from archive.importer import refusal
from archive.importer.limits import (
    MAX_DEPTH,
    MAX_ELEMENTS,
    MAX_PART,
    MAX_PARTS,
    MAX_RATIO,
    MAX_UNZIPPED,
    RATIO_FROM,
)
from archive.importer.refusal import RefusedDocumentError

_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
)  # fmt: skip
"""The two sets of names of the same format."""

_TYPES = "[Content_Types].xml"
_UNUSED = ("customXml/", "docProps/", "word/theme/", "word/glossary/")
"""Parts that say nothing of the text: they are not even unzipped."""


@dataclass(frozen=True, slots=True)
class Package:
    """The XML files of a document by their path, and how many pictures stand beside them."""

    parts: dict[str, bytes]
    pictures: int

    @property
    def main(self) -> str:
        """The path of the part that holds the text."""
        return next(iter(self.related("", "officeDocument")), "word/document.xml")

    def related(self, path: str, kind: str) -> list[str]:
        """The paths of the parts of a kind that a part refers to; "" is the whole document."""
        folder, name = posixpath.split(path)
        data = self.parts.get(posixpath.join(folder, "_rels", f"{name}.rels"))
        if data is None:
            return []
        found = []
        for each in parsed(data):
            if each.get("Type", "").endswith(f"/{kind}") and each.get("TargetMode") != "External":
                target = each.get("Target", "")
                found.append(posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/"))
        return [each for each in found if each in self.parts]

    def zipped(self, changed: dict[str, bytes]) -> bytes:
        """The document as a zip again: these parts, and what says how they belong together."""
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w") as archive:
            for path, data in self.parts.items():
                if path in changed or path.endswith(".rels") or path == _TYPES:
                    archive.writestr(path, changed.get(path, data))
        return target.getvalue()


def opened(data: bytes) -> Package:
    """The parts of a Word document.

    Raises RefusedDocumentError when it is none, is protected, holds macros or is not safe to read.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _read(archive)
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        OSError,
        NotImplementedError,
        ValueError,
    ) as error:
        raise RefusedDocumentError(refusal.WORD_DAMAGED) from error


def parsed(data: bytes) -> ET.Element:
    """The tree of a part; raises RefusedDocumentError when it is damaged."""
    try:
        return ET.fromstring(data)  # noqa: S314 - what it may hold was looked at when opened
    except (ET.ParseError, ValueError, LookupError) as error:
        raise RefusedDocumentError(refusal.WORD_DAMAGED) from error


def _read(archive: zipfile.ZipFile) -> Package:
    entries = archive.infolist()
    names = {entry.filename for entry in entries}
    if len(entries) > MAX_PARTS:
        raise RefusedDocumentError(refusal.WORD_TOO_LARGE)
    _refuse_others(archive, names)
    if any(entry.flag_bits & 1 for entry in entries):
        raise RefusedDocumentError(refusal.WORD_PROTECTED)
    parts: dict[str, bytes] = {}
    for entry in entries:
        name = entry.filename
        is_read = name.lower().endswith((".xml", ".rels")) and not name.startswith(_UNUSED)
        if is_read and name not in parts:
            parts[name] = _part(archive, entry, sum(map(len, parts.values())))
    pictures = sum("/media/" in name for name in names)
    return Package(parts, pictures)


def _refuse_others(archive: zipfile.ZipFile, names: set[str]) -> None:
    if "mimetype" in names:
        with archive.open("mimetype") as file:
            if b"opendocument" in file.read(200):
                raise RefusedDocumentError(refusal.OPEN_DOCUMENT)
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise RefusedDocumentError(refusal.WORD_MACROS)
    if _TYPES not in names or not any(name.startswith("word/") for name in names):
        raise RefusedDocumentError(refusal.NOT_WORD)


def _part(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, before: int) -> bytes:
    """The content of a part; its declared size is not trusted."""
    with archive.open(entry) as file:
        data = file.read(MAX_PART + 1)
    is_bomb = len(data) > max(RATIO_FROM, MAX_RATIO * entry.compress_size)
    if len(data) > MAX_PART or before + len(data) > MAX_UNZIPPED or is_bomb:
        raise RefusedDocumentError(refusal.WORD_TOO_LARGE)
    _look_through(data)
    if entry.filename == _TYPES and b"macroEnabled" in data:
        raise RefusedDocumentError(refusal.WORD_MACROS)
    for strict, usual in _STRICT:
        data = data.replace(strict, usual)
    return data


def _look_through(data: bytes) -> None:
    """Refuses XML that declares entities, nests or repeats beyond what Word writes."""
    parser = expat.ParserCreate()
    counted = _Counted()
    parser.StartDoctypeDeclHandler = _refuse_doctype
    parser.StartElementHandler = counted.start
    parser.EndElementHandler = counted.end
    try:
        parser.Parse(data, True)  # noqa: FBT003 - expat names no argument
    except expat.ExpatError as error:
        raise RefusedDocumentError(refusal.WORD_DAMAGED) from error


def _refuse_doctype(*_: object) -> None:
    raise RefusedDocumentError(refusal.WORD_UNSAFE)


class _Counted:
    """How many elements a part holds, and how deep."""

    def __init__(self) -> None:
        self._depth = 0
        self._elements = 0

    def start(self, _name: str, _attributes: dict[str, str]) -> None:
        self._depth += 1
        self._elements += 1
        if self._depth > MAX_DEPTH or self._elements > MAX_ELEMENTS:
            raise RefusedDocumentError(refusal.WORD_TOO_LARGE)

    def end(self, _name: str) -> None:
        self._depth -= 1
