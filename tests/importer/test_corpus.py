"""The sample minutes, in each of their formats, are read without losing a word."""

import io
import json
import re
import zipfile
from collections import Counter
from functools import cache
from itertools import product
from xml.etree import ElementTree as ET

import pdfplumber
import pytest

from archive.importer.formats import Document
from archive.importer.lines.plain_text import read_plain_text
from archive.importer.office.office import read_package
from archive.importer.pdf.pdf import read_pdf
from importing import MINUTES, NUMBERS, missing, text_of, words
from raw_documents import W

_READERS = {
    "docx": read_package,
    "pdf": read_pdf,
    "tika.txt": read_plain_text,
    "txt": read_plain_text,
}
_FALLBACK = re.compile(rb"<mc:Fallback>.*?</mc:Fallback>", re.DOTALL)


@cache  # a PDF takes half a second
def _read(number: str, suffix: str) -> Document:
    return _READERS[suffix]((MINUTES / f"{number}.{suffix}").read_bytes())


def _source(number: str, suffix: str) -> str:
    data = (MINUTES / f"{number}.{suffix}").read_bytes()
    if suffix == "pdf":
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            return "\n".join(page.extract_text() for page in pdf.pages)
    return data.decode()


@pytest.mark.parametrize("number", NUMBERS)
def test_word_coverage(number: str) -> None:
    """Every word of the text, the text boxes and the notes is there as often as it is written."""
    with zipfile.ZipFile(MINUTES / f"{number}.docx") as archive:
        parts = [name for name in archive.namelist() if name in _TEXT_PARTS]
        roots = [_root(archive.read(name)) for name in parts]
    source = " ".join(
        "".join(text.text or "" for text in paragraph.iter(f"{{{W}}}t"))
        for root in roots
        for paragraph in root.iter(f"{{{W}}}p")
        if paragraph.find(f".//{{{W}}}p") is None
    )

    document = _read(number, "docx")

    lost = Counter(words(source)) - Counter(words(text_of(document)))
    assert not lost
    assert document.notes == ()


def _root(data: bytes) -> ET.Element:
    return ET.fromstring(_FALLBACK.sub(b"", data))  # noqa: S314 - our own file


_TEXT_PARTS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")


@pytest.mark.parametrize("suffix", ["pdf", "tika.txt", "txt"])
@pytest.mark.parametrize("number", NUMBERS)
def test_coverage(number: str, suffix: str) -> None:
    """Every word is in the blocks or in what runs through the pages."""
    document = _read(number, suffix)

    found = f"{text_of(document)} {' '.join(document.furniture)}"
    assert missing(_source(number, suffix), found) == []


_READ_APART = ("02", "tika.txt")
"""Its extractor gives the rest of a cell that a page end cut after the cells beside it."""


@pytest.mark.parametrize(
    ("number", "suffix"),
    [pair for pair in product(NUMBERS, ("docx", "pdf", "tika.txt")) if pair != _READ_APART],
)
def test_whole_sentences(number: str, suffix: str) -> None:
    """Sentences that a line or a page end cut are whole again."""
    expected = json.loads((MINUTES / f"{number}.expected.json").read_text("utf-8"))

    paragraphs = text_of(_read(number, suffix)).split("\n")

    for phrase in expected["must_be_contiguous"]:
        assert any(phrase in paragraph for paragraph in paragraphs)


@pytest.mark.parametrize("suffix", ["docx", "pdf", "tika.txt"])
@pytest.mark.parametrize("number", NUMBERS)
def test_furniture(number: str, suffix: str) -> None:
    """Headers, footers and page numbers are told apart and stand in no block."""
    expected = json.loads((MINUTES / f"{number}.expected.json").read_text("utf-8"))

    document = _read(number, suffix)

    paragraphs = text_of(document).split("\n")
    assert document.furniture
    for text in expected["furniture"]:
        assert not any(paragraph.strip().endswith(text) for paragraph in paragraphs)


@pytest.mark.parametrize("number", NUMBERS)
def test_same_tables(number: str) -> None:
    """The tables of the PDF are those of the Word document, those cut by a page end too."""
    word, pdf = (_tables(_read(number, suffix)) for suffix in ("docx", "pdf"))

    assert [rows for rows in word if rows not in pdf] in ([], word[:1])
    assert len(pdf) >= len(word) - 1


def _tables(document: Document) -> list[list[list[str]]]:
    return [
        [
            [" ".join(paragraph.text for paragraph in cell).rstrip(".") for cell in row]
            for row in block.rows
        ]
        for block in document.blocks
        if not hasattr(block, "spans")
    ]


@pytest.mark.parametrize(
    "phrase",
    [
        "les interactions entre les différents types de mouvements identifiés à travers le pays",
        "Direction des Nigériens à l’Extérieure",
        "particulièrement les données de l’UNDESA",
        "les perspectives pour les quatre années à venir",
        "Coordination et partage de l’information",
    ],
)
def test_real_document(phrase: str) -> None:
    """The sentences of the real document are whole: no page end is left in them."""
    document = read_plain_text((MINUTES / "seed.tika.txt").read_bytes())

    assert phrase in text_of(document)


def test_repeated_addresses() -> None:
    """An address that the extractor repeats at a page end stands but once, where it was given."""
    text = text_of(read_plain_text((MINUTES / "seed.tika.txt").read_bytes()))

    assert text.count("https://www.google.com/maps/") == 1
    assert text.count("https://dtm.iom.int/") == 1
    assert "types de \n" not in text
