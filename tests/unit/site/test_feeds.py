"""The Atom feeds: valid, whole, and named for ever."""

import re
from datetime import date, datetime
from pathlib import Path
from xml.etree import ElementTree as ET

import feedparser  # type: ignore[import-untyped]
import pytest

from archive.collection.archive import load
from archive.exports.publication import Publication
from archive.site.feeds import feeds, meetings_about
from building import DEMO, DEMO_DAY, TODAY
from small import archive_of, headed
from website import HOME, Document

ATOM = "{http://www.w3.org/2005/Atom}"
OF = Publication(HOME, "Archives fictives", "Groupe fictif")
HOSTILE = headed(
    ["date: 2030-05-22", "présence: [A & <b>]"],
    "## <script>alert(1)</script> & co\n\nUn ]]> deux \ufffe. [Voir](javascript:alert(1))\n",
)
YEAR_DAY = date(2024, 5, 2)
YEAR = {
    "meetings/2024-03-14.yml": (
        "date: 2024-03-14\nanciens identifiants: [2024-03-07]\nprésence: [OMX]\n"
        "points:\n- titre: A (Cellule)\n  actions: [{action: Lire, responsables: ABC}]\n"
    ),
    "meetings/2024-04-18.yml": "date: 2024-04-18\nstatut: annulée\nprésence: [OMX]\n",
    "meetings/2024-04-25.md": headed(
        ["date: 2024-04-25"], "## Carte\n\nVoir [la carte](https://c.example/a).\n"
    ),
    "meetings/2024-06-20.yml": "date: 2024-06-20\nprésence: [OMX]\n",
    "docs/organisations/omx.md": headed(["nom: OMX"]),
    "docs/organisations/cel.md": headed(["nom: Cellule", "rattachée à: OMX"]),
    "docs/ressources/carte.md": headed(["titre: Carte", "adresse: https://c.example/a"]),
    "docs/themes/cartes.md": headed(["nom: Cartes", "mots: [carte]"]),
}


@pytest.fixture(scope="module")
def files() -> dict[str, ET.Element]:
    """Every feed of the fictional archive, read, by its path."""
    archive = load(DEMO, DEMO_DAY)[0]
    return {path: ET.fromstring(text) for path, text in feeds(archive, OF)}  # noqa: S314 - ours


def of_files(folder: Path, files: dict[str, str], day: date = TODAY) -> ET.Element:
    """The feed of the archive of some files."""
    return ET.fromstring(dict(feeds(archive_of(folder, files, day), OF))["atom.xml"])  # noqa: S314


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


def test_the_latest_come_first(tmp_path: Path) -> None:
    """An entry says what a meeting is; one to come was told at the latest meeting held."""
    feed = of_files(tmp_path, YEAR, day=YEAR_DAY)

    found = [words(entry, "title", "updated") for entry in feed.findall(f"{ATOM}entry")]

    assert [(title, updated[:10]) for title, updated in found[:3]] == [
        ("À venir\u202f: Réunion du 20 juin 2024", "2024-04-25"),
        ("Réunion du 25 avril 2024", "2024-04-25"),
        ("Annulée\u202f: Réunion du 18 avril 2024", "2024-04-18"),
    ]


def test_an_entry_is_known_by_its_first_url(tmp_path: Path) -> None:
    """A meeting that was renamed stays the entry that readers know."""
    entry = of_files(tmp_path, YEAR, day=YEAR_DAY).findall(f"{ATOM}entry")[-1]

    (link,) = entry.findall(f"{ATOM}link")
    assert link.get("href") == f"{HOME}reunions/2024-03-14/"
    assert words(entry, "id") == ["tag:archives-gtm,2023:reunions/2024-03-07/"]


def test_meetings_concern_a_subject(tmp_path: Path) -> None:
    """A body was there, spoke or is charged; a resource was cited; a theme was treated."""
    about = meetings_about(archive_of(tmp_path, YEAR, YEAR_DAY))

    ids = {url: [meeting.id for meeting in meetings] for url, meetings in about.items()}
    assert ids["organisations/omx/"] == ids["organisations/cel/"] == ["2024-03-14"]
    assert ids["organisations/abc/"] == ["2024-03-14"]
    assert ids["ressources/carte/"] == ids["themes/cartes/"] == ["2024-04-25"]
