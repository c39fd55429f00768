"""The characters of a plain text, whatever program wrote it."""

import codecs
import re

from archive.importer import refusal
from archive.importer.limits import MAX_LINES, MAX_TEXT
from archive.importer.refusal import RefusedDocumentError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f\ufffd]")
_LINE_END = re.compile(r"\r\n?|[\u2028\u2029\x85]")
_DRAWN_HYPHEN = re.compile(r"\u00ad(?=[^\Wa-zà-öø-ÿ_])")
"""A soft hyphen before a capital or a figure: the one of a compound, drawn by some fonts."""
_MOST_CONTROLS = 0.005
"""Share of control characters that a text may hold: extractors leave some for bullets."""


def decoded(data: bytes) -> str:
    """The text of a file, its lines parted by a line feed and its pages by a form feed.

    UTF-8 or UTF-16 when the file says so or can be nothing else, the Windows code page otherwise.
    Raises RefusedDocumentError for what is no text.
    """
    if len(data) > MAX_TEXT:
        raise RefusedDocumentError(refusal.TEXT_TOO_LONG)
    text = _LINE_END.sub("\n", _characters(data)).replace("\v", "\n")
    if text.count("\n") + text.count("\f") > MAX_LINES:
        raise RefusedDocumentError(refusal.TEXT_TOO_LONG)
    controls = len(_CONTROL.findall(text))
    if controls > len(text) * _MOST_CONTROLS:
        raise RefusedDocumentError(refusal.TEXT_BINARY)
    return _DRAWN_HYPHEN.sub("-", _CONTROL.sub("", text))


def _characters(data: bytes) -> str:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        # A few bytes mean nothing in this code page: they are counted as controls.
        return data.decode("cp1252", "replace")
