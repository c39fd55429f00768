"""Which reader a document is for: its content tells, before its name."""

import re
from pathlib import PurePath

from archive.importer import refusal
from archive.importer.document import Document
from archive.importer.limits import MAX_BLOCKS, MAX_FILE
from archive.importer.refusal import RefusedDocumentError
from archive.importer.sandbox import read_apart

PASTED = "-"
"""The name of a text that comes from no file."""

# By name: the libraries behind are loaded where they are used, in another process.
_WORD = "archive.importer.word.word:read_word"
_PDF = "archive.importer.pdf.pdf:read_pdf"
_TEXT = "archive.importer.text.plain_text:read_text"

_SUFFIXES = {
    **dict.fromkeys(("", ".txt", ".text", ".md", ".csv", ".tsv", ".log"), None),
    **dict.fromkeys((".docx", ".dotx", ".odt", ".doc"), refusal.WORD_DAMAGED),
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
_KNOWN = (
    (re.compile(rb"\s*\{\\rtf"), refusal.RICH_TEXT),
    (re.compile(rb"\xff\xd8\xff|\x89PNG|GIF8|II\*\0|MM\0\*|BM[^ ]{4}\0\0"), refusal.PICTURE),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<!doctype html|<html)", re.IGNORECASE), refusal.WEB_PAGE),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*<\?xml"), refusal.XML),
)  # fmt: skip
"""How the formats start that look like nothing else, and the way out of each."""


def read_document(data: bytes, name: str) -> Document:
    """The blocks of a .docx, .pdf or plain text file; PASTED is the name of a pasted text.

    Raises RefusedDocumentError for what cannot be read, saying what was found and what to do.
    """
    if len(data) > MAX_FILE:
        raise RefusedDocumentError(refusal.TOO_HEAVY)
    if not data.strip(_BLANK):
        raise RefusedDocumentError(refusal.EMPTY)
    document = read_apart(_reader(data, PurePath(name).suffix.lower()), data)
    if not document.blocks:
        raise RefusedDocumentError(refusal.EMPTY)
    if len(document.blocks) > MAX_BLOCKS:
        raise RefusedDocumentError(refusal.TOO_LONG)
    return document


def _reader(data: bytes, suffix: str) -> str:
    """The name of the reader for a content, or a refusal."""
    if data.startswith(_ZIP):
        return _WORD
    if b"%PDF-" in data[:_HEAD]:
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
