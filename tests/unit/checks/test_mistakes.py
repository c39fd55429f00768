"""Forty mistakes, each in several places: its line and its cause are named, or it is read as meant.

The meeting and all that it names are invented. A mistake changes some words of a file that is
right; every place where it can be made is tried.
"""

import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from archive.checks.report import check
from archive.collection.archive import Archive, load
from archive.exports.record_json import Object, meeting_object
from archive.problems import Problem
from small import TODAY

BASE = Path(__file__).parents[2] / "cases/base"
RIGHT = """\
---
date: 2024-04-18
heure: 9h15-11h00
lieu: Salle des pistes
présence:
  - CPE
  - DGV
  - OMX
excusés:
  - CVO
  - SP-CV
thèmes: [haltes, relevés]
documents:
  - Note: https://notes.exemple.example/1
prochaine réunion: 23 mai 2024 à 9h30, salle des pistes
---
## 1. Ouverture (DGV)

La séance est ouverte. Voir [la carte](/ressources/carte-des-haltes/).

## 2. Carte des haltes (CPE)

Le relevé est lu, puis [la carte](/ressources/carte-des-haltes/).

| Points d’action | Responsables | Date limite |
|---|---|---|
| Relire la carte | CPE | 30 avril 2024 |
| Envoyer le relevé | DGV, OMX | 15 mai 2024 |
| Publier la liste | OMX | 20 mai 2024 |

## 3. Divers (OMX)

- Un point.
- Un autre.
"""
NAME = "2024-04-18.md"


@dataclass(frozen=True)
class Case:
    """One mistake in one place."""

    text: str
    line: int
    """Of the mistake; 0 where it is read as it was meant."""
    name: str = NAME


def at(pattern: str, wrong: str, *, shift: int = 0) -> Callable[[], Iterator[Case]]:
    """The same slip at every place where a pattern matches; `shift` counts lines down from it."""

    def cases() -> Iterator[Case]:
        for match in re.finditer(pattern, RIGHT, re.MULTILINE):
            text = RIGHT[: match.start()] + match.expand(wrong) + RIGHT[match.end() :]
            yield Case(text, RIGHT.count("\n", 0, match.start()) + 1 + shift)

    return cases


def read(pattern: str, wrong: str) -> Callable[[], Iterator[Case]]:
    """The same for a slip that can only mean one thing."""
    return lambda: (replace(case, line=0) for case in at(pattern, wrong)())


def named(*names: str) -> Callable[[], Iterator[Case]]:
    """The right text in files of these names."""
    return lambda: (Case(RIGHT, 1, name) for name in names)


