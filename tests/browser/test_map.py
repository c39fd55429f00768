"""The map of actors in a real browser: narrowed, walked through by keyboard, light."""

import gzip
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, expect

from archive.collection import urls
from building import Built
from kinds import PHONE

pytest_plugins = ["sites", "browsers"]

MAP = "ressources/carte-des-services/"


def test_the_table_is_narrowed(browser: Browser, address: str) -> None:
    """By words, by kind and by place together; places without a row left go, the count follows."""
    with browser.new_page(viewport={"width": 360, "height": 740}) as page:
        page.goto(f"{address}{MAP}")
        page.locator("select[name=lieu]").select_option(label="Tegaret")
        page.locator(".gtm-filters input").fill("soin")

        expect(page.locator(".gtm-filters [role=status]")).to_have_text("2 fiches sur 62")
        expect(page.locator("tbody.gtm-group:visible")).to_have_count(1)
        assert page.evaluate("document.documentElement.scrollWidth") == 360


@pytest.mark.parametrize("has_scripts", [True, False])
def test_circles_are_reached_by_keyboard(browser: Browser, address: str, has_scripts: bool) -> None:  # noqa: FBT001 - a parameter
    """Each is a target for a finger, a stop of the keyboard, and leads to its place."""
    size = {"width": PHONE, "height": 800}
    with browser.new_page(viewport=size, java_script_enabled=has_scripts) as page:  # type: ignore[arg-type]
        page.goto(f"{address}{MAP}")
        first = page.locator(".gtm-map a").first
        first.focus()
        page.keyboard.press("Enter")

        expect(page).to_have_url(f"{address}{MAP}{first.get_attribute('href')}")
        boxes = [circle.bounding_box() for circle in page.locator(".gtm-map a circle").all()]
        assert len(boxes) > 5
        assert all(box and box["width"] >= 24 for box in boxes)


def test_the_page_is_light(demo_site: Built) -> None:
    """With its drawing and sixty actors it takes less than 60 kB of a weak link."""
    html = (demo_site.folder / MAP / "index.html").read_bytes()

    assert len(gzip.compress(html)) < 60_000


def test_the_map_is_read_without_a_network(demo_site: Built) -> None:
    """The copy of a device lists the page, and the edition to take away holds it, map and all."""
    kept = (demo_site.folder / urls.KEPT_FILES).read_text("utf-8")
    with ZipFile(demo_site.folder / urls.EDITION) as edition:
        html = edition.read(f"archives-gtm/{MAP}index.html").decode()

    assert f'"{MAP}' in kept
    assert html.count("<tr data-type=") == 62
    assert '<figure class="gtm-map">' in html
    assert "acteurs.csv" not in html
    assert "acteurs.csv" in (demo_site.folder / MAP / "index.html").read_text("utf-8")


def test_copies_are_not_published(demo_site: Built) -> None:
    """The files themselves, with their columns of telephones, are nowhere on the site."""
    assert not (demo_site.folder / "ressources/copies").exists()
    assert not list(demo_site.folder.rglob("*.km?"))
