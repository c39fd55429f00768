"""The map of the site: every page with its anchors, every file, every former address."""

from pathlib import Path

from archive.collection.links import (
    redirections,
)
from small import archive_of, headed

MEETING = headed(
    ["date: 2024-03-14", "anciens identifiants: [mars]"],
    "## 1. Divers\n\n| Points d’action |\n|---|\n| Imprimer |\n",
)
FILES = {
    "meetings/2024/2024-03-14.md": MEETING,
    "docs/organisations/cpe.md": headed(["nom: CPE", "anciens identifiants: [exiles]"]),
    "docs/ressources/carte.md": headed(
        ["titre: Carte", "adresse: https://exemple.example/", "anciens identifiants: [plan]"]
    ),
    "docs/ressources/note d’été.pdf": "",
    "docs/guide/index.md": "# Guide\n",
}


def test_anchors(tmp_path: Path) -> None:
    """Every page stands on the map, with the anchors of meetings."""
    anchors = archive_of(tmp_path, FILES).site_map.anchors

    assert anchors["reunions/2024-03-14/"] == frozenset({"point-1", "action-1-1"})
    assert anchors["reunions/mars/"] == frozenset({"point-1", "action-1-1"})
    pages = {"", "reunions/", "organisations/", "ressources/", "actions/", "guide/"}
    records = {
        "organisations/cpe/",
        "organisations/exiles/",
        "ressources/carte/",
        "ressources/plan/",
    }
    assert pages | records <= {url for url, known in anchors.items() if known is None}


def test_unregistered(tmp_path: Path) -> None:
    """The page of a body that only a meeting names stands on the map."""
    files = {"meetings/2024-03-14.md": headed(["date: 2024-03-14", "présence: [Secours]"])}

    assert "organisations/secours/" in archive_of(tmp_path, files).site_map.anchors


def test_files(tmp_path: Path) -> None:
    """Every source file leads to its url, written as an address is."""
    files = archive_of(tmp_path, FILES).site_map.files

    assert files["meetings/2024/2024-03-14.md"] == "reunions/2024-03-14/"
    assert files["docs/guide/index.md"] == "guide/"
    assert (
        files["docs/ressources/note d’été.pdf"] == "ressources/note%20d%E2%80%99%C3%A9t%C3%A9.pdf"
    )


def test_redirections(tmp_path: Path) -> None:
    """Every former id leads to the present page."""
    archive = archive_of(tmp_path, FILES)

    assert dict(redirections(archive.records)) == archive.site_map.moved
    assert archive.site_map.moved == {
        "reunions/mars/": "reunions/2024-03-14/",
        "organisations/exiles/": "organisations/cpe/",
        "ressources/plan/": "ressources/carte/",
    }


def test_taken_former_id(tmp_path: Path) -> None:
    """A page keeps its address when another claims to have had it."""
    other = headed(["date: 2024-04-18", "anciens identifiants: [2024-03-14]"])
    archive = archive_of(tmp_path, {**FILES, "meetings/2024-04-18.md": other})

    assert archive.site_map.anchors["reunions/2024-03-14/"] == frozenset({"point-1", "action-1-1"})
    assert "reunions/2024-03-14/" not in archive.site_map.moved


def test_misnamed_file(tmp_path: Path) -> None:
    """A file whose name is no id has the page of the id that its name makes."""
    files = {"docs/ressources/Ma Carte.md": FILES["docs/ressources/carte.md"]}
    found = archive_of(tmp_path, files).site_map

    assert "ressources/ma-carte/" in found.anchors
    assert found.moved == {"ressources/plan/": "ressources/ma-carte/"}
