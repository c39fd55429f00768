"""PDF are read in the order of their text, with their tables, links and bold letters."""

from dataclasses import replace

import pytest

from archive.importer.formats import RefusedDocumentError, read_document
from archive.importer.pdf.pdf import read_pdf
from archive.parsing.outline.document import Paragraph, Span
from importing import pdf_blocks, shown_all
from raw_documents import PdfSheet, Written, pdf, typed

_PROSE = (
    "Le groupe inventé a visité quatre sites au nord de la ville, et il constate que les abris",
    "construits en mars tiennent encore. Les équipes proposent de déplacer deux citernes, puis",
)


def test_paragraphs() -> None:
    """Full lines are one paragraph; a short line, white space or a bullet ends it."""
    lines = typed(*_PROSE, "de former un comité.", "Suite.", "- Un point", "- Un autre")
    lines += typed("Autre paragraphe", top=190)

    assert pdf_blocks(PdfSheet(lines)) == [
        f"{' '.join(_PROSE)} de former un comité.",
        *("Suite.", "- Un point", "- Un autre", "Autre paragraphe"),
    ]


def test_nested_list() -> None:
    """Items further to the right are nested."""
    lines = [Written(60, 100, "- Un"), Written(80, 112, "- Sous"), Written(60, 124, "- Deux")]

    assert pdf_blocks(PdfSheet(lines)) == ["- Un", ">- Sous", "- Deux"]


def test_bold() -> None:
    """Bold letters are told by their font; a bold line is no part of the text under it."""
    lines = [Written(60, 100, "Divers", is_bold=True), Written(60, 112, "Rien.")]

    first, second = read_pdf(pdf(PdfSheet(lines))).blocks

    assert isinstance(first, Paragraph)
    assert isinstance(second, Paragraph)
    assert (first.is_bold, second.is_bold) == (True, False)


def test_letters_drawn_twice() -> None:
    """Bold letters that a program draws twice are read once."""
    lines = [Written(60, 100, "Divers"), Written(60.3, 100, "Divers")]

    assert pdf_blocks(PdfSheet(lines)) == ["Divers"]


def test_large_letters() -> None:
    """A title in two lines of large letters is one paragraph, apart from the text."""
    title = [
        Written(60, 80, "Compte rendu de la réunion du", size=24),
        Written(60, 109, "groupe inventé", size=24),
    ]

    assert pdf_blocks(PdfSheet(title + typed(*_PROSE, top=150))) == [
        "Compte rendu de la réunion du groupe inventé",
        " ".join(_PROSE),
    ]


def test_link() -> None:
    """A link lies on the words that it covers."""
    sheet = PdfSheet(typed("Voir la carte."), links=[(97, 90, 130, 103, "https://exemple.org/a")])

    (block,) = read_pdf(pdf(sheet)).blocks

    assert isinstance(block, Paragraph)
    assert block.spans == (Span("Voir la "), Span("carte.", "https://exemple.org/a"))


def test_page_end() -> None:
    """A sentence that a page end cuts is whole; what every page repeats is furniture."""
    pages = [
        PdfSheet(
            [
                Written(60, 40, "Groupe inventé des mobilités"),
                *typed(text, top=700 if number == 1 else 90),
                Written(250, 800, f"Page {number} sur 2"),
            ]
        )
        for number, text in ((1, "Les autres plaintes sont"), (2, "transmises au juge."))
    ]

    document = read_pdf(pdf(*pages))

    assert shown_all(document) == ["Les autres plaintes sont transmises au juge."]
    assert document.furniture == ("Groupe inventé des mobilités", "Page 1 sur 2", "Page 2 sur 2")


def test_dates_are_no_page_numbers() -> None:
    """Lines at the foot of two pages that differ by more than a count are text."""
    pages = [
        PdfSheet([*typed("Un texte"), Written(60, 790, date)])
        for date in ("12 juin 2024", "30 juin 2024")
    ]

    assert "12 juin 2024" in pdf_blocks(*pages)


