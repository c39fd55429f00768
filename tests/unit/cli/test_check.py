"""Specification of the command `archive check`."""

import json
from pathlib import Path

import pytest

from command_line import run
from small import headed, write

GOOD = {"meetings/2024-03-14.md": headed(["date: 2024-03-14"])}
WARNING = {"meetings/2024-04-18.md": headed(["date: 2024-04-18", "présence: [Secours]"])}
ERROR = {"meetings/2024-05-16.md": headed(["date: 2024-05-16", "statut: perdu"])}


def test_no_problem(tmp_path: Path) -> None:
    """A sound archive is said so, with code 0."""
    result = run("check", write(tmp_path, GOOD))

    assert (result.exit_code, result.output) == (0, "Aucun problème.\n")


def test_warning(tmp_path: Path) -> None:
    """A warning is told, with code 0."""
    result = run("check", write(tmp_path, {**GOOD, **WARNING}))

    assert result.exit_code == 0
    assert result.output.endswith("0 erreur, 1 avertissement.\n")


def test_error(tmp_path: Path) -> None:
    """An error is told, with code 1; paths are told from the folder of mkdocs.yml."""
    result = run("check", write(tmp_path, {**WARNING, **ERROR}))

    assert result.exit_code == 1
    assert [line.partition(":")[0] for line in result.output.splitlines()[:-1]] == [
        *WARNING,
        *ERROR,
    ]


def test_paths(tmp_path: Path) -> None:
    """Given files or folders, the problems of these alone are told and counted."""
    root = write(tmp_path, {**WARNING, **ERROR, "docs/organisations/x.md": headed(["sigle: X"])})

    assert run("check", root / "meetings/2024-04-18.md").exit_code == 0
    assert run("check", root / "meetings").output.endswith("1 erreur, 1 avertissement.\n")
    assert run("check", root / "docs", *map(root.joinpath, ERROR)).output.count("erreur [") == 2


def test_from_a_folder_of_the_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without path, the whole project is checked from any of its folders."""
    monkeypatch.chdir(write(tmp_path, {**GOOD, **ERROR}) / "meetings")

    assert "meetings/2024-05-16.md:3" in run("check").output
    assert run("check", "2024-03-14.md").output == "Aucun problème.\n"


def test_json(tmp_path: Path) -> None:
    """JSON goes alone to the output."""
    result = run("check", "--format", "json", write(tmp_path, ERROR))

    assert [problem["rule"] for problem in json.loads(result.stdout)] == ["statut-inconnu"]
    assert result.exit_code == 1


def test_github(tmp_path: Path) -> None:
    """Annotations for a forge say nothing when all is well."""
    assert run("check", "--format=github", write(tmp_path, ERROR)).stdout.startswith(
        "::error file="
    )
    assert run("check", "--format=github", write(tmp_path, GOOD), *GOOD).stdout == ""
