"""The pages of meetings: what each says, and in which order."""

from pathlib import Path

import pytest

from building import TODAY, rendered, shown
from small import archive_of
from website import HOME, Document, facts

URL = "reunions/2030-05-22/"
WITH_PAPERS = "reunions/2030-05-22/"
PDF = "docs/ressources/carte.pdf"


def meeting(folder: Path, text: str, **others: str) -> Document:
    """The page of a meeting of 22 May 2030; `others` are meetings by their days (m0424)."""
    files = {
        f"meetings/2030-{name[1:3]}-{name[3:]}.yml": f"date: 2030-{name[1:3]}-{name[3:]}\n{other}"
        for name, other in others.items()
    }
    return shown(folder, {**files, "meetings/2030-05-22.yml": f"date: 22 mai 2030\n{text}"}, URL)


def test_facts(tmp_path: Path) -> None:
    """The facts of a meeting stand in one line below its title, each told once on the page."""
    page = meeting(
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
    page = meeting(tmp_path, "")

    assert facts(page) == ["Mercredi"]
    assert page.texts("h2") == []


def test_several_days(tmp_path: Path) -> None:
    """A meeting of several days shows the first and the last."""
    page = meeting(tmp_path, "date de fin: 23 mai 2030\n")

    assert facts(page) == ["mercredi 22 mai – jeudi 23 mai 2030"]


def test_a_title_of_its_own(tmp_path: Path) -> None:
    """A meeting that has a title says its whole day below it."""
    assert facts(meeting(tmp_path, "titre: Atelier\n")) == ["mercredi 22 mai 2030"]


def test_address_as_a_place(tmp_path: Path) -> None:
    """The address of a meeting held online is a link, shown by its host; other words stay."""
    page = meeting(tmp_path, "lieu: Salle verte et https://en-ligne.example/j/9?p=<a>.\n")

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
    page = meeting(tmp_path, text)

    assert page.texts(".gtm-banner strong") == [banner]


def test_no_banner(tmp_path: Path) -> None:
    """Minutes approved and told in full carry no warning."""
    assert meeting(tmp_path, "statut: approuvé").texts(".gtm-banner") == []


def test_cancelled_meeting_has_no_summary(tmp_path: Path) -> None:
    """A meeting that was not held is not said to have decided nothing."""
    assert "décision" not in meeting(tmp_path, "statut: annulée").text("body")


def test_summary(tmp_path: Path) -> None:
    """Decisions and actions come first, told once, with the item that they come from."""
    page = meeting(
        tmp_path,
        "décisions: [Générale]\n"
        "points:\n"
        "- titre: Premier\n"
        "  décisions: [Du point]\n"
        "- titre: Second\n"
        "  actions:\n"
        "  - {action: Écrire la *lettre*, responsables: [A, B], statut: en cours}\n",
    )

    assert page.texts("h2") == ["Décisions", "Actions", "Ordre du jour"]
    assert page.texts("#decisions + ul > li") == ["Générale #", "Du point # Point 1"]
    action = page.text("#actions + ul > li")
    assert action == "Écrire la lettre # Point 2 Sans échéance. Responsables : A, B."
    assert page.links("#actions + ul .gtm-actions__text .gtm-note > a") == [f"{HOME}{URL}#point-2"]
    assert page.texts(".gtm-item > p") == [
        "Il en est sorti : 1 décision.",
        "Il en est sorti : 1 action.",
    ]


def test_a_summary_of_its_own(tmp_path: Path) -> None:
    """What the file says in short comes first, in place of the titles of the items."""
    page = meeting(tmp_path, "résumé: La carte est prête.\nordre du jour: [Carte]\n")

    assert page.texts(".gtm-prose") == ["La carte est prête."]
    assert page.texts(".gtm-subjects") == []


def test_nothing_decided(tmp_path: Path) -> None:
    """Full minutes without decision or action say what they were about, and that there is none."""
    page = meeting(tmp_path, "ordre du jour: [Ouverture, Carte]\n")

    assert page.text(".gtm-subjects") == "Carte"
    assert page.links(".gtm-subjects a") == [f"{HOME}{URL}#point-2"]
    assert page.text(".gtm-subjects + p") == "Aucune décision ni action n’est consignée."


def test_nothing_known_to_be_decided(tmp_path: Path) -> None:
    """Minutes told in part only say that nobody looked for them."""
    page = meeting(tmp_path, "couverture: partielle")

    assert "décisions et actions n’y sont pas relevées" in page.text(".gtm-banner")
    assert "consignée" not in page.text("body")


def test_agenda(tmp_path: Path) -> None:
    """Every item is a heading named by its title alone, with who presented it."""
    page = meeting(
        tmp_path,
        "ordre du jour: [Ouverture (A), '1. Carte (B)', 2. Divers]\n"
        "points:\n- titre: Carte\n  discussion: Texte.\n",
    )

    assert page.texts("h3[id]") == ["Ouverture", "1. Carte", "2. Divers"]
    assert page.texts(".gtm-item > .gtm-note") == ["Présenté par A", "Présenté par B"]
    named = [link.attributes["aria-label"] for link in page.tree.css(".gtm-item .gtm-permalink")]
    assert named == [
        f"Lien vers le point «\u202f{title}\u202f»" for title in ("Ouverture", "Carte", "Divers")
    ]
    assert [page.ids.count(each) for each in ("point-0", "point-1", "point-2")] == [1, 1, 1]


def test_deadlines(tmp_path: Path) -> None:
    """A deadline shows its day, the words that say more than a day, or that there is none."""
    page = meeting(
        tmp_path,
        "prochaine réunion: 19 juin 2030\n"
        "points:\n"
        "- titre: A\n"
        "  actions:\n"
        "  - {action: a, date limite: 3 juin}\n"
        "  - {action: b, date limite: Prochaine réunion}\n"
        "  - {action: c, date limite: dès que possible}\n"
        "  - {action: d, statut: fait}\n"
        "  - {action: e, date limite: 'avant le 3 juin, sous réserve du budget'}\n"
        "  - {action: f, date limite: fin août}\n"
        "  - {action: g, date limite: sous 15 jours}\n"
        "  - {action: h}\n",
    )

    told = page.texts(".gtm-actions__facts > span:nth-child(4)")
    assert [words.removeprefix("Échéance : ").removesuffix(".") for words in told] == [
        "3 juin 2030",
        "19 juin 2030 (Prochaine réunion)",
        "dès que possible",
        "non précisée",
        "3 juin 2030 (avant le 3 juin, sous réserve du budget)",
        "fin août (au plus tard le 31 août 2030)",
        "6 juin 2030 (sous 15 jours)",
    ]
    assert page.texts(".gtm-actions .gtm-badge")[2::5] == ["Échéance non datée", "Sans échéance"]


def test_states(tmp_path: Path) -> None:
    """Each action bears the state it is in today."""
    page = meeting(
        tmp_path,
        "points:\n"
        "- titre: A\n"
        "  actions:\n"
        "  - {action: a, date limite: 14 juin 2030}\n"
        "  - {action: b, date limite: 15 juin 2030}\n"
        "  - {action: c}\n"
        "  - {action: d, statut: fait}\n"
        "  - {action: e, statut: annulé}\n"
        "  - {action: f}\n",
        m0612=(
            "points:\n- titre: B\n  actions:\n  - {action: f, suite de: '2030-05-22#action-1-6'}\n"
        ),
    )

    assert page.texts(".gtm-actions .gtm-badge") == [
        *("En retard de 1 jour", "À faire", "Sans échéance", "Faite", "Annulée", "Reprise")
    ]


def test_actions_carried_over(tmp_path: Path) -> None:
    """An action taken over and the one that takes it over lead to each other."""
    item = "points:\n- titre: A\n  actions:\n  - action: a\n"
    files = {
        "meetings/2030-05-22.yml": f"date: 22 mai 2030\n{item}",
        "meetings/2030-06-12.yml": (
            f"date: 12 juin 2030\n{item}    suite de: '2030-05-22#action-1-1'\n"
        ),
    }
    pages = rendered(archive_of(tmp_path, files, TODAY))

    before, after = (
        Document(url, pages[url].html) for url in ("reunions/2030-05-22/", "reunions/2030-06-12/")
    )

    assert f"{HOME}{after.url}#action-1-1" in before.links("#action-1-1 a")
    assert f"{HOME}{before.url}#action-1-1" in after.links("#action-1-1 a")


def test_cited_resources(tmp_path: Path) -> None:
    """An item that links to a resource, by its address or its page, names it."""
    files = {
        "docs/ressources/carte.md": "---\ntitre: Carte fictive\nadresse: https://a.example/\n---\n",
        "docs/ressources/guide.md": "---\ntitre: Guide fictif\nadresse: https://b.example/\n---\n",
        "meetings/2030-05-22.yml": (
            "date: 22 mai 2030\n"
            "points:\n"
            "- titre: A\n"
            "  discussion: Voir https://www.a.example et [ceci](/ressources/guide/).\n"
        ),
    }

    page = shown(tmp_path, files, URL)

    assert page.texts(".gtm-cited") == ["Ressources citées : Carte fictive, Guide fictif"]


def test_presence(tmp_path: Path) -> None:
    """Those who came, who were excused and who were absent are told apart, with head counts."""
    page = meeting(tmp_path, "présence: [A (3)]\nexcusés: [B]\nabsents: [C]\n")

    assert page.texts("#presence ~ h3") == ["Présentes", "Excusées", "Absentes"]
    assert page.texts(".gtm-names > li") == ["A (3 personnes)", "B", "C"]


def test_presence_alone_needs_no_heading(tmp_path: Path) -> None:
    """Where only those who came are known, they stand right under the heading."""
    assert meeting(tmp_path, "présence: [A]\n").texts("#presence ~ h3") == []


def test_neighbours(tmp_path: Path) -> None:
    """A meeting leads to the one before and the one after."""
    page = meeting(tmp_path, "", m0424="", m0612="", m0101="")

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

    page = shown(tmp_path, {"meetings/2030-05-22.yml": meeting, PDF: "x" * 2000}, WITH_PAPERS)

    assert page.texts("#documents + ul > li") == [told]


def test_documents_are_told_likewise(tmp_path: Path) -> None:
    """A document keeps its title; a host that is its title is not told again."""
    meeting = (
        "date: 22 mai 2030\ndocuments:\n"
        "- {titre: Bilan, adresse: https://a.example/bilan.xlsx}\n- https://b.example/\n"
    )

    page = shown(tmp_path, {"meetings/2030-05-22.yml": meeting}, WITH_PAPERS)

    assert page.texts("#documents + ul > li") == [
        "Bilan (Excel, sur a.example)",
        "b.example (page web)",
    ]
