"""Values of a whole draft that little speaks for, told in sentences.

A value is doubted for what it is, whatever made it: a name that is written as no body’s and that no
other line bears out, a title that is a label or a sentence, a place that is a list. So a fault of
a kind that nobody has met yet is told as well. The signs stand in one table, by field.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from archive.language.text import has_phrase, one_line, quoted, split_sentences
from archive.language.vocabulary import phrases
from archive.model import ActionRow, AgendaItem, Meeting
from archive.parsing.facts import value_signs as signs
from archive.parsing.names.listed import KnownNames
from archive.parsing.times.day_order import is_month_first
from archive.parsing.times.deadlines import parse_deadline

_HALF = (signs.Known.is_half, "un nom entier, ou une partie de ce qui suit ou précède ?")
_OF_NAMES = (
    (signs.is_several, "plusieurs organisations ?"),
    (signs.is_other, "le nom d’une organisation ?"),
    _HALF,
)
_MANY = 3
"""Titles that nothing follows and that are no accident."""
_DECIDED = "si c’en est une, mettez-la sous « ### Décisions », à la fin de son point."
_OF_OWNERS = (
    (signs.is_unknown, "le nom d’une organisation, et d’une seule ?"),
    _HALF,
    (signs.is_stranger, "une organisation ? Le document ne la nomme nulle part ailleurs."),
)
_SIGNS: Mapping[str, Sequence[tuple[Callable[[signs.Known, str], bool], str]]] = {
    "attendance": (
        *_OF_NAMES,
        (signs.Known.is_alone, "une organisation ? Rien d’autre dans le document ne le dit."),
    ),
    "absence": _OF_NAMES,
    "owner": _OF_OWNERS,
    "presenter": _OF_OWNERS,
    "title": (
        (signs.holds_text, "un titre et le texte qui le suit ?"),
        (signs.is_label, "un titre, ou l’étiquette de ce qui suit ?"),
        (signs.is_no_title, "est-ce un titre ?"),
    ),
    "action": (
        (signs.holds_day, "plusieurs lignes d’un tableau ?"),
        (signs.is_no_task, "une action entière, ou du texte ?"),
        (signs.is_no_action, "une action ?"),
    ),
    "deadline": ((signs.is_no_due, "est-ce bien le délai, en entier ?"),),
    "place": ((signs.is_no_place, "est-ce bien le lieu de la réunion, en entier ?"),),
}
"""By field, the signs against a value and what they ask; only the first that is seen is told."""


def doubtful_values(meeting: Meeting, is_body: Callable[[str], bool], text: str) -> Iterator[str]:
    """What a person should look at, in French, one line a question.

    `is_body` tells the names that the archive knows; `text` is what the meeting was made of.
    """
    came = [each.name for each in (*meeting.attendance, *meeting.excused, *meeting.absent)]
    is_name = KnownNames(is_body)
    is_name.learn(came)
    known = signs.Known(is_body, is_name, came, one_line(text))
    yield from _of_values(meeting, known)
    yield from _of_order(meeting, text)
    bare = [quoted(item.title) for item in meeting.items if _is_bare(item)]
    if len(bare) >= _MANY:
        yield f"{', '.join(bare)} : rien ne suit ces titres. Est-ce plutôt une liste ?"
    for item in meeting.items:
        done = [action.text.words for action in (*item.actions, *item.follow_ups)]
        for sentence in (s for prose in item.prose for s in split_sentences(prose.words)):
            # A sentence that commits somebody is an action already.
            if has_phrase(sentence, phrases("decided")) and not any(d in sentence for d in done):
                yield f"{quoted(sentence)} dit peut-être une décision : {_DECIDED}"


def _of_values(meeting: Meeting, known: signs.Known) -> Iterator[str]:
    """The values that a sign speaks against, those of one question together."""
    told: dict[str, dict[str, None]] = {}
    for field, value, whose in _values(meeting):
        asked = (question for is_seen, question in _SIGNS[field] if is_seen(known, value))
        if question := next(asked, None):
            words = f"{quoted(value)} pour {quoted(whose)}" if whose else quoted(value)
            told.setdefault(question, {})[words] = None
    yield from (f"{', '.join(values)} : {question}" for question, values in told.items())


def _is_bare(item: AgendaItem) -> bool:
    """Whether a section holds no words: the "2" below a line of a list that was cut."""
    said = any(c.isalpha() for prose in item.prose for c in prose.words)
    return item.is_recorded and not said


def _values(meeting: Meeting) -> Iterator[tuple[str, str, str]]:
    """The field of each value, its words, and the title or the action that it belongs to."""
    yield from (("attendance", each.name, "") for each in meeting.attendance if each.name)
    away = (*meeting.excused, *meeting.absent)
    yield from (("absence", each.name, "") for each in away if each.name)
    if meeting.place:
        yield "place", meeting.place, ""
    for item in meeting.items:
        yield from _of_item(item)


def _of_item(item: AgendaItem) -> Iterator[tuple[str, str, str]]:
    yield from (("title", each, "") for each in (item.title, item.planned_title) if each)
    yield from (("presenter", each.name, item.title) for each in item.presenters)
    owed: tuple[ActionRow, ...] = (*item.actions, *item.follow_ups)
    for action in owed:
        words = action.text.words
        yield "action", words, ""
        yield from (("owner", each.name, words) for each in action.responsible)
        if action.deadline:
            yield "deadline", action.deadline.text, words


def _of_order(meeting: Meeting, source: str) -> Iterator[str]:
    """The days in figures of a document whose other days begin with the month, read day first."""
    rows = (row for item in meeting.items for row in (*item.actions, *item.follow_ups))
    due = [row.deadline for row in rows if row.deadline and row.deadline.day]
    for deadline in due if is_month_first([each.text for each in due], [source]) else ():
        if deadline.day != parse_deadline(deadline.text, meeting.day, is_month_first=True).day:
            yield f"{quoted(deadline.text)} : le jour ou le mois d’abord ?"
