"""Fixtures: a browser, and the fictional site served below the root of its host, like many."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser import chromium, served
from building import Built


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The browser that looks at the pages."""
    with chromium() as found:
        yield found


@pytest.fixture(scope="session")
def address(demo_site: Built, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the fictional site is served; its page of errors works there too."""
    assert demo_site.status == 0, demo_site.output
    with served(_below_root(demo_site.folder, tmp_path_factory)) as found:
        yield f"{found}gtm/"


def _below_root(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("host")
    (root / "gtm").symlink_to(folder, target_is_directory=True)
    return root
