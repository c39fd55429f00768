"""Headings of items that are not written like the others are read as such, and noted."""

import pytest

from archive.parsing.meeting.item_headings import even_headings
from archive.parsing.source.nodes import Scalar
from archive.problems import Mark, Problem, Problems
from reading import markdown, meeting_of


def evened(*lines: str) -> tuple[list[str], tuple[Problem, ...]]:
    """The lines as they are read, and what is wrong with them."""
    problems = Problems()
    body = even_headings(Scalar("\n".join(lines), Mark("a.md", 10)), problems)
    return body.value.split("\n"), problems.sorted()


@pytest.mark.parametrize("glued", ["##2. Carte", "##Carte", "###Décisions"])
def test_missing_space(glued: str) -> None:
    """Signs of a heading without their space are one, and the space is asked for."""
    lines, problems = evened("## 1. Ouverture", "", glued)

    assert lines[2] == glued.replace("##", "## ").replace("## #", "### ")
    assert [(p.rule, p.mark.line) for p in problems] == [("mise-en-forme", 12)]
    assert "espace" in problems[0].message


@pytest.mark.parametrize(
    "written", ["### 2. Carte", "#### 2) Carte", "**2. Carte**", "__2. Carte__"]
)
def test_next_item(written: str) -> None:
    """What goes on with the numbers of the items is the next one, however it is set apart."""
    title = written.strip("#*_ ")

    lines, problems = evened("## 1. Ouverture", "", "Texte.", "", written, "", "## 3. Divers")

    assert lines[4] == f"## {title}"
    assert [(p.rule, p.mark.line) for p in problems] == [("mise-en-forme", 14)]
    assert f"## {title}" in problems[0].message


@pytest.mark.parametrize(
    "lines",
    [
        ("## 1. Ouverture", "### 1. Mot", "### 2. Suite", "## 2. Carte"),
        ("## 1. Ouverture", "### 1. Mot", "### 2. Suite"),
        ("## Ouverture", "### 1. Mot", "### 2. Suite"),
        ("## 1. Ouverture", "**2. Un**", "suite de la phrase"),
        ("## 1. Ouverture", "```", "##2. Code", "### 2. Code", "```"),
        ("#migration #suivi", "## 1. Ouverture", "### 3. Annexe"),
    ],
)
def test_right_headings(lines: tuple[str, ...]) -> None:
    """Headings of an item's own, signs of other things and code stay as they are."""
    assert evened(*lines) == (list(lines), ())


@pytest.mark.parametrize(
    "lines",
    [
        "**1. Carte**\n\nUn.\n\n**2. Divers**\n\nDeux.\n",
        "1. Carte\nUn.\n\n2. Divers\nDeux.\n",
        "1) Carte\n• Un.\n\n2) Divers\nDeux.\n",
        "__1. Carte__ :\nUn.\n\n---\n\n__2. Divers__ :\nDeux.\n",
        "Points inscrits :\n\n1- Carte ;\n2- Divers.\n\n1. Carte\n\nUn.\n\n2. Divers\n\nDeux.\n",
        "Points :\n\n1- Carte ;\n\n2- Divers.\n\n1- Carte\n\nUn.\n\n2- Divers\n\nDeux.\n",
        "Points :\n\n1. Carte – Forge\n2. Divers\n1. Carte\n\nUn.\n\n2. Divers\n\nDeux.\n",
        "1. Carte\n\n- Un.\n2. Divers\n\nDeux.\n",
    ],
)
def test_numbered_lines(lines: str) -> None:
    """In a text without headings, numbered lines that stand apart above texts are the items."""
    meeting = meeting_of(markdown(f"# Réunion\n\nTexte.\n\n{lines}"))

    assert [(item.number, item.title) for item in meeting.items] == [(1, "Carte"), (2, "Divers")]


@pytest.mark.parametrize(
    "lines",
    [
        "1. Carte\n2. Divers\n",
        "1. Carte\n\n2. Divers\n",
        "2. Carte\nUn.\n\n3. Divers\nDeux.\n",
        "1. Carte\nUn.\n",
        "## Point\n\n1. Carte\nUn.\n\n2. Divers\nDeux.\n",
    ],
)
def test_lists_of_numbered_lines(lines: str) -> None:
    """A list of titles, one alone, or numbers below a heading are no items."""
    meeting = meeting_of(markdown(lines))

    assert [item.title for item in meeting.items] == (["Point"] if "##" in lines else [])


