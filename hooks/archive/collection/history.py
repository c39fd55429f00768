"""What git remembers of the files: when each last changed, and which stood here and are gone.

Nothing else asks git. What counts is the main branch of the forge as it stood after each of its
commits: what a proposal, or a commit that was not sent yet, adds and renames was never published.
Without a forge it is the branch at hand.
"""

import os
import re
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from archive.collection.files import decode
from archive.collection.settings import extra
from archive.language.french import typeset
from archive.problems import Problems

_LOG = (
    *("log", "--first-parent", "-m", "--root", "--no-show-signature", "--relative"),
    *("-z", "--raw", "--no-abbrev", "-M", "--format=format:%x01%H %as"),
)
"""Each commit, latest first, with every file that it changed; a name may hold any sign but NUL."""
_FOLDERS = ("--", "meetings", "docs")
_MAIN = [f"refs/remotes/origin/{name}" for name in ("HEAD", "main", "master")]
"""What the main branch of the forge is called in a copy; the first one that is there counts."""
_COMMIT = re.compile(r"\x01([0-9a-f]{10})[0-9a-f]* (\d{4}-\d\d-\d\d)\n?")
"""What begins a commit: its id and its day, as in "1a2b3c4d5e… 2026-01-22", before a change."""
_CHANGE = re.compile(r":\d+ \d+ [0-9a-f]+ ([0-9a-f]+) ([A-Z])\d*")
"""What comes before the name of a file: ":100644 100644 1a2b 3c4d M", before two names with R."""
_GONE, _RENAMED = "D", "R"
_PATIENCE = 60
"""Seconds that git has."""
_OTHERS = {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR"}
"""Variables that lead git to another repository than the one where the files lie."""
_NO = {"false", "no", "off"}
_REASONS = {
    "not a git repository": "ce dossier n’est pas dans un dépôt git",
    "dubious ownership": (
        "ce dépôt est à un autre compte et git refuse de le lire ; « git config --global "
        "--add safe.directory DOSSIER » l’y autorise, avec le dossier du dépôt"
    ),
    "bad revision 'HEAD'": "ce dépôt est vide",
}
"""Why git cannot answer, by a part of what it says."""
_CUT = (
    "l’historique de cette copie est coupé ; « git fetch --unshallow » le complète "
    "(sur une forge : « fetch-depth: 0 », « GIT_DEPTH: 0 »)"
)


@dataclass(slots=True)
class PastFile:
    """A file that a commit of the branch holds, there or not."""

    went: date | None = None
    """The day of the commit that took it away; None where the last commit still holds it."""
    commit: str = ""
    """That commit, "" for none."""
    became: str | None = None
    """The path under which that commit goes on with it."""
    versions: list[str] = field(default_factory=list)
    """Git's names of its texts, latest first."""


@dataclass(frozen=True, slots=True)
class History:
    """What git remembers of meetings/ and docs/, by paths from `root`."""

    root: Path = Path()
    files: Mapping[str, PastFile] = field(default_factory=dict)
    """Every file that ever stood there, the latest changed first."""
    tip: str = "HEAD"
    """The last commit that counts."""
    changes: Mapping[str, date] = field(default_factory=dict)
    """The day on which each file last changed; empty where only the end of the history is there:
    a copy of the latest commit would say that everything changed that day."""
    unknown: str | None = None
    """Why nothing, or not everything, is remembered, in French; None where all is."""

    @property
    def caution(self) -> str | None:
        """What is not verified and why, on one line; None where all is."""
        if self.unknown is None:
            return None
        return typeset(
            f"Adresses non vérifiées : {self.unknown}. "
            "Une page publiée dont le fichier a disparu peut passer inaperçue."
        )

    def texts(self, path: str) -> Iterator[str | None]:
        """Every text that a file had, latest first; None for one that cannot be read."""
        for version in self.files[path].versions:
            try:
                data = _git(self.root, "cat-file", "blob", version)
            except _NoAnswerError:
                yield None
            else:
                yield decode(data, path, Problems())


class _NoAnswerError(Exception):
    """Git that cannot tell; the message, in French, says why."""


def read_history(root: Path, settings: Mapping[str, Any]) -> History:
    """All that git remembers of the folder that holds mkdocs.yml, where its settings ask it."""
    if extra(settings).get("history") in _NO:
        return History(root)
    try:
        is_cut = _git(root, "rev-parse", "--is-shallow-repository").strip() != b"false"
        tip = _published(root)
        log = _git(root, *_LOG, tip, *_FOLDERS).decode(errors="replace")
    except _NoAnswerError as error:
        return History(root, unknown=str(error))
    files: dict[str, PastFile] = {}
    changes: dict[str, date] = {}
    _read(log, files, changes)
    if is_cut:
        return History(root, files, tip, unknown=_CUT)
    unknown = None if files else "git ne suit pas encore ces fichiers"
    return History(root, files, tip, changes, unknown)


def _published(root: Path) -> str:
    """The last commit of the branch at hand that the main branch of the forge has too."""
    mains = _git(root, "for-each-ref", "--format=%(refname)", *_MAIN).decode().split()
    if not mains:
        return "HEAD"
    try:
        return _git(root, "merge-base", "HEAD", mains[0]).decode().strip()[:10]
    except _NoAnswerError:  # they have no commit in common, or the branch none at all
        return "HEAD"


def _read(log: str, files: dict[str, PastFile], changes: dict[str, date]) -> None:
    """Note what every commit of a log did, the latest first."""
    commit, day = "", date.min
    words = iter(log.split("\0"))
    for word in words:
        begun = _COMMIT.match(word)
        if begun:
            commit, day = begun[1], date.fromisoformat(begun[2])
        change = _CHANGE.match(word, begun.end() if begun else 0)
        if change is None:
            continue
        version, kind = change.groups()
        path = next(words)
        after = next(words) if kind == _RENAMED else path if kind != _GONE else None
        if after != path:
            files.setdefault(path, PastFile(day, commit, after))
        if after:
            files.setdefault(after, PastFile()).versions.append(version)
            changes.setdefault(after, day)


def _git(root: Path, *arguments: str) -> bytes:
    """What git prints; raises _NoAnswerError where it is not there or refuses."""
    kept = {name: value for name, value in os.environ.items() if name not in _OTHERS}
    try:
        done = subprocess.run(  # noqa: S603 - no word of it comes from a file
            ["git", *arguments],  # noqa: S607 - the git of whoever builds
            cwd=root,
            env={**kept, "LC_ALL": "C"},
            capture_output=True,
            timeout=_PATIENCE,
            check=False,
        )
    except FileNotFoundError as error:
        raise _NoAnswerError("git n’est pas installé") from error
    except (OSError, subprocess.SubprocessError) as error:
        raise _NoAnswerError("git ne répond pas") from error
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip()
        known = (reason for words, reason in _REASONS.items() if words in said)
        told = f"git répond « {said.splitlines()[-1] if said else done.returncode} »"
        raise _NoAnswerError(next(known, told))
    return done.stdout
