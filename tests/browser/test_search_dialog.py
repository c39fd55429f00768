"""The search in a browser: by keyboard, by its address, with filters, without faults."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Route, expect

import axe
from browser import served
from building import Built
from kinds import DESK, PHONE
from searching import ANSWERED, FIELD, HITS, Searching, opened

pytest_plugins = ["sites", "browsers"]

FOCUSED = "document.activeElement"
FAULTS = {"error", "warning"}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that logs no fault."""
    faults: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if message.type in FAULTS:
            faults.append(message.text)

    with browser.new_page(service_workers="allow") as found:
        found.on("console", note)
        found.on("pageerror", lambda error: faults.append(str(error)))
        yield found
    assert faults == []


def asked(page: Page, address: str, query: str) -> Searching:
    """The page of search with a query in its address, once it has answered."""
    page.goto(f"{address}recherche/?{query}")
    page.wait_for_selector(".gtm-search[data-question]")
    return Searching(page, address)


def test_nothing_is_loaded_before(page: Page, address: str) -> None:
    """A page asks for nothing of the search until it is opened."""
    seen: list[str] = []
    page.on("request", lambda request: seen.append(request.url))

    page.goto(address, wait_until="networkidle")

    assert [url for url in seen if "search" in url or "recherche" in url] == []


def test_keyboard_alone(page: Page, address: str) -> None:
    """/ opens the search, Tab leads to the first result, Enter goes to the very item."""
    page.goto(f"{address}organisations/")
    page.keyboard.press("/")
    expect(page.locator(FIELD)).to_be_focused()
    page.keyboard.type("enfants seuls gares")
    first = page.locator(HITS).first
    first.wait_for()
    while not first.evaluate(f"link => link === {FOCUSED}"):
        page.keyboard.press("Tab")

    page.keyboard.press("Enter")

    page.wait_for_url(f"{address}reunions/2025-06-19/#point-2")


def test_arrows_lead_to_results(page: Page, address: str) -> None:
    """Ctrl+K opens the search, the arrows lead to the results and back to the field."""
    page.goto(address)
    page.keyboard.press("Control+k")
    opened_at = Searching(page, address)
    page.wait_for_selector("dialog .gtm-search")
    first, second = opened_at.ask("carte")[:2]

    for key, href in (("ArrowDown", first), ("ArrowDown", second), ("ArrowUp", first)):
        page.keyboard.press(key)
        assert page.evaluate(f"{FOCUSED}.href") == f"{address}{href}"
    page.keyboard.press("ArrowUp")

    expect(page.locator(FIELD)).to_be_focused()


def test_words_typed_before_it_is_loaded(page: Page, address: str) -> None:
    """The dialog is there at once: what is typed while the rest comes is kept, then answered."""
    waiting: list[Route] = []
    page.route("**/search.js*", lambda route: waiting.append(route))  # noqa: PLW0108 - no builtin
    page.goto(address)
    page.click("a[data-search]")
    page.keyboard.type("lexique")
    expect(page.locator(FIELD)).to_have_value("lexique")

    for route in waiting:
        route.continue_()

    page.wait_for_selector(HITS)
    assert page.input_value(FIELD) == "lexique"


def test_pasted_words_are_whole(page: Page, address: str) -> None:
    """What is pasted is looked for without Enter, and its last word is no beginning."""
    search = opened(page, address)
    page.fill(FIELD, "lexiq")
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.press("ControlOrMeta+X")
    page.keyboard.press("ControlOrMeta+V")
    page.wait_for_function(ANSWERED, arg="lexiq")

    assert "« lexiq » n’est nulle part dans l’archive" in search.status()


def test_back_keeps_the_question(page: Page, address: str) -> None:
    """Whoever goes back from a result finds the dialog with the same question."""
    found = opened(page, address).ask("lexique")
    page.locator(HITS).first.click()
    page.wait_for_url(f"{address}{found[0]}")

    page.go_back()

    page.wait_for_selector(HITS)
    assert page.input_value(FIELD) == "lexique"


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
    asked(page, address, "q=lexique")

    assert page.title().startswith("lexique - Recherche")


def test_escape_gives_the_focus_back(page: Page, address: str) -> None:
    """Escape closes the search, even over a question, and the reader is where they were."""
    page.goto(address)
    link = page.locator("a[data-search]")
    link.focus()
    page.keyboard.press("Enter")
    expect(page.locator(FIELD)).to_be_focused()
    page.keyboard.type("carte")

    page.keyboard.press("Escape")

    expect(page.locator("dialog")).to_have_count(0)
    expect(link).to_be_focused()


def test_escape_after_the_shortcut(page: Page, address: str) -> None:
    """Opened by / from nowhere, it leaves the reader at the link that opens it."""
    page.goto(address)
    page.keyboard.press("/")
    expect(page.locator(FIELD)).to_be_focused()

    page.keyboard.press("Escape")

    expect(page.locator("a[data-search]")).to_be_focused()


