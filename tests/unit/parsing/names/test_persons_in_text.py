"""Names of persons within sentences. All names are invented."""

import pytest

from archive.language.text import key
from archive.parsing.names.known_persons import KnownPersons
from archive.parsing.names.persons_in_text import persons_in

KNOWN = {key(name) for name in ("OIM", "HCR", "Réseau Kawtal")}


def named(text: str, *known: str) -> list[str]:
    """The names found in a text."""
    return [
        text[a:b] for a, b in persons_in(text, lambda name: key(name) in KNOWN, KnownPersons(known))
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("La modération a été assurée par Mme Salamatou Kaka.", ["Salamatou Kaka"]),
        ("Présidée par Zandou Bari, directrice régionale.", ["Zandou Bari"]),
        ("Rapporteur : Zandou Bari (OIM)", ["Zandou Bari"]),
        ("Président : Coordinatrice, Aïcha Maï-Sabo, OIM", ["Aïcha Maï-Sabo"]),
        ("--Dr Sabo-", ["Sabo"]),
        ("Selon Awa Tando, tout va bien.", ["Awa Tando"]),
        ("Le Dr. Tando et la Hon. Bari rappellent la règle.", ["Tando", "Bari"]),
        ("L’Ing. Tando rappelle la règle.", ["Tando"]),
        ("M. Tando et Mme Kaka sont d’accord.", ["Tando", "Kaka"]),
        ("Zandou Bari, chargé de programme, a parlé.", ["Zandou Bari"]),
        ("Judith KALI a présenté la carte.", ["Judith KALI"]),
        ("A. Tando a présenté la carte.", ["A. Tando"]),
        ("Solange d’Inventé arrête, Dr. Zandou Bari aussi.", ["Solange d’Inventé", "Zandou Bari"]),
        ("Excuses du Cllr Kellaway et du Rev. S Tando.", ["Kellaway", "S Tando"]),
        ("Modère : Zandou Bari. Prend note : Tila Kellar.", ["Zandou Bari", "Tila Kellar"]),
        ("A Presidente: Zandou Bari O Secretário: Tila Kellar", ["Zandou Bari", "Tila Kellar"]),
        ("Notes: Zandou Bari. Questions to Tila Kellar", ["Zandou Bari", "Tila Kellar"]),
        ("In attendance: District Cllr Tando-Bell, Mrs R Kali (Clerk)", ["Tando-Bell", "R Kali"]),
        ("Prepared by Lamu Bari, reviewed by Zandou Kali", ["Lamu Bari", "Zandou Kali"]),
        ("PS : Zandou Bari reprend le secrétariat.", ["Zandou Bari"]),
        ("Président : Lamu Awa    Secrétaire : Zandou Bari", ["Lamu Awa", "Zandou Bari"]),
        ("Awa O. Tando explique.", ["Awa O. Tando"]),
        ("Chef de quartier Awa Tando : appui demandé", ["Awa Tando"]),
        ("Lamu Bari thinks the ramp is fine.", ["Lamu Bari"]),
        ("Il est proposé par madame Zandou Bari d’ajourner.", ["Zandou Bari"]),
        ("Intervention de Awa dan Tando", ["Awa dan Tando"]),
        ("Rapport de Z. Bari", ["Z. Bari"]),
        ("Suivi des puits (10 mn/Awa), budget (Salif – 5 min)", ["Awa", "Salif"]),
        ("Demander à Awa d’écrire au préfet", ["Awa"]),
        ("Mmes TANDO, DE KELLAR et M.BARI (adjoints), OIM", ["TANDO", "KELLAR", "BARI"]),
        ("Zandou Bari (Mairie de Kala) demande un puits.", ["Zandou Bari"]),
        ("Zandou Bari (OIM) : relire la carte", ["Zandou Bari"]),
        ("Awa (OIM): relire la carte", ["Awa"]),
        ("Compte rendu : Zandou (Mairie de Kala)", ["Zandou"]),
        ("Mlle DE KELLAR et M. VAN DER BARI refusent.", ["DE KELLAR", "VAN DER BARI"]),
        ("Zandou Bari from Kali shared a page.", ["Zandou Bari"]),
        ("Zandou Bari a ensuite rappelé le but.", ["Zandou Bari"]),
        ("Elle présente Zandou Bari, nouvelle coordinatrice du projet.", ["Zandou Bari"]),
        ("L’invité est l’écrivain Zandou Bari.", ["Zandou Bari"]),
        ("Madame la Ministre Zandou Bari a clos l’atelier.", ["Zandou Bari"]),
        ("Animé par Zandou Bari et Tila Kellar", ["Zandou Bari", "Tila Kellar"]),
        ("Zandou Bari et Mme Kellar ont parlé.", ["Zandou Bari", "Kellar"]),
        ("Moved by Bari, seconded by Kellar.", ["Bari", "Kellar"]),
        ("Budget, Salif (5 min) ; divers, 10 min, Awa", ["Salif", "Awa"]),
        ("Salif présente le bilan.", ["Salif"]),
        ("Salif a formé les relais.", ["Salif"]),
        ("Introduction, Salif", ["Salif"]),
        ("Zandou Bari, OIM, briefed the group.", ["Zandou Bari"]),
        ("Zandou Bari will join in May.", ["Zandou Bari"]),
        ("Presidiu a vereadora Zandou Bari.", ["Zandou Bari"]),
        ("Presentes os Ministros Zandou Bari e Tila Kellar", ["Zandou Bari", "Tila Kellar"]),
        ("Mmes Tando (OIM), Bari, (HCR), Kellar", ["Tando", "Bari", "Kellar"]),
        ("Chair Awa Tando", ["Awa Tando"]),
        ("Online course (Zandou Bari, OIM)", ["Zandou Bari"]),
        ("Mmes Tando (liste de M. Bari), Kellar (OIM)", ["Tando", "Bari", "Kellar"]),
        ("Cllr Mr A H Tando (Chair)", ["A H Tando"]),
        ("Note-taker Awa Tando (OIM)", ["Awa Tando"]),
        ("Entity in Awa Tando opened the meeting.", ["Awa Tando"]),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    """A title, a first name, a role or a surname in capitals tells a person."""
    assert named(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Secrétaire Général du MENAB", "Monsieur Le Directeur", "le Général d’Etat", "à San Kalma",
        "Le Réseau Kawtal a présenté la carte.", "M. le Préfet a ouvert la séance.",
        "La Croix-Rouge Zamboise et le Ministère de la Santé étaient là.",
        "Pre-position 200 buckets",
        "Présidée par OIM.", "Secrétariat : Réseau Kawtal", "La carte de Bourem Kala.",
        "Prochain SMT: lundi 27 janvier, 8h30",
        "La Formation MEAL est reportée.", "Thèse de Lucas", "Deux AESH interviennent.",
        "385000 Fr CFA", "Lake Albert est bas.", "Association Pablo Neruda",
        "Approbation du P.V. du 19 mai", "Lecture C.R. de mai", "Suivi du P.T.B.A. en cours",
        "Bilan S.M.I. 2024", "Point sur le P.D.C. de Kala", "Élection du C.V.S. de Kala",
        "Voile Libre (Tahoua) : relire la carte",
        "Zone (OIM)", "Puits (10 mn/Zone)", "Demande à Kala", "Compte rendu : Atelier Sahel",
        "Question CFDT : à quelle date ?", "Deliver RUSF to the town", "Forum d’Agadez",
        "64000 F. Il reste 146500 F. Le maire", "Le Maître d’ouvrage et le Maître d’œuvre",
        "Stade Awa Tando", "Résidence Paul Tando : devis reçu",
        "Le Puits Vivant propose un report.",
        "L’Inspecteur Général du Travail de Kala", "Convoquée par : Lead Sécurité alimentaire",
        "It ended at 8 p.m. Payments were made.", "Minutes approved by COB Monday",
        "UNHCR, Lea Building, 1st floor", "An audit in Awa Tando and Kala", "Rapports KAWTAL",
        "I. Introduction", "A. Bienvenue", "Kala Christian Charities (KCC)",
        "SOS Village a formé les relais.", "Aos KAWTAL",
        "Notes: Three partners reported.", "A resident of Bani Hill asked why.",
    ],
)  # fmt: skip
def test_no_names(text: str) -> None:
    """Bodies, functions and places are no names of persons."""
    assert named(text) == []


