"""Fixtures: a browser, a page of it, the two sites served below the root of their host."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page

from browser import chromium, is_fault, served
from building import Built
from readers import Reader

MOST = 2
"""How often a reader may press for what they come for; the tests say where less is enough."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The browser that looks at the pages."""
    with chromium() as found:
        yield found


@pytest.fixture(scope="session")
def address(demo_site: Built, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the fictional site is served; its page of errors works there too."""
    with _served_below_root(demo_site, tmp_path_factory.mktemp("host")) as found:
        yield found


@pytest.fixture(scope="session")
def real_address(real_site: Built, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the real archive is served."""
    with _served_below_root(real_site, tmp_path_factory.mktemp("host")) as found:
        yield found


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that logs no fault."""
    faults: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if is_fault(message):
            faults.append(message.text)

    with browser.new_page() as found:
        found.on("console", note)
        found.on("pageerror", lambda error: faults.append(str(error)))
        yield found
    assert faults == []


@pytest.fixture(scope="module")
def only_page(browser: Browser) -> Iterator[Page]:
    """The one page that all readers use in turn."""
    with browser.new_page() as found:
        yield found


@pytest.fixture
def reader(only_page: Page, real_address: str) -> Iterator[Reader]:
    """Somebody at the home page of the real archive, who never needs more than two presses."""
    found = Reader(only_page, real_address)
    yield found
    assert found.presses <= MOST


@pytest.fixture
def member(only_page: Page, address: str) -> Iterator[Reader]:
    """Somebody at the home page of the fictional one, who does not either."""
    found = Reader(only_page, address)
    yield found
    assert found.presses <= MOST


@contextmanager
def _served_below_root(site: Built, root: Path) -> Iterator[str]:
    assert site.status == 0, site.output
    (root / "gtm").symlink_to(site.folder, target_is_directory=True)
    with served(root) as found:
        yield f"{found}gtm/"
