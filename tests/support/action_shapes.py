"""Sections of minutes that tell the same few facts in many shapes, and what is to be read in them.

    python tests/support/action_shapes.py [--verbose]

They stand in `tests/importer/sections/`: in `lines`, a line between bars is a row of a table, where
`¶` parts the lines of a cell, and `<` and `^` stand for the cell before or above that it is merged
with; `•`, `→` and numbers mark items of lists, `>` the nested ones, `#` headings; `**…**` is bold
and `~~…~~` struck through. What is expected and not read is missed; what is read and not expected
is wrong, which is worse.
"""

import re
import sys
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from archive.importer.import_document import NOT_OF_THE_TEXT
from archive.importer.recognise.recogniser import section_item
from archive.importer.writing.writer import Draft, write
from archive.language.choices import ActionStatus
from archive.language.text import key
from archive.model import ActionRow, Meeting
from archive.parsing.meeting.doubtful_values import doubtful_values
from archive.parsing.meeting_file import read_meeting
from archive.parsing.outline.document import Block, Cell, Paragraph, Span, Table
from archive.parsing.outline.lines import prepare
from archive.parsing.outline.loose_tables import with_tables
from archive.parsing.outline.reading import Reading
from archive.parsing.times.meeting_time import Occasion
from archive.problems import Problems
from documents import line

SECTIONS = Path(__file__).parents[1] / "importer/sections"
DAY = date(2025, 4, 15)
KNOWN = frozenset(
    map(
        key,
        (
            "OIM", "HCR", "DRMH", "Croix-Rouge Nigérienne", "FRS", "IOM", "DRC", "SRF",
            "Ministère de la Santé", "IGN", "Mairie de Koubia", "SP/CM",
        ),
    )
)  # fmt: skip

Told = tuple[str, tuple[str, ...], str]
"""An action: what, who, until when."""


@dataclass(frozen=True)
class Shape:
    """One section and what is to be read in it."""

    blocks: Sequence[Block]
    actions: Sequence[Told] = ()
    decisions: Sequence[str] = ()
    follow_ups: Sequence[tuple[str, tuple[str, ...], str, str]] = ()
    discussion: Sequence[str] = ()
    title: str = "Suivi des flux"
    may_doubt: bool = False
    """Whether a doubt is expected."""


_LOOK = re.compile(r"(>?)(?:(#+) )?(?:(•|→|\d\.) )?(.*)")
"""• Relire le guide, >• en français, ### Décisions prises"""
_STROKES = re.compile(r"(\*\*.+?\*\*|~~.+?~~)")
"""**OIM**, ~~HCR~~"""


def blocks_of(text: str) -> Iterator[Block]:
    """The blocks of a section; rows that follow each other are one table."""
    rows: list[tuple[Cell, ...]] = []
    for written in text.splitlines():
        if written.startswith("|"):
            rows.append(_row(written, rows))
            continue
        if rows:
            yield Table(tuple(rows), 1)
            rows = []
        yield _paragraph(written)
    if rows:
        yield Table(tuple(rows), 1)


def _row(written: str, above: Sequence[tuple[Cell, ...]]) -> tuple[Cell, ...]:
    cells: list[Cell] = []
    for text in written.removeprefix("| ").removesuffix(" |").split(" | "):
        if text == "<":
            cells.append(cells[-1])
        elif text == "^":
            cells.append(above[-1][len(cells)])
        else:
            cells.append(tuple(map(_paragraph, text.split(" ¶ "))) if text else ())
    return tuple(cells)


def _paragraph(written: str) -> Paragraph:
    look = _LOOK.fullmatch(written)
    assert look
    nested, level, marker, text = look.groups()
    spans = tuple(map(_span, filter(None, _STROKES.split(text))))
    return Paragraph(spans, 1, len(level or ""), marker or "", len(nested))


def _span(written: str) -> Span:
    is_bold, is_struck = written.startswith("**"), written.startswith("~~")
    return Span(written.strip("*~") if is_bold or is_struck else written, None, is_bold, is_struck)


def _shape(told: dict[str, Any]) -> Shape:
    listed: dict[str, Any] = {
        name: [(text, tuple(names), *others) for text, names, *others in told.pop(name, ())]
        for name in ("actions", "follow_ups")
    }
    return Shape(list(blocks_of(told.pop("lines"))), **listed, **told)


