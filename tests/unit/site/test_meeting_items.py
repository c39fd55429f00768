"""What the page of a meeting says of its items: decisions, actions, what they cite."""

from pathlib import Path

from building import TODAY, rendered, shown, shown_meeting
from small import archive_of
from website import HOME, Document

URL = "reunions/2030-05-22/"


def test_summary(tmp_path: Path) -> None:
    """Decisions and actions come first, told once, with the item that they come from."""
    page = shown_meeting(
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
    page = shown_meeting(tmp_path, "résumé: La carte est prête.\nordre du jour: [Carte]\n")

    assert page.texts(".gtm-prose") == ["La carte est prête."]
    assert page.texts(".gtm-subjects") == []


def test_nothing_decided(tmp_path: Path) -> None:
    """Full minutes without decision or action say what they were about, and that there is none."""
    page = shown_meeting(tmp_path, "ordre du jour: [Ouverture, Carte]\n")

    assert page.text(".gtm-subjects") == "Carte"
    assert page.links(".gtm-subjects a") == [f"{HOME}{URL}#point-2"]
    assert page.text(".gtm-subjects + p") == "Aucune décision ni action n’est consignée."


def test_nothing_known_to_be_decided(tmp_path: Path) -> None:
    """Minutes told in part only say that nobody looked for them."""
    page = shown_meeting(tmp_path, "couverture: partielle")

    assert "décisions et actions n’y sont pas relevées" in page.text(".gtm-banner")
    assert "consignée" not in page.text("body")


def test_agenda(tmp_path: Path) -> None:
    """Every item is a heading named by its title alone, with who presented it."""
    page = shown_meeting(
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
    page = shown_meeting(
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
    page = shown_meeting(
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
