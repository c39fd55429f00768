"""Word, OpenDocument and RTF are read whole, with what Word shows and does not write."""

import pytest

from archive.importer.document import Document, Paragraph, Span, Table
from archive.importer.office.office import read_package, read_rich_text
from archive.importer.refusal import RefusedDocumentError
from importing import shown, shown_all
from raw_documents import NUMBERING, docx, item, link, paragraph, table, word_run, zipped

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


def _styled(text: str, style: str) -> str:
    return paragraph(text, f'<w:pStyle w:val="{style}"/>')


def _blocks(body: str, **parts: str) -> list[str]:
    return shown_all(read_package(docx(body, parts)))


def _only(document: Document) -> Paragraph:
    (block,) = document.blocks
    assert isinstance(block, Paragraph)
    return block


def test_headings() -> None:
    """A heading is told by its style, by the style this one is based on, or by its outline."""
    body = _styled("Un", "Titre1") + _styled("Deux", "Point") + _styled("Trois", "Plan")

    assert _blocks(body, styles=STYLES) == ["#Un", "#Deux", "###Trois"]


def test_shown_numbers() -> None:
    """The numbers, letters and bullets that Word draws are kept, and how deep they are nested."""
    body = "".join(
        [
            *(item("Un"), item("Deux"), item("Sous", level=1), item("Encore", level=1)),
            *(item("Précis", level=2), item("Trois"), item("Sous", level=1)),
            *(item("Puce", 2), item("Creuse", 2, 1), item("Reprise", 3), item("Suite", 3)),
        ]
    )

    assert _blocks(body, numbering=NUMBERING) == [
        *("I. Un", "II. Deux", ">a) Sous", ">b) Encore", ">>II.1 Précis", "III. Trois", ">a) Sous"),
        *("• Puce", ">o Creuse", "I. Reprise", "II. Suite"),
    ]


def test_number_of_style() -> None:
    """A style may number its paragraphs; a paragraph may refuse."""
    refused = paragraph("Non", '<w:pStyle w:val="Liste"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    body = _styled("Un", "Liste") + refused + _styled("Deux", "Liste")

    assert _blocks(body, styles=STYLES, numbering=NUMBERING) == ["I. Un", "Non", "II. Deux"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1-Présentation (OIM) ;", "1- Présentation (OIM) ;"),
        ("        -     Ouverture", "- Ouverture"),
        ("9H30-11H15", "9H30-11H15"),
        ("\uf0b7 Point", "• Point"),
    ],
)
def test_typed_marker(text: str, found: str) -> None:
    """A typed number or bullet stands apart from its text like one that Word draws."""
    assert _blocks(paragraph(text)) == [found]


def test_bold() -> None:
    """Bold letters are told, by the run or by its style; a run may say that it is not."""
    plain = word_run(" Salle", '<w:b w:val="0"/>')
    body = f'<w:p><w:pPr><w:pStyle w:val="Gras"/></w:pPr>{word_run("Lieu :")}{plain}</w:p>'

    spans = _only(read_package(docx(body, {"styles": STYLES}))).spans

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

    spans = _only(read_package(docx(body, links=link("l1", "https://exemple.org/a")))).spans

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

    assert _blocks(body, numbering=NUMBERING) == ["A ¶ • x ¶ • y | "]


def test_nested_table() -> None:
    """A table in a frame is a table; one in a cell among others keeps its words there."""
    inner = table((paragraph("a"), paragraph("b")))
    framed = table((paragraph("Titre") + inner,))
    beside = table((paragraph("c"), inner))

    assert _blocks(framed + beside) == ["Titre", "a | b", "c | a ¶ b"]


def test_line_breaks() -> None:
    """A break ends a line, but not in the middle of a sentence."""
    texts = ("Date : 3 mai", "Lieu : salle de la", "mairie")
    runs = "<w:r><w:br/></w:r>".join(map(word_run, texts))

    assert _blocks(f"<w:p>{runs}</w:p>") == ["Date : 3 mai", "Lieu : salle de la mairie"]


def test_tracked_changes() -> None:
    """What was inserted is there, what was deleted is not."""
    inserted = f"<w:ins>{word_run('ajouté')}</w:ins>"
    deleted = "<w:del><w:r><w:delText>retiré</w:delText></w:r></w:del>"

    assert _blocks(f"<w:p>{word_run('Texte ')}{inserted}{deleted}</w:p>") == ["Texte ajouté"]


def test_notes() -> None:
    """A note stands after the paragraph that refers to it, and says which one it is."""
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    body = f"<w:p>{word_run('Chiffre')}{reference}</w:p>" + paragraph("Suite")
    note = f'<w:footnote w:id="2">{paragraph("Provisoire.")}</w:footnote>'

    assert _blocks(body, footnotes=note) == ["Chiffre [1]", "[1] Provisoire.", "Suite"]


