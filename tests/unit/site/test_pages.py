"""The pages that are no record's, and what every page offers: search and its filters."""

from pathlib import Path

from building import Built, shown
from small import headed
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
