"""The search where its scripts or its index cannot be had, or come later than the next key."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from browser import Held
from searching import FIELD, HITS, STATUS, opened

pytest_plugins = ["sites", "browsers"]

LISTED_TO_THE_END = """async (presses) => {
  const more = document.querySelector(".gtm-search__more");
  for (let round = 0; !more.hidden && round < 30; round += 1) {
    const shown = document.querySelector(".gtm-hits");
    for (let i = 0; i < presses; i += 1) more.click();
    while (shown.isConnected) await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return [...document.querySelectorAll(".gtm-hits a")].map((link) => link.href).sort();
}"""
"""The results once there are no more, asked for by so many presses at once."""
LINES = "[...document.querySelectorAll('.gtm-hits .gtm-note')].map((line) => line.offsetTop)"
"""Where what is known at once of each result stands."""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page whose requests no worker answers."""
    with browser.new_page() as found:
        yield found


def test_page_without_javascript(browser: Browser, address: str) -> None:
    """Without JavaScript the page of search says so and leads to the full lists."""
    with browser.new_page(java_script_enabled=False) as page:
        page.goto(f"{address}recherche/")
        text = page.inner_text("article")
        links = page.locator("article li a").evaluate_all("all => all.map((a) => a.pathname)")

    assert "JavaScript" in text
    assert [link.rstrip("/").rpartition("/")[2] for link in links[-6:]] == [
        *("reunions", "actions", "decisions", "organisations", "ressources", "themes")
    ]
    assert "Filtrer" not in text
    assert "Quoi" not in text


def test_scripts_that_cannot_be_had(page: Page, address: str) -> None:
    """Where its scripts do not come, the page of search says so; its link asks for them again."""
    page.route("**/search.js*", lambda route: route.abort())
    page.goto(f"{address}recherche/")
    expect(page.locator("article")).to_contain_text("n’a pas pu être chargée")
    expect(page.get_by_role("link", name="Toutes les réunions")).to_be_visible()
    page.unroute("**/search.js*")

    page.click("a[data-search]")

    expect(page.locator(FIELD)).to_be_visible()


def test_index_that_cannot_be_had(page: Page, address: str) -> None:
    """When the index cannot be loaded it is said, and asking again tries again."""
    page.route("**/liste.js*", lambda route: route.abort())
    search = opened(page, address)
    page.fill(FIELD, "carte")
    page.press(FIELD, "Enter")
    expect(page.locator(".gtm-search__status")).to_contain_text("ne répond pas")
    page.unroute("**/liste.js*")

    assert search.ask("carte services") != []


def test_files_that_are_gone(page: Page, address: str) -> None:
    """When the site was made anew since, what there is now is asked for, and answers."""
    old = re.compile(r"/liste\.js$")
    page.route(
        old, lambda route: route.fulfill(body=_renamed(route), content_type="text/javascript")
    )

    assert opened(page, address).ask("lexique") != []


def _renamed(route: Route) -> str:
    text = route.fetch().text()
    return re.sub(r'"version":"\w+"', '"version":"autrefois"', text)


@pytest.mark.parametrize("width", [360, 1280])
def test_results_are_outlined_until_their_texts_come(page: Page, address: str, width: int) -> None:
    """Their number, their kinds and their days are shown before their texts, in their place."""
    page.set_viewport_size({"width": width, "height": 900})
    texts = Held(page, re.compile(r"/p\d+-"))
    opened(page, address)
    page.fill(FIELD, "kala 2024")
    page.press(FIELD, "Enter")
    lines = page.locator(".gtm-hits > li")
    expect(lines.nth(1)).to_have_text(re.compile(r"^(Point|Action) · \d+(er)? \w+ 20\d\d$"))
    outlined = page.evaluate(LINES)
    status = page.inner_text(STATUS)
    texts.let_go()
    expect(page.locator(HITS)).to_have_count(len(outlined))

    assert page.evaluate(LINES) == outlined
    assert page.inner_text(STATUS) == status
    assert re.fullmatch(r"\d+\xa0résultats\.", status)


def test_more_pressed_twice(page: Page, address: str) -> None:
    """Whoever presses for more again before they come misses none of the results."""
    opened(page, address).ask("carte")
    all_pages = page.evaluate(LISTED_TO_THE_END, 1)
    opened(page, address).ask("carte")

    found = page.evaluate(LISTED_TO_THE_END, 2)

    assert len(found) > 8
    assert found == all_pages


def test_filters_asked_for_twice(page: Page, address: str) -> None:
    """Filters opened, closed and opened again before they come are there once."""
    fields = Held(page, "**/recherche/")
    opened(page, address).ask("carte")
    for _ in range(3):
        page.get_by_text("Filtrer").click()
    expect(page.locator("details[open]")).to_have_count(1)
    fields.let_go()

    page.get_by_label("Quoi").first.wait_for()
    expect(page.get_by_label("Quoi")).to_have_count(1)
    assert len(fields.seen) == 1
