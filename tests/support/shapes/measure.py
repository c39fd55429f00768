"""What an import made of the minutes in one shape: right, missed and wrong, field by field."""

import json
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

from archive.exports.inspect_file import inspect_file
from archive.importer import import_document as road
from archive.importer.formats import Document, read_document
from archive.importer.import_document import ImportResult
from archive.importer.report import doubts
from archive.importer.writing.writer import LEFTOVER
from archive.language.text import fold
from shapes.facts import Facts, Task
from shapes.plan import Plan
from shapes.points import recap_title

sys.path.append(str(Path(__file__).parents[2] / "minutes"))
scorer: Any = import_module("score")
"""It stands beside the documents it was made for."""

FIELDS = (
    "date", "start", "end", "place", "attendance", "excused", "agenda", "presenters", "items",
    "actions", "owners", "due", "decisions", "links", "next date", "next time", "next place",
)  # fmt: skip
_LEFTOVER = re.compile(rf"^## {LEFTOVER}$(.*)", re.MULTILINE | re.DOTALL)
_TOPICS = {
    "date": r"\bdates?\b(?! limite)", "start": r"\bheures?\b", "end": r"\bheures?\b",
    "place": r"\blieux?\b", "attendance": "presen", "excused": "excus", "agenda": "ordre du jour",
    "items": r"\bsection", "actions": r"\baction", "owners": r"\baction", "due": "date limite",
    "next date": "prochaine reunion", "next time": "prochaine reunion",
    "next place": "prochaine reunion",
}  # fmt: skip
"""The words by which a doubt says which field it is about, folded: "plusieurs dates"."""


@dataclass(slots=True)
class Tally:
    """How the values of one field fared."""

    right: int = 0
    missed: int = 0
    wrong: list[str] = field(default_factory=list)
    undoubted: list[str] = field(default_factory=list)
    """The wrong values of which no doubt is told."""
    doubted: int = 0
    """How many right values a doubt is told of."""


@dataclass(slots=True)
class Measure:
    """How one import fared."""

    fields: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in FIELDS})
    persons: list[str] = field(default_factory=list)
    """The persons whose names stand in the file."""
    lost: list[str] = field(default_factory=list)
    """The words of the facts that stand nowhere in the file."""
    words: int = 0
    unsorted: int = 0
    """How many of the file's words are left to sort."""
    text: str = ""
    """The file that was made."""
    refusal: str = ""
    """Why the file was not made or cannot be read; "" when it can."""

    @property
    def mean(self) -> float:
        """From 0 to 1: right values among all that were expected or told (F1)."""
        right, missed, wrong = self.totals
        return 2 * right / (2 * right + missed + wrong) if right else 0.0

    @property
    def totals(self) -> tuple[int, int, int]:
        """How many values are right, missed and wrong."""
        tallies = self.fields.values()
        wrong = sum(len(each.wrong) for each in tallies)
        return sum(each.right for each in tallies), sum(each.missed for each in tallies), wrong


def measure(
    plan: Plan, data: bytes, name: str, read: Callable[[bytes, str], Document] = read_document
) -> Measure:
    """Import a rendering and compare it with its facts; `name` is a file's, for its ending."""
    found = Measure()
    told_file: dict[str, Any] = {}
    try:
        result = road.import_document(read(data, name))
    except Exception as error:  # noqa: BLE001 - told in the table, which goes on
        found.refusal = f"{type(error).__name__}: {error}"
        told = _Doubts([])
    else:
        found.text = result.text
        told_file, found.refusal = shown(result, plan.facts.date)
        told = _Doubts([*doubts(result, None)])
        _compare_words(plan.facts, result, found)
    for field_name, right, missed, wrong in _compared(plan, told_file):
        tally = found.fields[field_name]
        tally.right += len(right)
        tally.missed += missed
        tally.wrong += wrong
        tally.undoubted += [value for value in wrong if not told.of(field_name, value)]
        tally.doubted += sum(told.of(field_name, value) for value in right)
    return found


class _Doubts:
    def __init__(self, sentences: Sequence[str]) -> None:
        self._sentences = [fold(sentence) for sentence in sentences]

    def of(self, name: str, value: str) -> bool:
        """Whether a doubt quotes a value, or is about its field."""
        topic = re.compile(_TOPICS.get(name, name))
        return any(fold(value) in said or topic.search(said) for said in self._sentences)


def shown(result: ImportResult, day: date) -> tuple[dict[str, Any], str]:
    """What the site makes of a meeting file, and what keeps it from being read.

    The day stands in the file's name when the import found none, as the command asks for then.
    """
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / ("seance.md" if result.meeting.is_dated else f"{day}.md")
        file.write_text(result.text, "utf-8")
        found, problems = inspect_file(file, None, date(2026, 1, 1))
    errors = "; ".join(each.message for each in problems if each.is_error)
    told: dict[str, Any] = json.loads(json.dumps(found or {}, default=str))
    for key in ("items", "agenda"):  # what is left to sort is counted by its words, as no item
        told[key] = [each for each in _list(told, key) if each["title"] != LEFTOVER]
    return {**told, "date": told.get("date") if result.meeting.is_dated else None}, errors


Row = tuple[str, list[str], int, list[str]]
"""A field with the values that are right, how many are missed, those that are wrong."""


