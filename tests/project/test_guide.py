"""The guide says what is true: its example, its messages, its tables, its commands."""

import re
import subprocess
from datetime import date
from pathlib import Path

import pytest

from archive.checks.report import check
from archive.collection.archive import load
from archive.problems import RULES
from building import DEMO_DAY, ROOT, Built, rendered
from guide_tables import tables, with_tables
from picture import GUIDE, URL, example_project
from small import write

pytest_plugins = ["sites"]

MAP = """\
<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><name>Forum Exils</name>
<description>Horaires : le matin</description></Placemark></kml>
"""
TEXT = GUIDE.text.read_text("utf-8")
MESSAGES = re.findall(r"^### \[([a-z-]+)\] « (.+) »$", TEXT, re.MULTILINE)
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
COMMANDS = set(re.findall(r"`make ([a-z]+)", TEXT))


def test_the_example_makes_its_page(tmp_path: Path) -> None:
    """The file shown has no problem, and its page shows all that it says."""
    archive, met = load(example_project(tmp_path, GUIDE), DEMO_DAY)

    problems = [each for each in check(archive, met) if "2026-01-22" in each.mark.path]
    page = rendered(archive)[URL].html

    assert problems == []
    for said in (
        "Salle de réunion de la DGMH",
        "Relire les fiches de Yalwaré",
        '<time datetime="2026-02-05">5 février 2026</time>',
        "La carte sera présentée à chaque réunion.",
        "https://carte.exemple.example/services",
        "19 février 2026 à 9h30",
        "reunions/2025-12-18/#action-1-1",
    ):
        assert said in page


def test_the_example_closes_an_action(tmp_path: Path) -> None:
    """The follow-up shown closes the earlier action that it names."""
    archive, _ = load(example_project(tmp_path, GUIDE), date(2026, 1, 23))

    entry = next(e for e in archive.actions.entries if e.url == "reunions/2025-12-18/#action-1-1")

    assert not entry.state.is_owed


@pytest.mark.parametrize(("rule", "message"), MESSAGES, ids=[rule for rule, _ in MESSAGES])
def test_messages_are_those_printed(rule: str, message: str) -> None:
    """Each message explained is printed by a bad case of its rule, "…" standing for the rest."""
    printed = [
        line
        for report in (ROOT / "tests/cases/bad").glob("*/expected.txt")
        for line in report.read_text("utf-8").replace("\u202f", " ").splitlines()
        if f"[{rule}]" in line
    ]

    parts = [part.strip(" «».") for part in message.split("…")]

    assert any(all(part in line for part in parts) for line in printed)


def test_tables_stand_in_the_guide(bless: bool) -> None:  # noqa: FBT001 - a fixture
    """Every table stands in the file, with the words and the rules as they are."""
    guide = with_tables(TEXT)

    if bless:
        GUIDE.text.write_text(guide, encoding="utf-8")
    assert [table.caption for table in tables() if table.markdown not in guide] == []
    assert guide == GUIDE.text.read_text("utf-8"), "make bless accepts this"


def test_every_rule_is_on_the_page(real_site: Built) -> None:
    """The page of the guide names every rule, and each of its tables has its columns."""
    page = real_site["guide/"]

    assert {f"[{rule}]" for rule in RULES} <= set(page.texts("tbody td"))
    assert len(page.tree.css("table")) >= len(tables())


@pytest.mark.parametrize(
    "file", re.findall(r"^```yaml\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE)
)
def test_small_files(tmp_path: Path, file: str) -> None:
    """Each small file shown has no problem where the guide says to put it."""
    folders = {"nom": "docs/organisations", "titre": "docs/ressources", "date": "meetings"}
    first = file.removeprefix("---\n").partition(":")[0]
    folders |= {"nom": "docs/themes"} if "\nmots:" in file else {}
    others = {} if first == "nom" else {"docs/organisations/f.md": "---\nnom: Forum Exils\n---\n"}
    copies = re.findall(r"fichier: (.+\.kml)", file)
    others |= {f"docs/ressources/copies/{name}": MAP for name in copies}
    others |= dict.fromkeys((f"docs/{path}" for path in re.findall(r": (ressources/.+)", file)), "")
    suffix = ".md" if file.startswith("---\n") else ".yml"
    files = {**others, f"{folders[first]}/2026-01-29{suffix}": file}

    assert check(*load(write(tmp_path, files), DEMO_DAY)) == ()


def test_a_warning_stops_nothing() -> None:
    """What publishes the site does so in spite of warnings."""
    recipe = re.search(r"^build:.*\n((?:\t.*\n)+)", MAKEFILE, re.MULTILINE)

    assert recipe
    assert "archive build $(ARGS)\n" in recipe[1]


def test_import_takes_any_name(tmp_path: Path) -> None:
    """A file name with spaces is one, and the file to write may be told."""
    names = {"FILE": "a b.docx", "OUTPUT": "c d.md", "BIN": str(tmp_path)}
    (tmp_path / "archive").write_text("#!/bin/sh\nprintf '%s|' \"$@\"\n", "utf-8")
    (tmp_path / "archive").chmod(0o755)
    # Without its prerequisite, which would set the environment up.
    rule = MAKEFILE.replace("import: .venv/.runtime", "import:")
    (tmp_path / "Makefile").write_text(rule, "utf-8")

    command = [
        "make",
        "--no-print-directory",
        "import",
        *(f"{name}={value}" for name, value in names.items()),
    ]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=True)

    assert done.stdout == "import|a b.docx|--output|c d.md|"


def test_commands_exist() -> None:
    """Every command of the guide is a target of the Makefile."""
    targets = set(re.findall(r"^([a-z]+):", MAKEFILE, re.MULTILINE))

    assert {"import", "check", "serve", "new", "demo", "test"} <= COMMANDS
    assert targets >= COMMANDS
