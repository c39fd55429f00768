"""Every check of the archive in one visible list, and the forms of the report.

A report is text for a person, JSON for a program, or annotations for a forge.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from archive.checks import (
    addresses,
    links,
    meetings,
    organisations,
    participation,
    published_files,
)
from archive.collection.archive import Archive, build_day, load
from archive.collection.history import History, read_history
from archive.collection.records import Readings
from archive.language import french
from archive.problems import Problem, Problems

CHECKS: tuple[Callable[[Archive], Iterable[Problem]], ...] = (
    organisations.names_are_claimed_once,
    organisations.ids_name_their_own,
    organisations.mentions_are_known,
    organisations.parents_exist,
    organisations.parents_do_not_loop,
    participation.persons_are_not_named,
    participation.names_are_bodies,
    participation.bodies_are_listed_once,
    participation.presenters_attend,
    participation.actions_have_responsible,
    meetings.ids_are_unique,
    meetings.announcements_agree,
    meetings.carried_actions_exist,
    meetings.named_actions_are_meant,
    meetings.followed_actions_are_clear,
    meetings.actions_are_decided_once,
    meetings.themes_are_known,
    addresses.addresses_are_unique,
    addresses.addresses_are_not_the_sites_own,
    addresses.former_ids_are_free,
    addresses.decided_moves_lead_on,
    links.addresses_belong_to_one,
    links.resources_can_be_opened,
    published_files.attached_files_are_harmless,
    published_files.copies_are_named,
    published_files.copies_are_taken,
    published_files.minutes_are_in_their_folder,
    links.links_lead_somewhere_safe,
    links.images_are_shown,
    published_files.texts_hold_no_personal_data,
)

_NO_HISTORY = History()

_CAUSES = {"donnee-personnelle", "mise-en-forme", "valeur-inattendue"}
_EFFECTS = {
    "organisation-inconnue",
    "organisation-proche",
    "organisation-contradictoire",
    "pas-une-organisation",
    "action-sans-responsable",
    "avancement-inconnu",
}
"""Rules broken by names and states that are none because their line itself is ill written."""


def check(
    archive: Archive, parsing_problems: Problems, history: History = _NO_HISTORY
) -> tuple[Problem, ...]:
    """Every problem of the archive, with those of parsing its files, sorted by file and line.

    What `history` remembers must be there still, or lead on.

    A name on a line that is itself ill written, or a person's address in its place, is not called
    unknown on top of it: that would be a second message about one slip.
    """
    checked = [problem for run_check in CHECKS for problem in run_check(archive)]
    lost = addresses.published_pages_last(archive, history)
    problems = {*parsing_problems.sorted(), *checked, *lost}
    causes = {_line(problem) for problem in problems if problem.rule in _CAUSES}
    effects = {p for p in problems if p.rule in _EFFECTS and _line(p) in causes}
    return tuple(sorted(problems - effects))


def checked_archive(
    root: Path, readings: Readings | None = None
) -> tuple[Archive, tuple[Problem, ...], History]:
    """The archive of a folder as `load` reads it today, its problems, and what git remembers."""
    archive, problems = load(root, build_day(), readings)
    history = read_history(root, archive.records.settings)
    return archive, check(archive, problems, history), history


def _line(problem: Problem) -> tuple[str, int]:
    return problem.mark.path, problem.mark.line


def format_text(problems: Sequence[Problem]) -> str:
    """One line a problem, then a count."""
    return "\n".join([*map(str, problems), summary(problems)])


def format_json(problems: Sequence[Problem]) -> str:
    """A list of objects: path, line, column, rule, severity, message."""
    return _json(
        {
            "path": problem.mark.path,
            "line": problem.mark.line,
            "column": problem.mark.column,
            "rule": problem.rule,
            "severity": problem.definition.severity.value,
            "message": problem.text,
        }
        for problem in problems
    )


def format_github(problems: Sequence[Problem]) -> str:
    """Workflow commands that GitHub shows beside the faulty lines.

    Source: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
    """
    return "\n".join(_annotation(problem) for problem in problems)


def format_gitlab(problems: Sequence[Problem]) -> str:
    """A Code Quality report, which GitLab shows beside the faulty lines.

    Source: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
    """
    return _json(
        {
            "description": problem.text,
            "check_name": problem.rule,
            "fingerprint": sha256(str(problem).encode()).hexdigest(),
            "severity": "major" if problem.is_error else "minor",
            "location": {"path": problem.mark.path, "lines": {"begin": problem.mark.line}},
        }
        for problem in problems
    )


FORMATS: dict[str, Callable[[Sequence[Problem]], str]] = {
    "text": format_text,
    "json": format_json,
    "github": format_github,
    "gitlab": format_gitlab,
}
"""Each form of report by the name used on the command line."""


def summary(problems: Sequence[Problem]) -> str:
    """How many errors and warnings there are, in one sentence."""
    errors = sum(problem.is_error for problem in problems)
    warnings = len(problems) - errors
    if not problems:
        return "Aucun problème."
    counts = f"{french.count(errors, 'erreur')}, {french.count(warnings, 'avertissement')}."
    return counts.replace("\u00a0", " ")  # as scripts expect in a log


def _json(rows: Iterable[Mapping[str, object]]) -> str:
    return json.dumps(list(rows), ensure_ascii=False, indent=2)


def _annotation(problem: Problem) -> str:
    mark, command = problem.mark, "error" if problem.is_error else "warning"
    path = _escaped(mark.path).replace(":", "%3A").replace(",", "%2C")
    place = f"file={path},line={mark.line},col={mark.column}"
    return f"::{command} {place},title={problem.rule}::{_escaped(problem.text)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
