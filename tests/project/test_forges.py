"""What the forges run: targets of the Makefile, and proposals pushed to a real repository."""

import os
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
TARGETS = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))

HOOK = """\
#!/bin/sh
i=0
while [ "$i" -lt "${GIT_PUSH_OPTION_COUNT:-0}" ]; do
    eval "printf '%s\\\\n' \\"\\$GIT_PUSH_OPTION_$i\\"" >>options.txt
    i=$((i + 1))
done
"""
"""Notes in the repository what GitLab would be asked for."""

GH = """\
#!/bin/sh
printf '%s\\n' "$*" >>"$(dirname "$0")/asked.txt"
"""
"""Notes what GitHub's own command, which this machine need not have, would be asked for."""

TITLE = "Compte rendu importé, à relire"
REPORT = "## crgtm.docx\n\nDate : 20 juin 2023\n"


RUN_COMMANDS = [*sorted({path.name for path in GITHUB} - {"daily.yml"}), GITLAB.name]
"""The files of workflows that run commands; daily.yml only starts another."""


@pytest.mark.parametrize("name", RUN_COMMANDS)
def test_commands_are_targets(name: str) -> None:
    """Whatever a forge runs can be run here: a target that exists, or the script of CI."""
    commands = list(_commands(name))

    assert commands
    assert [each for each in commands if not _is_known(each)] == []


def test_proposal_to_gitlab(checkout: Path) -> None:
    """What was imported is pushed on a branch of its own and asks for a merge request."""
    (checkout / "meetings/2030-01-17.md").write_text("---\ndate: 2030-01-17\n---\n", "utf-8")

    done = _propose(checkout)

    branch = _branch(done)
    asked = (checkout.parent / "forge.git" / "options.txt").read_text("utf-8")
    assert _git(checkout, "ls-tree", "-r", "--name-only", f"origin/{branch}").split() == [
        ".ci/propose",
        "meetings/2030-01-17.md",
    ]
    assert asked.splitlines() == [
        "merge_request.create",
        "merge_request.target=main",
        f"merge_request.title={TITLE}",
        r"merge_request.description=## crgtm.docx\n\nDate : 20 juin 2023\n",
    ]


def test_proposal_to_github(checkout: Path) -> None:
    """On GitHub the proposal carries the report, and its check is started."""
    (checkout / "meetings/2030-01-17.md").write_text("---\ndate: 2030-01-17\n---\n", "utf-8")
    tools = checkout.parent / "bin"
    tools.mkdir()
    (tools / "gh").write_text(GH, "utf-8")
    (tools / "gh").chmod(0o755)

    done = _propose(checkout, GITHUB_ACTIONS="true", PATH=f"{tools}:{os.environ['PATH']}")

    branch = _branch(done)
    assert (tools / "asked.txt").read_text("utf-8").splitlines() == [
        f"pr create --base main --head {branch} --title {TITLE} --body-file rapport.md",
        f"workflow run check.yml --ref {branch}",
    ]


def test_nothing_to_propose(checkout: Path) -> None:
    """Without a new meeting file nothing is pushed."""
    done = _propose(checkout)

    assert "Rien à proposer" in done.stdout
    assert _git(checkout, "ls-remote", "origin").count("\n") <= 2


def test_preview_opens_where_it_says(tmp_path: Path) -> None:
    """The preview is where the last line says, whatever was there before."""
    folder = project(tmp_path, {"preview/ancien.html": "", "requirements.txt": ""})
    write(folder, {".venv/.runtime": str(folder)})
    copy(ROOT / "Makefile", folder)

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
    drop = tmp_path / "meetings/a-importer"
    for folder in (drop, tmp_path / ".ci", tmp_path / ".venv/bin"):
        folder.mkdir(parents=True)
    copy(ROOT / ".ci/import", tmp_path / ".ci/import")
    (tmp_path / ".venv/bin/archive").write_text("#!/bin/sh\necho '\n```\n# é'\n", "utf-8")
    (tmp_path / ".venv/bin/archive").chmod(0o755)
    (drop / name).write_text("")

    subprocess.run([str(tmp_path / ".ci/import"), "rapport.md"], check=True, capture_output=True)

    tokens = MarkdownIt().parse((tmp_path / "rapport.md").read_text("utf-8"))
    assert [token.type for token in tokens] == [
        "heading_open",
        "inline",
        "heading_close",
        "code_block",
    ]
    assert tokens[-1].content.splitlines()[-2:] == ["```", "# é"]
    assert not (drop / name).exists()


def test_a_push_always_publishes() -> None:
    """GitHub may disable a file that holds a schedule: no other trigger stands there."""
    triggers = {path.name: yaml.safe_load(path.read_text("utf-8"))[True] for path in GITHUB}
    scheduled = {name: set(each) for name, each in triggers.items() if "schedule" in each}

    assert scheduled == {"daily.yml": {"schedule"}}
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


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout of a small repository whose origin notes what a push asks for."""
    forge, here = tmp_path / "forge.git", tmp_path / "ici"
    _git(tmp_path, "init", "--quiet", "--bare", "--initial-branch=main", str(forge))
    _git(forge, "config", "receive.advertisePushOptions", "true")
    (forge / "hooks/post-receive").write_text(HOOK, "utf-8")
    (forge / "hooks/post-receive").chmod(0o755)
    _git(tmp_path, "clone", "--quiet", str(forge), str(here))
    _git(here, "checkout", "--quiet", "-B", "main")
    for folder in (".ci", "meetings"):
        (here / folder).mkdir()
    copy(ROOT / ".ci/propose", here / ".ci/propose")
    (here / "rapport.md").write_text(REPORT, "utf-8")
    _git(here, "add", ".ci")
    _git(here, "-c", "user.name=Essai", "-c", "user.email=e@essai.invalid", "commit", "-qm", "Un")
    _git(here, "push", "--quiet", "origin", "main")
    return here


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
    return program == "make" and target in TARGETS


def _propose(checkout: Path, **settings: str) -> "subprocess.CompletedProcess[str]":
    own = ("GITHUB_", "CI_", "PROPOSE_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(own)}
    return subprocess.run(
        [str(checkout / ".ci/propose"), "rapport.md"],
        cwd=checkout,
        env=kept | settings,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )


def _branch(done: "subprocess.CompletedProcess[str]") -> str:
    found = re.search(r"Proposé sur la branche (import/\w+)\.", done.stdout)
    assert found, done.stdout
    return found[1]


def _git(folder: Path, *arguments: str) -> str:
    command = ["git", *arguments]
    return subprocess.run(
        command, cwd=folder, check=True, capture_output=True, encoding="utf-8"
    ).stdout
