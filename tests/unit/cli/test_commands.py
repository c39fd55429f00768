"""Specification of the commands `archive check`, `archive show` and `archive new`."""

import json
from pathlib import Path

import pytest

from archive.language.french import typeset
from command_line import run
from small import headed, write

GOOD = {"meetings/2024-03-14.md": headed(["date: 2024-03-14"])}
WARNING = {"meetings/2024-04-18.md": headed(["date: 2024-04-18", "présence: [Secours]"])}
ERROR = {"meetings/2024-05-16.md": headed(["date: 2024-05-16", "statut: perdu"])}
ANNOUNCED = {
    "meetings/2024-03-14.md": headed(
        ["date: 2024-03-14", "présence: [Secours]", "prochaine réunion: 18 avril 2024 à 9h30"]
    )
}


def test_check_no_problem(tmp_path: Path) -> None:
    """A sound archive is said so, with code 0."""
    result = run("check", write(tmp_path, GOOD))

    assert (result.exit_code, result.output) == (0, "Aucun problème.\n")


def test_check_warning(tmp_path: Path) -> None:
    """A warning is told, with code 0."""
    result = run("check", write(tmp_path, {**GOOD, **WARNING}))

    assert result.exit_code == 0
    assert result.output.endswith("0 erreur, 1 avertissement.\n")


def test_check_error(tmp_path: Path) -> None:
    """An error is told, with code 1; paths are told from the folder of mkdocs.yml."""
    result = run("check", write(tmp_path, {**WARNING, **ERROR}))

    assert result.exit_code == 1
    assert [line.partition(":")[0] for line in result.output.splitlines()[:-1]] == [
        *WARNING,
        *ERROR,
    ]


def test_check_without_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was not verified is said beside the report, which programs still read."""
    monkeypatch.setenv("PATH", "/nonexistent")
    root = write(tmp_path, {**GOOD, "mkdocs.yml": "site_name: Essai\n"})

    result = run("check", root, "--format", "json")

    assert (result.exit_code, json.loads(result.stdout)) == (0, [])
    assert result.stderr.startswith("Adresses non vérifiées\u202f: git n’est pas installé. ")


def test_check_paths(tmp_path: Path) -> None:
    """Given files or folders, the problems of these alone are told and counted."""
    twice = headed(["nom: X", "nom: Y"])
    root = write(tmp_path, {**WARNING, **ERROR, "docs/organisations/x.md": twice})

    assert run("check", root / "meetings/2024-04-18.md").exit_code == 0
    assert run("check", root / "meetings").output.endswith("1 erreur, 1 avertissement.\n")
    assert run("check", root / "docs", *map(root.joinpath, ERROR)).output.count("erreur [") == 2


def test_check_a_link_out_of_the_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A link that leads out of the project is said, whatever is given, or nothing at all."""
    root = write(tmp_path / "project", GOOD)
    outside = tmp_path / "outside.md"
    outside.write_text("date: 2024-05-02\n", encoding="utf-8")
    (root / "meetings/2024-05-02.md").symlink_to(outside)

    monkeypatch.chdir(root)
    for paths in ([], [root], [root / "meetings"]):
        result = run("check", *paths)

        assert "meetings/2024-05-02.md:1:1: erreur" in result.output
        assert result.exit_code == 1


@pytest.mark.parametrize(
    "name", ["2024-05-02.md", "meetings/a-importer/2024-05-02.md", "notes.txt"]
)
def test_check_a_file_that_is_not_read(tmp_path: Path, name: str) -> None:
    """A file that is no part of the archive is not said to be right."""
    root = write(tmp_path, {**GOOD, name: "date: 2023-02-30\n"})

    result = run("check", root / name)

    assert "n’est pas lu" in result.output
    assert result.exit_code == 1


def test_check_from_a_folder_of_the_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without path, the whole project is checked from any of its folders."""
    monkeypatch.chdir(write(tmp_path, {**GOOD, **ERROR}) / "meetings")

    assert "meetings/2024-05-16.md:3" in run("check").output
    assert run("check", "2024-03-14.md").output == "Aucun problème.\n"


def test_check_json(tmp_path: Path) -> None:
    """JSON goes alone to the output."""
    result = run("check", "--format", "json", write(tmp_path, ERROR))

    assert [problem["rule"] for problem in json.loads(result.stdout)] == ["statut-inconnu"]
    assert result.exit_code == 1


def test_check_github(tmp_path: Path) -> None:
    """Annotations for a forge say nothing when all is well."""
    assert run("check", "--format=github", write(tmp_path, ERROR)).stdout.startswith(
        "::error file="
    )
    assert run("check", "--format=github", write(tmp_path, GOOD), *GOOD).stdout == ""


def test_show(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """JSON goes alone to the output, problems go to the error stream."""
    monkeypatch.chdir(write(tmp_path, WARNING))

    result = run("show", *WARNING)

    assert result.exit_code == 0
    assert json.loads(result.stdout)["date"] == "2024-04-18"
    assert result.stderr.startswith("meetings/2024-04-18.md:3:12: avertissement [organisation")


def test_show_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is no text is shown as its problems, with code 1."""
    monkeypatch.chdir(write(tmp_path, {}))
    Path("a.yml").write_bytes(b"\xff\xfe")

    result = run("show", "a.yml")

    assert (result.exit_code, result.stdout) == (1, "")
    assert "[fichier-illisible]" in result.stderr


def test_show_undated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Minutes without a day are shown with what is wrong, with code 1."""
    monkeypatch.chdir(write(tmp_path, {"meetings/a.yml": "lieu: Tinzara\n"}))

    result = run("show", "meetings/a.yml")

    assert result.exit_code == 1
    assert json.loads(result.stdout)["place"] == "Tinzara"
    assert "[date-absente]" in result.stderr


@pytest.mark.parametrize(
    ("file", "message"),
    [
        ("nulle-part", "« nulle-part » n’existe pas."),
        ("a.docx", "importez d’abord le document"),
        ("docs/index.md", "« docs/index.md » n’est ni une réunion ni une fiche"),
    ],
)
def test_show_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str, message: str
) -> None:
    """What is no file of the archive cannot be shown: that is said with code 2."""
    monkeypatch.chdir(write(tmp_path, {**GOOD, "a.docx": "", "docs/index.md": "Accueil.\n"}))

    result = run("show", file)

    assert (result.exit_code, result.stdout) == (2, "")
    assert typeset(message) in result.stderr


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
            "par exemple « make new DATE=2024-04-25 »."
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
        (GOOD, [], "donnez le jour, par exemple « make new DATE=2024-03-21 »"),
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
def test_new_refused(
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
