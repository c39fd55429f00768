"""The pages of meetings: what each says, and in which order."""

from pathlib import Path

import pytest

from building import TODAY, rendered, shown, shown_meeting
from small import archive_of
from website import HOME, Document, facts

URL = "reunions/2030-05-22/"
PDF = "docs/ressources/carte.pdf"


def test_facts(tmp_path: Path) -> None:
    """The facts of a meeting stand in one line below its title, each told once on the page."""
    page = shown_meeting(
        tmp_path,
        "heure: 09:15-11:00\nlieu: Salle verte\nprésence: [A, B, C]\nthèmes: [retours, santé]\n"
        "statut: approuvé\nprochaine réunion: 19 juin 2030 à 9h30\nsource: https://a.example/cr\n",
    )

    assert facts(page) == [
        *("Mercredi", "9 h 15 – 11 h", "Salle verte", "3 organisations"),
        *("Compte rendu approuvé", "Original"),
    ]
    for fact in ("Salle verte", "19 juin 2030 à 9h30", "Thèmes : retours, santé", "sur a.example"):
        assert page.text("body").count(fact) == 1


def test_facts_that_are_not_known(tmp_path: Path) -> None:
    """What a file does not say takes no place on its page."""
    page = shown_meeting(tmp_path, "")

    assert facts(page) == ["Mercredi"]
    assert page.texts("h2") == []


def test_several_days(tmp_path: Path) -> None:
    """A meeting of several days shows the first and the last."""
    page = shown_meeting(tmp_path, "date de fin: 23 mai 2030\n")

    assert facts(page) == ["mercredi 22 mai – jeudi 23 mai 2030"]


def test_a_title_of_its_own(tmp_path: Path) -> None:
    """A meeting that has a title says its whole day below it."""
    assert facts(shown_meeting(tmp_path, "titre: Atelier\n")) == ["mercredi 22 mai 2030"]


def test_address_as_a_place(tmp_path: Path) -> None:
    """The address of a meeting held online is a link, shown by its host; other words stay."""
    page = shown_meeting(tmp_path, "lieu: Salle verte et https://en-ligne.example/j/9?p=<a>.\n")

    assert page.texts(".gtm-inline > li")[1:] == ["Salle verte et en-ligne.example<a>."]
    assert page.links(".gtm-inline a") == ["https://en-ligne.example/j/9?p="]


@pytest.mark.parametrize(
    ("text", "banner"),
    [
        ("statut: projet", "Projet de compte rendu."),
        ("statut: annulée", "Réunion annulée."),
        ("couverture: partielle", "Compte rendu partiel."),
    ],
)
def test_banners(text: str, banner: str, tmp_path: Path) -> None:
    """Minutes that are a draft or told in part, and meetings not held, say so first."""
    page = shown_meeting(tmp_path, text)

    assert page.texts(".gtm-banner strong") == [banner]


def test_no_banner(tmp_path: Path) -> None:
    """Minutes approved and told in full carry no warning."""
    assert shown_meeting(tmp_path, "statut: approuvé").texts(".gtm-banner") == []


def test_cancelled_meeting_has_no_summary(tmp_path: Path) -> None:
    """A meeting that was not held is not said to have decided nothing."""
    assert "décision" not in shown_meeting(tmp_path, "statut: annulée").text("body")


def test_presence(tmp_path: Path) -> None:
    """Those who came, who were excused and who were absent are told apart, with head counts."""
    page = shown_meeting(tmp_path, "présence: [A (3)]\nexcusés: [B]\nabsents: [C]\n")

    assert page.texts("#presence ~ h3") == ["Présentes", "Excusées", "Absentes"]
    assert page.texts(".gtm-names > li") == ["A (3 personnes)", "B", "C"]


def test_presence_alone_needs_no_heading(tmp_path: Path) -> None:
    """Where only those who came are known, they stand right under the heading."""
    assert shown_meeting(tmp_path, "présence: [A]\n").texts("#presence ~ h3") == []


def test_neighbours(tmp_path: Path) -> None:
    """A meeting leads to the one before and the one after."""
    page = shown_meeting(tmp_path, "", m0424="", m0612="", m0101="")

    assert page.links('[rel="prev"]') == [f"{HOME}reunions/2030-04-24/"]
    assert page.links('[rel="next"]') == [f"{HOME}reunions/2030-06-12/"]


def test_description(tmp_path: Path) -> None:
    """What a shared link shows names the group, the day, the place and the items."""
    text = "date: 22 mai 2030\nlieu: Salle verte\nordre du jour: [Un, Deux]\n"
    page = rendered(archive_of(tmp_path, {"meetings/2030-05-22.yml": text}, TODAY))[URL]

    assert page.description == "Mercredi 22 mai 2030, Salle verte. Un\u202f; Deux."


def test_two_meetings_of_one_day(tmp_path: Path) -> None:
    """Two meetings of one day come by their hours and are told apart wherever they are named."""
    files = {
        "meetings/2030-05-22-bureau.yml": "date: 2030-05-22\nheure: 14h-16h\nprésence: [A]\n",
        "meetings/2030-05-22-urgence.yml": "date: 2030-05-22\nheure: 9h30-11h\nprésence: [A]\n",
    }

    pages = {
        url: (page.title, Document(url, page.html))
        for url, page in rendered(archive_of(tmp_path, files, TODAY)).items()
    }

    title, page = pages["reunions/2030-05-22-bureau/"]
    assert title == "Réunion du 22 mai 2030, 14\u00a0h"
    assert page.text("h1") == "Réunion du 22 mai 2030, 14 h"
    assert page.texts(".gtm-siblings a") == ["Réunion précédente 22 mai 2030, 9 h 30"]
    days = ["mercredi 22 mai 2030, 14 h", "mercredi 22 mai 2030, 9 h 30"]
    assert pages["reunions/"][1].texts(".gtm-meetings a") == days
    assert pages["organisations/a/"][1].texts("#reunions ~ ul a") == days
    assert pages[""][1].texts("#derniere-reunion ~ .gtm-big a") == days[:1]


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("https://www.a.example/cr.docx", "Original (Word, sur a.example)"),
        ("https://a.example/compte-rendu", "Original (page web, sur a.example)"),
        ("https://a.example/cr.PDF?lang=fr", "Original (PDF, sur a.example)"),
        ("/ressources/carte.pdf", "Original (PDF, 2 ko)"),
    ],
)
def test_the_original_says_what_it_is(source: str, told: str, tmp_path: Path) -> None:
    """An original tells its format, its size where it is a file of the site, whose it is."""
    meeting = f"date: 22 mai 2030\nsource: {source}\n"

    page = shown(tmp_path, {"meetings/2030-05-22.yml": meeting, PDF: "x" * 2000}, URL)

    assert page.texts("#documents + ul > li") == [told]


def test_documents_are_told_likewise(tmp_path: Path) -> None:
    """A document keeps its title; a host that is its title is not told again."""
    meeting = (
        "date: 22 mai 2030\ndocuments:\n"
        "- {titre: Bilan, adresse: https://a.example/bilan.xlsx}\n- https://b.example/\n"
    )

    page = shown(tmp_path, {"meetings/2030-05-22.yml": meeting}, URL)

    assert page.texts("#documents + ul > li") == [
        "Bilan (Excel, sur a.example)",
        "b.example (page web)",
    ]
