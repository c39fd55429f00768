"""Addresses that two pages or files would share, or that the site makes itself."""

from dataclasses import replace
from pathlib import Path

import pytest

from archive.checks.addresses import (
    addresses_are_not_the_sites_own,
    addresses_are_unique,
    former_ids_are_free,
)
from archive.collection.archive import build
from small import TODAY, archive_of, headed


def test_page_in_the_place_of_a_record(tmp_path: Path) -> None:
    """The address of a record is not that of a page written by hand."""
    files = {"meetings/a.md": headed(["date: 2024-03-14"]), "docs/reunions/a.md": "Texte.\n"}

    (problem,) = addresses_are_unique(archive_of(tmp_path, files))

    assert problem.mark.path == "docs/reunions/a.md"
    assert "/reunions/a/, qui est celle de meetings/a.md" in problem.message


def test_former_id_of_two(tmp_path: Path) -> None:
    """An address of the past is that of one page: the second to claim it is told of the first."""
    keys = ["anciens identifiants: [x]"]
    files = {
        f"meetings/2024-0{number}-14.md": headed([f"date: 2024-0{number}-14", *keys])
        for number in (3, 4)
    }

    (problem,) = former_ids_are_free(archive_of(tmp_path, files))

    assert (problem.mark.path, problem.mark.line) == ("meetings/2024-04-14.md", 3)
    assert "pris par meetings/2024-03-14.md" in problem.message


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("docs/Page.md", "docs/page.md", "celle de docs/Page.md, à une majuscule ou"),
        ("docs/x/Note.pdf", "docs/x/note.pdf", "celle de docs/x/Note.pdf, à une majuscule ou"),
        ("docs/e\u0301te.pdf", "docs/\u00e9te.pdf", "ou la forme d’un accent près"),
        ("docs/aide.pdf", "docs/aide.pdf.md", "celle de docs/aide.pdf.md : renommez-le"),
        ("docs/aide", "docs/aide/index.md", "celle de docs/aide/index.md : renommez-le"),
        ("docs/aide.pdf", "docs/aide.md", None),
        ("docs/a/note.pdf", "docs/b/note.pdf", None),
    ],
)
def test_two_files_at_one_address(
    tmp_path: Path, first: str, second: str, told: str | None
) -> None:
    """Case, the form of an accent, a folder in the place of a file: one would be lost somewhere."""
    docs = (first.removeprefix("docs/"), second.removeprefix("docs/"))
    records = replace(archive_of(tmp_path, {}).records, docs=docs)

    problems = list(addresses_are_unique(build(records, TODAY)))

    assert len(problems) == (told is not None)
    assert all(told in problem.message for problem in problems if told)


@pytest.mark.parametrize(
    ("path", "is_told"),
    [
        ("docs/actions/2023.md", True),
        ("docs/Actions/2023.md", True),
        ("docs/decisions/2023-04.md", True),
        ("docs/presences/annee-2023.md", True),
        ("docs/api/index.json", True),
        ("docs/assets/site.js", True),
        ("docs/recherche/index/0.js", True),
        ("docs/sw.js", True),
        ("docs/LISEZ-MOI.txt", True),
        ("docs/404.html", True),
        ("meetings/annee-2011.md", True),
        ("docs/ressources/annee-2011.md", True),
        ("docs/ressources/jamais-discutees.md", True),
        ("docs/actions/index.md", False),
        ("docs/donnees/index.md", False),
        ("docs/recherche.md", False),
        ("docs/organisations/annee-2011.md", False),
        ("docs/robots.txt", False),
        ("docs/aide/404.md", False),
        ("meetings/annee-scolaire.md", False),
    ],
)
def test_what_the_site_makes_itself(tmp_path: Path, path: str, *, is_told: bool) -> None:
    """Nothing takes the place of a list of a year, a feed, a script or any file that is made."""
    archive = archive_of(tmp_path, {path: headed(["date: 2024-03-14", "nom: X", "titre: X"])})

    problems = list(addresses_are_not_the_sites_own(archive))

    assert {problem.mark.path for problem in problems} == ({path} if is_told else set())


def test_a_former_address_is_not_the_sites_own(tmp_path: Path) -> None:
    """A former id would not lead on where the list of a year stands."""
    keys = ["date: 2024-03-14", "anciens identifiants: [annee-2011]"]

    (problem,) = former_ids_are_free(archive_of(tmp_path, {"meetings/a.md": headed(keys)}))

    assert "« annee-2011 » est déjà pris par le site lui-même" in problem.message
