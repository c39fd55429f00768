"""Specification of the outline: which lines head the points, in documents of many looks.

Each file of `outlines/` is a fictional document: a sentence that says what it shows, then its
lines. `>` stands before the lines that must be headings, `=` before those of the agenda; `[bold]`,
`[centred]`, `[large]`, `[level 2]` and `[indented]` say how a line looks, `**…**` what is bold in
it. Lines between bars are the rows of a table; `*…*` is a cell that must be a heading.
"""

import re
from pathlib import Path
from typing import Any

import pytest

from archive.importer.formats import Document
from archive.importer.recognise.flat import read_flat
from archive.importer.recognise.outline import read_outline
from archive.importer.recognise.recogniser import recognise
from archive.importer.recognise.sections import Outline
from archive.parsing.outline.document import Block, Paragraph, Span, Table, lines_in
from archive.parsing.outline.lines import prepare
from archive.parsing.outline.reading import Reading
from documents import document, line

FILES = sorted((Path(__file__).parent / "outlines").glob("*.txt"))
LOOKS: dict[str, dict[str, Any]] = {
    "bold": {},
    "centred": {"is_centred": True},
    "large": {"size": 1.4},
    "level 1": {"level": 1},
    "level 2": {"level": 2},
    "indented": {"depth": 1},
}


def read_case(file: Path) -> tuple[Document, list[str], list[str]]:
    """The document of a file, its headings and the lines of its agenda."""
    blocks: list[Block] = []
    headings, agenda = [], []
    rows: list[tuple[tuple[Paragraph, ...], ...]] = []
    for written in file.read_text("utf-8").split("\n\n", 1)[1].splitlines():
        sign, text = written[:1], written[2:]
        if text.startswith("|"):
            cells = [cell.strip() for cell in text.strip()[1:-1].split("|")]
            headings += [cell.strip("*") for cell in cells if cell.startswith("*")]
            rows.append(tuple((line(cell.strip("*")),) if cell else () for cell in cells))
            continue
        if rows:
            blocks.append(Table(tuple(rows), 1))
            rows = []
        if text:
            block = read_line(text)
            blocks.append(block)
            headings += [told(block)] if sign == ">" else []
            agenda += [block.text] if sign == "=" else []
    return Document((*blocks, *([Table(tuple(rows), 1)] if rows else []))), headings, agenda


def read_line(text: str) -> Paragraph:
    """A line of a file with its look."""
    look, text = re.fullmatch(r"((?:\[[^]]+\] )*)(.*)", text).groups()  # type: ignore[union-attr]
    names = re.findall(r"\[([^]]+)\]", look)
    parts = text.split("**")
    is_bold = "bold" in names
    spans = tuple(
        Span(part, None, is_bold or bool(rank % 2)) for rank, part in enumerate(parts) if part
    )
    options = {key: value for name in names for key, value in LOOKS[name].items()}
    return Paragraph(spans, 1, **options)


def told(block: Paragraph) -> str:
    """The heading of a line: what is bold in it, or before its sign where `>` marks a text."""
    bold = "".join(span.text for span in block.spans if span.is_bold)
    text = bold or block.text
    return re.split(r" : |(?<=[\w)]{2})\. ", text)[0] if text.endswith(".") else text


def outline_of(found: Document) -> tuple[Outline, list[str]]:
    """The outline of a document and the titles of its agenda."""
    blocks = prepare(found.blocks)
    reading = Reading({"OIM", "HCR", "Puits Neufs", "Lanterne"}.__contains__)
    reading.keep_texts(lines_in(blocks))
    agenda = read_flat(blocks, reading).agenda
    return read_outline(blocks, agenda, reading), [each.title for each in agenda]