MISTAKES: dict[str, tuple[str, Callable[[], Iterator[Case]]]] = {
    "dash too far right": ("tiret", at(r"(?<=^  - (?:CPE|DGV|CVO)\n)  - ", "    - ")),
    "dash too far left": ("tiret", at(r"(?<=^  - (?:CPE|DGV|CVO)\n)  - ", " - ")),
    "dash without space": ("", read(r"^  - (?=[A-Z]{3})", "  -")),
    "round bullet": ("", read(r"^  - (?=[A-Z]{3})", "  • ")),
    "long dash": ("", read(r"^  - (?=[A-Z]{3})", "  – ")),
    "star": ("", read(r"^  - (?=[A-Z]{3})", "  * ")),
    "tab": ("", read(r"^  - (?=[A-Z]{3})(?<=^  - )(?=CPE|CVO)", "\t- ")),
    "no-break space after a key": ("", read(r"^(date|heure|lieu|thèmes): ", "\\1:\u00a0")),
    "no-break space before a colon": ("", read(r"^(date|heure|lieu|excusés):", "\\1\u00a0:")),
    "quotation mark left open": ("guillemet", at(r"^(lieu|heure|date): ", r'\1: "')),
    "bracket left open": ("crochet", at(r"relevés\]", "relevés")),
    "colon left out": ("« : »", at(r"^(heure|lieu):(?= .*\n(?:lieu|prés))", r"\1")),
    "colon within a value": ("guillemets", at(r"^(lieu|heure): \S+", r"\1: a : b")),
    "misspelt key": ("vouliez-vous dire", at(r"^(heu|li|excu)(?=\S*:)", r"\1o")),
    "key written twice": (
        "gardez-en une seule",
        at(r"^(heure|lieu|date)(: .*)$", r"\1\2\n\1\2", shift=1),
    ),
    "comment behind a value": (
        "« # »",
        at(r"^((?:lieu|heure): .*|  - (?:CPE|CVO))$", r"\1 # à revoir"),
    ),
    "heading among the keys": ("en-tête", at(r"^(?=lieu:|thèmes:|excusés:)", "## 1. Point\n")),
    "impossible day": (
        "n’existe pas",
        at(r"2024-04-18|(?:23|30|15|20) (?:mai|avril) 2024", "31 avril 2024"),
    ),
    "misspelt month": ("« 18 avril 2024 »", at(r"(?<=^date: ).*", "18 avirl 2024")),
    "misspelt month of the next": (
        "« 23 mars",
        at(r"(?<=^prochaine réunion: )23 mai 2024", "23 marss 2025"),
    ),
    "year left out": ("l’année manque", at(r"(?<=^date: ).*", "18 avril")),
    "wrong weekday": ("jeudi", at(r"(?<=^date: ).*", "lundi 18 avril 2024")),
    "impossible hour": ("heure", at(r"9h15|11h00|9h30", "25h00")),
    "end before beginning": ("finit avant", at(r"9h15-11h00", "11h-9h")),
    "next meeting in the past": ("ne vient pas après", at(r"23 mai 2024", "23 mai 2023")),
    "blank line in a table": ("ligne vide", at(r"(?<=\|\n)(?=\| [REP]\w+er |\|-)", "\n")),
    "missing stroke": ("2 cases", at(r" \| (?=(?:CPE|DGV, OMX|OMX) \|)", " ")),
    "missing last stroke but one": ("2 cases", at(r"(?<=CPE|OMX) \| (?=\d)", " ")),
    "no line under the header": ("|---|---|---|", at(r"^\|---\|---\|---\|\n", "", shift=-1)),
    "short line under the header": ("|---|---|---|", at(r"^\|---\|---\|---\|", "|---|---|")),
    "heading without space": ("espace", at(r"^## (?=[123]\.)", "##")),
    "heading too low": ("continue les numéros", at(r"^## (?=[23]\.)", "### ")),
    "heading in bold": ("continue les numéros", at(r"^## ([23]\. .*)$", r"**\1**")),
    "number given twice": ("est déjà celui", at(r"^## [23]\.", "## 1.")),
    "broken link": (
        "vouliez-vous dire",
        at(r"/ressources/carte-des-haltes/", "/ressources/carte-des-halte/"),
    ),
    "link of the preview": ("", read(r"\((?=/ress)", "(http://127.0.0.1:8000")),
    "link without https": (
        "https://www",
        at(r"/ressources/carte-des-haltes/", "www.cartes.exemple.example"),
    ),
    "e-mail address": (
        "adresse électronique",
        at(r"(?<=^  - )CPE|(?<=\| )CPE(?= \|)|(?<=- )Un point", "nom@cpe.exemple.example"),
    ),
    "telephone": (
        "téléphone",
        at(r"Salle des pistes$|Un point|Relire la carte", "Appeler le +227 90 12 34 56"),
    ),
    "nearly a name": (
        "vouliez-vous dire",
        at(r"(?<=^  - )(?:CPE|CVO)|(?<=\| )CPE(?= \|)", "Conseil pour les exilè"),
    ),
    "unknown word": ("« projet »", at(r"^(?=lieu:|présence:)", "statut: presque fini\n")),
    "tag": ("balises", at(r"Un point|Le relevé est lu", "Un <mark>mot</mark>")),
    "code left open": ("bloc de code", at(r"^(?=La séance|Le relevé)", "```\n")),
    "file name": (
        "« 2024-04-18.md »",
        named(
            "2024-04-18 GTM.md",
            "18-04-2024.md",
            "2024-4-18.md",
            "18 avril 2024.md",
            "Réunion du 18 avril.md",
            "2024_04_18.md",
            "2024.04.18.md",
            "CR 18.04.2024.md",
        ),
    ),
}
"""The cause that the message names, and the places where the mistake is made."""

