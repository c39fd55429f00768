"""What the archive understands of one file."""

from datetime import date
from pathlib import Path

import pytest

from archive.exports.inspect_file import inspect_file
from archive.exports.record_json import Object
from small import TODAY, headed, write

MEETING = headed(["date: 2024-03-14", "lieu: Tinzara", "présence: [CPE, Inconnue]"])
FILES = {
    "meetings/2024-03-14.md": MEETING,
    "docs/organisations/cpe.md": headed(["nom: Conseil des passages", "sigle: CPE"]),
    "docs/ressources/carte.md": headed(["titre: Carte", "adresse: https://cartes.example/a"]),
}


def shown(root: Path, name: str, archive: Path | None = None) -> Object:
    """What is shown of a file of a folder, which must be understood."""
    record, _ = inspect_file(root / name, archive or root, TODAY)
    assert record is not None
    return record


@pytest.mark.parametrize(
    ("name", "record_id"),
    [
        ("meetings/2024-03-14.md", "2024-03-14"),
        ("docs/organisations/cpe.md", "cpe"),
        ("docs/ressources/carte.md", "carte"),
    ],
)
def test_record_of_the_archive(tmp_path: Path, name: str, record_id: str) -> None:
    """The file of a meeting, of an organisation or of a resource shows its record."""
    assert shown(write(tmp_path, FILES), name)["id"] == record_id


def test_outside(tmp_path: Path) -> None:
    """A file that stands elsewhere is read as a meeting of the archive, in the place of its own."""
    root = write(tmp_path / "archive", FILES)
    write(tmp_path / "ailleurs", {"2024-03-14.md": MEETING.replace("Tinzara", "Kessouma")})
    file = tmp_path / "ailleurs/2024-03-14.md"

    record, problems = inspect_file(file, root, TODAY)

    assert record
    assert record["place"] == "Kessouma"
    assert record["attendance"][0]["organisations"] == ["cpe"]
    assert [(problem.mark.path, problem.rule) for problem in problems] == [
        (str(file), "organisation-inconnue")
    ]


def test_waiting(tmp_path: Path) -> None:
    """A file of the project that is no part of the archive is read as a meeting too."""
    root = write(tmp_path, {**FILES, "meetings/a-importer/x.md": MEETING})

    assert shown(root, "meetings/a-importer/x.md")["id"] == "x"


def test_no_archive(tmp_path: Path) -> None:
    """Without an archive around, names lead to no register, and no name is called unknown."""
    write(tmp_path, {"2024-03-14.md": MEETING})

    record, problems = inspect_file(tmp_path / "2024-03-14.md", None, TODAY)

    assert record
    assert record["date"] == "2024-03-14"
    assert [problem.rule for problem in problems] == []


UNDATED = (
    headed(["lieu: Tinzara", "présence: [CPE]"])
    + """
## Relais (CPE)

| Points d’action | Responsables | Date limite |
|---|---|---|
| Visiter le relais | CPE | 4 juillet 2024 |
| Envoyer la note | CPE | 15 juillet |
"""
)


@pytest.mark.parametrize("name", ["meetings/a.md", "ailleurs/a.md"])
def test_undated(tmp_path: Path, name: str) -> None:
    """Minutes without a day are shown but for what depends on it; that it lacks is told."""
    root = write(tmp_path, {**FILES, name: UNDATED})

    record, problems = inspect_file(root / name, root, date(2024, 5, 2))

    assert record
    assert [record[key] for key in ("date", "title", "place")] == [None, None, "Tinzara"]
    assert record["attendance"][0]["organisations"] == ["cpe"]
    actions = record["items"][0]["actions"]
    assert [action["due_iso"] for action in actions] == ["2024-07-04", None]
    assert [(problem.mark.path, problem.rule) for problem in problems] == [(name, "date-absente")]


@pytest.mark.parametrize("data", [b"\xff\xfe", b"\x00" * 300_000])
def test_no_text(tmp_path: Path, data: bytes) -> None:
    """A file that is no text is said so, inside an archive or not."""
    root = write(tmp_path / "archive", FILES)
    for file in (tmp_path / "a.md", root / "meetings/a.md"):
        file.write_bytes(data)

        record, problems = inspect_file(file, root, TODAY)

        assert record is None
        assert [problem.rule for problem in problems] == ["fichier-illisible"]
