"""Which lines are actions: they say who is to do something, until when or how far it is."""

import re

from archive.language.text import same_length_fold, split_sentences
from archive.parsing.facts.action_lines import split_action
from archive.parsing.facts.action_sentences import WILL, owner_told
from archive.parsing.facts.action_signs import (
    TASK,
    ActionLine,
    begins_with_arrow,
    is_task,
    without_sign,
)
from archive.parsing.facts.labelled_parts import labelled_parts
from archive.parsing.facts.responsibilities import IsKnown
from archive.parsing.source.nodes import Scalar

_DONE = re.compile(
    r"\s+(?:a|ont|avai(?:en)?t|(?:s[’'])?est|(?:se\s)?sont|ha[sd]|have|is|are|was|were)"
    r"\s(?!à\s|charg|to\s)"
)
"""the " a " of "Le HCR a relu la carte", not the " est " of "Le HCR est chargé de relire" """

_WILL = re.compile(rf"\s{WILL}")
"""the " enverra " of "OIM enverra la note", folded"""
_DOES = re.compile(r"\s(?!(?:est|[sf]?[ao]nt|et)\s)[a-z]{2,}[et]\s")
"""the " transmet " of "Le HCR transmet la carte", folded"""
_BETWEEN = re.compile(r"(?:;|(?<=[a-zà-ÿ)\d])\.)\s++(?![^(]*\))")
"""the " ; " of "OIM relit la carte ; HCR l’envoie", the ". " behind a word or a bracket"""
_LED = re.compile(r"\W{0,3}(?:[(\[]|[^:.;]{2,80}:\s)")
"""the "[" of "[OIM] Relire", the "OIM : " of "OIM : relire" """
_LONGEST_SUBJECT = 120
"""In characters."""


def leads_to_action(text: Scalar, is_known: IsKnown) -> bool:
    """Whether a line by itself is what somebody is to do.

    As "OIM to send the note" and "Le HCR s’engage à relire" say it; after an arrow, "→ relire",
    "→ OIM relira", but not "→ OIM : 3".
    """
    if _owner_told(text, is_known):
        return True
    if not begins_with_arrow(text):
        return False
    line = split_action(text.value, is_known)
    is_begun = TASK.match(line.text, line.start) is not None
    return is_begun or bool(line.responsible and (line.deadline or _is_promised(line)))


def may_be_owed(text: Scalar, is_known: IsKnown) -> bool:
    """Whether a line that nothing labels is what somebody is to do: "Relire (OIM, 10 avril)".

    It is a box that somebody answers for; or it begins with a verb of what is to do, maybe behind
    their name ("OIM : relire"), or is what a body will do, and says until when.
    """
    is_box = is_task(text)
    if not (is_box or TASK.match(text.value) or _LED.match(text.value)):
        return _is_due_promise(text.value, is_known)
    line = split_action(text.value, is_known)
    is_due = line.deadline is not None and TASK.match(line.text, line.start) is not None
    return line.responsible is not None and (is_box or is_due)


def _promise(text: str, is_known: IsKnown) -> ActionLine | None:
    """A sentence that says what a body will do: "L’OIM enverra la note"; None for any other."""
    will = _WILL.search(same_length_fold(text[:_LONGEST_SUBJECT]))
    line = split_action(text, is_known) if will else None
    is_one = line and len(split_sentences(line.part((line.start, line.end)))) == 1
    return line if line and is_one and _is_promised(line) else None


def _is_promised(line: ActionLine) -> bool:
    """Whether what follows who answers for an action says that they will do it."""
    end = line.responsible[1] if line.responsible else len(line.text)
    return _WILL.match(same_length_fold(line.text[:_LONGEST_SUBJECT]), end) is not None


def is_promise(text: Scalar, is_known: IsKnown) -> bool:
    """Whether a sentence says what a body will do, or commits itself to."""
    return bool(_promise(text.value, is_known) or _owner_told(text, is_known)) or _does_by(
        text, is_known
    )


def _does_by(text: Scalar, is_known: IsKnown) -> bool:
    """Whether a sentence says what a body does until when: "L’OIM relit la note avant mai"."""
    line = split_action(text.value, is_known)
    if not line.responsible or not line.deadline or len(split_sentences(text.value)) > 1:
        return False
    return _DOES.match(same_length_fold(text.value), line.responsible[1]) is not None


def _owner_told(text: Scalar, is_known: IsKnown) -> bool:
    line = without_sign(text.value)
    return owner_told(line.part((line.start, line.end)), is_known) is not None


def _is_due_promise(text: str, is_known: IsKnown) -> bool:
    """Whether such a sentence says until when: "L’OIM enverra la note d’ici mai"."""
    line = _promise(text, is_known)
    return line is not None and line.deadline is not None


def is_like_action(text: Scalar, is_known: IsKnown) -> bool:
    """Whether a line says who is to do it, until when, or begins with a verb of what is to do."""
    line = split_action(text.value, is_known)
    return line.responsible is not None or _is_told(line)


def _is_told(line: ActionLine) -> bool:
    return line.deadline is not None or TASK.match(line.text, line.start) is not None


def is_owed(text: Scalar, is_known: IsKnown) -> bool:
    """Whether one sentence says what is to do, who does it or until when, not what was done."""
    if len(split_sentences(text.value)) > 1:
        return False
    line = split_action(text.value, is_known)
    if line.responsible:
        return not _DONE.match(text.value, line.responsible[1])
    return TASK.match(line.text, line.start) is not None


def owned_pieces(text: Scalar, is_known: IsKnown) -> tuple[Scalar, ...]:
    """The pieces of a line in which several are each to do something: "OIM relit ; HCR envoie".

    The whole line where one of them names nobody.
    """
    cuts = [match.span() for match in _BETWEEN.finditer(text.value)]
    spans = zip(
        [0, *(end for _, end in cuts)], [*(s for s, _ in cuts), len(text.value)], strict=True
    )
    pieces = [piece for piece in text.parts(spans) if piece.value]
    lines = [split_action(piece.value, is_known) for piece in pieces]
    are_owned = all(line.responsible and line.part((line.start, line.end)) for line in lines)
    is_told = are_owned and not any(labelled_parts(piece.value) for piece in pieces)
    return tuple(pieces) if is_told and len(pieces) > 1 else (text,)


def stands_apart(text: Scalar, is_known: IsKnown) -> bool:
    """Whether a line says beside what is to do who does it: "OIM : relire", "Relire (OIM)"."""
    line = split_action(text.value, is_known)
    return line.responsible is not None and not line.start <= line.responsible[0] < line.end


def is_carried_out(text: Scalar, is_known: IsKnown) -> bool:
    """Whether a decision says who carries it out: "OIM : relire", "A (HCR, mai)", "OIM relira"."""
    line = split_action(text.value, is_known)
    is_apart = stands_apart(text, is_known) and _is_told(line)
    return is_apart or is_promise(text, is_known)


def tells_progress(text: Scalar, is_known: IsKnown) -> bool:
    """Whether a line says how far an action is: by a box, ticked or not, a sign or words."""
    if is_task(text):
        return True
    line = split_action(text.value, is_known)
    return bool(line.sign or line.status)