def test_known_person() -> None:
    """Who stands on a list is found in any sentence."""
    assert named("Zandou Bari a parlé.", "Zandou Bari") == ["Zandou Bari"]
    assert named("Le marché de Zandou Bari ferme.") == []
    signed = ["Awa TANDOU", "Sira BELLEY"]
    assert named(" ".join(signed), *signed) == named(" ".join(signed), signed[1]) == signed


def test_word_of_the_document() -> None:
    """What stands in small letters elsewhere names nobody, unless a first name stands by it."""
    known = KnownPersons()
    known.learn_words(["le briefing du matin", "une rose"])
    for text, names in (("Briefing UNDSSA", 0), ("Point UNDSSA", 1), ("Awa ROSE", 1)):
        assert len([*persons_in(text, lambda _: False, known)]) == names


def test_known_word() -> None:
    """A single word is left out with its title only, and no part of a word ever is."""
    assert named("Pre-position 200 buckets in Tagda", "Pre", "Tag") == []
    assert named("Le Marché de Tagda est fermé.", "Marché") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mmes Tsamo Kélé, Beno Sida et Kossou Tabo présentent.",
         ["Tsamo Kélé", "Beno Sida", "Kossou Tabo"]),
        ("Le président, ALI GARBA Le rapporteur, KOSSOU TABO", ["ALI GARBA", "KOSSOU TABO"]),
        ("Rapporteurs : Tsamo Kélé, Espérance Foura", ["Tsamo Kélé", "Espérance Foura"]),
        ("Rapporteur : Tsamo Kélé, OIM", ["Tsamo Kélé"]),
        ("Excusé : sgt Tsamo Kélé (Police)", ["Tsamo Kélé"]),
    ],
)  # fmt: skip
def test_names_in_a_row(text: str, names: list[str]) -> None:
    """A title of several, or a role, holds for all names in a row; who signs follows one."""
    found = [text[start:end] for start, end in persons_in(text, lambda _: False)]

    assert found == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Zandou asked who keeps the loggers.", ["Zandou"]),
        ("Zandou: get a quote", ["Zandou"]),
        ("Zandou (Mairie) dit oui.", ["Zandou"]),
        ("La rue Zandou est fermée.", []),
        ("Kala: get a quote", []),
    ],
)
def test_first_name_of_somebody_met(text: str, names: list[str]) -> None:
    """Part of a name that a list told is a person's where only a person says or owes something."""
    assert named(text, "Zandou Bari") == names
