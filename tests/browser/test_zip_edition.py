"""The ZIP edition: a site that opens from the file system, with links and a search that work."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from building import Built
from kinds import FULL
from website import Document

pytest_plugins = ["sites", "browsers"]


@pytest.fixture(scope="module")
def folder(demo_site: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The edition of the fictional site, as a member unpacks it."""
    assert demo_site.status == 0, demo_site.output
    target = tmp_path_factory.mktemp("clé usb, été 2026")
    with zipfile.ZipFile(demo_site.folder / "archives-gtm.zip") as file:
        file.extractall(target)
    return target / "archives-gtm"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A tab that must see no fault and ask nothing of any host."""
    faults: list[str] = []
    with browser.new_page() as found:
        found.on("console", lambda message: faults.append(message.text))
        found.on("pageerror", lambda error: faults.append(str(error)))
        found.on("requestfailed", lambda request: faults.append(request.url))
        found.on("request", lambda each: None if _is_file(each.url) else faults.append(each.url))
        yield found
    assert faults == []


def _is_file(url: str) -> bool:
    return url.startswith(("file:", "data:"))


def test_every_link_leads_to_a_file(folder: Path) -> None:
    """Whatever a page links to or loads, redirections too, is a file of the edition."""
    lost = [
        f"{path.relative_to(folder)} → {address}"
        for path in folder.rglob("*.html")
        for address in _addresses(path)
        if not urlsplit(address).scheme and not _leads(path, address)
    ]

    assert lost == []


def test_pages_open_from_the_file_system(folder: Path, page: Page) -> None:
    """A page of each kind shows with its looks and runs its scripts, under its own policy."""
    for url in (*FULL, "recherche/"):
        page.goto(f"{(folder / url / 'index.html').as_uri()}")

        assert page.evaluate("document.documentElement.className") == "js"
        assert page.is_visible("[data-scheme]")
        assert page.evaluate("getComputedStyle(document.querySelector('h1')).fontWeight") == "700"


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("lexique", "Lexique des mobilités"),
        ("MOBILITES lexique", "Lexique des mobilités"),
        ("enquêtes jeunes", "Enquête « Jeunes en route »"),
        ("comptages de nuit", "Note méthodologique sur le comptage de nuit"),
        ("carte des services", "Carte des services aux personnes en déplacement"),
        ("18 decembre 2025", "Réunion du 18 décembre 2025"),
        ("l'ANUI", "Agence des Nations Unies pour les itinéraires"),
    ],
)
def test_search_finds(folder: Path, page: Page, words: str, title: str) -> None:
    """Without accents, in the plural or after an elision, the page is among the first."""
    page.goto((folder / "index.html").as_uri())
    page.click("text=Rechercher")

    page.fill("#mots", words)

    expect(page.locator("[data-count]")).to_contain_text("page")
    found = page.locator("[data-found] li > a").all_inner_texts()
    assert any(title in each for each in found[:3]), found[:5]


def test_search_knows_only_what_a_page_says(folder: Path, page: Page) -> None:
    """What stands around the text of every page, such as how to correct it, is no result."""
    page.goto((folder / "recherche" / "index.html").as_uri())

    page.fill("#mots", "corriger cette page")

    expect(page.locator("[data-count]")).to_contain_text("Aucune")


@pytest.mark.parametrize("list_", ["reunions/", "actions/", "actions/2024/", "recherche/"])
def test_lists_are_no_results(folder: Path, list_: str) -> None:
    """A page that only leads to others is not found in their place, a meeting is."""
    index = (folder / "recherche/index.js").read_text("utf-8")

    assert f'"file":"{list_}index.html"' not in index
    assert '"file":"reunions/2024-01-18/index.html"' in index


@pytest.mark.parametrize("words", ["18/12/2025", "salle habituelle", "immédiat"])
def test_search_finds_what_pages_state(folder: Path, page: Page, words: str) -> None:
    """A day in figures, the place of the next meeting, a deadline in words are found."""
    page.goto((folder / "recherche" / "index.html").as_uri())

    page.fill("#mots", words)

    expect(page.locator("[data-found] a").first).to_be_visible()


def test_results_open(folder: Path, page: Page) -> None:
    """A result leads to its page, and going back finds the same results."""
    page.goto((folder / "recherche" / "index.html").as_uri())
    page.fill("#mots", "tegaret")
    first = page.locator("[data-found] a").first
    title = first.inner_text()

    first.click()
    page.wait_for_load_state()  # going back would stop what it still loads

    assert page.inner_text("h1") == title
    page.go_back()
    expect(page.locator("[data-found] a").first).to_have_text(title)
    page.wait_for_load_state()


def test_lists_narrow(folder: Path, page: Page) -> None:
    """The filters of a list work, and hand on to the search what they do not find."""
    page.goto((folder / "reunions" / "index.html").as_uri())
    page.fill(".gtm-filters input >> nth=0", "tegaret")
    expect(page.locator(".gtm-filters [role=status]")).to_contain_text("Aucune réunion")

    page.click(".gtm-filters a:has-text('tegaret')")

    expect(page.locator("#mots")).to_have_value("tegaret")
    expect(page.locator("[data-found] a").first).to_be_visible()


def test_search_shows_text_as_text(hostile_site: Built, page: Page, tmp_path: Path) -> None:
    """Titles and excerpts hold markup as text."""
    with zipfile.ZipFile(hostile_site.folder / "archives-gtm.zip") as file:
        file.extractall(tmp_path)
    page.goto((tmp_path / "archives-gtm/recherche/index.html").as_uri())

    page.fill("#mots", "script")

    expect(page.locator("[data-found]")).to_contain_text("<script>")
    assert page.evaluate("window.__pwned") is None
    assert page.locator("[data-found] :is(script, img, svg)").count() == 0


def test_search_needs_no_javascript_to_lead_on(folder: Path) -> None:
    """Without JavaScript the page of the search leads to the lists."""
    page = Document("recherche/", (folder / "recherche/index.html").read_text("utf-8"))

    hrefs = [link.attributes["href"] for link in page.tree.css("[data-search-page] a")]

    assert "../reunions/index.html" in hrefs
    assert "JavaScript" in page.text("[data-search-page] p")


def test_edition_says_its_day(folder: Path) -> None:
    """Every page tells when the edition was made, and what to open is told beside them."""
    page = Document("", (folder / "index.html").read_text("utf-8"))

    assert "Édition du 15 janvier 2026" in page.text("footer")
    assert "15 janvier 2026" in (folder / "LISEZ-MOI.txt").read_text("utf-8")


def test_only_what_needs_no_server_is_in_it(folder: Path) -> None:
    """Programs' data, what leads from former addresses and later reading stay on the site."""
    paths = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}

    assert {"index.html", "assets/lists.js", "recherche/recherche.js"} <= paths
    online = ("api/", "hors-ligne/", "pagefind/", "assets/search/", "assets/moved.js", "sw.js")
    assert [path for path in sorted(paths) if path.startswith(online)] == []
    assert not (folder / "404.html").exists()


def test_pages_tell_the_scripts_of_no_server(folder: Path) -> None:
    """Nothing in a page asks its scripts to keep it, or to load the search of the site."""
    page = Document("", (folder / "index.html").read_text("utf-8"))

    assert page.tree.css("[data-offline], link[rel=canonical], link[rel=manifest]") == []
    assert page.tree.css("[data-search]")[0].attributes["data-search"] in ("", None)


def _addresses(path: Path) -> Iterator[str]:
    document = Document("", path.read_text("utf-8"))
    for name in ("href", "src"):
        for node in document.tree.css(f"[{name}]"):
            yield node.attributes[name] or ""
    for node in document.tree.css("meta[http-equiv=refresh]"):
        yield (node.attributes["content"] or "").partition("url=")[2]


def _leads(path: Path, address: str) -> bool:
    parts = urlsplit(address)
    target = path.parent / unquote(parts.path) if parts.path else path
    if not target.is_file():
        return False
    anchor = unquote(parts.fragment)
    return not anchor or anchor in Document("", target.read_text("utf-8")).ids
