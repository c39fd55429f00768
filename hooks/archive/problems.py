"""Problems found in files, and every rule that a file can break.

A problem is a value: it is collected, sorted and printed in one place. The rules are data, in
`problems.toml` beside this module: the only list of their names, severities and claims.
"""

import tomllib
from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from archive.language.french import typeset
from archive.language.text import one_line


class ExplainedError(Exception):
    """What cannot be done; the message, in French, says why and what to do."""


class Severity(StrEnum):
    """How much a problem weighs; the value is the word printed."""

    ERROR = "erreur"
    """The build stops."""
    WARNING = "avertissement"
    """The build stops under `--strict` only."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: what must hold."""

    id: str
    """As printed between brackets; never changes once published."""
    claim: str
    """What must hold, in French, one sentence."""
    severity: Severity = Severity.ERROR


_DATA = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))

_ERRORS = {rule: Rule(rule, claim) for rule, claim in _DATA["rules"].items()}
_WARNINGS = {rule: replace(_ERRORS[rule], severity=Severity.WARNING) for rule in _DATA["warnings"]}

RULES: dict[str, Rule] = {**_ERRORS, **_WARNINGS}
"""Every rule by its id, in the order of the guide."""


class Mark(NamedTuple):
    """A place in a source file."""

    path: str
    """'/'-separated, relative to the folder of mkdocs.yml."""
    line: int = 1
    """Counted from 1."""
    column: int = 1
    """Counted from 1, in characters."""


def mark_at(offset: int, path: str, text: str) -> Mark:
    """The line and column of a character of a file's text, `offset` counting from 0."""
    return Mark(path, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """What is wrong at one place, what was found there and what to write instead."""

    mark: Mark
    rule: str
    """A key of `RULES`."""
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

    @property
    def text(self) -> str:
        """The message on one line, its spaces and apostrophes typeset."""
        return typeset(one_line(self.message))

    def __str__(self) -> str:
        """The problem on one line, as every adapter prints it."""
        mark = self.mark
        severity = self.definition.severity
        return f"{mark.path}:{mark.line}:{mark.column}: {severity} [{self.rule}]: {self.text}"


class Problems:
    """The problems of the files read so far."""

    def __init__(self) -> None:
        """Start with none."""
        self._problems: list[Problem] = []
        self._once: set[tuple[str, str]] = set()

    def add(self, rule: str, mark: Mark, message: str) -> None:
        """Note one problem; raises KeyError for a rule that does not exist."""
        self._problems.append(Problem(mark, RULES[rule].id, message))

    def add_once(self, rule: str, mark: Mark, message: str) -> None:
        """Note the first problem of its kind in a file."""
        if (rule, mark.path) not in self._once:
            self._once.add((rule, mark.path))
            self.add(rule, mark, message)

    def extend(self, others: "Problems", *, but: Collection[str] = ()) -> None:
        """Add the problems of others, those that break one of the rules `but` left out."""
        for problem in others.sorted():
            is_once = (problem.rule, problem.mark.path) in others._once  # noqa: SLF001 - of its kind
            add = self.add_once if is_once else self.add
            if problem.rule not in but:
                add(problem.rule, problem.mark, problem.message)

    def sorted(self) -> tuple[Problem, ...]:
        """All problems by file and line, each once."""
        return tuple(sorted(set(self._problems)))
