"""Scores the importer on one fictional meeting written in many shapes.

    python tests/support/score_shapes.py [--kind docx|text|pdf] [--dimension NAME] [--mixed N]
                                         [--seed N] [--also FOLDER]
                                         [--verbose] [--all] [--show ROW]

First each dimension is changed alone, one value at a time; then N shapes are drawn in which all
dimensions change together. Told for each value: the score (F1 of all values), how many values are
right, missed, wrong, wrong without a doubt; the persons named in the file, the words lost, the
share of words left to sort; the fields that fall, with what they miss (-) and tell wrongly (+).
`--verbose` shows the wrong values, `--show` the text and the file of rows whose name begins so.
"""

import argparse
import sys
import time
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from statistics import mean

from shapes.dimensions import can_tell, mixed, one_by_one
from shapes.facts import SHAPES, load_facts, load_words
from shapes.measure import FIELDS, Measure, measure
from shapes.plan import Plan
from shapes.reading import read_once
from shapes.render import render
from shapes.to_pdf import print_ahead, to_pdf
from shapes.to_text import to_text
from shapes.to_word import to_word

_WRITERS = {"docx": to_word, "text": to_text, "pdf": to_pdf}
_SUFFIXES = {"docx": "docx", "text": "txt", "pdf": "pdf"}


def main() -> None:
    """Print the scores."""
    options = _options()
    folders = [SHAPES, *options.also]
    facts, words = [*load_facts(*folders).values()], load_words(*folders)
    for kind in options.kind or ["docx", "text"]:
        begun = time.process_time()
        singles = [
            (f"{name} = {value}", plan)
            for name, value, plan in one_by_one(facts, words)
            if options.dimension in name and can_tell(plan, kind)
        ]
        _print(f"{kind}, one dimension at a time", singles, kind, options)
        many = [
            (f"mixed {rank}", plan)
            for rank, plan in enumerate(mixed(facts, words, options.mixed, options.seed))
            if can_tell(plan, kind)
        ]
        _print(f"{kind}, mixed", many, kind, options)
        _say(f"{time.process_time() - begun:.0f} s of processor")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kind", action="append", choices=[*_WRITERS])
    parser.add_argument("--dimension", default="", help="only those whose name holds this")
    parser.add_argument("--mixed", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--also", type=Path, action="append", default=[])
    parser.add_argument("--verbose", action="store_true", help="the wrong values too")
    parser.add_argument("--all", action="store_true", help="the shapes without a fault too")
    parser.add_argument("--show", help="only this row: its document and its file")
    return parser.parse_args()


def _print(
    title: str, plans: Iterable[tuple[str, Plan]], kind: str, options: argparse.Namespace
) -> None:
    _say(f"== {title}\n{'':44}score right miss WRONG undoubted persons lost unsorted  falls")
    found = []
    asked = [(name, plan) for name, plan in plans if name.startswith(options.show or "")]
    if kind == "pdf":
        print_ahead(render(plan) for _, plan in asked)
    for name, plan in asked:
        data = _WRITERS[kind](render(plan))
        each = measure(plan, data, f"x.{_SUFFIXES[kind]}", read_once)
        found.append(each)
        if each.mean < 1 or each.persons or each.lost or each.refusal or options.all:
            _say(_row(f"{name} ({plan.facts.name})", each))
        if options.verbose:
            _details(plan, each)
        if options.show:
            _say(to_text(render(plan)).decode())
            _say(each.text)
    if found:
        _totals(found)
        _worst([(plan, each) for (_, plan), each in zip(asked, found, strict=True)])


def _row(name: str, found: Measure) -> str:
    right, missed, wrong = found.totals
    undoubted = sum(len(each.undoubted) for each in found.fields.values())
    falls = " ".join(
        f"{name}:-{each.missed}+{len(each.wrong)}"
        for name, each in found.fields.items()
        if each.missed or each.wrong
    )
    share = found.unsorted / max(1, found.words)
    return (
        f"{name[:43]:44}{found.mean:5.2f} {right:5} {missed:4} {wrong:5} {undoubted:9} "
        f"{len(found.persons):7} {len(found.lost):4} {share:7.0%}   {falls} {found.refusal}"
    )


def _details(plan: Plan, found: Measure) -> None:
    if found.mean < 1 and "separator" not in plan.choices:
        _say(f"      {dict(plan.choices)}" if len(plan.choices) > 2 else "")
    for name, tally in found.fields.items():
        if tally.wrong:
            _say(f"      {name}: {tally.wrong}")
    for told in filter(None, (found.persons, found.lost)):
        _say(f"      {told}")


def _totals(found: list[Measure]) -> None:
    """Each field over all shapes, then all fields."""
    for name in FIELDS:
        tallies = [each.fields[name] for each in found]
        right, missed = sum(t.right for t in tallies), sum(t.missed for t in tallies)
        wrong = sum(len(t.wrong) for t in tallies)
        undoubted = sum(len(t.undoubted) for t in tallies)
        doubted = sum(t.doubted for t in tallies)
        score = 2 * right / max(1, 2 * right + missed + wrong)
        _say(
            f"  {name:12} {score:.3f}  right {right:5}  missed {missed:4}  WRONG {wrong:4}"
            f"  without a doubt {undoubted:4}  right with a doubt {doubted:4}"
        )
    mean = sum(each.mean for each in found) / len(found)
    persons = sum(bool(each.persons) for each in found)
    lost = sum(len(each.lost) for each in found)
    share = sum(each.unsorted for each in found) / max(1, sum(each.words for each in found))
    refused = sum(bool(each.refusal) for each in found)
    _say(
        f"  {len(found)} shapes, mean score {mean:.3f}; {persons} files name a person, {lost} words"
        f" are lost, {share:.1%} of the words are to sort, {refused} files are refused or in error"
    )


def _worst(drawn: list[tuple[Plan, Measure]]) -> None:
    """The values without which the drawn shapes would score best, at most fifteen."""
    scores = defaultdict(list)
    for plan, found in drawn:
        for dimension, value in plan.choices.items():
            scores[f"{dimension} = {value}"].append(found.mean)
    whole = mean(found.mean for _, found in drawn)
    falls = sorted((mean(each) - whole, name) for name, each in scores.items() if len(each) > 1)
    for fall, name in falls[:15]:
        _say(f"  {fall:+.2f} with {name}")


def _say(line: str) -> None:
    if line:
        sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
