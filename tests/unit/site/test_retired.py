"""A page that was taken down, and the archive without it."""

from pathlib import Path

import pytest

from archive.checks.report import check
from archive.collection.archive import load
from archive.exports.publication import Publication
from archive.site.pages import side_files
from building import TODAY, rendered
from small import write
from website import Document

WITHDRAWN = "Yalbouna"
ITEM = "points:\n- titre: Point\n  actions:\n  - {{action: Compter les puits, {}}}\n"
FILES = {
    "meetings/2030-04-24.yml": (
        f"date: 2030-04-24\nprochaine réunion: 22 mai 2030\nintroduction: La salle {WITHDRAWN}.\n"
        f"{ITEM.format('responsables: tous')}"
    ),
    "meetings/2030-03-20.yml": "date: 2030-03-20\nprochaine réunion: 24 avril 2030\n",
    "meetings/2030-05-22.yml": (
        "date: 2030-05-22\n"
        "introduction: Voir [avril](2030-04-24.yml#point-1) et [avril](/reunions/2030-04-24/).\n"
        f"{ITEM.format('responsables: tous, suite de: 2030-04-24#action-1-1')}"
    ),
    "docs/ressources/carte.md": f"---\ntitre: Carte {WITHDRAWN}\nadresse: https://a.example/\n---\n",
}
DECISION = "reunions/2030-04-24: 1er juin 2030\nressources/carte: 1er juin 2030\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project that took a meeting and a resource down, whose files are still there."""
    return write(tmp_path, {**FILES, "retraits.yml": DECISION})


def test_its_address_says_so(project: Path) -> None:
    """At the address stands the day of the decision; no search finds it, no device keeps it."""
    pages = rendered(load(project, TODAY)[0])

    for url in ("reunions/2030-04-24/", "ressources/carte/"):
        page = pages[url]
        assert "retirée de l’archive le 1er juin 2030" in Document(url, page.html).text("p")
        assert Document(url, page.html).links("a")[0].endswith(f"/{url.split('/')[0]}/")
        assert (page.title, page.sections, page.is_listed) == ("Page retirée", (), False)


def test_nothing_of_it_is_published(project: Path) -> None:
    """No page, result, feed or data file holds anything of its text."""
    archive, _ = load(project, TODAY)
    pages = rendered(archive).values()

    assert not any(WITHDRAWN in f"{page.html}{page.sections}{page.description}" for page in pages)
    assert not any(
        WITHDRAWN.encode() in content for _, content in side_files(archive, Publication())
    )


@pytest.mark.parametrize("is_there", [True, False])
def test_what_named_it_is_not_wrong(project: Path, *, is_there: bool) -> None:
    """Links and actions that lead to it stop nothing, and its minutes are not missing."""
    if not is_there:
        (project / "meetings/2030-04-24.yml").unlink()

    archive, problems = load(project, TODAY)

    found = [problem for problem in check(archive, problems) if problem.rule != "lien-rompu"]
    broken = [problem for problem in check(archive, problems) if problem.rule == "lien-rompu"]
    assert found == []
    assert len(broken) == (0 if is_there else 1)  # a path needs a file, an address does not
    assert archive.meetings.unrecorded == ()