@pytest.mark.parametrize(
    ("lines", "titles"),
    [
        ("CARTE DES PUITS\n\nUn.\n\nDIVERS\n\nDeux.\n", ["CARTE DES PUITS", "DIVERS"]),
        ("A. Carte\n\nUn.\n\nB. Divers\n\nDeux.\n", ["A. Carte", "B. Divers"]),
        ("a) Carte\nUn.\n\nb) Divers\nDeux.\n", ["Carte", "Divers"]),
        ("**Carte**\n\nUn.\n\n**Divers**\n\nDeux.\n", ["Carte", "Divers"]),
        (
            "1. P.V. du 3 mars : approbation\nUn.\n\n2. Divers\nDeux.\n",
            ["P.V. du 3 mars : approbation", "Divers"],
        ),
        ("*1) Carte*\n- Un.\n\n*2) Divers*\n- Deux.\n", ["Carte", "Divers"]),
        (
            "Ordre du jour :\n- Carte\n- Divers\n\nCarte\n\nUn.\n\nDivers\n\nDeux.\n",
            ["Carte", "Divers"],
        ),
    ],
)
def test_lines_that_stand_out(lines: str, titles: list[str]) -> None:
    """Capitals, letters, bold type or the words of the agenda make lines above texts headings."""
    meeting = meeting_of(markdown(f"Présents : OIM, HCR\n\n{lines}"))

    assert [item.title for item in meeting.items] == titles
    assert [mention.name for mention in meeting.attendance] == ["OIM", "HCR"]


@pytest.mark.parametrize(
    "names",
    [
        "PUITS NEUFS\n\nAda Tando\n\nRESEAU EVEIL\n\nIda Mado\n\nMAIRIE DE TAGDA\n\nLuc Tando\n",
        "PUITS NEUFS\n\nCPE\n\nDGV\n\nRESEAU EVEIL\n\nHCR\n\nMAIRIE DE TAGDA\n\nPuits de Kala\n",
    ],
)
def test_names_one_below_the_other(names: str) -> None:
    """Capitals above nothing but a few words are a list of names."""
    assert meeting_of(markdown(f"La liste :\n\n{names}")).items == ()


def test_title_of_the_minutes() -> None:
    """Lines in bold type at the top that say what the text is head no item."""
    top = "**GROUPE LOGEMENT**\n\n**Compte rendu de la réunion**\n\nLieu : Tagda\n"
    meeting = meeting_of(markdown(f"{top}\n**1. Loyers**\n\n> Un.\n\n**2. Divers**\n\nDeux.\n"))

    assert [item.title for item in meeting.items] == ["Loyers", "Divers"]


@pytest.mark.parametrize(
    "lines",
    [
        "Cher collègue,\n\nLe groupe se réunit demain.\n\nMerci\n\nÀ demain.\n",
        "HCR\n\nUn.\n\nOIM\n\nDeux.\n",
        "```\nCARTE DES PUITS\nUn.\nDIVERS\nDeux.\n```\n",
        "> CARTE DES PUITS\n>\n> Un.\n>\n> DIVERS\n>\n> Deux.\n",
    ],
)
def test_lines_that_do_not(lines: str) -> None:
    """Short lines, acronyms, code and quotations head nothing by themselves."""
    assert meeting_of(markdown(lines)).items == ()


def test_lines_in_bold() -> None:
    """Three lines in bold type alone, with a text below each, are the headings of items."""
    body = (
        "**Présents**\n\n- CPE\n\n**Carte (CPE)**\n\nDite.\n\n**Radio**\n\nDite.\n\n"
        "**Divers**\n\nDits.\n"
    )

    meeting = meeting_of(markdown(body))

    assert [item.title for item in meeting.items] == ["Carte", "Radio", "Divers"]
    assert [mention.name for mention in meeting.attendance] == ["CPE"]
