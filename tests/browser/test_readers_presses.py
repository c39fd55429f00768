"""What readers come for, in a browser: each task in as few presses from the home page as it takes.

To type a search is a press, to choose one of its results another.
"""

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from readers import Reader

pytest_plugins = ["sites", "browsers"]

MAP = "Services"
"""The theme of the service map in the fictional site."""
NEXT = "section:has(#prochaine-reunion)"
SMALL: ViewportSize = {"width": 360, "height": 740}
PRESENT = ["2022-05-24", "2023-02-16", "2023-03-16"]
"""The meetings where ONU Femmes was."""
DAY = re.compile(r"reunions/([\d-]{10})/")
"""The day of a meeting in an address: "…/reunions/2023-03-16/#presence"."""
HEADING = re.compile(r'- heading "(.*)" \[level=\d\]')
"""A heading that is heard: - heading "Actions" [level=2]."""
HEADINGS = [
    "Réunion du 18 décembre 2025",
    "Décisions",
    "Actions",
    "Ordre du jour",
    "Ouverture",
    "1. Bilan 2025 et programme de travail 2026",
    "Suivi des actions",
    "2. Tendances des passages en octobre et en novembre 2025",
    "3. Réunion délocalisée de 2026",
    "4. Suivi de la carte des services",
    "5. Divers",
    "Présence",
    "Présentes",
    "Excusées",
    "Absentes",
    "Prochaine réunion annoncée",
]
SAID_PART = re.compile(r"- (?:text|time|link):? (.*?):?$", re.MULTILINE)
"""What is heard of a part: - link "SP-CM":, - text: . Échéance."""
SENTENCE = re.compile(r"(Sans échéance|[\w ]+(?= ?\..*Échéance ?: \w)) ?\. Responsables? ?: \S.*\.")
"""À faire. Responsables : AOC, SP-CM. Échéance : 30 avril 2026.

The state says it where there is no deadline: Sans échéance. Responsables : Radio Kala, UTBK.
"""


def test_what_was_decided_on_the_map(member: Reader) -> None:
    """The register, narrowed to a theme, has all that was decided on it, the latest first."""
    member.press("Décisions")
    member.choose("theme", MAP)

    links = _hrefs(member.page, ".gtm-decisions > li:not([hidden]) a[href*='#decision-']")
    member.page.goto(f"{member.home}themes/services/")
    assert links == _hrefs(member.page, "article a[href*='#decision-']")
    assert len(links) == len(set(links)) > 3
    assert links == sorted(links, key=lambda link: link.partition("#")[0], reverse=True)


def test_what_an_organisation_owes(member: Reader) -> None:
    """A manager finds what an organisation owes, and how late each action is."""
    member.ask("LabMob")
    member.choose_first()

    assert (member.url, member.presses) == ("organisations/labmob/", 2)
    late = member.texts(".gtm-actions--en-retard .gtm-actions__facts")
    assert late
    assert [text for text in late if not text.startswith("En retard de ")] == []


def test_the_next_meeting(member: Reader) -> None:
    """The home page tells the day of the next meeting."""
    assert "Jeudi 22 janvier 2026" in member.texts(NEXT)[0]
    assert member.presses == 0


def test_no_next_meeting(reader: Reader) -> None:
    """It says so when none is announced."""
    assert "Aucune réunion annoncée." in reader.texts(NEXT)[0]
    assert reader.presses == 0


def test_missing_minutes(reader: Reader) -> None:
    """The list of meetings has those whose minutes are missing."""
    reader.press("Réunions")

    missing = reader.texts(".gtm-meetings > li:has(.gtm-badge--manquante)")
    assert [row.partition(" Compte rendu manquant")[0] for row in missing] == [
        "Jeudi 20 juillet 2023"
    ]
    assert reader.presses == 1


def test_the_map_of_actors(reader: Reader) -> None:
    """The map has its address, who keeps it and when it is to be updated."""
    reader.press("Cartographie des acteurs de la migration")

    facts = dict(zip(reader.texts("article dt"), reader.texts("article dd"), strict=True))
    (address,) = _hrefs(reader.page, "dt:text-is('Adresse') + dd a")
    assert address.startswith("https://www.google.com/maps/")
    assert facts["Mise à jour par"] == "Forum Réfugiés"
    assert facts["Prochaine mise à jour"].startswith("Attendue le 20 septembre 2023")


