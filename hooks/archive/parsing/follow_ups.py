"""What one agenda item says of the actions of earlier meetings."""

from collections.abc import Iterator
from datetime import date

from archive.language.choices import is_outside_archive, parse_status
from archive.language.text import one_line
from archive.language.vocabulary import FOLLOW_UP
from archive.model import FollowUp
from archive.parsing import field_types
from archive.parsing.actions import deadline_of, note_textless, reference
from archive.parsing.prose import read_line
from archive.parsing.record import RecordReader


def read_follow_ups(form: RecordReader, day: date) -> tuple[FollowUp, ...]:
    """What an item's form says of earlier actions, rows of fillers left out."""
    return tuple(_follow_ups(form, day))


def _follow_ups(form: RecordReader, day: date) -> Iterator[FollowUp]:
    number = 1
    for record in form.records("follow_ups", FOLLOW_UP, "text"):
        follow_up = _follow_up(record, number, day)
        if follow_up:
            number += 1
            yield follow_up


def _follow_up(form: RecordReader, number: int, day: date) -> FollowUp | None:
    """One row, or None for a row of fillers."""
    text = form.scalar("text")
    if text is None:
        if form.node("text") is None:
            note_textless(form)
        return None
    words = form.text("status")
    named = form.scalar("follows")
    return FollowUp(
        number=number,
        text=read_line(text),
        responsible=field_types.names(form, "responsible"),
        deadline=deadline_of(form, day),
        progress=words,
        status=parse_status(words) if words else None,
        follows=reference(form),
        is_outside=named is not None and is_outside_archive(one_line(named.value)),
        mark=text.mark,
    )
