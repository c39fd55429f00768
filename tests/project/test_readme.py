"""The README says what is true."""

import re
from pathlib import Path

from archive.checks.report import check
from archive.collection.archive import load
from building import DEMO_DAY, ROOT, rendered
from picture import README, URL, example_project

TARGET = re.compile(r"`make ([a-z]+)`|^ {4}make ([a-z]+)", re.MULTILINE)


def test_the_example_has_ten_lines() -> None:
    """The meeting file shown is as short as the README says."""
    assert len(README.file.splitlines()) == 10


def test_the_example_makes_its_page(tmp_path: Path) -> None:
    """The meeting file shown has no problem, and its page shows what it says."""
    archive, met = load(example_project(tmp_path, README), DEMO_DAY)

    problems = check(archive, met)
    page = rendered(archive)[URL]

    assert [str(problem) for problem in problems if "2026-01-22" in problem.mark.path] == []
    assert "Relire les fiches de Yalwaré" in page.html
    assert '<time datetime="2026-02-05">5 février 2026</time>' in page.html


def test_every_target_exists() -> None:
    """Every `make` target that the README names is in the Makefile."""
    named = {one or other for one, other in TARGET.findall(README.text.read_text("utf-8"))}

    makefile = (ROOT / "Makefile").read_text("utf-8")

    assert named >= {"build", "test", "serve", "demo", "help", "check"}
    assert [
        target for target in named if not re.search(rf"^{target}:", makefile, re.MULTILINE)
    ] == []


def test_every_path_exists() -> None:
    """Every path in the table of the README is there."""
    rows = re.findall(r"^\| (`.+?`(?:, `.+?`)*) \|", README.text.read_text("utf-8"), re.MULTILINE)
    paths = [path for row in rows for path in re.findall(r"`(.+?)`", row)]

    assert len(paths) > 5
    assert [path for path in paths if not (ROOT / path).exists()] == []


def test_every_path_of_contributing_exists() -> None:
    """Every file and folder that CONTRIBUTING.md names is in the project or in the package."""
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    named = set(re.findall(r"`([\w./-]+(?:/|\.(?:py|html|js|toml)))`", text))

    places = (ROOT, ROOT / "hooks/archive")
    lost = [path for path in named if not any((place / path).exists() for place in places)]

    assert len(named) > 20
    assert lost == []
