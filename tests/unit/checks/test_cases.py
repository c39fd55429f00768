"""Every check, on the small archives of tests/cases/ and on a few more.

Every folder of tests/cases/ is an archive whose problems are known. A case is the folder base/
with the case's own files laid over it. A folder of bad/ is named after the rule that its files
break, and bad-many/ holds files that break several; expected.txt is the report, which `make bless`
writes. The folders of good/ break none. What a folder holds below avant/ was published once, and
went on 25 April 2024.
"""

import inspect
import shutil
from datetime import date
from pathlib import Path
from shutil import ignore_patterns

import pytest

from archive.checks import (
    addresses,
    links,
    meetings,
    organisations,
    participation,
    published_files,
)
from archive.checks.report import CHECKS, check
from archive.collection.archive import load
from archive.collection.history import History, read_history
from archive.problems import RULES
from repository import commit
from small import headed, write

CASES = Path(__file__).parents[2] / "cases"
BEFORE = "avant"
TODAY = date(2024, 5, 2)


def folders(group: str) -> list[Path]:
    """The cases of a group."""
    return sorted(case for case in (CASES / group).iterdir() if case.is_dir())


def broken_rule(case: Path) -> str:
    """The rule that a case of bad/ is named after: what comes before "--"."""
    return case.name.partition("--")[0]


def report(case: Path, tmp_path: Path) -> list[str]:
    """The problems of a case, one line each."""
    for folder in (CASES / "base", case):
        shutil.copytree(folder, tmp_path, dirs_exist_ok=True, ignore=ignore_patterns(BEFORE))
    history = _history(case / BEFORE, tmp_path) if (case / BEFORE).exists() else History()
    return [str(problem) for problem in check(*load(tmp_path, TODAY), history)]


def _history(before: Path, root: Path) -> History:
    """What git remembers where the files of a folder were published, then removed."""
    now = root.rename(root.with_name(f"{root.name}-now"))
    shutil.copytree(before, root)
    commit(root, "2024-04-20")
    for path in before.iterdir():
        shutil.rmtree(root / path.name)
    commit(root, "2024-04-25")
    shutil.copytree(now, root, dirs_exist_ok=True)
    return read_history(root, {})


@pytest.mark.parametrize(
    "case", [*folders("bad"), *folders("bad-many")], ids=lambda case: str(case.name)
)
def test_bad(case: Path, tmp_path: Path, bless: bool) -> None:  # noqa: FBT001 - a fixture
    """Each mistake gives the line that is expected, and nothing else."""
    expected = case / "expected.txt"

    lines = report(case, tmp_path)

    if bless:
        expected.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    assert lines == expected.read_text(encoding="utf-8").splitlines(), "make bless accepts this"


def test_names() -> None:
    """A case of bad/ breaks the rule of its name, and no other."""
    reports = {case: (case / "expected.txt").read_text("utf-8") for case in folders("bad")}
    rules = {
        case: {line.partition(" [")[2].partition("]")[0] for line in lines.splitlines()}
        for case, lines in reports.items()
    }

    assert {case for case, broken in rules.items() if broken != {broken_rule(case)}} == set()


def test_every_rule_has_a_case() -> None:
    """Every rule has a case that breaks it."""
    assert set(RULES) == {broken_rule(case) for case in folders("bad")}


@pytest.mark.parametrize("case", folders("good"), ids=lambda case: str(case.name))
def test_good(case: Path, tmp_path: Path) -> None:
    """What people write rightly, in all its spellings, gives no problem."""
    assert report(case, tmp_path) == []


def test_base(tmp_path: Path) -> None:
    """The files that all cases share give no problem by themselves."""
    assert report(CASES / "base", tmp_path) == []


def test_every_check_is_run() -> None:
    """No check, which is a public function of the archive alone, is written and forgotten."""
    modules = (
        *(addresses, links, meetings, organisations),
        *(participation, published_files),
    )
    written = {
        function
        for module in modules
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__ and not name.startswith("_")
        if list(inspect.signature(function).parameters) == ["archive"]
    }

    assert written == set(CHECKS)
    assert len(CHECKS) == len(written)


def test_order(tmp_path: Path) -> None:
    """Problems of reading and of checking come together by file and line, each once."""
    files = {
        "meetings/b.md": headed(["date: 2024-03-14", "présence: [Secours]", "statut: perdu"]),
        "meetings/a.md": headed(["date: 2024-03-14", "couverture: peu", "présence: [Secours]"]),
    }
    archive, parsing_problems = load(write(tmp_path, files), TODAY)

    problems = check(archive, parsing_problems)

    assert [(problem.mark.path, problem.mark.line, problem.rule) for problem in problems] == [
        ("meetings/a.md", 3, "statut-inconnu"),
        ("meetings/a.md", 4, "organisation-inconnue"),
        ("meetings/b.md", 3, "organisation-inconnue"),
        ("meetings/b.md", 4, "statut-inconnu"),
    ]
    assert check(archive, parsing_problems) == problems
