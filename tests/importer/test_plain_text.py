"""Plain text, pasted or extracted, becomes the paragraphs its author wrote."""

from time import process_time
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.importer.formats import RefusedDocumentError
from archive.importer.lines.plain_text import read_plain_text
from archive.parsing.outline.document import Paragraph, Table
from importing import missing, shown_all, text_of


def _blocks(text: str) -> list[str]:
    return shown_all(read_plain_text(text.encode()))


@pytest.mark.parametrize(
    "data",
    [
        "Échéance".encode(),
        b"\xef\xbb\xbf" + "Échéance".encode(),
        "\ufeffÉchéance".encode("utf-16-le"),
        "\ufeffÉchéance".encode("utf-16-be"),
        "Échéance".encode("cp1252"),
        normalize("NFD", "Échéance").encode(),
    ],
)
def test_encodings(data: bytes) -> None:
    """UTF-8, UTF-16 and the Windows code page are told apart, accents put on their letters."""
    assert shown_all(read_plain_text(data)) == ["Échéance"]


def test_binary() -> None:
    """Binary data called a text are refused."""
    with pytest.raises(RefusedDocumentError, match="binaires"):
        read_plain_text(bytes(range(256)) * 10)


def test_lines_of_a_paragraph() -> None:
    """Lines that a program cut are one paragraph, and a short last line ends it."""
    text = (
        "Le groupe inventé a visité quatre sites au nord de la ville et constate que les\n"
        "abris tiennent encore. Les équipes du Réseau proposent de déplacer les citernes\n"
        "vers le nord.\n"
        "Le Réseau en rendra compte.\n"
    )

    first, second = _blocks(text)

    assert first.endswith(
        "que les abris tiennent encore. Les équipes du Réseau proposent de déplacer"
        " les citernes vers le nord."
    )
    assert second == "Le Réseau en rendra compte."


def test_arrow_behind_its_line() -> None:
    """An arrow that an extractor put behind its line stands before it, and the line goes on."""
    first, second = read_plain_text(
        "Rédiger la note – OIM – pour le 14 ➔\nfévrier\nRelire la carte – HCR – 10 mars➔".encode()
    ).blocks

    assert isinstance(first, Paragraph)
    assert isinstance(second, Paragraph)
    assert (first.marker, first.text) == ("➔", "Rédiger la note – OIM – pour le 14 février")
    assert (second.marker, second.text) == ("➔", "Relire la carte – HCR – 10 mars")


def test_cells_are_narrower() -> None:
    """Lines cut in the cells of a table do not tell how wide the text is."""
    titles = "1. Puits du nord\nTous ont vu les puits du nord, et deux sont à sec depuis mai.\n"
    cells = "Curer les puits \ndu nord de la \nville\nOIM\nDessiner une carte \ndes puits\nHCR\n"

    assert _blocks(titles * 2 + cells)[:2] == titles.splitlines()


def test_rows_stay_apart() -> None:
    """Rows of a table, labels and lists of names are not put together, however long they are."""
    text = (
        "Action Responsable Échéance\n"
        "Envoyer la note à tous les membres du groupe inventé Alpha 15 juillet\n"
        "Relire la carte des points de passage et la renvoyer Bêta 20 juillet\n"
        "Date 3 mai 2024\nLieu Salle inventée\n"
        "Ministère inventé\nRéseau Alpha\n"
    )

    assert _blocks(text) == text.splitlines()


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("la salle de", "Bamba", "la salle de Bamba"),
        ("Alpha, Bêta,", "Gamma", "Alpha, Bêta, Gamma"),
        ("avant le vendredi", "22 mars", "avant le vendredi 22 mars"),
        ("avant le 22", "Mars 2024", "avant le 22 Mars 2024"),
        ("HCR : mi-", "avril 2024", "HCR : mi-avril 2024"),
        ("le quartier de Gouré-", "Est", "le quartier de Gouré-Est"),
        ("Personnes/", "agences", "Personnes/agences"),
        ("la note de l’", "Alpha", "la note de l’Alpha"),
    ],
)
def test_cut_sentence(first: str, second: str, found: str) -> None:
    """A line that asks for more goes on in the next one, whatever its width."""
    assert _blocks(f"{first}\n{second}\n") == [found]


def test_lists() -> None:
    """Items stand apart with their bullet; a bullet of another kind is a list inside the list."""
    text = "Relevé :\n• Abris :\no 310 tentes ;\no 45 familles\n  sans abri.\n• Eau\n1. Divers\n"

    assert _blocks(text) == [
        *("Relevé :", "• Abris :", ">o 310 tentes ;", ">o 45 familles sans abri.", "• Eau"),
        "1. Divers",
    ]


def test_bullet_above_its_line() -> None:
    """A bullet alone on a line is that of the next one; numbers may be a column."""
    assert _blocks("•\n\nAbris\n\n•\n\nEau\n")[:2] == ["• Abris", "• Eau"]
    assert _blocks("Reste :\n•\n1. Divers\n")[-1] == "1. Divers"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1.\n2.\n3.\n\nBilan\nCarte\nDivers", ["1. Bilan", "2. Carte", "3. Divers"]),
        ("1\nOIM\n2\nPuits Neufs\n3\nHCR", ["1. OIM", "2. Puits Neufs", "3. HCR"]),
        ("i.\nBilan\nii.\nCarte", ["i. Bilan", "ii. Carte"]),
        ("1.\n\nDate : 3 mai 2030", ["1.", "Date : 3 mai 2030"]),
        ("1\n\nUn texte.\n\n2", ["1", "Un texte.", "2"]),
    ],
)
def test_numbers_above_their_lines(text: str, found: list[str]) -> None:
    """Numbers alone, a column of them or one above each line, belong to the lines below."""
    assert _blocks(text) == found