def bare(title: str) -> str:
    """A title without its number and the colon after it."""
    marked = prepare([line(title)])[0]
    return marked.text.strip(" :;.") if isinstance(marked, Paragraph) else ""


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        (("1 Carte", "2 Puits", "3 AOB"), [(1, "Carte"), (2, "Puits"), (3, "AOB")]),
        (("16 Jours sans pluie", "Puits"), [(None, "16 Jours sans pluie"), (None, "Puits")]),
    ],
)
def test_bare_numbers(titles: tuple[str, ...], expected: list[tuple[int | None, str]]) -> None:
    """Numbers that no sign parts from the titles are theirs where they count from 1."""
    lines = [part for title in titles for part in (line(title, bold=True), line("Dit."))]
    found = recognise(Document((line("Date : 3 mars 2025"), *lines)))

    assert [(item.number, item.title) for item in found.items] == expected


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_headings(file: Path) -> None:
    """The headings of the points are found, and no other line is one."""
    found, headings, _ = read_case(file)

    outline, _ = outline_of(found)

    assert [bare(each.heading.text) for each in outline.sections] == [bare(h) for h in headings]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_agenda(file: Path) -> None:
    """The lines of the agenda are read, where one is written as lines."""
    found, _, agenda = read_case(file)

    _, titles = outline_of(found)

    if agenda:
        assert titles == [bare(each).partition(" (")[0] for each in agenda]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_nothing_is_lost(file: Path) -> None:
    """Every line of a document is in one part of its outline, heads one or is taken."""
    found, _, _ = read_case(file)
    blocks = prepare(found.blocks)
    reading = Reading(lambda _: False)
    reading.keep_texts(lines_in(blocks))

    outline = read_outline(blocks, [], reading)

    parts = [outline.head, *(each.blocks for each in outline.sections), outline.tail]
    kept = {each.number for part in parts for each in lines_in(part)}
    assert all(each.number in kept or reading.is_taken(each) for each in lines_in(blocks))


def test_document_without_headings() -> None:
    """What follows the labels of a document without headings is one section."""
    outline, _ = outline_of(
        document("Date : 3 mars 2025\nPrésents : OIM, HCR\nLe groupe parle des puits.")
    )

    assert [each.heading.text for each in outline.sections] == ["Discussions"]
    assert [each.text for each in lines_in(outline.sections[0].blocks)] == [
        "Le groupe parle des puits."
    ]


def test_title_and_text_on_one_line() -> None:
    """A line that begins with a title of the agenda, word for word, heads the text behind it."""
    agenda = (line("Carte des puits (HCR)", "1."), line("Divers", "2."))
    points = (line("Carte des puits (HCR) Sur 46 puits visités, 31 donnent de l’eau.", "1."),)
    told = document("Ordre du jour :", *agenda, *points, line("Divers", "2."), "Rien à dire.")

    draft = recognise(told)

    assert [item.title for item in draft.items] == ["Carte des puits", "Divers"]
    (said,) = draft.items[0].text
    assert isinstance(said, Paragraph)
    assert said.text == "Sur 46 puits visités, 31 donnent de l’eau."


def test_many_lines_without_headings_are_doubted() -> None:
    """Points that no heading tells apart are asked of the reader."""
    texts = [f"Le groupe parle du puits {name}." for name in ("nord", "sud", "est", "ouest")]
    draft = recognise(document("Date : 3 mars 2025", "Présents : OIM, HCR", *texts * 2))

    assert any("Aucun titre de point n’est reconnu" in doubt for doubt in draft.doubts)


@pytest.mark.parametrize(
    ("written", "doubted"),
    [
        ("Puits|Vu.|Seaux|Vus.|Carte|Vue.", ()),
        ("Puits|Vu.|Seaux|Vus.", ("Puits", "Seaux")),
        ("Puits|Vu.|Seaux|Vus.|Carte|Haltes|Vues.|Varia|Vus.", ("Haltes",)),
    ],
)
def test_titles_that_only_their_place_tells(written: str, doubted: tuple[str, ...]) -> None:
    """Several bear each other out; two alone, or one below another short line, are told."""
    text = {
        "Vu.": "Le groupe a vu les puits de Tagda et de Bani.",
        "Vus.": "Il a compté les seaux.",
    }
    text |= {"Vue.": "La carte est montrée à tous.", "Vues.": "Deux haltes sont fermées."}
    blocks = [text.get(each, each) for each in written.split("|")]

    told = recognise(document("Date : 12 mai 2025", "Présents : OIM, HCR", *blocks)).doubts

    about = [doubt for doubt in told if doubt.startswith("Seule leur place")]
    assert (
        tuple(name for name in (*written.split("|"),) if f"« {name} »" in " ".join(about))
        == doubted
    )
