"""Meetings, organisations and resources as JSON."""

from pathlib import Path

from archive.collection.archive import Archive
from archive.exports.record_json import (
    Object,
    meeting_object,
    organisation_object,
    resource_object,
)
from small import archive_of, headed

BODY = """\
## 1. Carte (CPE)

La carte est [ici](https://cartes.example/a) et là : https://cartes.example/b
- un point ;
  - un autre.

Voir la [fiche](../docs/ressources/carte.md).

### Suivi des actions

| Action | Statut | Suite de |
|---|---|---|
| Imprimer | fait le 3 avril | 2024-02-15#action-1-1 |

### Décisions

- La carte est *gardée*.

| Points d’action | Responsables | Date limite | Statut |
|---|---|---|---|
| Corriger la carte | CPE, DGV (2) | 30 mai | en cours |
| Relire | | prochaine réunion | |
"""
MEETING = headed(
    [
        "date: 2024-03-14",
        "heure: 9h30-11h00",
        "lieu: Tinzara",
        "présence: [CPE (3), Inconnue]",
        "excusés: [DGV]",
        "ordre du jour: [1. Carte (CPE), 2. Divers]",
        "prochaine réunion: 18 avril 2024 à 9h30, salle habituelle",
    ],
    BODY,
)
FILES = {
    "meetings/2024-02-15.yml": "date: 2024-02-15\npoints:\n- titre: A\n  actions: [Imprimer]\n",
    "meetings/2024-03-14.md": MEETING,
    "docs/organisations/cpe.md": headed(["nom: Conseil des passages", "sigle: CPE"], "Il passe.\n"),
    "docs/organisations/dgv.md": headed(["nom: Direction", "sigle: DGV", "rattachée à: CPE"]),
    "docs/ressources/carte.md": headed(
        ["titre: Carte", "adresse: https://cartes.example/a", "tenue par: CPE", "type: carte"]
    ),
}


def meeting_of(archive: Archive, meeting_id: str) -> Object:
    """The object of one meeting."""
    (meeting,) = (meeting for meeting in archive.meetings if meeting.id == meeting_id)
    return meeting_object(archive, meeting)


def test_meeting(tmp_path: Path) -> None:
    """Days and hours are ISO, names lead to the register, null stands for what is not known."""
    shown = meeting_of(archive_of(tmp_path, FILES), "2024-03-14")

    simple = ("id", "url", "title", "date", "date_end", "start", "end", "place", "status")
    assert [shown[name] for name in simple] == [
        "2024-03-14",
        "reunions/2024-03-14/",
        "Réunion du 14 mars 2024",
        "2024-03-14",
        None,
        "09:30",
        "11:00",
        "Tinzara",
        None,
    ]
    assert shown["coverage"] == "complète"
    assert shown["attendance"] == [
        {"name": "CPE", "head_count": 3, "note": None, "organisations": ["cpe"]},
        {"name": "Inconnue", "head_count": None, "note": None, "organisations": ["inconnue"]},
    ]
    assert shown["excused"] == [
        {"name": "DGV", "head_count": None, "note": None, "organisations": ["dgv"]}
    ]
    assert shown["agenda"] == [
        {"number": 1, "title": "Carte", "presenters": ["CPE"]},
        {"number": 2, "title": "Divers", "presenters": []},
    ]
    assert shown["next_meeting"] == {
        "text": "18 avril 2024 à 9h30, salle habituelle",
        "date": "2024-04-18",
        "time": "09:30",
        "place": "salle habituelle",
    }
    assert shown["organisations"] == {"CPE": ["cpe"], "Inconnue": ["inconnue"], "DGV": ["dgv"]}


def test_items(tmp_path: Path) -> None:
    """An item tells its text, its links once each, its actions and what it follows up."""
    shown = meeting_of(archive_of(tmp_path, FILES), "2024-03-14")

    (item,) = shown["items"]
    assert item["discussion"] == (
        "La carte est ici et là : https://cartes.example/b\n\n- un point ;\n  - un autre.\n\n"
        "Voir la fiche."
    )
    assert item["links"] == [
        "https://cartes.example/a",
        "https://cartes.example/b",
        "ressources/carte/",
    ]
    assert item["decisions"] == ["La carte est gardée."]
    first, second = item["actions"]
    assert (first["id"], first["text"], first["responsible"]) == (
        "2024-03-14#action-1-1",
        "Corriger la carte",
        ["CPE", "DGV"],
    )
    assert (first["due_raw"], first["due_iso"], first["due"]) == (
        "30 mai",
        "2024-05-30",
        "2024-05-30",
    )
    assert (first["status"], first["state"], first["age"]) == ("en cours", "en-cours", 0)
    assert (second["due_raw"], second["due_iso"], second["due"]) == (
        "prochaine réunion",
        None,
        "2024-04-18",
    )
    assert item["follow_ups"] == shown["previous_actions"]
    assert item["follow_ups"] == [
        {
            "action": "2024-02-15#action-1-1",
            "text": "Imprimer",
            "responsible": [],
            "due_raw": None,
            "due_iso": None,
            "due_kind": None,
            "due_first": None,
            "status": "fait le 3 avril",
            "meaning": "fait",
        }
    ]


def test_history(tmp_path: Path) -> None:
    """An action tells what became of it."""
    shown = meeting_of(archive_of(tmp_path, FILES), "2024-02-15")

    (action,) = shown["items"][0]["actions"]
    assert action["state"] == "faites"
    assert [(step["date"], step["kind"], step["words"]) for step in action["history"]] == [
        ("2024-02-15", "decided", None),
        ("2024-03-14", "followed", "fait le 3 avril"),
    ]


def test_order(tmp_path: Path) -> None:
    """The agenda keeps its order, the items that of the file; an added one is not on the agenda."""
    keys = ["date: 2024-03-14", "ordre du jour: [Un, Deux]"]
    body = "## Deux\n\nDit.\n\n## Trois\n\nDit.\n\n## Un\n\nDit.\n"
    archive = archive_of(tmp_path, {"meetings/a.md": headed(keys, body)})

    shown = meeting_of(archive, "a")

    assert [item["title"] for item in shown["agenda"]] == ["Un", "Deux"]
    assert [item["title"] for item in shown["items"]] == ["Deux", "Trois", "Un"]


def test_register(tmp_path: Path) -> None:
    """An organisation knows its units and its parent, a resource who keeps and discusses it."""
    archive = archive_of(tmp_path, FILES)

    body, unit = (organisation_object(archive, o) for o in archive.records.organisations)
    resource = resource_object(archive, archive.records.resources[0])

    assert (body["id"], body["acronym"], body["units"]) == ("cpe", "CPE", ["dgv"])
    assert body["about"] == "Il passe."
    assert unit["parent"] == "cpe"
    assert (resource["address"], resource["kind"]) == ("https://cartes.example/a", "carte")
    assert resource["keepers"] == [{"name": "CPE", "organisations": ["cpe"]}]
    assert resource["discussed"] == ["reunions/2024-03-14/#point-1"]