def test_attendance_is_pasted(reader: Reader) -> None:
    """What is copied of the table of a year has a line for each organisation, a cell a meeting."""
    reader.press("Présences")
    reader.press("2023")

    table = reader.page.locator("#annee-2023 ~ div table")
    copied = table.evaluate("""table => {
      getSelection().selectAllChildren(table);
      return getSelection().toString();
    }""")
    lines = [line.split("\t") for line in copied.split("\n") if "\t" in line]
    assert {len(cells) for cells in lines} == {5}
    assert ["CICR", "2", "présente", "présente", ""] in lines


def test_meetings_of_an_organisation(reader: Reader) -> None:
    """Search, the page of an organisation and the table of attendance tell the same meetings."""
    found = reader.ask("ONU Femmes").hits()
    reader.choose_first()
    listed = _hrefs(reader.page, "#reunions ~ ul a")
    reader.page.goto(f"{reader.home}presences/")
    attended = reader.page.locator("tr:has(a[href$='/onu-femmes/'])").evaluate_all("""rows =>
      rows.flatMap((row) => [...row.cells].filter((cell) => /^pré/.test(cell.textContent)).map(
        (cell) => row.closest("table").rows[0].cells[cell.cellIndex].firstChild.href))""")

    assert reader.presses == 2
    for meetings in (found, listed, attended):
        days = {day for url in meetings for day in DAY.findall(url)}
        assert sorted(days) == PRESENT


def test_the_group(reader: Reader) -> None:
    """What the group is, how to take part and whom to write to are on one page."""
    reader.press("Le groupe, comment y participer, à qui écrire")

    assert {"Le groupe", "Participer", "Éditeur et contact"} <= set(reader.texts("h2"))
    assert reader.presses == 1


def test_what_acronyms_mean(reader: Reader) -> None:
    """A newcomer finds every acronym on one page."""
    reader.press("Sigles")

    rows = (row.split(" ", 1) for row in reader.texts(".gtm-acronyms > li"))
    meanings = {acronym: said for acronym, *said in rows}
    assert all(meanings[acronym] for acronym in ("HCDH", "CLIMIS", "PROMIG", "DTM"))
    assert reader.presses == 1


def test_meetings_about_cartography(reader: Reader) -> None:
    """The list of meetings, narrowed by a word, has those that were about it."""
    reader.press("Réunions")
    reader.page.get_by_label("Texte").fill("cartographie")

    found = reader.texts(".gtm-meetings > li:not([hidden])")
    assert [row.partition(" Présentation")[0] for row in found] == ["Mardi 20 juin 2023"]
    assert reader.presses == 1


def test_one_subject_across_meetings(reader: Reader) -> None:
    """The page of a subject has it through all meetings, the latest first."""
    reader.press("Thèmes")
    reader.press("Tendances migratoires")

    times = reader.page.locator("h3 time")
    days: list[str] = times.evaluate_all("all => all.map((time) => time.dateTime)")
    assert len(days) > 3
    assert days == sorted(days, reverse=True)


def test_what_is_heard(member: Reader) -> None:
    """Headings are named by their titles alone, and each action is told in a sentence."""
    member.press("jeudi 18 décembre 2025")

    heard = member.page.locator("article").aria_snapshot()
    assert HEADING.findall(heard) == HEADINGS
    actions = [_sentence(row) for row in member.page.locator(".gtm-actions__facts").all()]
    assert len(actions) == 7
    assert [told for told in actions if not SENTENCE.match(told)] == []
    assert member.presses == 1


@pytest.mark.parametrize("home", ["real_address", "address"])
def test_the_first_screen(browser: Browser, request: pytest.FixtureRequest, home: str) -> None:
    """On a small phone, the first screen of a meeting says what it decided or was about."""
    with browser.new_page(viewport=SMALL) as page:
        page.goto(request.getfixturevalue(home))
        page.click(".gtm-big a")
        page.wait_for_url("**/reunions/**")
        told = page.locator("[id^=decision-], .gtm-subjects a").first
        shown = told.bounding_box()

    assert shown
    assert shown["y"] + shown["height"] < SMALL["height"]


def test_without_a_network(reader: Reader) -> None:
    """How to keep the archive is a press away; what it is worth then, `test_keeping.py` tells."""
    reader.press("Lire sans réseau")

    expect(reader.page.get_by_role("button", name="Garder l’archive…")).to_be_visible()
    assert reader.presses == 1


def _hrefs(page: Page, selector: str) -> list[str]:
    found: list[str] = page.locator(selector).evaluate_all("all => all.map((link) => link.href)")
    return found


def _sentence(row: Locator) -> str:
    """What a screen reader says of a row, without what its links are."""
    return " ".join(part.strip('"') for part in SAID_PART.findall(row.aria_snapshot()))
