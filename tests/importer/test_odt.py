"""Open documents are read like those of Word."""

from archive.importer.formats import Document
from archive.importer.office.office import read_package
from importing import shown_all
from raw_documents import zipped

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