def test_bullet_behind_its_line() -> None:
    """Some programs write the bullets of a font behind the lines that they stand before."""
    text = "• Abris\n Relire la carte (OIM, 6➢\nmai)\nOIM\t➢\n"

    assert _blocks(text)[:2] == ["• Abris", ">➢ Relire la carte (OIM, 6 mai)"]


def test_indented_list() -> None:
    """Items that start further to the right are nested."""
    text = "- Un\n        - Sous\n- Deux\n"

    assert _blocks(text) == ["- Un", ">- Sous", "- Deux"]


def test_form_feed() -> None:
    """A sentence that a page end cuts is whole; headers, footers and numbers are left out."""
    pages = ["Les autres plaintes sont", "transmises au juge.", "Fin de la séance."]
    text = "\f".join(
        f"Groupe inventé des mobilités\n{page}\nSecrétariat – p. {number}\n"
        for number, page in enumerate(pages, 1)
    )

    document = read_plain_text(text.encode())

    assert shown_all(document) == [
        "Les autres plaintes sont transmises au juge.",
        "Fin de la séance.",
    ]
    assert document.furniture == (
        "Groupe inventé des mobilités",
        *(f"Secrétariat – p. {number}" for number in (1, 2, 3)),
    )


def test_header_without_number() -> None:
    """The first line again, below the white of a page end, is a header though nothing counts."""
    header = "Groupe inventé des mobilités\n"

    document = read_plain_text(f"\n{header}Les plaintes sont\n\n\n\n{header}transmises.\n".encode())

    assert shown_all(document) == ["Les plaintes sont transmises."]


def test_last_rows_are_no_furniture() -> None:
    """What the tables of two pages end with is kept: a date, a filler."""
    text = "Un point.\n12 juin 2024\nN/A\n\fAutre point.\n30 juin 2024\nN/A\n"

    assert _blocks(text).count("N/A") == 2
    assert "12 juin 2024" in _blocks(text)


def test_repeated_address() -> None:
    """An address repeated between two pages is dropped, and the sentence it cut is whole."""
    address = "https://exemple.org/carte?x=1"
    text = f"Voir {address}\nLes types de\n\n{address}\n mouvements observés.\n"

    assert _blocks(text) == [f"Voir {address}", "Les types de mouvements observés."]


def test_introduced_address() -> None:
    """An address that the author gives twice is kept twice."""
    text = "Carte : https://exemple.org/a\n\nVoir aussi :\n\nhttps://exemple.org/a\n\nFin\n"

    assert _blocks(text).count("https://exemple.org/a") == 1


def test_prose_at_a_page_end() -> None:
    """A sentence at the very end of a page goes on there, whatever stands above it."""
    text = (
        "Le groupe inventé a visité les sites du nord avec le Réseau et la\n"
        "Mairie de Bamba, qui manquent tous les deux de moyens et ignorent\n"
        "\foù s’adresser.\n"
    )

    assert _blocks(text)[0].endswith("et ignorent où s’adresser.")


@pytest.mark.parametrize(
    "text",
    [
        "Action\tResponsable\tDate\nNote\tAlpha\t\nCarte\t\t3 mai\n",
        "| Action | Responsable | Date |\n|---|:-:|---|\n| Note | Alpha | |\n| Carte | | 3 mai |\n",
    ],
)
def test_tables(text: str) -> None:
    """Cells parted by tabs or bars are a table; the line under its header is not a row."""
    (block,) = read_plain_text(text.encode()).blocks

    assert isinstance(block, Table)
    assert [[len(cell) for cell in row] for row in block.rows] == [[1, 1, 1], [1, 1, 0], [1, 0, 1]]


def test_rules_without_rows() -> None:
    """Lines drawn under one another with no row are no table, and no word is lost."""
    assert _blocks("Un mot.\n\n|---|---|\n|---|---|\n\nUn autre.\n") == ["Un mot.", "Un autre."]


def test_pasted_list() -> None:
    """A bullet and its tab are an item, not a row."""
    assert _blocks("•\tUn\n•\tDeux\n1.\tTrois\n") == ["• Un", "• Deux", "1. Trois"]


def test_long_blanks() -> None:
    """A line of blanks is read in the time that its length takes."""
    before = process_time()

    assert _blocks(f"a b{' ' * 200_000}c\n{' ' * 200_000}d\n")[0].startswith("a b")
    assert process_time() - before < 5


@given(st.text(alphabet="ab É-•1.)|\t\n\f:/@,w", max_size=200))
def test_any_text(text: str) -> None:
    """Whatever a text holds, its words are kept."""
    document = read_plain_text(text.encode())

    assert missing(text, f"{text_of(document)} {' '.join(document.furniture)}") == []