@pytest.mark.parametrize("is_old", [True, False])
def test_text_box(is_old: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """A text box is read once, whether it is drawn for new programs only or for old ones too."""
    inside = f"<w:txbxContent>{paragraph('Prochaine réunion')}</w:txbxContent>"
    choice = f"<mc:Choice><w:drawing><wps:txbx>{inside}</wps:txbx></w:drawing></mc:Choice>"
    old = f"<mc:Fallback><w:pict><v:textbox>{inside}</v:textbox></w:pict></mc:Fallback>"
    alternative = f"<mc:AlternateContent>{choice}{old if is_old else ''}</mc:AlternateContent>"

    found = _blocks(f"<w:p><w:r>{alternative}</w:r></w:p>" + paragraph("Suite"))

    assert found == ["Prochaine réunion", "Suite"]


def test_content_control() -> None:
    """What a content control holds is text, a box to tick too."""
    control = f"<w:sdt><w:sdtContent>{word_run('3 mai')}</w:sdtContent></w:sdt>"

    assert _blocks(f"<w:p>{word_run('Date : ')}{control}</w:p>") == ["Date : 3 mai"]


def test_formula() -> None:
    """The letters of a formula are kept."""
    formula = "<m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath>"

    assert _blocks(f"<w:p>{word_run('Soit ')}{formula}</w:p>") == ["Soit x = 2"]


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
        read_package(docx(body))


def test_pictures_only() -> None:
    """A document that holds pictures only is a scan."""
    with pytest.raises(RefusedDocumentError, match="numérisé"):
        read_package(docx("<w:p/>", {"word/media/image1.png": b"\x89PNG"}))


@pytest.mark.parametrize("style", ["character", "paragraph", ""])
def test_hidden_text(style: str) -> None:
    """Text that Word hides, by itself or by a style, is left out and counted."""
    hides = '<w:style w:styleId="Note"><w:rPr><w:vanish/></w:rPr></w:style>'
    hidden = {
        "character": paragraph("secret trois mots", run='<w:rStyle w:val="Note"/>'),
        "paragraph": _styled("secret trois mots", "Note"),
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

    spans = _only(read_package(docx(f"<w:p>{runs}</w:p>", {"styles": style}))).spans

    assert [(span.text.strip(), span.is_struck) for span in spans] == [
        ("12", True),
        ("15", False),
        ("16", True),
    ]


def test_looks() -> None:
    """The size of letters is told beside that of the body, and what stands in the middle."""
    styles = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="24"/></w:rPr></w:rPrDefault>'
        "</w:docDefaults>"
        '<w:style w:styleId="Grand"><w:pPr><w:jc w:val="center"/></w:pPr>'
        '<w:rPr><w:sz w:val="36"/></w:rPr></w:style>'
    )
    own = paragraph("Petit", '<w:jc w:val="center"/>', '<w:sz w:val="12"/>')
    body = _styled("Titre", "Grand") + own + paragraph("Le corps du texte, plus long.")

    blocks = read_package(docx(body, {"styles": styles})).blocks

    looks = [(each.size, each.is_centred) for each in blocks if isinstance(each, Paragraph)]
    assert looks == [(1.5, True), (0.5, True), (1.0, False)]


def test_numbered_headings() -> None:
    """A heading has the number that its style draws, with the words and levels around it."""
    numbering = (
        '<w:abstractNum w:abstractNumId="0">'
        '<w:lvl w:ilvl="0"><w:pStyle w:val="T1"/><w:lvlText w:val="Point %1 :"/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:pStyle w:val="T2"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    styles = "".join(
        f'<w:style w:styleId="T{level}"><w:name w:val="heading {level}"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        for level in (1, 2)
    )
    body = (
        _styled("Carte", "T1") + paragraph("Texte") + _styled("Nord", "T2") + _styled("Eau", "T1")
    )

    assert _blocks(body, styles=styles, numbering=numbering) == [
        "#Point 1 : Carte",
        "Texte",
        "##>1.1 Nord",
        "#Point 2 : Eau",
    ]


def test_moved_text_and_deleted_rows() -> None:
    """Moved text stands where it went; a row that was deleted is gone."""
    moved = f"<w:moveFrom>{word_run('parti')}</w:moveFrom><w:moveTo>{word_run('venu')}</w:moveTo>"
    rows = table((paragraph("a"), paragraph("b")), (paragraph("c"), paragraph("d")))
    deleted = rows.replace("<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>", 1)

    assert _blocks(f"<w:p>{moved}</w:p>{deleted}") == ["venu", "c | d"]


def test_rows_of_many_widths() -> None:
    """No cell is lost where a row is wider than the grid says, or begins further right."""
    grid = '<w:tblGrid><w:gridCol w:w="9"/></w:tblGrid>'
    rows = table((paragraph("a"), paragraph("b")), (paragraph("c"),))
    shifted = rows.replace("<w:tbl>", f"<w:tbl>{grid}").replace(
        '<w:tr><w:tc><w:p><w:pPr></w:pPr><w:r><w:rPr></w:rPr><w:t xml:space="preserve">c',
        '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>'
        '<w:tc><w:p><w:pPr></w:pPr><w:r><w:rPr></w:rPr><w:t xml:space="preserve">c',
    )

    assert _blocks(shifted) == ["a | b /  | c"]


_ODT = "application/vnd.oasis.opendocument.text"
_NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{uri}:1.0"'
    for name, uri in {
        "office": "office",
        "text": "text",
        "style": "style",
        "table": "table",
        "draw": "drawing",
        "fo": "xsl-fo-compatible",
    }.items()
)


