"""Later reading in a real browser: pages that were opened, and the whole archive when kept."""

import json
import shutil
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from browser import Quiet, chromium, served
from building import Built

pytest_plugins = ["sites"]

OPENED = "reunions/2025-09-11/"
NEVER_OPENED = "organisations/sp-cm/"
PATIENCE = 10.0
"""Seconds that a test waits for what must come."""
LATE = 4.0
"""Seconds: more than the worker waits where it has a copy."""


class Fresh(Quiet):
    """A host that has browsers ask each time, so that only the worker's copies are kept."""

    def end_headers(self) -> None:
        """Say so."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()


class Late(Fresh):
    """A host behind a link so weak that every answer takes long."""

    def do_GET(self) -> None:  # noqa: N802 - called by this name
        """Answer, late."""
        time.sleep(LATE)
        super().do_GET()


class Slow(Fresh):
    """A host that takes a moment for each answer."""

    def do_GET(self) -> None:  # noqa: N802 - called by this name
        """Answer, after a moment."""
        time.sleep(0.1)
        super().do_GET()


class Host:
    """A folder that a host serves below a path, at the same address each time it is up."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        with served(folder.parent) as address:
            self._port = urlsplit(address).port or 0
        self.home = f"{address}{folder.name}/"

    def up(self, handler: type[SimpleHTTPRequestHandler] = Fresh) -> AbstractContextManager[str]:
        """Serve the folder; without a network again in the end."""
        return served(self.folder.parent, port=self._port, handler=handler)

    def edit(self, url: str, old: str, new: str) -> None:
        """Publish a page with other words."""
        path = self.folder / url / "index.html"
        path.write_text(path.read_text("utf-8").replace(old, new), encoding="utf-8")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The browser of the member."""
    with chromium() as found:
        yield found


@pytest.fixture
def host(demo_site: Built, tmp_path: Path) -> Host:
    """A host of the fictional site, which does not stand at its root."""
    assert demo_site.status == 0, demo_site.output
    shutil.copytree(demo_site.folder, tmp_path / "gtm")
    return Host(tmp_path / "gtm")


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that has seen nothing yet."""
    with browser.new_context() as found:
        yield found


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A tab."""
    return context.new_page()


def visit(page: Page, host: Host, url: str) -> None:
    """Open a page and wait until the worker has what it keeps of it."""
    page.goto(f"{host.home}{url}")
    until(
        page,
        """async () => {
          await navigator.serviceWorker.ready;
          const page = location.origin + location.pathname;
          return navigator.serviceWorker.controller && Boolean(await caches.match(page));
        }""",
    )


def until(page: Page, condition: str) -> None:
    """Wait for what a page can tell, even by a promise."""
    end = time.monotonic() + PATIENCE
    while not page.evaluate(condition):
        assert time.monotonic() < end, condition
        page.wait_for_timeout(50)


def test_an_opened_page_is_read_again(page: Page, host: Host) -> None:
    """The very first page that was opened is there again without a network, with its looks."""
    with host.up():
        visit(page, host, OPENED)
        looks = page.evaluate("getComputedStyle(document.querySelector('h1')).fontSize")

    page.goto(f"{host.home}{OPENED}")

    assert page.inner_text("h1") == "Réunion du 11 septembre 2025"
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).fontSize") == looks
    expect(page.locator("h1 + .gtm-banner")).to_contain_text("Le réseau ne répond pas")


def test_a_page_never_opened_is_said_to_be_missing(page: Page, host: Host) -> None:
    """The offline page stands in its place: what it is, what can be read, how to try again."""
    with host.up():
        visit(page, host, OPENED)

    page.goto(f"{host.home}{NEVER_OPENED}")

    assert page.inner_text("h1") == "Lire sans réseau"
    assert page.is_visible("[data-missing]")
    expect(page.locator("[data-opened] a")).to_have_text(["Réunion du 11 septembre 2025"])
    with host.up():
        page.click("[data-retry]")
        assert page.url == f"{host.home}{NEVER_OPENED}"


def test_the_offline_page_leads_nowhere_else(page: Page, host: Host) -> None:
    """Whatever stands in its address, it offers to try again only a page of the site."""
    with host.up():
        for asked in ("javascript:window.__pwned=1", "https://ailleurs.example/", "//ailleurs/"):
            page.goto(f"{host.home}hors-ligne/?page={asked}")

            assert not page.is_visible("[data-missing]")
            assert page.get_attribute("[data-retry]", "href") is None


def test_a_changed_page_is_seen_at_once(page: Page, host: Host) -> None:
    """With a network the page is the one of the host, never an earlier copy."""
    with host.up():
        visit(page, host, OPENED)
        host.edit(OPENED, "Réunion du 11 septembre 2025</h1>", "Réunion changée</h1>")

        page.goto(f"{host.home}{OPENED}")

        assert page.inner_text("h1") == "Réunion changée"
        assert page.locator("h1 + .gtm-banner").count() == 0


def test_a_withdrawn_page_is_forgotten(page: Page, host: Host) -> None:
    """A page that the host has no more is not shown from a copy later."""
    with host.up():
        visit(page, host, OPENED)
        (host.folder / OPENED).rename(host.folder / "ailleurs")
        page.goto(f"{host.home}{OPENED}")
        until(page, f"caches.match('{host.home}{OPENED}').then((held) => !held)")

    page.goto(f"{host.home}{OPENED}")

    assert page.inner_text("h1") == "Lire sans réseau"


def test_a_weak_link_shows_the_copy(page: Page, host: Host) -> None:
    """Where the answer is late, the copy is shown and said to be one."""
    with host.up():
        visit(page, host, OPENED)
        visit(page, host, OPENED)  # and its files come from the worker

    with host.up(Late):
        start = time.monotonic()
        page.goto(f"{host.home}{OPENED}", wait_until="domcontentloaded")
        taken = time.monotonic() - start

    assert page.inner_text("h1") == "Réunion du 11 septembre 2025"
    assert taken < LATE


def test_a_new_worker_takes_over(page: Page, host: Host) -> None:
    """Another version of the site brings its worker, and the frame of the old one goes."""
    with host.up():
        visit(page, host, OPENED)
        before = caches_of(page)
        worker = host.folder / "sw.js"
        text = worker.read_text("utf-8")
        worker.write_text(
            text.replace('const VERSION = "', 'const VERSION = "nouvelle-'), encoding="utf-8"
        )

        page.goto(f"{host.home}reunions/")
        until(
            page,
            """async () => {
              const frames = (await caches.keys()).filter((name) => name.includes(":frame-"));
              return frames.length === 1 && frames[0].includes(":frame-nouvelle");
            }""",
        )

        assert len(caches_of(page)) == len(before)
        assert caches_of(page) != before


def test_later_reading_can_be_switched_off(page: Page, host: Host) -> None:
    """The retired worker deletes what was kept and goes."""
    with host.up():
        visit(page, host, OPENED)
        retired = Path("hooks/archive/services/offline/retired_worker.js")
        shutil.copy(retired, host.folder / "sw.js")
        host.edit("reunions", " data-offline", "")

        page.goto(f"{host.home}reunions/")

        until(
            page,
            """async () => (await caches.keys()).length === 0
                && (await navigator.serviceWorker.getRegistrations()).length === 0""",
        )


def keep(page: Page, host: Host) -> str:
    """Ask for the whole archive and wait for it; returns what the page said before taking it."""
    page.goto(f"{host.home}hors-ligne/")
    page.click("text=Voir la taille")
    start = page.locator("[data-do=start]")
    expect(start).to_contain_text("Télécharger (")
    told = page.inner_text("[data-state]")
    start.click()
    expect(page.locator("[data-state]")).to_contain_text("Toute l’archive est sur cet appareil")
    return told


def test_the_kept_archive_opens_anywhere(page: Page, host: Host) -> None:
    """Once the archive is kept, every page of every kind opens without a network."""
    with host.up():
        told = keep(page, host)
    urls = [path for path, *_ in listed(host)["files"] if path.endswith("/") or not path]

    titles = {}
    for url in urls[:: max(1, len(urls) // 20)]:
        page.goto(f"{host.home}{url}")
        titles[url] = page.inner_text("h1")

    assert len(titles) >= 20
    assert "Lire sans réseau" not in {titles[url] for url in titles if url != "hors-ligne/"}
    assert "ko" in told
    assert "Mo sur l’appareil" in told


@pytest.mark.parametrize("words", ["tegaret", "reunion carte"])
def test_search_answers_from_the_kept_archive(page: Page, host: Host, words: str) -> None:
    """Without a network, search finds in the kept archive what was never looked for before."""
    with host.up():
        keep(page, host)

    page.goto(f"{host.home}recherche/?q={words}")

    expect(page.locator(".gtm-hits a").first).to_be_visible()
    page.click(".gtm-hits a >> nth=0")
    assert page.inner_text("h1") != "Lire sans réseau"


def test_a_search_is_answered_again(page: Page, host: Host) -> None:
    """What was looked for with a network is found again without."""
    with host.up():
        visit(page, host, OPENED)
        visit(page, host, "recherche/?q=tegaret")
        found = page.locator(".gtm-hits a")
        expect(found.first).to_be_visible()
        titles = found.all_inner_texts()

    page.goto(f"{host.home}recherche/?q=tegaret")

    expect(found).to_have_text(titles)


def test_a_kept_archive_says_its_day_and_can_go(page: Page, host: Host) -> None:
    """The page tells what day the copy was built, and takes it away when asked."""
    with host.up():
        keep(page, host)
        page.reload()
        expect(page.locator("[data-state]")).to_contain_text("le 15 janvier 2026")

        page.click("text=Retirer de cet appareil")

        expect(page.locator("[data-state]")).to_contain_text("n’est pas gardée")
        assert not any(name.endswith("kept-1") for name in caches_of(page))


def test_an_update_takes_only_what_changed(page: Page, host: Host) -> None:
    """A later copy asks for the pages that changed and drops those that are gone."""
    with host.up():
        keep(page, host)
        host.edit(NEVER_OPENED, "</h1>", " (changé)</h1>")
        edited = listed(host)
        gone = next(each for each in edited["files"] if each[0] == "actions/2024/")
        edited["files"].remove(gone)
        changed = next(each for each in edited["files"] if each[0] == NEVER_OPENED)
        changed[2] = "nouveau"
        (host.folder / "hors-ligne/fichiers.json").write_text(json.dumps(edited), encoding="utf-8")

        page.click("text=Mettre à jour")
        expect(page.locator("[data-state]")).to_contain_text("1\u00a0fichier à télécharger")
        page.click("text=Télécharger (")
        expect(page.locator("[data-state]")).to_contain_text("Toute l’archive")

    page.goto(f"{host.home}{NEVER_OPENED}")
    assert "(changé)" in page.inner_text("h1")
    page.goto(f"{host.home}actions/2024/")
    assert page.inner_text("h1") == "Lire sans réseau"


def test_a_copy_cut_short_goes_on(page: Page, host: Host) -> None:
    """Without a network in the middle, what was copied stays, and the rest comes later."""
    missing = host.folder / NEVER_OPENED
    with host.up():
        page.goto(f"{host.home}hors-ligne/")
        page.click("text=Voir la taille")
        missing.rename(host.folder / "ailleurs")
        page.click("text=Télécharger (")
        expect(page.locator("[data-state]")).to_contain_text("Ce qui est copié reste")
        (host.folder / "ailleurs").rename(missing)

        page.click("button:has-text('Reprendre')")
        expect(page.locator("[data-do=start]")).to_contain_text("Télécharger (")
        rest = page.inner_text("[data-state]")
        page.click("text=Télécharger (")

        expect(page.locator("[data-state]")).to_contain_text("Toute l’archive est sur cet appareil")
    assert int(rest.split("\u00a0")[0]) < len(listed(host)["files"])


def test_a_copy_can_be_interrupted(page: Page, host: Host) -> None:
    """The reader stops the copy when it takes too long; what is there opens without a network."""
    with host.up(Slow):
        page.goto(f"{host.home}hors-ligne/")
        page.click("text=Voir la taille")
        page.click("text=Télécharger (")
        expect(page.locator("[data-state]")).to_contain_text("Copie en cours")

        page.click("text=Interrompre")

        expect(page.locator("[data-state]")).to_contain_text("La copie est interrompue")
        expect(page.locator("[data-do=start]")).to_have_text("Reprendre")
        assert not page.is_visible("progress")
    page.goto(f"{host.home}actions/2024/")
    assert page.inner_text("h1") == "Actions closes décidées en 2024"


def test_without_a_worker_nothing_is_promised(browser: Browser, host: Host) -> None:
    """Without JavaScript the button is absent, and the page says why and what to do instead."""
    with host.up(), browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{host.home}hors-ligne/")

        assert not page.is_visible("[data-keep]")
        assert "JavaScript est arrêté" in page.inner_text("[data-without]")
        assert page.is_visible("text=Télécharger toute l’archive")


def listed(host: Host) -> dict[str, list[list[str]]]:
    """The list of what a device can keep."""
    found: dict[str, list[list[str]]] = json.loads(
        (host.folder / "hors-ligne/fichiers.json").read_text("utf-8")
    )
    return found


def caches_of(page: Page) -> list[str]:
    """The names of what the browser keeps of the host."""
    names: list[str] = page.evaluate("caches.keys()")
    return names
