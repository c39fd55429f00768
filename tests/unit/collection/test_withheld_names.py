"""Names of persons are in no record, wherever a file has them."""

import json
from pathlib import Path

import pytest

from archive.collection.archive import Archive
from archive.exports.record_json import meeting_object, organisation_object, resource_object
from building import rendered
from small import archive_of, headed

BODIES = {
    "docs/organisations/cpe.md": headed(["nom: Conseil pour les exilés", "sigle: CPE"]),
    "docs/organisations/dgv.md": headed(["nom: Direction générale des Voyages", "sigle: DGV"]),
}
MEETING = "meetings/2024-03-14.md"
PERSONS = [
    ("Mme Zarbi (CPE)", 1, ["cpe"]),
    ("CPE : M. Zarbi, Mme Zarbi-Kolo", 2, ["cpe"]),
    ("Awa ZARBI", 1, []),
    ("ZARBI Issa, CPE", 1, ["cpe"]),
    ("CPE (représentée par Dr Zarbi)", 1, ["cpe"]),
    ("CPE, représentée par Moussa Zarbi", 1, ["cpe"]),
    ("El Hadj Zarbi (en ligne)", 1, []),
    ("Zarbi (point focal)", 1, []),
]
PLACES = {
    "list": "---\ndate: 2024-03-14\nprésence:\n  - DGV\n  - '{}'\n---\n",
    "excused": "---\ndate: 2024-03-14\nexcusés:\n  - DGV\n  - '{}'\n---\n",
    "section": "---\ndate: 2024-03-14\n---\n## Absents\n\n- DGV\n- {}\n",
    "agenda": "---\ndate: 2024-03-14\nordre du jour:\n  - '1. Carte ({})'\n---\n## 1. Carte\n",
    "action": "---\ndate: 2024-03-14\n---\n## 1. Carte\n\n"
    "|Actions|Responsables|\n|-|-|\n|Relire|{}|\n",
    "follow-up": "---\ndate: 2024-03-14\n---\n## 1. Suivi des actions\n\n"
    "|Action|Responsables|Statut|\n|-|-|-|\n|Relire|{}|fait|\n",
}


def everything(archive: Archive) -> str:
    """Every page, what is searched in it, and every object of the data."""
    pages = [(page.html, page.title, page.description, repr(page.sections))
             for page in rendered(archive).values()]  # fmt: skip
    objects = [
        *(meeting_object(archive, meeting) for meeting in archive.meetings),
        *(organisation_object(archive, body) for body in archive.organisations.values()),
        *(resource_object(archive, resource) for resource in archive.resources.values()),
    ]
    return f"{pages}{json.dumps(objects, ensure_ascii=False)}"


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(("written", "count", "bodies"), PERSONS)
def test_no_name_is_published(
    tmp_path: Path, place: str, written: str, count: int, bodies: list[str]
) -> None:
    """The name is on no page and in no object, the body is credited, the names are counted."""
    archive = archive_of(tmp_path, {**BODIES, MEETING: PLACES[place].format(written)})

    (meeting,) = archive.meetings
    assert "zarbi" not in everything(archive).lower()
    assert set(archive.organisations) == {"cpe", "dgv"}
    assert meeting.withheld == count
    assert set(bodies) <= set(archive.organisations.credited(meeting.mentions)) <= {"dgv", *bodies}
    noun = "nom de personne n" if count == 1 else "noms de personnes n"
    assert f"{count}\u00a0{noun}" in rendered(archive)["reunions/2024-03-14/"].html


@pytest.mark.parametrize(("count", "names"), [(" (3)", 3), ("", 2)])
def test_counted(tmp_path: Path, count: str, names: int) -> None:
    """Among bodies that are counted, one that is called as a person is keeps its name."""
    text = headed(["date: 2024-03-14", f"présence: [CPE (2), DGV{count}, Fatouma (2)]"])

    (meeting,) = archive_of(tmp_path, {**BODIES, MEETING: text}).meetings

    assert len(meeting.attendance) == names


def test_presenter(tmp_path: Path) -> None:
    """A person in the parentheses of a title goes, with what the person does."""
    text = headed(["date: 2024-03-14"], "## 1. Carte (Mme Zarbi, chargée de suivi, CPE)\n\nTexte.")

    archive = archive_of(tmp_path, {**BODIES, MEETING: text})

    (item,) = archive.meetings[0].items
    assert item.title == "Carte"
    assert [mention.name for mention in item.presenters] == ["CPE"]


def test_registers(tmp_path: Path) -> None:
    """No person keeps a resource, and none is above an organisation."""
    files = {
        "docs/organisations/bureau.md": headed(["nom: Bureau", "rattachée à: Mme Zarbi (CPE)"]),
        "docs/ressources/carte.md": headed(
            ["titre: Carte", "tenue par: [M. Zarbi, DGV]", "sources: Awa ZARBI"]
        ),
    }

    archive = archive_of(tmp_path, {**BODIES, **files})

    assert "zarbi" not in everything(archive).lower()
    assert archive.organisations.parents == {"bureau": "cpe"}
    assert [mention.name for mention in archive.resources["carte"].keepers] == ["DGV"]
    assert archive.resources["carte"].withheld == 2


def test_register_first(tmp_path: Path) -> None:
    """A body of the register is one, though it is called like a person; so is one nearly so."""
    files = {
        "docs/organisations/awa-zarbi.md": headed(["nom: Awa ZARBI"]),
        MEETING: headed(["date: 2024-03-14", "présence: [Awa Zarbi, Awa ZARBY, Forum Exils]"]),
    }

    archive = archive_of(tmp_path, files)

    assert archive.withheld == ()
    assert len(archive.meetings[0].attendance) == 3


