"""The fictional site in a real browser: it works, and fetches nothing from elsewhere."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Error, Request

from browser import Quiet, is_fault, served
from building import Built
from kinds import FULL

pytest_plugins = ["sites", "browsers"]


@pytest.fixture(scope="module")
def address(demo_site: Built) -> Iterator[str]:
    """Where the fictional site is served."""
    assert demo_site.status == 0, demo_site.output
    with served(demo_site.folder) as found:
        yield found


def test_pages_load_without_a_fault(browser: Browser, address: str) -> None:
    """No page asks anything of another host, fails to load something or logs an error."""
    faults: list[str] = []

    def note_request(request: Request) -> None:
        if not request.url.startswith((address, "data:", "blob:")):
            faults.append(f"asked for {request.url}")

    def note_message(message: ConsoleMessage) -> None:
        if is_fault(message):
            faults.append(f"logged {message.text}")

    def note_error(error: Error) -> None:
        faults.append(f"raised {error}")

    with browser.new_page() as page:
        page.on("request", note_request)
        page.on("requestfailed", lambda request: faults.append(f"failed {request.url}"))
        page.on("console", note_message)
        page.on("pageerror", note_error)
        for url in FULL:
            faults.append(url)
            page.goto(f"{address}{url}", wait_until="networkidle")

    assert faults == list(FULL)


def test_old_address_of_an_action_leads_to_it(browser: Browser, address: str) -> None:
    """A link to an action of a meeting whose file was renamed still leads to that action."""
    with browser.new_page() as page:
        page.goto(f"{address}reunions/2024-02-16/#action-1-1")
        page.wait_for_url("**/2024-02-15/**")

        assert page.url == f"{address}reunions/2024-02-15/#action-1-1"


def test_old_address_leads_on_without_script(browser: Browser, address: str) -> None:
    """Without scripts, the link still leads to the page."""
    with browser.new_page(java_script_enabled=False) as page:
        page.goto(f"{address}reunions/2024-02-16/")
        page.wait_for_url("**/2024-02-15/")

        assert page.url == f"{address}reunions/2024-02-15/"


def test_the_first_screen_of_a_phone(browser: Browser, address: str) -> None:
    """The menu is one row, and a meeting begins with what was decided or what it was about."""
    first = {"reunions/2025-09-11/": "#decision-1-1", "reunions/2024-07-18/": ".gtm-subjects a"}
    with browser.new_page(viewport={"width": 360, "height": 640}) as page:
        for url, shown in first.items():
            page.goto(f"{address}{url}")
            box = page.locator(shown).first.bounding_box()
            tops = page.locator(".md-tabs__item").evaluate_all("all => all.map((e) => e.offsetTop)")

            assert box is not None
            assert box["y"] + box["height"] <= 640
            assert len(tops) == 5
            assert len(set(tops)) == 1


class Lost(Quiet):
    """A host that shows the site's own page of errors for what it does not have."""

    def do_GET(self) -> None:  # noqa: N802 - called by this name
        """Answer with the file, or with that page at the address that was asked for."""
        if not Path(self.translate_path(self.path)).exists():
            page = Path(self.directory, "gtm", "404.html").read_bytes()
            self.send_response(404)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", str(len(page)))
            self.end_headers()
            self.wfile.write(page)
        else:
            super().do_GET()


@pytest.mark.parametrize("lost", ["nulle-part", "reunions/nulle-part/", "a/b/c/d.html"])
def test_the_page_of_errors_finds_its_site(
    browser: Browser, hostile_site: Built, tmp_path: Path, lost: str
) -> None:
    """Below any folder of a host, though nobody told where the site is, it has looks and links."""
    (tmp_path / "gtm").symlink_to(hostile_site.folder)
    missed: list[str] = []

    with served(tmp_path, handler=Lost) as host, browser.new_page() as page:
        page.on("requestfailed", lambda request: missed.append(request.url))
        page.on("response", lambda answer: missed.append(answer.url) if not answer.ok else None)
        page.goto(f"{host}gtm/{lost}", wait_until="networkidle")

        assert [url for url in missed if "/assets/" in url] == []
        assert page.get_attribute("html", "class") == "js"
        page.click("text=Toutes les organisations")
        page.wait_for_url(f"{host}gtm/organisations/")
