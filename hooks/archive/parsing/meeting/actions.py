"""The actions of one agenda item, and what it says of those of earlier meetings."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from archive.language import french
from archive.language.action_states import is_silent_status, parse_status, status_sign
from archive.language.choices import ACTION_STATUSES, ActionStatus, is_outside_archive
from archive.language.dates import ImpossibleDateError, add_months
from archive.language.text import one_line, quoted
from archive.language.vocabulary import ACTION, FOLLOW_UP, Vocabulary
from archive.model import Action, ActionReference, Deadline, FollowUp
from archive.parsing.facts.action_sentences import read_within
from archive.parsing.facts.action_signs import ActionLine
from archive.parsing.facts.responsibilities import read_responsible, tells_state
from archive.parsing.source.free_text import parse_line
from archive.parsing.source.nodes import Scalar
from archive.parsing.source.record import RecordReader
from archive.parsing.source.struck import is_struck
from archive.parsing.times.deadlines import parse_deadline, parse_moved_deadline

_REFERENCE = re.compile(r"(?:\S*/)?(?P<id>[^\s/#]+?)(?:\.md|\.ya?ml)?/?#(?P<anchor>action-\d+-\d+)")
"""2024-03-12#action-2-1, 2024-03-12.md#action-2-1 or /reunions/2024-03-12/#action-2-1"""
_YEAR = re.compile(r"\b\d{4}\b|\d[/.-]\d+[/.-]\d\d\b")
"""The year of "10 mai 2024" or "10/05/24"."""
_SOON = 6
"""Months after a meeting in which what is decided there is due as a rule."""
_FAR = 10
"""Months after a meeting from which a day without a year is rather one that had just passed."""


@dataclass(frozen=True, slots=True)
class _Progress:
    """What a row says of an action and of where it stands."""

    text: Scalar
    """The action, without the sign of a status before or after it."""
    words: str | None
    """Where it stands, in the words of the minutes; None when they do not say."""
    status: ActionStatus | None
    """What these words mean; None when they mean none."""
    moved_to: Deadline | None
    """The deadline that these words give it."""


def read_actions(item: RecordReader, day: date) -> tuple[Action, ...]:
    """The actions of an item, in a meeting of that day, rows of fillers left out."""
    actions = []
    for number, (row, text) in enumerate(_rows(item, "actions", ACTION), 1):
        progress = _progress(row, text, day, "est notée à faire")
        responsible, deadline = read_responsible(row, day)
        words = progress.words
        action = Action(
            number=number,
            text=parse_line(progress.text),
            responsible=responsible,
            deadline=deadline if row.node("deadline") else deadline or _due_within(text, day),
            status=progress.status or _unsaid(row, progress.text),
            follows=_reference(row),
            mark=text.mark,
            progress=None if words is None or ACTION_STATUSES.match(words) else words,
            moved_to=progress.moved_to,
            is_known=row.text("follows") is not None,
            is_unassigned=not (row.nodes("responsible") or row.has_unknown),
        )
        _note_doubtful(row, action, day)
        actions.append(action)
    return tuple(actions)


def _due_within(text: Scalar, day: date) -> Deadline | None:
    """The deadline that the text of an action says itself: "Relire la carte avant le 5 mai"."""
    line = ActionLine(text.value, 0, len(text.value))
    read_within(line)
    try:
        return parse_deadline(line.part(line.deadline), day) if line.deadline else None
    except ImpossibleDateError:
        return None


def read_follow_ups(item: RecordReader, day: date) -> tuple[FollowUp, ...]:
    """What an item says of earlier actions, rows of fillers left out."""
    follow_ups = []
    for number, (row, text) in enumerate(_rows(item, "follow_ups", FOLLOW_UP), 1):
        progress = _progress(row, text, day, "reste dans l’état où elle était")
        responsible, deadline = read_responsible(row, day)
        follow_up = FollowUp(
            number=number,
            text=parse_line(progress.text),
            responsible=responsible,
            deadline=deadline,
            progress=progress.words,
            status=progress.status,
            follows=_reference(row),
            is_outside=is_outside_archive(row.text("follows") or ""),
            mark=text.mark,
            moved_to=progress.moved_to,
        )
        follow_ups.append(follow_up)
    return tuple(follow_ups)


