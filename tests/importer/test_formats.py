"""Whatever a file holds, it gives a document or a refusal that says what to do."""

import io
import resource
import struct
import zipfile
from collections.abc import Callable
from functools import partial
from time import process_time

import pytest

from archive.importer.formats import MAX_FILE, PASTED, Document, RefusedDocumentError, read_document
from archive.importer.sandbox import run_apart
from importing import shown_all
from raw_documents import PdfSheet, Written, docx, paragraph, pdf, table, zipped

_WORD = docx(paragraph("Compte rendu inventé"))
_PDF = pdf(PdfSheet([Written(60, 100, "Compte rendu")]))
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ODT = "application/vnd.oasis.opendocument.text"
_ENTITIES = (
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (_WORD, "cr.docx"),
        (_WORD, "cr.pdf"),
        (_PDF, "cr.pdf"),
        (_PDF, "cr.txt"),
        (b"junk before\n" + _PDF, "cr.pdf"),
        (b"{\\rtf1\\ansi Compte rendu\\par}", "cr.doc"),
        (b"Compte rendu", "cr.txt"),
        (b"Compte rendu", "cr"),
        (b"Compte rendu", PASTED),
    ],
)
def test_formats(data: bytes, name: str) -> None:
    """The content tells the format, whatever the file is called; the rest is text."""
    assert shown_all(read_document(data, name))[0].startswith("Compte rendu")


def _utf16(text: str) -> bytes:
    return text.encode("utf-16-le")


def _encrypted() -> bytes:
    """A zip whose entries say that they are encrypted."""
    data = bytearray(_WORD)
    for start, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        found = data.find(start)
        while found >= 0:
            data[found + place] |= 1
            found = data.find(start, found + 4)
    return bytes(data)


def _with(part: str, content: bytes) -> bytes:
    """The small Word document with a part more or changed."""
    with zipfile.ZipFile(io.BytesIO(_WORD)) as archive:
        files: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    return zipped({**files, part: content})


_LOCKED_PDF = _PDF.replace(
    b"trailer<<",
    b"trailer<</Encrypt<</Filter/Standard/V 1/R 2/O<%s>/U<%s>/P -4>>/ID[<00><00>]"
    % (b"28" * 32, b"29" * 32),
)


