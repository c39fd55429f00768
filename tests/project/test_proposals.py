"""Dropped documents are imported and what they make is proposed, in a real repository."""

import os
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path
from shutil import copy

import pytest

from building import ROOT

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
case "$*" in *--body-file*) cat >"$(dirname "$0")/body.md"; exit "${GH_REFUSES:-0}" ;; esac
"""
"""Notes what GitHub's own command, which this machine need not have, would be asked for."""

ARCHIVE = """\
#!/bin/sh
[ -f "$2" ] || { echo "« $2 » est un dossier." >&2; exit 2; }
file=meetings/$(head -n 1 "$2").md
if [ -e "$file" ]; then echo "« $file » existe déjà." >&2; exit 2; fi
cp "$2" "$file"
echo "$file est écrit."
tail -n +2 "$2"
"""
"""An import: the first line of a document is its day, the others are its report."""

DROP = "meetings/a-importer"
NAMED = ("-c", "user.name=Essai", "-c", "user.email=e@essai.invalid")
TITLE = "Compte rendu importé, à relire\u202f: 2030-01-17"


def test_proposal_to_gitlab(checkout: Path) -> None:
    """What was imported is pushed on a branch of its own and asks for a merge request."""
    drop(checkout, "a.txt", "2030-01-17\nLieu : ici\n")

    (branch,) = propose(checkout)

    described = r"## Document 1\n\n    a.txt\n    \n    meetings/2030-01-17.md est écrit.\n"
    described += r"    Lieu : ici\n\n"
    asked = (checkout.parent / "forge.git" / "options.txt").read_text("utf-8")
    assert files_of(checkout, f"origin/{branch}") == {"meetings/2030-01-17.md"}
    assert asked.splitlines() == [
        "merge_request.create",
        "merge_request.target=main",
        f"merge_request.title={TITLE}",
        f"merge_request.description={described}",
    ]


def test_proposal_to_github(checkout: Path, github: dict[str, str]) -> None:
    """On GitHub the proposal carries the report, and its check is started."""
    drop(checkout, "a.txt", "2030-01-17\nLieu : ici\n")

    (branch,) = propose(checkout, github)

    assert (checkout.parent / "bin/asked.txt").read_text("utf-8").splitlines() == [
        f"pr create --base main --head {branch} --title {TITLE} --body-file -",
        f"workflow run check.yml --ref {branch}",
    ]
    assert "    Lieu : ici\n" in (checkout.parent / "bin/body.md").read_text("utf-8")


def test_github_may_refuse_a_proposal(checkout: Path, github: dict[str, str]) -> None:
    """The branch is there: the summary leads to where it is proposed, and to what to tick."""
    drop(checkout, "a.txt", "2030-01-17\n")

    (branch,) = propose(checkout, {**github, "GH_REFUSES": "1"})

    summary = (checkout.parent / "summary.md").read_text("utf-8")
    assert f"https://forge.invalid/gtm/archives/compare/main...{branch}?expand=1" in summary
    assert "« Allow GitHub Actions to create and approve pull requests »" in summary
    assert f"refs/heads/{branch}" in _git(checkout, "ls-remote", "origin")


def test_a_long_report_is_cut(checkout: Path, github: dict[str, str]) -> None:
    """A proposal holds what the forge takes, whole lines of it, and leads to the rest."""
    drop(checkout, "a.txt", "2030-01-17\n" + "Une action à relire, mot à mot.\n" * 4000)

    propose(checkout, github)

    body = (checkout.parent / "bin/body.md").read_text("utf-8")
    assert len(body) < 65_536
    assert body.splitlines()[-3] == "    Une action à relire, mot à mot."
    assert body.splitlines()[-1].endswith("https://forge.invalid/gtm/archives/actions/runs/7")


def test_nothing_to_propose(checkout: Path) -> None:
    """Without a new meeting file nothing is pushed."""
    assert propose(checkout) == []
    assert _git(checkout, "ls-remote", "origin").count("\n") <= 2


def test_all_that_is_dropped_is_looked_at(checkout: Path) -> None:
    """A hidden document is one; a folder is refused, and keeps no other from being proposed."""
    drop(checkout, "a dossier/b.txt", "2030-01-17\n")
    drop(checkout, ".c.txt", "2030-02-21\n")
    drop(checkout, ".gitkeep", "")

    (branch,) = propose(checkout, refused=True)

    reports = [path.read_text("utf-8") for path in sorted((checkout / "rapports").glob("*.md"))]
    assert [report.split("\n")[2].strip() for report in reports] == [".c.txt", "a dossier"]
    assert "meetings/2030-02-21.md" in files_of(checkout, f"origin/{branch}")


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_documents_are_accepted_in_any_order(checkout: Path, order: tuple[int, int]) -> None:
    """Each document is proposed alone: both merge, one after the other, without a conflict."""
    drop(checkout, "a.txt", "2030-01-17\n")
    drop(checkout, "b c.txt", "2030-02-21\n")
    branches = propose(checkout)
    assert files_of(checkout, f"origin/{branches[0]}") == {
        "meetings/2030-01-17.md",
        f"{DROP}/b c.txt",
    }

    for number in order:
        _git(checkout, *NAMED, "merge", "--quiet", "--no-edit", f"origin/{branches[number]}")

    assert files_of(checkout, "main") == {"meetings/2030-01-17.md", "meetings/2030-02-21.md"}


