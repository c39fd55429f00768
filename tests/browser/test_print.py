"""On paper a page is a clean A4 document: its text and nothing that only a screen can use."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pdfplumber
import pytest
from pdfplumber.page import Page as Sheet
from pdfplumber.pdf import PDF
from playwright.sync_api import Browser

from browser import served
from building import DEMO_DAY, Built, build, epoch, project
from kinds import show
from once import once

pytest_plugins = ["sites", "browsers"]

MEETING = "reunions/2025-09-11/"
PRINTED = (
    "",
    "reunions/",
    MEETING,
    "presences/",
    "ressources/carte-des-services/",
    "recherche/",
    "hors-ligne/",
)
"""A page of each look: reading what was printed takes long."""
MENU = (
    "Accueil",
    "Rechercher",
    "Tout montrer",
    "Aller au contenu",
    "Sur cette page",
    "Corriger cette page",
)
MINUTES = "---\ndate: 2030-05-22\n---\n\n## Point\n\n{}\n"
A4 = (595, 842)
MARGIN = 20
"""In points: printers reach no nearer to the edge."""


@pytest.fixture(scope="module")
def papers(
    browser: Browser, address: str, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, PDF]:
    """A page of each kind, printed by a reader whose screen is dark."""
    printed = once(
        tmp_path_factory,
        "printed",
        lambda _: {url: _print(browser, address, url, "dark") for url in PRINTED},
    )
    return {url: pdfplumber.open(BytesIO(data)) for url, data in printed.items()}


def test_meeting_has_a_letterhead(papers: dict[str, PDF]) -> None:
    """A meeting begins with the group and the day, and ends with where it can be read."""
    pages = papers[MEETING].pages
    first, last = pages[0].extract_text(), pages[-1].extract_text()

    top = first[:250]
    assert "Groupe de coordination des mobilités du Bourem-Kala jeudi 11 septembre 2025" in top
    assert "Réunion du 11 septembre 2025" in top
    assert "https://archives.invalid/gtm/reunions/2025-09-11/" in last


def test_warnings_are_printed(browser: Browser, address: str, demo_site: Built) -> None:
    """Paper says that its minutes are a draft or partial, and that the demonstration is fiction."""
    drafts = [d.url for d in demo_site if "Projet de compte rendu." in d.text(".gtm-banner")]
    partial = [d.url for d in demo_site if "Compte rendu partiel." in d.text(".gtm-banner")]

    texts = [_text(browser, address, url) for url in (drafts[0], partial[0])]

    assert "Projet de compte rendu." in texts[0]
    assert "Compte rendu partiel." in texts[1]
    assert all("Données fictives." in text for text in texts)


def test_nothing_to_press_is_printed(papers: dict[str, PDF]) -> None:
    """Neither the menu, the search, the filters nor the way to the next page are printed."""
    texts = {url: _words(paper) for url, paper in papers.items()}

    assert [(url, word) for url, text in texts.items() for word in MENU if word in text] == []
    assert "Réunion suivante" not in texts[MEETING]


def test_a_narrowed_list_says_so(browser: Browser, address: str) -> None:
    """A list printed in part tells by what it was narrowed and how much is left."""
    text = _text(browser, address, "reunions/?annee=2024")

    assert "11 réunions sur 23" in text
    assert "2025" not in text.splitlines()


def test_addresses_are_spelt_out(papers: dict[str, PDF], demo_site: Built) -> None:
    """The address of every link to another site can be read, once."""
    page = demo_site[MEETING]
    links = {
        node.attributes["href"] or ""
        for node in page.tree.css("article a[rel~=external]")
        if "gtm-edit" not in (node.parent.attributes.get("class") or "" if node.parent else "")
    }

    text = "".join(_words(papers[MEETING]).split())

    assert len(links) >= 2
    assert [link for link in links if link not in text] == []


def test_a_bare_address_is_not_repeated(browser: Browser, tmp_path: Path) -> None:
    """An address that the text already shows is not spelt out again behind it."""
    text = "Voir https://a.exemple/nue et [la carte](https://a.exemple/nommee)."
    folder = project(tmp_path, {"meetings/2030-05-22.md": MINUTES.format(text)})
    built = build(folder, folder / "site", SOURCE_DATE_EPOCH=epoch(DEMO_DAY))
    with served(built.folder) as address:
        text = "".join(_text(browser, address, "reunions/2030-05-22/").split())

    assert text.count("https://a.exemple/nue") == 1
    assert text.count("https://a.exemple/nommee") == 1


def test_tables_are_whole(papers: dict[str, PDF], demo_site: Built) -> None:
    """Every cell of the widest table is printed, within the sheet, its head above its foot."""
    rows = demo_site["presences/"].texts(".gtm-presences thead tr")

    pages = papers["presences/"].pages
    sheets = [page.extract_text() for page in pages if page.width > page.height]
    held = [sheet for sheet in sheets if re.search(r"Présentes \d", sheet)]
    faults = [fault for page in pages for fault in _outside(page)]

    assert max(len(row.split()) for row in rows) == 12
    assert all(any(row in sheet for row in rows) for sheet in held)
    assert held != []
    assert faults == []


def test_black_on_white(papers: dict[str, PDF], browser: Browser, address: str) -> None:
    """Whatever the screen shows, the ink is dark and no ground is filled, on A4, within margins."""
    light = {"in the light": _printed(browser, address, MEETING)}
    faults = []
    for url, paper in {**papers, **light}.items():
        for page in paper.pages:
            faults += [f"{url}: {fault}" for fault in (*_outside(page), *_pale(page))]
            if sorted((round(page.width), round(page.height))) != sorted(A4):
                faults.append(f"{url}: {page.width}×{page.height}")

    assert faults == []


def test_headings_stay_with_their_text(papers: dict[str, PDF], demo_site: Built) -> None:
    """No heading is the last line of a sheet."""
    headings = set(demo_site[MEETING].texts("h2, h3, h4"))

    pages = papers[MEETING].pages
    lasts = [page.extract_text().splitlines()[-2] for page in pages[:-1]]

    assert len(lasts) > 2
    assert headings & set(lasts) == set()


def test_pages_are_numbered(papers: dict[str, PDF]) -> None:
    """Each sheet says which it is, and of how many."""
    pages = papers[MEETING].pages
    ends = [page.extract_text().splitlines()[-1] for page in pages]

    assert ends == [f"{number} / {len(pages)}" for number in range(1, len(pages) + 1)]


def _printed(browser: Browser, home: str, url: str) -> PDF:
    return pdfplumber.open(BytesIO(_print(browser, home, url, "light")))


def _print(browser: Browser, home: str, url: str, scheme: str) -> bytes:
    with browser.new_page(color_scheme="dark" if scheme == "dark" else "light") as page:
        show(page, home, url)
        return page.pdf(prefer_css_page_size=True, print_background=True)


def _text(browser: Browser, home: str, url: str) -> str:
    return _words(_printed(browser, home, url))


def _words(paper: PDF) -> str:
    return "\n".join(page.extract_text() for page in paper.pages)


def _outside(page: Sheet) -> Iterator[str]:
    """What is printed outside the margins."""
    right, bottom = page.width - MARGIN, page.height - MARGIN
    for char in page.chars:
        if char["x0"] < MARGIN or char["x1"] > right or char["bottom"] > bottom:
            yield f"{char['text']} at {char['x0']:.0f}, {char['top']:.0f}"


def _pale(page: Sheet) -> Iterator[str]:
    """Text that is not dark, and grounds that are not white."""
    for char in page.chars:
        if max(char["non_stroking_color"] or (0,)) > 0.4:
            yield f"{char['text']} in {char['non_stroking_color']}"
    # A drawing is of ink alone; a ground is what words stand on.
    words = [char for char in page.chars if char["text"].strip()]
    for each in page.rects:
        is_ground = each["fill"] and any(_lies_on(char, each) for char in words)
        if is_ground and min(each["non_stroking_color"] or (0,)) < 0.9:
            yield f"ground in {each['non_stroking_color']}"


def _lies_on(char: dict[str, Any], ground: dict[str, Any]) -> bool:
    across, down = (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2
    is_across = ground["x0"] <= across <= ground["x1"]
    return bool(is_across and ground["top"] <= down <= ground["bottom"])