def _compared(plan: Plan, shown: dict[str, Any]) -> Iterator[Row]:
    facts = plan.facts
    yield _one("date", facts.date.isoformat(), shown.get("date"))
    yield _one("start", facts.start, shown.get("start"))
    yield _one("end", facts.end, shown.get("end"))
    yield _one("place", facts.place, shown.get("place"), 0.8)
    yield _many("attendance", [body.name for body in facts.present], _names(shown, "attendance"))
    away = _names(shown, "excused") + _names(shown, "absent")
    yield _many("excused", facts.excused, away)
    yield from _compared_agenda(plan, shown)
    titles = [item["title"] for item in _points(plan, shown, "items")]
    yield _many("items", [each.title for each in facts.points], titles, scorer.same_title, 0.78)
    yield from _compared_tasks(plan, shown)
    following = shown.get("next_meeting") or {}
    day = facts.next.date
    yield _one("next date", day.isoformat() if isinstance(day, date) else "", following.get("date"))
    yield _one("next time", facts.next.start, following.get("time") or following.get("start"))
    yield _one("next place", facts.next.place, following.get("place"), 0.7)


def _compared_agenda(plan: Plan, shown: dict[str, Any]) -> Iterator[Row]:
    points, agenda = plan.facts.points, _points(plan, shown, "agenda")
    titles = [line["title"] for line in agenda]
    yield _many("agenda", [each.title for each in points], titles, scorer.same_title, 0.78)
    pairs = scorer.match(points, agenda, lambda a, b: scorer.same_title(a.title, b["title"]), 0.78)
    for i, j in pairs:
        expected, told = points[i].presenters, agenda[j].get("presenters") or []
        name, right, missed, wrong = _many("presenters", expected, told)
        is_told = not plan.choice("presenters")
        yield name, right, missed if is_told else 0, wrong


def _compared_tasks(plan: Plan, shown: dict[str, Any]) -> Iterator[Row]:
    tasks = plan.facts.tasks
    items = _list(shown, "items")
    told = [action for item in items for action in item["actions"]]
    pairs = scorer.match(tasks, told, lambda a, b: scorer.same_action(a.text, b["text"]), 0.72)
    yield _matched("actions", [each.text for each in tasks], [each["text"] for each in told], pairs)
    taken = dict(pairs)
    for rank, task in enumerate(tasks):
        action = told[taken[rank]] if rank in taken else {}
        yield _many("owners", task.owners, action.get("responsible") or [])
        yield _due(plan, task, action)
    expected = [each for point in plan.facts.points for each in point.decisions]
    decided = [each for item in items for each in item["decisions"]]
    decided = [each if isinstance(each, str) else each["text"] for each in decided]
    yield _many("decisions", expected, decided, scorer.same_action, 0.72)
    links = {scorer.urlnorm(url) for item in items for url in item["links"]}
    wanted = {point.link for point in plan.facts.points if point.link}
    yield "links", sorted(wanted & links), len(wanted - links), sorted(links - wanted)


def _due(plan: Plan, task: Task, action: dict[str, Any]) -> Row:
    spelled = plan.due(task.due)
    following = plan.facts.next.date
    iso = None if isinstance(task.due, str) else task.due.isoformat()
    also = [str(following), str(plan.facts.date)] if iso is None else []
    expected = {"due_raw": spelled, "due_iso_or_null": iso, "due_iso_also_ok": also}
    raw = action.get("due_raw") or ""
    if not raw and not action.get("due_iso"):
        return "due", [], 1 if task.due else 0, []
    # Only the day counts where the words of the deadline hold more than the day.
    same_day = iso is not None and action.get("due_iso") == iso
    is_right = same_day or scorer.due_ok(expected, action)
    return ("due", [raw], 0, []) if is_right else ("due", [], 0, [raw])


def _one(name: str, expected: str, told: str | None, least: float = 1.0) -> Row:
    if not told:
        return name, [], 1 if expected else 0, []
    if told == expected or (least < 1 and scorer.sim(expected, told) >= least):
        return name, [told], 0, []
    return name, [], 0, [told]


def _many(
    name: str,
    expected: Sequence[str],
    told: Sequence[str],
    same: Callable[[str, str], float] = scorer.same_name,
    least: float = 0.84,
) -> Row:
    return _matched(name, expected, told, scorer.match(expected, told, same, least))


def _matched(
    name: str, expected: Sequence[str], told: Sequence[str], pairs: Iterable[tuple[int, int]]
) -> Row:
    taken = {j for _, j in pairs}
    wrong = [each for rank, each in enumerate(told) if rank not in taken]
    return name, [told[j] for j in sorted(taken)], len(expected) - len(taken), wrong


def _list(shown: dict[str, Any], key: str) -> list[dict[str, Any]]:
    return list(shown.get(key) or [])


def _points(plan: Plan, shown: dict[str, Any], key: str) -> list[dict[str, Any]]:
    """The points told, without the section where the actions of all of them stand."""
    recap = recap_title(plan)
    return [each for each in _list(shown, key) if scorer.same_title(recap, each["title"]) < 1]


def _names(shown: dict[str, Any], key: str) -> list[str]:
    return [each["name"] for each in _list(shown, key)]


def _compare_words(facts: Facts, result: ImportResult, found: Measure) -> None:
    text = fold(result.text)
    lines = [set(re.findall(r"\w+", line)) for line in text.split("\n")]
    for person in facts.persons:
        name = set(re.findall(r"\w+", fold(person)))
        if any(name <= line for line in lines):
            found.persons.append(person)
    known = Counter(word for line in lines for word in line)
    found.lost = [word for word in dict.fromkeys(_fact_words(facts)) if word not in known]
    found.words = len(result.text.split())
    leftover = _LEFTOVER.search(result.text)
    found.unsorted = len(leftover[1].split()) if leftover else 0


def _fact_words(facts: Facts) -> Iterator[str]:
    for point in facts.points:
        tasks = (task.text for task in point.tasks)
        for told in (point.title, *point.says, *point.decisions, *tasks):
            yield from re.findall(r"\w*\d\w*|\w{4,}", fold(told))
