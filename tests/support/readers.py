"""Readers who start from the home page and press no more than they must."""

from playwright.sync_api import Locator, Page

from searching import FIELD, HITS, Searching


class Reader:
    """Somebody on the home page of a site, whose presses are counted."""

    def __init__(self, page: Page, home: str) -> None:
        self.page = page
        self.home = home
        self.presses = 0
        page.goto(home)

    @property
    def url(self) -> str:
        """Where the reader is, relative to the site."""
        return self.page.url.removeprefix(self.home)

    def press(self, name: str) -> None:
        """Press the first link of this name."""
        self._follow(self.page.get_by_role("link", name=name, exact=True).first)

    def choose(self, field: str, choice: str) -> None:
        """Choose in a field of a list, which counts as a press."""
        self.presses += 1
        self.page.locator(f"select[name={field}]").select_option(label=choice)

    def ask(self, question: str) -> Searching:
        """Type a search, which counts as a press; gives the search, answered.

        One typed at home after another takes its place, and begins the count again.
        """
        self.presses = self.presses + 1 if self.url else 1
        if not self.page.locator(FIELD).is_visible():
            self.page.click("a[data-search]")
            self.page.wait_for_selector("dialog[open] .gtm-search")
        search = Searching(self.page, self.home)
        search.ask(question)
        return search

    def choose_first(self) -> None:
        """Open the first result."""
        self._follow(self.page.locator(HITS).first)

    def texts(self, selector: str) -> list[str]:
        """What is shown of each element that a selector finds, every run of white space as one."""
        return [" ".join(text.split()) for text in self.page.locator(selector).all_inner_texts()]

    def _follow(self, link: Locator) -> None:
        self.presses += 1
        address = link.evaluate("link => link.href")
        link.click()
        self.page.wait_for_url(address)
