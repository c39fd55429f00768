"""Specification of putting tables together again that an extractor turned into lines."""

from archive.importer.document import Paragraph, Table
from archive.importer.draft import AgendaLine
from archive.importer.recognising.columns import Kind, table_columns
from archive.importer.recognising.known import Known
from archive.importer.recognising.loose_rows import with_tables
from archive.importer.recognising.normalise import words_of
from documents import bullets, document, line

AGENDA = (AgendaLine(1, "Suivi des puits"), AgendaLine(2, "Présentation de la carte"))


def known() -> Known:
    """A few invented bodies."""
    known = Known()
    known.add(["Puits Neufs", "Lanterne", "Croix-Bleue de Tagda"])
    return known


def rows(text: str) -> list[tuple[str, ...]]:
    """The rows, header first, of the table that lines are put together to."""
    (found,) = [
        each
        for each in with_tables(document(text).blocks, AGENDA, known())
        if isinstance(each, Table)
    ]
    return [tuple(map(words_of, row)) for row in found.rows]


def test_rows_of_actions() -> None:
    """The deadline ends a row; known names before it answer for what precedes them."""
    assert rows(
        "Points d’action Personnes responsables Date limite\n"
        "Envoyer la note aux membres Lanterne / Puits Neufs 30 septembre 2025\n"
        "Vérifier la liste des points\nCroix-Bleue de Tagda Prochaine réunion\n"
        "Diffuser la carte Cellule du secrétariat Immédiat"
    )[1:] == [
        ("Envoyer la note aux membres", "Lanterne / Puits Neufs", "30 septembre 2025"),
        ("Vérifier la liste des points", "Croix-Bleue de Tagda", "Prochaine réunion"),
        ("Diffuser la carte", "Cellule du secrétariat", "Immédiat"),
    ]


def test_header_over_several_lines() -> None:
    """A header may be cut between its cells or within one."""
    assert rows(
        "Points d’action Personnes/agences responsables\nDate limite\nEnvoyer la note Lanterne ASAP"
    ) == [
        ("Points d’action", "Personnes/agences responsables", "Date limite"),
        ("Envoyer la note", "Lanterne", "ASAP"),
    ]


def test_rows_with_a_status() -> None:
    """In a table that follows actions up, the status ends a row."""
    assert rows(
        "Mesure Point focal Calendrier Statut\n"
        "Curer le puits Puits Neufs 31/01/2025 Complété\n"
        "Nommer un relais\nLanterne 20/01/2025 En cours : accord attendu"
    )[1:] == [
        ("Curer le puits", "Puits Neufs", "31/01/2025", "Complété"),
        ("Nommer un relais", "Lanterne", "20/01/2025", "En cours : accord attendu"),
    ]


def test_fillers_and_what_follows() -> None:
    """A row of fillers is none; the next heading ends the table."""
    blocks = with_tables(
        document(
            "Points d’action Responsables Date limite\nN/A / /", line("Divers", "2."), "Rien."
        ).blocks,
        AGENDA,
        known(),
    )

    assert [type(each) for each in blocks] == [Table, Paragraph, Paragraph]
    assert isinstance(blocks[0], Table)
    assert len(blocks[0].rows) == 1


def test_row_without_a_deadline() -> None:
    """A row that ends with a known name is whole when another follows."""
    assert rows(
        "Action Responsable Échéance\nEnvoyer la note Lanterne\nCurer le puits Puits Neufs fin mai"
    )[1:] == [("Envoyer la note", "Lanterne", ""), ("Curer le puits", "Puits Neufs", "fin mai")]


def test_prose_is_no_header() -> None:
    """A sentence that holds the words of a header is a sentence."""
    blocks = document("Les points d’action, et leurs responsables, sont ci-dessous :").blocks

    assert with_tables(blocks, AGENDA, known()) == list(blocks)


def test_rows_of_discussions() -> None:
    """A line that begins with a title begins a row; actions and owners go together."""
    (found,) = with_tables(
        document(
            "Sujet Discussions Actions de suivi Responsable/ Deadline",
            "Suivi des puits Le Puits Neufs de Tagda est sec depuis mai.",
            "La mairie le fera curer.",
            *bullets(
                "Chercher un foreur", "Écrire à la mairie", "Lanterne : 3 juin", "Puits Neufs"
            ),
            "Carte Une première carte circule.",
            "- -",
        ).blocks,
        AGENDA,
        known(),
    )

    assert isinstance(found, Table)
    assert table_columns(found)[1] is Kind.DISCUSSION
    assert [tuple(map(words_of, row)) for row in found.rows[1:]] == [
        (
            "Suivi des puits",
            "Le Puits Neufs de Tagda est sec depuis mai. La mairie le fera curer.",
            "Chercher un foreur Écrire à la mairie",
            "Lanterne : 3 juin Puits Neufs",
        ),
        ("Carte", "Une première carte circule.", "", ""),
    ]


def test_rows_of_persons() -> None:
    """An organisation begins with a body's word or a known name and ends at a function."""
    assert [row[2] for row in rows(
        "N° Nom et Prénoms Structure Fonction Contact\n"
        "1 Awa Tando Mairie de Tagda Secrétaire générale 00 00 00 01\n"
        "2 Ali Sani Puits Neufs Juriste\n"
        "3 Lea Bell Association pour la Route\nCoordinatrice 00 00 00 03"
    )[1:]] == ["Mairie de Tagda", "Puits Neufs", "Association pour la Route"]  # fmt: skip
