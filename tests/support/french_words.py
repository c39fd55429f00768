"""French words from a list of films' subtitles, to draw from; the commonest come first."""

import gzip
import json
from functools import cache
from importlib.resources import files
from random import Random

from archive.language.text import fold
from archive.search.words import FUNCTION_WORDS, group


@cache
def french() -> list[str]:
    """All of them."""
    packed = files("spellchecker").joinpath("resources", "fr.json.gz").read_bytes()
    counts: dict[str, int] = json.loads(gzip.decompress(packed))
    words = (word for word in counts if len(word) > 1 and fold(word).isascii() and word.isalpha())
    return sorted(words, key=lambda word: (-counts[word], word))


_ENDINGS = "er é ée és ées e ent ait aient era eront ant".split()  # noqa: SIM905
_LONG = 6


def absent(stems: set[str], count: int) -> list[str]:
    """So many words, drawn among the commonest, of a stem that is not among these."""
    drawn = Random(1).sample(french()[:30_000], 6 * count)  # noqa: S311
    lost = [word for word in drawn if len(word) > 3 and group(fold(word)) not in stems]
    return [word for word in lost if fold(word) not in FUNCTION_WORDS][:count]


def inflected(words: set[str], count: int) -> list[tuple[str, str]]:
    """So many pairs of a word and another form of it that is none of these words.

    The forms are those of the list: of a verb in -er, or of a noun and its plural.
    """
    known, folded = set(french()), {fold(word) for word in words}
    pairs = [
        (word, other)
        for word in sorted(words)
        if len(word) >= _LONG
        for other in _others(word, known)
        if fold(other) not in folded
    ]
    return Random(1).sample(pairs, count)  # noqa: S311


def _others(word: str, known: set[str]) -> list[str]:
    for ending in sorted(_ENDINGS, key=len, reverse=True):
        stem = word.removesuffix(ending)
        family = [f"{stem}{other}" for other in _ENDINGS]
        if stem != word and len(stem) > 3 and known.issuperset(family):
            return [form for form in family if form != word]
    return [plural] if (plural := f"{word}s") in known and not word.endswith(("s", "x")) else []
