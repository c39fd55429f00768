"""Fixtures: the device of a member, and the host of the fictional site."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from browser import PATIENCE, free_port
from building import Built
from hosts import Host


@pytest.fixture
def host(demo_site: Built, tmp_path: Path) -> Iterator[Host]:
    """A host of the fictional site, which does not stand at its root.

    Its worker waits as long as a busy machine may need, so that no answer comes too late for it.
    """
    assert demo_site.status == 0, demo_site.output
    shutil.copytree(demo_site.folder, tmp_path / "gtm")
    with free_port() as port:
        found = Host(tmp_path / "gtm", port)
        found.set_patience(PATIENCE)
        yield found


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that has seen nothing yet."""
    with browser.new_context(service_workers="allow") as found:
        yield found


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A tab."""
    return context.new_page()
