"""Specification of what stands below the minutes: who signs, where and when."""

from datetime import date

import pytest

from archive.importer.document import Block, Paragraph
from archive.importer.draft import Draft, Redactions
from archive.importer.import_document import import_document
from archive.importer.recognising.recogniser import recognise
from archive.importer.recognising.signatures import is_signed, without_signatures
from documents import document, line, table

DAY = date(2025, 5, 12)


def draft(*below: Block | str) -> Draft:
    """The draft of minutes of 12 May 2025 with this below their only point."""
    return recognise(document("Date : 12 mai 2025", line("Carte", "1.", bold=True), "Vu.", *below))


@pytest.mark.parametrize(
    "signature",
    [
        "Fait à Tagda, le 12 mai 2025\nLe Rapporteur\nAwa Tando",
        "Le Secrétaire de séance,\nIbrahim SOUMALÉ",
        "Le rapporteur : Awa Tando",
        "Le Rapporteur\nMme Tando",
    ],
)
def test_signatures(signature: str) -> None:
    """Who signs is left out and counted; a place and the meeting's own day say nothing new."""
    found = draft(signature)

    assert found.leftover == []
    assert found.left_out.names == 1
    assert len(found.items[0].discussion) == 1


def test_two_who_sign_side_by_side() -> None:
    """Two functions on a line, two names below."""
    found = draft("Le Rapporteur Le Président", "Oumar Tandjawi Halima Baré")

    assert found.leftover == []
    assert found.left_out.words == ["Oumar Tandjawi", "Halima Baré"]


def test_table_of_signatures() -> None:
    """So does a table of functions and names; a table of data is none."""
    signed = table(("Le Président", "Le Rapporteur"), ("Halima Baré", "Oumar Tandjawi"))

    assert is_signed(signed)
    assert not is_signed(table(("Site", "Personnes"), ("Tagda", "12")))
    assert draft(signed).leftover == []


def test_another_day_and_other_words_stay() -> None:
    """A day of signing that is not the meeting's, and what is no signature, are to be sorted."""
    blocks: list[Block] = [
        line("Fait à Tagda, le 14 mai 2025"),
        line("Le Rapporteur"),
        line("Copie à la mairie de Tagda pour affichage"),
    ]

    kept, told = without_signatures(blocks, DAY, Redactions())

    assert kept == [blocks[0], blocks[2]]
    assert told == ["Le Rapporteur"]


def test_names_before_a_signature_stay() -> None:
    """Only below a signature are two capitals the name of who signs."""
    blocks: list[Block] = [line("Puits Neufs"), line("Le Rapporteur")]

    kept, _ = without_signatures(blocks, DAY, Redactions())

    assert [each.text for each in kept if isinstance(each, Paragraph)] == ["Puits Neufs"]


def test_nothing_of_it_is_missed() -> None:
    """The check of the words knows what was left out."""
    result = import_document(
        document(
            *("Date : 12 mai 2025", line("Carte", "1.", bold=True), "Vu."),
            "Ont signé :\nLe Rapporteur\nAwa Tando",
        )
    )

    assert result.missing == []
    assert "Tando" not in result.text
