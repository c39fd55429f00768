"""How much of nine fictional minutes, and of a real one, the importer gets right.

Each document goes the secretary's way: read, recognised, written, read back as the site does.
"""

import json
import sys
from datetime import date
from pathlib import Path
from statistics import mean
from typing import Any

import pytest

from archive.exports.inspect_file import inspect_file
from archive.importer.formats import read_document
from archive.importer.import_document import import_document

MINUTES = Path(__file__).parents[1] / "minutes"
SEED = MINUTES / "seed.tika.txt"

sys.path.append(str(MINUTES))
scorer = pytest.importorskip("score")


def scores(kind: str, folder: Path) -> list[dict[str, Any]]:
    """The scores of every document of a kind, imported to a folder."""
    found = []
    for document in sorted(MINUTES.glob(f"0?.{kind}")):
        name = document.name.partition(".")[0]
        expected = json.loads((MINUTES / f"{name}.expected.json").read_text())
        found.append(score(document, expected, folder))
    return found


def score(document: Path, expected: dict[str, Any], folder: Path) -> dict[str, Any]:
    """The scores of one document."""
    text = import_document(read_document(document.read_bytes(), document.name)).text
    file = folder / f"seance-{document.stem.replace('.', '-')}.md"
    file.write_text(text)
    shown, problems = inspect_file(file, None, date(2026, 1, 1))
    errors = [each for each in problems if each.is_error and each.rule != "date-absente"]
    assert [str(each) for each in errors] == []
    assert shown is not None
    read = {**shown, "excused": shown["excused"] + shown["absent"]}
    measured, _ = scorer.score(expected, read, document.suffix == ".txt")
    return dict(measured)


@pytest.mark.parametrize(
    ("kind", "number", "least"),
    [("docx", 9, 0.99), ("pdf", 6, 0.98), ("tika.txt", 6, 0.94), ("txt", 6, 0.78)],
)
def test_fictional_minutes(kind: str, number: int, least: float, tmp_path: Path) -> None:
    """Nearly every field of every document is right; the words lost are names of persons."""
    found = scores(kind, tmp_path)

    assert len(found) == number
    assert mean(each["mean"] for each in found) >= least
    assert min(each["words"] for each in found) >= 0.94
    assert sum(each["leaks"] for each in found) == 0


def test_real_minutes(tmp_path: Path) -> None:
    """Every field of the real minutes is right; their title stands in none."""
    expected = json.loads((MINUTES / "seed.expected.json").read_text())

    measured = score(SEED, expected, tmp_path)
    fields = {name: value for name, value in measured.items() if name not in {"joins", "mean"}}

    assert measured["mean"] >= 0.98
    assert all(value in {0, 1} or value.f == 1 for name, value in fields.items() if name != "leaks")
