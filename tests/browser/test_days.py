"""Days pass without a build: what a page says of today follows the day on which it is read."""

import shutil
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from browser import clock, free_port, served
from building import Built, build, project
from hosts import Host, visit

pytest_plugins = ["sites", "browsers", "devices"]

FILES = {
    "docs/organisations/of.md": "---\nnom: Office fictif\nsigle: OF\n---\n",
    "docs/ressources/carte.md": (
        "---\ntitre: Carte fictive\nadresse: https://carte.exemple.example/\ntenue par: OF\n"
        "mise à jour: mensuelle\ndernière mise à jour: 2030-05-22\n---\n"
    ),
    "meetings/2030-05-22.md": """\
---
date: 2030-05-22
présence: [OF]
prochaine réunion: 19 juin 2030 à 9h30
---
## 1. Carte

Réunion inventée pour les essais.

| Points d’action | Responsables | Date limite | Statut |
|---|---|---|---|
| Écrire la note | OF | 14 juin 2030 | |
| Relire la note | OF | 20 juin 2030 | |
| Envoyer la note | OF | 5 juillet 2030 | |
| Traduire la note | OF | | |
| Imprimer la note | OF | 1er juin 2030 | fait |
""",
    "meetings/2030-07-17.md": (
        "---\ndate: 2030-07-17\nstatut: projet\nprésence: [OF]\n---\n## 1. Bilan\n"
    ),
    "meetings/2030-07-31.md": "---\ndate: 2030-07-31\nstatut: annulée\n---\n",
}
"""An archive built on 15 June 2030: two meetings to come, two actions that time makes late."""

MEETING, INVITATION = "reunions/2030-05-22/", "reunions/2030-07-17/"
BODY = "organisations/of/"
Reader = Callable[[str, str], Page]


