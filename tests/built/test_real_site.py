"""What the real archive must tell its readers."""

import re
from pathlib import Path

import pytest

from building import ROOT, Built, build
from website import HOME

pytest_plugins = ["sites"]

MAP = "https://www.google.com/maps/d/edit?mid=1tTfFB9Tb_rpvjRYMg_R3TX6NZPce8Cs&usp=sharing"
DATA = "https://dtm.iom.int/fr/reports/niger-cartographie-des-mobilites-mai-2023"
PUBLISHER = "migration-spccm.ne/fr/pathauto/compte-rendu-"
MINISTRY = (
    "Ministère des Affaires Etrangères et de la Coopération "
    "(Direction des Nigériens à l’Extérieure)"
)
FIRST = "reunions/2023-06-20/"
PARTIAL = ("2021-12-14", "2022-02-02", "2022-05-24", "2023-02-16", "2023-03-16")
"""The meetings told in part."""


def test_the_first_minutes_name_who_came(real_site: Built) -> None:
    """The meeting of 20 June 2023 shows the nine bodies as its minutes wrote them."""
    page = real_site[FIRST]

    names = page.texts("#presence ~ .gtm-names > li")

    assert names == [
        "Ministère de l’Intérieur et de la Décentralisation (MI/D)",
        "Secrétariat Permanent du Cadre de Concertation Migration (SP-CCM)",
        "Direction des Migrations",
        MINISTRY,
        "Croix Rouge Danoise",
        "DRC/MMC",
        "Forum-Réfugiés",
        "GIZ/APM",
        "OIM",
    ]


def test_the_first_minutes_say_where_and_when(real_site: Built) -> None:
    """The same page gives the day, the hours, the place and the next meeting."""
    page = real_site[FIRST]

    facts = page.texts("h1 + ul > li")
    assert facts[:3] == ["Mardi", "9 h 15 – 11 h", "Salle de réunion DGECM-R"]
    assert "20 juillet 2023 à 9h30" in page.text("#prochaine-reunion + p")


def test_the_first_minutes_have_five_items(real_site: Built) -> None:
    """Its agenda has five items, three of them with who presented it."""
    page = real_site[FIRST]

    assert page.texts(".gtm-item h3") == [
        "Ouverture",
        "1. Présentation de la cartographie des acteurs de la migration",
        "2. Présentation de la cartographie des mobilités",
        "3. Divers",
        "4. Coordination prochaines étapes",
    ]
    assert page.texts(".gtm-heading + .gtm-note") == [
        *("Présenté par SP/CCM", "Présenté par Forum Réfugiés", "Présenté par OIM")
    ]


def test_the_first_minutes_link_what_was_shown(real_site: Built) -> None:
    """Both addresses given in the minutes are links, and lead to the pages of the resources."""
    links = real_site[FIRST].links("article a[href]")

    resources = {url for url in map(real_site.url, links) if url and url.startswith("ressources/c")}

    assert {MAP, DATA} <= set(links)
    assert resources == {
        "ressources/cartographie-des-acteurs/",
        "ressources/cartographie-des-mobilites/",
    }


def test_the_first_minutes_have_no_action(real_site: Built) -> None:
    """Tables of actions that say "N/A" make no action."""
    page = real_site[FIRST]

    assert page.tree.css("[id^=action-], .gtm-actions") == []
    assert "Aucune décision ni action n’est consignée." in page.text()


def test_iom_meetings_and_presentations(real_site: Built) -> None:
    """The page of IOM lists the meetings it came to and what it presented."""
    page = real_site["organisations/oim/"]

    meetings = {*map(real_site.url, page.links("#reunions + ul a"))}
    presented = dict(zip(page.links("#points + ul a"), page.texts("#points + ul a"), strict=True))

    assert {FIRST, "reunions/2022-05-24/"} <= meetings
    assert presented[f"{HOME}{FIRST}#point-2"] == "Présentation de la cartographie des mobilités"
    assert presented[f"{HOME}reunions/2022-05-24/#point-1"] == (
        "Présentation sur les tendances migratoires"
    )


def test_the_map_says_who_keeps_it(real_site: Built) -> None:
    """The map of actors says who keeps it, how often it is due, who takes over, who saw it."""
    page = real_site["ressources/cartographie-des-acteurs/"]
    facts = dict(zip(page.texts("dl dt"), page.texts("dl dd"), strict=True))

    assert facts["Mise à jour par"] == "Forum Réfugiés"
    assert facts["Fréquence de mise à jour"] == "Tous les trois mois"
    assert "REMIDDH" in facts["Reprise prévue par"]
    assert MAP in page.links("dl a")
    assert f"{HOME}{FIRST}#point-1" in page.links("#discussions ~ ul a")


@pytest.mark.parametrize("meeting", PARTIAL)
def test_partial_minutes_say_so(real_site: Built, meeting: str) -> None:
    """A meeting told in part says so at its top and leads to its source."""
    page = real_site[f"reunions/{meeting}/"]

    assert "Compte rendu partiel" in page.text(".gtm-banner")
    assert any(PUBLISHER in link for link in page.links("#documents + ul a"))


def test_full_minutes_do_not(real_site: Built) -> None:
    """The minutes of 20 June 2023 are told in full, and not said to be partial."""
    assert "partiel" not in real_site[FIRST].text().casefold()


def test_real_project_needs_no_make(tmp_path: Path) -> None:
    """`mkdocs build` alone builds the real archive; where it will live is not made up."""
    unset = dict.fromkeys(("EDIT_URI", "NEW_FILE_URI", "NO_MKDOCS_2_WARNING"), "")

    site = build(ROOT, tmp_path / "site", "--strict", **unset)

    assert site.status == 0, site.output
    invented = re.compile(r'(?:href|src)="https?://(?:[^"/]*\.)?example\b')
    assert [document.url for document in site if invented.search(document.html)] == []
