"""Specification of the check that no word of a document is lost."""

import pytest

from archive.importer.import_document import import_document
from documents import bullets, document, line, table


def test_nothing_is_missing() -> None:
    """Labels, markers, fillers, headers and what a field says otherwise are not missed."""
    result = import_document(
        document(
            table(("Date", "mardi 13 mai 2025"), ("Heure", "De 9h à 11h")),
            "Présents :",
            *bullets("OIM (3 personnes)", "ONG Puits Neufs"),
            "Excusés : néant",
            "Ordre du jour :",
            line("Carte (OIM)", "1."),
            line("Carte", "1."),
            "Action : publier la carte (Resp. : OIM ; échéance : 3 juin).",
            table(("N°", "Points d’action", "Responsables"), ("1", "N/A", "/")),
        )
    )

    assert result.missing == []
    assert "À reclasser" not in result.text


def test_a_word_that_no_field_takes() -> None:
    """Its line goes to the section to sort, at the end of the file."""
    result = import_document(
        document(
            "Date : 12 mai 2025",
            "Présents :",
            table(("Structure", "Nombre"), ("OIM", "trois"), ("Puits Neufs", "quatre")),
            line("Carte", "1.", bold=True),
            "Un texte.",
        )
    )

    assert result.missing == ["trois", "quatre"]
    assert result.text.endswith("## À reclasser\n\n- trois\n- quatre\n")


@pytest.mark.parametrize(
    ("line_", "kept"),
    [
        ("Heure : à préciser", "Heure : à préciser"),
        ("Date : 31 février 2025", "Date : 31 février 2025"),
        ("Prochaine réunion : à fixer", "Prochaine réunion : à fixer"),
        ("Durée : une demi-journée", "Heure : une demi-journée"),
    ],
)
def test_value_that_no_field_can_hold(line_: str, kept: str) -> None:
    """What follows a label and cannot be read stays in the introduction, with its label."""
    assert f"\n{kept}\n" in import_document(document("Présents : OIM", line_)).text


def test_words_below_the_minutes() -> None:
    """What belongs to no point is in the section to sort, word for word."""
    result = import_document(
        document(
            "Date : 12 mai 2025",
            line("Carte", "1.", bold=True),
            "Un texte.",
            "Fait à Tagda, le 14 mai 2025",
            "Le Rapporteur",
        )
    )

    assert result.text.endswith("## À reclasser\n\nFait à Tagda, le 14 mai 2025\n")


def test_personal_data_are_left_out_and_counted() -> None:
    """Neither a mailbox nor a telephone number reaches the file; names of lists do when asked."""
    minutes = document(
        "Date : 12 mai 2025",
        "Présidence : Awa Tando (awa@exemple.org, +227 90 00 00 11), OIM",
        "Présents : Mme Lea Bell (OIM), M. Ali Sani (Puits Neufs)",
        line("Carte", "1.", bold=True),
        "Écrire à carte@exemple.org.",
    )
    result = import_document(minutes)
    kept = import_document(minutes, keep_names=True)

    assert "exemple.org" not in result.text
    assert "90 00 00 11" not in result.text
    assert "Présidence : Awa Tando, OIM" in result.text
    assert "Lea Bell" not in result.text
    left_out = result.draft.left_out
    assert (left_out.names, left_out.email_addresses, left_out.phone_numbers) == (2, 2, 1)
    assert "Personnes présentes : Lea Bell, Ali Sani" in kept.text
    assert kept.draft.left_out.names == 0


def test_words_that_lead_to_the_list() -> None:
    """The words "Voir la liste en annexe" name nobody and are not missed."""
    minutes = document("Date : 12 mai 2025", "Présents : voir la liste en annexe", "1. Carte")

    assert import_document(minutes).missing == []
