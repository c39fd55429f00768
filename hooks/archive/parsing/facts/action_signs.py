"""A line that tells an action: how far it is, by a box, a sign, strokes or the words at its end."""

import re
from dataclasses import dataclass, field

from archive.language.action_states import parse_status, status_sign
from archive.language.choices import ActionStatus
from archive.language.text import any_of, same_length_fold
from archive.language.vocabulary import phrases
from archive.parsing.facts.labelled_parts import labelled_parts
from archive.parsing.source.nodes import Scalar

_BOX = re.compile(r"\s*(?:[-*+•–]\s+)?(?:\[(?P<sign>[ xX✓✔])\]|(?P<arrow>→|⇒|➔|➡️?|👉|[=-]+>))\s+")
"""the "[x] " of "[x] Relire", the "→ " of "→ OIM : relire" """
_COUNT = re.compile(r"\(?(?:[a-z]|[ivx]{2,4})\)\s+(?=\S)")
"""the "b) " of "b) OIM relira la carte", in a list by letters"""
_WHOLE = re.compile(r"(\*{1,3}|__)(?P<text>(?=\S)(?:(?!\1).)+)\1[\s.;]*")
"""**Relire la carte (OIM)**"""
_STRUCK = re.compile(r"\s*~~(?P<text>(?=\S)[^~]*\S)~~\s*")
"""~~OIM : ranger~~"""
_STATUS = re.compile(
    rf"(?<!\s)\s*(?:[(\[]|\s[–—-]|→|->|[:;,]|(?<=~~))\s*(?P<words>(?:{any_of(phrases('line_status'))}\b"
    r"|(?:a )?\d{1,3} ?%)[^–—→()\[\];]*?)[)\]]?[\s.]*$"
    r"|(?<=[)\]])\s*[(\[](?P<aside>[^()\[\]]+)[)\]][\s.]*$"
)
"""the " – fait le 3 mai" of "Relire la carte – fait le 3 mai", the " (80 %)", folded; behind
another bracket any words, the " (clôturé)" of "Relire (OIM, mai) (clôturé)" """
_OPEN = re.compile(r"[(\[][^)\]]*$")
"""the "(la carte, " of "Relire (la carte, le 5 mars)" """
TASK = re.compile(
    rf"(?!(?:{'|'.join(phrases('no_task'))})\b)[^\W\d_]*(?:er|[^\W\d_]{{3}}ar|(?<![ao])ir"
    r"|v(?:al)?oir|(?<![ao])ire|(?:f|pl|tr)aire|[mb][ea]ttre|a[iî]tre|(?:[eoi]n|er|ou)dre|(?:sui|vi)vre|vaincre|rompre"
    rf"|clure)\b|(?:{'|'.join(phrases('task_verb'))})\b(?!\s*:|\s+(?:of|on|by|from|was|is)\b)",
    re.IGNORECASE,
)
"""envoyer, bâtir, relire, enviar, share: what follows who is to do it; but not centre, ministère,
clôture, "Report of the group" """


_TO_TASK = re.compile(r"(?:de\s|d[’']|to\s)\s?(?=[a-zà-ÿ])", re.IGNORECASE)
"""the "de " of "de relire la carte", below "Le comité recommande :" """


@dataclass(slots=True)
class ActionLine:
    """Where in a line each part of an action stands; who and until when may stand in its text."""

    text: str
    """The whole line."""
    start: int
    """Where what there is to do begins and ends."""
    end: int
    responsible: tuple[int, int] | None = None
    deadline: tuple[int, int] | None = None
    status: tuple[int, int] | None = None
    asides: list[tuple[int, int]] = field(default_factory=list)
    """Other things that are said of it, such as who helps."""
    sign: ActionStatus | None = None
    """What the box or the sign before or after it says, None for neither."""
    is_struck: bool = False

    def part(self, span: tuple[int, int] | None) -> str:
        """The words of a part, "" for none."""
        return self.text[slice(*span)] if span else ""


def is_task(text: Scalar) -> bool:
    """Whether an item of a list begins with a box to tick."""
    box = _BOX.match(text.value)
    return box is not None and not box["arrow"]


def begins_with_arrow(text: Scalar) -> bool:
    """Whether a line begins with an arrow, which leads to who is to do something."""
    box = _BOX.match(text.value)
    return box is not None and bool(box["arrow"])


def without_sign(text: str) -> ActionLine:
    """A line without its box and the sign of its status, which are read."""
    box = _BOX.match(text)
    count = None if box else _COUNT.match(text)
    start = box.end() if box else count.end() if count else 0
    whole = _WHOLE.fullmatch(text, start)
    if whole:  # all of it in bold type
        text, start = text[: whole.end("text")], whole.start("text")
    sign, (first, last) = status_sign(text[start:])
    line = ActionLine(text, start + first, start + last)
    is_ticked = box is not None and box["sign"] not in {None, " "}
    line.sign = ActionStatus.DONE if is_ticked else parse_status(sign or "")
    cut_status(line)
    struck = _STRUCK.fullmatch(text, line.start, line.end)
    if struck:
        line.is_struck = True
        line.start, line.end = struck.span("text")
    return line


def cut_status(line: ActionLine) -> bool:
    """Whether the end of the line says how far the action is, and was cut off."""
    match = _STATUS.search(same_length_fold(line.text[: line.end]), line.start)
    words = match.span("aside" if match["aside"] else "words") if match else None
    if line.status or not match or not words or not parse_status(line.part(words)):
        return False
    before = line.text[line.start : match.start()]
    if match[0].lstrip()[0] in ":,;" and (labelled_parts(line.text, line.start) or is_open(before)):
        return False  # of a label, or of what stands in a bracket
    line.status, line.end = words, match.start()
    return line.end > line.start


def task_start(line: ActionLine) -> int:
    """Where what is to do begins: behind the "de " of "de relire la carte"."""
    lead = _TO_TASK.match(line.text, line.start, line.end)
    return lead.end() if lead and TASK.match(line.text, lead.end()) else line.start


def is_open(text: str) -> bool:
    """Whether a bracket is open at the end of a text: what follows it belongs to it."""
    return _OPEN.search(text) is not None
