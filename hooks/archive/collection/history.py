"""When each file last changed: what git's history says, and nothing else."""

import subprocess
from collections.abc import Mapping
from datetime import date
from pathlib import Path

_LOG = ("log", "-z", "--relative", "--name-only", "--format=format:%x01%as")
"""Each commit, latest first: its day behind a sign that no name holds, then what it changed."""
_FOLDERS = ("--", "meetings", "docs")
_PATIENCE = 60
"""Seconds that git has."""


def last_changes(root: Path) -> Mapping[str, date]:
    """The day of the last change of each file of docs/ and meetings/, by its path from `root`.

    Empty where there is no git, no history, or only the end of one: a copy of the latest commit
    would say that everything changed that day.
    """
    if _git(root, "rev-parse", "--is-shallow-repository").strip() != "false":
        return {}
    changes: dict[str, date] = {}
    for commit in _git(root, *_LOG, *_FOLDERS).split("\x01")[1:]:
        day, _, names = commit.partition("\n")
        for name in filter(None, names.split("\0")):
            changes.setdefault(name, date.fromisoformat(day))
    return changes


def _git(root: Path, *arguments: str) -> str:
    """What git prints, "" where it is not there or refuses."""
    try:
        done = subprocess.run(  # noqa: S603 - no word of it comes from a file
            ["git", *arguments],  # noqa: S607 - the git of whoever builds
            cwd=root,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=_PATIENCE,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout
