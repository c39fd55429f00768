"""The search in a browser: how it opens and closes, by keyboard too, without faults."""

import pytest
from playwright.sync_api import Browser, Page, expect

import axe
from browser import Held
from kinds import DESK, PHONE
from searching import ANSWERED, FIELD, HITS, STATUS, Searching, on_its_page, opened

pytest_plugins = ["sites", "browsers"]

FOCUSED = "document.activeElement"


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
    page.wait_for_function(ANSWERED, arg="enfants seuls gares")
    first = page.locator(HITS).first
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
    scripts = Held(page, "**/search.js*")
    page.goto(address)
    page.click("a[data-search]")
    page.keyboard.type("lexique")
    expect(page.locator(FIELD)).to_have_value("lexique")

    scripts.let_go()

    page.wait_for_selector(HITS)
    assert page.input_value(FIELD) == "lexique"


def test_pasted_words_are_whole(page: Page, address: str) -> None:
    """What is pasted is looked for without Enter, and its last word is no beginning."""
    opened(page, address)
    page.fill(FIELD, "lexiq")
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.press("ControlOrMeta+X")
    page.keyboard.press("ControlOrMeta+V")

    expect(page.locator(STATUS)).to_contain_text("« lexiq » n’est nulle part dans l’archive")


def test_back_keeps_the_question(page: Page, address: str) -> None:
    """Whoever goes back from a result finds the dialog with the same question."""
    found = opened(page, address).ask("lexique")
    page.locator(HITS).first.click()
    page.wait_for_url(f"{address}{found[0]}")

    page.go_back()

    page.wait_for_selector(HITS)
    assert page.input_value(FIELD) == "lexique"


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
        on_its_page(page, address, "q=carte&type=point")
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
        on_its_page(page, address, "q=carte&type=point")
        wrong += axe.faults(page)

    assert wrong == []


def test_shortcut_on_its_own_page(page: Page, address: str) -> None:
    """On the page of search, / goes to its field; nothing opens over it."""
    on_its_page(page, address, "q=carte")
    page.keyboard.press("/")

    expect(page.locator(FIELD)).to_be_focused()
    expect(page.locator("dialog")).to_have_count(0)
