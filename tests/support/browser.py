"""A real browser before a site served from a folder."""

import os
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socket import SO_REUSEADDR, SOL_SOCKET, socket
from threading import Thread

from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Route,
    expect,
    sync_playwright,
)

from building import DEMO_DAY

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""Programs of one engine; the first, which is used where it is, costs a third of the others."""
PATIENCE = 120_000
"""Milliseconds that a test waits for what must come: only a busy machine takes a part of them."""


_FAULTS = {"error", "warning"}
_NO_WORKER = "Service Worker registration blocked by Playwright"
"""What a page logs where it may keep nothing."""
_HEED = 0.02
"""Seconds that a host takes at most to see that it is to stop."""


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser installed on this machine, closed in the end.

    Its pages are opened in Niamey on the day of the fictional archive, and are given time. They
    keep nothing for reading without a network, which costs as much as showing them, unless asked.
    """
    program = next(filter(None, map(shutil.which, NAMES)), None)
    assert program, "run tests/provision, which installs a browser"
    # The sandbox of Chromium refuses to run for root, as in the containers of CI.
    flags = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        settings: dict[str, str | float | bool] = {**os.environ, "TZ": "Africa/Niamey"}
        browser = playwright.chromium.launch(executable_path=program, args=flags, env=settings)
        for opening in ("new_context", "new_page"):
            setattr(browser, opening, _on_the_day(getattr(browser, opening)))
        expect.set_options(PATIENCE)
        try:
            yield browser
        finally:
            browser.close()


def clock(moment: str) -> str:
    """The script that fixes the clock of a page, and nothing else: its timers and measures go on.

    `moment` is in ISO 8601, of the browser's own zone when it names none.
    """
    return f"""
Date = class extends Date {{
  constructor(...given) {{ super(...(given.length ? given : ["{moment}"])); }}
  static now() {{ return new Date().getTime(); }}
}};
"""


LASTING = """(() => {
  const later = window.setTimeout;
  window.setTimeout = (act, pause, ...rest) => pause < 5000 ? later(act, pause, ...rest) : 0;
})()"""
"""The script that lets stay what a page shows for some seconds: a busy machine would miss it."""


def is_fault(message: ConsoleMessage) -> bool:
    """Whether a page logs what none may log."""
    return message.type in _FAULTS and message.text != _NO_WORKER


def _on_the_day(opening: Callable[..., Page | BrowserContext]) -> Callable[..., object]:
    """What opens a page or a context, with the clock set and no service worker."""

    def opened(**options: object) -> Page | BrowserContext:
        page = opening(**{"service_workers": "block", **options})
        page.set_default_timeout(PATIENCE)
        page.add_init_script(clock(f"{DEMO_DAY}T12:00"))
        return page

    return opened


@contextmanager
def served(
    folder: Path, *, port: int = 0, handler: type[SimpleHTTPRequestHandler] | None = None
) -> Iterator[str]:
    """The address, with its final slash, where a folder can be read; stopped in the end."""
    answering = partial(handler or Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", port), answering) as server:
        thread = Thread(target=server.serve_forever, args=(_HEED,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


class Held:
    """The requests of a page for an address, which wait until they are let go."""

    def __init__(self, page: Page, url: str | re.Pattern[str]) -> None:
        self.seen: list[Route] = []
        self._is_open = False
        page.route(url, self._take)

    def let_go(self) -> None:
        """Have them answered, and those that are still to come."""
        self._is_open = True
        for route in self.seen:
            route.continue_()

    def _take(self, route: Route) -> None:
        self.seen.append(route)
        if self._is_open:
            route.continue_()


@contextmanager
def free_port() -> Iterator[int]:
    """A port that nobody else is given; where nothing of ours is served, it refuses to answer."""
    with socket() as held:
        held.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)  # as servers do, which may then have it too
        held.bind(("127.0.0.1", 0))
        yield held.getsockname()[1]


class Quiet(SimpleHTTPRequestHandler):
    """A handler that tells nobody what it serves."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""
