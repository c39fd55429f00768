"""What the archive understands of one file, be it in the archive or not."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from archive.checks.registry import check
from archive.collection import urls
from archive.collection.archive import Archive, build, load
from archive.collection.files import read_text
from archive.collection.records import Records, read_records
from archive.exports.record_json import (
    Object,
    meeting_object,
    organisation_object,
    resource_object,
)
from archive.parsing.meeting_file import read_meeting
from archive.problems import Problem, Problems

_NO_RECORDS = Records((), (), (), {}, (), {})


def show(file: Path, root: Path | None, today: date) -> tuple[Object | None, tuple[Problem, ...]]:
    """What a file tells, None when it cannot be understood, and what is wrong with it.

    `file` is a real path; `root` is the folder of the archive that knows the names, None for
    none. A file that is no part of it is read as one of its meetings.
    """
    is_inside = root is not None and file.is_relative_to(root)
    name = file.relative_to(root).as_posix() if root and is_inside else f"meetings/{file.name}"
    archive, met = load(root, today) if root and is_inside else _nothing(today)
    if name not in archive.records.texts:
        archive, met = _with_meeting(file, name, root, today)
    # Without a register every name would be unknown.
    problems = check(archive, met) if root else met.sorted()
    shown = _registered(archive, name) or _meeting(archive, name)
    place = name if is_inside else str(file)
    return shown, tuple(_at(place, each) for each in problems if each.mark.path == name)


def _at(path: str, problem: Problem) -> Problem:
    return replace(problem, mark=problem.mark._replace(path=path))


def _nothing(today: date) -> tuple[Archive, Problems]:
    return build(_NO_RECORDS, today), Problems()


def _registered(archive: Archive, name: str) -> Object | None:
    """The object of an organisation or a resource whose file has this name, or None."""
    if name.startswith(f"docs/{urls.ORGANISATIONS}"):
        bodies = (each for each in archive.records.organisations if each.mark.path == name)
        return next((organisation_object(archive, each) for each in bodies), None)
    resources = (each for each in archive.records.resources if each.mark.path == name)
    return next((resource_object(archive, each) for each in resources), None)


def _meeting(archive: Archive, name: str) -> Object | None:
    meetings = (each for each in archive.meetings if each.mark.path == name)
    return next((meeting_object(archive, each) for each in meetings), None)


def _with_meeting(
    file: Path, name: str, root: Path | None, today: date
) -> tuple[Archive, Problems]:
    """The archive with one file more, in the place of the meeting that it is a version of."""
    problems, unread = Problems(), Problems()
    records = read_records(root, Problems()) if root else _NO_RECORDS
    text = read_text(file.parent, file.name, unread)
    for each in unread.sorted():
        problems.add(each.rule, each.mark._replace(path=name), each.message)
    meeting = read_meeting(text, name, problems) if text is not None else None
    if meeting:
        others = (each for each in records.meetings if each.id != meeting.id)
        records = replace(records, meetings=(*others, meeting))
    return build(records, today), problems
