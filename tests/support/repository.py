"""Repositories of git that tests make for themselves."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from small import write


def git(folder: Path, *arguments: str, day: str = "2024-03-01") -> None:
    """A command of git, run by nobody in particular on a day."""
    identity = ("-c", "user.name=x", "-c", "user.email=x@example.invalid")
    settings = {f"GIT_{who}_DATE": f"{day}T12:00:00Z" for who in ("AUTHOR", "COMMITTER")}
    settings |= {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null"}
    subprocess.run(
        ["git", *identity, *arguments],
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
