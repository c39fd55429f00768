"""Specification of telling where a text names persons."""

import pytest

from archive.importer.recognising.person_names import persons_named


def named(text: str) -> list[str]:
    """What a text names, Habitat Partagé being an organisation."""
    return [words for words, _ in persons_named(text, lambda name: name == "Habitat Partagé")]


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("M. Sani et Mme Bell ont présenté la carte", ["M. Sani", "Mme Bell"]),
        ("Président de séance : Dr Ousmane Ag Alhadji, DRA", ["Dr Ousmane Ag Alhadji"]),
        ("Rapporteurs : Habitat Partagé et Awa Tando", ["Awa Tando"]),
        ("Chair: Ruth Amadi, UNHCR", ["Ruth Amadi"]),
        ("Prise de notes : Chargé d’information, Paul Dendi, OSP", ["Paul Dendi"]),
        ("La réunion, présidée par Awa Tando, a débuté.", ["Awa Tando"]),
        ("sous la présidence d’Awa Tando", ["Awa Tando"]),
        ("Ali Sani, directeur du centre, remercie le groupe.", ["Ali Sani"]),
        ("M. TANDO Awa a salué", ["M. TANDO Awa"]),
        ("- John Lowe, OCHA,", ["John Lowe"]),
        ("| Publier | Monsieur Ali Sani | 3 mai |", ["Monsieur Ali Sani"]),
    ],
)
def test_persons(text: str, persons: list[str]) -> None:
    """A name is told by its title, a role before it, a function after it, or "présidée par"."""
    assert named(text) == persons


@pytest.mark.parametrize(
    "text",
    [
        "M. le Préfet a ouvert la séance.",
        "Monsieur Le Maire",
        "Mme. est une abréviation",
        "Ouverte par le Secrétaire Général de la région",
        "Lead : Ministère du Développement Social, Co-lead : HCR",
        "Secrétariat : Réseau Alhéri pour le CR",
        "La Croix-Rouge Nigérienne, chef de file",
        "Le Réseau Alhéri, OCHA et John Lowe",
        "- Habitat Partagé, OCHA",
        "Étude conduite par Action Sahel Solidaire (A2S)",
        "Points discutés : Plan National",
        "Voir https://exemple.org/Mme Sani".replace(" ", "%20"),
    ],
)
def test_no_person(text: str) -> None:
    """Functions, organisations and other words with capitals are no persons."""
    assert named(text) == []


def test_lines() -> None:
    """Each name is told once, with all the lines where it stands."""
    found = persons_named("M. Sani\n\nMme Bell, M. Sani et M. Sani", lambda _: False)

    assert dict(found) == {"M. Sani": [1, 3], "Mme Bell": [3]}
