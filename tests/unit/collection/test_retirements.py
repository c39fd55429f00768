"""The decisions to take a page down."""

from datetime import date
from pathlib import Path

import pytest

from archive.collection.retirements import Move, Retirements, read_retirements
from archive.problems import Mark, Problems
from small import write


@pytest.mark.parametrize(
    "address",
    [
        "reunions/2023-06-20",
        "/reunions/2023-06-20/",
        "https://gtm.example/archives/reunions/2023-06-20/index.html",
    ],
)
def test_an_address_is_read_as_it_is_copied(address: str, tmp_path: Path) -> None:
    """An address may be copied from the browser; the day is written as people write it."""
    problems = Problems()
    write(tmp_path, {"retraits.yml": f"# Décidé en réunion\n{address}: 15 janvier 2026\n"})

    retired = read_retirements(tmp_path, problems).retired
    assert retired == {"reunions/2023-06-20/": date(2026, 1, 15)}
    assert problems.sorted() == ()


def test_an_address_may_lead_on(tmp_path: Path) -> None:
    """An address in the place of the day is that of the page which stands there now."""
    problems = Problems()
    write(tmp_path, {"retraits.yml": "organisations/oim: https://gtm.example/themes/haltes/\n"})

    decided = read_retirements(tmp_path, problems)

    assert decided.moved == {
        "organisations/oim/": Move("themes/haltes/", Mark("retraits.yml", 1, 20))
    }
    assert (decided.retired, problems.sorted()) == ({}, ())


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("a-propos: 2026-01-15", "valeur-inattendue"),
        ("reunions/2023-06-20: a-propos/", "date-impossible"),
        ("reunions/annee-2023: 2026-01-15", "valeur-inattendue"),
        ("reunions/2023-06-20: 2026-02-31", "date-impossible"),
        ("reunions/2023-06-20:", "date-impossible"),
        ("reunions/2023-06-20: [2026-01-15]", "date-impossible"),
        ("reunions/2023-06-20", "valeur-inattendue"),
    ],
)
def test_what_is_no_decision_is_noted(line: str, rule: str, tmp_path: Path) -> None:
    """What cannot be read takes nothing down, and says so."""
    problems = Problems()
    write(tmp_path, {"retraits.yml": f"{line}\n"})

    assert read_retirements(tmp_path, problems) == Retirements()
    assert [problem.rule for problem in problems.sorted()] == [rule]


def test_without_the_file(tmp_path: Path) -> None:
    """An archive that took nothing down needs no file."""
    assert read_retirements(tmp_path, Problems()) == Retirements()
