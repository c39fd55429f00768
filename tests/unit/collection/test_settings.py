"""What mkdocs.yml says, for whoever does without MkDocs."""

from pathlib import Path
from typing import Any

import pytest

from archive.collection.settings import extra, read_settings
from archive.problems import Problems
from building import write


@pytest.mark.parametrize(
    ("text", "settings"),
    [
        ("site_name: A\nextra: {group: GCM}", {"site_name": "A", "extra": {"group": "GCM"}}),
        ("extra: {line: 0800, offline: false, day: 2024-03-14}",
         {"extra": {"line": "0800", "offline": "false", "day": "2024-03-14"}}),
        ("site_url: null\nsite_name:", {"site_url": None, "site_name": None}),
        ("a: &a {b: c}\nextra: {<<: *a}", {"a": {"b": "c"}, "extra": {"b": "c"}}),
        ("hooks: !!python/name:os.path.join", {"hooks": None}),
        ("- a", {}),
        ("", {}),
    ],
)  # fmt: skip
def test_values(tmp_path: Path, text: str, settings: dict[str, Any]) -> None:
    """Every value stays as it is written; nothing of the file is run."""
    problems = Problems()

    assert read_settings(write(tmp_path, {"mkdocs.yml": text}), problems) == settings
    assert problems.sorted() == ()


@pytest.mark.parametrize(
    ("written", "value"),
    [("ADRESSE", "là"), ("[AUTRE, ADRESSE, x]", "là"), ("[AUTRE, x]", "x"), ("AUTRE", None)],
)
def test_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: str, value: str | None
) -> None:
    """A value may come from the environment, as MkDocs reads it."""
    monkeypatch.setenv("ADRESSE", "là")
    write(tmp_path, {"mkdocs.yml": f"site_url: !ENV {written}"})

    assert read_settings(tmp_path, Problems()) == {"site_url": value}


def test_inherited(tmp_path: Path) -> None:
    """What is said stands above what is inherited, under extra: too."""
    files = {
        "mkdocs.yml": "site_name: A\nsite_url: x\nextra: {group: G, offline: false}\n",
        "essai/mkdocs.yml": "INHERIT: ../mkdocs.yml\nsite_name: B\nextra: {group: H}\n",
    }

    settings = read_settings(write(tmp_path, files) / "essai", Problems())

    assert (settings["site_name"], settings["site_url"]) == ("B", "x")
    assert extra(settings) == {"group": "H", "offline": "false"}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: b\nextra: [", 2),
        ("INHERIT: autre.yml", 1),
        ("INHERIT: mkdocs.yml", 1),
        ("site_url: !ENV []", 1),
    ],
)
def test_a_file_that_cannot_be_read(tmp_path: Path, text: str, line: int) -> None:
    """What is wrong is told by one line, and no setting is known."""
    problems = Problems()

    assert read_settings(write(tmp_path, {"mkdocs.yml": text}), problems) == {}
    assert [(problem.rule, problem.mark[:2]) for problem in problems.sorted()] == [
        ("fichier-illisible", ("mkdocs.yml", line))
    ]


def test_no_file(tmp_path: Path) -> None:
    """A folder without the file says nothing, and nothing is wrong with that."""
    problems = Problems()

    assert read_settings(tmp_path, problems) == {}
    assert problems.sorted() == ()
