"""Tables of PDF are read cell by cell, over the ends of pages."""

from archive.importer.pdf.pdf import read_pdf
from archive.parsing.outline.document import Table
from importing import pdf_blocks, shown
from raw_documents import PdfSheet, Written, grid, pdf, typed


def _cells(top: float, *texts: str) -> list[Written]:
    return [Written(62 + 150 * rank, top, text) for rank, text in enumerate(texts)]


_LEFTS = (60.0, 210.0, 360.0, 510.0)


def test_table() -> None:
    """A table stands between the text above and the text below, its cells being paragraphs."""
    lines = [
        *typed("Avant", top=80),
        *_cells(112, "Action", "Responsable", "Date"),
        *_cells(142, "Envoyer la note à tous", "Alpha", ""),
        *_cells(154, "les membres"),
        *typed("Après", top=200),
    ]

    assert pdf_blocks(PdfSheet(lines, grid(_LEFTS, (100, 130, 160)))) == [
        "Avant",
        "Action | Responsable | Date / Envoyer la note à tous les membres | Alpha | ",
        "Après",
    ]


def test_table_over_two_pages() -> None:
    """A table that goes on is one table; its header comes once, a row that was cut is whole."""
    first = PdfSheet(
        [
            *typed("Avant", top=680),
            *_cells(712, "Sujet", "Discussion", "Suivi"),
            *_cells(742, "Plaintes", "Les autres sont", "Note"),
        ],
        grid(_LEFTS, (700, 730, 760)),
    )
    second = PdfSheet(
        [
            *_cells(72, "Sujet", "Discussion", "Suivi"),
            *_cells(102, "", "classées après.", ""),
            *_cells(132, "Divers", "Rien.", "-"),
        ],
        grid(_LEFTS, (60, 90, 120, 150)),
    )

    assert pdf_blocks(first, second)[1].split(" / ") == [
        "Sujet | Discussion | Suivi",
        "Plaintes | Les autres sont classées après. | Note",
        "Divers | Rien. | -",
    ]


def test_framed_text() -> None:
    """A frame around a text is no table."""
    assert pdf_blocks(PdfSheet(typed("Encadré", top=112), grid((50, 500), (100, 130)))) == [
        "Encadré"
    ]


def test_framed_page() -> None:
    """A frame around a page leaves its tables what they are."""
    lines = [
        *typed("Avant", top=80),
        *_cells(112, "A", "B", "C"),
        *typed("Après", top=160),
    ]
    frame = grid((40, 560), (50, 800))

    assert pdf_blocks(PdfSheet(lines, [*frame, *grid(_LEFTS, (100, 120))])) == [
        "Avant",
        "A | B | C",
        "Après",
    ]


def test_row_with_a_new_paragraph_on_the_next_page() -> None:
    """A row whose first cell is empty is the rest of the one above when no other row is like it."""
    first = PdfSheet(
        [*_cells(712, "Sujet", "Discussion", "Suivi"), *_cells(742, "Eau", "Rien.", "Note")],
        grid(_LEFTS, (700, 730, 760)),
    )
    second = PdfSheet(
        [*_cells(72, "", "Voir le guide.", ""), *_cells(102, "Divers", "Rien.", "-")],
        grid(_LEFTS, (60, 90, 120)),
    )

    assert pdf_blocks(first, second)[0].split(" / ") == [
        "Sujet | Discussion | Suivi",
        "Eau | Rien. ¶ Voir le guide. | Note",
        "Divers | Rien. | -",
    ]


def test_merged_cells() -> None:
    """A merged cell stands, the same, in each place that it covers."""
    lines = [*_cells(112, "Sujet", "Suivi", "Date"), *_cells(142, "Eau", "Note", "3 mai")]
    lines += _cells(172, "Sols", "Carte")
    strokes = grid(_LEFTS, (100, 130, 160)) + grid(_LEFTS[:3], (160, 190))
    strokes += [(510, 160, 510, 190), (360, 190, 510, 190)]
    strokes.remove((60, 160, 510, 160))

    (table,) = read_pdf(pdf(PdfSheet(lines, strokes))).blocks

    assert isinstance(table, Table)
    assert shown(table) == "Sujet | Suivi | Date / Eau | Note | 3 mai / Sols | Carte | 3 mai"
    assert table.rows[1][2] is table.rows[2][2]
