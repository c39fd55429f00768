"""The ZIP edition: a site that opens from the file system, with links and a search that work."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from building import Built
from kinds import FULL
from searching import FIELD, HITS, Searching, asked
from website import Document

pytest_plugins = ["sites", "browsers"]

SOUGHT = {
    "lexique": "Lexique des mobilités",
    "MOBILITES lexique": "Lexique des mobilités",
    "enquêtes jeunes": "Enquête « Jeunes en route »",
    "comptages de nuit": "Note méthodologique sur le comptage de nuit",
    "carte des services": "Carte des services aux personnes en déplacement",
    "18 decembre 2025": "Réunion du 18 décembre 2025",
    "l'ANUI": "Agence des Nations Unies pour les itinéraires",
}
"""What is looked for, and the title that is to be found."""


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


def test_search_finds(folder: Path, page: Page) -> None:
    """Without accents, in the plural or after an elision, the page is among the first."""
    page.goto((folder / "index.html").as_uri())
    page.click("text=Rechercher")
    page.wait_for_selector("dialog .gtm-search")
    search = Searching(page, folder.as_uri())

    for words, title in SOUGHT.items():
        search.ask(words)
        found = page.locator(HITS).all_inner_texts()
        assert any(title in each for each in found[:3]), (words, found[:5])


def test_search_is_that_of_the_site(folder: Path, page: Page, demo_site: Built) -> None:
    """The page of search gives what the site gives: the same files, read by the same script."""
    search = on_page(folder, page)
    asked_there = asked(demo_site.folder, "carte", "18/12/2025", "corriger cette page", count=4)

    for answer in asked_there:
        links = search.ask(answer["question"])
        assert [link.replace("/index.html", "/") for link in links[:4]] == answer["urls"]


def on_page(folder: Path, page: Page) -> Searching:
    """The search in its page."""
    page.goto((folder / "recherche" / "index.html").as_uri())
    page.wait_for_selector(".gtm-search")
    return Searching(page, f"{folder.as_uri()}/")


def test_results_open(folder: Path, page: Page) -> None:
    """A result leads to its page, and going back finds the same results."""
    on_page(folder, page).ask("abris")
    first = page.locator(HITS).first
    title = first.inner_text()

    first.click()
    page.wait_for_url(lambda url: "recherche" not in url)
    page.wait_for_load_state("networkidle")  # going back would stop what it still loads

    page.go_back()
    expect(page.locator(HITS).first).to_have_text(title)
    page.wait_for_load_state("networkidle")


def test_lists_narrow(folder: Path, page: Page) -> None:
    """The filters of a list work, and hand on to the search what they do not find."""
    page.goto((folder / "reunions" / "index.html").as_uri())
    page.fill(".gtm-filters input >> nth=0", "vaccination")
    expect(page.locator(".gtm-filters [role=status]")).to_contain_text("Aucune réunion")

    page.click(".gtm-filters a:has-text('vaccination')")

    expect(page.locator(FIELD)).to_have_value("vaccination")
    expect(page.locator(HITS).first).to_be_visible()


def test_search_shows_text_as_text(hostile_site: Built, page: Page, tmp_path: Path) -> None:
    """Titles and excerpts hold markup as text."""
    with zipfile.ZipFile(hostile_site.folder / "archives-gtm.zip") as file:
        file.extractall(tmp_path)
    on_page(tmp_path / "archives-gtm", page).ask("script")

    expect(page.locator(".gtm-hits")).to_contain_text("<script>")
    assert page.evaluate("window.__pwned") is None
    assert page.locator(".gtm-hits :is(script, img, svg)").count() == 0


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

    assert {
        "index.html",
        "assets/lists.js",
        "assets/search.js",
        "recherche/index/liste.js",
    } <= paths
    online = ("api/", "hors-ligne/", "assets/moved.js", "sw.js")
    assert [path for path in sorted(paths) if path.startswith(online)] == []
    assert not (folder / "404.html").exists()


def test_pages_tell_the_scripts_of_no_server(folder: Path) -> None:
    """Nothing in a page asks its scripts to keep it."""
    page = Document("", (folder / "index.html").read_text("utf-8"))

    assert page.tree.css("[data-offline], link[rel=canonical], link[rel=manifest]") == []


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
