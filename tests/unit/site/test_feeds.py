"""The Atom feeds: valid, whole, and named for ever."""

import re
from datetime import datetime
from pathlib import Path
from xml.etree import ElementTree as ET

import feedparser  # type: ignore[import-untyped]
import pytest

from archive.collection.archive import load
from archive.exports.publication import Publication
from archive.site.feeds import feeds
from building import DEMO, DEMO_DAY, TODAY
from small import archive_of, headed
from website import HOME, Document

ATOM = "{http://www.w3.org/2005/Atom}"
OF = Publication(HOME, "Archives fictives", "Groupe fictif")
HOSTILE = headed(
    ["date: 2030-05-22", "présence: [A & <b>]"],
    "## <script>alert(1)</script> & co\n\nUn ]]> deux \ufffe. [Voir](javascript:alert(1))\n",
)


@pytest.fixture(scope="module")
def files() -> dict[str, ET.Element]:
    """Every feed of the fictional archive, read, by its path."""
    archive = load(DEMO, DEMO_DAY)[0]
    return {path: ET.fromstring(text) for path, text in feeds(archive, OF)}  # noqa: S314 - ours


def of_files(folder: Path, files: dict[str, str], of: Publication = OF) -> ET.Element:
    """The feed of the archive of some files."""
    return ET.fromstring(dict(feeds(archive_of(folder, files, TODAY), of))["atom.xml"])  # noqa: S314


def words(element: ET.Element, *names: str) -> list[str]:
    """The text of the only child of each name."""
    return [element.findall(f"{ATOM}{name}")[0].text or "" for name in names]


def content(entry: ET.Element) -> Document:
    """The text of an entry as a reader of feeds shows it."""
    return Document("", words(entry, "content")[0])


def test_feeds_have_what_the_format_asks(files: dict[str, ET.Element]) -> None:
    """A feed and its entries have one id, one title, one moment, and a link to their page."""
    for path, feed in files.items():
        for element in (feed, *feed.findall(f"{ATOM}entry")):
            for name in ("id", "title", "updated"):
                assert len(element.findall(f"{ATOM}{name}")) == 1, path
            name, title, updated = words(element, "id", "title", "updated")
            assert re.fullmatch(r"tag:archives-gtm,2023:[a-z0-9/.-]+", name)
            assert title.strip()
            assert datetime.fromisoformat(updated).utcoffset()
            links = {link.get("rel"): link.get("href") for link in element.findall(f"{ATOM}link")}
            assert (links["alternate"] or "").startswith(HOME)
        ids = [words(element, "id")[0] for element in (feed, *feed.findall(f"{ATOM}entry"))]
        assert len(set(ids)) == len(ids)
        assert feed.find(f"{ATOM}author/{ATOM}name") is not None


def test_readers_of_feeds_find_no_fault() -> None:
    """A parser of feeds takes each for Atom, well formed, with all that its entries hold."""
    for path, text in feeds(load(DEMO, DEMO_DAY)[0], OF):
        feed = feedparser.parse(text)
        assert (feed.version, feed.bozo) == ("atom10", False), path
        for entry in feed.entries:
            assert entry.id.startswith("tag:archives-gtm,2023:")
            assert entry.updated_parsed
            assert entry.link.startswith(HOME)
            assert entry.content[0].type == "text/html"
            assert entry.content[0].value.strip()


def test_each_subject_has_a_feed(files: dict[str, ET.Element]) -> None:
    """The archive has one, and each organisation, resource and theme."""
    found = {path.split("/")[0] for path in files}

    assert found == {"atom.xml", "organisations", "ressources", "themes"}
    titles = [words(entry, "title")[0] for entry in files["ressources/carte-des-services/atom.xml"]
              .findall(f"{ATOM}entry")]  # fmt: skip
    assert "Réunion du 13 mars 2025" in titles


def test_entries_are_whole(tmp_path: Path) -> None:
    """An entry holds all that the minutes say, its links lead to the site."""
    body = (
        "## 1. Carte (OMX)\n\nVoir la [fiche](../docs/ressources/carte.md).\n\n"
        "### Décisions\n\n- Garder\n\n### Actions\n\n- OMX : relire (30 mai)\n"
    )
    register = {
        "docs/ressources/carte.md": headed(["titre: Carte", "adresse: https://c.example/"]),
        "docs/organisations/omx.md": headed(["nom: OMX"]),
    }
    keys = ["date: 2030-05-22", "heure: 9h30", "lieu: Tinzara", "présence: [OMX]"]

    feed = of_files(tmp_path, {"meetings/2030-05-22.md": headed(keys, body), **register})

    page = content(feed.findall(f"{ATOM}entry")[0])
    text = page.text("body")
    for said in ("Tinzara", "Présents : OMX.", "Carte", "Garder", "relire (OMX)", "30 mai"):
        assert said in text
    assert f"{HOME}ressources/carte/" in page.links()


def test_nothing_runs_in_a_reader(tmp_path: Path) -> None:
    """Text stays text, and no sign that XML forbids is in a feed."""
    feed = of_files(tmp_path, {"meetings/2030-05-22.md": HOSTILE})

    page = content(feed.findall(f"{ATOM}entry")[0])
    assert page.tree.css("script, b, [href^=javascript]") == []
    assert "<script>alert(1)</script> & co" in page.text("h3")


def test_without_an_address(tmp_path: Path) -> None:
    """Where the site has no address yet, links count from its root, and no feed names itself."""
    files = {"meetings/2030-05-22.yml": "date: 2030-05-22\nprésence: [OMX]\n"}
    found = dict(feeds(archive_of(tmp_path, files, TODAY), Publication()))

    feed = ET.fromstring(found["organisations/omx/atom.xml"])  # noqa: S314 - ours

    assert feed.get("{http://www.w3.org/XML/1998/namespace}base") == "../../"
    links = [(link.get("rel"), link.get("href")) for link in feed.iter(f"{ATOM}link")]
    assert links == [("alternate", "organisations/omx/"), ("alternate", "reunions/2030-05-22/")]


def test_nothing_yet(tmp_path: Path) -> None:
    """The feed of an empty archive is valid too."""
    feed = of_files(tmp_path, {})

    assert words(feed, "updated") == ["1970-01-01T00:00:00+01:00"]
