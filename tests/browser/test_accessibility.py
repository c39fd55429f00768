"""The pages are for everyone: what can be told by looking at them in a browser."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from building import Built
from kinds import DESK, show, urls
from once import once

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

UNMARKED = """() => [...document.querySelectorAll("article a[href]:not(svg a)")]
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
  const known = new Map();
  return [...document.querySelectorAll(".gtm-presences :is(td, td span)")].map((each) => {
    const {color} = getComputedStyle(each);
    if (!known.has(color)) known.set(color, light(color));
    const [high, low] = [known.get(color), paper].sort((a, b) => b - a);
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


LANDMARKS = """() => [
  ...["header", "main", "footer"].filter((tag) => document.querySelectorAll(tag).length !== 1),
  ...[...document.querySelectorAll("nav, aside")].map((each) => each.ariaLabel)
    .filter((name, at, names) => !name || names.indexOf(name) !== at),
]"""
"""The parts of the frame that do not stand there once, and the names of others that are not one."""

WIDER = """() => {
  const width = document.documentElement.scrollWidth - innerWidth;
  return width > 0 ? [`${width} pixels wider than the window`] : [];
}"""
"""By how much the page is wider than its window."""

DOTS = """() => [...document.querySelectorAll(".gtm-dotted i")].filter((dot) => {
  const row = dot.closest(".gtm-dotted").getBoundingClientRect();
  const isFirst = dot.parentElement.getBoundingClientRect().left < row.left + 12;
  return isFirst && dot.getBoundingClientRect().right > row.left + 1;
}).map((dot) => dot.parentElement.textContent)"""
"""Facts in a row that begin a line with the dot that parts them from the line above."""

LOOKS = {
    "moving": MOVING,
    "small": SMALL,
    "unmarked": UNMARKED,
    "landmarks": LANDMARKS,
    "clipped": CLIPPED,
    "wider": WIDER,
    "dots": DOTS,
}
"""What is looked for in a page; "spaced" is one more."""
SIZES = {320: 256, 640: 512, DESK: 800}
"""Windows, width and height: 640 and 320 are a screen of 1280 pixels at 200 % and at 400 %."""
ASKED = {
    320: ("small", "clipped", "wider", "dots", "spaced"),
    640: ("small", "clipped", "wider"),
    DESK: ("small", "unmarked", "landmarks", "spaced", "moving"),
}
"""What is looked for at each width."""

Wrong = dict[str, list[str]]
"""What is wrong on each page that has anything wrong."""
Seen = Callable[[int, str], Wrong]


@pytest.fixture
def seen(
    browser: Browser, address: str, demo_site: Built, tmp_path_factory: pytest.TempPathFactory
) -> Seen:
    """What a look finds at a width; every page is opened once at each, for all tests."""

    def at(width: int, name: str) -> Wrong:
        found: dict[str, Wrong] = once(tmp_path_factory, f"seen-{width}", lambda _: look(width))
        return found[name]

    def look(width: int) -> dict[str, Wrong]:
        found: dict[str, Wrong] = {name: {} for name in ASKED[width]}
        window: ViewportSize = {"width": width, "height": SIZES[width]}
        with browser.new_page(viewport=window, bypass_csp=True) as page:
            for url in urls(demo_site):
                show(page, address, url)
                for name, wrong in found.items():
                    if faults := _faults(page, name):
                        wrong[url] = faults
        return found

    return at


def _faults(page: Page, look: str) -> list[str]:
    """What a look finds on one page: as it is, with wider spaces, or without movement."""
    if look == "spaced":
        page.add_style_tag(content=SPACED)
        return [*page.evaluate(CLIPPED), *page.evaluate(WIDER)]
    page.emulate_media(reduced_motion="reduce" if look == "moving" else "null")
    found: list[str] = page.evaluate(LOOKS[look])
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_signs_can_be_seen(browser: Browser, address: str, scheme: str) -> None:
    """The signs of the table of presences stand out from their background."""
    with browser.new_page(color_scheme="dark" if scheme == "dark" else "light") as page:
        page.goto(f"{address}presences/")
        contrasts = page.evaluate(CONTRAST)

    assert len(contrasts) > 100
    assert min(contrasts) >= 4.5


@pytest.mark.parametrize("width", [320, 640, DESK])
def test_targets_are_large_enough(seen: Seen, width: int) -> None:
    """What can be pressed is at least 24 pixels wide and high, links within text aside."""
    assert seen(width, "small") == {}


def test_links_do_not_need_colour(seen: Seen) -> None:
    """Links of the text are underlined."""
    assert seen(DESK, "unmarked") == {}


@pytest.mark.parametrize("width", [640, 320], ids=["200 %", "400 %"])
def test_magnified_pages_lose_nothing(seen: Seen, width: int) -> None:
    """On a screen of 1280 pixels, at 200 % and at 400 %, nothing is cut off or off the side."""
    assert seen(width, "clipped") == {}
    assert seen(width, "wider") == {}


def test_no_line_begins_with_a_dot(seen: Seen) -> None:
    """Where facts in a row break into lines, no dot stands at the end or at the beginning."""
    assert seen(320, "dots") == {}


@pytest.mark.parametrize("width", [320, DESK])
def test_spaced_text_loses_nothing(seen: Seen, width: int) -> None:
    """Lines, words and letters set further apart do not hide one another."""
    assert seen(width, "spaced") == {}


def test_nothing_moves_when_asked_not_to(seen: Seen) -> None:
    """Nothing slides or fades for readers whom that makes ill."""
    assert seen(DESK, "moving") == {}


def test_pages_have_landmarks(seen: Seen) -> None:
    """Every page has one header, one main part and one footer, and its other parts have names."""
    assert seen(DESK, "landmarks") == {}


def test_every_look_can_find_something(browser: Browser, address: str) -> None:
    """A page that is wrong on purpose is found so by each look."""
    with browser.new_page(viewport={"width": 320, "height": 256}, bypass_csp=True) as page:
        page.goto(address)
        page.evaluate(
            """document.querySelector("article").innerHTML = `
              <nav></nav><a href="x" style="text-decoration: none">x</a><button>x</button>
              <style>button { all: unset; animation: gtm-more 1s !important }</style>
              <p style="overflow: hidden; height: 1em; width: 5em">${"long ".repeat(99)}</p>
              <p class="gtm-dotted"><span><i style="position: static">·</i> fact</span></p>
              <div style="width: 900px">wide</div>`"""
        )
        found = {look: _faults(page, look) for look in (*LOOKS, "spaced")}

    assert all(found.values()), found


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


def _is_named(element: object) -> bool:
    attributes = getattr(element, "attributes", {})
    return bool({"aria-label", "aria-labelledby"} & set(attributes))
