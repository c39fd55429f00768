"""A problem found in a file: a value that is collected, sorted and printed in one place."""

from dataclasses import dataclass
from typing import NamedTuple

from archive.words.rules import RULES, Rule, Severity
from archive.words.typography import french


class Mark(NamedTuple):
    """A place in a source file."""

    path: str
    """'/'-separated, relative to the folder of mkdocs.yml."""
    line: int = 1
    """Counted from 1."""
    column: int = 1
    """Counted from 1, in characters."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """What is wrong at one place, what was found there and what to write instead."""

    mark: Mark
    rule: str
    """A key of `archive.words.rules.RULES`."""
    message: str
    """In French, one line."""

    @property
    def definition(self) -> Rule:
        """The rule this problem breaks."""
        return RULES[self.rule]

    @property
    def is_error(self) -> bool:
        """Whether the site cannot be built before this is mended."""
        return self.definition.severity is Severity.ERROR

    def __str__(self) -> str:
        """The problem on one line, as every adapter prints it."""
        mark = self.mark
        severity = self.definition.severity
        text = french(" ".join(self.message.split()))
        return f"{mark.path}:{mark.line}:{mark.column}: {severity} [{self.rule}]: {text}"


class Problems:
    """The problems met while reading, in the order they were met."""

    def __init__(self) -> None:
        """Start with none."""
        self._found: list[Problem] = []

    def add(self, rule: str, mark: Mark, message: str) -> None:
        """Note one problem; raises KeyError for a rule that does not exist."""
        self._found.append(Problem(mark, RULES[rule].id, message))

    def sorted(self) -> tuple[Problem, ...]:
        """All problems by file and line, each once."""
        return tuple(sorted(set(self._found)))
