"""A page of each kind of the fictional site, and how they are looked at."""

from playwright.sync_api import Page

from website import Website

PHONE, DESK = 390, 1280
"""The widths at which pages are looked at, in pixels."""

FULL = (
    "",
    "reunions/",
    "organisations/",
    "ressources/",
    "actions/",
    "actions/2024/",
    "decisions/",
    "presences/",
    "sigles/",
    "themes/services/",
    "reunions/2025-09-11/",
    "organisations/sp-cm/",
    "ressources/carte-des-services/",
    "ressources/tableau-des-passages/",
)
"""Those that show what the archive holds."""
URLS = (*FULL, "recherche/", "hors-ligne/", "404.html")


def urls(site: Website) -> list[str]:
    """Those of `URLS` that a site has: fewer when it is young."""
    return [url for url in URLS if site.is_there(url)]


LATE = {"recherche/": "#gtm-search-field", "hors-ligne/": "[data-do=start]"}
"""What comes after its page and moves what stood there."""


def show(page: Page, home: str, url: str) -> None:
    """Open a page of a site and wait for all that it shows."""
    page.goto(f"{home}{url}")
    if url in LATE:
        page.locator(LATE[url]).wait_for()
