"""What the search shows in a browser: its results, its filters, and the address that keeps both."""

import re
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Browser, Page, expect

from browser import served
from building import Built
from searching import FIELD, HITS, on_its_page, opened, settle

pytest_plugins = ["sites", "browsers"]


def test_absent_words_are_told(page: Page, address: str) -> None:
    """A word that is nowhere is told so, with what is found of the one that is surely meant."""
    search = opened(page, address)
    assert search.ask("zzzzzz") == []
    assert search.status() == "« zzzzzz » n’est nulle part dans l’archive."
    assert f"{address}reunions/" in page.locator(".gtm-search__results a").evaluate_all(
        "all => all.map((a) => a.href)"
    )

    assert search.ask("lxique") != []
    assert search.status().startswith("« lxique » n’est nulle part dans l’archive.")
    assert "pour « lexique »" in search.status()


def test_title_holds_the_question(page: Page, address: str) -> None:
    """The page of search is named by what was asked."""
    on_its_page(page, address, "q=lexique")

    assert page.title().startswith("lexique - Recherche")


def test_matching_words_are_marked(page: Page, address: str) -> None:
    """The words that match are marked, in titles and in what is shown of the text."""
    opened(page, address).ask("carte services")

    marked = page.locator(".gtm-hits mark").all_text_contents()

    assert {"carte", "services"} <= {word.lower() for word in marked}


def test_no_line_begins_with_a_sign(page: Page, address: str) -> None:
    """What is shown of the text keeps the spaces that hold a sign to its word, as on the page."""
    opened(page, address).ask("deux services ayant fermé")

    assert "fermé\u202f; la CDP" in page.inner_text(".gtm-hits")


def test_the_name_in_the_text_is_marked(page: Page, address: str) -> None:
    """Where another name of a body is asked for, the one that the minutes write is marked."""
    opened(page, address).ask("Valdonian Refugee Council")

    lines = page.locator(".gtm-hits > li")

    assert lines.count() > 1
    expect(lines.filter(has=page.locator("mark"))).to_have_count(lines.count())


def test_results_tell_what_they_are(page: Page, address: str) -> None:
    """Each result says its kind, its meeting and the day, and how many there are is said."""
    search = opened(page, address)
    search.ask("comptage de nuit")

    notes = page.locator(".gtm-hits .gtm-note").all_text_contents()

    told = re.compile(r"(?:Point|Action|Décision) · Réunion du \d|(?:Réunion|Ressource|Thème)$")
    assert [note for note in notes if not told.match(note)] == []
    assert int(search.status().split()[0]) >= len(notes)


def test_more_results(page: Page, address: str) -> None:
    """More results come when they are asked for, and the first ones stay."""
    search = opened(page, address)
    before = search.ask("carte")

    page.get_by_role("button", name="Plus de résultats").click()
    page.wait_for_function(
        f"count => document.querySelectorAll('{HITS}').length > count", arg=len(before)
    )

    assert set(before) <= set(search.hits())


def test_filters_narrow(page: Page, address: str) -> None:
    """A kind, a year and an organisation leave only results that are of them."""
    search = opened(page, address)
    search.ask("carte")
    as_page = page.get_by_role("link", name="Ouvrir comme page")
    page.get_by_text("Filtrer").click()
    page.get_by_label("Quoi").select_option(label="Actions")
    page.get_by_label("Année").select_option("2025")
    page.get_by_label("Organisation").select_option("radm")

    expect(as_page).to_have_attribute("href", re.compile("organisation=radm"))
    as_page.click()
    page.wait_for_url("**/recherche/?*")
    settle(page)

    notes = page.locator(".gtm-hits > li").all_text_contents()
    assert notes
    assert [note for note in notes if "RADM" not in note or "2025" not in note] == []
    assert parse_qs(urlsplit(page.url).query) == {
        "q": ["carte"],
        "type": ["action"],
        "annee": ["2025"],
        "organisation": ["radm"],
    }


def test_filters_without_a_word(page: Page, address: str) -> None:
    """Filters alone list what they leave, the newest first."""
    links = on_its_page(page, address, "type=reunion&annee=2025").hits()

    assert links[0] == "reunions/2025-12-18/"
    assert links == sorted(links, reverse=True)


def test_address_keeps_the_state(page: Page, address: str) -> None:
    """The page of search answers its address, keeps it up to date, and is found again by Back."""
    search = on_its_page(page, address, "q=lexique&type=ressource")
    assert page.input_value(FIELD) == "lexique"
    assert search.hits() == ["ressources/lexique-des-mobilites/"]

    search.ask("guide")
    page.wait_for_url("**/recherche/?q=guide&type=ressource")
    page.locator(HITS).first.click()
    page.wait_for_url(f"{address}ressources/guide-orientation/")
    page.go_back()

    page.wait_for_selector(HITS)
    assert page.input_value(FIELD) == "guide"


def test_unknown_filters_find_nothing(page: Page, address: str) -> None:
    """An address with a year or an organisation that does not exist finds nothing, and says so."""
    assert on_its_page(page, address, "q=carte&annee=1999&organisation=zz").hits() == []


def test_ugly_texts_are_text(browser: Browser, hostile_site: Built) -> None:
    """Titles and excerpts that look like markup are shown as they were typed and run nothing."""
    with served(hostile_site.folder) as home, browser.new_page() as page:
        search = opened(page, home)
        found = search.ask("script")
        text = page.inner_text(".gtm-search__results")
        made = page.locator(".gtm-search__results :is(script, img, svg, b, style)").count()
        ran = page.evaluate("window.__pwned")

    assert found
    assert "<script>" in text
    assert (made, ran) == (0, None)
