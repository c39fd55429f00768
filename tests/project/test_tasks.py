"""tasks.py sets up for make, and does the secretary's tasks where there is no make."""

import os
import re
import subprocess
import sys
from pathlib import Path
from shutil import copy

import pytest

from building import ROOT

SPOKEN = """\
#!/bin/sh
printf '%s|' "$@"
exit 3
"""
"""A Python that says what it is asked for."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project with a space and accents in its path, set up with a Python that only speaks."""
    found = tmp_path / "Comptes rendus (été)"
    (found / ".venv/bin").mkdir(parents=True)
    copy(ROOT / "tasks.py", found)
    (found / "requirements.txt").touch()
    (found / ".venv/bin/python").write_text(SPOKEN, "utf-8")
    (found / ".venv/bin/python").chmod(0o755)
    (found / ".venv/.runtime").write_text(f"{found}\n", "utf-8")
    return found


def tasks(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """What the script of a project answers."""
    command = [sys.executable, str(folder / "tasks.py"), *arguments]
    return subprocess.run(
        command, cwd=folder.parent, capture_output=True, encoding="utf-8", check=False
    )


def test_what_is_typed_reaches_the_command(folder: Path) -> None:
    """Spaces, quotes and dollars are those of the name; the exit code is the command's."""
    done = tasks(folder, "import", "PV d’été (1) $100.docx")

    assert done.stdout.endswith("|import|PV d’été (1) $100.docx|")
    assert (done.returncode, done.stderr) == (3, "")


def test_the_preview_opens_by_itself(folder: Path) -> None:
    """The task that shows the site starts MkDocs and has it open the browser."""
    assert tasks(folder, "apercu").stdout == "-P|-m|mkdocs|serve|--open|"


def test_help_sets_nothing_up(folder: Path) -> None:
    """Without a task the tasks are told, and nothing is installed."""
    (folder / ".venv/.runtime").unlink()

    done = tasks(folder)

    assert done.returncode == 0
    assert "Vérifie les comptes rendus" in done.stdout


@pytest.mark.parametrize("fault", ["moved", "older"])
def test_an_environment_that_is_not_right_is_made_again(folder: Path, fault: str) -> None:
    """One made elsewhere, or before its requirements changed, does no task."""
    stamp = folder / ".venv/.runtime"
    if fault == "moved":
        stamp.write_text("/ailleurs\n", "utf-8")
    else:
        (folder / "requirements.txt").write_text("rien==1\n", "utf-8")
        os.utime(stamp, (0, 0))
    script = folder / "tasks.py"
    script.write_text(script.read_text("utf-8").replace("(3, 11)", "(9, 11)"), "utf-8")

    done = tasks(folder, "check")

    assert done.returncode == 1
    assert "plus récent est nécessaire" in done.stderr


def test_a_folder_that_pip_cannot_name_is_told(folder: Path) -> None:
    """A sign of the path that the shell would read is named before anything fails."""
    moved = folder.rename(folder.with_name("Archives $2026"))

    done = tasks(moved, "setup")

    assert done.returncode == 1
    assert done.stderr.startswith("Renommez le dossier")


def test_windows_hands_over_what_it_is_given() -> None:
    """archive.cmd calls the script beside it with all its words, and returns its code.

    It has no label and no block, which cmd.exe misreads with names that hold brackets.
    """
    script = (ROOT / "archive.cmd").read_text("ascii")

    assert re.search(r'^%PROGRAM% "%~dp0tasks\.py" %\*$', script, re.MULTILINE)
    assert script.endswith("exit /b %STATUS%\n")
    assert "goto" not in script
    assert "(" not in script
    assert "*.cmd text eol=crlf" in (ROOT / ".gitattributes").read_text("utf-8")


def test_make_sets_up_in_no_other_way() -> None:
    """The rules of set-up stand once."""
    makefile = (ROOT / "Makefile").read_text("utf-8")

    assert "tasks.py setup" in makefile
    assert "-m venv --clear" not in makefile