def _progress(row: RecordReader, text: Scalar, day: date, unchanged: str) -> _Progress:
    """Where an action stands: what its status says, else the sign beside its text.

    Words that mean nothing clear are noted; `unchanged` ends the sentence on what they leave.
    """
    scalar = row.scalar("status")
    if scalar is None:
        sign, (start, end) = status_sign(text.value)
        (text,) = text.parts([(start, end)]) if sign else (text,)
        return _Progress(text, sign, parse_status(sign or ""), None)
    moved_to = parse_moved_deadline(scalar.value, day)
    status = parse_status(scalar.value) or (ActionStatus.POSTPONED if moved_to else None)
    if status is None and not is_silent_status(scalar.value):
        message = (
            f"{quoted(scalar.value)} ne dit pas clairement où en est l’action, qui {unchanged} : "
            "écrivez par exemple « fait », « en cours », « reporté au 5 mars 2024 » ou « annulé »."
        )
        row.problems.add("avancement-inconnu", scalar.mark, message)
    return _Progress(text, one_line(scalar.value), status, moved_to)


def _rows(
    item: RecordReader, field: str, vocabulary: Vocabulary
) -> Iterator[tuple[RecordReader, Scalar]]:
    """Each row that says what there is to do, with its text; one that says only more is noted."""
    for row in item.records(field, vocabulary, "text"):
        due = row.scalar("deadline")
        if due and row.node("status") is None and tells_state(due.value):
            row.move("deadline", "status")
        text = row.scalar("text")
        if text:
            yield row, text
        elif row.node("text") is None:
            _note_textless(row)


def _unsaid(row: RecordReader, text: Scalar) -> ActionStatus:
    """The status of an action that has none written: nobody owes what was struck."""
    if row.node("status") is not None or not is_struck(text):
        return ActionStatus.OPEN
    message = (
        f"Cette action est barrée ({quoted(text.value)}) et tenue pour annulée : "
        "écrivez son statut, « fait » ou « annulé », ou retirez-la."
    )
    row.problems.add("texte-barre", text.mark, message)
    return ActionStatus.CANCELLED


def _note_textless(row: RecordReader) -> None:
    others = row.nodes_but("number")
    if others:
        words = " | ".join(one_line(node.value) for node in others if isinstance(node, Scalar))
        message = f"Cette action ({quoted(words)}) ne dit pas ce qu’il y a à faire : écrivez-le."
        row.problems.add("action-sans-texte", others[0].mark, message)


def _note_doubtful(row: RecordReader, action: Action, day: date) -> None:
    """Note the deadline of a new action that is probably a slip of the year."""
    due = action.deadline.day if action.deadline else None
    if due is None or action.deadline is None or action.status.is_closed or action.follows:
        return
    words, met = quoted(action.deadline.text), french.day(day)
    if due < day:
        message = (
            f"{words} précède la réunion du {met}, et l’action serait en retard aussitôt "
            "décidée : corrigez l’année, ou désignez en « Suite de » l’action qui est reprise."
        )
    elif due > add_months(day, _FAR) and not _YEAR.search(action.deadline.text):
        message = (
            f"{words} est lu comme le {french.day(due)}, un an après ou presque : si ce jour était "
            f"passé à la réunion du {met}, corrigez-le, sinon écrivez l’année."
        )
    elif due.year > day.year + 1:
        message = (
            f"{words} vient bien après la réunion du {met} : si l’année est une faute de frappe, "
            "corrigez-la."
        )
    elif other := _other_way(row, action.deadline, day):
        message = (
            f"{words} est lu comme le {french.day(due)} : si c’est le {french.day(other)}, "
            "écrivez le mois en lettres."
        )
    else:
        return
    row.problems.add("echeance-douteuse", row.mark_of("deadline"), message)


def _other_way(row: RecordReader, deadline: Deadline, day: date) -> date | None:
    """The day that "3/12" is in the other order, where that is as likely as the one chosen.

    Days of the next half-year are likely: of two such, nothing tells but the order of the others.
    """
    try:
        other = parse_deadline(deadline.text, day, is_month_first=not row.is_month_first).day
    except ImpossibleDateError:
        return None
    due = deadline.day
    if not due or not other or due == other or row.is_month_first is False:
        return None
    is_near, is_far = day <= other <= add_months(day, _SOON), due > add_months(day, _SOON)
    return other if is_near and (row.is_month_first or is_far) else None


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
