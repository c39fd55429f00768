"""The pages are for everyone: what can be told by looking at them in a browser."""

import pytest
from playwright.sync_api import Browser, Page

from building import Built
from kinds import DESK, PHONE, urls

pytest_plugins = ["sites", "browsers"]

SPACED = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important }
* { word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }
"""
"""The spacing that a reader may ask of any page (WCAG 1.4.12)."""

CLIPPED = """() => [...document.querySelectorAll("body *")].filter((each) => {
  const style = getComputedStyle(each);
  const isWider = each.scrollWidth > each.clientWidth + 1
    && style.overflowX !== "visible" && !each.closest(".gtm-scroll");
  const isCutBelow = each.scrollHeight > each.clientHeight + 1
    && ["hidden", "clip"].includes(style.overflowY);
  return each.checkVisibility() && !each.closest(".gtm-hidden, .gtm-tool__name, svg")
    && (isWider || isCutBelow)
    && !["HTML", "SELECT", "INPUT"].includes(each.tagName);
}).map((each) => each.outerHTML.slice(0, 80))"""
"""Elements that cut off a part of what they hold, or scroll sideways without being a wide table."""

SMALL = """() => [...document.querySelectorAll("a[href], button, input, select, summary")]
  .filter((each) => each.checkVisibility({visibilityProperty: true}))
  .filter((each) => !(each.matches("a, summary") && getComputedStyle(each).display === "inline"))
  .map((each) => [each, each.getBoundingClientRect()])
  .filter(([each, box]) => (box.width < 24 || box.height < 24) && box.left > -1)
  .map(([each, box]) => `${each.outerHTML.slice(0, 80)} ${box.width}×${box.height}`)"""
"""What can be pressed, is no link within text, and is smaller than 24 pixels (WCAG 2.5.8)."""

UNMARKED = """() => [...document.querySelectorAll("article a[href]")]
  .filter((each) => each.checkVisibility() && each.textContent.trim())
  .filter((each) => !getComputedStyle(each).textDecorationLine.includes("underline"))
  .map((each) => each.outerHTML.slice(0, 80))"""
"""Links of the text that only their colour would tell from words."""

CONTRAST = """() => {
  const light = (colour) => {
    const canvas = new OffscreenCanvas(1, 1).getContext("2d");
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => value / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const paper = light(getComputedStyle(document.body).backgroundColor);
  return [...document.querySelectorAll(".gtm-presences :is(td, td span)")].map((each) => {
    const [high, low] = [light(getComputedStyle(each).color), paper].sort((a, b) => b - a);
    return (high + 0.05) / (low + 0.05);
  });
}"""
"""How well each sign of the table of presences can be told from its background."""

MOVING = """() => [...document.querySelectorAll("*")].flatMap((each) =>
  [null, "::before", "::after"].map((part) => [each, getComputedStyle(each, part)]))
  .filter(([each, style]) => style.scrollBehavior !== "auto" || style.animationName !== "none"
    || style.transitionDuration.split(", ").some((time) => time !== "0s"))
  .map(([each]) => each.outerHTML.slice(0, 80))"""
"""Elements that would move."""


FRAME = ("header", "main", "footer")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_signs_can_be_seen(browser: Browser, address: str, scheme: str) -> None:
    """The signs of the table of presences stand out from their background."""
    with browser.new_page(color_scheme="dark" if scheme == "dark" else "light") as page:
        page.goto(f"{address}organisations/")
        contrasts = page.evaluate(CONTRAST)

    assert len(contrasts) > 100
    assert min(contrasts) >= 4.5


@pytest.mark.parametrize("width", [320, PHONE, DESK])
def test_targets_are_large_enough(
    browser: Browser, address: str, demo_site: Built, width: int
) -> None:
    """What can be pressed is at least 24 pixels wide and high, links within text aside."""
    with browser.new_page(viewport={"width": width, "height": 800}) as page:
        small = {url: _seen(page, f"{address}{url}", SMALL) for url in urls(demo_site)}

    assert {url: each for url, each in small.items() if each} == {}


def test_links_do_not_need_colour(browser: Browser, address: str, demo_site: Built) -> None:
    """Links of the text are underlined."""
    with browser.new_page() as page:
        plain = {url: _seen(page, f"{address}{url}", UNMARKED) for url in urls(demo_site)}

    assert {url: each for url, each in plain.items() if each} == {}


@pytest.mark.parametrize(("width", "height"), [(640, 512), (320, 256)], ids=["200 %", "400 %"])
def test_magnified_pages_lose_nothing(
    browser: Browser, address: str, demo_site: Built, width: int, height: int
) -> None:
    """On a screen of 1280 pixels, at 200 % and at 400 %, nothing is cut off or off the side."""
    lost = {}
    with browser.new_page(viewport={"width": width, "height": height}) as page:
        for url in urls(demo_site):
            lost[url] = _lost(page, f"{address}{url}")

    assert {url: each for url, each in lost.items() if each} == {}


@pytest.mark.parametrize("width", [320, DESK])
def test_spaced_text_loses_nothing(
    browser: Browser, address: str, demo_site: Built, width: int
) -> None:
    """Lines, words and letters set further apart do not hide one another."""
    lost = {}
    with browser.new_page(viewport={"width": width, "height": 800}, bypass_csp=True) as page:
        page.add_init_script(
            "addEventListener('DOMContentLoaded', () => document.head.append(Object.assign("
            f"document.createElement('style'), {{textContent: `{SPACED}`}})))"
        )
        for url in urls(demo_site):
            lost[url] = _lost(page, f"{address}{url}")

    assert {url: each for url, each in lost.items() if each} == {}


def test_nothing_moves_when_asked_not_to(browser: Browser, address: str, demo_site: Built) -> None:
    """Nothing slides or fades for readers whom that makes ill."""
    with browser.new_page(reduced_motion="reduce") as page:
        moving = {url: _seen(page, f"{address}{url}", MOVING) for url in urls(demo_site)}

    assert {url: each for url, each in moving.items() if each} == {}


def test_forced_colours_keep_controls(browser: Browser, address: str) -> None:
    """Where the system chooses the colours, controls and badges keep an outline."""
    outlined = ".gtm-filters input, .gtm-filters select, .gtm-badge"
    with browser.new_page(forced_colors="active") as page:
        page.goto(f"{address}actions/")
        widths = page.eval_on_selector_all(
            outlined, "all => all.map((each) => getComputedStyle(each).borderTopWidth)"
        )

    assert len(widths) > 20
    assert set(widths) == {"1px"}


def test_pages_have_landmarks(browser: Browser, address: str, demo_site: Built) -> None:
    """Every page has one header, one main part and one footer, and its other parts have names."""
    wrong = {}
    with browser.new_page() as page:
        for url in urls(demo_site):
            page.goto(f"{address}{url}")
            once = [page.locator(tag).count() for tag in FRAME]
            names = page.eval_on_selector_all(
                "nav, aside", "all => all.map((each) => each.ariaLabel)"
            )
            if once != [1, 1, 1] or None in names or len(set(names)) < len(names):
                wrong[url] = (once, names)

    assert wrong == {}


def test_tables_have_headers(site: Built) -> None:
    """Every table has headers that say what they head, and a caption or a name."""
    bare = [
        f"{document.url}: {table.html}"
        for document in site
        for table in document.tree.css("table")
        if not table.css("th[scope=col]")
        or any("scope" not in each.attributes for each in table.css("th"))
        or not (table.css("caption") or _is_named(table.parent))
    ]

    assert bare == []


def _seen(page: Page, address: str, script: str) -> list[str]:
    page.goto(address)
    found: list[str] = page.evaluate(script)
    return found


def _lost(page: Page, address: str) -> list[str]:
    """What is cut off, and whether the page is wider than its window."""
    clipped = _seen(page, address, CLIPPED)
    width = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    return [*clipped, *([f"{width} pixels wider than the window"] if width > 0 else [])]


def _is_named(element: object) -> bool:
    attributes = getattr(element, "attributes", {})
    return bool({"aria-label", "aria-labelledby"} & set(attributes))
