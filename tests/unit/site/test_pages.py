"""The pages that are no record's, and what every page offers: search and its filters."""

from datetime import date
from pathlib import Path, PurePosixPath

from archive.collection.archive import load
from archive.exports.publication import Publication
from archive.site.pages import side_files
from building import DEMO, DEMO_DAY, Built, shown
from small import archive_of, headed
from website import HOME, Document

pytest_plugins = ["sites"]


SEARCHED = {
    "meetings/2029-03-14.yml": "date: 2029-03-14",
    "meetings/2030-05-08.yml": "date: 2030-05-08",
    "docs/organisations/zebu.md": headed(["nom: Zébu fictif"]),
    "docs/organisations/bureau.md": headed(["nom: Service fictif", "sigle: BF"]),
    "docs/organisations/ecole.md": headed(["nom: École fictive"]),
    "docs/recherche/index.md": "Texte écrit à la main.\n",
}


def options(page: Document, name: str) -> list[str]:
    """The choices of a filter, "" for none."""
    found = page.tree.css(f"select[name={name}] option")
    return [each.attributes.get("value", each.text()) or "" for each in found]


def test_search_filters(tmp_path: Path) -> None:
    """The filters offer the years of the archive, newest first, and its organisations by name."""
    page = shown(tmp_path, SEARCHED, "recherche/")

    assert options(page, "annee") == ["", "2030", "2029"]
    assert options(page, "organisation") == ["", "bureau", "ecole", "zebu"]
    assert options(page, "type") == [
        *("", "point", "decision", "action", "reunion", "organisation", "ressource"),
        *("theme", "page"),
    ]
    assert "BF – Service fictif" in page.texts("option")
    assert len(page.tree.css("label[for^=gtm-search-]")) == 3


def test_search_filters_wait_for_the_script(tmp_path: Path) -> None:
    """Without JavaScript there are no fields that would do nothing, but the full lists."""
    page = shown(tmp_path, SEARCHED, "recherche/")

    assert len(page.tree.css("[hidden] select")) == len(page.tree.css("select")) == 3
    assert page.links("[data-search-page] a") == [
        f"{HOME}{name}/"
        for name in ("reunions", "actions", "decisions", "organisations", "ressources", "themes")
    ]


def test_written_text(tmp_path: Path) -> None:
    """What is written by hand for the page opens it."""
    assert "Texte écrit à la main." in shown(tmp_path, SEARCHED, "recherche/").text(".gtm-prose")


def test_browsers_can_search(demo_site: Built) -> None:
    """Where the site knows its address, every page offers its search to the browser."""
    text = (demo_site.folder / "opensearch.xml").read_text("utf-8")

    assert f'template="{HOME}recherche/?q={{searchTerms}}"' in text
    assert demo_site["reunions/"].links("link[rel=search]") == [f"{HOME}opensearch.xml"]


def test_an_address_is_needed(hostile_site: Built) -> None:
    """A site that does not know its address offers nothing that would lead nowhere."""
    assert not (hostile_site.folder / "opensearch.xml").exists()
    assert hostile_site["reunions/"].links("link[rel=search]") == []


def test_every_kind(tmp_path: Path) -> None:
    """There are tables, records with their schemas, calendars and feeds; all hold something."""
    files = dict(side_files(archive_of(tmp_path, {}), Publication()))

    assert {PurePosixPath(path).suffix for path in files} == {".csv", ".json", ".ics", ".xml"}
    assert all(files.values())


def test_former_addresses_stay(tmp_path: Path) -> None:
    """What programs read beside a page is at each address that the page had before, too."""
    meeting = "date: 2024-03-14\nanciens identifiants: [2024-03-07]\nprésence: [OMX]\n"
    body = headed(["nom: OMX", "anciens identifiants: [vieux-omx]"])
    archive = archive_of(
        tmp_path, {"meetings/2024-03-14.yml": meeting, "docs/organisations/omx.md": body}
    )

    files = dict(side_files(archive, Publication()))

    for old, new in (
        ("reunions/2024-03-07/reunion.ics", "reunions/2024-03-14/reunion.ics"),
        ("api/reunions/2024-03-07.json", "api/reunions/2024-03-14.json"),
        ("organisations/vieux-omx/reunions.ics", "organisations/omx/reunions.ics"),
        ("organisations/vieux-omx/atom.xml", "organisations/omx/atom.xml"),
    ):
        assert files[old] == files[new]


def test_no_person_is_named(tmp_path: Path) -> None:
    """A person whom the minutes name is in no file, wherever the name stands."""
    row = "{action: Relire, responsables: Mme Awa Fictive (OMX)}"
    lines = (
        *("date: 2024-03-14", "présence: [M. Ali Inventé (OMX), Mme Awa Fictive]"),
        *("excusés: [Dr Zara Imaginaire]", "points:", "- titre: Carte (M. Ali Inventé)"),
        f"  actions: [{row}]",
    )
    archive = archive_of(tmp_path, {"meetings/2024-03-14.yml": "\n".join(lines)})

    told = b"".join(content for _, content in side_files(archive, Publication())).decode()

    assert [name for name in ("Inventé", "Fictive", "Imaginaire") if name in told] == []
    assert "OMX" in told


def test_what_is_late_is_not_told(tmp_path: Path) -> None:
    """The same files are right the day after: they give the day on which something is due."""
    row = "{action: Relire, responsables: OMX, date limite: 2024-04-30}"
    text = f"date: 2024-03-14\npoints:\n- titre: A\n  actions: [{row}]\n"
    days = (date(2024, 4, 30), date(2024, 5, 1))

    before, after = (
        list(side_files(archive_of(tmp_path, {"meetings/a.yml": text}, day), Publication()))
        for day in days
    )

    assert before == after


def test_files_are_made_alike_each_time() -> None:
    """Read and written twice, the archive gives the same files to the byte, each path once."""
    first, second = (list(side_files(load(DEMO, DEMO_DAY)[0], Publication())) for _ in range(2))

    assert first == second
    assert len(dict(first)) == len(first)
    for path in ("csv/reunions.csv", "api/index.json", "reunions.ics", "atom.xml"):
        assert path in dict(first)
