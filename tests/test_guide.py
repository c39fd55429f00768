"""The guide says what is true: its example, its messages, its tables, its commands."""

import re
from datetime import date
from pathlib import Path

import pytest

from archive.collection.load import load
from archive.services.checks.every import check
from archive.services.pages.guide import tables
from archive.words.rules import RULES
from building import DEMO_DAY, ROOT, Built, rendered
from picture import GUIDE, URL, example_project

pytest_plugins = ["sites"]

TEXT = GUIDE.text.read_text("utf-8")
MESSAGES = re.findall(r"^### \[([a-z-]+)\] « (.+) »$", TEXT, re.MULTILINE)
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

    entry = next(e for e in archive.entries if e.url == "reunions/2025-12-18/#action-1-1")

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


def test_tables_stand_in_the_guide(real_site: Built) -> None:
    """Every table has its section, and names every rule."""
    page = real_site["guide/"]

    assert set(tables()) <= set(page.ids)
    assert page.texts("caption") == [
        " ".join(table.caption.split()) for each in tables().values() for table in each
    ]
    assert {f"[{rule}]" for rule in RULES} <= set(page.texts("tbody th"))


def test_commands_exist() -> None:
    """Every command of the guide is a target of the Makefile."""
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))

    assert {"import", "check", "serve", "new", "demo", "test"} <= COMMANDS
    assert targets >= COMMANDS
