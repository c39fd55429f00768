"""A file of meetings/ → Meeting."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from archive.language.choices import COVERAGES, MEETING_STATUSES, Coverage, is_collective
from archive.language.dates import ANY_DAY, find_days
from archive.language.text import quoted, slug
from archive.language.vocabulary import MEETING
from archive.model import Meeting
from archive.parsing.facts import field_types
from archive.parsing.facts.label_spans import is_duration
from archive.parsing.facts.responsibilities import IsKnown
from archive.parsing.meeting.agenda import read_items
from archive.parsing.meeting.announcement import read_next_meeting
from archive.parsing.meeting.attendance import read_attendance
from archive.parsing.meeting.body import read_body
from archive.parsing.meeting.repeated_fields import join_fields
from archive.parsing.names.listed import KnownNames
from archive.parsing.source.front_matter import split_front_matter
from archive.parsing.source.nodes import FieldNode, RecordNode, Scalar, scalars_in
from archive.parsing.source.record import RecordReader, note_misspelt_days
from archive.parsing.source.yaml_source import read_yaml
from archive.parsing.times.day_order import is_month_first
from archive.parsing.times.meeting_days import MeetingDays, read_days
from archive.problems import Mark, Problems

_DOCS = "docs/index.md"
"""Paths of documents are counted from docs/."""
_EVENING = 18
"""The hour from which a meeting may go on after midnight."""
_ID_DAY = re.compile(r"^\d{4}-\d{2}-\d{2}(?!\d)")
"""the "2023-06-20" of "2023-06-20-atelier" """
_KEEP = "si la page est déjà publiée, gardez l’ancien nom en « anciens identifiants »."
_OF_DAYS = {"deadline", "date", "next_meeting"}
"""Fields whose days in figures are of one order."""
_NEED_DAY = {"echeance-douteuse", "fin-avant-debut", "prochaine-reunion"}
"""The rules that compare something with the day of the meeting."""


def read_meeting(
    text: str,
    path: str,
    problems: Problems,
    is_known: IsKnown = is_collective,
    *,
    otherwise: date = ANY_DAY,
) -> Meeting | None:
    """The meeting of a file, or None when its text cannot be read; what is wrong is noted.

    `path` ends in .md (front matter and Markdown) or .yml / .yaml; `is_known` says whether a name
    is one of an organisation. A meeting whose day is not known is read all the same, as if it had
    taken place on the day `otherwise`: what else is wrong with it is to be noted as well.
    """
    is_markdown = path.endswith(".md")
    node = (read_fields if is_markdown else _yaml)(text, path, problems, is_known)
    if node is None:
        return None
    return meeting_of(node, path, problems, is_known, otherwise=otherwise)


def _yaml(text: str, path: str, problems: Problems, _is_known: IsKnown) -> RecordNode:
    return read_yaml(text, Mark(path), problems).match_fields(MEETING)


def read_fields(text: str, path: str, problems: Problems, is_known: IsKnown) -> RecordNode | None:
    """The fields of a file in Markdown where they stand, None when it cannot be read."""
    split = split_front_matter(text, path, problems)
    if split is None:
        return None
    front, body = split
    keys = _own_fields(front.match_fields(MEETING).fields, problems)
    values = {node.field.name: node.value for node in keys if node.field}
    fields = join_fields(keys, read_body(body, problems, is_known, values))
    return RecordNode(MEETING, fields, Mark(path), front.is_whole)


def _own_fields(fields: Iterable[FieldNode], problems: Problems) -> tuple[FieldNode, ...]:
    """The fields without the keys that other tools write; one problem lists them.

    A key that is nearly one of a meeting stays.
    """
    own = [node for node in fields if node.field or MEETING.suggest(node.key.value)]
    own = [node for node in own if not _is_duration(node)]
    others = [node for node in fields if node not in own]
    if others:
        keys = ", ".join(quoted(node.key.value) for node in others)
        message = (
            f"L’archive ne lit pas {keys} : rien n’en paraît sur la page ; "
            "si c’est un fait de la réunion, écrivez-le avec un mot du guide."
        )
        problems.add("cle-ignoree", others[0].key.mark, message)
    return tuple(own)


def _is_duration(node: FieldNode) -> bool:
    return isinstance(node.value, Scalar) and is_duration(node.key.value, node.value.value)


def meeting_of(
    node: RecordNode,
    path: str,
    problems: Problems,
    is_known: IsKnown,
    *,
    otherwise: date = ANY_DAY,
) -> Meeting:
    """The meeting that the fields of a file tell, on the day `otherwise` where they tell none."""
    noted = Problems()
    record = RecordReader(node, noted)
    scalars = list(scalars_in(node))
    note_misspelt_days((scalar for name, scalar in scalars if name != "end_date"), noted)
    texts = [(name, scalar.value) for name, scalar in scalars]
    of_days = [text for name, text in texts if name in _OF_DAYS]
    record.is_month_first = is_month_first(of_days, [text for _, text in texts])
    name = path.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    days = read_days(record, name)
    _check_name(path, days.first, record)
    day = days.first or otherwise
    meeting = _build(record, slug(name) or "reunion", days, day, is_known)
    problems.extend(noted, but=() if days.first else _NEED_DAY)
    return meeting if days.first else replace(meeting, is_dated=False)


def _build(
    record: RecordReader, meeting_id: str, days: MeetingDays, day: date, is_known: IsKnown
) -> Meeting:
    start, end = field_types.read_hours(record, "hours")
    if start is None and record.node("hours") is None:
        start, end = (*days.times, None, None)[:2]
    end_day = record.day("end_date") or days.last
    if start and end and end <= start and start.hour >= _EVENING:
        end_day = end_day or day + timedelta(days=1)
    is_one_day = end_day in {None, day}
    if (end_day and end_day < day) or (start and end and end <= start and is_one_day):
        message = "La réunion finit avant d’avoir commencé : corrigez l’heure ou la date de fin."
        place = record.mark_of("hours" if is_one_day else "end_date")
        record.problems.add("fin-avant-debut", place, message)
    attendance = read_attendance(record, is_known)
    record.is_known = known = KnownNames(is_known)
    known.learn(name.name for names in attendance for name in names)
    return Meeting(
        id=meeting_id,
        mark=record.mark,
        day=day,
        end_day=end_day,
        start=start,
        end=end,
        place=record.text("place"),
        title=record.text("title"),
        attendance=attendance.attendance,
        excused=attendance.excused,
        absent=attendance.absent,
        summary=field_types.read_free_text(record, "summary"),
        introduction=field_types.read_free_text(record, "introduction"),
        items=read_items(record, day),
        decisions=field_types.read_lines(record, "decisions"),
        next_meeting=read_next_meeting(record, day),
        status=record.choice("status", MEETING_STATUSES, "statut-inconnu"),
        coverage=record.choice("coverage", COVERAGES, "statut-inconnu") or Coverage.COMPLETE,
        themes=field_types.read_texts(record, "themes"),
        documents=field_types.read_documents(record, "documents", relative_to=_DOCS),
        source=field_types.read_address(record, "source"),
        former_ids=field_types.read_former_ids(record),
    )


def _check_name(path: str, day: date | None, record: RecordReader) -> None:
    """Note a name of a file that makes no address, writes its day otherwise, or says another."""
    file = path.rsplit("/", 1)[-1]
    name, ending = file.rsplit(".", 1)
    named = find_days(name.replace("_", "-"))
    written = named.first if named else None
    is_iso = bool(_ID_DAY.match(name))
    if name != slug(name) or (written and not is_iso):
        known = day or written
        right = known.isoformat() if known else slug(name) or "2023-06-20"
        message = (
            f"« {file} » ne donne pas une bonne adresse : nommez le fichier "
            f"« {right}.{ending} » ; {_KEEP}"
        )
        record.problems.add("nom-de-fichier", Mark(record.mark.path), message)
    elif written and day and written != day:
        message = (
            f"Le nom du fichier dit {written.isoformat()} et la réunion est du "
            f"{day.isoformat()} : corrigez la date, ou renommez le fichier ; {_KEEP}"
        )
        record.problems.add("nom-de-fichier", record.mark_of("date"), message)
