"""The pages of resources answer: who keeps it, is it up to date, will it last."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from archive.site.resources import SHOWN_CARDS, SHOWN_DISCUSSED, Freshness, freshness
from building import TODAY, rendered, shown
from small import archive_of, headed
from website import HOME, Document

URL = "ressources/carte/"
ADDRESS = "https://carte.example/"


def carte(*keys: str, text: str = "") -> dict[str, str]:
    """The file of a resource with these keys."""
    head = ["titre: Carte fictive", f"adresse: {ADDRESS}", *keys]
    return {"docs/ressources/carte.md": headed(head, text)}


def discussed(*days: str) -> dict[str, str]:
    """The minutes of meetings of ISO days that discussed the resource."""
    return {
        f"meetings/{day}.yml": f"date: {day}\npoints:\n- titre: Point\n  discussion: {ADDRESS}\n"
        for day in days
    }


def fresh(folder: Path, *files: dict[str, str]) -> Freshness:
    """Whether the resource is up to date on 15 June 2030."""
    merged = {name: text for each in files for name, text in each.items()}
    archive = archive_of(folder, merged, TODAY)
    return freshness(archive, archive.resources["carte"])


@pytest.mark.parametrize(
    ("rhythm", "updated", "due", "is_late"),
    [
        ("mensuelle", "15 mai 2030", date(2030, 6, 15), False),
        ("mensuelle", "14 mai 2030", date(2030, 6, 14), True),
        ("tous les trois mois", "mars 2030", date(2030, 6, 30), False),
        ("tous les trois mois", "31 mars 2030", date(2030, 6, 30), False),
        ("annuelle", "2029", date(2030, 12, 31), False),
        ("annuelle", "2028", date(2029, 12, 31), True),
        ("hebdomadaire", "8 juin 2030", date(2030, 6, 15), False),
        ("quotidienne", "13 juin 2030", date(2030, 6, 14), True),
    ],
)
def test_due_after_the_last_update(
    rhythm: str, updated: str, due: date, *, is_late: bool, tmp_path: Path
) -> None:
    """The next update is due one rhythm after the last, and late from the day after."""
    keys = (f"mise à jour: {rhythm}", f"dernière mise à jour: {updated}")

    assert fresh(tmp_path, carte(*keys)) == Freshness(due, is_late, None)


def test_due_after_the_last_discussion(tmp_path: Path) -> None:
    """Where no update is known, the rhythm is counted from the last meeting that saw it."""
    found = fresh(tmp_path, carte("mise à jour: mensuelle"), discussed("2030-03-20", "2030-04-24"))

    assert found == Freshness(date(2030, 5, 24), is_late=True, seen=date(2030, 4, 24))


def test_known_update_outweighs_discussion(tmp_path: Path) -> None:
    """A known update counts even where a meeting saw the resource later."""
    keys = ("mise à jour: mensuelle", "dernière mise à jour: 1er mars 2030")

    found = fresh(tmp_path, carte(*keys), discussed("2030-06-12"))

    assert found == Freshness(date(2030, 4, 1), is_late=True, seen=None)


@pytest.mark.parametrize(
    "keys",
    [
        pytest.param((), id="nothing known"),
        pytest.param(("mise à jour: mensuelle",), id="no update known"),
        pytest.param(("dernière mise à jour: mai 2030",), id="no rhythm"),
        pytest.param(("mise à jour: unique", "dernière mise à jour: 2020"), id="once"),
    ],
)
def test_nothing_due(keys: tuple[str, ...], tmp_path: Path) -> None:
    """Without a rhythm or a day to count from, nothing is due and nothing is late."""
    assert fresh(tmp_path, carte(*keys)) == Freshness(None, is_late=False, seen=None)


@pytest.mark.parametrize(
    "keys",
    [
        ("mise à jour: annuelle", "dernière mise à jour: 31 décembre 9999"),
        ("mise à jour: tous les 120000 mois", "dernière mise à jour: mai 2030"),
        ("mise à jour: tous les 99999999999 mois", "dernière mise à jour: mai 2030"),
        ("mise à jour: tous les 99999999999 jours", "dernière mise à jour: mai 2030"),
    ],
)
def test_beyond_the_calendar(keys: tuple[str, ...], tmp_path: Path) -> None:
    """What would be due after the last day of the calendar is not due."""
    assert not fresh(tmp_path, carte(*keys)).is_late


def test_one_body_makes_it_and_keeps_it(tmp_path: Path) -> None:
    """A body that does both is named once."""
    page = shown(tmp_path, carte("tenue par: [A, B]", "produite par: [A, B]"), URL)

    facts = dict(zip(page.texts(".gtm-facts dt"), page.texts(".gtm-facts dd"), strict=True))
    assert facts["Produite et mise à jour par"] == "A, B"
    assert not {"Produite par", "Mise à jour par"} & facts.keys()


def test_facts(tmp_path: Path) -> None:
    """The facts say who keeps the resource, from what, how often, and who takes over."""
    page = shown(
        tmp_path,
        {
            **carte(
                *("type: carte", "tenue par: Bureau", "produite par: [Bureau, Réseau]"),
                *("sources: [Bureau, enquêtes]", "mise à jour: tous les trois mois"),
                *("dernière mise à jour: mai 2030", "langue: français"),
                *("transfert prévu à: le [Réseau](/organisations/reseau/)", "fichiers: [a.pdf]"),
                *("autres adresses: [https://b.example/]",),
                text="Une *carte*.",
            ),
            "docs/ressources/a.pdf": "",
            "docs/organisations/reseau.md": headed(["nom: Réseau"]),
            "docs/organisations/bureau.md": headed(["nom: Bureau"]),
        },
        URL,
    )

    facts = dict(zip(page.texts(".gtm-facts dt"), page.texts(".gtm-facts dd"), strict=True))
    assert facts.pop("Prochaine mise à jour").startswith("Attendue le 31 août 2030 À jour")
    assert facts == {
        "Type": "Carte",
        "Adresse": "Ouvrir sur carte.example ou b.example",
        "Mise à jour par": "Bureau",
        "Produite par": "Bureau, Réseau",
        "Sources des données": "Bureau, enquêtes",
        "Fréquence de mise à jour": "Tous les trois mois",
        "Dernière mise à jour connue": "Mai 2030",
        "Reprise prévue par": "le Réseau",
        "Langue": "Français",
        "Copies archivées": "a.pdf",
    }
    assert page.links('dd a[href$="reseau/"]')[-1] == f"{HOME}organisations/reseau/"


def test_facts_that_are_not_known(tmp_path: Path) -> None:
    """The page says plainly what the archive does not know of a resource."""
    page = shown(tmp_path, {"docs/ressources/carte.md": headed(["titre: Carte fictive"])}, URL)

    assert page.texts(".gtm-facts dd") == [
        "Aucune adresse connue",
        "Non précisé",
        "Non précisée",
        "Aucune",
    ]


def test_late(tmp_path: Path) -> None:
    """A resource whose update is overdue says so on its page, with how that was counted."""
    page = shown(tmp_path, {**carte("mise à jour: mensuelle"), **discussed("2030-04-24")}, URL)

    assert "Attendue le 24 mai 2030 Mise à jour en retard" in page.text(".gtm-facts")
    assert "Date comptée depuis la réunion du 24 avril 2030" in page.text(".gtm-facts")
    assert "État au 15 juin 2030" in page.text(".gtm-facts")


def test_discussions(tmp_path: Path) -> None:
    """The items that discussed a resource are listed, latest first, each with its meeting."""
    page = shown(tmp_path, {**carte(), **discussed("2030-03-20", "2030-04-24")}, URL)

    assert page.links("#discussions + ul a") == [
        f"{HOME}reunions/2030-04-24/#point-1",
        f"{HOME}reunions/2030-03-20/#point-1",
    ]
    assert page.texts("#discussions + ul > li")[0] == "Point Réunion du 24 avril 2030"


def test_never_discussed(tmp_path: Path) -> None:
    """A resource that no meeting cites says so."""
    assert "Aucune réunion" in shown(tmp_path, carte(), URL).text("#discussions + p")


def test_list(tmp_path: Path) -> None:
    """The list has every resource by title, with who keeps it and whether it is up to date."""
    files = {
        **carte("type: carte", "tenue par: Bureau", "mise à jour: mensuelle"),
        "docs/ressources/atlas.md": headed(["titre: atlas fictif", "mise à jour: unique"]),
        "docs/ressources/zones.md": headed(
            ["titre: Zones", "mise à jour: annuelle", "dernière mise à jour: 2029"]
        ),
        **discussed("2030-04-24"),
    }

    page = shown(tmp_path, files, "ressources/")

    assert page.texts(".gtm-cards > li") == [
        "atlas fictif Publication unique",
        "Carte fictive Carte · Bureau Mise à jour en retard attendue le 24 mai 2030",
        "Zones À jour prochaine mise à jour le 31 décembre 2030",
    ]


def test_a_long_list_has_pages_by_year(tmp_path: Path) -> None:
    """The list shows those discussed last; the others have a page by the year when they were."""
    old = {f"docs/ressources/r{n}.md": headed([f"titre: Vieille {n}"]) for n in range(SHOWN_CARDS)}
    archive = archive_of(tmp_path, {**old, **carte(), **discussed("2029-05-23")}, TODAY)

    pages = rendered(archive)
    page, never = (
        Document(url, pages[url].html) for url in ("ressources/", "ressources/jamais-discutees/")
    )

    assert page.texts(".gtm-cards h2") == ["Carte fictive"]
    assert page.links("ul ~ p a")[0] == f"{HOME}ressources/jamais-discutees/"
    assert never.text("h1") == "Ressources jamais discutées"
    assert len(never.texts(".gtm-cards h2")) == SHOWN_CARDS


def test_many_discussions_are_cut_short(tmp_path: Path) -> None:
    """The page of a resource lists the latest items, and leads to the search that has them all."""
    days = [f"{TODAY - timedelta(weeks=week)}" for week in range(SHOWN_DISCUSSED + 1)]

    page = shown(tmp_path, {**carte(), **discussed(*days)}, URL)

    assert len(page.tree.css("#discussions ~ ul > li")) == SHOWN_DISCUSSED
    assert f"{HOME}recherche/?type=point&q=Carte%20fictive" in page.links("#discussions ~ p a")


def test_a_map_held_nowhere_says_so(tmp_path: Path) -> None:
    """What is elsewhere only says so, and leads to the guide where there is one; others do not."""
    guide = {"docs/guide.md": "# Guide\n\n## Garder une copie\n\nTexte.\n"}

    lacking = shown(tmp_path / "a", {**carte("type: carte"), **guide}, URL)
    alone = shown(tmp_path / "b", carte("type: données"), URL)
    other = shown(tmp_path / "c", carte("type: texte de référence"), URL)

    assert "Aucune n’est encore gardée ici" in lacking.text("dd")
    assert f"{HOME}guide/#garder-une-copie" in lacking.links()
    assert "Aucune n’est encore gardée ici" in alone.text("dd")
    assert not [link for link in alone.links() if "guide" in link]
    assert "encore gardée" not in other.text("dd")
