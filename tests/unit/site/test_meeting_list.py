"""The list of meetings: by year, with those that are missing or to come, and kept light."""

from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest

from archive.site.meetings import SHOWN_MEETINGS
from building import TODAY, rendered, shown
from small import archive_of


def test_list_by_year(tmp_path: Path) -> None:
    """The list has years and meetings with the latest first, each with what it held."""
    files = {
        "meetings/2029-11-21.yml": "date: 2029-11-21\nstatut: annulée\n",
        "meetings/2030-04-24.yml": (
            "date: 2030-04-24\ntitre: Réunion élargie\ncouverture: partielle\n"
        ),
        "meetings/2030-05-22.yml": (
            "date: 2030-05-22\nprésence: [A, B]\n"
            "points:\n- titre: Ouverture\n- titre: Carte\n  actions:\n  - {action: a}\n"
            "  décisions: [b, c]\n- titre: Mobilités\n- titre: Divers\n"
        ),
    }

    page = shown(tmp_path, files, "reunions/")

    assert page.texts("h2") == ["2030", "2029"]
    assert page.texts(".gtm-meetings > li") == [
        "mercredi 22 mai 2030 Carte · Mobilités 2 organisations · 2 décisions · 1 action",
        "mercredi 24 avril 2030 Compte rendu partiel Réunion élargie Présence non relevée",
        "mercredi 21 novembre 2029 Réunion annulée",
    ]


def test_long_list_leaves_early_years_to_their_pages(tmp_path: Path) -> None:
    """The list shows whole years as long as it stays light; each year before has a page."""
    days = [date(2026, 1, 1) + timedelta(days=7 * week) for week in range(SHOWN_MEETINGS + 40)]
    files = {f"meetings/{day}.yml": f"date: {day}\nprésence: [A, B]\n" for day in days}
    years = Counter(day.year for day in days)

    pages = rendered(archive_of(tmp_path, files, TODAY))

    whole, early = pages["reunions/"], pages["reunions/annee-2026/"]
    assert f"{years.total()} réunions" in whole.description
    assert (
        whole.html.count("<li data-organisation") == years.total() - years[2026] <= SHOWN_MEETINGS
    )
    assert 'href="../reunions/annee-2026/"' in whole.html
    assert "Cette page commence en 2027" in whole.html
    assert early.title == "Réunions de 2026"
    assert early.html.count("<li data-organisation") == years[2026]
    assert "reunions/annee-2027/" not in pages


def test_one_long_year_leads_to_the_others(tmp_path: Path) -> None:
    """A year that fills the list by itself is shown whole, and leads to the pages of the others."""
    days = [date(2028, 12, 1), *(date(2029, 1, 1) + timedelta(n) for n in range(SHOWN_MEETINGS))]
    files = {f"meetings/{day}.yml": f"date: {day}\nprésence: [A, B]\n" for day in days}

    page = shown(tmp_path, files, "reunions/")

    assert page.texts("h2") == ["2029"]
    assert page.texts(".gtm-years a") == ["2029", "2028"]


def test_short_list_is_whole(tmp_path: Path) -> None:
    """As long as the list shows all meetings, no year has a page."""
    text = "date: 2030-04-24\n"

    pages = rendered(archive_of(tmp_path, {"meetings/2030-04-24.yml": text}, TODAY))

    assert "reunions/annee-2030/" not in pages
    assert "Cette page commence" not in pages["reunions/"].html


def test_list_with_missing_minutes(tmp_path: Path) -> None:
    """A meeting announced for a day gone by, of which nothing is held, is listed as missing."""
    text = "date: 2030-04-24\nprochaine réunion: 22 mai 2030\n"

    page = shown(tmp_path, {"meetings/2030-04-24.yml": text}, "reunions/")

    assert page.texts(".gtm-meetings > li") == [
        "mercredi 22 mai 2030 Compte rendu manquant Réunion annoncée le 24 avril 2030",
        "mercredi 24 avril 2030 Présence non relevée",
    ]


@pytest.mark.parametrize("day", ["15 juin 2030", "19 juin 2030"])
def test_list_with_a_meeting_to_come(day: str, tmp_path: Path) -> None:
    """A meeting announced for today or later is listed as one to come, with what is known of it."""
    text = f"date: 2030-05-22\nprochaine réunion: {day} à 9h30\n"

    page = shown(tmp_path, {"meetings/2030-05-22.yml": text}, "reunions/")

    told = page.texts(".gtm-meetings > li")[0]
    assert told.endswith(f"{day} Réunion à venir Réunion annoncée le 22 mai 2030 · 9 h 30")
    assert "État au 15 juin 2030." in page.texts("p")


def test_rows_say_their_themes(tmp_path: Path) -> None:
    """A line is found by the themes of its meeting and of its items, in the words of both."""
    files = {
        "docs/themes/cartes.md": "---\nnom: Cartographie\nmots: [carte]\n---\n",
        "docs/themes/eau.md": "---\nnom: Eau\n---\n",
        "meetings/2030-04-24.yml": (
            "date: 2030-04-24\nthèmes: [eau, fanfare]\npoints:\n- titre: Carte\n"
        ),
        "meetings/2030-05-22.yml": "date: 2030-05-22\n",
    }

    rows = shown(tmp_path, files, "reunions/").tree.css(".gtm-meetings > li")

    assert [row.attributes.get("data-theme") for row in rows] == [None, "eau cartes"]
    assert [row.attributes.get("data-noms") for row in rows] == [
        None,
        "Eau, Cartographie, eau, fanfare",
    ]
