"""Warnings about who takes part; the plain ones are cases of tests/cases/."""

from datetime import date
from pathlib import Path

import pytest

from archive.checks import participation
from small import archive_of, headed

BODIES = {
    "docs/organisations/cpe.md": headed(["nom: Conseil pour les exilés", "sigle: CPE"]),
    "docs/organisations/dgv.md": headed(["nom: Direction générale des Voyages", "sigle: DGV"]),
    "docs/organisations/visas.md": headed(["nom: Bureau des visas", "rattachée à: DGV"]),
}
MEETING = "meetings/2024-03-14.md"
ITEM = "## 1. Carte ({})\n\nTexte."


@pytest.mark.parametrize(
    ("attendance", "presenter"),
    [
        ("[CPE]", "CPE"),
        ("[Bureau des visas]", "DGV"),
        ("[DGV]", "Bureau des visas"),
        ("[DGV (représentée par CPE)]", "CPE"),
        ("[Conseil pour les exilè]", "CPE"),
        ("[CPE]", "Forum Exils"),
        ("", "CPE"),
    ],
)
def test_presenters_who_attend(tmp_path: Path, attendance: str, presenter: str) -> None:
    """The unit or its parent is enough; nothing is said of an unknown body or of no list."""
    text = headed(["date: 2024-03-14", f"présence: {attendance}"], ITEM.format(presenter))

    archive = archive_of(tmp_path, {**BODIES, MEETING: text})

    assert [*participation.presenters_attend(archive)] == []


@pytest.mark.parametrize(
    ("key", "today"),
    [("couverture: partielle", date(2024, 5, 2)), ("statut: annulée", date(2024, 5, 2)),
     ("lieu: Tinzara", date(2024, 3, 1))],
)  # fmt: skip
def test_presenters_of_a_part(tmp_path: Path, key: str, today: date) -> None:
    """A file that tells a part, a meeting called off or to come has no list to compare with."""
    text = headed(["date: 2024-03-14", "présence: [DGV]", key], ITEM.format("CPE"))

    archive = archive_of(tmp_path, {**BODIES, MEETING: text}, today)

    assert [*participation.presenters_attend(archive)] == []


def test_item_without_minutes(tmp_path: Path) -> None:
    """An item of the agenda that has no minutes was maybe not presented."""
    keys = ["date: 2024-03-14", "présence: [DGV]", "ordre du jour: [1. Carte (CPE)]"]

    archive = archive_of(tmp_path, {**BODIES, MEETING: headed(keys)})

    assert [*participation.presenters_attend(archive)] == []


@pytest.mark.parametrize("first", ["présence", "excusés", "absents"])
@pytest.mark.parametrize("second", ["présence", "excusés", "absents"])
def test_listed_twice(tmp_path: Path, first: str, second: str) -> None:
    """The warning stands at the second place and names the first."""
    lists = {first: ["CPE"], second: ["CPE"]} if first != second else {first: ["CPE", "CPE"]}
    keys = [f"{key}: [{', '.join(names)}]" for key, names in lists.items()]

    archive = archive_of(tmp_path, {**BODIES, MEETING: headed(["date: 2024-03-14", *keys])})

    (problem,) = participation.bodies_are_listed_once(archive)
    assert "ligne 3" in problem.message or "ligne 4" in problem.message


def test_unit_and_parent(tmp_path: Path) -> None:
    """A unit and the body above it are two."""
    text = headed(["date: 2024-03-14", "présence: [DGV, Bureau des visas]"])

    archive = archive_of(tmp_path, {**BODIES, MEETING: text})

    assert [*participation.bodies_are_listed_once(archive)] == []


@pytest.mark.parametrize(
    "responsible", ["CPE", "tous", "à déterminer", "Mme Fictive", "Inconnue", "fin mai"]
)
def test_somebody_answers(tmp_path: Path, responsible: str) -> None:
    """Everyone is somebody; what is no body has a warning of its own."""
    table = f"## 1. Carte\n\n|Actions|Responsables|\n|-|-|\n|Relire|{responsible}|\n"

    archive = archive_of(tmp_path, {**BODIES, MEETING: headed(["date: 2024-03-14"], table)})

    assert [*participation.actions_have_responsible(archive)] == []


def test_unknown_column(tmp_path: Path) -> None:
    """A column that is not known stands beside the action: nobody answers for it yet."""
    table = "## 1. Carte\n\n|Actions|Zzz|\n|-|-|\n|Relire|CPE|\n"

    archive = archive_of(tmp_path, {**BODIES, MEETING: headed(["date: 2024-03-14"], table)})

    (problem,) = participation.actions_have_responsible(archive)
    assert "« Relire (Zzz : CPE) »" in problem.message


@pytest.mark.parametrize(
    ("row", "advice"),
    [
        ("|Relire|fin août|CPE|", "inversées"),
        ("|Relire|fin août|fin août|", "qui répond"),
        ("|Relire|Salle verte, DGV|15 mai 2024|", "qui répond"),
    ],
)
def test_other_kinds(tmp_path: Path, row: str, advice: str) -> None:
    """The message says what was found, and when the columns are swapped."""
    table = f"## 1. Carte\n\n|Actions|Responsables|Date limite|\n|-|-|-|\n{row}\n"

    archive = archive_of(tmp_path, {**BODIES, MEETING: headed(["date: 2024-03-14"], table)})

    (problem,) = participation.names_are_bodies(archive)
    assert advice in problem.message
    assert set(archive.organisations) == {"cpe", "dgv", "visas"}


def test_address(tmp_path: Path) -> None:
    """An e-mail address is no body, and its own error is enough."""
    text = headed(["date: 2024-03-14", "présence: [a@exemple.example]"])

    archive = archive_of(tmp_path, {**BODIES, MEETING: text})

    assert [*participation.names_are_bodies(archive)] == []
    assert set(archive.organisations) == {"cpe", "dgv", "visas"}
