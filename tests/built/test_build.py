"""What follows from the records together."""

from datetime import date
from pathlib import Path

from archive.collection.archive import Archive
from archive.collection.register import State
from small import archive_of, headed, mention

ORGANISATIONS = {
    "docs/organisations/cpe.md": headed(["nom: Conseil pour les exilés", "sigle: CPE"]),
    "docs/organisations/omx.md": headed(["nom: OMX", "rattachée à: CPE"]),
    "docs/organisations/antenne.md": headed(["nom: Antenne nord", "rattachée à: OMX"]),
    "docs/organisations/dgv.md": headed(["nom: DGV"]),
}
CARTE = headed(["titre: Carte", "adresse: https://exemple.example/", "tenue par: OMX"])
TABLE = "| Points d’action | Responsables | Date limite |\n|---|---|---|\n"


def archive(tmp_path: Path, **meetings: str) -> Archive:
    """The archive of four organisations, one resource and these meetings, by their month."""
    files = {f"meetings/2024-{month[1:]}-14.md": text for month, text in meetings.items()}
    return archive_of(tmp_path, {**ORGANISATIONS, "docs/ressources/carte.md": CARTE, **files})


def march(*keys: str, body: str = "") -> str:
    """The meeting of March."""
    return headed(["date: 2024-03-14", *keys], body)


def test_attended(tmp_path: Path) -> None:
    """A unit and all above it attended, each once."""
    found = archive(tmp_path, m03=march("présence: [Antenne nord, CPE, CPE/OMX, Tous]"))

    ids = {who: [m.id for m in meetings] for who, meetings in found.attended.items()}
    assert ids == {who: ["2024-03-14"] for who in ("antenne", "omx", "cpe")}


def test_presented(tmp_path: Path) -> None:
    """A unit and all above it presented an item."""
    found = archive(tmp_path, m03=march(body="## 1. Carte (OMX, DGV)\n"))

    assert set(found.presented) == {"omx", "cpe", "dgv"}
    assert [point.url for point in found.presented["cpe"]] == ["reunions/2024-03-14/#point-1"]


def test_owed(tmp_path: Path) -> None:
    """A unit and all above it answer for an action, which counts once."""
    found = archive(tmp_path, m03=march(body=f"## 1. Carte\n\n{TABLE}| Imprimer | OMX, CPE | |\n"))

    assert {who: len(entries) for who, entries in found.owed.items()} == {"omx": 1, "cpe": 1}
    assert found.entries_of["2024-03-14"] == found.entries


def test_kept(tmp_path: Path) -> None:
    """A unit and all above it keep a resource."""
    found = archive(tmp_path)

    assert set(found.kept) == {"omx", "cpe"}


def test_next_meeting(tmp_path: Path) -> None:
    """An action for the next meeting is due on the day it is held."""
    table = f"## 1. Carte\n\n{TABLE}| Imprimer | CPE | prochaine réunion |\n"
    keys = "prochaine réunion: 11 avril 2024"
    announced = archive(tmp_path / "a", m03=march(keys, body=table))
    held = archive(tmp_path / "b", m03=march(keys, body=table), m04=headed(["date: 2024-04-14"]))

    assert [entry.due for entry in announced.entries] == [date(2024, 4, 11)]
    assert [entry.due for entry in held.entries] == [date(2024, 4, 14)]
    assert [each.day for each in announced.unrecorded] == [date(2024, 4, 11)]
    assert held.unrecorded == ()


def test_cancelled(tmp_path: Path) -> None:
    """A cancelled meeting was attended by no one; the actions its file tells are owed."""
    body = f"## 1. Carte (CPE)\n\n{TABLE}| Imprimer | CPE | |\n"
    found = archive(tmp_path, m03=march("statut: annulée", "présence: [CPE]", body=body))

    assert found.attended == {}
    assert found.presented == {}
    assert [entry.state for entry in found.owed["cpe"]] == [State.UNDATED]
    assert [each.id for each in found.meetings] == ["2024-03-14"]


def test_order(tmp_path: Path) -> None:
    """Meetings come oldest first, whatever the names of their files."""
    files = {
        "meetings/2024/aout.md": headed(["date: 1er août 2024"]),
        "meetings/zero.yml": "date: 2023-12-31\n",
        "meetings/2024-03-14.md": march(),
    }

    assert [each.id for each in archive_of(tmp_path, files).meetings] == [
        "zero",
        "2024-03-14",
        "aout",
    ]


def test_same_id(tmp_path: Path) -> None:
    """Of two files of one id, one makes the page."""
    found = archive_of(
        tmp_path, {"meetings/2024-03-14.md": march(), "meetings/2024/2024-03-14.md": march()}
    )

    assert [each.mark.path for each in found.meetings] == ["meetings/2024-03-14.md"]
    assert len(found.records.meetings) == 2


def test_unregistered(tmp_path: Path) -> None:
    """A body that only a meeting names attends under the body it is written with."""
    found = archive(tmp_path, m03=march("présence: [DGV (Cellule des cartes), Secours]"))

    assert set(found.attended) == {"cellule-des-cartes", "dgv", "secours"}
    assert [unit.name for unit in found.units("dgv")] == ["Cellule des cartes"]


def test_ids(tmp_path: Path) -> None:
    """A name means the unit, and credits all above it."""
    found = archive(tmp_path, m03=march("présence: [CPE/OMX]"))

    assert found.ids(mention("CPE/OMX")) == ("omx",)
    assert found.credited([mention("CPE/OMX"), mention("CPE")]) == ("omx", "cpe")


def test_words(tmp_path: Path) -> None:
    """A name that stands in no meeting means an organisation only when it is known."""
    found = archive(tmp_path)

    assert found.ids(mention("Conseil pour les exilés (CPE)")) == ("cpe",)
    assert found.ids(mention("comptages des communes")) == ()
    assert found.ids(mention("Conseil pour les exilé")) == ()


def test_empty(tmp_path: Path) -> None:
    """An empty folder is an empty archive."""
    found = archive_of(tmp_path, {})

    assert (found.meetings, found.entries, found.unrecorded) == ((), (), ())
