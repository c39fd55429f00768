"""Words as patterns of JSON Schema that are as lenient as the reader: case, accents, plurals."""

import re
from collections.abc import Iterable

from archive.language.text import fold

_SEGMENT = re.compile(r"[a-z0-9]+")
_BETWEEN = r"[\W_]*"
_SHORTEST_PLURAL = 4
"""A shorter word keeps its final s or x; see `archive.language.text.term`."""


_ACCENTED = {
    "a": "àâä",
    "c": "ç",
    "e": "éèêë",
    "i": "îï",
    "n": "ñ",
    "o": "ôö",
    "u": "ùûü",
    "y": "ÿ",
}
"""The accents that French words bear."""


def pattern(words: Iterable[str], without: Iterable[str] = ()) -> str:
    """A regular expression for all the ways of writing some words that the reader takes as one.

    It leaves out the texts of `without`, which stand as they are.
    """
    options = dict.fromkeys(map(_one, words))
    exact = "|".join(map(re.escape, without))
    but = f"(?!(?:{exact})$)" if exact else ""
    return f"^{but}{_BETWEEN}(?:{'|'.join(options)}){_BETWEEN}$"


def _one(word: str) -> str:
    return _BETWEEN.join(map(_segment, _SEGMENT.findall(fold(word))))


def _segment(segment: str) -> str:
    singular = segment if len(segment) < _SHORTEST_PLURAL else segment.rstrip("sx")
    may_be_plural = len(singular) + 1 >= _SHORTEST_PLURAL and singular[-1] not in "sx"
    plural = "[sSxX]*" if may_be_plural else ""
    return "".join(map(_letter, singular)) + plural


def _letter(letter: str) -> str:
    signs = letter + _ACCENTED.get(letter, "")
    return f"[{signs}{signs.upper()}]" if letter.isalpha() else letter
