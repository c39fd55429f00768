"""Specification of how alike two titles are."""

import pytest

from archive.parsing.outline.likeness import ALIKE, SAME, Titles, likeness


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Situation des puits", "SITUATION DES PUITS"),
        ("Présentation de l’étude sur le travail saisonnier", "Étude sur le travail saisonnier"),
        ("Divers", "Questions diverses"),
        ("AOB", "Any other business"),
        ("Gestion de l’information", "Gestion de l’information : nouvelle matrice"),
        ("Point sur la scolarisation", "Point sur la scolarisation des enfants"),
    ],
)
def test_same(one: str, other: str) -> None:
    """Case, accents, small words, parts left out and other words for "divers" do not matter."""
    assert likeness(one, other) >= SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Situation des puits", "Calendrier des pluies"),
        ("Suivi des retours", "Suivi des recommandations"),
        (
            "Transport des effets",
            "Transport des effets : le camion loué tombe souvent en panne, deux pneus manquent",
        ),
    ],
)
def test_other(one: str, other: str) -> None:
    """Titles that share a word, and a text that holds the words of a title, are others."""
    assert likeness(one, other) < SAME


def test_best() -> None:
    """The title most alike is found with its rank; nothing alike has none."""
    titles = Titles(["Situation des puits", "Calendrier des pluies", "Divers"])

    assert titles.best("Le calendrier des pluies")[1] == 1
    assert titles.best("Questions diverses") == (1.0, 2)
    assert titles.best("Vaccination") == (0.0, -1)
    assert titles.best("Puits")[0] <= ALIKE


def test_bounded() -> None:
    """A document that never ends does not compare for ever: then only the same words are alike."""
    titles = Titles([f"Titre numéro {rank} des puits" for rank in range(200)])
    for rank in range(200):
        titles.best(f"Autre {rank} des puits")

    assert titles.best("Titre numéro 7") == (0.0, -1)
    assert titles.best("Titre numéro 7 des puits") == (1.0, 7)
