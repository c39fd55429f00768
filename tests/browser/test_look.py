"""The one stylesheet: nothing that a page needs of the theme stays out of it."""

from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from building import Built
from kinds import show, urls
from searching import settle

pytest_plugins = ["sites", "browsers"]

THEME = Path(str(files("material"))) / "templates" / "assets" / "stylesheets"
LEFT_OUT = """async ([theme, own]) => {
  const selectors = (text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    const below = (rules) => [...rules].flatMap((rule) =>
      rule.selectorText?.split(/,(?![^(]*\\))/) ?? (rule.cssRules ? below(rule.cssRules) : []));
    return new Set(below(sheet.cssRules).map((one) => one.trim()));
  };
  const kept = selectors(await (await fetch(own)).text());
  return [...selectors(theme)].filter((one) => !kept.has(one));
}"""
"""The selectors of a theme that a stylesheet has not."""
WANTED = """all => all.filter((selector) => {
  const elements = selector.replace(/::?(?:before|after|marker|-[\\w-]+)/g, "")
    .replace(/:(?:hover|focus(?:-visible|-within)?|active|target|checked)/g, ":is(*)");
  try {
    return document.querySelector(elements);
  } catch {
    return true;
  }
})"""
"""Those of them that match something in a page, whatever its reader does."""
PARTED = """() => {
  const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode;
    const shown = parentElement.checkVisibility() && !parentElement.closest("option");
    const isMarked = data === "SP" && parentElement.nextSibling?.textContent === "-";
    if (shown && (isMarked || data.includes("SP-CM"))) found.push(parentElement);
  }
  const isWhole = (one) => getComputedStyle(one).whiteSpace === "nowrap";
  return [found.length, found.filter((one) => !isWhole(one)).map((one) => one.outerHTML)];
}"""
"""How many times an acronym in parts is shown, and where a line may end within it."""


@pytest.mark.parametrize("which", ["demo", "real"])
def test_what_stays_out_is_not_missed(
    browser: Browser, request: pytest.FixtureRequest, which: str
) -> None:
    """No rule of the theme that stays out concerns anything in a page of any kind."""
    site: Built = request.getfixturevalue(f"{which}_site")
    address = request.getfixturevalue("address" if which == "demo" else "real_address")
    (theme,) = THEME.glob("main.*.min.css")

    with browser.new_page() as page:
        page.goto(address)
        left_out = page.evaluate(LEFT_OUT, [theme.read_text(), "assets/style.css"])
        missed = {}
        for url in [*urls(site), *filter(site.is_there, ("guide/", "a-propos/", "donnees/"))]:
            show(page, address, url)
            missed[url] = page.evaluate(WANTED, left_out)

    assert len(left_out) > 1000
    assert {url: found for url, found in missed.items() if found} == {}


@pytest.mark.parametrize(
    "url",
    [
        *("actions/", "organisations/", "organisations/sp-cm/", "presences/", "sigles/"),
        *("reunions/2025-09-11/", "recherche/?q=SP-CM"),
    ],
)
def test_no_line_ends_within_an_acronym(page: Page, address: str, url: str) -> None:
    """Wherever a name in parts is shown it stays on one line, and is copied as it is written."""
    page.goto(f"{address}{url}")
    if "?q=" in url:
        settle(page)
    acronym = page.locator(".gtm-whole:visible", has_text="SP-CM").first
    acronym.wait_for()
    acronym.select_text()

    shown, parted = page.evaluate(PARTED)

    assert shown
    assert parted == []
    assert "SP-CM" in page.evaluate("getSelection().toString()")
