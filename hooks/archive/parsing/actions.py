"""The actions of one agenda item."""

import re
from collections.abc import Iterator
from datetime import date

from archive.language.choices import ACTION_STATUSES, ActionStatus, is_outside_archive
from archive.language.dates import ImpossibleDateError
from archive.language.text import one_line, quoted
from archive.language.vocabulary import ACTION
from archive.model import Action, ActionReference, Deadline
from archive.parsing import field_types
from archive.parsing.prose import read_line
from archive.parsing.record import RecordReader
from archive.parsing.source_nodes import Scalar
from archive.parsing.titles import deadline

_REFERENCE = re.compile(r"(?:\S*/)?(?P<id>[^\s/#]+?)(?:\.md|\.ya?ml)?/?#(?P<anchor>action-\d+-\d+)")


def read_actions(form: RecordReader, day: date) -> tuple[Action, ...]:
    """The actions of an item's form, in a meeting of that day, rows of fillers left out."""
    return tuple(_actions(form, day))


def _actions(form: RecordReader, day: date) -> Iterator[Action]:
    number = 1
    for record in form.records("actions", ACTION, "text"):
        action = _action(record, number, day)
        if action:
            number += 1
            yield action


def _action(form: RecordReader, number: int, day: date) -> Action | None:
    """One action, or None for a row of fillers."""
    text = form.scalar("text")
    if text is None:
        if form.node("text") is None:
            note_textless(form)
        return None
    status = form.choice("status", ACTION_STATUSES, "statut-inconnu")
    return Action(
        number=number,
        text=read_line(text),
        responsible=field_types.names(form, "responsible"),
        deadline=deadline_of(form, day),
        status=status or ActionStatus.OPEN,
        follows=reference(form),
        mark=text.mark,
    )


def note_textless(form: RecordReader) -> None:
    """Note a row that tells something of an action without telling what it is."""
    said = [node for node in form.said() if node is not form.node("number")]
    if said:
        found = " | ".join(one_line(node.value) for node in said if isinstance(node, Scalar))
        message = f"Cette action ({quoted(found)}) ne dit pas ce qu’il y a à faire : écrivez-le."
        form.problems.add("action-sans-texte", said[0].mark, message)


def deadline_of(form: RecordReader, day: date) -> Deadline | None:
    """When an action is due that a meeting of that day writes, or None."""
    scalar = form.scalar("deadline")
    if scalar is None:
        return None
    try:
        return deadline(scalar.value, day)
    except ImpossibleDateError:
        message = f"{quoted(scalar.value)} : ce jour n’existe pas ; corrigez la date limite."
        form.problems.add("date-impossible", scalar.mark, message)
        return None


def reference(form: RecordReader) -> ActionReference | None:
    """The earlier action that a form names, None when it names none or one outside the archive."""
    scalar = form.scalar("follows")
    if scalar is None or is_outside_archive(one_line(scalar.value)):
        return None
    match = _REFERENCE.fullmatch(one_line(scalar.value))
    if match:
        return ActionReference(match["id"], match["anchor"], scalar.mark)
    message = (
        f"{quoted(scalar.value)} ne désigne pas une action : copiez l’adresse de l’action "
        "sur la page de sa réunion, ou écrivez « hors archive »."
    )
    form.problems.add("action-suite", scalar.mark, message)
    return None
