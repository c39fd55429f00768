"""Repositories of git that tests make for themselves."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from small import write


def git(folder: Path, *arguments: str, day: str = "2024-03-01") -> None:
    """A command of git, run by nobody in particular on a day."""
    # What the environment says of who commits counts before any option: all of it is said here.
    settings = {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null"}
    for who in ("AUTHOR", "COMMITTER"):
        settings[f"GIT_{who}_NAME"] = "x"
        settings[f"GIT_{who}_EMAIL"] = "x@example.invalid"
        settings[f"GIT_{who}_DATE"] = f"{day}T12:00:00Z"
    subprocess.run(
        ["git", *arguments],
        cwd=folder,
        check=True,
        capture_output=True,
        env=os.environ | settings | {"GIT_DEFAULT_HASH": "sha1"},
    )


def commit(folder: Path, day: str = "2024-03-01") -> None:
    """Every file of a folder as it is now, as a commit; the first one makes the repository."""
    if not (folder / ".git").exists():
        git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "-m", "x", day=day)


def published(folder: Path, files: Mapping[str, str]) -> Path:
    """A project folder with these files, committed on the first of March 2024."""
    commit(write(folder, {"mkdocs.yml": "site_name: Essai\n", **files}))
    return folder
