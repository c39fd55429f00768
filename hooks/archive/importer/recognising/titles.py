"""How much two titles are alike, as a line of the agenda and the heading of its section are."""

import difflib
import re
from collections.abc import Iterable
from functools import lru_cache

from archive.language.text import fold

_WORD = re.compile(r"[a-z0-9]+")
_SMALL = frozenset((
    "le", "la", "les", "l", "de", "du", "des", "d", "un", "une", "et", "a", "au", "aux", "en",
    "sur", "dans", "par", "pour", "of", "the", "and", "on", "in", "for", "to", "an", "point",
    "presentation", "n", "s",
))  # fmt: skip
"""Folded words that titles share without being alike."""
_ANY_OTHER = ("divers",)
_OTHERS = frozenset((
    "aob", "any other business", "any other matters", "other business", "other matters",
    "questions diverses", "points divers", "autres points", "autres sujets", "autres questions",
    "autres", "diverses", "others",
))  # fmt: skip
"""What the last point of an agenda is called, folded: all mean the same."""
_INCLUDED = 0.9
_ONE_WORD = 0.6
_LEAST = 0.6
"""Less likeness than this is none."""
_MOST_COMPARED = 20_000
"""Pairs of titles that are compared word by word: far more than any minutes need."""


class Titles:
    """Titles that others are compared to, in a time that grows with their number alone."""

    def __init__(self, titles: Iterable[str]) -> None:
        """`titles` in order: among equally alike ones the first is found."""
        self._titles: dict[int, str] = {}
        self._exact: dict[tuple[str, ...], list[int]] = {}
        self._compared = 0
        self._count = 0
        for title in titles:
            self.add(title)

    def add(self, title: str) -> None:
        """Add a title after the others."""
        self._titles[self._count] = title
        self._exact.setdefault(_words(title), []).append(self._count)
        self._count += 1

    def best(self, text: str) -> tuple[float, int]:
        """How much a text is like the title that it is most like, and the rank of that one.

        (0, -1) when it is like none; past a number of comparisons only equal titles are alike.
        """
        exact = self._exact.get(_words(text))
        if exact:
            return (1.0 if _words(text) else 0.0), exact[0]
        if self._compared > _MOST_COMPARED:
            return 0.0, -1
        self._compared += len(self._titles)
        found = ((likeness(text, title), -index) for index, title in self._titles.items())
        score, index = max(found, default=(0.0, 1))
        return (score, -index) if score else (0.0, -1)

    def take(self, index: int) -> None:
        """Leave a title out of what follows."""
        self._exact[_words(self._titles.pop(index))].remove(index)


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
    words = tuple(_WORD.findall(fold(text)))
    return _ANY_OTHER if " ".join(words) in _OTHERS else words


def _inclusion(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """How far the shorter title is part of the longer one; a single word says less."""
    shorter, longer = sorted((set(one), set(other)), key=len)
    if not shorter:
        return 0.0
    shared = len(shorter & longer) / len(shorter)
    return shared * (_INCLUDED if len(shorter) > 1 else _ONE_WORD)
