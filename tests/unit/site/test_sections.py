"""The words of a page by anchor, which every search reads."""

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path

from archive.collection.archive import load
from archive.site.page import PageSection, SectionKind
from building import DEMO, DEMO_DAY, rendered
from small import archive_of, headed

BODY = {
    "docs/organisations/ofm.md": headed(
        [
            "nom: Organisation fictive pour les migrations",
            "sigle: OFM",
            "alias: [FOM, Bureau d’essai]",
        ]
    )
}


def sections(folder: Path, files: Mapping[str, str], url: str) -> dict[str, PageSection]:
    """The sections of a page of these files, by their anchors."""
    page = rendered(archive_of(folder, {**BODY, **files}))[url]
    return {section.anchor: section for section in page.sections}


def meeting(folder: Path, body: str = "", *keys: str) -> dict[str, PageSection]:
    """The sections of a meeting of 14 March 2024 with this text."""
    files = {"meetings/2024-03-14.md": headed(["date: 2024-03-14", *keys], body)}
    return sections(folder, files, "reunions/2024-03-14/")


def test_a_meeting_comes_first(tmp_path: Path) -> None:
    """The page itself states when and where, and is about its day and those named in it."""
    page, *_ = meeting(tmp_path, "", "lieu: Salle bleue", "présence: [OFM]").values()

    assert (page.kind, page.anchor) == (SectionKind.MEETING, "")
    assert page.text == "Jeudi 14 mars 2024 · Salle bleue"
    assert page.day == date(2024, 3, 14)


def test_a_host_is_no_text(tmp_path: Path) -> None:
    """The original is found by its title, of which an address alone has none."""
    named, bare = "[Note d’un atelier](https://www.a.example/1)", "https://www.a.example/2"
    page = meeting(tmp_path, "", f"documents: ['{named}', '{bare}']", f"source: {bare}")[""]

    assert page.text == "Jeudi 14 mars 2024 · Note d’un atelier"


def test_who_was_there_is_not_who_was_excused(tmp_path: Path) -> None:
    """A body is found where it attended; that it was excused is told, and is another thing."""
    files = {
        "meetings/2024-03-14.md": headed(["date: 2024-03-14", "présence: [A]", "excusés: [OFM]"])
    }
    parts = rendered(archive_of(tmp_path, {**BODY, **files}))["reunions/2024-03-14/"].sections

    assert [(part.title, part.bodies) for part in parts[1:]] == [
        ("Présence", ("a",)),
        ("Excusés et absents", ()),
    ]


def test_decisions_are_found(tmp_path: Path) -> None:
    """A decision is a section of its own, which names its item."""
    body = "## Carte (OFM)\n\nVue.\n\n### Décisions\n\n- La carte est adoptée.\n"
    files = {"meetings/2024-03-14.md": headed(["date: 2024-03-14"], body)}
    parts = rendered(archive_of(tmp_path, {**BODY, **files}))["reunions/2024-03-14/"].sections

    decisions = [part for part in parts if part.kind is SectionKind.DECISION]
    assert [(part.title, part.text, part.anchor) for part in decisions] == [
        ("La carte est adoptée.", "Carte", "decision-1-1")
    ]


def test_what_follows_has_its_anchor(tmp_path: Path) -> None:
    """Items, actions, attendance and the next meeting lead where they stand on the page."""
    body = "## Carte (OFM)\n\n| Action | Date limite |\n|---|---|\n| Relire | immédiat |\n"
    keys = ("présence: [OFM]", "prochaine réunion: 11 avril 2024, salle habituelle")
    found = meeting(tmp_path, body, *keys)

    assert list(found) == ["", "point-1", "action-1-1", "presence", "prochaine-reunion"]
    assert found["action-1-1"].kind is SectionKind.ACTION
    assert "salle habituelle" in found["prochaine-reunion"].text


def test_a_deadline_in_words_is_found(tmp_path: Path) -> None:
    """Where no day is known, the deadline is found by the words of the minutes."""
    body = "## Carte\n\n| Action | Date limite |\n|---|---|\n| Relire | après la mission |\n"

    assert "après la mission" in meeting(tmp_path, body)["action-1-1"].text


