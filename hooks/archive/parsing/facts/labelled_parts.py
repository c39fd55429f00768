"""Parts of a line that words of columns label: "… Responsable : OIM. Délai : 15 mai"."""

import re
from dataclasses import dataclass

from archive.parsing.facts.columns import BESIDE_ACTION, Column, weighed_column

_COLON = re.compile(r"(?<!\d)\s*:(?!//)\s*|\s*:\s+")
"""the " : " of "Responsable : OIM", but not the ":" of "10:30" """
_SIGN = re.compile(r"[;,()\[\]|–—→]|\s-\s|[.]\s+(?=[A-ZÀ-Þ])")
"""the ". " of "Relire la carte. Responsable : OIM": what may precede a label"""
_EDGES = " .;,()[]|–—-→"
_LONGEST_LABEL = 4
"""In words."""
_LONGEST_LINE = 1000
"""In characters: labels further on are those of a text."""
_LABELS = BESIDE_ACTION | {Column.SUPPORT}


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


def labelled_parts(text: str, start: int = -1) -> list[LabelledPart]:
    """Who, until when, how far and with whose help, where a label below `start` says so.

    With `start` -1, a label may stand at the very beginning of the text.
    """
    labels = [each for each in _labels(text[:_LONGEST_LINE]) if each[1] > start]
    parts = []
    for (column, begin, after), following in zip(labels, [*labels[1:], None], strict=False):
        value = _stripped(text, after, following[1] if following else len(text))
        cut = len(text[:begin].rstrip(_EDGES))
        parts.append(LabelledPart(column, begin, *value, cut))
    return parts


def _labels(text: str) -> list[tuple[Column, int, int]]:
    """Each label after a sign, at the start of a text or with a capital: its place, its value’s."""
    found = []
    for colon in _COLON.finditer(text):
        signs = [sign.end() for sign in _SIGN.finditer(text, 0, colon.start())]
        first = signs[-1] if signs else 0
        words = [first + m.start() for m in re.finditer(r"\S+", text[first : colon.start()])]
        for index, begin in enumerate(words):
            is_apart = index == 0 or text[begin].isupper()
            column, weight = weighed_column(text[begin : colon.start()])
            is_sure = weight > 1 and len(words) - index <= _LONGEST_LABEL
            if column in _LABELS and is_apart and (is_sure or index == len(words) - 1):
                found.append((column, begin, colon.end()))
                break
    return found


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """A part of a text without the signs around it; a bracket that it opens is closed."""
    inner = text[start:end].rstrip(_EDGES)
    closing = text[start + len(inner) : end]
    if inner.count("(") > inner.count(")") and closing.startswith(")"):
        inner += ")"
    return start + len(inner) - len(inner.lstrip(_EDGES)), start + len(inner)
