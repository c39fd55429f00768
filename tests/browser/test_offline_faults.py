"""What a host or a device does wrong costs a reader no page that was readable without a network."""

from collections.abc import Callable
from functools import partial

from playwright.sync_api import Page, expect

from hosts import NEVER_OPENED, OPENED, Fresh, Host, keep, until, visit

pytest_plugins = ["sites", "browsers", "devices"]

TITLES = {
    OPENED: "Réunion du 11 septembre 2025",
    NEVER_OPENED: "Secrétariat permanent du Cadre des mobilités (SP-CM)",
}
MAINTENANCE = b"<!doctype html><title>Maintenance</title><h1>De retour dans une heure</h1></html>"
STATE = "[data-state]"
LOOKS = "getComputedStyle(document.querySelector('h1')).fontSize"
FORGET = """async (url) => {
  for (const name of await caches.keys()) await (await caches.open(name)).delete(url);
}"""
"""What has the device lose the copy of a file."""

Fault = Callable[[Fresh], None]


def answer(handler: Fresh, status: int) -> None:
    """Answer with an error that is the host's own."""
    handler.send_error(status)


def redirect(handler: Fresh) -> None:
    """Lead to another page, as a host does whose addresses are in disorder."""
    handler.send_response(302)
    handler.send_header("Location", "/")
    handler.end_headers()


def say(handler: Fresh, text: bytes, kind: str) -> None:
    """Answer with a text that is not the page asked for, as if it were."""
    handler.send_response(200)
    handler.send_header("Content-Type", f"text/{kind}; charset=utf-8")
    handler.send_header("Content-Length", str(len(text)))
    handler.end_headers()
    handler.wfile.write(text)


def cut(handler: Fresh) -> None:
    """Promise a long page, then close the connection after its beginning."""
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html; charset=utf-8")
    handler.send_header("Content-Length", "100000")
    handler.end_headers()
    handler.wfile.write(b"<!doctype ")
    handler.close_connection = True


FAULTS: dict[str, Fault] = {
    "404": partial(answer, status=404),
    "410": partial(answer, status=410),
    "503": partial(answer, status=503),
    "redirection": redirect,
    "maintenance": partial(say, text=MAINTENANCE, kind="html"),
    "words": partial(say, text=b"Patience", kind="plain"),
    "cut": cut,
}


def faulty(fault: Fault, *parts: str) -> type[Fresh]:
    """A host at fault for the addresses that hold one of the parts."""

    class Faulty(Fresh):
        def do_GET(self) -> None:  # noqa: N802 - called by this name
            if any(part in self.path for part in parts):
                fault(self)
            else:
                super().do_GET()

    return Faulty


def test_no_fault_of_the_host_loses_a_page(page: Page, host: Host) -> None:
    """Neither a page that was opened nor the whole archive loses a page to one bad answer."""
    with host.up():
        visit(page, host, OPENED)
        keep(page, host)
    for name, fault in FAULTS.items():
        with host.up(faulty(fault, *TITLES)):
            for url in TITLES:
                page.goto(f"{host.home}{url}")

        for url, title in TITLES.items():
            page.goto(f"{host.home}{url}")
            assert page.inner_text("h1") == title, name
    page.goto(f"{host.home}hors-ligne/")
    expect(page.locator(STATE)).to_contain_text("Toute l’archive est sur cet appareil")


def test_a_copy_stands_in_for_a_page_that_fails(page: Page, host: Host) -> None:
    """While the host is at fault, a page that was opened is shown from its copy, and says so."""
    with host.up():
        visit(page, host, OPENED)

    for name in sorted(FAULTS.keys() - {"redirection"}):
        with host.up(faulty(FAULTS[name], OPENED)):
            page.goto(f"{host.home}{OPENED}")

        assert page.inner_text("h1") == TITLES[OPENED], name
        expect(page.locator("h1 + .gtm-banner")).to_contain_text("Le site ne répond pas")


def test_a_withdrawn_page_is_forgotten(page: Page, host: Host) -> None:
    """A page that the site itself lists no more goes at the next visit, and is not missed."""
    with host.up():
        visit(page, host, OPENED)
        keep(page, host)
        host.withdraw(OPENED)
        page.goto(f"{host.home}{OPENED}")
        until(page, f"caches.match('{host.home}{OPENED}').then((held) => !held)")

    page.goto(f"{host.home}{OPENED}")
    assert page.inner_text("h1") == "Lire sans réseau"
    expect(page.locator(STATE)).to_contain_text("Toute l’archive est sur cet appareil")


def test_an_incomplete_copy_says_so(page: Page, host: Host) -> None:
    """A copy that lacks a page of its list promises no whole archive, and can be completed."""
    with host.up():
        keep(page, host)
        page.evaluate(FORGET, f"{host.home}{NEVER_OPENED}")
        page.reload()
        expect(page.locator(STATE)).to_contain_text("incomplète\u202f: il y manque 1\u00a0fichier.")

        page.click("text=Compléter")
        page.click("text=Télécharger (")
        expect(page.locator(STATE)).to_contain_text("Toute l’archive est sur cet appareil")

    page.goto(f"{host.home}{NEVER_OPENED}")
    assert page.inner_text("h1") == TITLES[NEVER_OPENED]


def test_a_full_device_keeps_what_it_has(page: Page, host: Host) -> None:
    """Without room for a new copy, the page is read anew and its earlier copy stays."""
    with host.up():
        visit(page, host, OPENED)
        fill(page, host)
        host.edit(OPENED, "</h1>", " (refaite)</h1>")
        page.goto(f"{host.home}{OPENED}")
        assert page.inner_text("h1") == f"{TITLES[OPENED]} (refaite)"

    page.goto(f"{host.home}{OPENED}")
    assert page.inner_text("h1") == TITLES[OPENED]


def test_a_copy_without_room_says_so(page: Page, host: Host) -> None:
    """Where the whole archive finds no room, the reader is told, and promised nothing."""
    with host.up():
        visit(page, host, "hors-ligne/")
        page.click("text=Garder l’archive…")
        expect(page.locator("[data-do=start]")).to_contain_text("Télécharger (")
        fill(page, host)
        page.click("text=Télécharger (")

        expect(page.locator(STATE)).to_contain_text("Il n’y a plus assez de place")
        assert "Toute l’archive est sur" not in page.inner_text(STATE)


def fill(page: Page, host: Host) -> None:
    """Leave no room on the device for the site."""
    origin = host.home.removesuffix(f"{host.folder.name}/")
    devtools = page.context.new_cdp_session(page)
    devtools.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": 1})


def test_what_is_no_file_of_the_site_is_not_kept(page: Page, host: Host) -> None:
    """What a host answers once in the place of a style does not last longer than its fault."""
    with host.up():
        visit(page, host, OPENED)
        looks = page.evaluate(LOOKS)
        address = page.evaluate("document.querySelector('link[href*=\"style.css\"]').href")

    for name in ("maintenance", "words", "cut", "503"):
        page.evaluate(FORGET, address)
        with host.up(faulty(FAULTS[name], "style.css")):
            page.goto(f"{host.home}{OPENED}")
        faulty_looks = page.evaluate(LOOKS)

        with host.up():
            page.goto(f"{host.home}{OPENED}")
        assert faulty_looks != looks == page.evaluate(LOOKS), name
