"""A real browser before a site served from a folder."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser installed on this machine, closed in the end."""
    program = next(filter(None, map(shutil.which, NAMES)), None)
    assert program, "run tests/provision, which installs a browser"
    # The sandbox of Chromium refuses to run for root, as in the containers of CI.
    flags = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=flags)
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def served(
    folder: Path, *, port: int = 0, handler: type[SimpleHTTPRequestHandler] | None = None
) -> Iterator[str]:
    """The address, with its final slash, where a folder can be read; stopped in the end."""
    answering = partial(handler or Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", port), answering) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


class Quiet(SimpleHTTPRequestHandler):
    """A handler that tells nobody what it serves."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""
