"""Which reader a document is for: its content tells, before its name."""

import re
from importlib import import_module
from pathlib import PurePath

from archive.importer import refusal
from archive.importer.document import Document
from archive.importer.refusal import MAX_BLOCKS, MAX_FILE, RefusedDocumentError

PASTED = "-"
"""The name of a text that comes from no file."""

# By name: the libraries behind are loaded where they are used.
_PACKAGE = ("archive.importer.office.office", "read_package")
_RICH_TEXT = ("archive.importer.office.office", "read_rich_text")
_PDF = ("archive.importer.pdf.pdf", "read_pdf")
_TEXT = ("archive.importer.text.plain_text", "read_plain_text")

_SUFFIXES = {
    **dict.fromkeys(("", ".txt", ".text", ".md", ".markdown", ".csv", ".tsv", ".log"), None),
    **dict.fromkeys((".docx", ".dotx", ".odt", ".rtf", ".doc"), refusal.WORD_DAMAGED),
    ".docm": refusal.WORD_MACROS,
    ".pdf": refusal.PDF_DAMAGED,
}
"""Why a file with this name is refused when its content shows no format; None when it is a text."""
_HEAD = 1024
"""Bytes in which a PDF says that it is one."""
_BLANK = b"\0\t\n\r\f "
_ZIP = (b"PK\3\4", b"PK\5\6")
"""How a zip starts; a text may start with "PK 12", on a road."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RTF = re.compile(rb"\s*\{\\rtf")
_KNOWN = (
    (re.compile(rb"\xff\xd8\xff|\x89PNG|GIF8|II\*\0|MM\0\*|BM[^ ]{4}\0\0"), refusal.PICTURE),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<!doctype html|<html)", re.IGNORECASE), refusal.WEB_PAGE),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*<\?xml"), refusal.XML),
)  # fmt: skip
"""How the formats start that look like nothing else, and the way out of each."""


def read_document(data: bytes, name: str) -> Document:
    """The blocks of a .docx, .odt, .rtf, .pdf or text file; PASTED is the name of a pasted text.

    Raises RefusedDocumentError for what cannot be read, saying what was found and what to do.
    """
    if len(data) > MAX_FILE:
        raise RefusedDocumentError(refusal.TOO_HEAVY)
    if not data.strip(_BLANK):
        raise RefusedDocumentError(refusal.EMPTY)
    module, function = _reader(data, PurePath(name).suffix.lower())
    document: Document = getattr(import_module(module), function)(data)
    if not document.blocks:
        raise RefusedDocumentError(refusal.EMPTY)
    if len(document.blocks) > MAX_BLOCKS:
        raise RefusedDocumentError(refusal.TOO_LONG)
    return document


def needs_libraries(data: bytes) -> bool:
    """Whether a content is read by libraries that nothing else of the archive needs."""
    return data.startswith(_ZIP) or bool(_RTF.match(data)) or _is_pdf(data)


def _is_pdf(data: bytes) -> bool:
    return b"%PDF-" in data[:_HEAD]


def _reader(data: bytes, suffix: str) -> tuple[str, str]:
    """The module and the name of the reader for a content, or a refusal."""
    if data.startswith(_ZIP):
        return _PACKAGE
    if _RTF.match(data):
        return _RICH_TEXT
    if _is_pdf(data):
        return _PDF
    if data.startswith(_OLE):
        raise RefusedDocumentError(_refusal_of_ole(data))
    for start, known in _KNOWN:
        if start.match(data):
            raise RefusedDocumentError(known)
    found = _SUFFIXES.get(suffix, refusal.OTHER_FORMAT)
    if found is not None:
        raise RefusedDocumentError(found)
    return _TEXT


def _refusal_of_ole(data: bytes) -> str:
    """What an old container holds: its folder names its streams in UTF-16."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return refusal.WORD_PROTECTED
    is_word = "WordDocument".encode("utf-16-le") in data
    return refusal.OLD_WORD if is_word else refusal.OLD_OFFICE
