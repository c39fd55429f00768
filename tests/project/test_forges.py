"""What the forges run: targets of the Makefile, the import, and the workflows that publish."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import copy
from typing import Any

import pytest
import yaml
from markdown_it import MarkdownIt

from building import ROOT, project, write

GITHUB = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
GITLAB = ROOT / ".gitlab-ci.yml"
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
TARGETS = set(re.findall(r"^([a-z]+):", MAKEFILE, re.MULTILINE))


RUN_COMMANDS = [*sorted({path.name for path in GITHUB} - {"daily.yml"}), GITLAB.name]
"""The files of workflows that run commands; daily.yml only starts another."""


@pytest.mark.parametrize("name", RUN_COMMANDS)
def test_commands_are_targets(name: str) -> None:
    """Whatever a forge runs can be run here: targets and variables that exist, the script of CI."""
    commands = list(_commands(name))

    assert commands
    assert [each for each in commands if not _is_known(each)] == []


def test_preview_opens_where_it_says(tmp_path: Path) -> None:
    """The preview is where the last line says, whatever was there before."""
    folder = project(tmp_path, {"preview/ancien.html": "", "requirements.txt": ""})
    write(folder, {".venv/.runtime": str(folder)})
    for name in ("Makefile", "tasks.py"):
        copy(ROOT / name, folder)

    done = subprocess.run(
        ["make", "preview", f"BIN={Path(sys.executable).parent}"],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr
    told = re.search(r"ouvrez (\S+)", done.stdout)
    assert told
    assert (folder / told[1]).is_file()
    assert not (folder / "preview/ancien.html").exists()
    assert not (folder / "archives-gtm").exists()


@pytest.mark.parametrize(
    ("failing", "code"), [("", 0), ("import", 2), ("propose", 2), ("import propose", 2)]
)
def test_import_job_of_gitlab(tmp_path: Path, failing: str, code: int) -> None:
    """What was imported is proposed even when a document was refused; either failure is told."""
    script = yaml.safe_load(GITLAB.read_text("utf-8"))["import"]["script"]
    make = f'make() {{ echo "$1"; case " {failing} " in *" $1 "*) return 2 ;; esac; }}'

    done = subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", "\n".join([make, *script])],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert (done.returncode, done.stdout.split()) == (code, ["import", "propose"])


@pytest.mark.parametrize("name", ["réunion du 12.txt", "```.txt", "a\n\n# b\r# c.txt", "<b>.pdf"])
def test_report_shows_names_as_they_stand(tmp_path: Path, name: str) -> None:
    """Whatever a document is called or holds, the report is headings and code to Markdown."""
    dropped = tmp_path / "meetings/a-importer"
    for folder in (dropped, tmp_path / ".ci", tmp_path / ".venv/bin"):
        folder.mkdir(parents=True)
    copy(ROOT / ".ci/import", tmp_path / ".ci/import")
    (tmp_path / ".venv/bin/archive").write_text("#!/bin/sh\necho '\n```\n# é'\n", "utf-8")
    (tmp_path / ".venv/bin/archive").chmod(0o755)
    (dropped / name).write_text("")

    subprocess.run([str(tmp_path / ".ci/import"), "rapports"], check=True, capture_output=True)

    tokens = MarkdownIt().parse((tmp_path / "rapports/1.md").read_text("utf-8"))
    assert [token.type for token in tokens] == [
        "heading_open",
        "inline",
        "heading_close",
        "code_block",
    ]
    assert tokens[-1].content.splitlines()[-2:] == ["```", "# é"]
    assert not (dropped / name).exists()


def test_a_push_always_publishes() -> None:
    """GitHub may disable a file that holds a schedule: no other trigger stands there."""
    triggers = {path.name: yaml.safe_load(path.read_text("utf-8"))[True] for path in GITHUB}
    scheduled = {name: set(each) for name, each in triggers.items() if "schedule" in each}

    assert scheduled == {"audit.yml": {"schedule"}, "daily.yml": {"schedule"}}
    assert "main" in triggers["publish.yml"]["push"]["branches"]


def test_the_daily_job_publishes() -> None:
    """What runs each night is the workflow that a push starts, with the rights it asks for."""
    daily, publish = (
        yaml.safe_load((ROOT / ".github/workflows" / name).read_text("utf-8"))
        for name in ("daily.yml", "publish.yml")
    )

    job = daily["jobs"]["publish"]
    asked = {right for each in publish["jobs"].values() for right in each["permissions"].items()}

    assert job["uses"] == "./.github/workflows/publish.yml"
    assert "workflow_call" in publish[True]
    assert {right for right, _ in asked} <= job["permissions"].keys()
    assert {right for right in asked if right[1] == "write"} <= set(job["permissions"].items())


def _commands(name: str) -> Iterator[str]:
    """Every shell command of a file of workflows."""
    path = ROOT / name if name == GITLAB.name else ROOT / ".github/workflows" / name
    jobs: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    for job in jobs.get("jobs", jobs).values():
        if not isinstance(job, dict):
            continue
        yield from (step["run"] for step in job.get("steps", []) if "run" in step)
        yield from (*job.get("script", []), *job.get("after_script", []))


def _is_known(command: str) -> bool:
    if command in {".ci/run", "mv site public", "exit ${imported:-0}"}:
        return True
    program, target, *_ = command.split()
    is_target = program == "make" and target in TARGETS
    is_read = all(f"$({name})" in MAKEFILE for name in re.findall(r"\b([A-Z]+)=", command))
    return (is_target and is_read) or (program, target) == ("git", "fetch")
