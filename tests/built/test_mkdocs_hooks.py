"""MkDocs and the archive: what a build makes, where its pages lie."""

import subprocess
import sys
from pathlib import Path

import pytest

from building import SOUND, Built, build, project
from website import HOME

EDITOR = "https://forge.example.org/gtm/archives/edit/main/"

WRITTEN = {
    "docs/index.md": "Bienvenue *ici* : <blink>gras</blink>\n",
    "docs/actions/index.md": "Voici les [réunions](/reunions/).\n",
    "docs/guide.md": "# Guide fictif\n\nUn *court* guide.\n",
}
"""Texts of the site itself."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The small archive with some text written by hand, under a path of its host."""
    folder = project(tmp_path_factory.mktemp("sound"), {**SOUND, **WRITTEN})
    return build(folder, folder / "site", "--strict", SITE_URL=HOME)


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The small archive, built from another folder for another forge."""
    folder = tmp_path_factory.mktemp("elsewhere")
    config = str(project(folder / "projet", SOUND) / "mkdocs.yml")
    settings = {"EDIT_URI": "https://git.example/edit/docs/"}
    return build(folder, folder / "site", "--strict", "--config-file", config, **settings)


def test_empty_archive_is_built(tmp_path: Path) -> None:
    """An archive in which nothing has been written yet makes a site, strictly."""
    site = build(project(tmp_path, {}), tmp_path / "site", "--strict")

    assert site.status == 0, site.output
    assert set(site.documents) == {
        *("", "404.html", "reunions/", "organisations/", "ressources/", "actions/"),
        *("decisions/", "themes/", "presences/", "sigles/"),
        *("recherche/", "donnees/", "hors-ligne/"),
    }


def test_builds_from_anywhere(elsewhere: Built) -> None:
    """MkDocs needs neither make nor a certain folder: its configuration is enough."""
    assert elsewhere.status == 0, elsewhere.output
    assert "reunions/2030-05-08/" in elsewhere.documents


@pytest.mark.parametrize(
    ("url", "file"),
    [
        ("", "docs/index.md"),
        ("reunions/2030-05-08/", "meetings/2030/2030-05-08.md"),
        ("organisations/bureau/", "docs/organisations/bureau.md"),
        ("ressources/carte/", "docs/ressources/carte.md"),
        ("guide/", "docs/guide.md"),
        ("actions/", "docs/actions/index.md"),
    ],
)
def test_pages_are_corrected_in_their_file(site: Built, url: str, file: str) -> None:
    """The link to correct a page edits the very file it was made from."""
    assert site[url].links(".gtm-edit a") == [f"{EDITOR}{file}"]


def test_forge_can_be_changed(elsewhere: Built) -> None:
    """Where pages are corrected is told by EDIT_URI."""
    found = elsewhere["reunions/2030-05-08/"].links(".gtm-edit a")
    assert found == ["https://git.example/edit/meetings/2030/2030-05-08.md"]


def test_without_a_forge_errors_are_told_to_the_contact(tmp_path: Path) -> None:
    """Where no forge is known no page leads to one; errors go to the contact of the site."""
    config = "  publisher: Secrétariat fictif\n  licence: CC BY 4.0\n"
    folder = project(tmp_path, {**SOUND, "docs/a-propos.md": "# À propos\n"}, config)

    site = build(folder, tmp_path / "site", EDIT_URI="", NEW_FILE_URI="", CONTACT="a@b.example")

    page = site["reunions/2030-05-08/"]
    assert page.text(".gtm-edit a") == "Signaler une erreur"
    (link,) = page.tree.css(".gtm-edit a")
    assert (link.attributes["href"] or "").startswith("mailto:a@b.example?subject=Erreur%20%3A%20")
    assert site["reunions/"].texts(".gtm-add") == []
    footer = page.text("footer")
    assert all(each in footer for each in ("Secrétariat fictif", "Nous écrire", "CC BY 4.0"))
    assert "a@b.example" in site["a-propos/"].text("#contact + dl")


def test_site_may_stand_below_its_host(site: Built) -> None:
    """Under a path of its host the site links to itself by relative addresses."""
    rooted = [
        f"{document.url}: {element.html}"
        for document in site
        if document.url != "404.html"  # shown at addresses of any depth
        for element in document.tree.css("[href], [src]")
        for name in ("href", "src")
        if (element.attributes.get(name) or "").startswith("/")
    ]
    lost = site["404.html"].links("a[href]")

    assert rooted == []
    assert [link for link in lost if not link.startswith(HOME)] == []
    assert site["ressources/carte/"].links("link[rel=canonical]") == [f"{HOME}ressources/carte/"]


def test_handwritten_text_is_shown(site: Built) -> None:
    """What is written in docs/index.md, or for another list, opens that page; raw HTML is text."""
    assert site.status == 0, site.output
    assert "Bienvenue ici : <blink>gras</blink>" in site[""].text("article")
    assert f"{HOME}reunions/" in site["actions/"].links("article .gtm-prose a")


def test_handwritten_pages_are_mkdocs_own(site: Built) -> None:
    """A page that is no record of the archive is made by MkDocs, in the same frame."""
    assert site["guide/"].texts("article h1, article em") == ["Guide fictif", "court"]


def test_frame_knows_the_page(site: Built) -> None:
    """The frame has the title, the description and the contents of a page."""
    page = site["reunions/2030-05-08/"]

    description = page.tree.css('meta[name="description"]')[0].attributes["content"] or ""

    assert page.text("title") == "Réunion du 8 mai 2030 – Archives fictives"
    assert "Point fictif" in description
    assert {f"{HOME}{page.url}#point-1", f"{HOME}{page.url}#point-2"} <= set(
        page.links(".md-nav--secondary a")
    )


def test_former_addresses_are_kept(site: Built) -> None:
    """A former id leads to the present page, and makes no page of its own."""
    page = site["ressources/plan/"]

    assert page.is_redirection
    assert page.links("a") == [f"{HOME}ressources/carte/"]
    assert page.tree.css("link[rel=icon]"), "without one, browsers ask the host for /favicon.ico"


def test_later_reading_can_be_taken_back(tmp_path: Path) -> None:
    """With `offline: false` pages keep nothing, and a worker already there undoes itself."""
    folder = project(tmp_path, SOUND, "extra: {offline: false}\n")

    site = build(folder, tmp_path / "site", "--strict")

    assert "data-offline" not in site[""].html
    assert "unregister" in (site.folder / "sw.js").read_text("utf-8")


def test_nothing_is_kept_from_one_build_to_the_next(tmp_path: Path) -> None:
    """A server that builds again after a change shows the change and nothing else."""
    folder = project(tmp_path, SOUND)
    script = (
        "from pathlib import Path\n"
        "from mkdocs.commands.build import build\n"
        "from mkdocs.config import load_config\n"
        "config = load_config('mkdocs.yml')\n"
        "build(config)\n"
        "Path('meetings/2030/2030-05-08.md').unlink()\n"
        "Path('meetings/2030-05-15.yml').write_text('date: 15 mai 2030')\n"
        "build(config)\n"
    )

    subprocess.run([sys.executable, "-c", script], cwd=folder, check=True, capture_output=True)

    meetings = sorted(path.parent.name for path in folder.glob("site/reunions/*/index.html"))
    assert meetings == ["2030-05-15"]