CASES = [
    pytest.param(words, case, id=f"{name} {number}")
    for name, (words, cases) in MISTAKES.items()
    for number, case in enumerate(cases(), 1)
]


def checked(folder: Path, text: str, name: str = NAME) -> tuple[Archive, tuple[Problem, ...]]:
    """The archive with one meeting more, and what is wrong with its file."""
    shutil.copytree(BASE, folder, dirs_exist_ok=True)
    (folder / "meetings" / name).write_text(text, encoding="utf-8")
    archive, problems = load(folder, TODAY)
    mine = [p for p in check(archive, problems) if p.mark.path == f"meetings/{name}"]
    return archive, tuple(mine)


def understood(archive: Archive) -> Object:
    """What the archive understands of the meeting."""
    (meeting,) = (meeting for meeting in archive.meetings if meeting.id == "2024-04-18")
    return meeting_object(archive, meeting)


def test_right(tmp_path: Path) -> None:
    """The file that the mistakes are made in has none."""
    assert checked(tmp_path, RIGHT)[1] == ()


def test_every_mistake_is_made() -> None:
    """Each mistake is made somewhere."""
    assert all(list(cases()) for _, cases in MISTAKES.values())


@pytest.mark.parametrize(("words", "case"), CASES)
def test_mistake(words: str, case: Case, tmp_path: Path) -> None:
    """A mistake gives one message, on its line, with its cause; or the file is read as meant."""
    archive, problems = checked(tmp_path / "wrong", case.text, case.name)

    if case.line:
        assert [problem.mark.line for problem in problems] == [case.line]
        assert words in problems[0].message
    else:
        assert problems == ()
        assert understood(archive) == understood(checked(tmp_path / "right", RIGHT)[0])


FOURTEEN = """\
---
date: 31 avril 2024
heure: 9h15-25h00
lieu: "Salle des pistes
présence:
  - Conseil pour les exilè
    - DGV
leiu: Salle
statut: presque fini
---
## 1. Ouverture (DGV)

Voir [la carte](/ressources/carte-des-halte/) et www.cartes.exemple.example.

##2. Carte des haltes

| Points d’action | Responsables | Date limite |
|---|---|---|
| Relire la carte | CPE  30 avril 2024 |

| Publier la liste | OMX | 20 mai 2024 |

## 2. Divers

- Écrire à nom@cpe.exemple.example.

| Actions | Responsables | Date limite |
|---|---|---|
| Envoyer le relevé | DGV | 31 juin 2024 |
"""


def test_all_mistakes_at_once(tmp_path: Path) -> None:
    """Fourteen mistakes in a file, its head broken, give fourteen lines; none invents a day."""
    archive, problems = checked(tmp_path, FOURTEEN)

    assert [(problem.mark.line, problem.rule) for problem in problems] == [
        (2, "date-impossible"),
        (3, "heure-impossible"),
        (4, "fichier-illisible"),
        (6, "organisation-proche"),
        (7, "mise-en-forme"),
        (8, "cle-inconnue"),
        (9, "statut-inconnu"),
        (13, "lien-rompu"),
        (15, "mise-en-forme"),
        (19, "mise-en-forme"),
        (20, "valeur-inattendue"),
        (23, "numero-en-double"),
        (25, "donnee-personnelle"),
        (29, "date-impossible"),
    ]
    assert not any("2000" in problem.message for problem in problems)
    assert [meeting.id for meeting in archive.records.undated] == ["2024-04-18"]
