"""A file of meetings/ → Meeting."""

import re
from datetime import date

from archive.language.choices import COVERAGES, MEETING_STATUSES, Coverage
from archive.language.text import slug
from archive.language.vocabulary import MEETING
from archive.model import Meeting
from archive.parsing import field_types
from archive.parsing.agenda import read_items
from archive.parsing.announcement import read_next_meeting
from archive.parsing.markdown_source import split_front_matter
from archive.parsing.meeting_body import meeting_entries
from archive.parsing.record import EXAMPLE_DAY, RecordReader
from archive.parsing.source_nodes import Mapping
from archive.parsing.yaml_source import read_yaml
from archive.problems import Mark, Problems

_DOCS = "docs/index.md"
"""Paths of documents are counted from docs/."""
_ID_DAY = re.compile(r"^\d{4}-\d{2}-\d{2}(?!\d)")
_ANY_DAY = date(2000, 1, 1)
"""Stands for an unknown day while the rest of the file is read for its problems."""


def read_meeting(text: str, path: str, problems: Problems) -> Meeting | None:
    """The meeting a file tells, or None when it cannot be placed in time.

    `path` ends in .md (front matter and Markdown) or .yml / .yaml. What is wrong is noted.
    """
    if path.endswith(".md"):
        mapping = _markdown(text, path, problems)
    else:
        mapping = read_yaml(text, Mark(path), problems)
    return _meeting(RecordReader(mapping, MEETING, problems), path) if mapping is not None else None


def _markdown(text: str, path: str, problems: Problems) -> Mapping | None:
    split = split_front_matter(text, path, problems)
    if split is None:
        return None
    front, body = split
    entries = front.entries if front else ()
    return Mapping((*entries, *meeting_entries(body, problems)), Mark(path))


def _meeting(form: RecordReader, path: str) -> Meeting | None:
    name = path.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    day = form.day("date")
    if form.node("date") is None:
        message = f"La date de la réunion manque : ajoutez « date: » ; {EXAMPLE_DAY}."
        form.problems.add("date-absente", form.mark, message)
    _check_name(name, day, form)
    meeting = _record(form, slug(name) or "reunion", day or _ANY_DAY)
    return meeting if day else None


def _record(form: RecordReader, meeting_id: str, day: date) -> Meeting:
    start, end = field_types.hours(form, "hours")
    end_day = form.day("end_date")
    is_one_day = end_day in {None, day}
    if (end_day and end_day < day) or (start and end and end <= start and is_one_day):
        message = "La réunion finit avant d’avoir commencé : corrigez l’heure ou la date de fin."
        place = form.place("hours" if is_one_day else "end_date")
        form.problems.add("fin-avant-debut", place, message)
    return Meeting(
        id=meeting_id,
        mark=form.mark,
        day=day,
        end_day=end_day,
        start=start,
        end=end,
        place=form.text("place"),
        title=form.text("title"),
        attendance=field_types.names(form, "attendance"),
        excused=field_types.names(form, "excused"),
        absent=field_types.names(form, "absent"),
        introduction=field_types.free_text(form, "introduction"),
        items=read_items(form, day),
        decisions=field_types.lines(form, "decisions"),
        next_meeting=read_next_meeting(form, day),
        status=form.choice("status", MEETING_STATUSES, "statut-inconnu"),
        coverage=form.choice("coverage", COVERAGES, "statut-inconnu") or Coverage.COMPLETE,
        themes=field_types.texts(form, "themes"),
        documents=field_types.documents(form, "documents", relative_to=_DOCS),
        source=field_types.document(form, "source"),
        former_ids=field_types.former_ids(form),
    )


def _check_name(name: str, day: date | None, form: RecordReader) -> None:
    written = _ID_DAY.match(name)
    if name != slug(name):
        advice = slug(name) or (day.isoformat() if day else "2023-06-20")
        message = f"« {name} » ne fait pas une adresse : nommez le fichier « {advice} »."
        form.problems.add("nom-de-fichier", Mark(form.mark.path), message)
    elif written and day and written[0] != day.isoformat():
        message = (
            f"Le nom du fichier dit {written[0]} et la réunion est du {day.isoformat()} : "
            "corrigez la date, ou renommez le fichier ; si la page est déjà publiée, gardez "
            "l’ancien nom en « anciens identifiants »."
        )
        form.problems.add("nom-de-fichier", form.place("date"), message)
