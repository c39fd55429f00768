"""An action told in one line → its text, who answers for it, when it is due, whether it is done.

"OIM : envoyer la note (15 août)", "- [x] Relire (HCR)", "Envoyer la liste – OIM – 15 mai 2026".
What is not sure stays in the text.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from archive.language.choices import (
    ActionStatus,
    DeadlineKind,
    is_collective,
    is_filler,
    parse_status,
    status_sign,
)
from archive.language.dates import ANY_DAY, ImpossibleDateError
from archive.language.text import any_of, same_length_fold, term
from archive.language.vocabulary import ACTION, phrases
from archive.parsing.deadlines import parse_deadline
from archive.parsing.name_lists import split_names
from archive.parsing.source_nodes import FieldNode, Node, RecordNode, Scalar, field_node

IsKnown = Callable[[str], bool]
"""Whether a name is one of an organisation."""

_BOX = re.compile(r"\s*(?:[-*+•–]\s+)?\[(?P<sign>[ xX✓✔])\]\s+")
"""the "[x] " of "[x] Relire" """
_FIRST = re.compile(r"(?P<name>[^:]{1,120}?)\s*(?:\*\*|__)?\s*:\s*(?:\*\*|__)?\s*(?=\S)")
"""the "OIM : " of "OIM : envoyer la note" """
_FIRST_DASH = re.compile(r"(?P<name>.{1,120}?)\s+(?:[–—-]|->|→)\s+(?=\S)")
"""the "OIM – " of "OIM – envoyer la note" """
_FIRST_BRACKETS = re.compile(r"\s*[(\[](?P<name>[^()\[\]]{1,120})[)\]]\s*:?\s*(?=[^\s(])")
"""the "[OIM] " of "[OIM] envoyer la note", but no link"""
_AT = re.compile(r"\s*@(?P<name>[\w/-]+)\s*:?\s*")
"""the "@OIM : " of "@OIM : compter" """
_LASTS = (
    re.compile(r"\s*[(\[](?P<words>[^()\[\]]*)[)\]][\s.]*$"),  # Relire, envoyer (15 août)
    re.compile(r"\s*(?:📅|⏳|🗓️?|⏰)\s*(?P<words>[\d-]+)\s*$"),  # Envoyer 📅 2026-03-27
    re.compile(r"\s+@(?P<words>[\w/-]+)[\s.]*$"),  # Envoyer la carte @OIM
    re.compile(  # Envoyer la carte – 15 mai 2026, Envoyer la carte. Délai : 15 mai
        r"\s*(?:\s[–—|-]|[,;]|\s(?:→|->)|\.(?=\s+[^\W\d_][^:.]{1,40}:))\s+"
        r"(?P<words>(?:(?!\s-\s|\.\s+[^:.]{1,40}:)[^,;–—→|])+?)[\s.]*$"
    ),
)
"""What a line ends with, an example beside each."""
_BEFORE = "|".join(re.escape(same_length_fold(words)) for words in phrases("before_deadline"))
_LAST_WORDS = re.compile(rf"\s+(?P<words>(?:{_BEFORE})\s+\S.*?)[\s.]*$")
"""the " avant le 20 février 2026" at the end of a line"""
_LABEL = re.compile(r"^(?:échéance|date limite|délai|deadline|due)\s*:?\s*", re.IGNORECASE)
"""the "échéance " of "échéance 5 février" """
_WHO = re.compile(rf"{any_of(phrases('before_responsible'))}(?!\w)\.?\s*:?\s*")
"""the "resp. " of "resp. OIM" """
_BETWEEN = re.compile(r"\s*(?:[,;:]|\s[–—-])\s+")
"""the ", " of "HCR, 5 février" """
_ARTICLE = re.compile(r"(?:l['’]|la |le |les )", re.IGNORECASE)
"""the "le " of "le CPE relit la carte" """
_CUT = {"responsible", "deadline"}
_UNDATED = frozenset(map(term, phrases("undated_deadline")))
_NO_VERBS = frozenset(phrases("no_verb"))
_LONGEST_LINE = 1000
"""In characters: what is longer is a text, not an action."""
_LONGEST_NAME = 6
"""In words."""


@dataclass(slots=True)
class _Line:
    """What is left of the text between two places, and what has been read around it."""

    text: str
    start: int
    end: int
    responsible: tuple[int, int] | None = None
    deadline: tuple[int, int] | None = None


def is_task(text: Scalar) -> bool:
    """Whether an item of a list begins with a box to tick."""
    return _BOX.match(text.value) is not None


def names_responsible(text: Scalar, is_known: IsKnown) -> bool:
    """Whether a line says who answers for an action."""
    return _read(text.value, is_known).responsible is not None


def read_action_line(text: Scalar, is_known: IsKnown) -> RecordNode:
    """The fields of an action in the text of one line."""
    line = _read(text.value, is_known)
    status, *_ = _state(text.value)
    fields: list[FieldNode] = []
    spans = {"text": (line.start, line.end)}
    if line.responsible:
        spans["responsible"] = line.responsible
    if line.deadline:
        spans["deadline"] = line.deadline
    for name, (start, end) in sorted(spans.items(), key=lambda span: span[1]):
        (part,) = text.parts([(start, end)])
        fields.append(field_node(ACTION, name, part))
    if status:
        word: Node = Scalar(status.value, text.mark, is_exact=False)
        fields.append(field_node(ACTION, "status", word))
    return RecordNode(ACTION, tuple(fields), text.mark)


def _read(text: str, is_known: IsKnown) -> _Line:
    _, start, end = _state(text)
    line = _Line(text, start, end)
    if len(text) > _LONGEST_LINE:
        return line
    while _cut_end(line, is_known):
        pass
    _cut_start(line, is_known)
    if not line.responsible:
        _read_first_words(line, is_known)
    return line


def _state(text: str) -> tuple[ActionStatus | None, int, int]:
    """What the box or the sign of a status says, None for neither, and where the rest stands."""
    box = _BOX.match(text)
    start = box.end() if box else 0
    sign, (first, last) = status_sign(text[start:])
    is_ticked = box is not None and box["sign"] != " "
    status = ActionStatus.DONE if is_ticked else parse_status(sign or "")
    return status, start + first, start + last


def _cut_end(line: _Line, is_known: IsKnown) -> bool:
    """Whether something at the end of the line is a deadline or names, and was cut off."""
    text = line.text[line.start : line.end]
    for match in filter(None, (pattern.search(text) for pattern in _LASTS)):
        start, end = (line.start + place for place in match.span("words"))
        if match.start() and _keep(line, start, end, is_known):
            line.end = line.start + match.start()
            return True
    words = _LAST_WORDS.search(same_length_fold(text))
    if words and words.start() and not line.deadline:
        start, end = (line.start + place for place in words.span("words"))
        if is_deadline(line.text[start:end]):
            line.deadline = (start, end)
            line.end = line.start + words.start()
            return True
    return False


def _keep(line: _Line, start: int, end: int, is_known: IsKnown) -> bool:
    """Whether the words between two places are a deadline, names, or both, which are kept."""
    signs = [match.span() for match in _BETWEEN.finditer(line.text[start:end])]
    pairs = [[(start, start + first), (start + last, end)] for first, last in signs]
    for spans in ([(start, end)], *pairs):
        found = dict(_meaning(line.text, *span, is_known) for span in spans)
        is_new = not (found.keys() & {name for name in _CUT if getattr(line, name)})
        if len(found) == len(spans) and found.keys() <= _CUT and is_new:
            line.responsible = found.get("responsible", line.responsible)
            line.deadline = found.get("deadline", line.deadline)
            return True
    return False


def _meaning(text: str, start: int, end: int, is_known: IsKnown) -> tuple[str, tuple[int, int]]:
    """What the words between two places are, "" for neither, and where they stand unlabelled."""
    words = text[start:end]
    if is_deadline(words):
        label = _LABEL.match(words)
        return "deadline", (start + (label.end() if label else 0), end)
    label = _WHO.match(same_length_fold(words))
    start += label.end() if label else 0
    return "responsible" if _are_known(text[start:end], is_known) else "", (start, end)


def _cut_start(line: _Line, is_known: IsKnown) -> None:
    """Cut the names off before a colon or a dash, or after "@"."""
    at = _AT.match(line.text, line.start, line.end)
    if at and not line.responsible:
        line.responsible, line.start = at.span("name"), at.end()
        return
    for pattern in (_FIRST, _FIRST_DASH, _FIRST_BRACKETS):
        match = pattern.match(line.text, line.start, line.end)
        if match and not line.responsible:
            start, end = match.span("name")
            start += len(line.text[start:end]) - len(line.text[start:end].lstrip(" *_@"))
            if _are_known(line.text[start:end].rstrip(" *_"), is_known):
                line.responsible, line.start = (start, end), match.end()
                return


def _read_first_words(line: _Line, is_known: IsKnown) -> None:
    """The organisation that the sentence begins with, whose name stays in the text."""
    words = list(re.finditer(r"\S+", line.text[line.start : line.end]))
    for count in range(min(_LONGEST_NAME, len(words) - 1), 0, -1):
        start, end = line.start + words[0].start(), line.start + words[count - 1].end()
        article = _ARTICLE.match(line.text, start)
        start = article.end() if article else start
        following = words[count][0]
        is_verb = following.isalpha() and following.islower() and following not in _NO_VERBS
        if is_verb and is_known(line.text[start:end]):
            line.responsible = (start, end)
            return


def is_deadline(text: str) -> bool:
    """Whether words are a deadline and nothing more."""
    words = _LABEL.sub("", text).strip()
    try:
        deadline = parse_deadline(words, ANY_DAY)
    except ImpossibleDateError:
        return True
    if deadline.kind is DeadlineKind.UNDATED:
        return term(words) in _UNDATED
    return not deadline.has_more


def _are_known(text: str, is_known: IsKnown) -> bool:
    """Whether every name in a text is one of an organisation, or stands for all."""
    names = split_names(text)
    return not is_filler(text) and all(is_collective(name) or is_known(name) for name in names)
