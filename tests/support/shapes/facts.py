"""The facts of a fictional meeting, as its secretary knows them before writing a word."""

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

SHAPES = Path(__file__).parents[2] / "shapes"


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation that is present, and who came for it."""

    name: str
    category: str
    person: str
    role: str


@dataclass(frozen=True, slots=True)
class Task:
    """An action that was agreed."""

    text: str
    owners: tuple[str, ...]
    due: date | str
    """A day, or the words that stand for one."""


@dataclass(frozen=True, slots=True)
class Point:
    """An item of the agenda, with what was said of it."""

    title: str
    presenters: tuple[str, ...]
    says: tuple[str, ...]
    """Paragraphs; one that begins with "- " is an item of a list."""
    link: str
    decisions: tuple[str, ...]
    tasks: tuple[Task, ...]


@dataclass(frozen=True, slots=True)
class Next:
    """The meeting that is announced, as far as it is."""

    date: date | str
    """"" when it is not said, as for the two others."""
    start: str
    place: str


@dataclass(frozen=True, slots=True)
class Facts:
    """One meeting."""

    name: str
    language: str
    group: str
    date: date
    start: str
    end: str
    place: str
    at: str
    """The place as a sentence says it, with its preposition."""
    chair: str
    writer: str
    excused: tuple[str, ...]
    present: tuple[Body, ...]
    points: tuple[Point, ...]
    next: Next

    @property
    def persons(self) -> list[str]:
        """The names of all the persons."""
        return sorted({self.chair, self.writer, *(body.person for body in self.present)})

    @property
    def tasks(self) -> list[Task]:
        """The actions of all points, in order."""
        return [task for point in self.points for task in point.tasks]


def load_facts(*folders: Path) -> dict[str, Facts]:
    """All the sets of facts of some folders by their name, each of which is a file's."""
    files = [file for folder in folders for file in sorted((folder / "facts").glob("*.toml"))]
    return {file.stem: _facts(file.stem, tomllib.loads(file.read_text("utf-8"))) for file in files}


def load_words(*folders: Path) -> dict[str, dict[str, list[str]]]:
    """What secretaries write for each kind of label, by language: {"fr": {"date": [...]}}."""
    words: dict[str, dict[str, list[str]]] = {"fr": {}, "en": {}}
    for folder in folders:
        for language, labels in words.items():
            for kind, spellings in tomllib.loads(_words(folder, language)).items():
                labels.setdefault(kind, []).extend(spellings)
    return words


def _words(folder: Path, language: str) -> str:
    return (folder / f"words.{language}.toml").read_text("utf-8")


def _facts(name: str, told: dict[str, Any]) -> Facts:
    points = tuple(map(_point, told.pop("items")))
    present = tuple(Body(**body) for body in told.pop("present"))
    following = Next(**told.pop("next"))
    excused = tuple(told.pop("excused"))
    return Facts(name, excused=excused, present=present, points=points, next=following, **told)


def _point(told: dict[str, Any]) -> Point:
    tasks = (Task(each["text"], tuple(each["owners"]), each["due"]) for each in told["actions"])
    says, decisions, presenters = (tuple(told[key]) for key in ("says", "decisions", "presenters"))
    return Point(told["title"], presenters, says, told.get("link", ""), decisions, tuple(tasks))
