"""The address of a list that was narrowed: it keeps what was asked, and asks it again."""

from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page, expect

pytest_plugins = ["sites", "browsers"]
ROWS = ".gtm-actions > li"
TOLD = ".gtm-filters [role=status]"


def test_address_keeps_what_was_asked(only_page: Page, address: str) -> None:
    """What was asked stands in the address, and another reader who opens it sees the same."""
    only_page.goto(f"{address}actions/?autre=1#faites")
    only_page.get_by_role("combobox", name="Organisation").select_option(label="CRBK")
    only_page.get_by_role("searchbox").fill("  abris ")
    only_page.wait_for_url("**q=abris**")

    query = parse_qs(urlsplit(only_page.url).query)
    texts = only_page.locator(ROWS).locator("visible=true").all_inner_texts()
    assert query == {"autre": ["1"], "organisation": ["crbk"], "q": ["abris"]}
    assert urlsplit(only_page.url).fragment == "faites"
    with only_page.context.browser.new_page() as other:  # type: ignore[union-attr]
        other.goto(only_page.url)
        assert other.locator(ROWS).locator("visible=true").all_inner_texts() == texts
        assert other.get_by_role("searchbox").input_value() == "abris"


def test_address_is_obeyed_on_the_way_back(only_page: Page, address: str) -> None:
    """A reader who comes back from a page finds the list as it was left."""
    only_page.goto(f"{address}reunions/")
    only_page.get_by_role("combobox", name="Année").select_option("2024")
    before = only_page.locator(TOLD).inner_text()
    only_page.locator(".gtm-meetings > li").locator("visible=true").locator("a").first.click()
    only_page.wait_for_url("**/reunions/2024-*/")
    only_page.go_back()

    expect(only_page.locator(TOLD)).to_have_text(before)
    assert only_page.get_by_role("combobox", name="Année").input_value() == "2024"


def test_asking_leaves_no_trail(only_page: Page, address: str) -> None:
    """Narrowing a list adds nothing to go back through, and showing all clears the address."""
    only_page.goto(address)
    only_page.goto(f"{address}reunions/")
    only_page.get_by_role("searchbox").press_sequentially("mars 2025")
    only_page.wait_for_url("**q=mars**")
    only_page.get_by_role("button", name="Tout montrer").click()
    only_page.wait_for_url("**/reunions/")
    only_page.go_back()

    expect(only_page).to_have_url(address)


def test_showing_all_returns_to_the_words(only_page: Page, address: str) -> None:
    """The button that shows all goes with what it undid, and leaves the focus to the words."""
    only_page.goto(f"{address}reunions/?q=zzz&annee=2024")
    button = only_page.get_by_role("button", name="Tout montrer")

    expect(only_page.locator(TOLD)).to_have_text("Aucune réunion sur 23")
    button.press("Enter")

    expect(button).to_be_hidden()
    expect(only_page.get_by_role("searchbox")).to_be_focused()
    expect(only_page.get_by_role("searchbox")).to_have_value("")
    expect(only_page.locator(TOLD)).to_have_text("23 réunions sur cette page")


def test_addresses_can_ask_anything(only_page: Page, address: str) -> None:
    """A choice that does not exist is no choice, and what looks like markup is text."""
    only_page.goto(
        f"{address}reunions/?annee=1789&etat=%3Cb%3E&organisation=__proto__&q=%3Cimg+src=x%3E"
    )

    expect(only_page.locator(TOLD)).to_have_text("Aucune réunion sur 23")
    assert only_page.locator(".gtm-filters img").count() == 0
    link = only_page.get_by_role("link", name="Rechercher «\u202f<img src=x>\u202f»")
    assert (link.get_attribute("href") or "").endswith("/recherche/?q=%3Cimg%20src%3Dx%3E")
