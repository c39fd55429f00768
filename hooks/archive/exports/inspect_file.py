"""What the archive understands of one file, be it in the archive or not."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from archive.checks.report import check
from archive.collection.archive import Archive, build, load
from archive.collection.files import read_text
from archive.collection.organisation_names import NameMatcher
from archive.collection.records import Records, read_records
from archive.exports.record_json import (
    Object,
    meeting_object,
    organisation_object,
    resource_object,
    theme_object,
)
from archive.model import Meeting
from archive.parsing.meeting_file import read_meeting
from archive.problems import Problem, Problems
from archive.registers import Organisation, Record, Resource, Theme

_FAR_APART = date(1998, 2, 4), date(2091, 10, 27)
"""A day gone by and a day to come, of other months and other days of the week."""
_NO_RECORDS = Records((), (), (), {}, (), {})


def inspect_file(
    file: Path, root: Path | None, today: date
) -> tuple[Object | None, tuple[Problem, ...]]:
    """The record that a file holds, None when it cannot be understood, and what is wrong with it.

    Minutes without a day are shown with a null "date". `file` is a real path; `root` is the folder
    of the archive that knows the names, None for none. A file that is no part of it is read as one
    of its meetings.
    """
    is_inside = root is not None and file.is_relative_to(root)
    path = file.relative_to(root).as_posix() if root and is_inside else f"meetings/{file.name}"
    loaded = load(root, today) if root and is_inside else None
    if loaded is None or path not in loaded[0].records.texts:
        loaded = _archive_with(file, path, root, today)
    archive, problems = loaded
    # Without a register every name would be unknown.
    every_problem = check(archive, problems) if root else problems.sorted()
    shown_path = path if is_inside else str(file)
    of_file = tuple(
        replace(problem, mark=problem.mark._replace(path=shown_path))
        for problem in every_problem
        if problem.mark.path == path
    )
    if any(meeting.mark.path == path for meeting in archive.records.undated):
        return _undated(file, path, archive.records, today), of_file
    return _record(archive, path), of_file


def _archive_with(
    file: Path, path: str, root: Path | None, today: date
) -> tuple[Archive, Problems]:
    """The archive with one file more, in the place of the meeting that it is a version of."""
    records = read_records(root, Problems()) if root else _NO_RECORDS
    problems, unreadable = Problems(), Problems()
    text = read_text(file.parent, file.name, unreadable)
    for problem in unreadable.sorted():
        problems.add(problem.rule, problem.mark._replace(path=path), problem.message)
    is_known = NameMatcher(records.organisations).is_known
    meeting = read_meeting(text, path, problems, is_known) if text is not None else None
    if meeting and not meeting.is_dated:
        records = replace(records, undated=(*records.undated, meeting))
    elif meeting:
        records = _with_meeting(records, meeting)
    return build(records, today), problems


def _with_meeting(records: Records, meeting: Meeting) -> Records:
    others = (other for other in records.meetings if other.id != meeting.id)
    return replace(records, meetings=(*others, meeting))


def _undated(file: Path, path: str, records: Records, today: date) -> Object | None:
    """What is understood of minutes without a day, whichever day theirs may be.

    They are read as if they were of two days far apart: what depends on the day, such as
    "15 juillet" without a year, differs and is told as unknown.
    """
    text = read_text(file.parent, file.name, Problems()) or ""
    is_known = NameMatcher(records.organisations).is_known
    shown: list[Object | None] = []
    for day in _FAR_APART:
        meeting = read_meeting(text, path, Problems(), is_known, otherwise=day)
        if meeting:
            with_day = _with_meeting(records, replace(meeting, is_dated=True))
            shown.append(_record(build(with_day, today), path))
    found: Object | None = _common(*shown) if shown else None
    return found


def _common(one: Any, other: Any) -> Any:  # noqa: ANN401 - whatever JSON holds
    """What two JSON values have in common: null where they differ, key by key, place by place."""
    if isinstance(one, dict) and isinstance(other, dict):
        return {key: _common(value, other.get(key)) for key, value in one.items()}
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        return [_common(*pair) for pair in zip(one, other, strict=True)]
    return one if one == other else None


def _record(archive: Archive, path: str) -> Object | None:
    every = (*archive.meetings, *archive.records.registered)
    record = next((record for record in every if record.mark.path == path), None)
    return _object(archive, record) if record else None


def _object(archive: Archive, record: Record) -> Object:
    match record:
        case Meeting():
            return meeting_object(archive, record)
        case Organisation():
            return organisation_object(archive, record)
        case Resource():
            return resource_object(archive, record)
        case Theme():
            return theme_object(archive, record)
