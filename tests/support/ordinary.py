"""Ordinary minutes, and how much of them the archive understands.

    python tests/support/ordinary.py [FOLDER]

Each file of tests/ordinary/ (or of a folder like it) is put alone into the fictional archive and
shown; what is understood is compared with what stands beside the file. A missing value and a
wrong one are counted apart: a wrong one is worse.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from shutil import copy, copytree
from tempfile import TemporaryDirectory
from typing import Any

import click

from archive.exports.inspect_file import inspect_file
from building import DEMO, DEMO_DAY, ROOT

FOLDER = ROOT / "tests" / "ordinary"

Value = tuple[str, Any, Any]
"""The path of a value, such as items/1/title, what is expected there, what is understood."""


def minutes(folder: Path = FOLDER) -> list[Path]:
    """The files of a folder that have an expectation."""
    return sorted(p for p in folder.iterdir() if p.suffix == ".md" and expected_file(p).exists())


def expected_file(path: Path) -> Path:
    """The file that says what must be understood of some minutes."""
    return path.with_suffix(".expected.json")


def expected(path: Path) -> dict[str, Any]:
    """What must be understood of some minutes."""
    values: dict[str, Any] = json.loads(expected_file(path).read_text("utf-8"))
    return values


def understood(path: Path) -> tuple[dict[str, Any] | None, tuple[str, ...]]:
    """What the archive understands of some minutes, None when it refuses them; the problems."""
    with TemporaryDirectory() as name:
        root = Path(name)
        copy(DEMO / "mkdocs.yml", root)
        copytree(DEMO / "docs", root / "docs")
        (root / "meetings").mkdir()
        file = root / "meetings" / path.name
        file.write_bytes(path.read_bytes())
        shown, problems = inspect_file(file, root, DEMO_DAY)
    return dict(shown) if shown else None, tuple(map(str, problems))


def values(wanted: dict[str, Any], shown: dict[str, Any] | None) -> Iterator[Value]:
    """Each value that is expected, with the one that is understood."""
    shown = shown or {}
    for key, value in wanted.items():
        if key == "items":
            yield from _items(value, shown.get("items") or [])
        elif key == "next_meeting" and value:
            announced = shown.get("next_meeting") or {}
            yield from ((f"{key}/{part}", value[part], announced.get(part)) for part in value)
        elif key == "text":
            yield from _texts(key, value, json.dumps(shown, ensure_ascii=False))
        elif key in {"attendance", "excused", "absent"}:
            yield key, value, [mention["name"] for mention in shown.get(key) or []]
        else:
            yield key, value, shown.get(key)


def _items(wanted: list[dict[str, Any]], shown: list[dict[str, Any]]) -> Iterator[Value]:
    by_title = {item["title"]: item for item in shown}
    for item in wanted:
        where = f"items/{item['title']}"
        found = by_title.get(item["title"], {})
        yield f"{where}/title", item["title"], found.get("title")
        for key in item.keys() - {"title", "discussion", "actions"}:
            yield f"{where}/{key}", item[key], found.get(key)
        yield from _texts(where, item.get("discussion", ()), found.get("discussion") or "")
        if "actions" in item:
            yield from _actions(where, item["actions"], found.get("actions") or [])


def _actions(
    where: str, wanted: list[dict[str, Any]], shown: list[dict[str, Any]]
) -> Iterator[Value]:
    yield f"{where}/actions", len(wanted), len(shown)
    for number, action in enumerate(wanted):
        found = shown[number] if number < len(shown) else {}
        for key, value in action.items():
            yield f"{where}/actions/{number + 1}/{key}", value, found.get(key)


def _texts(where: str, wanted: Iterable[str], shown: str) -> Iterator[Value]:
    for text in wanted:
        yield f"{where}/« {text} »", text, text if text in " ".join(shown.split()) else None


def verdict(wanted: object, found: object) -> str:
    """Whether a value is right, missing (nothing is understood) or wrong."""
    if wanted == found:
        return "right"
    return "missing" if found in (None, [], 0, "") else "wrong"


def main() -> None:
    """Print each value that is not right, then the figures."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    total: Counter[str] = Counter()
    refused = 0
    for path in minutes(folder):
        shown, problems = understood(path)
        refused += any(": erreur [" in line for line in problems)
        for where, wanted, found in values(expected(path), shown):
            total[verdict(wanted, found)] += 1
            if wanted != found:
                click.echo(
                    f"{path.name}: {where}: {verdict(wanted, found)}: {wanted!r} ≠ {found!r}"
                )
        for line in problems:
            click.echo(f"    {line}")
    click.echo(f"{len(minutes(folder))} files, {refused} with an error; {dict(total)}")


if __name__ == "__main__":
    main()
