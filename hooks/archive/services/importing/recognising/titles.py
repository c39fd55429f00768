"""How much two titles are alike, as a line of the agenda and the heading of its section are."""

import difflib
import re
from functools import lru_cache

from archive.words.text import fold

_WORD = re.compile(r"[a-z0-9]+")
_SMALL = frozenset((
    "le", "la", "les", "l", "de", "du", "des", "d", "un", "une", "et", "a", "au", "aux", "en",
    "sur", "dans", "par", "pour", "of", "the", "and", "on", "in", "for", "to", "an", "point",
    "presentation", "n", "s",
))  # fmt: skip
"""Folded words that titles share without being alike."""
_INCLUDED = 0.9
_ONE_WORD = 0.6
_LEAST = 0.6
"""Less likeness than this is none."""


def likeness(first: str, second: str) -> float:
    """From 0, little or nothing in common, to 1, the same words."""
    one, other = _words(first), _words(second)
    if one == other:
        return 1.0 if one else 0.0
    if not set(one) & set(other):
        return 0.0
    included = _inclusion(significant(first), significant(second))
    lengths = sorted((sum(map(len, one)), sum(map(len, other))))
    if 2 * lengths[0] <= max(included, _LEAST) * sum(lengths):
        return included  # texts of such lengths cannot be more alike
    matcher = difflib.SequenceMatcher(None, " ".join(one), " ".join(other), autojunk=False)
    return max(matcher.ratio(), included)


@lru_cache(maxsize=1_000)
def significant(text: str) -> tuple[str, ...]:
    """The folded words of a title that tell it from another, in order."""
    return tuple(word for word in _words(text) if word not in _SMALL)


@lru_cache(maxsize=1_000)
def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(fold(text)))


def _inclusion(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """How far the shorter title is part of the longer one; a single word says less."""
    shorter, longer = sorted((set(one), set(other)), key=len)
    if not shorter:
        return 0.0
    shared = len(shorter & longer) / len(shorter)
    return shared * (_INCLUDED if len(shorter) > 1 else _ONE_WORD)
