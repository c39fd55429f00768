"""The actions of one agenda item, and what it says of those of earlier meetings."""

import re
from collections.abc import Iterator
from datetime import date
from functools import partial

from archive.language.choices import ACTION_STATUSES, ActionStatus, is_outside_archive, parse_status
from archive.language.text import one_line, quoted
from archive.language.vocabulary import ACTION, FOLLOW_UP, Vocabulary
from archive.model import Action, ActionReference, Deadline, FollowUp
from archive.parsing.due_dates import parse_deadline
from archive.parsing.field_types import read_names
from archive.parsing.free_text import parse_line
from archive.parsing.record import RecordReader
from archive.parsing.source_nodes import Scalar

_REFERENCE = re.compile(r"(?:\S*/)?(?P<id>[^\s/#]+?)(?:\.md|\.ya?ml)?/?#(?P<anchor>action-\d+-\d+)")
"""2024-03-12#action-2-1, 2024-03-12.md#action-2-1 or /reunions/2024-03-12/#action-2-1"""


def read_actions(item: RecordReader, day: date) -> tuple[Action, ...]:
    """The actions of an item, in a meeting of that day, rows of fillers left out."""
    return tuple(
        Action(
            number=number,
            text=parse_line(text),
            responsible=read_names(row, "responsible"),
            deadline=_deadline(row, day),
            status=row.choice("status", ACTION_STATUSES, "statut-inconnu") or ActionStatus.OPEN,
            follows=_reference(row),
            mark=text.mark,
        )
        for number, (row, text) in enumerate(_rows(item, "actions", ACTION), 1)
    )


def read_follow_ups(item: RecordReader, day: date) -> tuple[FollowUp, ...]:
    """What an item says of earlier actions, rows of fillers left out."""
    return tuple(
        FollowUp(
            number=number,
            text=parse_line(text),
            responsible=read_names(row, "responsible"),
            deadline=_deadline(row, day),
            progress=row.text("status"),
            status=parse_status(row.text("status") or ""),
            follows=_reference(row),
            is_outside=is_outside_archive(row.text("follows") or ""),
            mark=text.mark,
        )
        for number, (row, text) in enumerate(_rows(item, "follow_ups", FOLLOW_UP), 1)
    )


def _rows(
    item: RecordReader, field: str, vocabulary: Vocabulary
) -> Iterator[tuple[RecordReader, Scalar]]:
    """Each row that says what there is to do, with its text; one that says only more is noted."""
    for row in item.records(field, vocabulary, "text"):
        text = row.scalar("text")
        if text:
            yield row, text
        elif row.node("text") is None:
            _note_textless(row)


def _note_textless(row: RecordReader) -> None:
    others = row.nodes_but("number")
    if others:
        words = " | ".join(one_line(node.value) for node in others if isinstance(node, Scalar))
        message = f"Cette action ({quoted(words)}) ne dit pas ce qu’il y a à faire : écrivez-le."
        row.problems.add("action-sans-texte", others[0].mark, message)


def _deadline(row: RecordReader, day: date) -> Deadline | None:
    parse = partial(parse_deadline, meeting_day=day)
    advice = ": ce jour n’existe pas ; corrigez la date limite."
    return row.value("deadline", parse, "date-impossible", advice)


def _reference(row: RecordReader) -> ActionReference | None:
    """The earlier action that a row names, None when it names none or one outside the archive."""
    scalar = row.scalar("follows")
    if scalar is None or is_outside_archive(scalar.value):
        return None
    match = _REFERENCE.fullmatch(one_line(scalar.value))
    if match:
        return ActionReference(match["id"], match["anchor"], scalar.mark)
    message = (
        f"{quoted(scalar.value)} ne désigne pas une action : copiez l’adresse de l’action "
        "sur la page de sa réunion, ou écrivez « hors archive »."
    )
    row.problems.add("action-suite", scalar.mark, message)
    return None
