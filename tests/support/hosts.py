"""A host whose network comes and goes, and what a browser keeps of it."""

import json
import re
import shutil
import time
from contextlib import AbstractContextManager
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from threading import Semaphore

from playwright.sync_api import Page, expect

from browser import PATIENCE, Quiet, served

OPENED = "reunions/2025-09-11/"
NEVER_OPENED = "organisations/sp-cm/"
ALL = 10_000
"""More answers than any test asks for."""
WAIT = re.compile(r"^(const PATIENCE = )\d+;", re.MULTILINE)
"""How long the worker waits for the network: "const PATIENCE = 3000;"."""


class Fresh(Quiet):
    """A host that has browsers ask each time, so that only the worker's copies are kept."""

    def send_header(self, keyword: str, value: str) -> None:
        """Leave out the time of a file: one changed twice in a second would seem unchanged."""
        if keyword != "Last-Modified":
            super().send_header(keyword, value)

    def end_headers(self) -> None:
        """Say so."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()


class Tap:
    """Holds back the answers of a host, but for as many as it is let through."""

    def __init__(self) -> None:
        self._answers = Semaphore(0)
        self.let(ALL)

    def let(self, count: int) -> None:
        """Let only so many answers through from now on."""
        while self._answers.acquire(blocking=False):
            pass
        for _ in range(count):
            self._answers.release()

    def handler(self) -> type[Fresh]:
        """A host that answers as the tap lets it."""
        answers = self._answers

        class Held(Fresh):
            def do_GET(self) -> None:  # noqa: N802 - called by this name
                """Answer, once it may."""
                answers.acquire()
                super().do_GET()

        return Held


class Host:
    """A folder that a host serves below a path, at the same address each time it is up."""

    def __init__(self, folder: Path, port: int) -> None:
        self.folder = folder
        self.home = f"http://127.0.0.1:{port}/{folder.name}/"
        self._port = port

    def up(self, handler: type[SimpleHTTPRequestHandler] = Fresh) -> AbstractContextManager[str]:
        """Serve the folder; without a network again in the end."""
        return served(self.folder.parent, port=self._port, handler=handler)

    def set_patience(self, milliseconds: int) -> None:
        """Have the worker wait so long for an answer before it shows a copy."""
        worker = self.folder / "sw.js"
        text, count = WAIT.subn(rf"\g<1>{milliseconds};", worker.read_text("utf-8"))
        assert count == 1
        worker.write_text(text, encoding="utf-8")

    def edit(self, url: str, old: str, new: str) -> None:
        """Publish a page with other words."""
        path = self.folder / url / "index.html"
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    @property
    def listed(self) -> dict[str, list[list[str]]]:
        """The list of what a device can keep."""
        files: dict[str, list[list[str]]] = json.loads(self._list.read_text("utf-8"))
        return files

    @listed.setter
    def listed(self, files: dict[str, list[list[str]]]) -> None:
        self._list.write_text(json.dumps(files), encoding="utf-8")

    @property
    def _list(self) -> Path:
        return self.folder / "hors-ligne/fichiers.json"

    def withdraw(self, url: str) -> None:
        """Publish a page no more."""
        shutil.rmtree(self.folder / url)
        listed = self.listed
        listed["files"] = [file for file in listed["files"] if file[0] != url]
        self.listed = listed


def visit(page: Page, host: Host, url: str) -> None:
    """Open a page and wait until the worker has what it keeps of it: itself and what it loads."""
    page.goto(f"{host.home}{url}")
    until(page, _IS_KEPT)


_IS_KEPT = """async () => {
          await navigator.serviceWorker.ready;
          const loaded = performance.getEntriesByType("resource").map(({name}) => name);
          const files = loaded.filter((name) => name.includes("/assets/"));
          const kept = await Promise.all([
            caches.match(location.origin + location.pathname),
            ...files.map((name) => caches.match(name, {ignoreSearch: true})),
          ]);
          return kept.every(Boolean);
        }"""
"""Whether the page and its files are kept, as the page itself can tell."""


def heed(page: Page) -> None:
    """Return once the worker has told a page whether it is a copy, which the page then says."""
    page.evaluate("""() => new Promise((resolve) => {
      navigator.serviceWorker.addEventListener("message", () => resolve(), {once: true});
      navigator.serviceWorker.controller.postMessage({asks: "copy"});
    })""")


def keep(page: Page, host: Host) -> str:
    """Ask for the whole archive and wait for it; returns what the page said before taking it."""
    page.goto(f"{host.home}hors-ligne/")
    page.click("text=Garder l’archive…")
    start = page.locator("[data-do=start]")
    expect(start).to_contain_text("Télécharger (")
    told = page.inner_text("[data-state]")
    start.click()
    expect(page.locator("[data-state]")).to_contain_text("Toute l’archive est sur cet appareil")
    return told


def until(page: Page, condition: str) -> None:
    """Wait for what a page can tell, even by a promise."""
    end = time.monotonic() + PATIENCE / 1000
    while not page.evaluate(condition):
        assert time.monotonic() < end, condition
        page.wait_for_timeout(50)


def caches_of(page: Page) -> list[str]:
    """The names of what the browser keeps of the host."""
    names: list[str] = page.evaluate("caches.keys()")
    return names
