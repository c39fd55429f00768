"""What the archive understands of one file, be it in the archive or not."""

from dataclasses import replace
from datetime import date
from pathlib import Path

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

_NO_RECORDS = Records((), (), (), {}, (), {})


def inspect_file(
    file: Path, root: Path | None, today: date
) -> tuple[Object | None, tuple[Problem, ...]]:
    """The record that a file holds, None when it cannot be understood, and what is wrong with it.

    `file` is a real path; `root` is the folder of the archive that knows the names, None for
    none. A file that is no part of it is read as one of its meetings.
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
        others = (other for other in records.meetings if other.id != meeting.id)
        records = replace(records, meetings=(*others, meeting))
    return build(records, today), problems


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
