"""Turns each rule of the recogniser off, one at a time, and tells what falls without it.

    python tests/support/ablate_importer.py [--module NAME] [--mixed N] [--documents N] [--all]

A rule is a condition: what an `if` does, or one part of "a or b". The documents are the samples of
tests/minutes, each shape with one dimension changed, as a Word document and as text, and N shapes
drawn at random. Told for each rule: how many documents it was true for, how many samples and which
dimensions score less without it, how many documents score more. A rule without which no sample
and no dimension falls is a rule to delete; one without which documents score more is a fault.
Without `--all`, only those are told, and a rule is left as soon as two fall. At most `--documents`
of those that a rule is true for are tried.
"""

import argparse
import importlib
import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from shapes.dimensions import can_tell, mixed, one_by_one
from shapes.facts import SHAPES, load_facts, load_words
from shapes.page import Pages
from shapes.plan import Plan
from shapes.reading import read_once
from shapes.render import render
from shapes.switches import Switches
from shapes.to_text import to_text
from shapes.to_word import to_word

_ROAD = "archive.importer.recognise"
_OUTLINE = "archive.parsing.outline"
_MINUTES = Path(__file__).parents[1] / "minutes"
_WRITERS: dict[str, Callable[[Pages], bytes]] = {"docx": to_word, "text": to_text}
_LEAST = 0.0005
"""A difference of score that is no chance of rounding."""


@dataclass(frozen=True, slots=True)
class Case:
    """A document with what it is to tell, and what it stands for: a sample or a dimension."""

    name: str
    stands_for: str
    score: Callable[[], float]


def main() -> None:
    """Print the rules."""
    options = _options()
    with Switches(f"{_ROAD}.", f"{_OUTLINE}.") as switches:
        importlib.import_module("archive.importer.import_document")
    cases = {case.name: case for case in (*_samples(), *_shapes(options.mixed))}
    whole = {name: _scored(case, switches) for name, case in cases.items()}
    for rank, switch in enumerate(switches.all):
        if options.module not in switch.module:
            continue
        names = sorted(switches.used[rank])
        tried = names[:: max(1, len(names) // options.documents)]
        switches.off = rank
        found = {}
        for name in tried:
            found[name] = _scored(cases[name], switches) - whole[name]
            if not options.all and len(_falls(found, cases)) > 1:
                break  # two are enough for a rule to stay
        switches.off = None
        told = _told(found, cases, len(names))
        if options.all or told.startswith("!"):
            where = f"{switch.module.removeprefix(_ROAD)}:{switch.line}"
            _say(f"{told}  {where}  {switch.code[:90]}")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--module", default="", help="only those whose name holds this")
    parser.add_argument("--mixed", type=int, default=20)
    parser.add_argument("--documents", type=int, default=12)
    parser.add_argument("--all", action="store_true")
    return parser.parse_args()


def _told(found: dict[str, float], cases: dict[str, Case], used: int) -> str:
    """What a rule is worth; with "!" before it when it is worth nothing or less."""
    fall = _falls(found, cases)
    rise = [name for name, change in found.items() if change > _LEAST]
    sign = "!" if len(fall) <= len(rise) else " "
    return f"{sign} true {used:4}  falls {', '.join(sorted(fall)[:4]) or '-':40}  rise {len(rise)}"


def _falls(found: dict[str, float], cases: dict[str, Case]) -> set[str]:
    """The samples and dimensions that score less."""
    return {cases[name].stands_for for name, change in found.items() if change < -_LEAST}


def _scored(case: Case, switches: Switches) -> float:
    """The score of a case; 0 when the importer breaks."""
    switches.document = case.name
    try:
        return case.score()
    except Exception:  # noqa: BLE001 - a rule may be what keeps another from breaking
        return 0.0


def _samples() -> Iterator[Case]:
    for document in sorted(_MINUTES.glob("0?.*")):
        number, _, kind = document.name.partition(".")
        if kind in {"expected.json", "txt"}:
            continue
        expected = json.loads((_MINUTES / f"{number}.expected.json").read_text("utf-8"))
        yield Case(document.name, f"sample {number}", _sample_score(document, expected))


def _sample_score(document: Path, expected: dict[str, Any]) -> Callable[[], float]:
    measuring = importlib.import_module("shapes.measure")
    data = document.read_bytes()

    def score() -> float:
        result = measuring.road.import_document(read_once(data, document.name))
        day = date.fromisoformat(expected["date"])
        shown, _ = measuring.shown(result, day)
        shown["excused"] += shown["absent"]
        return float(measuring.scorer.score(expected, shown, document.suffix == ".txt")[0]["mean"])

    return score


def _shapes(count: int) -> Iterator[Case]:
    facts, words = [*load_facts(SHAPES).values()], load_words(SHAPES)
    singles = list(one_by_one(facts, words))
    for kind, write in _WRITERS.items():
        for dimension, value, plan in singles:
            if can_tell(plan, kind):
                name = f"{kind} {plan.facts.language} {dimension} = {value}"
                yield Case(name, dimension, _shape_score(plan, write, kind))
        for rank, plan in enumerate(mixed(facts, words, count, seed=5)):
            if can_tell(plan, kind):
                yield Case(f"{kind} mixed {rank}", "mixed", _shape_score(plan, write, kind))


def _shape_score(plan: Plan, write: Callable[[Pages], bytes], kind: str) -> Callable[[], float]:
    measuring = importlib.import_module("shapes.measure")
    data = write(render(plan))
    name = "x.docx" if kind == "docx" else "x.txt"
    return lambda: float(measuring.measure(plan, data, name, read_once).mean)


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
