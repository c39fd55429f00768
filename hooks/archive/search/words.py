"""Text → the words that search knows; `overrides/assets/search/words.js` does the same.

A word is a run of letters and digits, folded. Words of one stem are a group: what a reader types
finds all of its group, whatever its accents, its number or the form of the verb.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from snowballstemmer import stemmer  # type: ignore[import-untyped]

from archive.language.day_names import MONTH_NUMBERS
from archive.language.text import any_of, fold, one_line
from archive.language.vocabulary import ORDINALS, phrases

FUNCTION_WORDS = frozenset(phrases("function_word"))

_PAGE = r"(?:https?://|www\.)\S+"
_ADDRESS = re.compile(_PAGE), re.compile(rf"{_PAGE}|\S+@\S+")
"""What is no text: https://a.example/x; the same and nom@a.example, where there is an "@"."""
_WORD = re.compile(r"\d+(?:[-./]\d+)+|[^\W_]+")
"""A word or a compound of numbers: enfants, 1er, 2015-36, 14/03/2024."""
_PART = re.compile(r"\d+")
"""The 2015 and the 36 of "2015-36"."""
_NAME = re.compile(r"'(?<=\b([mn])')(?=[^\W_]{3})")  # a sign that is found at once comes first
"""The beginning of a name that people type in one word: n'djamena, m'bororo."""
_MONTH = "|".join(sorted(map(fold, MONTH_NUMBERS), key=len, reverse=True))
_DATE = re.compile(
    r"\b(?:(?:(?P<first>\d{1,2})(?:er)? ?(?:au|et|[-–]) ?)?(?P<day>\d{1,2})(?:er)? )?"
    rf"\b(?P<name>{_MONTH})\b(?: (?P<year>\d{{4}})\b)?"
    r"|\b(?P<d>\d{1,2})(?P<sign>[-./])(?P<m>\d{1,2})(?P=sign)(?P<y>\d{4}|\d\d)\b"
    r"|\b(?P<iso_y>\d{4})-(?P<iso_m>\d\d)-(?P<iso_d>\d\d)\b"
)
"""A date as people type it: 14 mars 2024, 12 au 14 mars, mars 2024, 14/03/24, 2024-03-14."""
_PERIODS = {"trimestre", "semestre", *(f"t{number}" for number in range(1, 5)), "s1", "s2"}
_PERIOD = re.compile(
    rf"\b(?:(?P<nth>{any_of(ORDINALS)}) (?P<unit>[ts])(?:rim|em)estre"
    r"|(?P<sign>[ts])(?P<number>[1-4]))(?: de| de l'annee)? (?P<year>\d{4})\b"
)
"""A quarter or a half of a year: premier trimestre 2024, 2e semestre de l'annee 2024, t1 2024."""
_SHORT = 3
_WHOLE = 4
_PLAIN = (
    (re.compile(r"^(?!.*(?:a[im]|em)ent$)(...+)ent$"), r"\1e"),  # demandent, no gouvernement
    (re.compile(r"(i|ng)ere$"), r"\1er"),  # première, étrangère
    (re.compile(r"(nd|rd|tt)r(?:e|a|ait|aient|ont)$"), r"\1e"),  # attendre, permettra
)
"""Endings that Snowball does not know, or not without their accents, and what is like them."""
_ASSE = re.compile(r"asse$")
"""That of dépasse: Snowball takes it for a subjunctive as in demandasse."""
_LEFT = (("er", 7), ("ent", 6), ("ir", 5), ("i", 5), ("y", 5), ("e", 4))
"""What stems lose that are so long: considér-, présent-, retir-, terrifi-, relay-."""
_STEM = stemmer("french")
"""Compiled where PyStemmer is installed; in Python elsewhere, the same stems take a hundred times
longer."""


