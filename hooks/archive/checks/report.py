"""Problems as text for a person, JSON for a program, annotations for a forge."""

import json
from collections.abc import Callable, Sequence
from hashlib import sha256

from archive.language.french import typeset
from archive.language.text import one_line
from archive.problems import Problem


def as_text(problems: Sequence[Problem]) -> str:
    """One line a problem, then a count."""
    return "\n".join([*map(str, problems), summary(problems)])


def as_json(problems: Sequence[Problem]) -> str:
    """A list of objects: path, line, column, rule, severity, message."""
    rows = [
        {
            "path": problem.mark.path,
            "line": problem.mark.line,
            "column": problem.mark.column,
            "rule": problem.rule,
            "severity": problem.definition.severity.value,
            "message": _message(problem),
        }
        for problem in problems
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def as_github(problems: Sequence[Problem]) -> str:
    """Workflow commands that GitHub shows beside the faulty lines.

    Source: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
    """
    return "\n".join(_annotation(problem) for problem in problems)


def as_gitlab(problems: Sequence[Problem]) -> str:
    """A Code Quality report, which GitLab shows beside the faulty lines.

    Source: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
    """
    rows = [
        {
            "description": _message(problem),
            "check_name": problem.rule,
            "fingerprint": sha256(str(problem).encode()).hexdigest(),
            "severity": "major" if problem.is_error else "minor",
            "location": {"path": problem.mark.path, "lines": {"begin": problem.mark.line}},
        }
        for problem in problems
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


FORMATS: dict[str, Callable[[Sequence[Problem]], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
    "gitlab": as_gitlab,
}
"""Each form of report by the name used on the command line."""


def summary(problems: Sequence[Problem]) -> str:
    """How many errors and warnings there are, in one sentence."""
    errors = sum(problem.is_error for problem in problems)
    warnings = len(problems) - errors
    if not problems:
        return "Aucun problème."
    return f"{_count(errors, 'erreur')}, {_count(warnings, 'avertissement')}."


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'s' if number > 1 else ''}"


def _message(problem: Problem) -> str:
    return typeset(one_line(problem.message))


def _annotation(problem: Problem) -> str:
    command = "error" if problem.is_error else "warning"
    mark = problem.mark
    message = _escaped(_message(problem))
    path = _escaped(mark.path).replace(":", "%3A").replace(",", "%2C")
    return (
        f"::{command} file={path},line={mark.line},col={mark.column},"
        f"title={problem.rule}::{message}"
    )


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
