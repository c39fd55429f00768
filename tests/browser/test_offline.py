"""Later reading in a real browser: pages that were opened are read again without a network."""

import shutil

from playwright.sync_api import Browser, Page, expect

from building import ROOT
from hosts import ALL, NEVER_OPENED, OPENED, Host, Tap, caches_of, heed, until, visit

pytest_plugins = ["sites", "browsers", "devices"]


def test_an_opened_page_is_read_again(page: Page, host: Host) -> None:
    """The very first page that was opened is there again without a network, with its looks."""
    with host.up():
        visit(page, host, OPENED)
        looks = page.evaluate("getComputedStyle(document.querySelector('h1')).fontSize")

    page.goto(f"{host.home}{OPENED}")

    assert page.inner_text("h1") == "Réunion du 11 septembre 2025"
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).fontSize") == looks
    expect(page.locator("h1 + .gtm-banner")).to_contain_text("Le site ne répond pas")


def test_the_page_opened_last_is_listed_first(page: Page, host: Host) -> None:
    """Opened again, a page takes its place before the others, and so is the last to go."""
    with host.up():
        for url in (OPENED, NEVER_OPENED, OPENED):
            visit(page, host, url)

    page.goto(f"{host.home}hors-ligne/")

    links = page.locator("[data-opened] a")
    expect(links).to_have_count(2)
    expect(links.first).to_have_text("Réunion du 11 septembre 2025")


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
        page.wait_for_url(f"{host.home}{NEVER_OPENED}")


def test_a_page_answers_to_its_other_names(page: Page, host: Host) -> None:
    """Without its last slash, or as a file, an address leads to the copy or to the offline page."""
    with host.up():
        visit(page, host, OPENED)

    for name in (OPENED.removesuffix("/"), f"{OPENED}index.html"):
        page.goto(f"{host.home}{name}")
        assert page.inner_text("h1") == "Réunion du 11 septembre 2025"
    page.goto(f"{host.home}{NEVER_OPENED.removesuffix('/')}")
    assert page.is_visible("[data-missing]")


def test_the_offline_page_leads_nowhere_else(page: Page, host: Host) -> None:
    """Whatever stands in its address, it offers to try again only a page of the site."""
    unsafe = ("javascript:window.__pwned=1", "https://ailleurs.example/", "//ailleurs/", "http://")
    with host.up():
        for asked in unsafe:
            page.goto(f"{host.home}hors-ligne/?page={asked}")
            expect(page.locator("[data-keep]")).to_be_visible()  # the script went on

            assert not page.is_visible("[data-missing]")
            assert page.get_attribute("[data-retry]", "href") is None


def test_a_changed_page_is_seen_at_once(page: Page, host: Host) -> None:
    """With a network the page is the one of the host, never an earlier copy."""
    with host.up():
        visit(page, host, OPENED)
        host.edit(OPENED, "</h1>", " (changée)</h1>")

        page.goto(f"{host.home}{OPENED}")

        assert page.inner_text("h1") == "Réunion du 11 septembre 2025 (changée)"
        heed(page)
        assert page.locator("h1 + .gtm-banner").count() == 0


def test_a_weak_link_shows_the_copy(page: Page, host: Host) -> None:
    """Where the answer is late, the copy is shown and said to be one."""
    tap = Tap()
    host.set_patience(200)
    with host.up(tap.handler()):
        visit(page, host, OPENED)
        visit(page, host, OPENED)  # and its files come from the worker
        tap.let(0)

        page.goto(f"{host.home}{OPENED}", wait_until="domcontentloaded")

        assert page.inner_text("h1") == "Réunion du 11 septembre 2025"
        expect(page.locator("h1 + .gtm-banner")).to_contain_text("Le site ne répond pas")
        tap.let(ALL)


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
        retired = ROOT / "hooks/archive/offline/retired_worker.js"
        shutil.copy(retired, host.folder / "sw.js")
        host.edit("reunions", " data-offline", "")

        page.goto(f"{host.home}reunions/")

        until(
            page,
            """async () => (await caches.keys()).length === 0
                && (await navigator.serviceWorker.getRegistrations()).length === 0""",
        )


def test_without_a_worker_nothing_is_promised(browser: Browser, host: Host) -> None:
    """Without JavaScript the button is absent, and the page says why and what to do instead."""
    with host.up(), browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{host.home}hors-ligne/")

        assert not page.is_visible("[data-keep]")
        assert "JavaScript est arrêté" in page.inner_text("[data-without]")
        assert page.is_visible("text=Télécharger toute l’archive")
