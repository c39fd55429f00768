"""The register of actions: what is owed in full, what was closed within bounds."""

from pathlib import Path

from selectolax.lexbor import LexborNode

from archive.site.actions import SHOWN_CLOSED, SHOWN_OF_YEAR
from archive.site.environment import UNFOLDED
from building import TODAY, rendered, shown
from small import archive_of, decided
from website import HOME, Document


def done(count: int) -> list[str]:
    """As many actions that were done."""
    return [f"action: tâche {n:02}, statut: fait" for n in range(count)]


def test_sections(tmp_path: Path) -> None:
    """The register tells late, open, undated and closed actions apart and counts them."""
    page = shown(
        tmp_path,
        {
            **decided("2030-04-24", "action: reprise", "action: annulée, statut: annulé"),
            **decided(
                "2030-05-22",
                "action: tard, date limite: 14 juin 2030",
                "action: plus tard, date limite: 1er juin 2030",
                "action: aujourd’hui, date limite: 15 juin 2030",
                "action: un jour",
                "action: faite, statut: fait",
                "action: suite, suite de: '2030-04-24#action-1-1'",
            ),
        },
        "actions/",
    )

    found = {
        heading.id: [
            node.text().strip() for node in _actions_after(page.tree.css(f"#{heading.id}"))
        ]
        for heading in page.tree.css("h2[id]")[:4]
    }
    assert list(found.values()) == [
        ["plus tard", "tard"],
        ["aujourd’hui"],
        ["un jour", "suite"],
        ["faite", "annulée", "reprise"],
    ]
    assert page.texts(".gtm-counts strong") == ["2", "1", "2", "3"]
    assert page.links(".gtm-counts a")[:4] == [f"{HOME}actions/#{anchor}" for anchor in found]


def test_words_stand_beside_a_day(tmp_path: Path) -> None:
    """The register says as much of a deadline as the minutes do, open, late or done."""
    page = shown(
        tmp_path,
        decided(
            "2030-05-22",
            "action: a, date limite: '30 mai pour le nord, 14 juin pour le sud'",
            "action: b, date limite: fin août",
            "action: c, date limite: dès que possible",
            "action: d, date limite: '30 mai, sous réserve', statut: fait",
            "action: e, date limite: '5 juin → 12 juillet'",
            "action: f, date limite: 5 juin, statut: reporté au 19 juillet",
        ),
        "actions/",
    )

    told = page.texts(".gtm-actions__facts > span:nth-child(4)")
    deadlines = [words.removeprefix("Échéance : ").removesuffix(".") for words in told]
    assert dict(zip(page.texts(".gtm-actions__text"), deadlines, strict=True)) == {
        "a": "14 juin 2030 (30 mai pour le nord, 14 juin pour le sud)",
        "b": "fin août (au plus tard le 31 août 2030)",
        "c": "dès que possible",
        "d": "30 mai 2030 (30 mai, sous réserve)",
        "e": "12 juillet 2030 (5 juin → 12 juillet)",
        "f": "19 juillet 2030",
    }
    assert page.texts(".gtm-history li") == [
        "Décidée le 22 mai 2030 : reporté au 19 juillet (échéance : 5 juin)"
    ]


def test_each_action_leads_home(tmp_path: Path) -> None:
    """An action of the register leads to the page of its meeting and names its item."""
    page = shown(tmp_path, decided("2030-05-22", "action: agir, responsables: A"), "actions/")

    assert page.links(".gtm-actions .gtm-note a") == [f"{HOME}reunions/2030-05-22/#action-1-1"]
    assert page.texts(".gtm-actions .gtm-note") == ["Réunion du 22 mai 2030, Point"]
    assert page.links(".gtm-actions__facts a") == [f"{HOME}organisations/a/"]


def test_empty_sections(tmp_path: Path) -> None:
    """A section without action says so, so that nobody looks for what is not there."""
    page = shown(tmp_path, decided("2030-05-22", "action: agir"), "actions/")

    assert len(page.texts("[data-none]:not([hidden])")) == 3
    assert len(page.tree.css(".gtm-group > ul:not([hidden])")) == 1


def test_no_action_at_all(tmp_path: Path) -> None:
    """An archive without action says so, and how many minutes were told in part."""
    files = {
        f"meetings/2030-0{month}-22.yml": f"date: 2030-0{month}-22\ncouverture: partielle\n"
        for month in (4, 5)
    }

    page = shown(tmp_path, files, "actions/")

    assert "Tous les comptes rendus sont partiels et ne reprennent pas les actions." in page.text(
        ".gtm-banner"
    )
    assert page.tree.css("h2") == []


def test_all_closed_actions_shown(tmp_path: Path) -> None:
    """Up to fifty, all closed actions stand in the register and no year has a page."""
    archive = archive_of(tmp_path, decided("2030-05-22", *done(SHOWN_CLOSED)), TODAY)

    pages = rendered(archive)
    assert [url for url in pages if url.startswith("actions/")] == ["actions/"]
    assert pages["actions/"].html.count('class="gtm-actions--faites"') == SHOWN_CLOSED


