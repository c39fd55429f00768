"""The pages of organisations: who they are, what they owe, what they brought, when they came."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from archive.language.choices import OrganisationKind
from archive.site.organisations import (
    HEADINGS,
    SHOWN_ATTENDED,
    SHOWN_PRESENTED,
)
from building import TODAY, rendered, shown
from small import archive_of, headed
from website import HOME

UNIT = "organisations/unite/"
PARENT = "organisations/ministere/"

REGISTER = {
    "docs/organisations/ministere.md": headed(
        ["nom: Ministère fictif", "sigle: MF", "type: institution publique"], "Texte *fictif*."
    ),
    "docs/organisations/unite.md": headed(
        ["nom: Unité fictive", "sigle: UF", "rattachée à: MF", "type: institution publique"]
    ),
    "docs/organisations/reseau.md": headed(["nom: Réseau fictif", "type: société civile"]),
}


def held(day: str, *lines: str) -> dict[str, str]:
    """The minutes of a meeting of an ISO day."""
    return {f"meetings/{day}.yml": "\n".join([f"date: {day}", *lines])}


def test_identity(tmp_path: Path) -> None:
    """The page says what an organisation is, how else it is written and where it was found."""
    keys = [
        *("nom: Bureau fictif", "sigle: BF", "alias: [Le Bureau, Bureau F.]", "type: autre"),
        *("anciens noms: [Office fictif]", "site: https://www.bf.example/"),
        *("source: https://annuaire.example/bf", "rattachée à: MF"),
    ]

    page = shown(
        tmp_path,
        {**REGISTER, "docs/organisations/bf.md": headed(keys, "Un *bureau*.")},
        "organisations/bf/",
    )

    facts = dict(zip(page.texts(".gtm-facts dt"), page.texts(".gtm-facts dd"), strict=True))
    assert page.texts("h1") == ["Bureau fictif (BF)"]
    assert facts == {
        "Type": "Autre",
        "Rattachée à": "Ministère fictif (MF)",
        "Autres noms": "Le Bureau, Bureau F.",
        "Anciens noms": "Office fictif",
        "Site": "bf.example",
        "Source": "annuaire.example",
    }
    assert page.texts(".gtm-prose em") == ["bureau"]


def test_units(tmp_path: Path) -> None:
    """An organisation and its units lead to each other."""
    assert shown(tmp_path, REGISTER, PARENT).links(".gtm-facts a") == [f"{HOME}{UNIT}"]
    assert shown(tmp_path, REGISTER, UNIT).links(".gtm-facts a") == [f"{HOME}{PARENT}"]


def test_unknown_organisation_has_a_page(tmp_path: Path) -> None:
    """A body that only minutes name has a page, which says that nobody registered it."""
    page = shown(tmp_path, held("2030-05-22", "présence: [Inconnue]"), "organisations/inconnue/")

    assert "pas encore de fiche" in page.text(".gtm-banner")
    assert page.links("#reunions ~ ul a") == [f"{HOME}reunions/2030-05-22/"]


def test_unknown_organisation_has_no_file(tmp_path: Path) -> None:
    """Such a page cannot be corrected in a file of its own."""
    files = {**REGISTER, **held("2030-05-22", "présence: [Inconnue]")}

    pages = rendered(archive_of(tmp_path, files, TODAY))

    assert pages["organisations/inconnue/"].source is None
    assert pages[UNIT].source == "docs/organisations/unite.md"


@pytest.mark.parametrize("written", ["[MF, UF]", "[UF, MF]", "['MF (UF)']", "[UF, UF]"])
def test_parent_and_unit_count_once(written: str, tmp_path: Path) -> None:
    """A meeting where an organisation and its unit are both named counts once for each."""
    files = {**REGISTER, **held("2030-05-22", f"présence: {written}")}

    for url in (PARENT, UNIT):
        page = shown(tmp_path, files, url)
        assert page.texts("#reunions") == ["Réunions (1)"]
        assert page.links("#reunions ~ ul a") == [f"{HOME}reunions/2030-05-22/"]


def test_unit_counts_for_its_parent_only(tmp_path: Path) -> None:
    """What a unit does is credited to its parent; what the parent does is not to the unit."""
    files = {
        **REGISTER,
        **held("2030-04-24", "présence: [UF]"),
        **held("2030-05-22", "présence: [MF]"),
    }

    assert shown(tmp_path, files, PARENT).texts("#reunions") == ["Réunions (2)"]
    assert shown(tmp_path, files, UNIT).texts("#reunions") == ["Réunions (1)"]


def test_meetings_not_held_do_not_count(tmp_path: Path) -> None:
    """Nobody attended a meeting that was cancelled, nor one from which it was excused."""
    files = {
        **REGISTER,
        **held("2030-04-24", "présence: [UF]", "statut: annulée"),
        **held("2030-05-22", "excusés: [UF]"),
    }

    page = shown(tmp_path, files, UNIT)

    assert page.texts("#reunions ~ p") == ["Aucune présence n’est enregistrée."]


def test_presented_and_kept(tmp_path: Path) -> None:
    """The page lists what an organisation presented, latest first, and what it keeps."""
    files = {
        **REGISTER,
        "docs/ressources/carte.md": headed(
            ["titre: Carte fictive", "adresse: https://a.example/", "tenue par: UF"]
        ),
        **held("2030-04-24", "ordre du jour: ['1. Avril (UF)', '2. Autre (Réseau fictif)']"),
        **held("2030-05-22", "ordre du jour: ['1. Mai (Réseau fictif, MF (UF))']"),
    }

    page = shown(tmp_path, files, UNIT)

    assert page.texts("#points + ul a") == ["Mai", "Avril"]
    assert page.links("#points + ul a")[0] == f"{HOME}reunions/2030-05-22/#point-1"
    assert page.links("#ressources + ul a") == [f"{HOME}ressources/carte/"]


def test_actions_by_state(tmp_path: Path) -> None:
    """What an organisation owes is told by state, then what it has closed."""
    actions = [
        "{action: tard, responsables: UF, date limite: 14 juin 2030}",
        "{action: bientôt, responsables: UF, date limite: 20 juin 2030}",
        "{action: un jour, responsables: UF}",
        "{action: finie, responsables: UF, statut: fait}",
        "{action: à d’autres, responsables: Réseau fictif}",
    ]
    item = ["points:", "- titre: A", "  actions:", *(f"  - {each}" for each in actions)]

    page = shown(tmp_path, {**REGISTER, **held("2030-05-22", *item)}, UNIT)

    assert page.texts("#actions ~ * h3, #actions ~ h3") == [
        *("En retard (1)", "À faire (1)", "Sans date d’échéance (1)", "Closes (1)")
    ]
    assert page.texts(".gtm-actions__text") == ["tard", "bientôt", "un jour", "finie"]


def test_many_closed_actions(tmp_path: Path) -> None:
    """Of the actions it closed, a page shows the ten latest and leads to the register."""
    done = (f"  - {{action: tâche {n:02}, responsables: UF, statut: fait}}" for n in range(12))
    item = ["points:", "- titre: A", "  actions:", *done]

    page = shown(tmp_path, {**REGISTER, **held("2030-05-22", *item)}, UNIT)

    assert page.texts("#actions ~ h3") == ["Closes (12)"]
    assert page.texts(".gtm-actions__text") == [f"tâche {n:02}" for n in range(11, 1, -1)]
    assert f"{HOME}actions/" in page.links("#actions ~ p a")


def test_nothing_known(tmp_path: Path) -> None:
    """An organisation that has done nothing yet says so, and has no part for what it has not."""
    page = shown(tmp_path, REGISTER, UNIT)

    assert page.texts("h2") == ["Actions", "Réunions"]
    assert page.texts("h2 ~ p") == [
        "Aucune action en attente n’est enregistrée.",
        "Aucune présence n’est enregistrée.",
    ]


def test_list_by_kind(tmp_path: Path) -> None:
    """The list has the kinds in their order, those of no known kind last, and counts meetings."""
    files = {**REGISTER, **held("2030-05-22", "présence: [UF, Inconnue]")}

    page = shown(tmp_path, files, "organisations/")

    assert page.texts("h2") == [*("Institutions publiques", "Société civile", "Type non précisé")]
    assert page.texts(".gtm-members > li") == [
        "Ministère fictif (MF) 1 réunion",
        "Unité fictive (UF) 1 réunion",
        "Réseau fictif Aucune réunion",
        "Inconnue 1 réunion",
    ]


def test_lists_sort_accents_with_their_letters(tmp_path: Path) -> None:
    """É stands with E, among the units of a body as elsewhere."""
    names = ("École fictive", "Équipe fictive", "Eau fictive", "Zèbre fictif")
    units = {
        f"docs/organisations/u{rank}.md": headed([f"nom: {name}", "rattachée à: MF"])
        for rank, name in enumerate(names)
    }
    files = {**REGISTER, **units, **held("2030-05-22", f"présence: [{', '.join(names)}]")}
    archive = archive_of(tmp_path, files, TODAY)

    in_order = ["Eau fictive", "École fictive", "Équipe fictive", "Zèbre fictif"]
    under = archive.organisations.units("ministere")
    assert [unit.name for unit in under if unit.id != "unite"] == in_order


def test_every_kind_has_a_heading() -> None:
    """No kind of organisation, nor the want of one, lacks its heading in the list."""
    assert set(HEADINGS) == {*OrganisationKind, None}


def test_long_histories_are_cut_short(tmp_path: Path) -> None:
    """The latest meetings and items are listed; links lead to the lists that hold them all."""
    shown_count = SHOWN_ATTENDED + 1
    days = [date(2029, 1, 1) + timedelta(days=7 * week) for week in range(shown_count)]
    lines = ("présence: [UF]", "points:", "  - titre: Bilan", "    présenté par: UF")
    meetings = [held(day.isoformat(), *lines) for day in days]
    files = {path: text for meeting in meetings for path, text in meeting.items()}

    page = shown(tmp_path, {**REGISTER, **files}, UNIT)

    links = [link.attributes["href"] or "" for link in page.tree.css("a")]
    assert f"Réunions ({shown_count})" in page.texts("h2")
    assert len(page.tree.css("#reunions ~ ul li")) == SHOWN_ATTENDED
    assert f"../../reunions/{days[0]}/" not in links
    assert "../../reunions/?organisation=unite" in links
    assert "../../recherche/?type=point&organisation=unite" in links
    assert len([link for link in links if link.endswith("#point-1")]) == SHOWN_PRESENTED


def test_an_opening_is_no_presentation(tmp_path: Path) -> None:
    """What returns in every meeting is not listed as presented, unless it is called so."""
    text = "## Ouverture (UF)\n\n## Présentation (UF)\n\n## Divers (UF)\n\n## Haltes (UF)\n"
    files = {**REGISTER, "meetings/2030-05-22.md": text}

    assert shown(tmp_path, files, UNIT).texts("#points + ul a") == ["Haltes", "Présentation"]