def test_what_is_proposed_is_not_proposed_again(checkout: Path) -> None:
    """While a proposal is open, its document waits, and its meeting is held by it alone."""
    drop(checkout, "a.txt", "2030-01-17\n")
    (first,) = propose(checkout)
    drop(checkout, "b.txt", "2030-02-21\n")
    drop(checkout, "même jour.txt", "2030-01-17\nLieu : ailleurs\n")

    (second,) = propose(checkout, refused=True)

    said = "".join(path.read_text("utf-8") for path in (checkout / "rapports").glob("*.md"))
    assert f"Déjà proposé sur la branche {first}" in said
    assert "« meetings/2030-01-17.md » existe déjà." in said
    assert files_of(checkout, f"origin/{second}") == {
        "meetings/2030-02-21.md",
        f"{DROP}/a.txt",
        f"{DROP}/même jour.txt",
    }
    for branch in (first, second):
        _git(checkout, *NAMED, "merge", "--quiet", "--no-edit", f"origin/{branch}")


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
    for folder in (".ci", DROP, ".venv/bin"):
        (here / folder).mkdir(parents=True)
    for name in ("import", "propose"):
        copy(ROOT / ".ci" / name, here / ".ci")
    _write_program(here / ".venv/bin/archive", ARCHIVE)
    (here / DROP / "README.md").write_text("Déposez ici.\n", "utf-8")
    (here / ".gitignore").write_text(".venv/\nrapports/\n", "utf-8")
    _commit(here)
    return here


@pytest.fixture
def github(checkout: Path) -> dict[str, str]:
    """The settings of a workflow of GitHub, and its own command, which notes what it is asked."""
    tools = checkout.parent / "bin"
    tools.mkdir()
    _write_program(tools / "gh", GH)
    return {
        "GITHUB_ACTIONS": "true",
        "GITHUB_SERVER_URL": "https://forge.invalid",
        "GITHUB_REPOSITORY": "gtm/archives",
        "GITHUB_RUN_ID": "7",
        "GITHUB_STEP_SUMMARY": str(checkout.parent / "summary.md"),
        "PATH": f"{tools}:{os.environ['PATH']}",
    }


def drop(checkout: Path, name: str, text: str) -> None:
    """Drop a document on the main branch."""
    document = checkout / DROP / name
    document.parent.mkdir(exist_ok=True)
    document.write_text(text, "utf-8")
    _commit(checkout)


def propose(
    checkout: Path, settings: Mapping[str, str] | None = None, *, refused: bool = False
) -> list[str]:
    """Import what is dropped and propose it; returns the branches proposed.

    `refused` says whether a document is refused; GitHub's own command refuses where it is told so.
    """
    own = ("GITHUB_", "CI_", "PROPOSE_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(own)}
    outputs = []
    for name, expected in (("import", refused), ("propose", "GH_REFUSES" in (settings or {}))):
        done = subprocess.run(
            [str(checkout / ".ci" / name), "rapports"],
            cwd=checkout,
            env={**kept, **(settings or {})},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == expected, done.stdout + done.stderr
        outputs.append(done.stdout)
    branches: list[str] = re.findall(r"Proposé sur la branche (import/\w+)\.", outputs[1])
    assert bool(branches) != ("Rien à proposer" in outputs[1])
    assert _git(checkout, "branch", "--show-current").strip() == "main"
    return branches


def files_of(checkout: Path, branch: str) -> set[str]:
    """The meeting files and the documents that a branch holds."""
    listed = _git(checkout, "ls-tree", "-r", "-z", "--name-only", branch, "meetings")
    return set(filter(None, listed.split("\0"))) - {f"{DROP}/README.md"}


def _write_program(path: Path, text: str) -> None:
    path.write_text(text, "utf-8")
    path.chmod(0o755)


def _commit(checkout: Path) -> None:
    _git(checkout, "add", "--all")
    _git(checkout, *NAMED, "commit", "--quiet", "--message", "Un")
    _git(checkout, "push", "--quiet", "origin", "main")


def _git(folder: Path, *arguments: str) -> str:
    command = ["git", *arguments]
    return subprocess.run(
        command, cwd=folder, check=True, capture_output=True, encoding="utf-8"
    ).stdout
