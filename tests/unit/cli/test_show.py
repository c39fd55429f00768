"""Specification of the command `archive show`."""

import json
from pathlib import Path

import pytest

from archive.language.french import typeset
from command_line import run
from small import headed, write

WARNING = {"meetings/2024-04-18.md": headed(["date: 2024-04-18", "présence: [Secours]"])}


def test_show(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """JSON goes alone to the output, problems go to the error stream."""
    monkeypatch.chdir(write(tmp_path, WARNING))

    result = run("show", *WARNING)

    assert result.exit_code == 0
    assert json.loads(result.stdout)["date"] == "2024-04-18"
    assert result.stderr.startswith("meetings/2024-04-18.md:3:12: avertissement [organisation")


def test_show_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What cannot be understood is shown as its problems, with code 1."""
    monkeypatch.chdir(write(tmp_path, {"meetings/a.yml": "lieu: Tinzara\n"}))

    result = run("show", "meetings/a.yml")

    assert (result.exit_code, result.stdout) == (1, "")
    assert "[date-absente]" in result.stderr


@pytest.mark.parametrize(
    ("file", "message"),
    [
        ("nulle-part", "« nulle-part » n’existe pas."),
        ("a.docx", "importez d’abord le document"),
    ],
)
def test_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str, message: str) -> None:
    """What is no file of the archive cannot be shown: that is said with code 2."""
    monkeypatch.chdir(write(tmp_path, {"a.docx": ""}))

    result = run("show", file)

    assert (result.exit_code, result.stdout) == (2, "")
    assert typeset(message) in result.stderr
