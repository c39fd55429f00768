"""Rows of lists as targets: a press on one opens what it is about, a selection does not."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Locator, Page

from searching import opened

pytest_plugins = ["sites", "browsers"]

ROWS = {
    "actions/": (".gtm-actions > li:not(.gtm-history *)", ".gtm-note > a"),
    "actions/#par-organisation": (".gtm-figures tbody > tr", "th > a"),
    "decisions/": (".gtm-decisions > li", ".gtm-note > a"),
    "organisations/": (".gtm-members > li", "a"),
    "reunions/": (".gtm-meetings > li:has(> a)", "a:first-child"),
    "ressources/": (".gtm-cards > li", "h2 > a"),
    "sigles/": (".gtm-acronyms > li:has(> a)", "a"),
    "themes/services/": (".gtm-moment li:has(> a + .gtm-badge)", "a"),
}
"""The rows of each list, and the link among theirs that they lead to."""
SELECTED = "getSelection().toString()"
NOTE = """() => navigation.addEventListener("navigate", ({destination}) => {
  window.led = destination.url;
})"""
"""Notes where a page sets out for, as soon as it does."""


@pytest.mark.parametrize("url", ROWS)
def test_a_press_opens_what_a_row_is_about(page: Page, address: str, url: str) -> None:
    """Beside its links, a row leads where the one in front of the others does."""
    rows, title = ROWS[url]
    page.goto(f"{address}{url}")
    row = page.locator(rows).first
    led = row.locator(f":scope > {title}").evaluate("(link) => link.href")

    _press_end(row)

    page.wait_for_url(led)


def test_a_press_opens_a_result(page: Page, address: str) -> None:
    """A result of a search is such a row too."""
    search = opened(page, address)
    first, *_ = search.ask("comptage de nuit")

    _press_end(page.locator(".gtm-hits > li").first)

    page.wait_for_url(f"{address}{first}")


def test_selecting_opens_nothing(page: Page, address: str) -> None:
    """Words of a row can be selected, and the press that lets go of them does no more."""
    page.goto(f"{address}actions/")
    words = page.locator(".gtm-actions__text").first
    words.scroll_into_view_if_needed()
    box = words.bounding_box()
    assert box
    middle = box["y"] + box["height"] / 2
    with _staying(page):
        page.mouse.move(box["x"] + 2, middle)
        page.mouse.down()
        page.mouse.move(box["x"] + 150, middle, steps=3)
        page.mouse.up()
        selected = page.evaluate(SELECTED)
        _press_end(page.locator(".gtm-actions > li").first)

    assert selected.strip() in words.inner_text()
    assert len(selected) > 3
    assert page.evaluate(SELECTED) == ""


def test_other_targets_keep_what_they_do(page: Page, address: str) -> None:
    """A link to an organisation leads there; an action at home, on its meeting's page, nowhere."""
    page.goto(f"{address}actions/")
    owner = page.locator(".gtm-actions__facts a").first
    led = owner.evaluate("(link) => link.href")
    owner.click()
    page.wait_for_url(led)
    page.goto(f"{address}reunions/2025-09-11/")

    with _staying(page):
        _press_end(page.locator(".gtm-actions > li").first)
        _press_end(page.locator("#decisions ~ .gtm-lines > li").first)


def test_keys_open_another_tab(page: Page, address: str) -> None:
    """With the key that opens a link beside the page, a press on a row does so too."""
    page.goto(f"{address}decisions/")
    page.keyboard.down("Control")
    with _staying(page), page.context.expect_page() as other:
        _press_end(page.locator(".gtm-decisions > li").first)
    page.keyboard.up("Control")

    other.value.wait_for_url("**/reunions/**")


def _press_end(row: Locator) -> None:
    """Press at the lower right of a row, where its words do not reach."""
    row.click(position=row.evaluate("row => ({x: row.clientWidth - 3, y: row.clientHeight - 3})"))


@contextmanager
def _staying(page: Page) -> Iterator[None]:
    """Whatever is pressed within leads the page nowhere, now or later."""
    page.evaluate(NOTE)
    here = page.url
    yield
    assert page.evaluate("window.led ?? location.href") == here