def words_of(text: str) -> set[str]:
    """The words of a text by which it is found, those of its dates too."""
    folded = one_line(fold(without_addresses(text, " ")))
    words = {*_WORD.findall(folded)} - FUNCTION_WORDS
    compounds = [word for word in words if not word.isalnum()]
    words -= {word for word in words if len(word) == 1 and word.isalpha()}
    words.update(part for word in compounds for part in _PART.findall(word))
    for match in _NAME.finditer(folded):
        words.add(match[1] + _WORD.findall(folded[match.end() :])[0])
    # Looking for dates takes longest: without the name of a month, they are compounds.
    for dated in compounds if words.isdisjoint(MONTHS_BY_NAME) else (folded,):
        words.update(word for match in _DATE.finditer(dated) for word in _words_of_date(match))
    if not words.isdisjoint(_PERIODS):
        words.update(map(_word_of_period, _PERIOD.finditer(folded)))
    return words


def without_addresses(text: str, sign: str = "…") -> str:
    """The text with a sign in the place of each address: a result need not show them."""
    is_mail = "@" in text  # found at once, which most have not
    return _ADDRESS[is_mail].sub(sign, text) if is_mail or "://" in text or "www." in text else text


def all_words(text: str) -> list[str]:
    """Every word of a name, function words too."""
    return _WORD.findall(fold(text))


def words_of_day(day: date) -> tuple[str, str, str]:
    """The words by which a whole day, its month, or the day of any year is found."""
    return f"=d{day.isoformat()}", f"=m{day:%Y-%m}", f"=j{day:%m-%d}"


# The same words come back in every text.
@lru_cache(maxsize=100_000)
def group(word: str) -> str:
    """The stem that a folded word shares with its other forms; a number is its own.

    Words are so alike that typing without accents changes nothing: réfugiés, réfugiée, refugie
    are all refug. Short ones lose their plural only: "don" is not "donation".
    """
    if not word.isalpha() or not word.isascii():
        return word
    if len(word) > _SHORT and word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
    if word.endswith("ee"):
        word = word[:-1]
    if len(word) <= _WHOLE:
        return word[:-1] if len(word) == _WHOLE and word.endswith("e") else word
    for ending, plain in _PLAIN:
        word = ending.sub(plain, word)
    # What is cut off a present goes from every other form too: communique is commun.
    return _shortened(_stem(f"{_stem(word)}e"))


def _stem(word: str) -> str:
    """What Snowball leaves of a word; it looks for endings behind its first vowels only."""
    word = _ASSE.sub("ass", word)
    behind: str = _STEM.stemWord(f"b{word}") if word[0] in "aeiouy" else ""
    if len(behind) > _WHOLE:
        return behind[1:]  # of entrait, it would leave all
    stem: str = _STEM.stemWord(word)
    return stem[:-2] if stem == word and stem.endswith("er") else stem


def _shortened(stem: str) -> str:
    """A stem without what Snowball leaves of verbs, or takes off the longer ones only."""
    for ending, most in _LEFT:
        if stem.endswith(ending) and len(stem) >= most:
            return stem[: -len(ending)]
    return stem


def _words_of_date(match: re.Match[str]) -> Iterator[str]:
    parts = match.groupdict()
    month = MONTHS_BY_NAME[parts["name"]] if parts["name"] else int(parts["m"] or parts["iso_m"])
    days = (parts["first"], parts["day"] or parts["d"] or parts["iso_d"])
    year = parts["year"] or parts["y"] or parts["iso_y"] or ""
    year = f"20{year}" if len(year) == 2 else year  # noqa: PLR2004
    if year:
        yield f"=m{year}-{month:02}"
    for day in map(int, filter(None, days)):
        yield f"=j{month:02}-{day:02}"
        if year:
            yield f"=d{year}-{month:02}-{day:02}"


def _word_of_period(match: re.Match[str]) -> str:
    sign = match["unit"] or match["sign"]
    number = int(match["number"] or ORDINALS[match["nth"]])
    return f"={sign}{match['year']}-{min(number, {'t': 4, 's': 2}[sign])}"


MONTHS_BY_NAME = {fold(word): number for word, number in MONTH_NUMBERS.items()}
"""The number of a month by any of its folded names."""
