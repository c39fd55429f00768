"""`mkdocs serve`: what the secretary sees while writing."""

import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.config_options import _IpAddressValue
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from playwright.sync_api import Browser, expect

from browser import free_port
from building import mkdocs_environment, project
from hostile import record
from mkdocs_preview import on_serve

pytest_plugins = ["browsers"]

ORGANISATION = "docs/organisations/bureau.md"
ENGLISH = re.compile(r"\b(?:[Tt]he|[Bb]uil[dt]\w*|[Ee]rror \w+|[Ff]ile changes|[Ww]ith|from)\b")
"""Words of MkDocs: "Building documentation...", "An error happened", "Aborted with"."""
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
        for path in ("recherche/index/liste.js", "api/organisations.json", "csv/organisations.csv"):
            assert page.request.get(f"{address}{path}").ok
        assert "Agence fictive" in page.request.get(f"{address}api/organisations.json").text()
        assert page.evaluate("navigator.serviceWorker.getRegistrations()") == []
        assert "unregister" in page.request.get(f"{address}sw.js").text()


def test_preview_shows_what_is_to_be_corrected(browser: Browser, tmp_path: Path) -> None:
    """A mistake stands above the last good page, from the first build on, until it is mended."""
    good = "---\nnom: Bureau fictif\n---\n"
    folder = project(tmp_path, {ORGANISATION: "---\nnom: [\n---\n"})
    file, log = folder / ORGANISATION, folder / "preview.log"

    with preview(folder) as address, browser.new_page() as page:
        alert = page.get_by_role("alert")
        page.goto(f"{address}organisations/bureau/")
        expect(alert).to_contain_text(f"{ORGANISATION}:")
        file.write_text(good, encoding="utf-8")
        expect(page.locator("h1")).to_have_text("Bureau fictif")
        expect(alert).to_have_count(0)

        file.write_text(good.replace("nom:", "nom: a\nnom:"), encoding="utf-8")
        expect(alert).to_contain_text("erreur [cle-en-double]")
        expect(page.locator("h1")).to_have_text("Bureau fictif")

        file.unlink()
        expect(page.locator("h1")).to_have_text("Page introuvable")
        file.write_text(good, encoding="utf-8")
        expect(page.locator("h1")).to_have_text("Bureau fictif")

        settings = (folder / "mkdocs.yml").read_text("utf-8")
        (folder / "mkdocs.yml").write_text(f"{settings}\nnav: [", encoding="utf-8")
        expect(alert).to_contain_text("mkdocs.yml:")
        expect(page.locator("h1")).to_have_text("Bureau fictif")

    assert ENGLISH.findall(log.read_text("utf-8")) == []


def test_a_taken_address_is_told(tmp_path: Path) -> None:
    """A second preview at the address of another says so, and which to take."""
    config = load_config(str(project(tmp_path, {}) / "mkdocs.yml"))

    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        config.dev_addr = _IpAddressValue(*other.getsockname())
        server = LiveReloadServer(lambda: None, *config.dev_addr, root=str(tmp_path))
        with (
            closing(server.socket),
            pytest.raises(Abort, match=f"L’adresse {config.dev_addr} ne peut être prise"),
        ):
            on_serve(server, config, lambda: None).server_bind()


@contextmanager
def preview(folder: Path) -> Iterator[str]:
    """The address where a project is shown as it is written."""
    with free_port() as port, (folder / "preview.log").open("wb") as log:
        host = f"127.0.0.1:{port}"
        command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", host]
        server = subprocess.Popen(
            command, cwd=folder, env=mkdocs_environment(), stdout=log, stderr=log
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
