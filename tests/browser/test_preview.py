"""`mkdocs serve`: what the secretary sees while writing."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, expect

from building import project
from hostile import record

pytest_plugins = ["browsers"]

ORGANISATION = "docs/organisations/bureau.md"
SECONDS = 120
"""How long a preview may take to answer, on a busy machine."""


def test_preview_follows_the_files(browser: Browser, tmp_path: Path) -> None:
    """A page that stands open shows what is written meanwhile, and nothing of it is kept."""
    folder = project(tmp_path, {ORGANISATION: record({"nom": "Bureau fictif"})})

    with preview(folder) as address, browser.new_page() as page:
        page.goto(f"{address}organisations/bureau/")
        expect(page.locator("h1")).to_have_text("Bureau fictif")
        (folder / ORGANISATION).write_text(record({"nom": "Agence fictive"}), encoding="utf-8")

        expect(page.locator("h1")).to_have_text("Agence fictive")
        assert page.evaluate("navigator.serviceWorker.getRegistrations()") == []
        assert "unregister" in page.request.get(f"{address}sw.js").text()


@contextmanager
def preview(folder: Path) -> Iterator[str]:
    """The address where a project is shown as it is written."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", host]
    server = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        wait(host, server)
        yield f"http://{host}/"
    finally:
        server.terminate()
        server.wait()


def wait(host: str, server: subprocess.Popen[bytes]) -> None:
    """Return once a host answers."""
    name, port = host.split(":")
    end = time.monotonic() + SECONDS
    while server.poll() is None and time.monotonic() < end:
        try:
            socket.create_connection((name, int(port))).close()
        except ConnectionRefusedError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError("the preview does not answer")