def test_places(tmp_path: Path) -> None:
    """Where each name stood is kept, for a warning."""
    text = headed(["date: 2024-03-14", "présence:", "  - DGV", "  - Mme Zarbi (CPE)"])

    archive = archive_of(tmp_path, {**BODIES, MEETING: text})

    (withheld,) = archive.withheld
    assert withheld.mark == (MEETING, 5, 5)
    assert (withheld.persons, withheld.body) == (("Mme Zarbi",), "CPE")


HEADS = [
    ("Animatrice : Mme Awa Zarbi (CPE)", "Animatrice : Mme [nom omis] (CPE)"),
    ("**Secrétaire de séance :** M. Zarbi", "Secrétaire de séance : M. [nom omis]"),
    ("Rédigé par Awa Zarbi, CPE", "Rédigé par [nom omis], CPE"),
    ("Rapporteur : Issa ZARBI", "Rapporteur : [nom omis]"),
]


@pytest.mark.parametrize(("line", "shown"), HEADS)
def test_person_in_a_line_of_the_head(tmp_path: Path, line: str, shown: str) -> None:
    """Who chaired or wrote is named on no page; the body beside the name stays in the text."""
    text = f"# Réunion\n\nDate : 14 mars 2024\n\n{line}\n\n## 1. Carte\n\nTexte.\n"

    archive = archive_of(tmp_path, {**BODIES, MEETING: text})

    (meeting,) = archive.meetings
    assert "zarbi" not in everything(archive).lower()
    assert meeting.introduction
    assert (meeting.introduction.words, meeting.withheld) == (shown, 1)
    assert not archive.organisations.credited(meeting.mentions)
    assert [place.mark.line for place in archive.withheld] == [5]


def test_two_words_among_persons(tmp_path: Path) -> None:
    """Two unknown words with capitals are a body in a list of bodies, a person beside persons."""
    text = "---\ndate: 2024-03-14\nprésence: [DGV, Bright Roofs{}]\n---\n## Carte\n\nDit.\n"
    bodies, persons = (
        archive_of(tmp_path / name, {**BODIES, MEETING: text.format(more)}).meetings[0]
        for name, more in (("bodies", ""), ("persons", ", Awa Zarbi (CPE)"))
    )

    assert [mention.name for mention in bodies.attendance] == ["DGV", "Bright Roofs"]
    assert [mention.name for mention in persons.attendance] == ["DGV", "CPE"]
    assert persons.withheld == 2


def test_person_in_a_title_and_a_sentence(tmp_path: Path) -> None:
    """The name of somebody who came is left out of the title and the texts of the file as well."""
    text = (
        "---\ndate: 2024-03-14\ntitre: Réunion avec Tando Sabo\nprésence: [Tando Sabo (CPE)]\n---\n"
        "## Carte\n\nTando Sabo montre la carte.\n"
    )
    archive = archive_of(tmp_path, {**BODIES, MEETING: text})

    assert "Sabo" not in everything(archive)


def test_agreements_name_nobody(tmp_path: Path) -> None:
    """Who agreed that a map be shown is told by the body, not by the name of a person."""
    keys = ["  - date: 2024-03-05", "    fichier: a.csv", "    licence: CC0"]
    keys += ["    accord: Mme Awa Tando, CPE, par courriel"]
    files = {
        "docs/ressources/carte.md": headed(["titre: Carte", "copies datées:", *keys]),
        "docs/ressources/copies/a.csv": "acteur\nCPE\n",
    }

    (copy,) = archive_of(tmp_path, files).resources["carte"].dated_copies

    assert "Tando" not in copy.agreement
    assert "par courriel" in copy.agreement


def test_agreements_know_their_own_file(tmp_path: Path) -> None:
    """Who keeps a map is known there, whatever the last of the meetings says."""
    keys = ["tenue par: Tando Sabo (CPE)", "copies datées:", "  - date: 2024-03-05"]
    keys += ["    fichier: a.csv", "    licence: CC0", "    accord: Tando Sabo, par courriel"]
    files = {
        "docs/ressources/carte.md": headed(["titre: Carte", *keys]),
        "docs/ressources/copies/a.csv": "acteur\nCPE\n",
        MEETING: "---\ndate: 2024-03-14\nprésence: [Korin Bako (CPE)]\n---\n",
    }

    (copy,) = archive_of(tmp_path, {**BODIES, **files}).resources["carte"].dated_copies

    assert "Sabo" not in copy.agreement
    assert "par courriel" in copy.agreement


def test_person_who_answers_in_a_line(tmp_path: Path) -> None:
    """Who answers for an action told in a line is left out where a first name tells a person."""
    text = (
        "---\ndate: 2024-03-14\n---\n## Actions\n\n- Awa Tando : relire\n- Trier (Moussa Sabo)\n"
        "- Issa Korin (CPE) : ranger\n"
    )
    archive = archive_of(tmp_path, {**BODIES, MEETING: text})

    assert not {"Tando", "Sabo", "Korin"} & set(everything(archive).replace("'", " ").split())
    actions = archive.meetings[0].items[0].actions
    assert [action.text.words for action in actions] == ["relire", "Trier", "ranger"]
    assert [[body.name for body in action.responsible] for action in actions] == [[], [], ["CPE"]]


def test_list_in_the_introduction(tmp_path: Path) -> None:
    """A list of persons that is no fact of the file tells who they are in all its texts."""
    head = "Autour de la table :\n\n1. Issa Zarbi, Puits\n2. Wisline Kolo, Toits\n3. Awa Bello, CPE"
    text = f"# Réunion\n\n{head}\n\n## Carte\n\nRelire la carte : Wisline.\n"
    archive = archive_of(tmp_path, {**BODIES, MEETING: text})

    assert not any(name in everything(archive) for name in ("Zarbi", "Wisline", "Kolo", "Bello"))
