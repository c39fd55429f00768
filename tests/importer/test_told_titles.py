"""Specification of titles that only say what the fields of a meeting do."""

import pytest

from archive.importer.import_document import ImportResult, import_document
from documents import document, line


def imported(title: str, text: str) -> ImportResult:
    """Minutes with a title and one point."""
    return import_document(
        document(title, "Date : 12 mai 2025", line(text, "1.", bold=True), "Ici")
    )


@pytest.mark.parametrize(
    "title", ["Compte rendu de la réunion", "COMPTE RENDU DE LA RÉUNION DU 12 MAI 2025"]
)
def test_title_that_says_nothing_more(title: str) -> None:
    """It is left out where its words stand elsewhere, and no word is missed."""
    result = imported(title, "Adoption du compte rendu de la dernière réunion")

    assert "\n---\n\n## 1. Adoption" in result.text
    assert result.missing == []


@pytest.mark.parametrize(
    "title",
    [
        "Compte rendu de la réunion du groupe",
        "Compte rendu de la réunion du 13 mai 2025",
        "Procès-verbal de la réunion",
    ],
)
def test_title_that_says_more(title: str) -> None:
    """Another day, another word, or a word that the file has nowhere else keeps it."""
    result = imported(title, "Adoption du compte rendu de la dernière réunion")

    assert f"\n---\n\n{title}\n" in result.text


def test_without_a_day() -> None:
    """Minutes whose day is not known keep their title: it may tell which meeting it was."""
    minutes = document("Compte rendu", "Lieu : Aïr", line("Compte rendu", "1.", bold=True), "Ici")

    assert "\nCompte rendu\n" in import_document(minutes).text
