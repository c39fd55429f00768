"""The search of a site, driven the way its readers do."""

from dataclasses import dataclass

from playwright.sync_api import Page

FIELD = "#gtm-search-field"
STATUS = ".gtm-search [role=status]"
HITS = ".gtm-hits > li > a"
ANSWERED = """question => {
  const field = document.querySelector("#gtm-search-field");
  const {question: answered} = document.querySelector(".gtm-search").dataset;
  return field.value === question && answered === question;
}"""
"""Whether what is shown answers this question and no earlier one."""


@dataclass(frozen=True)
class Searching:
    """A page on which the search is open."""

    page: Page
    home: str
    """The address of the site, with its final slash."""

    def ask(self, question: str) -> list[str]:
        """The addresses of the results of a question, relative to the site."""
        self.page.fill(FIELD, question)
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
    page.wait_for_selector(f"dialog[open] {FIELD}")
    return Searching(page, home)
