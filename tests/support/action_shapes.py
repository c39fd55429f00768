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
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from archive.importer.document import Block, Cell, Paragraph, Span, Table
from archive.importer.draft import DraftAction, DraftItem
from archive.importer.recognise.items import read_section
from archive.importer.recognise.reading import Reading
from archive.language.text import key
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


class _Counter:
    """Gives each paragraph its number; a merged cell keeps one."""

    def __init__(self) -> None:
        self._numbers: dict[int, int] = {}

    def block(self, block: Block) -> Block:
        if isinstance(block, Paragraph):
            return self._line(block)
        return replace(block, rows=tuple(tuple(map(self._cell, row)) for row in block.rows))

    def _cell(self, each: Cell) -> Cell:
        return tuple(map(self._line, each))

    def _line(self, each: Paragraph) -> Paragraph:
        return replace(each, number=self._numbers.setdefault(id(each), len(self._numbers) + 2))


@dataclass
class Result:
    """How much of one shape was read."""

    right: int = 0
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)


def read(told: Shape) -> tuple[DraftItem, Reading]:
    """The item that a shape is read as."""
    blocks = list(told.blocks)
    counter = _Counter()
    numbered = [counter.block(block) for block in blocks]
    reading = Reading(lambda name: key(name) in KNOWN)
    heading = replace(line(told.title, bold=True), number=1)
    return read_section(heading, numbered, reading), reading


def judge(told: Shape) -> Result:
    """What is right, missed and wrong in the reading of a shape."""
    item, reading = read(told)
    result = Result(doubts=[doubt.sentence for doubt in reading.doubts])
    _compare(result, [_told(a) for a in item.actions], [(*a, "") for a in told.actions], "action")
    _compare(
        result, [_told(a, with_status=True) for a in item.follow_ups], told.follow_ups, "suivi"
    )
    decisions = [(p.text, (), "", "") for p in item.decisions]
    _compare(result, decisions, [(text, (), "", "") for text in told.decisions], "décision")
    words = key(" ".join(_texts(item.discussion)))
    for text in told.discussion:
        if key(text) in words:
            result.right += 1
        else:
            result.missed.append(f"discussion {text!r}")
    if told.may_doubt and not result.doubts:
        result.missed.append("doubt")
    for text in _texts(told.blocks):
        for word in text.split():
            said = key(word.rpartition("’")[2])  # names are taken without their articles
            if said and said not in key(_whole(item, reading)):
                result.missed.append(f"word {word!r}")
    return result


def _whole(item: DraftItem, reading: Reading) -> str:
    actions = (*item.actions, *item.follow_ups)
    told = [" ".join((a.text.text, *a.responsible, a.deadline, a.status)) for a in actions]
    sentences = [doubt.sentence for doubt in reading.doubts]
    texts = [*_texts(item.discussion), *_texts(item.decisions), *told, *sentences]
    return " ".join((*texts, GLUE))


GLUE = (
    "Action Actions à mener faire réaliser avant prendre agreed Points d’action Responsable "
    "Responsables Personnes/agences responsables Échéance Échéances Échéances Date limite Délai "
    "Délais Mesures Point focal/agence Calendrier Tâche Tâches Pilote Quoi Qui Pour quand Quand "
    "Recommandation Recommandations Structures d’exécution What Who When Items Owner Due date "
    "Responsible organisation Timeline butoir Porteurs Activités N° retenues Resp. # Engagements "
    "Chargé de l’exécution Statut convenues En charge point Lead By Deadline de suivi et "
    "Destinataire Plan Appui Support Task Niveau mise en œuvre État Suite donnée Status Nouvelles "
    "N/A RAS néant Décisions Décision prises n° 1 2 3 and Discussions décisions Discussion points "
    "Prochaines étapes AP1 AP2 IGN: À l’endroit DRMH OIM HCR du Next steps To do Suites donner "
    "☐ [ ] - Actions : Action : la le les l’ /"
)


def _told(
    action: DraftAction, *, with_status: bool = False
) -> tuple[str, tuple[str, ...], str, str]:
    return (
        action.text.text,
        action.responsible,
        action.deadline,
        action.status if with_status else "",
    )


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


def _texts(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.text
        else:
            yield from (each.text for row in block.rows for c in row for each in c)


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
