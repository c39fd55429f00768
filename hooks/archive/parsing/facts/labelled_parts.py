"""Who, until when and what behind labels within one line: "Relire. Responsable : OIM. Délai : mai".

The labels are the words of the columns of a table.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from archive.language.action_states import parse_status
from archive.language.text import LETTERS, UNBROKEN
from archive.parsing.facts.columns import BESIDE_ACTION, Column, weighed_column, without_columns

_COLON = re.compile(r"(?<!\d)\s*:(?!//)\s*|\s*:\s+")
"""the " : " of "Responsable : OIM", but not the ":" of "10:30" """
_SIGN = re.compile(
    r"[\n;,\[\]|–—→>]|\((?!e?s?\))|(?<!\([es])(?<!\(es)\)|\s[/-]\s|[.]\s+(?=[A-ZÀ-Þ])"
)
"""the ". " of "Relire la carte. Responsable : OIM", an end of line: what may precede a label, but
not the bracket of "Responsable(s)" """
_CARRIES = re.compile(r"(?i:exécution|mise en œuvre|réalisation)\s*:\s+(?=[A-ZÀ-Þ])")
"""the "Exécution : " of "Exécution : OIM, HCR", not that of "Exécution : immédiate" """
_EDGES = " \n.;,()[]|–—-→/>"
_LONGEST_LABEL = 4
"""In words."""
_SMALL = frozenset(
    ["de", "du", "des", "d", "la", "le", "les", "l", "s", "e", "et", "ou", "of", "the"]
)
"""Words within a label: "date de fin", "responsable(s)"."""
_LONGEST_LINE = 1000
"""In characters: labels further on are those of a text."""
_LABELS = frozenset(BESIDE_ACTION | {Column.SUPPORT})
"""What a part of a line may be behind its label."""


@dataclass(frozen=True, slots=True)
class LabelledPart:
    """A label within a line, and its value."""

    column: Column
    begin: int
    """Where the label begins."""
    start: int
    """Where its value begins and ends, without the signs around it."""
    end: int
    cut: int
    """Where what precedes the label ends, without the signs between."""


def labelled_parts(
    text: str, start: int = -1, columns: frozenset[Column] = _LABELS
) -> list[LabelledPart]:
    """Who, until when, how far and with whose help, where a label below `start` says so.

    With `start` -1, a label may stand at the very beginning of the text.
    """
    told = _labels(text[:_LONGEST_LINE], columns) if ":" in text else []
    labels = [label for label in told if label[1] > start]
    parts = []
    for (column, begin, after), following in zip(labels, [*labels[1:], None], strict=False):
        value = _stripped(text, after, following[1] if following else len(text))
        cut = _stripped(text, 0, begin)[1]
        said = text[slice(*value)]
        if column is Column.STATUS and _CARRIES.match(text, begin) and not parse_status(said):
            column = Column.RESPONSIBLE  # noqa: PLW2901 - "Exécution : OIM" says who
        parts.append(LabelledPart(column, begin, *value, cut))
    return parts


# The same line is asked for its labels by several readers.
@lru_cache(maxsize=10_000)
def _labels(text: str, columns: frozenset[Column]) -> list[tuple[Column, int, int]]:
    """Each label after a sign, at the start of a text or with a capital: its place, its value’s."""
    found = []
    for colon in _COLON.finditer(text):
        signs = [sign.end() for sign in _SIGN.finditer(text, 0, colon.start())]
        first = signs[-1] if signs else 0
        words = [word.start() for word in UNBROKEN.finditer(text, first, colon.start())]
        may_be = []
        for index, begin in enumerate(words):
            is_apart = index == 0 or text[begin].isupper()
            label = text[begin : colon.start()]
            column, weight = weighed_column(label)
            is_sure = weight > 1 and len(words) - index <= _LONGEST_LABEL
            if column and column in columns and is_apart and (is_sure or index == len(words) - 1):
                may_be.append((_has_other_words(label), begin, column))
        if may_be:  # "Koubia Délai" is "Délai" after a name, "Personnes responsables" is whole
            _, begin, column = min(may_be)
            found.append((column, begin, colon.end()))
    return found


def _has_other_words(label: str) -> bool:
    """Whether a label holds a word that is none of a column: that of a name before it."""
    return not _SMALL.issuperset(LETTERS.findall(without_columns(label)))


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """A part of a text without the signs around it; a bracket that it opens is closed."""
    inner = text[start:end].rstrip(_EDGES)
    if inner.count("(") > inner.count(")") and text.startswith(")", start + len(inner)):
        inner += ")"
    return start + len(inner) - len(inner.lstrip(_EDGES)), start + len(inner)