@pytest.fixture(scope="module")
def fictional_site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The site of these files."""
    folder = project(tmp_path_factory.mktemp("days"), FILES)
    built = build(folder, folder / "site")
    assert built.status == 0, built.output
    return built


@pytest.fixture(scope="module")
def host_address(fictional_site: Built) -> Iterator[str]:
    """Where it is served."""
    with served(fictional_site.folder) as address:
        yield address


@pytest.fixture(scope="module")
def desk(browser: Browser) -> Iterator[BrowserContext]:
    """A browser in which pages keep nothing."""
    with browser.new_context(viewport={"width": 1280, "height": 900}) as found:
        yield found


@pytest.fixture
def read(desk: BrowserContext, host_address: str) -> Iterator[Reader]:
    """Opens a page of the site at a moment, in a tab that is closed in the end."""

    def opened(url: str, moment: str) -> Page:
        page = desk.new_page()
        page.add_init_script(clock(moment))
        page.goto(f"{host_address}{url}")
        return page

    yield opened
    for page in desk.pages:
        page.close()


def next_meeting(page: Page) -> str:
    """What home says of the next meeting."""
    return " ".join(page.locator("section:has(> #prochaine-reunion)").inner_text().split())


def missing(page: Page) -> list[str]:
    """The meetings whose minutes are missing, as home says."""
    return page.locator("section:has(> #derniere-reunion) > p:has(.gtm-badge)").all_inner_texts()


def states(page: Page) -> dict[str, str]:
    """The badge of each action on a page."""
    rows = page.locator(".gtm-actions > li").locator("visible=true").all()
    return {
        row.locator(".gtm-actions__text").inner_text(): row.locator(".gtm-badge").inner_text()
        for row in rows
    }


@pytest.mark.parametrize(
    ("day", "meeting", "gone"),
    [
        ("2030-01-01", "Mercredi 19 juin 2030", []),
        ("2030-06-19", "Mercredi 19 juin 2030", []),
        ("2030-06-20", "Mercredi 17 juillet 2030", ["19 juin 2030"]),
        ("2030-07-17", "Mercredi 17 juillet 2030", ["19 juin 2030"]),
        ("2030-07-18", "Aucune réunion annoncée.", ["19 juin 2030", "17 juillet 2030"]),
    ],
)
def test_a_past_day_is_not_the_next(read: Reader, day: str, meeting: str, gone: list[str]) -> None:
    """Once its day has passed, a meeting gives way to the following, and its minutes are missed."""
    page = read("", f"{day}T12:00")

    said = next_meeting(page)
    assert said.startswith(f"Prochaine réunion {meeting}")
    assert [known for known in gone if known in said] == []
    assert missing(page) == [f"Réunion du {known} Compte rendu manquant" for known in gone]


def test_home_counts(read: Reader) -> None:
    """The sentence and the badges of home follow the day, and so does the day that it names."""
    page = read("", "2030-06-21T12:00")

    sentence = page.locator("p[data-dues]").inner_text().replace("\u00a0", " ")
    assert sentence == "4 actions en attente, dont 2 en retard au 21 juin 2030."
    assert states(page) == {
        "Écrire la note": "En retard de 7\u00a0jours",
        "Relire la note": "En retard de 1\u00a0jour",
        "Envoyer la note": "À faire",
        "Traduire la note": "Sans échéance",
    }


def test_the_register_moves_actions(read: Reader) -> None:
    """An action passes from one group to the other, with its count, its badge and its filter."""
    page = read("actions/", "2030-07-06T12:00")

    counts = page.locator(".gtm-counts strong").all_inner_texts()
    assert counts == ["3", "0", "1", "1"]
    late = page.locator("[data-group=en-retard] .gtm-actions__text").all_inner_texts()
    assert late == ["Écrire la note", "Relire la note", "Envoyer la note"]
    assert page.is_visible("text=Aucune action n’attend de date à venir.")
    assert "État au 6 juillet 2030." in page.inner_text("article")
    assert page.locator("select[name=etat] option").all_inner_texts() == [
        *("Tous les états", "En retard", "Sans date d’échéance", "Faite")
    ]
    owed = page.locator("#par-organisation ~ div tbody tr").all_inner_texts()
    assert [row.split("\t") for row in owed] == [["OF", "3", "0", "1"]]
    page.select_option("select[name=etat]", "en-retard")
    expect(page.locator(".gtm-filters [role=status]")).to_have_text("3 actions sur 5")


def test_time_folds_what_it_adds(read: Reader, host_address: str) -> None:
    """As many actions of a group are shown as before, the latest to be late behind the fold."""
    page = read("", "2030-07-06T12:00")
    html = page.request.get(f"{host_address}actions/").text().replace('shown="20', 'shown="2')
    page.route("**/actions/", lambda route: route.fulfill(body=html, content_type="text/html"))
    page.goto(f"{host_address}actions/")

    late = page.locator("[data-group=en-retard] .gtm-actions__text")
    assert late.locator("visible=true").all_inner_texts() == ["Écrire la note", "Relire la note"]
    page.get_by_text("Montrer la suite (1)").click()
    assert late.last.inner_text() == "Envoyer la note"
    assert late.last.is_visible()


def test_an_organisation_owes_in_time(read: Reader) -> None:
    """The headings of an organisation count what is late on the day of reading."""
    before, after = (read(BODY, f"2030-{day}T12:00") for day in ("06-15", "07-06"))

    headings = [page.locator("h3:visible").all_inner_texts() for page in (before, after)]
    assert headings == [
        ["En retard (1)", "À faire (2)", "Sans date d’échéance (1)", "Closes (1)"],
        ["En retard (3)", "Sans date d’échéance (1)", "Closes (1)"],
    ]


def test_a_meeting_shows_what_is_late(read: Reader) -> None:
    """The page of a meeting has the badges of the day."""
    page = read(MEETING, "2030-06-21T12:00")

    assert [badge.split(" de ")[0] for badge in states(page).values()] == [
        *("En retard", "En retard", "À faire", "Sans échéance", "Faite")
    ]


def test_an_invitation_passes(read: Reader) -> None:
    """A meeting to come is said to be one; after its day, its minutes are said to be missing."""
    before, after = (read(INVITATION, f"2030-07-{day}T12:00") for day in ("17", "18"))

    assert before.locator(".gtm-banner strong").all_inner_texts() == ["Réunion à venir."]
    assert after.locator(".gtm-banner strong").all_inner_texts() == ["Compte rendu manquant."]
    assert before.locator("h2").all_inner_texts() == [
        "Ordre du jour provisoire",
        "Organisations invitées",
    ]


def test_the_list_says_what_is_missing(read: Reader) -> None:
    """In the list of meetings, those to come become those whose minutes are missing."""
    page = read("reunions/", "2030-06-20T12:00")

    badges = page.locator(".gtm-meetings .gtm-badge").all_inner_texts()
    assert badges == ["Réunion annulée", "Réunion à venir", "Compte rendu manquant"]
    assert page.locator(".gtm-banner").count() == 0
    assert page.locator("[data-etat=manquante]").count() == 1


def test_a_resource_grows_old(read: Reader) -> None:
    """A resource that is up to date is late once the day of its next update has passed."""
    before, after = (read("ressources/", f"2030-06-{day}T12:00") for day in ("22", "23"))

    notes = [" ".join(page.locator(".gtm-cards").inner_text().split()) for page in (before, after)]
    assert "À jour prochaine mise à jour le 22 juin 2030" in notes[0]
    assert "Mise à jour en retard attendue le 22 juin 2030" in notes[1]
    assert "retard" in read("ressources/carte/", "2030-06-23T12:00").inner_text(".gtm-facts")


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2030-06-20T22:59:59Z", "20 juin 2030"),
        ("2030-06-20T23:00:00Z", "21 juin 2030"),
        ("2030-06-30T23:00:00Z", "1er juillet 2030"),
        ("2030-06-14T12:00:00Z", "15 juin 2030"),
    ],
)
@pytest.mark.parametrize("zone", ["Pacific/Auckland", "America/Lima"])
def test_the_day_is_that_of_niamey(
    browser: Browser, host_address: str, zone: str, moment: str, day: str
) -> None:
    """Wherever it is read, a page speaks of the day in Niamey, never before that of the build."""
    with browser.new_page(timezone_id=zone) as page:
        page.add_init_script(clock(moment))
        page.goto(f"{host_address}actions/")

        assert f"État au {day}." in page.inner_text("article")


def test_a_kept_page_follows_the_day(page: Page, fictional_site: Built, tmp_path: Path) -> None:
    """The copy that a device holds is read on another day, without a network, as of that day."""
    shutil.copytree(fictional_site.folder, tmp_path / "gtm")
    page.add_init_script(clock("2030-06-16T12:00"))
    with free_port() as port:
        host = Host(tmp_path / "gtm", port)
        with host.up():
            visit(page, host, "")

        page.add_init_script(clock("2030-07-18T12:00"))
        page.goto(host.home)

    expect(page.locator("article")).to_contain_text("Le site ne répond pas")
    assert next_meeting(page).startswith("Prochaine réunion Aucune réunion annoncée.")
    assert "dont 3 en retard" in page.inner_text("p[data-dues]")


def test_the_edition_follows_the_day(
    browser: Browser, fictional_site: Built, tmp_path: Path
) -> None:
    """The edition opened from the file system says what is late and what comes next, too."""
    with zipfile.ZipFile(fictional_site.folder / "archives-gtm.zip") as file:
        file.extractall(tmp_path)
    folder = tmp_path / "archives-gtm"
    with browser.new_page() as page:
        page.add_init_script(clock("2030-07-18T12:00"))

        page.goto((folder / "index.html").as_uri())
        assert next_meeting(page).startswith("Prochaine réunion Aucune réunion annoncée.")
        page.goto((folder / "actions/index.html").as_uri())
        assert page.locator(".gtm-counts strong").all_inner_texts() == ["3", "0", "1", "1"]


def test_without_scripts_pages_say_their_day(browser: Browser, host_address: str) -> None:
    """Where no script runs, a page is that of the build, and says of which day it speaks."""
    with browser.new_page(java_script_enabled=False) as page:
        for url in ("", "actions/", BODY, MEETING, INVITATION, "reunions/"):
            page.goto(f"{host_address}{url}")
            text = page.inner_text("article")
            assert "État au 15 juin 2030." in text, url
            assert "manquant" not in text, url
