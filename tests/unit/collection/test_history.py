"""When files last changed, as git remembers it."""

import os
import subprocess
from datetime import date
from pathlib import Path

import pytest

from archive.collection.history import last_changes
from small import write

FILES = {"meetings/2030-05-22.md": "Un.\n", "docs/à propos.md": "Deux.\n"}


def git(folder: Path, *arguments: str, day: str = "2030-06-01") -> None:
    """A command of git, run by nobody in particular on a day."""
    identity = ("-c", "user.name=x", "-c", "user.email=x@example.invalid")
    settings = {"GIT_AUTHOR_DATE": f"{day}T12:00:00Z", "GIT_CONFIG_GLOBAL": "/dev/null"}
    subprocess.run(
        ["git", *identity, *arguments],
        cwd=folder,
        check=True,
        capture_output=True,
        env=os.environ | settings,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project below the root of its repository, committed on two days."""
    project = write(tmp_path / "projet", FILES)
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "-m", "x")
    write(project, {"meetings/2030-05-22.md": "Trois.\n"})
    git(tmp_path, "commit", "--quiet", "-a", "-m", "y", day="2030-07-02")
    return project


def test_last_change_of_each_file(folder: Path) -> None:
    """Each file has the day of the last commit that changed it, whatever its name."""
    assert last_changes(folder) == {
        "meetings/2030-05-22.md": date(2030, 7, 2),
        "docs/à propos.md": date(2030, 6, 1),
    }


def test_nothing_is_known_without_history(folder: Path, tmp_path: Path) -> None:
    """Neither a folder outside git nor a copy of the latest commit alone says anything."""
    copy = tmp_path / "copie"
    git(tmp_path, "clone", "--quiet", "--depth=1", f"file://{tmp_path}", str(copy))
    alone = write(tmp_path.parent / f"{tmp_path.name}-seul", FILES)

    assert last_changes(copy / folder.name) == {}
    assert last_changes(alone) == {}