def test_slash_in_a_field_is_a_slash(page: Page, address: str) -> None:
    """In a field of the page, / types a slash and opens nothing."""
    page.goto(f"{address}reunions/")
    field = page.locator("article input").first
    field.press("/")

    expect(field).to_have_value("/")
    expect(page.locator("dialog")).to_have_count(0)


def test_the_key_can_be_turned_off(page: Page, address: str) -> None:
    """Whom a lone key disturbs turns it off on the page of search, for every page, and on again."""
    page.goto(f"{address}recherche/")
    choice = page.get_by_role("checkbox", name="La touche «\u202f/\u202f» ouvre la recherche")
    choice.uncheck()
    page.goto(f"{address}reunions/")
    page.keyboard.press("/")
    page.wait_for_load_state("networkidle")  # what opens a search asks for its parts
    expect(page.locator("dialog")).to_have_count(0)

    page.goto(f"{address}recherche/")
    choice.check()
    page.goto(f"{address}reunions/")
    page.keyboard.press("/")

    expect(page.locator("dialog")).to_have_count(1)


def test_dialog_is_named(page: Page, address: str) -> None:
    """A screen reader is told what opened, what the field is for and how many results there are."""
    search = opened(page, address)
    search.ask("carte")

    dialog = page.get_by_role("dialog", name="Recherche")
    expect(dialog).to_be_visible()
    expect(dialog.get_by_role("searchbox", name="Rechercher dans l’archive")).to_be_visible()
    expect(page.get_by_role("status").filter(has_text="résultats")).to_be_visible()


def test_matching_words_are_marked(page: Page, address: str) -> None:
    """The words that match are marked, in titles and in what is shown of the text."""
    opened(page, address).ask("carte services")

    marked = page.locator(".gtm-hits mark").all_text_contents()

    assert {"carte", "services"} <= {word.lower() for word in marked}


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
    page.wait_for_selector(HITS)

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
    links = asked(page, address, "type=reunion&annee=2025").hits()

    assert links[0] == "reunions/2025-12-18/"
    assert links == sorted(links, reverse=True)


def test_address_keeps_the_state(page: Page, address: str) -> None:
    """The page of search answers its address, keeps it up to date, and is found again by Back."""
    search = asked(page, address, "q=lexique&type=ressource")
    assert page.input_value(FIELD) == "lexique"
    assert search.hits() == ["ressources/lexique-des-mobilites/"]

    search.ask("guide")
    assert parse_qs(urlsplit(page.url).query) == {"q": ["guide"], "type": ["ressource"]}
    page.locator(HITS).first.click()
    page.wait_for_url(f"{address}ressources/guide-orientation/")
    page.go_back()

    page.wait_for_selector(HITS)
    assert page.input_value(FIELD) == "guide"


def test_unknown_filters_find_nothing(page: Page, address: str) -> None:
    """An address with a year or an organisation that does not exist finds nothing, and says so."""
    assert asked(page, address, "q=carte&annee=1999&organisation=zz").hits() == []


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


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_dialog_fits(browser: Browser, address: str, width: int) -> None:
    """The dialog with its filters open and the page of search never scroll sideways."""
    with browser.new_page(viewport={"width": width, "height": 640}) as page:
        opened(page, address).ask("carte services")
        page.get_by_text("Filtrer").click()
        page.get_by_label("Quoi").wait_for()
        spare = page.evaluate(
            "(d => d.scrollWidth - d.clientWidth)(document.querySelector('dialog'))"
        )
        asked(page, address, "q=carte&type=point")
        whole = page.evaluate("document.documentElement.scrollWidth")

    assert (spare, whole <= width) == (0, True)


@pytest.mark.parametrize(("width", "scheme"), [(PHONE, "dark"), (DESK, "light")])
def test_search_is_for_everyone(browser: Browser, address: str, width: int, scheme: str) -> None:
    """Axe finds nothing wrong with the dialog, nor with the page, full of results and filters."""
    look = browser.new_context(viewport={"width": width, "height": 900})
    with look, look.new_page() as page:
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        opened(page, address).ask("carte services")
        page.get_by_text("Filtrer").click()
        page.get_by_label("Quoi").wait_for()
        wrong = axe.faults(page)
        asked(page, address, "q=carte&type=point")
        wrong += axe.faults(page)

    assert wrong == []


def test_shortcut_on_its_own_page(page: Page, address: str) -> None:
    """On the page of search, / goes to its field; nothing opens over it."""
    asked(page, address, "q=carte")
    page.keyboard.press("/")

    expect(page.locator(FIELD)).to_be_focused()
    expect(page.locator("dialog")).to_have_count(0)