def test_an_organisation_is_found_by_its_names(tmp_path: Path) -> None:
    """Every name leads to the page."""
    page = sections(tmp_path, {}, "organisations/ofm/")[""]

    assert page.title == "Organisation fictive pour les migrations (OFM)"
    assert {"OFM", "FOM", "Bureau d’essai"} <= set(page.names)
    assert page.kind is SectionKind.ORGANISATION


def test_a_resource_is_found_by_who_keeps_it(tmp_path: Path) -> None:
    """Who keeps a resource, and the short names of theirs, lead to its page."""
    fields = ["titre: Carte", "adresse: https://a.example/", "tenue par: FOM"]
    page = sections(tmp_path, {"docs/ressources/carte.md": headed(fields)}, "ressources/carte/")[""]

    assert page.text == "FOM"
    assert "OFM" in page.names
    assert page.bodies == ("ofm",)


def test_figures_are_found(tmp_path: Path) -> None:
    """A table of figures is found by its cells, its unit and who gave it, beside or in a file."""
    row = "| Halte | Passages |\n|---|---|\n| Tamala | 1 200 |\n"
    item = meeting(tmp_path / "a", f"## Carte\n\ngraphique: barres — source: OFM\n\n{row}")
    text = "graphique: ressources/flux.csv — unité: véhicules"
    files = {
        "docs/ressources/releve.md": headed(["titre: Relevé", "adresse: https://r.example/"], text),
        "docs/ressources/flux.csv": "Halte;Passages\nTamala;1 200\n",
    }
    resource = sections(tmp_path / "b", files, "ressources/releve/")

    assert item["point-1"].text == "Source\u202f: OFM. Halte Passages Tamala 1 200"
    assert resource[""].text == "Unité\u202f: véhicules. Halte Passages Tamala 1 200"


def test_a_text_is_cut_at_its_headings(tmp_path: Path) -> None:
    """A page written by hand has a section for each heading, in its own words."""
    text = "# Aide\n\nUn début.\n\n## Écrire\n\nUn **mot** d’essai.\n"
    found = sections(tmp_path, {"docs/aide.md": text}, "aide/")

    assert {anchor: section.text for anchor, section in found.items()} == {
        "": "Un début.",
        "ecrire": "Un mot d’essai.",
    }


def test_lists_have_their_name_alone(tmp_path: Path) -> None:
    """A page that only leads to others is not found in their place, but by its own name."""
    pages = rendered(archive_of(tmp_path, BODY))

    found = {url: page.sections for url, page in pages.items() if page.sections}
    assert {url for url in found if "/" in url.rstrip("/")} == {"organisations/ofm/"}
    assert "recherche/" not in found
    assert [(section.title, section.text) for section in found["themes/"]] == [("Thèmes", "")]


def test_sections_outlive_their_day() -> None:
    """What is found says when an action is due, never that it is late: any day gives the same."""
    on_days = (load(DEMO, DEMO_DAY + timedelta(days))[0] for days in (0, 100))

    first, later = ({url: page.sections for url, page in rendered(a).items()} for a in on_days)

    assert first == later
    texts = [section.text for found in first.values() for section in found]
    assert [text for text in texts if text.startswith("En retard")] == []


def test_an_action_has_its_due_day(tmp_path: Path) -> None:
    """An action that is owed is shown with the day by which it is due."""
    table = (
        "## A\n\n| Action | Responsables | Date limite | Statut |\n|---|---|---|---|\n"
        "| Écrire | OFM | 30 mars 2024 | |\n| Lire | OFM | | |\n| Dire | | 5 avril 2024 | fait |\n"
    )

    found = meeting(tmp_path, table)

    assert [found[f"action-1-{n}"].text for n in (1, 2, 3)] == [
        "OFM · échéance : 30 mars 2024",
        "Sans échéance · OFM",
        "Faite · échéance : 5 avril 2024",
    ]


def test_guests_attended_nothing(tmp_path: Path) -> None:
    """A meeting that is prepared concerns none of those whom it invites, as far as filters know."""
    found = meeting(tmp_path, "## Bilan\n", "présence: [OFM]", "statut: projet")

    assert (found["presence"].title, found["presence"].bodies) == ("Organisations invitées", ())
    assert (found[""].text, found[""].bodies) == ("Jeudi 14 mars 2024 · Invitation", ())
