"""Word documents are read whole, with what Word shows and does not write."""

import pytest

from archive.importer.formats import RefusedDocumentError, read_document
from archive.importer.office.office import read_package
from archive.parsing.outline.document import Paragraph, Span, Table
from importing import only_paragraph, shown, shown_all, word_blocks
from raw_documents import NUMBERING, docx, item, link, paragraph, styled, table, word_run

STYLES = """
<w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/>
 <w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Point"><w:name w:val="Point"/>
 <w:basedOn w:val="Titre1"/></w:style>
<w:style w:type="paragraph" w:styleId="Gras"><w:name w:val="Gras"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Liste"><w:name w:val="Liste"/>
 <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Plan"><w:name w:val="Plan"/>
 <w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
"""


def test_headings() -> None:
    """A heading is told by its style, by the style this one is based on, or by its outline."""
    body = styled("Un", "Titre1") + styled("Deux", "Point") + styled("Trois", "Plan")

    assert word_blocks(body, styles=STYLES) == ["#Un", "#Deux", "###Trois"]


def test_shown_numbers() -> None:
    """The numbers, letters and bullets that Word draws are kept, and how deep they are nested."""
    body = "".join(
        [
            *(item("Un"), item("Deux"), item("Sous", level=1), item("Encore", level=1)),
            *(item("Précis", level=2), item("Trois"), item("Sous", level=1)),
            *(item("Puce", 2), item("Creuse", 2, 1), item("Reprise", 3), item("Suite", 3)),
        ]
    )

    assert word_blocks(body, numbering=NUMBERING) == [
        *("I. Un", "II. Deux", ">a) Sous", ">b) Encore", ">>1. Précis", "III. Trois", ">a) Sous"),
        *("• Puce", ">• Creuse", "I. Reprise", "II. Suite"),
    ]


