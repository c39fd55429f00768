"""Fixtures: a browser, a page of it, the two sites served below the root of their host."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page

from browser import chromium, served
from building import Built

FAULTS = {"error", "warning"}
"""What a page may not log."""


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
        if message.type in FAULTS:
            faults.append(message.text)

    with browser.new_page(service_workers="allow") as found:
        found.on("console", note)
        found.on("pageerror", lambda error: faults.append(str(error)))
        yield found
    assert faults == []


@contextmanager
def _served_below_root(site: Built, root: Path) -> Iterator[str]:
    assert site.status == 0, site.output
    (root / "gtm").symlink_to(site.folder, target_is_directory=True)
    with served(root) as found:
        yield f"{found}gtm/"