def test_closed_actions_by_year(tmp_path: Path) -> None:
    """Beyond fifty, the register shows the latest and leads to a page for each year."""
    files = {
        **decided("2029-05-23", *done(3)),
        **decided("2030-05-22", *done(SHOWN_CLOSED - 2), "action: ouverte"),
    }

    page = shown(tmp_path, files, "actions/")

    assert len(page.tree.css('[class="gtm-actions--faites"]')) == SHOWN_CLOSED
    assert {f"{HOME}actions/2029/", f"{HOME}actions/2030/"} <= set(page.links("p a"))
    assert page.texts(".gtm-counts strong")[-1] == str(SHOWN_CLOSED + 1)


def test_page_of_a_year(tmp_path: Path) -> None:
    """The page of a year has all actions decided in it that are closed, and no other."""
    files = {
        **decided("2029-05-23", *done(3), "action: ouverte"),
        **decided("2030-05-22", *done(SHOWN_CLOSED - 2)),
    }

    page = shown(tmp_path, files, "actions/2029/")

    assert page.texts("h1") == ["Actions closes décidées en 2029"]
    assert page.texts(".gtm-actions__text") == ["tâche 02", "tâche 01", "tâche 00"]


def test_a_long_year_has_pages_by_month(tmp_path: Path) -> None:
    """Beyond two hundred, the page of a year has its latest months and leads to the others."""
    files = {
        **decided("2029-03-14", *done(2)),
        **decided("2029-05-23", *done(SHOWN_OF_YEAR)),
    }

    pages = rendered(archive_of(tmp_path, files, TODAY))

    year, month = (Document(url, pages[url].html) for url in ("actions/2029/", "actions/2029-03/"))
    assert len(year.tree.css(".gtm-actions > li")) == SHOWN_OF_YEAR
    assert f"{HOME}actions/2029-03/" in year.links("p a")
    assert month.texts("h1") == ["Actions closes décidées en mars 2029"]
    assert month.texts(".gtm-actions__text") == ["tâche 01", "tâche 00"]


def _actions_after(found: list[LexborNode]) -> list[LexborNode]:
    """The texts of the actions between a heading and the next."""
    node = found[0].next
    while node and node.tag not in {"ul", "p"}:
        node = node.next
    return node.css(".gtm-actions__text") if node else []


def test_late_for_how_long(tmp_path: Path) -> None:
    """A late action says for how long; the script of days is told what to say from when on."""
    due = ("14 juin 2030", "15 juin 2030", "1er mars 2030")
    actions = (f"action: a, date limite: {day}" for day in due)

    page = shown(tmp_path, decided("2030-02-20", *actions), "actions/")

    assert page.texts(".gtm-actions .gtm-badge") == [
        *("En retard de 3 mois", "En retard de 1 jour", "À faire")
    ]
    rows = page.tree.css(".gtm-actions > li")
    assert [row.attributes["data-due"] for row in rows] == [
        "2030-03-01",
        "2030-06-14",
        "2030-06-15",
    ]
    assert {row.css(".gtm-badge")[0].attributes["data-late"] for row in rows} == {"En retard de {}"}


def test_many_are_folded(tmp_path: Path) -> None:
    """Twenty actions of a state are shown, and the others are one press away."""
    actions = [f"action: tâche {n:02}" for n in range(UNFOLDED + 3)]

    page = shown(tmp_path, decided("2030-05-22", *actions), "actions/")

    folded = page.tree.css("#sans-date ~ details")[0]
    assert len(page.tree.css("#sans-date + ul > li")) == UNFOLDED
    assert (len(folded.css("li")), folded.css("summary")[0].text()) == (3, "Montrer la suite (3)")
    assert "hidden" in page.tree.css("#en-retard ~ details")[0].attributes


def test_what_each_organisation_owes(tmp_path: Path) -> None:
    """Each organisation that owes something leads to it, in numbers that follow the day."""
    page = shown(
        tmp_path,
        decided(
            "2030-05-22",
            "action: a, responsables: B, date limite: 14 juin 2030",
            "action: b, responsables: B, date limite: 20 juin 2030",
            "action: c, responsables: 'B, A'",
            "action: d, responsables: C, statut: fait",
            "action: e",
        ),
        "actions/",
    )

    rows = page.tree.css("#par-organisation ~ div tbody tr")
    assert [[cell.text() for cell in row.css("th, td")] for row in rows] == [
        ["A", "0", "0", "1"],
        ["B", "1", "1", "1"],
        ["Responsable non précisé", "0", "0", "1"],
    ]
    assert rows[1].attributes["data-dues"] == "2030-06-20"
    assert page.links("#par-organisation ~ div a")[1] == f"{HOME}organisations/b/#actions"
