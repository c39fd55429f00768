"""The names of months and weekdays, and which of them a misspelt word means."""

from collections.abc import Mapping
from functools import lru_cache
from itertools import takewhile

from archive.language.text import same_length_fold
from archive.language.vocabulary import phrases, synonyms

_MONTHS = synonyms("months")
_WEEKDAYS = synonyms("weekdays")

MONTH_NUMBERS = {
    same_length_fold(name): number
    for number, (month, others) in enumerate(_MONTHS.items(), 1)
    for name in (month, *others)
}
"""Every folded month name and abbreviation with its number, January being 1."""

MONTHS = tuple(_MONTHS)
"""The French names of the months, January first."""

WEEKDAYS = tuple(_WEEKDAYS)
"""The French names of the weekdays, Monday first."""

WEEKDAY_NUMBERS = {
    same_length_fold(name): number
    for number, (weekday, others) in enumerate(_WEEKDAYS.items())
    for name in (weekday, *others)
}
"""The folded names and abbreviations of the weekdays with their numbers, Monday being 0."""

_OTHERS = (*WEEKDAY_NUMBERS, *map(same_length_fold, phrases("like_month")))
_NO_SLIPS = {*MONTH_NUMBERS, *_OTHERS, *(f"{word}s" for word in _OTHERS)}
_SHORTEST = 4
"""The letters of the shortest word that may be a misspelt name."""


_NAMES = {same_length_fold(n): n for n in (*_MONTHS, *(n for of in _MONTHS.values() for n in of))}
_WHOLE_WEEKDAYS = {name: name for name in WEEKDAY_NUMBERS if len(name) > _SHORTEST}


# The words of a text come back in every file.
@lru_cache(maxsize=10_000)
def month_meant(word: str) -> str | None:
    """The name of the one month from which a word differs by one letter, None without any.

    A letter is another, too many, missing or swapped with the next: "jenvier", "avirl"; the first
    one is right. "mais" may be mai or mars, and is none.
    """
    return _meant(word, _NAMES, MONTH_NUMBERS)


@lru_cache(maxsize=10_000)
def weekday_meant(word: str) -> str | None:
    """The same of a weekday: "vendredu" is vendredi."""
    return _meant(word, _WHOLE_WEEKDAYS, WEEKDAY_NUMBERS)


def _meant(word: str, names: Mapping[str, str], numbers: Mapping[str, int]) -> str | None:
    folded = same_length_fold(word)
    if len(folded) < _SHORTEST or folded in _NO_SLIPS:
        return None
    near = [name for name in names if _is_slip(folded, name)]
    if len({numbers[name] for name in near}) != 1:
        return None
    name = names[near[0]]
    return name.capitalize() if word[0].isupper() else name


def _is_slip(word: str, name: str) -> bool:
    """Whether two words that begin alike differ by one letter, or by two that are swapped."""
    if word[0] != name[0] or abs(len(word) - len(name)) > 1:
        return False
    start = _alike(word, name)
    end = _alike(word[start:][::-1], name[start:][::-1])
    one, other = word[start : len(word) - end], name[start : len(name) - end]
    return max(len(one), len(other)) == 1 or (len(one) == 2 and one == other[::-1])  # noqa: PLR2004


def _alike(one: str, other: str) -> int:
    """How many letters two words share at their beginning."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