def test_number_of_style() -> None:
    """A style may number its paragraphs; a paragraph may refuse."""
    refused = paragraph("Non", '<w:pStyle w:val="Liste"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    body = styled("Un", "Liste") + refused + styled("Deux", "Liste")

    assert word_blocks(body, styles=STYLES, numbering=NUMBERING) == ["I. Un", "Non", "II. Deux"]


def test_bold() -> None:
    """Bold letters are told, by the run or by its style; a run may say that it is not."""
    plain = word_run(" Salle", '<w:b w:val="0"/>')
    body = f'<w:p><w:pPr><w:pStyle w:val="Gras"/></w:pPr>{word_run("Lieu :")}{plain}</w:p>'

    spans = only_paragraph(read_package(docx(body, {"styles": STYLES}))).spans

    assert spans == (Span("Lieu :", is_bold=True), Span(" Salle"))


def test_links() -> None:
    """A link leads where it does, made as a link or as a field; a place inside the text is none."""
    made = f'<w:hyperlink r:id="l1">{word_run("carte")}</w:hyperlink>'
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText> HYPERLINK "https://exemple.org/b" </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{word_run("note")}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    inside = f'<w:hyperlink w:anchor="x">{word_run("plus bas")}</w:hyperlink>'
    body = f"<w:p>{made}{word_run(', ')}{field}{word_run(', ')}{inside}</w:p>"

    spans = only_paragraph(
        read_package(docx(body, links=link("l1", "https://exemple.org/a")))
    ).spans

    assert spans == (
        Span("carte", "https://exemple.org/a"),
        Span(", "),
        Span("note", "https://exemple.org/b"),
        Span(", plus bas"),
    )


def test_merged_cells() -> None:
    """A merged cell stands, the same, in each place it covers; every row has as many cells."""
    wide = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>' + paragraph("Large")
    tall = '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>' + paragraph("Haut")
    rest = "<w:tcPr><w:vMerge/></w:tcPr>" + paragraph("")
    body = table(
        (wide, paragraph("C")), (tall, paragraph("b"), paragraph("c")), (rest, paragraph("d"))
    )

    (block,) = read_package(docx(body)).blocks

    assert isinstance(block, Table)
    assert {len(row) for row in block.rows} == {3}
    assert shown(block) == "Large | Large | C / Haut | b | c / Haut | d | "


def test_cell_of_many_paragraphs() -> None:
    """A cell keeps its paragraphs and its lists; one beside it may be empty."""
    body = table((paragraph("A") + item("x", 2) + item("y", 2), "<w:p/>"))

    assert word_blocks(body, numbering=NUMBERING) == ["A ¶ • x ¶ • y | "]


def test_nested_table() -> None:
    """A table in a frame is a table; one in a cell among others keeps its words there."""
    inner = table((paragraph("a"), paragraph("b")))
    framed = table((paragraph("Titre") + inner,))
    beside = table((paragraph("c"), inner))

    assert word_blocks(framed + beside) == ["Titre", "a | b", "c | a ¶ b"]


def test_line_breaks() -> None:
    """A break ends a line, but not in the middle of a sentence."""
    texts = ("Date : 3 mai", "Lieu : salle de la", "mairie")
    runs = "<w:r><w:br/></w:r>".join(map(word_run, texts))

    assert word_blocks(f"<w:p>{runs}</w:p>") == ["Date : 3 mai", "Lieu : salle de la mairie"]


def test_notes() -> None:
    """A note stands after the paragraph that refers to it, and says which one it is."""
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    body = f"<w:p>{word_run('Chiffre')}{reference}</w:p>" + paragraph("Suite")
    note = f'<w:footnote w:id="2">{paragraph("Provisoire.")}</w:footnote>'

    assert word_blocks(body, footnotes=note) == ["Chiffre [1]", "[1] Provisoire.", "Suite"]


@pytest.mark.parametrize("is_old", [True, False])
def test_text_box(is_old: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """A text box is read once, whether it is drawn for new programs only or for old ones too."""
    inside = f"<w:txbxContent>{paragraph('Prochaine réunion')}</w:txbxContent>"
    choice = f"<mc:Choice><w:drawing><wps:txbx>{inside}</wps:txbx></w:drawing></mc:Choice>"
    old = f"<mc:Fallback><w:pict><v:textbox>{inside}</v:textbox></w:pict></mc:Fallback>"
    alternative = f"<mc:AlternateContent>{choice}{old if is_old else ''}</mc:AlternateContent>"

    found = word_blocks(f"<w:p><w:r>{alternative}</w:r></w:p>" + paragraph("Suite"))

    assert found == ["Prochaine réunion", "Suite"]


def test_content_control() -> None:
    """What a content control holds is text, a box to tick too."""
    control = f"<w:sdt><w:sdtContent>{word_run('3 mai')}</w:sdtContent></w:sdt>"

    assert word_blocks(f"<w:p>{word_run('Date : ')}{control}</w:p>") == ["Date : 3 mai"]


def test_formula() -> None:
    """The letters of a formula are kept."""
    formula = "<m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath>"

    assert word_blocks(f"<w:p>{word_run('Soit ')}{formula}</w:p>") == ["Soit x = 2"]


def test_furniture() -> None:
    """Headers and footers are no blocks, but what they say is not lost."""
    number = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
    )
    header = paragraph("Groupe inventé – 3 mai 2024")
    footer = f"<w:p>{word_run('Page ')}{number}{word_run('1')}</w:p>"

    document = read_package(docx(paragraph("Texte"), {"header1": header, "footer1": footer}))

    assert shown_all(document) == ["Texte"]
    assert document.furniture == ("Groupe inventé – 3 mai 2024", "Page 1")


def test_notes_of_the_reader() -> None:
    """What cannot be taken along is told."""
    comments = f'<w:comment w:id="0">{paragraph("À revoir")}</w:comment>'

    document = read_package(docx(paragraph("Texte"), {"comments": comments}))

    assert document.notes == ("Commentaires en marge non repris : 1.",)


def test_words_that_the_library_drops() -> None:
    """Text in an element that pandoc does not know is told to be missing."""
    unknown = f"<w:ruby><w:rubyBase>{word_run('Tessalit')}</w:rubyBase></w:ruby>"

    document = read_package(docx(f"<w:p>{word_run('À ')}<w:r>{unknown}</w:r></w:p>"))

    assert document.notes == ("Mots du document qui n’ont pas pu être lus (1) : Tessalit.",)


def test_place() -> None:
    """Blocks are counted from 1; what stands in a table has its place."""
    document = read_package(docx(paragraph("A") + table((paragraph("b"), paragraph("c")))))

    assert [block.place for block in document.blocks] == [1, 2]


@pytest.mark.parametrize("body", ["", "<w:p/>", table(("<w:p/>", "<w:p/>")).replace("tbl", "sdt")])
def test_no_text(body: str) -> None:
    """A document without a word is refused."""
    with pytest.raises(RefusedDocumentError, match="aucun texte"):
        read_document(docx(body), "cr.docx")


def test_pictures_only() -> None:
    """A document that holds pictures only is a scan."""
    with pytest.raises(RefusedDocumentError, match="numérisé"):
        read_package(docx("<w:p/>", {"word/media/image1.png": b"\x89PNG"}))


def test_looks() -> None:
    """The size of letters is told beside that of the body, and what stands in the middle."""
    styles = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="24"/></w:rPr></w:rPrDefault>'
        "</w:docDefaults>"
        '<w:style w:styleId="Grand"><w:pPr><w:jc w:val="center"/></w:pPr>'
        '<w:rPr><w:sz w:val="36"/></w:rPr></w:style>'
    )
    own = paragraph("Petit", '<w:jc w:val="center"/>', '<w:sz w:val="12"/>')
    body = styled("Titre", "Grand") + own + paragraph("Le corps du texte, plus long.")

    blocks = read_package(docx(body, {"styles": styles})).blocks

    looks = [(each.size, each.is_centred) for each in blocks if isinstance(each, Paragraph)]
    assert looks == [(1.5, True), (0.5, True), (1.0, False)]


def test_numbered_headings() -> None:
    """A heading has the number that its style draws."""
    numbering = (
        '<w:abstractNum w:abstractNumId="0">'
        '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="Point %1 :"/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>'
        "</w:abstractNum>"
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    styles = "".join(
        f'<w:style w:styleId="T{level}"><w:name w:val="heading {level}"/>'
        f'<w:pPr><w:numPr><w:ilvl w:val="{level - 1}"/><w:numId w:val="1"/></w:numPr></w:pPr>'
        "</w:style>"
        for level in (1, 2)
    )
    body = styled("Carte", "T1") + paragraph("Texte") + styled("Nord", "T2") + styled("Eau", "T1")

    assert word_blocks(body, styles=styles, numbering=numbering) == [
        "#1. Carte",
        "Texte",
        "##1. Nord",
        "#2. Eau",
    ]


def test_rows_of_many_widths() -> None:
    """No cell is lost where a row is wider than the grid says, or begins further right."""
    grid = '<w:tblGrid><w:gridCol w:w="9"/></w:tblGrid>'
    rows = table((paragraph("a"), paragraph("b")), (paragraph("c"),))
    shifted = rows.replace("<w:tbl>", f"<w:tbl>{grid}").replace(
        '<w:tr><w:tc><w:p><w:pPr></w:pPr><w:r><w:rPr></w:rPr><w:t xml:space="preserve">c',
        '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>'
        '<w:tc><w:p><w:pPr></w:pPr><w:r><w:rPr></w:rPr><w:t xml:space="preserve">c',
    )

    assert word_blocks(shifted) == ["a | b /  | c"]
