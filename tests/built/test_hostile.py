"""Whatever is typed into a file is text: it never runs, and an unsafe link never is one."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from html import escape
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page

from archive.checks.report import check
from archive.collection.archive import load
from browser import served
from building import TODAY, Built, build, project, rendered, write
from hostile import ADDRESSES, LINKS, SCRIPT, UNSAFE, record
from kinds import show
from small import archive_of

pytest_plugins = ["sites", "browsers"]

STRAY = """() => {
  const found = window.__pwned === undefined ? [] : ["it ran"];
  const loads = ["href", "src", "action", "formaction", "xlink:href", "data", "srcdoc", "poster"];
  for (const element of document.querySelectorAll("*")) {
    for (const {name, value} of element.attributes) {
      const shown = `<${element.localName} ${name}="${value}">`;
      if (name.startsWith("on")) found.push(shown);
      if (!loads.includes(name)) continue;
      const {protocol} = new URL(value, document.baseURI);
      if (!["http:", "https:"].includes(protocol)) found.push(shown);
    }
  }
  // The forms of a list, of the search and of the home page, our drawings, the archive's picture.
  const ours = `.gtm-filters, .gtm-search__form, .gtm-ask, .gtm-copy svg, .gtm-chart svg,
    [src$='ressources/carte.png']`;
  const active = `script, style, iframe, object, embed, base, meta, link, template,
    :is(form, svg, img):not(${ours})`;
  for (const element of document.querySelectorAll("article :is(" + active + ", [style])")) {
    found.push(element.outerHTML);
  }
  for (const script of document.scripts) {
    if (script.text.includes("__pwned")) found.push(script.outerHTML);
  }
  return found;
}"""
"""What a page holds that only a text turned into markup could have put there."""

REFUSED = {"lien-dangereux", "lien-rompu"}
"""The rules that a link breaks which must not be published."""


def test_ugly_texts_break_no_rule(hostile_site: Built) -> None:
    """An archive full of markup in its texts is built like another."""
    assert hostile_site.status == 0, hostile_site.output
    assert len(hostile_site.documents) > 10


def test_ugly_texts_do_nothing(hostile_site: Built, browser: Browser) -> None:
    """In a browser, nothing typed into a file runs, opens a dialog or becomes an element."""
    urls = [document.url for document in hostile_site if not document.is_redirection]
    with served(hostile_site.folder) as address:
        opened = [partial(show, home=address, url=url) for url in urls]
        found = list(_stray(browser, opened))

    assert found == []


def test_ugly_texts_are_shown_as_typed(hostile_site: Built) -> None:
    """Nothing is lost of them either: the reader sees the letters that were typed."""
    shown = {
        document.url
        for document in hostile_site
        if SCRIPT in document.text("article") and "{{ 7*7 }}" in document.text("article")
    }

    assert shown >= {
        *("", "reunions/", "organisations/", "ressources/", "actions/"),
        *("reunions/2030-05-08/", "reunions/2030-06-12/", "ressources/carte/"),
        *("organisations/bureau/", "organisations/service/"),
        *("decisions/", "themes/", "themes/theme/", "sigles/"),
    }


def test_ugly_titles_are_text(hostile_site: Built) -> None:
    """The title of a page and its description hold markup as text."""
    page = hostile_site["reunions/2030-05-08/"]

    description = page.tree.css('meta[name="description"]')[0].attributes["content"] or ""

    assert page.text("title").startswith(f"Réunion {SCRIPT} </title>")
    assert len(page.tree.css("head title")) == 1
    assert SCRIPT in description


def test_unsafe_links_stop_the_build(tmp_path: Path) -> None:
    """Links that run something are errors, and no page is written."""
    folder = project(tmp_path, UNSAFE)

    done = build(folder, folder / "site")

    assert done.status == 1
    assert done.output.count("[lien-dangereux]") > len(ADDRESSES)
    assert done.documents == {}


@pytest.mark.parametrize("address", ADDRESSES)
def test_unsafe_addresses_are_errors(address: str, tmp_path: Path) -> None:
    """An address that is not one of the web is an error in a field."""
    files = {"docs/organisations/piege.md": record({"nom": "Piège fictif", "site": address})}

    problems = check(*load(write(tmp_path, files), TODAY))

    assert {problem.rule for problem in problems if problem.is_error} & REFUSED


@pytest.mark.parametrize("link", LINKS)
def test_unsafe_links_are_errors(link: str, tmp_path: Path) -> None:
    """A link that is not one to the web is an error in free text, however it is spelt."""
    files = {"docs/organisations/piege.md": record({"nom": "Piège fictif"}, link)}

    problems = check(*load(write(tmp_path, files), TODAY))

    assert {problem.rule for problem in problems if problem.is_error} & REFUSED


def test_unsafe_links_do_nothing(browser: Browser, tmp_path: Path) -> None:
    """Even pages rendered in spite of the errors hold no unsafe link."""
    pages = rendered(archive_of(tmp_path, UNSAFE, TODAY)).values()
    texts = (_document(page.title, page.html) for page in pages)

    found = list(_stray(browser, [partial(Page.set_content, html=text) for text in texts]))

    assert found == []


def _stray(browser: Browser, openings: Sequence[Callable[[Page], object]]) -> Iterator[str]:
    """What should not be in pages, each opened in its turn."""
    dialogs: list[str] = []

    def dismiss(dialog: Dialog) -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    with browser.new_page() as page:
        page.on("dialog", dismiss)
        for opening in openings:
            opening(page)
            yield from (f"{page.title()}: {each}" for each in page.evaluate(STRAY))
    yield from dialogs


def _document(title: str, html: str) -> str:
    """A page of the domain as a document of its own."""
    head = f'<base href="https://archives.invalid/"><title>{escape(title)}</title>'
    return f"<!doctype html>{head}<article>{html}</article>"
