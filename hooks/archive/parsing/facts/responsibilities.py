"""Who answers for an action and when it is due, the day maybe written after the name.

Where a stroke is missing in a table, "OIM fin août" stands under the word of one of the two; so
does "OIM (15 août)" in a line. Read as a name it would be that of a body that nobody knows.
"""

import re
from dataclasses import replace
from datetime import date
from functools import partial

from archive.language.action_states import parse_status
from archive.language.choices import ActionStatus
from archive.language.dates import ImpossibleDateError
from archive.model import Deadline, Mention
from archive.parsing.facts.field_types import read_names
from archive.parsing.facts.who_and_when import is_deadline
from archive.parsing.source.nodes import Scalar
from archive.parsing.source.record import RecordReader, note_month_slip
from archive.parsing.times.deadlines import parse_deadline
from archive.parsing.times.meeting_days import note_weekday

_EDGES = " ,;:–—-()."
_ALONE = re.compile(r"\d{1,4}(?:[/.-]\d{1,4}){1,2}")
"""A deadline of one word that is surely none of a name: 15/08, 2026-08-15"""
_OF = re.compile(r"d[eu]s?")
"""What joins a day to the name it is part of: the "du" of "Collectif du 8 mars"."""


def read_responsible(row: RecordReader, day: date) -> tuple[tuple[Mention, ...], Deadline | None]:
    """The bodies that answer for an action of a meeting of that day, and when it is due."""
    names = read_names(row, "responsible")
    deadline = None if state_for_deadline(row) else _read_deadline(row, day)
    if not names or row.node("deadline") is not None:
        return names, deadline
    *others, last = names
    split = _split_deadline(last.name)
    if split is None:
        return names, None
    name, words = split
    bodies = (*others, replace(last, name=name)) if name else tuple(others)
    try:
        return bodies, parse_deadline(words, day)
    except ImpossibleDateError:
        return names, None


def state_for_deadline(row: RecordReader) -> Scalar | None:
    """What stands for a deadline and says that the action is done or under way, or None.

    A row without a column of states says it there: "fait le 3 mai" is no deadline in May. What
    may be either, "en continu", is the deadline it is written as.
    """
    written = row.scalar("deadline")
    if written is None or row.node("status") is not None:
        return None
    status = parse_status(written.value)
    is_state = status is not None and (status.is_closed or status is ActionStatus.IN_PROGRESS)
    return written if is_state and not is_deadline(written.value) else None


def _read_deadline(row: RecordReader, day: date) -> Deadline | None:
    parse = partial(parse_deadline, meeting_day=day)
    advice = ": ce jour n’existe pas ; corrigez la date limite."
    deadline = row.value("deadline", parse, "date-impossible", advice)
    written = row.scalar("deadline")
    if written:
        note_weekday(written, row.problems, "echeance-douteuse", after=day)
    if deadline and not deadline.day:
        note_month_slip(deadline.text, "echeance-douteuse", row.mark_of("deadline"), row.problems)
    return deadline


def _split_deadline(text: str) -> tuple[str, str] | None:
    """A name and the deadline after it, None where the text is a name alone."""
    words = text.split()
    for count in range(len(words)):
        due = " ".join(words[count:]).strip(_EDGES)
        is_long = len(words) - count > 1 or _ALONE.fullmatch(due)
        if is_long and is_deadline(due):
            name = " ".join(words[:count]).strip(_EDGES)
            is_of_name = any(map(_OF.fullmatch, words[max(count - 1, 0) : count + 1]))
            return None if is_of_name else (name, due)
    return None
