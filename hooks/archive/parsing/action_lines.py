"""An action told in one line → its text, who answers for it, when it is due, whether it is done.

"OIM : envoyer la note (15 août)", "- [x] Relire (HCR)", "Envoyer la liste – OIM – 15 mai 2026".
What is not sure stays in the text.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from archive.language.choices import ActionStatus, DeadlineKind, is_collective, is_filler
from archive.language.dates import ANY_DAY, ImpossibleDateError
from archive.language.text import same_length_fold, term
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
_AT = re.compile(r"\s*@(?P<name>[\w/-]+)\s*:?\s*")
"""the "@OIM : " of "@OIM : compter" """
_LAST = re.compile(
    r"\s*\((?P<inside>[^()]*)\)[\s.]*$|\s*(?:\s[–—-]|[,;]|\s(?:→|->))\s+(?P<after>(?:(?!\s-\s)[^,;–—→])+?)[\s.]*$"
    r"|\s*(?:📅|⏳|🗓️?|⏰)\s*(?P<sign>[\d-]+)\s*$"
)
"""the " (15 août)", the " – 15 mai 2026", the " 📅 2026-03-27" at the end of a line"""
_BEFORE = "|".join(re.escape(same_length_fold(words)) for words in phrases("before_deadline"))
_LAST_WORDS = re.compile(rf"\s+(?P<words>(?:{_BEFORE})\s+\S.*?)[\s.]*$")
"""the " avant le 20 février 2026" at the end of a line"""
_LABEL = re.compile(r"^(?:échéance|date limite|délai|deadline|due)\s*:?\s*", re.IGNORECASE)
"""the "échéance " of "échéance 5 février" """
_BETWEEN = re.compile(r"\s*(?:[,;:]|\s[–—-])\s+")
"""the ", " of "HCR, 5 février" """
_ARTICLE = re.compile(r"(?:l['’]|la |le |les )", re.IGNORECASE)
"""the "le " of "le CPE relit la carte" """
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
    box = _BOX.match(text.value)
    fields: list[FieldNode] = []
    spans = {"text": (line.start, line.end)}
    if line.responsible:
        spans["responsible"] = line.responsible
    if line.deadline:
        spans["deadline"] = line.deadline
    for name, (start, end) in sorted(spans.items(), key=lambda span: span[1]):
        (part,) = text.parts([(start, end)])
        fields.append(field_node(ACTION, name, part))
    if box and box["sign"] != " ":
        done: Node = Scalar(ActionStatus.DONE.value, text.mark, is_exact=False)
        fields.append(field_node(ACTION, "status", done))
    return RecordNode(ACTION, tuple(fields), text.mark)


def _read(text: str, is_known: IsKnown) -> _Line:
    box = _BOX.match(text)
    line = _Line(text, box.end() if box else 0, len(text))
    if len(text) > _LONGEST_LINE:
        return line
    while _cut_end(line, is_known):
        pass
    _cut_start(line, is_known)
    if not line.responsible:
        _read_first_words(line, is_known)
    return line


def _cut_end(line: _Line, is_known: IsKnown) -> bool:
    """Whether something at the end of the line is a deadline or names, and was cut off."""
    text = line.text[line.start : line.end]
    match = _LAST.search(text)
    if match and match.start():
        group = str(match.lastgroup)
        if _keep(line, line.start + match.start(group), match[group], is_known):
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


def _keep(line: _Line, start: int, words: str, is_known: IsKnown) -> bool:
    """Whether words are a deadline, names, or both, which are kept."""
    if not line.deadline and is_deadline(words):
        label = _LABEL.match(words)
        line.deadline = (start + (label.end() if label else 0), start + len(words))
        return True
    if not line.responsible and _are_known(words, is_known):
        line.responsible = (start, start + len(words))
        return True
    for match in _BETWEEN.finditer(words):
        names, day = (start, start + match.start()), (start + match.end(), start + len(words))
        is_pair = _are_known(line.text[slice(*names)], is_known)
        if is_pair and is_deadline(line.text[slice(*day)]) and not line.responsible:
            line.responsible, line.deadline = names, line.deadline or day
            return True
    return False


def _cut_start(line: _Line, is_known: IsKnown) -> None:
    """Cut the names off before a colon or a dash, or after "@"."""
    at = _AT.match(line.text, line.start, line.end)
    if at and not line.responsible:
        line.responsible, line.start = at.span("name"), at.end()
        return
    for pattern in (_FIRST, _FIRST_DASH):
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
