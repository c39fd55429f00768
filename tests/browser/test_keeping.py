"""The whole archive kept on a device, in a real browser: taken, searched, updated, dropped."""

from playwright.sync_api import Page, expect

from hosts import ALL, NEVER_OPENED, OPENED, Host, Tap, caches_of, keep, until, visit
from searching import settle

pytest_plugins = ["sites", "browsers", "devices"]

SLOW_DEVICE = """() => {
  const {put} = Cache.prototype;
  window.writing = [];
  Cache.prototype.put = function (address, copy) {
    if (`${address}`.includes("fichiers.json")) return put.call(this, address, copy);
    return new Promise((resolve) => {
      window.writing.push(() => put.call(this, address, copy).then(resolve));
    });
  };
}"""
"""Has the device write a file of the archive only when it is told to."""
COUNTED = "document.querySelector('progress').value"


def test_the_kept_archive_opens_anywhere(page: Page, host: Host) -> None:
    """Once the archive is kept, every page of every kind opens without a network."""
    with host.up():
        told = keep(page, host)
    urls = [path for path, *_ in host.listed["files"] if path.endswith("/") or not path]

    titles = {}
    for url in urls[:: max(1, len(urls) // 12)]:
        page.goto(f"{host.home}{url}")
        titles[url] = page.inner_text("h1")

    assert len(titles) >= 12
    assert "Lire sans réseau" not in {titles[url] for url in titles if url != "hors-ligne/"}
    assert "ko" in told
    assert "Mo sur l’appareil" in told


def test_search_answers_from_the_kept_archive(page: Page, host: Host) -> None:
    """Without a network, search finds in the kept archive what was never looked for before."""
    with host.up():
        keep(page, host)

    for words in ("tegaret", "reunion carte"):
        page.goto(f"{host.home}recherche/?q={words}")
        expect(page.locator(".gtm-hits a").first).to_be_visible()
        page.click(".gtm-hits a >> nth=0")
        page.wait_for_url(lambda url: "recherche" not in url)
        assert page.inner_text("h1") != "Lire sans réseau"


def test_a_search_is_answered_again(page: Page, host: Host) -> None:
    """What was looked for with a network is found again without."""
    with host.up():
        visit(page, host, OPENED)
        visit(page, host, "recherche/?q=tegaret")
        found = page.locator(".gtm-hits a")
        settle(page)
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
        edited = host.listed
        gone = next(each for each in edited["files"] if each[0] == "actions/2024/")
        edited["files"].remove(gone)
        changed = next(each for each in edited["files"] if each[0] == NEVER_OPENED)
        changed[2] = "nouveau"
        host.listed = edited

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
        page.click("text=Garder l’archive…")
        missing.rename(host.folder / "ailleurs")
        page.click("text=Télécharger (")
        expect(page.locator("[data-state]")).to_contain_text("Ce qui est copié reste")
        (host.folder / "ailleurs").rename(missing)

        page.click("button:has-text('Reprendre')")
        expect(page.locator("[data-do=start]")).to_contain_text("Télécharger (")
        rest = page.inner_text("[data-state]")
        page.click("text=Télécharger (")

        expect(page.locator("[data-state]")).to_contain_text("Toute l’archive est sur cet appareil")
    assert int(rest.split("\u00a0")[0]) < len(host.listed["files"])


def test_an_interrupted_copy_says_no_more(page: Page, host: Host) -> None:
    """What the device is still writing when the reader stops the copy does not take it up again."""
    with host.up():
        page.goto(f"{host.home}hors-ligne/")
        page.click("text=Garder l’archive…")
        page.evaluate(SLOW_DEVICE)
        page.click("text=Télécharger (")
        until(page, "window.writing.length === 4")

        page.click("text=Interrompre")
        page.evaluate("window.writing.pop()()")
        expect(page.locator("[data-state]")).to_contain_text("La copie est interrompue")
        counted = page.evaluate(COUNTED)
        page.evaluate("Promise.all(window.writing.map((write) => write()))")

        assert page.evaluate(COUNTED) == counted


def test_a_copy_can_be_interrupted(page: Page, host: Host) -> None:
    """The reader stops the copy when it takes too long; what is there opens without a network."""
    tap = Tap()
    with host.up(tap.handler()):
        visit(page, host, "hors-ligne/")
        page.click("text=Garder l’archive…")
        page.locator("text=Télécharger (").wait_for()
        tap.let(24)
        page.click("text=Télécharger (")
        expect(page.locator("[data-state]")).to_contain_text("Copie en cours")

        page.click("text=Interrompre")

        expect(page.locator("[data-state]")).to_contain_text("La copie est interrompue")
        expect(page.locator("[data-do=start]")).to_have_text("Reprendre")
        assert not page.is_visible("progress")
        tap.let(ALL)
    page.goto(f"{host.home}actions/2024/")
    assert page.inner_text("h1") == "Actions closes décidées en 2024"
