"""The filters of the lists: they narrow at once, tell how many remain and keep to the address."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from building import Built, shown

pytest_plugins = ["sites", "browsers"]

ROWS = ", ".join(
    f".gtm-{rows} > li"
    for rows in ("meetings", "members", "cards", "actions", "decisions", "acronyms")
)
TOLD = ".gtm-filters [role=status]"
CHOOSE = """(select, [rows, told]) => [...select.options].slice(1).concat("").map((option) => {
  select.value = option.value ?? "";
  for (const kind of ["input", "change"]) select.dispatchEvent(new Event(kind, {bubbles: true}));
  const left = [...document.querySelectorAll(rows)].filter((row) => row.checkVisibility());
  return [left.length, document.querySelector(told).textContent];
})"""
"""How many rows each choice of a field leaves, and what is said of it, until nothing is chosen."""
LISTS = ("reunions/", "organisations/", "ressources/", "actions/", "decisions/", "sigles/")

FILES = {
    "docs/organisations/a.md": "---\nnom: Agence A\nalias: [Bureau Z]\ntype: autre\n---\n",
    "docs/organisations/b.md": "---\nnom: Unité B\nrattachée à: Agence A\ntype: ONG\n---\n",
    "docs/ressources/c.md": "---\ntitre: Carte\ntype: carte\ntenue par: Unité B\n---\n",
    "meetings/2029-05-22.yml": (
        "date: 2029-05-22\nprésence: [Unité B]\npoints:\n"
        "- {titre: Point, actions: [{action: agir, responsables: Unité B, statut: fait}]}\n"
    ),
    "meetings/2030-05-22.yml": "date: 2030-05-22\nprésence: [Agence A]\nstatut: projet\n",
}


@pytest.fixture(scope="module")
def plain_page(browser: Browser) -> Iterator[Page]:
    """The same where no script runs."""
    with browser.new_page(java_script_enabled=False) as found:
        yield found


def test_rows_say_what_they_are_found_by(tmp_path: Path) -> None:
    """A row names its organisations, those above them too, by their ranks among the choices."""
    page = shown(tmp_path, FILES, "reunions/")

    options = page.tree.css("select[name=organisation] option")
    rows = page.tree.css(".gtm-meetings > li")
    assert [option.attributes["value"] for option in options] == ["", "a", "b"]
    assert [row.attributes.get("data-organisation") for row in rows] == ["1", "1 2"]
    assert [row.attributes.get("data-etat") for row in rows] == ["projet", None]


def test_other_rows_say_it_too(tmp_path: Path) -> None:
    """So do the rows of the other lists, each by what it has."""
    kept = shown(tmp_path, FILES, "ressources/").tree.css(".gtm-cards > li")
    owed = shown(tmp_path, FILES, "actions/").tree.css(".gtm-actions > li")
    named = shown(tmp_path, FILES, "organisations/").tree.css(".gtm-members > li")

    assert [row.attributes.get("data-type") for row in kept] == ["carte"]
    assert [row.attributes.get("data-organisation") for row in kept + owed] == ["1 2", "1 2"]
    assert [row.attributes.get("data-etat") for row in owed] == ["faites"]
    assert {row.attributes.get("data-noms") for row in named} == {"Bureau Z", None}
    assert {row.attributes.get("data-annee") for row in named} == {"2030 2029", "2029"}


def test_nothing_to_choose_nothing_shown(tmp_path: Path) -> None:
    """A list without rows has no filters, and a single year or state is no choice."""
    one = {"meetings/2030-05-22.yml": "date: 2030-05-22\n"}

    assert shown(tmp_path, one, "actions/").tree.css("form") == []
    assert shown(tmp_path, one, "reunions/").tree.css("form select") == []


@pytest.mark.parametrize(
    ("url", "query", "expected"),
    [
        (
            "reunions/",
            "DELOCALISEE",
            ["18 décembre 2025", "13 février 2025", "14 novembre 2024"],
        ),
        ("reunions/", "2025-03-13", ["Jeudi 13 mars 2025"]),
        ("reunions/", "13/03/2025 convention", ["Jeudi 13 mars 2025"]),
        ("reunions/", "vocabulaire mises à jour", ["Jeudi 14 mars 2024"]),
        ("organisations/", "directions santés", ["Direction de la Santé des voyageurs (DSV)"]),
        ("organisations/", "SPCM", ["Secrétariat permanent du Cadre des mobilités (SP-CM)"]),
        ("organisations/", "irection voyageurs", []),
        ("decisions/", "convention étape", ["Le groupe approuve la convention"]),
        ("organisations/", "sante voyageurs", ["Direction de la Santé des voyageurs (DSV)"]),
        ("organisations/", "sp cm", ["Secrétariat permanent du Cadre des mobilités (SP-CM)"]),
        ("ressources/", "enquete « jeunes", ["Enquête « Jeunes en route »"]),
        ("actions/", "LEXIQUE troisième", ["Préparer la troisième édition du lexique"]),
    ],
)
def test_words_narrow_a_list(
    only_page: Page, address: str, url: str, query: str, expected: list[str]
) -> None:
    """Words find rows whatever their accents, case, order and punctuation."""
    only_page.goto(f"{address}{url}")
    only_page.get_by_role("searchbox", name="Texte").fill(query)

    rows = only_page.locator(ROWS).locator("visible=true")
    texts = [" ".join(text.split()) for text in rows.all_inner_texts()]
    assert len(texts) == len(expected)
    assert all(some in text for some, text in zip(expected, texts, strict=True))


def test_aliases_find_an_organisation(only_page: Page, address: str, demo_site: Built) -> None:
    """An organisation is found by any name it ever had."""
    row = demo_site["organisations/"].tree.css_first(".gtm-members > [data-noms]")
    assert row is not None
    alias = (row.attributes["data-noms"] or "").split(",")[0]

    only_page.goto(f"{address}organisations/")
    only_page.get_by_role("searchbox").fill(alias)

    link = row.css_first("a")
    assert link is not None
    expect(only_page.locator(f".gtm-members a[href='{link.attributes['href']}']")).to_be_visible()


@pytest.mark.parametrize("url", LISTS)
def test_choices_narrow_a_list(browser: Browser, address: str, url: str) -> None:
    """Each choice leaves some rows, and the count tells how many."""
    with browser.new_page() as page:  # so many choices stop addresses from following for a while
        page.goto(f"{address}{url}")
        total = page.locator(ROWS).count()

        for select in page.locator(".gtm-filters select").all():
            *chosen, (_, at_last) = select.evaluate(CHOOSE, [ROWS, TOLD])
            assert chosen != []
            for left, told in chosen:
                assert 0 < left <= total
                assert re.fullmatch(rf"{left} \S+ sur {total}", told)
            assert "sur cette page" in at_last


def test_choice_of_an_organisation(only_page: Page, address: str, demo_site: Built) -> None:
    """The meetings of an organisation are those its own page lists."""
    attended = demo_site["organisations/sp-cm/"].links("#reunions ~ ul a")

    only_page.goto(f"{address}reunions/?organisation=sp-cm")

    rows = only_page.locator(".gtm-meetings > li").locator("visible=true").locator("a:first-child")
    assert len(attended) > 5
    assert rows.count() == len(attended)


def test_groups_without_rows_go(only_page: Page, address: str) -> None:
    """The heading of a group that lost all its rows goes, and so do the links to it."""
    only_page.goto(f"{address}reunions/?annee=2024")

    assert only_page.locator("h2").locator("visible=true").all_inner_texts() == ["2024"]
    assert only_page.locator("a[href$='#annee-2025']").locator("visible=true").count() == 0
    only_page.get_by_role("button", name="Tout montrer").click()
    only_page.locator("#annee-2025").wait_for()
    assert only_page.locator("h2").locator("visible=true").all_inner_texts()[:3] == [
        *("2026", "2025", "2024")
    ]


def test_contents_without_sections_go(only_page: Page, address: str) -> None:
    """« Sur cette page » goes with its last link, and comes back with the rows."""
    contents = only_page.get_by_text("Sur cette page", exact=True)
    only_page.set_viewport_size({"width": 1280, "height": 900})
    only_page.goto(f"{address}reunions/?q=zzzz")

    contents.wait_for(state="hidden")
    only_page.get_by_role("button", name="Tout montrer").click()
    contents.wait_for()


def test_chips_follow_the_list(only_page: Page, address: str) -> None:
    """The number of each state is that of the rows left; what was folded is opened for them."""
    only_page.goto(f"{address}actions/")
    chips = only_page.locator(".gtm-counts li:has(strong)")
    before = chips.all_inner_texts()
    only_page.get_by_role("combobox", name="Organisation").select_option(label="CRBK")

    left = [int(text.split()[0]) for text in chips.locator("visible=true").all_inner_texts()]
    assert sum(left) == only_page.locator(".gtm-actions > li").locator("visible=true").count() > 5
    only_page.get_by_role("button", name="Tout montrer").click()
    only_page.get_by_text("Montrer la suite (10)").wait_for()
    assert chips.all_inner_texts() == before


@pytest.mark.parametrize("url", LISTS)
def test_absent_without_a_script(plain_page: Page, address: str, url: str) -> None:
    """Without scripts there is no filter to be seen, and the whole list can be opened."""
    plain_page.goto(f"{address}{url}")

    assert plain_page.locator(".gtm-filters").locator("visible=true").count() == 0
    for folded in plain_page.locator("summary:visible").all():
        folded.click()
    rows = plain_page.locator(ROWS)
    assert rows.locator("visible=true").count() == rows.count() > 5


def test_absent_where_its_script_is_lost(only_page: Page, address: str) -> None:
    """A form whose script never comes cannot be used: its place stays empty."""
    only_page.route("**/lists.js*", lambda route: route.abort())
    only_page.goto(f"{address}reunions/")
    only_page.unroute("**/lists.js*")

    assert only_page.locator(".gtm-filters").locator("visible=true").count() == 0


def test_script_comes_with_filters_only(demo_site: Built) -> None:
    """Only pages that can be narrowed ask for the script: the lists, and a map's services."""
    asking = {document.url for document in demo_site if "lists.js" in document.html}

    assert asking == {document.url for document in demo_site if document.tree.css(".gtm-filters")}
    assert asking > {*LISTS}


def test_years_with_pages_of_their_own_are_led_to(only_page: Page, address: str) -> None:
    """Beside the contents, which have the years of a list, stand those that it leaves out."""
    only_page.set_viewport_size({"width": 1280, "height": 800})
    only_page.goto(f"{address}reunions/")
    years = only_page.locator(".gtm-years")
    expect(years).to_be_hidden()

    years.evaluate("(nav) => nav.insertAdjacentHTML('beforeend', '<a href=annee-2020/>2020</a>')")

    assert years.inner_text() == "2020"
