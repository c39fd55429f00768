"""The project that a command works on: where it is, on which day, and how a file is added to it."""

from pathlib import Path

import pytest

from archive.cli.project import RefusedError, create_file
from archive.language.french import typeset
from command_line import run
from small import headed, write

GOOD = {"meetings/2024-03-14.md": headed(["date: 2024-03-14"])}


@pytest.mark.parametrize(
    ("paths", "message"),
    [
        (["nulle-part"], "« nulle-part » n’existe pas."),
        (["x" * 5000], "n’existe pas."),
        (["/"], "Aucun fichier mkdocs.yml dans / ni au-dessus"),
        (["meetings", "/"], "« / » n’est pas dans le projet"),
    ],
)
def test_no_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, paths: list[str], message: str
) -> None:
    """Paths that are not of one project are refused in French, with code 2."""
    monkeypatch.chdir(write(tmp_path, GOOD))

    result = run("check", *paths)

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("Erreur\u202f: ")
    assert typeset(message) in result.stderr


def test_epoch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A variable that tells no day is refused without a traceback."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "demain")

    result = run("check", write(tmp_path, GOOD))

    assert result.exit_code == 2
    assert "SOURCE_DATE_EPOCH vaut" in result.stderr


def test_create_file(tmp_path: Path) -> None:
    """A file is written as UTF-8, with its folders; one that exists is left as it is."""
    path = tmp_path / "meetings/2024/a.md"
    create_file(path, "é\n", "déjà là")

    with pytest.raises(RefusedError, match="déjà là"):
        create_file(path, "autre", "déjà là")
    assert path.read_bytes() == "é\n".encode()


def test_a_folder_may_be_a_file(tmp_path: Path) -> None:
    """Where a file stands in the place of a folder, the file to write is not said to exist."""
    (tmp_path / "meetings").touch()

    with pytest.raises(RefusedError, match=r"ne peut être écrit : un fichier porte déjà ce nom \("):
        create_file(tmp_path / "meetings/a.md", "", "déjà là")


def test_nothing_is_left(tmp_path: Path) -> None:
    """What cannot be written leaves no file behind."""
    with pytest.raises(UnicodeEncodeError):
        create_file(tmp_path / "a.md", "\ud800", "déjà là")

    assert list(tmp_path.iterdir()) == []
