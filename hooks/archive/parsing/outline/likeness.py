"""How much two titles are alike, as a line of the agenda and the heading of its section are."""

import difflib
import re
from collections.abc import Collection, Sequence
from functools import lru_cache

from archive.language.text import fold
from archive.language.vocabulary import phrases

SAME, ALIKE = 0.85, 0.6
"""From these on two titles are surely one, or may be."""
_WORD = re.compile(r"[a-z0-9]+")
"""the "carte" and the "2024" of "carte 2024", folded"""
_SMALL = frozenset((
    "le", "la", "les", "l", "de", "du", "des", "d", "un", "une", "et", "a", "au", "aux", "en",
    "sur", "dans", "par", "pour", "of", "the", "and", "on", "in", "for", "to", "an", "point",
    "presentation", "n", "s",
))  # fmt: skip
"""Folded words that titles share without being alike."""
_INCLUDED, _ONE_WORD = 0.9, 0.6
"""How alike a title and a longer one are that holds all its words, or its only one."""
_LONGER = 3
"""Times longer, and words, that are a text rather than a title."""
_MOST_COMPARED = 20_000
"""Pairs of titles compared word by word: far more than any minutes need."""


class Titles:
    """The titles of an agenda, each line compared to all, in a time that stays bounded."""

    def __init__(self, titles: Sequence[str]) -> None:
        """`titles` in order: among equally alike ones the first is found."""
        self._titles = list(titles)
        self._exact = {_words(title): rank for rank, title in reversed([*enumerate(titles)])}
        self._left = _MOST_COMPARED

    def has(self, text: str) -> bool:
        """Whether a text is one of the titles, word for word."""
        words = _words(text)
        return bool(words) and words in self._exact

    def best(self, text: str) -> tuple[float, int]:
        """How much a text is like the title that it is most like, and the rank of that one.

        (0, -1) when it is like none; past a number of comparisons only equal titles are alike.
        """
        words = _words(text)
        if words and words in self._exact:
            return 1.0, self._exact[words]
        self._left -= len(self._titles)
        if self._left < 0 or not self._titles:
            return 0.0, -1
        score, rank = max((likeness(text, t), -rank) for rank, t in enumerate(self._titles))
        return (score, -rank) if score else (0.0, -1)


def paired(titles: Sequence[str], planned: Sequence[str]) -> dict[int, int]:
    """The rank of each title with that of the planned one which it is like, each of them once.

    Titles that are the same come first, then those that are alike.
    """
    pairs: dict[int, int] = {}
    for least in (1.0, SAME, ALIKE):
        for rank, title in enumerate(titles):
            left = [at for at in range(len(planned)) if at not in pairs.values()]
            found = (0.0, -1) if rank in pairs else Titles([planned[at] for at in left]).best(title)
            if found[0] >= least:
                pairs[rank] = left[found[1]]
    return pairs


def likeness(first: str, second: str) -> float:
    """From 0, little or nothing in common, to 1, the same words."""
    one, other = _words(first), _words(second)
    if not set(one) & set(other):
        return 0.0
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) > 1 and longer[: len(shorter)] == shorter and not _is_text(shorter, longer):
        return _INCLUDED
    included = _inclusion(significant(first), significant(second))
    lengths = sorted((sum(map(len, one)), sum(map(len, other))))
    if 2 * lengths[0] <= max(included, ALIKE) * sum(lengths):
        return included  # texts of such lengths cannot be more alike
    matcher = difflib.SequenceMatcher(None, " ".join(one), " ".join(other), autojunk=False)
    return max(matcher.ratio(), included)


def is_of_others(text: str) -> bool:
    """Whether a title is that of the last point of most agendas: "Divers"."""
    return _words(text) == _ANY_OTHER


@lru_cache(maxsize=1_000)
def significant(text: str) -> tuple[str, ...]:
    """The folded words of a title that tell it from another, in order."""
    return tuple(word for word in _words(text) if word not in _SMALL)


@lru_cache(maxsize=1_000)
def _words(text: str) -> tuple[str, ...]:
    words = tuple(_WORD.findall(fold(text)))
    return _ANY_OTHER if words in _OTHERS else words


_ANY_OTHER = ("divers",)
_OTHERS = {tuple(_WORD.findall(fold(words))) for words in phrases("miscellaneous_title")}
"""What the last point of an agenda is called: all mean the same."""


def _inclusion(one: Sequence[str], other: Sequence[str]) -> float:
    """How far the shorter title is part of the longer one; a single word says less."""
    shorter, longer = sorted((set(one), set(other)), key=len)
    if not shorter:
        return 0.0
    shared = len(shorter & longer) / len(shorter)
    is_title = len(shorter) > 1 and not _is_text(shorter, longer)
    return shared * (_INCLUDED if is_title else _ONE_WORD)


def _is_text(shorter: Collection[str], longer: Collection[str]) -> bool:
    """Whether the longer one is too long to be another form of a title."""
    return len(longer) > _LONGER * len(shorter) + _LONGER