_REFUSED = {
    "empty": (b"", "cr.docx", "vide"),
    "blank": (b" \r\n\0", "cr.txt", "vide"),
    "form feeds": (b"\f\f", PASTED, "vide"),
    "heavy": (b"a" * (MAX_FILE + 1), "cr.txt", "trop lourd"),
    "long text": (b"a " * 1_500_000, "cr.txt", "plus long"),
    "many lines": (b"\n".join([b"Fin."] * 9_000), "cr.txt", "plus long"),
    "binary text": (bytes(range(256)), "cr.txt", "binaires"),
    "other format": (bytes(range(256)), "cr.bin", "format"),
    "locked Word": (_OLE + bytes(500) + _utf16("EncryptedPackage"), "cr.docx", "mot de passe"),
    "old Word": (_OLE + bytes(500) + _utf16("WordDocument"), "cr.doc", r"\(\.doc\)"),
    "old Excel": (_OLE + bytes(500) + _utf16("Workbook"), "cr.xls", "ancien programme"),
    "text called RTF": (b"Texte", "cr.rtf", "endommagé"),
    "web page": (b"<html><body>Texte</body></html>", "cr.txt", "page web"),
    "XML": (b'<?xml version="1.0"?><a/>', "cr.xml", "XML"),
    "photo": (b"\xff\xd8\xff\xe0 JFIF", "cr.jpg", "image"),
    "text called docx": (b"Texte", "cr.docx", "endommagé"),
    "text called docm": (b"Texte", "cr.docm", "macros"),
    "text called pdf": (b"Texte", "cr.pdf", "endommagé"),
    "half a Word": (_WORD[: len(_WORD) // 2], "cr.docx", "endommagé"),
    "head of a zip": (b"PK\x03\x04" + bytes(100), "cr.docx", "endommagé"),
    "empty zip": (zipped({}), "cr.docx", "format"),
    "Excel": (zipped({"xl/workbook.xml": "<a/>"}), "cr.xlsx", "format"),
    "OpenDocument spreadsheet": (
        zipped({"mimetype": _ODT.replace("text", "spreadsheet"), "content.xml": "<a/>"}),
        "cr.ods",
        "format",
    ),
    "locked OpenDocument": (
        zipped(
            {"mimetype": _ODT, "content.xml": "", "META-INF/manifest.xml": "<encryption-data/>"}
        ),
        "cr.odt",
        "mot de passe",
    ),
    "locked zip": (_encrypted(), "cr.docx", "mot de passe"),
    "macros": (_with("word/vbaProject.bin", b"x"), "cr.docx", "macros"),
    "macros declared": (
        _with("[Content_Types].xml", b"<Types><a b='macroEnabled'/></Types>"),
        "cr.docm",
        "macros",
    ),
    "entities": (_with("word/x.xml", f"{_ENTITIES}<x>&c;</x>".encode()), "cr.docx", "pas sûr"),
    "broken XML": (_with("word/document.xml", b"<a><b></a>"), "cr.docx", "endommagé"),
    "other XML": (_with("word/document.xml", b"<a/>"), "cr.docx", "endommagé"),
    "half a PDF": (_PDF[: len(_PDF) // 3], "cr.pdf", "endommagé"),
    "head of a PDF": (b"%PDF-1.4\n" + bytes(range(256)), "cr.pdf", "endommagé"),
    "locked PDF": (_LOCKED_PDF, "cr.pdf", "mot de passe"),
}


@pytest.mark.parametrize(("data", "name", "reason"), _REFUSED.values(), ids=_REFUSED)
def test_refusals(data: bytes, name: str, reason: str) -> None:
    """A refusal says what was found."""
    with pytest.raises(RefusedDocumentError, match=reason) as refused:
        read_document(data, name)

    assert str(refused.value).endswith(".")


def test_a_text_may_start_like_a_zip() -> None:
    """A text whose first word is PK, a place on a road, is a text."""
    assert shown_all(read_document(b"PK 12, poste fictif", PASTED)) == ["PK 12, poste fictif"]


def _lying() -> bytes:
    """A part that says it is small and is not."""
    data = bytearray(_with("word/document.xml", b"<a>" + b" " * 30_000_000 + b"</a>"))
    place = data.rfind(b"PK\x01\x02", 0, data.rfind(b"word/document.xml"))
    data[place + 24 : place + 28] = struct.pack("<I", 100)
    return bytes(data)


_SECONDS = 3
"""Of a processor, that a bomb may take here: what the limit is changes nothing of how it works."""
_BOMBS: dict[str, tuple[Callable[[], bytes], str]] = {
    "spaces": (lambda: _with("word/document.xml", b" " * 50_000_000), "trop grand"),
    "elements": (lambda: docx(f"<w:p>{'<w:r/>' * 500_000}</w:p>"), "secondes|mémoire"),
    "depth": (lambda: docx("<w:sdt>" * 500 + "</w:sdt>" * 500), "endommagé|aucun texte"),
    "rich text": (lambda: b"{\\rtf1 " + b"{" * 100_000 + b"}" * 100_000, "mémoire|endommagé"),
    "parts": (lambda: zipped({f"word/{n}.xml": "<a/>" for n in range(2_500)}), "format"),
    "lying size": (_lying, "endommagé|trop grand"),
    "pages": (lambda: pdf(*[PdfSheet([Written(60, 100, "x")])] * 80), "pages"),
    "paragraphs": (lambda: docx(paragraph("x") * 6_000), "grand|long"),
}


@pytest.mark.parametrize(("make", "reason"), _BOMBS.values(), ids=_BOMBS)
def test_bombs(make: Callable[[], bytes], reason: str) -> None:
    """What grows beyond measure is refused in time and takes no memory here."""
    data = make()
    started = _processor_seconds()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    with pytest.raises(RefusedDocumentError, match=reason):
        _read_apart(data, "cr")

    # The process apart and the program it starts have the limit each.
    assert _processor_seconds() - started < 2 * _SECONDS + 2
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 100_000


def _read_apart(data: bytes, name: str) -> Document:
    return run_apart(partial(read_document, data, name), seconds=_SECONDS)


def _processor_seconds() -> float:
    """What this process and those it has ended took of a processor."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return process_time() + ended.ru_utime + ended.ru_stime


def test_deep_tables() -> None:
    """Tables inside one another, as some templates have them, are read."""
    body = paragraph("Au fond")
    for _ in range(5):
        body = table((body + paragraph(""),))

    assert shown_all(read_document(docx(body), "cr.docx")) == ["Au fond"]
