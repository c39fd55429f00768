"""Numbers in words as figures: "deux mille vingt-cinq" → "2025", "douze mars" → "12 mars"."""

import re

from archive.language.text import fold

_UNITS = {
    "zero": 0, "un": 1, "une": 1, "premier": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5,
    "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13,
    "quatorze": 14, "quinze": 15, "seize": 16, "vingt": 20, "vingts": 20, "trente": 30,
    "quarante": 40, "cinquante": 50, "soixante": 60,
}  # fmt: skip
_SCALES = {"cent": 100, "cents": 100, "mil": 1000, "mille": 1000}
_WORD = "|".join(sorted((*_UNITS, *_SCALES), key=len, reverse=True))
_NUMBER = re.compile(
    rf"(?<![\w-])(?:{_WORD})(?:(?:[\s-]+(?:et[\s-]+)?)(?:{_WORD}))*(?![\w-])", re.IGNORECASE
)
_BEFORE_NOUN = re.compile(
    r"\s+(?:heures?|minutes?|janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre"
    r"|octobre|novembre|d[ée]cembre)\b|\s*\(\d",
    re.IGNORECASE,
)
_LEAST_YEAR = 1900


def in_figures(text: str) -> str:
    """The text with years, days and hours that are written in words put in figures.

    Other numbers stay: "un point", "les deux parties".
    """
    text = _NUMBER.sub(_figures, text)
    # "9 heures quinze": the minutes follow no noun of their own.
    return re.sub(
        rf"(heures?\s+)({_NUMBER.pattern})",
        lambda m: m[1] + f"{_value(m[2]):02}",
        text,
        flags=re.IGNORECASE,
    )


def _figures(match: re.Match[str]) -> str:
    value = _value(match[0])
    is_meant = value >= _LEAST_YEAR or _BEFORE_NOUN.match(match.string, match.end())
    return str(value) if is_meant else match[0]


def _value(words: str) -> int:
    """The value of a number in words: "quatre-vingt-dix-neuf" is 99."""
    total = current = 0
    for word in re.split(r"[\s-]+", fold(words)):
        if word in {"mille", "mil"}:
            total, current = total + max(current, 1) * 1000, 0
        elif word in _SCALES:
            current = max(current, 1) * 100
        elif word in {"vingt", "vingts"} and current % 100 == _UNITS["quatre"]:
            current += 76
        else:
            current += _UNITS.get(word, 0)
    return total + current
