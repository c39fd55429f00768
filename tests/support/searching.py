"""The search of a site: asked in Node, where a question costs little, or driven like readers do."""

import json
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

FIELD = "#gtm-search-field"
STATUS = ".gtm-search [role=status]"
HITS = ".gtm-hits > li > a"
ANSWERED = """question => {
  const field = document.querySelector("#gtm-search-field");
  const answered = document.querySelector(".gtm-search")?.dataset.question;
  const isBusy = document.querySelector(".gtm-search [aria-busy=true]");
  return field.value === question && answered === question && !isBusy;
}"""
"""Whether what is shown answers this question and no earlier one."""

Answer = dict[str, Any]
"""What ask.mjs tells of a question."""


@dataclass(frozen=True)
class Searching:
    """A page on which the search is open."""

    page: Page
    home: str
    """The address of the site, with its final slash."""

    def ask(self, question: str) -> list[str]:
        """The addresses of the results of a question, relative to the site."""
        self.page.fill(FIELD, question)
        self.page.press(FIELD, "Enter")
        self.page.wait_for_function(ANSWERED, arg=question)
        return self.hits()

    def hits(self) -> list[str]:
        """The addresses of the results shown, in their order."""
        links = self.page.locator(HITS).evaluate_all("links => links.map((link) => link.href)")
        return [link.removeprefix(self.home) for link in links]

    def status(self) -> str:
        """What is said of the results."""
        return " ".join((self.page.text_content(STATUS) or "").split())


def opened(page: Page, home: str, url: str = "") -> Searching:
    """The search in its dialog, over a page of the site."""
    page.goto(f"{home}{url}")
    page.click("a[data-search]")
    page.wait_for_selector("dialog[open] .gtm-search")
    return Searching(page, home)


def on_its_page(page: Page, address: str, query: str) -> Searching:
    """The page of search with a query in its address, once it has answered."""
    page.goto(f"{address}recherche/?{query}")
    settle(page)
    return Searching(page, address)


def settle(page: Page) -> None:
    """Wait for the results that an opened page shows, with their texts."""
    page.wait_for_selector(".gtm-search[data-question]:not(:has([aria-busy=true]))")


def answers(site: Path, requests: Iterable[object]) -> list[Any]:
    """What the scripts of search answer to requests, without a browser: see ask.mjs."""
    program = Path(__file__).with_name("ask.mjs")
    done = subprocess.run(
        ["node", str(program), str(site)],
        input=json.dumps(list(requests)),
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    found: list[Any] = json.loads(done.stdout)
    return found


def asked(site: Path, *questions: str, **request: object) -> list[Answer]:
    """The answers of a site to some questions, each asked with Enter."""
    return answers(site, ({"question": question, **request} for question in questions))


def groups(site: Path, words: Sequence[str]) -> list[str]:
    """The stems of folded words, as the scripts make them."""
    found: list[str] = answers(site, [{"words": words}])[0]
    return found
