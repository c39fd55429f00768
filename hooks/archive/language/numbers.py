"""Numbers as French writes them: 12 345, 1,5, plus de 9 531, n. d., deux mille vingt-cinq."""

import re
from dataclasses import dataclass
from itertools import pairwise

from archive.language.choices import is_filler
from archive.language.day_names import MONTH_NUMBERS, MONTHS
from archive.language.text import any_of, fold, key, same_length_fold
from archive.language.vocabulary import NUMBERS, numbered, phrases

_NUMBER = re.compile(
    rf"(?:{any_of(phrases('about_number'))}\s*)?"
    r"(?P<sign>[-+−]?)(?:(?P<whole>\d{1,3}(?:\s?\d{3})*)(?:[.,](?P<part>\d+))?"
    r"|(?P<grouped>\d{1,3}(?:(?:\.\d{3}){2,}|(?:,\d{3}){2,})))\s?(?P<share>%?)"
)
"""A whole cell: 7, 1 200, −3,5, 12 %, plus de 9 531, 1.948.298; not 15.03.2024 nor 9h30."""
_TWO_WAYS = re.compile(r"[-+−]?[1-9]\d{0,2}[.,]\d{3}\s?%?")
"""1.500, 1,500: fifteen hundred for some, one and a half for others"""
_MOST_DIGITS = 12
"""On each side of the comma: more is a reference, and no number that anyone compares."""
_NOT_KNOWN = frozenset(map(key, phrases("no_number")))
_ROMAN = {"I": 1, "V": 5, "X": 10}
_SCALES = {"cent": 100, "cents": 100, "mil": 1000, "mille": 1000}
_SPELLED = {**numbered("other_numbers"), **NUMBERS, "zero": 0, "premier": 1, "vingts": 20}
_WORD = any_of((*_SPELLED, *_SCALES))
_IN_WORDS = re.compile(rf"(?<![\w-]){_WORD}(?:(?:[\s-]+(?:(?:et|e|y)[\s-]+)?){_WORD})*(?![\w-])")
"""deux mille vingt-cinq, quatre-vingt-dix, dois mil e vinte e três, folded"""
_MINUTES = re.compile(rf"(heures?\s+)({_IN_WORDS.pattern})", re.IGNORECASE)
"""the "heures quinze" of "9 heures quinze", whose minutes no noun follows"""
_BEFORE_NOUN = re.compile(
    rf"\s+(?:heures?|horas?|minut[eo]s?|{any_of(MONTHS)}|dias? d\w+ mes"
    rf"|de {any_of(MONTH_NUMBERS)})\b|\s*\(\d"
)
"""the " mars" of "douze mars", the " dias do mês" of "dez dias do mês de março", folded"""
_NOUN = 30
"""More signs than the longest of these nouns has, with what parts it from its number."""
_LEAST_YEAR = 1900


@dataclass(frozen=True, slots=True)
class Number:
    """A number as a text tells it."""

    value: float
    text: str
    """As written, with the words that make it less than exact: "plus de 9 531"."""
    is_share: bool = False
    """Whether it is written with "%"."""


def parse_number(text: str) -> Number | None:
    """The number that a text is, or None; one that can be read in two ways is none."""
    written = text.strip()
    match = _NUMBER.fullmatch(same_length_fold(written))
    if match is None or has_two_readings(written):
        return None
    whole = "".join(filter(str.isdigit, match["grouped"] or match["whole"]))
    part = match["part"] or "0"
    if len(whole) > _MOST_DIGITS or len(part) > _MOST_DIGITS:
        return None
    value = float(f"{whole}.{part}")
    return Number(-value if match["sign"] in {"-", "−"} else value, written, bool(match["share"]))


def has_two_readings(text: str) -> bool:
    """Whether a text is a number for all, and not the same for all: "1,500"."""
    return bool(_TWO_WAYS.fullmatch(text.strip()))


def is_not_known(text: str) -> bool:
    """Whether a text stands where a number does and says that there is none: "n. d.", "–", ""."""
    return is_filler(text) or key(text) in _NOT_KNOWN


def in_figures(text: str) -> str:
    """The text with years, days and hours that are written in words put in figures.

    Other numbers stay: "un point", "les deux parties".
    """
    told, at, folded = "", 0, same_length_fold(text)
    for match in _IN_WORDS.finditer(folded):
        value = _value(match[0])
        after = folded[match.end() : match.end() + _NOUN]
        if value >= _LEAST_YEAR or _BEFORE_NOUN.match(after):
            told += f"{text[at : match.start()]}{value}"
            at = match.end()
    return _MINUTES.sub(lambda match: f"{match[1]}{_value(match[2]):02}", told + text[at:])


def _value(words: str) -> int:
    """The value of a number in words: "quatre-vingt-dix-neuf" is 99."""
    total = current = 0
    for word in fold(words).replace("-", " ").split():
        if word in {"mille", "mil"}:
            total, current = total + max(current, 1) * 1000, 0
        elif word in _SCALES:
            current = max(current, 1) * 100
        elif word in {"vingt", "vingts"} and current % 100 == _SPELLED["quatre"]:
            current += 76
        else:
            current += _SPELLED.get(word, 0)
    return total + current


def roman_number(digits: str) -> int | None:
    """The value of Roman digits up to thirty-nine, None for what is none: 14 of "XIV"."""
    values = [_ROMAN.get(digit, 0) for digit in digits.upper()]
    if not values or not all(values):
        return None
    return sum(-value if value < after else value for value, after in pairwise([*values, 0]))