def _odt(body: str, styles: str = "") -> Document:
    content = (
        f"<office:document-content {_NAMES}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text>"
        "</office:body></office:document-content>"
    )
    empty = f"<office:document-styles {_NAMES}/>"
    return read_package(zipped({"mimetype": _ODT, "content.xml": content, "styles.xml": empty}))


def test_open_document() -> None:
    """Headings, lists, tables and merged cells of OpenDocument are read."""
    items = "".join(f"<text:list-item><text:p>{word}</text:p></text:list-item>" for word in "xy")
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>".format
    wide = cell("Large").replace("cell>", 'cell table:number-columns-spanned="2">', 1)
    body = (
        '<text:h text:outline-level="2">Carte</text:h>'
        f'<text:list text:style-name="L">{items}</text:list>'
        '<table:table><table:table-column table:number-columns-repeated="2"/>'
        f"<table:table-row>{wide}<table:covered-table-cell/></table:table-row>"
        f"<table:table-row>{cell('a')}{cell('b')}</table:table-row></table:table>"
    )

    bullets = (
        '<text:list-style style:name="L">'
        '<text:list-level-style-bullet text:level="1" text:bullet-char="–"/></text:list-style>'
    )

    assert shown_all(_odt(body, bullets)) == ["##Carte", "• x", "• y", "Large | Large / a | b"]


def test_hidden_text_of_open_document() -> None:
    """What OpenDocument hides is counted; comments are told, deleted text is gone."""
    style = '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>'
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>ôté</text:p>"
        "</text:deletion></text:changed-region></text:tracked-changes>"
        '<text:p>Vu <text:span text:style-name="H">pas vu</text:span> fin'
        "<office:annotation><text:p>avis</text:p></office:annotation></text:p>"
        '<text:section text:display="none"><text:p>rien</text:p></text:section>'
    )

    document = _odt(body, style)

    assert (shown_all(document), document.hidden_words) == (["Vu fin"], 3)
    assert document.notes == ("Commentaires en marge non repris : 1.",)


def test_text_box_of_open_document() -> None:
    """What a text box holds stands after its paragraph."""
    box = "<draw:frame><draw:text-box><text:p>Encadré</text:p></draw:text-box></draw:frame>"

    assert shown_all(_odt(f"<text:p>Avant{box}</text:p><text:p>Après</text:p>")) == [
        "Avant",
        "Encadré",
        "Après",
    ]


def _rtf(body: str) -> Document:
    return read_rich_text(f"{{\\rtf1\\ansi\\ansicpg1252 {body}\\par}}".encode("ascii"))


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (r"L\u8217?OIM \'e9crit", ["L’OIM écrit"]),
        (r"L\u8217\'92OIM", ["L’OIM"]),
        (r"{\b Lieu} : {\strike salle}", ["Lieu : salle"]),
        (r"Chiffre{\*\footnote Provisoire.}", ["Chiffre [1]", "[1] Provisoire."]),
        (r"\trowd\cellx9\cellx99\intbl a\cell b\cell\row\pard fin", ["a | b", "fin"]),
    ],
)
def test_rich_text(body: str, found: list[str]) -> None:
    """RTF is read as the programs that write it mean it."""
    assert shown_all(_rtf(body)) == found


def test_hidden_rich_text() -> None:
    """What RTF hides is left out and told."""
    document = _rtf(r"Vu {\v pas vu}")

    assert (shown_all(document), document.notes) == (["Vu"], ("Texte caché non repris.",))
