"""From a folder to an archive: what follows from the records together."""

import gc
import weakref
from datetime import date
from pathlib import Path

import pytest

from archive.collection.action_register import State
from archive.collection.archive import Archive, BuildDayError, build_day, load
from small import TODAY, archive_of, headed, mention, write

ORGANISATIONS = {
    "docs/organisations/cpe.md": headed(["nom: Conseil pour les exilés", "sigle: CPE"]),
    "docs/organisations/omx.md": headed(["nom: OMX", "rattachée à: CPE"]),
    "docs/organisations/antenne.md": headed(["nom: Antenne nord", "rattachée à: OMX"]),
    "docs/organisations/dgv.md": headed(["nom: DGV"]),
}
CARTE = headed(["titre: Carte", "adresse: https://exemple.example/", "tenue par: OMX"])
TABLE = "| Points d’action | Responsables | Date limite |\n|---|---|---|\n"


def archive_with(tmp_path: Path, **meetings: str) -> Archive:
    """The archive of four organisations, one resource and these meetings, by their month."""
    files = {f"meetings/2024-{month[1:]}-14.md": text for month, text in meetings.items()}
    return archive_of(tmp_path, {**ORGANISATIONS, "docs/ressources/carte.md": CARTE, **files})


def march(*keys: str, body: str = "") -> str:
    """The meeting of March."""
    return headed(["date: 2024-03-14", *keys], body)


@pytest.mark.parametrize(
    ("epoch", "day"),
    [
        ("0", date(1970, 1, 1)),
        ("1714604399", date(2024, 5, 1)),
        ("1714604400", date(2024, 5, 2)),
        (" 1714604400 ", date(2024, 5, 2)),
    ],
)
def test_build_day(monkeypatch: pytest.MonkeyPatch, epoch: str, day: date) -> None:
    """SOURCE_DATE_EPOCH sets the day, which begins at midnight in Niamey."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)

    assert build_day() == day


def test_build_day_unset(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without it, or when it is empty, the day is today's."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    today = build_day()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "")

    assert (build_day() - today).days <= 1
    assert today > TODAY


@pytest.mark.parametrize(
    "epoch", ["demain", "1.5", "1e9", "9" * 30, "-1", "4294967296", "9" * 5000]
)
def test_build_day_refused(monkeypatch: pytest.MonkeyPatch, epoch: str) -> None:
    """A variable that holds no day is named, with what it holds."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)

    with pytest.raises(BuildDayError, match=f"SOURCE_DATE_EPOCH vaut « {epoch[:30]}"):
        build_day()


def test_unreadable_file(tmp_path: Path) -> None:
    """A file that cannot be read does not hide the others."""
    root = write(tmp_path, {"meetings/a.md": headed(["date: 2024-03-14"])})
    (root / "meetings/b.md").write_bytes(b"\xff")

    archive, problems = load(root, TODAY)

    assert [meeting.id for meeting in archive.meetings] == ["a"]
    assert [problem.mark.path for problem in problems.sorted()] == ["meetings/b.md"]


def test_owed(tmp_path: Path) -> None:
    """A unit and all above it answer for an action, which counts once."""
    archive = archive_with(
        tmp_path, m03=march(body=f"## 1. Carte\n\n{TABLE}| Imprimer | OMX, CPE | |\n")
    )

    owed = {who: len(archive.actions.owed_by(who)) for who in archive.organisations}
    assert owed == {"omx": 1, "cpe": 1, "antenne": 0, "dgv": 0}
    assert archive.actions.of_meeting("2024-03-14") == archive.actions.entries


def test_next_meeting(tmp_path: Path) -> None:
    """An action for the next meeting is due on the day it is held."""
    table = f"## 1. Carte\n\n{TABLE}| Imprimer | CPE | prochaine réunion |\n"
    keys = "prochaine réunion: 11 avril 2024"
    announced = archive_with(tmp_path / "a", m03=march(keys, body=table))
    held = archive_with(
        tmp_path / "b", m03=march(keys, body=table), m04=headed(["date: 2024-04-14"])
    )

    assert [entry.due for entry in announced.actions.entries] == [date(2024, 4, 11)]
    assert [entry.due for entry in held.actions.entries] == [date(2024, 4, 14)]
    assert [each.day for each in announced.meetings.unrecorded] == [date(2024, 4, 11)]
    assert held.meetings.unrecorded == ()


def test_cancelled(tmp_path: Path) -> None:
    """A cancelled meeting was attended by no one; the actions of its file are owed."""
    body = f"## 1. Carte (CPE)\n\n{TABLE}| Imprimer | CPE | |\n"
    archive = archive_with(tmp_path, m03=march("statut: annulée", "présence: [CPE]", body=body))

    assert (archive.activity.attended("cpe"), archive.activity.presented("cpe")) == ((), ())
    assert [entry.state for entry in archive.actions.owed_by("cpe")] == [State.UNDATED]
    assert [each.id for each in archive.meetings] == ["2024-03-14"]


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
    archive = archive_of(
        tmp_path, {"meetings/2024-03-14.md": march(), "meetings/2024/2024-03-14.md": march()}
    )

    assert [each.mark.path for each in archive.meetings] == ["meetings/2024-03-14.md"]
    assert len(archive.records.meetings) == 2


def test_unregistered(tmp_path: Path) -> None:
    """A body that only a meeting names attends under the body it is written with."""
    archive = archive_with(tmp_path, m03=march("présence: [DGV (Cellule des cartes), Secours]"))

    attended = [who for who in archive.organisations if archive.activity.attended(who)]
    assert attended == ["dgv", "cellule-des-cartes", "secours"]
    assert [unit.name for unit in archive.organisations.units("dgv")] == ["Cellule des cartes"]


def test_ids(tmp_path: Path) -> None:
    """A name means the unit, and credits all above it."""
    archive = archive_with(tmp_path, m03=march("présence: [CPE/OMX]"))

    assert archive.organisations.resolve("CPE/OMX").ids == ("omx",)
    assert archive.organisations.credited([mention("CPE/OMX"), mention("CPE")]) == ("omx", "cpe")


def test_words(tmp_path: Path) -> None:
    """A name that stands in no meeting means an organisation only when it is known."""
    archive = archive_with(tmp_path)

    assert archive.organisations.resolve("Conseil pour les exilés (CPE)").ids == ("cpe",)
    assert archive.organisations.resolve("comptages des communes").ids == ()
    assert archive.organisations.resolve("Conseil pour les exilé").ids == ()


def test_empty(tmp_path: Path) -> None:
    """An empty folder is an empty archive."""
    archive = archive_of(tmp_path, {})

    assert (len(archive.meetings), archive.meetings.unrecorded, archive.actions.entries) == (
        0,
        (),
        (),
    )


def test_an_archive_that_nobody_holds_is_gone(tmp_path: Path) -> None:
    """Nothing of it holds itself: builds run without the collector, and need its memory."""
    archive = archive_with(tmp_path, m03=march("thèmes: [Carte]", body="## Carte\n\nTexte."))
    archive.themes.of_title("Carte")
    held = [weakref.ref(part) for part in (archive.meetings, archive.actions, archive.themes)]
    gc.disable()
    try:
        del archive

        assert [part() for part in held] == [None, None, None]
    finally:
        gc.enable()
