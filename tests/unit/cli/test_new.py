"""Specification of the command `archive new`."""

from pathlib import Path

import pytest

from archive.language.french import typeset
from command_line import run
from small import headed, write

GOOD = {"meetings/2024-03-14.md": headed(["date: 2024-03-14"])}
ERROR = {"meetings/2024-05-16.md": headed(["date: 2024-05-16", "statut: perdu"])}
ANNOUNCED = {
    "meetings/2024-03-14.md": headed(
        ["date: 2024-03-14", "présence: [Secours]", "prochaine réunion: 18 avril 2024 à 9h30"]
    )
}


def test_new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The next meeting's file is written, said, and sound."""
    root = write(tmp_path, ANNOUNCED)
    monkeypatch.chdir(root / "meetings")

    result = run("new")

    assert result.exit_code == 0
    assert result.output.startswith(
        "meetings/2024-04-18.md est prêt pour le jeudi 18 avril 2024\u202f: "
        "1\u00a0organisation habituelle, 0\u00a0action à suivre.\n"
    )
    assert typeset("puis vérifiez avec « make check ».") in result.output
    assert "Statut" not in result.output
    assert "heure: 9h30" in (root / "meetings/2024-04-18.md").read_text(encoding="utf-8")
    assert run("check").exit_code == 0


def test_new_with_actions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where actions wait, what to write of them is said too."""
    action = "| Points d’action |\n|---|\n| Imprimer |\n"
    files = {path: f"{text}## 1. A\n\n{action}" for path, text in ANNOUNCED.items()}
    monkeypatch.chdir(write(tmp_path, files))

    assert typeset("dites dans « Statut » où en est chaque action") in run("new").output


def test_new_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once the next meeting's file is there, one is told to open it."""
    monkeypatch.chdir(write(tmp_path, ANNOUNCED))
    run("new")

    again = run("new")

    assert again.exit_code == 2
    assert (
        typeset(
            "Le fichier de la réunion du 18 avril 2024 est déjà prêt : ouvrez "
            "meetings/2024-04-18.md. Pour une autre réunion, donnez le jour, "
            "par exemple « make new DATE=2023-07-20 »."
        )
        in again.stderr
    )


@pytest.mark.parametrize("day", ["2024-06-13", "13/06/2024", "13 juin", "jeudi 13 juin 2024"])
def test_new_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, day: str) -> None:
    """A day is read as people write it, without quotes too."""
    monkeypatch.chdir(write(tmp_path, ANNOUNCED))

    assert run("new", *day.split()).exit_code == 0
    assert (tmp_path / "meetings/2024-06-13.md").exists()


@pytest.mark.parametrize(
    ("files", "arguments", "message"),
    [
        (GOOD, [], "donnez le jour, par exemple « make new DATE=2023-07-20 »"),
        (GOOD, ["demain"], "« demain » n’est pas un jour"),
        (GOOD, ["31", "avril"], "« 31 avril » n’est pas un jour"),
        (GOOD, ["13 juin et 14 juin"], "n’est pas un jour"),
        (GOOD, ["2024-03-14"], "du 14 mars 2024 est déjà prêt : ouvrez"),
        (
            {**ANNOUNCED, **ERROR},
            [],
            "L’archive contient 1\u00a0erreur : lancez « make check »",
        ),
        (
            {**ANNOUNCED, "meetings/2024-04-18.md/.note": ""},
            [],
            "meetings/2024-04-18.md existe déjà : il reste tel quel.",
        ),
    ],
)
def test_refused(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    files: dict[str, str],
    arguments: list[str],
    message: str,
) -> None:
    """What cannot be written is said in French, with code 2, and nothing changes."""
    root = write(tmp_path, files)
    monkeypatch.chdir(root)
    before = sorted(root.rglob("*"))

    result = run("new", *arguments)

    assert result.exit_code == 2
    assert typeset(message) in result.stderr
    assert result.stdout == ""
    assert sorted(root.rglob("*")) == before
