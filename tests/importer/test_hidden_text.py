"""What a document hides or strikes out is told apart from what it says."""

import pytest

from archive.importer.office.office import read_package
from importing import only_paragraph, shown_all, word_blocks
from raw_documents import docx, paragraph, styled, table, word_run


def test_tracked_changes() -> None:
    """What was inserted is there, what was deleted is not."""
    inserted = f"<w:ins>{word_run('ajouté')}</w:ins>"
    deleted = "<w:del><w:r><w:delText>retiré</w:delText></w:r></w:del>"

    assert word_blocks(f"<w:p>{word_run('Texte ')}{inserted}{deleted}</w:p>") == ["Texte ajouté"]


@pytest.mark.parametrize("style", ["character", "paragraph", ""])
def test_hidden_text(style: str) -> None:
    """Text that Word hides, by itself or by a style, is left out and counted."""
    hides = '<w:style w:styleId="Note"><w:rPr><w:vanish/></w:rPr></w:style>'
    hidden = {
        "character": paragraph("secret trois mots", run='<w:rStyle w:val="Note"/>'),
        "paragraph": styled("secret trois mots", "Note"),
        "": paragraph("secret trois mots", run="<w:vanish/>"),
    }

    document = read_package(docx(paragraph("Vu") + hidden[style], {"styles": hides}))

    assert shown_all(document) == ["Vu"]
    assert (document.hidden_words, document.notes) == (3, ())


def test_hidden_within_a_line() -> None:
    """What stands around hidden words stays; a switch may say that they are shown."""
    shown_run = word_run(" vu", '<w:vanish w:val="0"/>')
    body = f"<w:p>{word_run('Tout')}{word_run(' caché', '<w:vanish/>')}{shown_run}</w:p>"

    document = read_package(docx(body))

    assert (shown_all(document), document.hidden_words) == (["Tout vu"], 1)


@pytest.mark.parametrize("name", ["strike", "dstrike"])
def test_struck_text(name: str) -> None:
    """Struck words say so, whatever bold and links do around them."""
    style = f'<w:style w:styleId="Barre"><w:rPr><w:{name}/></w:rPr></w:style>'
    runs = (
        word_run("12 ", f"<w:{name}/><w:b/>")
        + word_run("15 ")
        + word_run("16", '<w:rStyle w:val="Barre"/>')
    )

    spans = only_paragraph(read_package(docx(f"<w:p>{runs}</w:p>", {"styles": style}))).spans

    assert [(span.text.strip(), span.is_struck) for span in spans] == [
        ("12", True),
        ("15", False),
        ("16", True),
    ]


def test_moved_text_and_deleted_rows() -> None:
    """Moved text stands where it went; a row that was deleted is gone."""
    moved = f"<w:moveFrom>{word_run('parti')}</w:moveFrom><w:moveTo>{word_run('venu')}</w:moveTo>"
    rows = table((paragraph("a"), paragraph("b")), (paragraph("c"), paragraph("d")))
    deleted = rows.replace("<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>", 1)

    assert word_blocks(f"<w:p>{moved}</w:p>{deleted}") == ["venu", "c | d"]
