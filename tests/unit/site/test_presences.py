"""The page of presences: who came to which meeting, and how many."""

from datetime import date, timedelta
from pathlib import Path

from archive.site.presences import SHOWN_COLUMNS
from building import TODAY, rendered, shown
from small import archive_of, headed
from website import HOME, Document

REGISTER = {
    "docs/organisations/ministere.md": headed(["nom: Ministère fictif", "sigle: ZF"]),
    "docs/organisations/unite.md": headed(["nom: Unité fictive", "sigle: UF", "rattachée à: ZF"]),
    "docs/organisations/reseau.md": headed(["nom: Réseau fictif"]),
    "docs/organisations/ecole.md": headed(["nom: École fictive"]),
}


def held(day: str, *lines: str) -> dict[str, str]:
    """The minutes of a meeting of an ISO day."""
    return {f"meetings/{day}.yml": "\n".join([f"date: {day}", *lines])}


def weekly(count: int) -> dict[str, str]:
    """So many meetings up to the day of the archives, a week between two."""
    days = (TODAY - timedelta(weeks=week) for week in range(count))
    return {path: text for day in days for path, text in held(f"{day}", "présence: [UF]").items()}


def table(page: Document, part: str = "tbody") -> list[list[str]]:
    """The words of each cell: what is heard, and what a spreadsheet is given."""
    rows = page.tree.css(f".gtm-presences {part} tr")
    return [[cell.text(strip=True) for cell in row.css("th, td")] for row in rows]


def test_table(tmp_path: Path) -> None:
    """Rows stand by the names they show, columns by day; each cell is a word, or empty."""
    files = {
        **REGISTER,
        **held("2030-04-24", "présence: [UF, École fictive]", "absents: [Réseau fictif]"),
        **held("2030-05-22", "présence: [Réseau fictif, ZF]", "excusés: [UF]"),
    }

    page = shown(tmp_path, files, "presences/")

    assert table(page, "thead") == [["Organisation", "Réunions", "24/04/30", "22/05/30"]]
    assert page.links(".gtm-presences thead a")[0] == f"{HOME}reunions/2030-04-24/"
    assert table(page) == [
        ["École fictive", "1", "présente", ""],
        ["Réseau fictif", "1", "absente", "présente"],
        ["UF", "1", "présente", "excusée"],
        ["ZF", "2", "par une unité", "présente"],
    ]
    assert table(page, "tfoot") == [["Présentes", "", "2", "2"]]


def test_presence_of_a_unit_outweighs_absence(tmp_path: Path) -> None:
    """An organisation whose unit came was there by it, even where it was itself excused."""
    files = {**REGISTER, **held("2030-05-22", "présence: [UF]", "excusés: [ZF]")}

    page = shown(tmp_path, files, "presences/")

    assert table(page)[1] == ["ZF", "1", "par une unité"]


def test_minutes_that_say_nothing(tmp_path: Path) -> None:
    """A meeting whose minutes name nobody is no column of absences: it is named below."""
    files = {**REGISTER, **held("2030-04-24"), **held("2030-05-22", "présence: [UF]")}

    page = shown(tmp_path, files, "presences/")

    assert [row[2:] for row in table(page, "thead")] == [["22/05/30"]]
    assert "Présence non relevée : 24 avril 2030." in page.texts("section > p")


def test_only_meetings_held(tmp_path: Path) -> None:
    """A cancelled meeting and one to come have no column."""
    files = {
        **held("2030-05-22", "présence: [UF]", "statut: annulée"),
        **held("2030-07-03", "présence: [UF]"),
    }

    page = shown(tmp_path, files, "presences/")

    assert page.tree.css("table") == []
    assert page.texts("h1 ~ p:not(.gtm-note)") == [
        "Aucune réunion tenue n’est encore dans l’archive."
    ]


def test_a_table_for_each_year(tmp_path: Path) -> None:
    """Each year has its table and its own totals, the latest year first."""
    files = {
        **held("2029-12-05", "présence: [UF]"),
        **held("2030-05-22", "présence: [UF, Réseau fictif]"),
    }

    page = shown(tmp_path, {**REGISTER, **files}, "presences/")

    assert page.texts("h2") == ["2030", "2029", "Évolution"]
    assert page.links(".gtm-years a") == [f"{HOME}presences/#annee-{y}" for y in (2030, 2029)]
    assert [row[:2] for row in table(page) if row[0] == "UF"] == [["UF", "1"], ["UF", "1"]]


def test_a_long_history_has_pages_by_year(tmp_path: Path) -> None:
    """The page shows two years of monthly meetings; each year before has a page of its own."""
    archive = archive_of(tmp_path, {**REGISTER, **weekly(80)}, TODAY)

    pages = rendered(archive)

    years = [url for url in pages if url.startswith("presences/annee")]
    assert years == ["presences/annee-2029/", "presences/annee-2028/"]
    page = Document("presences/", pages["presences/"].html)
    assert len(page.tree.css(".gtm-presences thead a")) == SHOWN_COLUMNS
    assert f"{HOME}presences/annee-2029/" in page.links(".gtm-years a")
    year = Document("presences/annee-2029/", pages["presences/annee-2029/"].html)
    assert year.text("h1") == "Présences de 2029"
    held = [meeting for meeting in archive.meetings.held if meeting.day.year == 2029]
    assert len(year.tree.css(".gtm-presences thead a")) == len(held)
    assert held[-1].day == date(2029, 12, 29)
