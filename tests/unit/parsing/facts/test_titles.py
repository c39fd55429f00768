"""Titles of agenda items: their numbers and presenters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.parsing.facts.titles import (
    bare_title,
    split_number,
    split_presenters,
    title_key,
)


@pytest.mark.parametrize(
    ("written", "number", "title"),
    [
        ("2. Carte", 2, "Carte"),
        ("2.Carte", 2, "Carte"),
        ("2) Carte", 2, "Carte"),
        ("12 – Carte", 12, "Carte"),
        ("Session 2 : Carte", 2, "Carte"),
        ("Sujet 2 | Carte", 2, "Carte"),
        ("II/ Carte", 2, "Carte"),
        ("MI/D Carte", None, "MI/D Carte"),
        ("Axe 2. Carte", 2, "Carte"),
        ("Point 2 : Carte", 2, "Carte"),
        ("Point n° 2 - Carte", 2, "Carte"),
        ("POINT 2 Carte", 2, "Carte"),
        ("Point 2 2. Carte", 2, "Carte"),
        ("Point 2 du programme", None, "Point 2 du programme"),
        ("n°2. Carte", 2, "Carte"),
        ("Point 2 / Item 2: Carte", 2, "Carte"),
        ("Point II de l’ordre du jour : Carte", 2, "Carte"),
        ("Sur le deuxième point : Carte", 2, "Carte"),
        ("S’agissant du 2e point de l’ordre du jour – Carte", 2, "Carte"),
        ("1er POINT : CARTE", 1, "CARTE"),
        ("Under the second agenda item: map", 2, "map"),
        ("Min 2/01/26: Map", 2, "Map"),
        ("MINUTE 02/2026 – Map", 2, "Map"),
        ("Dernier point : carte", None, "carte"),
        ("2.0 CARTE", 2, "CARTE"),
        ("2.0. Carte", 2, "Carte"),
        ("- 2. Carte", 2, "Carte"),
        ("0. Carte", 0, "Carte"),
        ("(2) Carte", 2, "Carte"),
        ("2. 9h15 : Carte", 2, "9h15 : Carte"),
        ("2. 2030 : bilan", 2, "2030 : bilan"),
        ("2. 5. 2030", None, "2. 5. 2030"),
        ("Carte", None, "Carte"),
        ("- Carte", None, "Carte"),
        ("2.", None, "2."),
        ("2.1 Carte", None, "2.1 Carte"),
        ("Point sur la carte : suite", None, "Point sur la carte : suite"),
        ("Questions diverses : carte", None, "Questions diverses : carte"),
        ("2 – 3 ans après", None, "2 – 3 ans après"),
        ("2030 : bilan", None, "2030 : bilan"),
        ("9:30 Ouverture", None, "9:30 Ouverture"),
        ("12 mai", None, "12 mai"),
        ("", None, ""),
    ],
)
def test_number(written: str, number: int | None, title: str) -> None:
    """A number before a title is taken from it, a year or an hour is not."""
    assert split_number(written) == (number, title)


@pytest.mark.parametrize(
    ("written", "title", "presenters"),
    [
        ("Carte (CPE)", "Carte", "CPE"),
        ("Carte (CPE, Forum Exils) ;", "Carte", "CPE, Forum Exils"),
        ("Carte – (CPE).", "Carte", "CPE"),
        ("Carte (présentée par le CPE)", "Carte", "le CPE"),
        ("Carte (par CPE et DGV)", "Carte", "CPE et DGV"),
        ("Carte (MC/I (DGV), CPE)", "Carte", "MC/I (DGV), CPE"),
        ("Carte (CPE) (DGV)", "Carte (CPE)", "DGV"),
        ("Carte (CPE, 15 min)", "Carte (15 min)", "CPE"),
        ("Carte (CPE – 1h30)", "Carte (1h30)", "CPE"),
        ("Carte (15 min)", "Carte (15 min)", None),
        ("Carte (suite)", "Carte (suite)", None),
        ("Carte (2e partie)", "Carte (2e partie)", None),
        ("Carte (https://A.exemple)", "Carte (https://A.exemple)", None),
        ("Carte ()", "Carte ()", None),
        ("Bilan (CPE, DGV, etc.)", "Bilan (CPE, DGV, etc.)", None),
        ("Termes de référence (TDR)", "Termes de référence (TDR)", None),
        ("Avis sur le plan (DGV)", "Avis sur le plan", "DGV"),
        ("(CPE)", "(CPE)", None),
        ("Carte CPE)", "Carte CPE)", None),
        ("Carte :", "Carte", None),
        ("Carte (CPE) (15 min)", "Carte (15 min)", "CPE"),
        ("Carte ► CPE, Entraide de Zaral", "Carte", "CPE, Entraide de Zaral"),
        ("Carte ► à suivre", "Carte ► à suivre", None),
        ("Carte, par l’Entraide de Zaral", "Carte", "l’Entraide de Zaral"),
        ("Carte présentée par le CPE", "Carte", "le CPE"),
        ("9h15 – 9h30 : Carte (CPE)", "9h15 – 9h30 : Carte", "CPE"),
        ("Carte [CPE, DGV]", "Carte", "CPE, DGV"),
        ("Carte [Information]", "Carte [Information]", None),
    ],
)
def test_presenters(written: str, title: str, presenters: str | None) -> None:
    """Parentheses at the end of a title name who presented it, if they hold names."""
    assert split_presenters(written) == (title, presenters)


@pytest.mark.parametrize(
    ("written", "title", "names"),
    [
        ("Carte, 5 min, CPE et DGV", "Carte (5 min)", "CPE et DGV"),
        ("Carte (5mn / CPE)", "Carte (5mn)", "CPE"),
        ("Carte (CPE) 5 mn", "Carte 5 mn", "CPE"),
        ("Carte - CPE (5’)", "Carte (5’)", "CPE"),
        ("Carte / CPE", "Carte", "CPE"),
        ("Carte et ;", "Carte", None),
        ("Carte, 5 min, Ada", "Carte, 5 min, Ada", None),
    ],
)
def test_presenters_beside_a_length_or_a_label(written: str, title: str, names: str | None) -> None:
    """Known names beside how long a point takes present it; others may be persons."""
    assert split_presenters(written, {"CPE", "DGV"}.__contains__) == (title, names)


@given(st.text(alphabet="Aé12.)( -–:;,\n"))
def test_titles_of_any_kind(text: str) -> None:
    """Any title is split without an error, and only marks around it are left out."""
    _, rest = split_number(text)
    title, presenters = split_presenters(rest)

    assert title in text
    assert presenters is None or presenters in text


@pytest.mark.parametrize(
    ("written", "title", "presenters"),
    [
        ("Carte – CPE", "Carte", "CPE"),
        ("Carte : CPE, DGV", "Carte", "CPE, DGV"),
        ("Carte par le CPE (15 min)", "Carte (15 min)", "le CPE"),
        ("Carte – zone Est – Forge – FDS", "Carte – zone Est", "Forge – FDS"),
        ("Carte – Zone Est", "Carte – Zone Est", None),
        ("Gestion : nouvelle matrice 5W", "Gestion : nouvelle matrice 5W", None),
        ("Divers – tous", "Divers – tous", None),
        ("Carte, CPE (10 min)", "Carte (10 min)", "CPE"),
        ("Carte, puits, CPE et DGV", "Carte, puits", "CPE et DGV"),
        ("Bilan du CPE, DGV", "Bilan du CPE, DGV", None),
        ("Carte, puits", "Carte, puits", None),
        ("9h15 : CPE", "9h15 : CPE", None),
    ],
)
def test_known_presenters(written: str, title: str, presenters: str | None) -> None:
    """Behind a dash, a comma, a colon or "par", only names that are known presented it."""
    known = {"CPE", "DGV", "Forge – FDS", "tous"}

    assert split_presenters(written, known.__contains__) == (title, presenters)


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("9h15 – 9h30 : Carte (15 min)", "Carte"),
        ("9h00 Carte", "Carte"),
        ("De 9h à 10h30 Carte", "Carte"),
        ("10:00 am – Carte", "Carte"),
        ("b) Carte, 1h30", "Carte"),
        ("A. Carte", "Carte"),
        ("24h pour agir", "24h pour agir"),
        ("Bilan de 9h à 10h", "Bilan de 9h à 10h"),
        ("Les 5 minutes", "Les 5 minutes"),
        ("(15 min)", "(15 min)"),
        ("2.5.0", "2.5.0"),
    ],
)
def test_bare_title(written: str, title: str) -> None:
    """A letter, hours before a title and how long it takes are no part of what it is about."""
    assert bare_title(written) == title


def test_title_key() -> None:
    """A line of the agenda and the heading of its section share their key."""
    assert title_key("2. 9h15 : Carte des puits (CPE, 15 min)") == title_key("B) CARTE des puits")
