"""Everything can be reached with the keyboard, and what is reached can be seen."""

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from browser import LASTING
from kinds import DESK, PHONE, URLS, show

pytest_plugins = ["sites", "browsers"]

SECTIONS = ["Réunions", "Actions", "Décisions", "Organisations", "Ressources"]
FRAME = ["Aller au contenu", "Archives du GCM (fictives)", "Rechercher", "Affichage sombre"]

FOCUSED = """() => {
  const each = document.activeElement;
  const style = getComputedStyle(each);
  const boxes = [...each.getClientRects()].filter((box) => box.width && box.height);
  const page = {left: 0, right: innerWidth};
  const frame = each.closest(".gtm-scroll")?.getBoundingClientRect() ?? page;
  const isSeen = boxes.some((box) => {
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    const [left, right] = [Math.max(box.left, frame.left), Math.min(box.right, frame.right)];
    const found = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return found && each.contains(found);
  });
  const reached = (window.__reached ??= new WeakSet());
  const isAgain = reached.has(each);
  reached.add(each);
  const label = each.labels?.[0]?.firstChild.textContent ?? each.ariaLabel ?? each.innerText;
  return {
    name: label.trim().replace(/\\s+/g, " "),
    isEnd: isAgain || each === document.body,
    isSeen,
    hasRing: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0,
    html: each.outerHTML.slice(0, 100),
  };
}"""
"""What the reader is at: its name, whether it can be seen, its outline.

It is seen when the middle of what lies in the window, or in a wide table's frame, is not covered.
After the last thing comes the browser's own frame, or at once the first thing again.
"""

DEEP = ("", "actions/", "presences/", "reunions/2025-09-11/")
"""Where something stays on top of what goes by, and can cover what is reached from below."""

SHORTEN = """() => document.querySelectorAll("article :is(ul, ol, tbody)").forEach(
  (list) => [...list.children].slice(3).forEach((row) => row.remove()))"""
"""Leaves of each list the first rows: the others are like them."""

REACHABLE = """() => [...document.querySelectorAll(
  "a[href], button, input, select, textarea, summary, [tabindex='0']")]
  .filter((each) => each.checkVisibility({visibilityProperty: true}) && !each.disabled).length"""
"""How many things of a page can be used."""


def test_order_of_the_frame(browser: Browser, address: str) -> None:
    """From the top: skip link, home page, search, scheme, sections, contents, filters."""
    with browser.new_page() as page:
        page.goto(f"{address}reunions/")
        names = [_next(page)["name"] for _ in range(17)]

    contents = ["2026", "2025", "2024"]
    filters = ["Texte", "Année", "Organisation", "Thème", "État"]
    assert names == [*FRAME, *SECTIONS, *contents, *filters]


@pytest.mark.parametrize(
    ("width", "key", "looked"),
    [(PHONE, "Tab", URLS), (PHONE, "Shift+Tab", DEEP), (DESK, "Tab", URLS)],
)
def test_what_has_the_focus_is_seen(
    browser: Browser, address: str, width: int, key: str, looked: tuple[str, ...]
) -> None:
    """Forwards and backwards, each thing reached lies in view, is not covered and has a ring."""
    hidden, missed = {}, {}
    window: ViewportSize = {"width": width, "height": 700}
    with browser.new_page(viewport=window) as page:
        for url in looked:
            show(page, address, url)
            page.evaluate(SHORTEN)
            reached = _all(page, key)
            hidden[url] = [at["html"] for at in reached if not (at["isSeen"] and at["hasRing"])]
            if len(reached) < page.evaluate(REACHABLE):
                missed[url] = len(reached)

    assert {url: each for url, each in hidden.items() if each} == {}
    assert missed == {}


def test_skip_link_leads_to_the_text(browser: Browser, address: str) -> None:
    """The skip link leaves the frame behind: what comes next stands in the text."""
    with browser.new_page() as page:
        page.goto(f"{address}reunions/2025-09-11/")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.wait_for_url("**/#*")
        _next(page)
        is_in_text = page.evaluate("document.activeElement.closest('article') !== null")

    assert is_in_text


def test_scheme_is_a_button(browser: Browser, address: str) -> None:
    """The button of the scheme tells its state, changes it with a key and is remembered."""
    with browser.new_page(color_scheme="light") as page:
        page.goto(address)
        button = page.get_by_role("button", name="Affichage sombre")
        before = button.get_attribute("aria-pressed")
        button.press("Space")
        page.goto(f"{address}actions/")
        after = button.get_attribute("aria-pressed")
        paper = page.evaluate("getComputedStyle(document.body).backgroundColor")

    assert (before, after) == ("false", "true")
    assert paper != "rgb(255, 255, 255)"


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_button_copies_the_link(browser: Browser, address: str, key: str) -> None:
    """The button of an item copies its whole address, without the query, and says so."""
    with browser.new_context(permissions=["clipboard-read", "clipboard-write"]) as context:
        page = context.new_page()
        page.add_init_script(LASTING)
        page.goto(f"{address}reunions/2025-09-11/?x=1")
        page.locator("#point-2 ~ * .gtm-copy").press(key)
        page.get_by_text("Lien copié").wait_for()
        copied = page.evaluate("navigator.clipboard.readText()")
        told = page.get_by_role("status").all_inner_texts()
        names = page.get_by_role("button").evaluate_all("all => all.map((each) => each.ariaLabel)")

    assert copied == f"{address}reunions/2025-09-11/#point-2"
    assert "Lien copié" in told
    wholly = [name for name in names if name and name.startswith("Copier le lien vers")]
    assert any(name.startswith("Copier le lien vers le point «") for name in wholly)
    assert any(name.startswith("Copier le lien vers l’action «") for name in wholly)
    assert len(set(wholly)) == len(wholly)


def test_refused_copy_leads_to_the_item(browser: Browser, address: str) -> None:
    """Where copying is refused, the button does what the link did, and says so."""
    with browser.new_page() as page:
        page.add_init_script(LASTING)
        page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error())")
        page.goto(f"{address}reunions/2025-09-11/")
        page.locator("#point-2 ~ * .gtm-copy").click()

        expect(page).to_have_url(f"{address}reunions/2025-09-11/#point-2")
        expect(page.locator(".gtm-told")).to_have_text(
            "Copie refusée\u202f: le lien est dans la barre d’adresse."
        )


def test_link_stays_where_nothing_copies(browser: Browser, address: str) -> None:
    """A browser that cannot copy keeps the links of items."""
    with browser.new_page() as page:
        page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
        page.goto(f"{address}reunions/2025-09-11/")
        page.get_by_role("link", name="Lien vers le point").first.click()

        expect(page).to_have_url(re.compile("#point-"))


def _next(page: Page, key: str = "Tab") -> dict[str, Any]:
    page.keyboard.press(key)
    found: dict[str, Any] = page.evaluate(FOCUSED)
    return found


def _all(page: Page, key: str) -> list[dict[str, Any]]:
    """Everything reached until the browser leaves the page."""
    reached = []
    while not (at := _next(page, key))["isEnd"]:
        reached.append(at)
        assert len(reached) < 1000, "the focus goes round without end"
    return reached
