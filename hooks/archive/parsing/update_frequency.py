"""How often something is updated, as people write it."""

import re

from archive.language.text import fold
from archive.model import Frequency

_NEVER = re.compile(
    r"\b(?:uniques?|ponctuel\w*|aucune?|jamais|never|irregulie\w*|besoins?|demande)\b"
    r"|\bune\s(?:seule\s)?fois\s*$"
)
"""What is updated once, never, or when needed has no rhythm."""
_COUNTS = {
    "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8,
    "neuf": 9, "dix": 10, "douze": 12, "quinze": 15, "one": 1, "two": 2, "three": 3, "four": 4,
}  # fmt: skip
_COUNT = rf"(?P<count>\d{{1,3}}|{'|'.join(_COUNTS)})"
_UNIT = (
    r"(?P<unit>jours?|days?|semaines?|weeks?|mois|months?|trimestres?|semestres?"
    r"|ans?|annees?|years?)\b"
)
_UNITS = (
    ("jour", 0, 1), ("day", 0, 1), ("semaine", 0, 7), ("week", 0, 7), ("mois", 1, 0),
    ("month", 1, 0), ("trimestre", 3, 0), ("semestre", 6, 0), ("an", 12, 0), ("year", 12, 0),
)  # fmt: skip
"""Each unit in months and days."""
_STEMS = (
    ("quotidien", 0, 1), ("daily", 0, 1), ("bihebdomadaire", 0, 4), ("hebdomadaire", 0, 7),
    ("weekly", 0, 7), ("quinzaine", 0, 14), ("bimensuel", 0, 15), ("bimestriel", 2, 0),
    ("mensuel", 1, 0), ("monthly", 1, 0), ("trimestriel", 3, 0), ("quarterly", 3, 0),
    ("semestriel", 6, 0), ("biannuel", 6, 0), ("annuel", 12, 0), ("yearly", 12, 0),
    ("annual", 12, 0), ("continu", 0, 1), ("temps reel", 0, 1),
)  # fmt: skip
"""Each adjective in months and days."""
_TIMES_PER = re.compile(rf"\b{_COUNT}\s(?:fois|times)\s(?:par|per|a|an)\s{_UNIT}")
_EVERY_SEVERAL = re.compile(rf"\b{_COUNT}\s{_UNIT}")
_EVERY_ONE = re.compile(rf"\b(?:chaque|par|tous les|toutes les|every|each|per)\s{_UNIT}")
_DAYS_IN_MONTH = 30


def rhythm(text: str) -> Frequency | None:
    """How often something is updated, or None when the words do not tell."""
    words = " ".join(fold(text).split())
    if _NEVER.search(words):
        return Frequency(text)
    match = _TIMES_PER.search(words)
    if match:
        return _shared(text, match)
    match = _EVERY_SEVERAL.search(words) or _EVERY_ONE.search(words)
    if match:
        months, days = _unit(match["unit"])
        count = _count(match)
        return Frequency(text, months * count, days * count)
    stem = next((stem for stem in _STEMS if stem[0] in words), None)
    return Frequency(text, *stem[1:]) if stem else None


def _shared(text: str, match: re.Match[str]) -> Frequency:
    """So many times in a unit of time."""
    months, days = _unit(match["unit"])
    count = _count(match)
    if months and months % count == 0:
        return Frequency(text, months // count)
    return Frequency(text, 0, max(1, (months * _DAYS_IN_MONTH + days) // count))


def _unit(word: str) -> tuple[int, int]:
    return next((months, days) for unit, months, days in _UNITS if word.startswith(unit))


def _count(match: re.Match[str]) -> int:
    word = match.groupdict().get("count") or "une"
    return _COUNTS.get(word) or max(1, int(word))