SHAPES = {
    name: _shape(told)
    for file in sorted(SECTIONS.glob("*.toml"))
    for name, told in tomllib.loads(file.read_text("utf-8")).items()
}


@dataclass
class Result:
    """How much of one shape was read."""

    right: int = 0
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)


def read(told: Shape) -> tuple[Meeting, list[str]]:
    """The meeting that the file of a shape tells, and its doubts."""
    reading = Reading(lambda name: key(name) in KNOWN)
    blocks = with_tables(prepare(told.blocks), reading, ())
    item = section_item(replace(line(told.title, bold=True), number=1), blocks, reading)
    text = write(Draft(held=Occasion(DAY), items=[item]))
    problems = Problems()
    meeting = read_meeting(text, f"meetings/{DAY}.md", problems, lambda name: key(name) in KNOWN)
    assert meeting, text
    noted = [str(each) for each in problems.sorted() if each.rule not in NOT_OF_THE_TEXT]
    return meeting, [*noted, *doubtful_values(meeting, reading.is_name, text)]


def judge(told: Shape) -> Result:
    """What is right, missed and wrong in the reading of a shape."""
    meeting, doubts = read(told)
    result = Result(doubts=doubts)
    found = (each for item in meeting.items for each in item.actions)
    actions = [_told(each) for each in found if each.status is not ActionStatus.CANCELLED]
    _compare(result, actions, [(*each, "") for each in told.actions], "action")
    follow_ups = [
        (*_told(each)[:3], each.progress or "")
        for item in meeting.items
        for each in item.follow_ups
    ]
    _compare(result, follow_ups, told.follow_ups, "suivi")
    decided = [(each.words, (), "", "") for item in meeting.items for each in item.decisions]
    _compare(result, decided, [(text, (), "", "") for text in told.decisions], "décision")
    words = key(" ".join(each.words for item in meeting.items for each in item.prose))
    for text in told.discussion:
        if key(text) in words:
            result.right += 1
        else:
            result.missed.append(f"discussion {text!r}")
    if told.may_doubt and not result.doubts:
        result.missed.append("doubt")
    return result


def _told(action: ActionRow) -> tuple[str, tuple[str, ...], str, str]:
    names = tuple(mention.name for mention in action.responsible)
    return action.text.words, names, action.deadline.text if action.deadline else "", ""


def _compare(
    result: Result,
    found: Sequence[tuple[str, tuple[str, ...], str, str]],
    wanted: Sequence[tuple[str, tuple[str, ...], str, str]],
    kind: str,
) -> None:
    rest = list(found)
    for text, names, due, status in wanted:
        same = next((each for each in rest if key(each[0]) == key(text)), None)
        if same is None:
            result.missed.append(f"{kind} {text!r}")
            continue
        rest.remove(same)
        result.right += 1
        pairs = (
            ("who", list(map(key, names)), list(map(key, same[1]))),
            ("when", key(due), key(same[2])),
            ("status", key(status), key(same[3])),
        )
        for what, expected, told in pairs:
            if expected == told:
                result.right += bool(expected)
            elif told:
                result.wrong.append(f"{kind} {text[:30]!r} {what}: {told} for {expected}")
            else:
                result.missed.append(f"{kind} {text[:30]!r} {what}: {expected}")
    result.wrong += [f"{kind} {each}" for each in rest]


def main() -> None:
    """Print what was missed and what is wrong, shape by shape, and the sums."""
    right = missed = wrong = clear = doubted = 0
    for name, told in SHAPES.items():
        result = judge(told)
        right += result.right
        missed += len(result.missed)
        wrong += len(result.wrong)
        clear += not (result.missed or result.wrong)
        doubted += bool(result.doubts) and not told.may_doubt
        if result.missed or result.wrong or "--verbose" in sys.argv:
            sys.stdout.write(f"{name}\n")
            sys.stdout.writelines(f"   missed {each}\n" for each in result.missed)
            sys.stdout.writelines(f"   WRONG  {each}\n" for each in result.wrong)
            sys.stdout.writelines(f"   doubt  {each}\n" for each in result.doubts)
    sys.stdout.write(
        f"{clear}/{len(SHAPES)} shapes, {right} right, {missed} missed, {wrong} wrong, "
        f"{doubted} doubted without need\n"
    )


if __name__ == "__main__":
    main()