def test_spaces_that_are_written() -> None:
    """A space that the page writes parts two words, however narrow it is."""
    narrow = [Written(60, 100, "Divers "), Written(89.5, 100, "points", is_bold=True)]
    cut = [Written(60, 120, "Mobi"), Written(79.8, 120, "lités", is_bold=True)]

    assert pdf_blocks(PdfSheet([*narrow, *cut])) == ["Divers points", "Mobilités"]


def test_look() -> None:
    """A paragraph has the size of its letters beside the commonest one, and may be centred."""
    title = Written(229, 80, "Compte rendu inventé", size=14)

    first, *others = read_pdf(pdf(PdfSheet([title, *typed(*_PROSE, *_PROSE, top=110)]))).blocks

    assert isinstance(first, Paragraph)
    assert (first.size, first.is_centred) == (1.4, True)
    assert {(each.size, each.is_centred) for each in others if isinstance(each, Paragraph)} == {
        (1.0, False)
    }


def test_centred_items() -> None:
    """Numbers in the middle of the page are no list inside another."""
    items = [Written(250, 100, "1. Carte inventée"), Written(275, 115, "2. Divers")]

    assert pdf_blocks(PdfSheet(items + typed(*_PROSE, top=200))) == [
        "1. Carte inventée", "2. Divers", " ".join(_PROSE)
    ]  # fmt: skip


def test_struck() -> None:
    """A word that a line strikes through is struck; one that is underlined is not."""
    strokes = [(60, 97, 80, 97), (83, 101, 130, 101)]

    (block,) = read_pdf(pdf(PdfSheet(typed("Reçu demain matin"), strokes))).blocks

    assert isinstance(block, Paragraph)
    assert block.spans == (Span("Reçu", is_struck=True), Span(" demain matin"))


def test_hidden_words() -> None:
    """White words, words of no size and words off the page are left out and counted."""
    hidden = [
        Written(60, 120, "Mot blanc", is_white=True),
        Written(60, 140, "Infime", size=0.5),
        Written(700, 160, "Dehors"),
    ]

    document = read_pdf(pdf(PdfSheet([*typed("Un point."), *hidden])))

    assert shown_all(document) == ["Un point."]
    assert document.hidden_words == 4


@pytest.mark.parametrize("text", ["", "Scanné par un programme"])
def test_scan(text: str) -> None:
    """A PDF of pictures is refused as a scan, even when the program signs it."""
    with pytest.raises(RefusedDocumentError, match="numérisé"):
        read_pdf(pdf(PdfSheet(typed(text), picture=True)))


def test_no_text() -> None:
    """A PDF that says nothing is refused."""
    with pytest.raises(RefusedDocumentError, match="aucun texte"):
        read_document(pdf(PdfSheet([])), "cr.pdf")


def test_unnamed_letters() -> None:
    """A PDF whose fonts name no letter is refused, however few other letters it has."""
    lines = [Written(60, 100 + 12 * rank, "abcdefgh", is_unnamed=True) for rank in range(20)]

    with pytest.raises(RefusedDocumentError, match="quelles lettres"):
        read_pdf(pdf(PdfSheet([*lines, *typed("Un mot", top=600)])))


def test_unnamed_signs() -> None:
    """A sign that its font does not name is a bullet before an item; elsewhere it is told."""
    texts = typed("Envoyer la note inventée", "Relire la carte des points d’eau", left=80)
    sign = Written(60, 100, "ab", is_unnamed=True)

    document = read_pdf(pdf(PdfSheet([sign, *texts])))
    told = read_pdf(pdf(PdfSheet([replace(sign, left=400), *texts])))

    assert shown_all(document)[0] == "• Envoyer la note inventée"
    assert document.notes == ()
    assert shown_all(told)[0] == "Envoyer la note inventée �"
    assert [note.split()[:4] for note in told.notes] == [["Ce", "PDF", "contient", "1"]]


def test_too_many_pages() -> None:
    """A book is refused."""
    with pytest.raises(RefusedDocumentError, match="moins de 40 pages"):
        read_pdf(pdf(*[PdfSheet([])] * 41))
