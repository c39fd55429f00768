"""With scripts turned off the site is all there: every text, every section."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from selectolax.lexbor import LexborHTMLParser

from building import Built
from kinds import PHONE, urls
from website import Document

pytest_plugins = ["sites", "browsers"]

SECTIONS = ("Réunions", "Actions", "Décisions", "Organisations", "Ressources")
PIECES = "h1, h2, h3, h4, p, li, dt, dd, th, td, caption"


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A page on a phone without scripts, in the dark."""
    with browser.new_page(
        java_script_enabled=False,
        viewport={"width": PHONE, "height": 800},
        color_scheme="dark",
    ) as found:
        yield found


def test_every_text_is_shown(page: Page, address: str, demo_site: Built) -> None:
    """Each page shows every piece of its text, unfolded, and no button or field for scripts alone.

    A day that begins a line is shown with a capital that its text has not.
    """
    missing, useless = {}, {}
    for url in urls(demo_site):
        page.goto(f"{address}{url}")
        useless[url] = page.locator("button, input, select").locator("visible=true").count()
        page.locator("details").evaluate_all("all => all.forEach((fold) => { fold.open = true; })")
        seen = "".join(page.locator("body").inner_text().split()).casefold()
        missing[url] = [text for text in _pieces(demo_site[url]) if text.casefold() not in seen]

    assert {url: texts for url, texts in missing.items() if texts} == {}
    assert {url: count for url, count in useless.items() if count} == {}


@pytest.mark.parametrize("section", SECTIONS)
def test_sections_are_reached(page: Page, address: str, section: str) -> None:
    """The five sections are links of every page."""
    page.goto(f"{address}reunions/2025-09-11/")
    page.get_by_role("navigation", name="Sections").get_by_role("link", name=section).click()

    expect(page.get_by_role("heading", level=1)).to_have_text(section)


def test_items_keep_their_links(page: Page, address: str) -> None:
    """The permanent links of items and actions are there, and lead to them."""
    page.goto(f"{address}reunions/2025-09-11/")
    page.get_by_role("link", name="Lien vers le point").last.click()

    expect(page).to_have_url(re.compile("#point-"))


def _pieces(document: Document) -> list[str]:
    """The text of each piece of a page that is not hidden until a script shows it."""
    article = LexborHTMLParser(document.html).css_first("article")
    assert article is not None
    for node in article.css("[hidden], noscript"):
        node.decompose()
    return ["".join(node.text().split()) for node in article.css(PIECES)]
