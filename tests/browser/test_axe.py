"""No page breaks a rule of axe: each kind, wide and narrow, light and dark, once used too."""

import pytest
from playwright.sync_api import Browser, Page, Route, ViewportSize

import axe
from browser import LASTING, served
from building import Built
from kinds import DESK, PHONE, show, urls

pytest_plugins = ["sites", "browsers"]

SETTINGS = [(PHONE, "dark"), (DESK, "light")]
"""Colours do not change with the width, nor what stands where with the scheme."""

HOSTILE = ("", "reunions/", "reunions/2030-05-08/", "reunions/2030-06-12/", "organisations/bureau/")
REAL = ("a-propos/", "guide/", "reunions/2023-06-20/")
MOVED = "reunions/2024-02-16/"
"""An address that leads to another."""


@pytest.mark.parametrize(("width", "scheme"), SETTINGS)
def test_axe_finds_nothing(
    browser: Browser, address: str, demo_site: Built, width: int, scheme: str
) -> None:
    """No page of any kind breaks a rule of axe, at either width, light or dark."""
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme="dark" if scheme == "dark" else "light",
        bypass_csp=True,
    )
    with context, context.new_page() as page:
        found = {url: _faults(page, address, url) for url in urls(demo_site)}

    assert {url: each for url, each in found.items() if each} == {}


def test_axe_finds_nothing_in_other_sites(
    browser: Browser, hostile_site: Built, real_site: Built
) -> None:
    """Hostile texts and the real archive's own pages break no rule either."""
    with (
        served(hostile_site.folder) as hostile,
        served(real_site.folder) as real,
        browser.new_page(bypass_csp=True) as page,
    ):
        there = [url for url in REAL if real_site.is_there(f"{url}index.html")]
        found = [(url, _faults(page, hostile, url)) for url in HOSTILE]
        found += [(url, _faults(page, real, url)) for url in there]

    assert [(url, each) for url, each in found if each] == []


def test_axe_finds_nothing_once_used(browser: Browser, address: str) -> None:
    """A list narrowed to nothing and a page whose link was copied break no rule.

    The page is seen whole: what is cut by the top of a window seems too small to be pressed.
    """
    whole: ViewportSize = {"width": 1280, "height": 7000}
    with browser.new_page(bypass_csp=True, viewport=whole) as page:
        narrowed = _faults(page, address, "reunions/?q=zzz&annee=2024")
        page.add_init_script(LASTING)
        page.goto(f"{address}reunions/2025-09-11/")
        page.locator("#point-2 ~ * .gtm-copy").click()
        page.locator(".gtm-told:not(:empty)").wait_for()
        copied = axe.faults(page)

    assert narrowed == []
    assert copied == []


def test_axe_finds_nothing_where_a_page_was(browser: Browser, address: str) -> None:
    """The page at a former address is sound, for whom it does not lead on by itself."""

    def stay(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace("refresh", "x-refresh"))

    with browser.new_page(bypass_csp=True) as page:
        page.route("**/*", stay)
        page.route("**/moved.js", lambda route: route.abort())
        found = _faults(page, address, MOVED)
        text = page.inner_text("body")

    assert found == []
    assert "changé d’adresse" in text


def test_axe_finds_what_is_wrong(browser: Browser, address: str) -> None:
    """A page that is wrong on purpose is told so: axe does look."""
    with browser.new_page(bypass_csp=True) as page:
        page.goto(address)
        page.evaluate(
            "document.querySelector('article').innerHTML = '<img src=x><button></button>'"
        )
        found = axe.faults(page)

    assert {fault.split(":")[0] for fault in found} >= {"image-alt", "button-name"}


def _faults(page: Page, home: str, url: str) -> list[str]:
    show(page, home, url)
    return axe.faults(page)
