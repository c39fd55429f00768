"""How well words fit a column of a table that lost its cells: "HCR" one of those responsible."""

import re
from collections.abc import Callable, Iterable, Sequence

from archive.language.action_states import parse_status
from archive.language.choices import is_filler
from archive.language.text import fold, same_length_fold
from archive.language.vocabulary import phrases
from archive.parsing.facts.action_signs import TASK
from archive.parsing.facts.columns import Column
from archive.parsing.facts.responsibilities import bare_names, is_deadline, split_deadline
from archive.parsing.names.entry_rows import ACRONYM
from archive.parsing.names.name_lists import is_like_name
from archive.parsing.names.person_names import BODY_STARTS, FUNCTIONS, has_title, may_be_person
from archive.parsing.names.presence import COLUMN_FIELDS, sign_of

NO = float("-inf")
"""Of words that cannot stand in a column."""
_SURE, _LIKELY, _MAYBE, _FILLER = 3.0, 1.5, 0.5, 0.3
_LONGEST_ACRONYM = 9
"""In letters: a longer word in capitals may be a surname alone on its line."""
_UNENDED = frozenset(map(same_length_fold, phrases("no_verb"))) | {
    "a", "to", "from", "by", "chez", "le", "la", "les", "un", "une", "the", "an", "de", "du", "des",
    "d", "pour", "et", "en", "of", "and", "&", "au", "aux", "sur", "dans", "par", "l", "avec",
    "with", "for", "on", "in", "n°", "–", "-", "vers", "après", "avant", "dont", "at", "before",
}  # fmt: skip
_NO_START, _NO_END = ";:,)»%/", ",/("
"""Words that end no cell, signs that begin and end none."""
_ENDS = frozenset(phrases("function_end"))
_NUMBER = re.compile(r"[A-Z]{0,3}\d{1,3}(?:\.\d{1,2})?[.)]?")
"""2, R2, 01."""
_TOLD = re.compile(r"(?P<who>[^:]{2,60}?)\s?:\s(?P<what>.+)")
"""DPS Ituri : envoyer la demande"""
_FIGURES = re.compile(r"\d{1,3}(?: \d{3})+\D?")
"""1 904"""
_OF_MONTH = re.compile(r"[12]?\d|3[01]")
"""the "9" of "CPE 9", which "août" follows in the next column"""
_DAY = re.compile(r"\d[/.-]\d")
"""the "3/0" of "OIM 13/05" """
_REST = re.compile(r"\.?[a-z]{1,3}|[._-]+|\. [a-z]{1,3}")
"""the "org" that is left of a mailbox cut in two"""
_LONGEST_TITLE, _LONGEST_CELL, _LONGEST_STATUS, _LONGEST_NAMES = 14, 12, 4, 24
_LONGEST_OTHER = 8
"""In words."""
_LONGEST: dict[str, int | None] = {
    **dict.fromkeys(("person", "organisation", "function"), _LONGEST_NAMES),
    **dict.fromkeys((Column.RESPONSIBLE, Column.SUPPORT, Column.OWNER), _LONGEST_NAMES),
    **dict.fromkeys((Column.TEXT, Column.DISCUSSION, Column.DECISIONS), None),
    Column.TITLE: _LONGEST_TITLE,
    Column.DEADLINE: _LONGEST_CELL,
}
"""The words of a cell at most, None for any number, by its column; those of others are short."""
_SHORT_NAME = 3
"""Words of a name that nothing but its capitals tells, at most."""


class Fits:
    """Judges words for the columns of one document."""

    def __init__(self, is_known: Callable[[str], bool], titles: Iterable[str] = ()) -> None:
        """`is_known` tells the name of an organisation; `titles` are those of the agenda."""
        self._is_known, self._titles = is_known, set(map(fold, titles))
        self._found: dict[tuple[str, str], float] = {}
        self._judges: dict[str, Callable[[str], float]] = {
            Column.NUMBER: lambda text: _LIKELY if _NUMBER.fullmatch(text) else NO,
            Column.HOUR: lambda _: NO,
            Column.TITLE: self._title,
            Column.TEXT: self._task,
            Column.DISCUSSION: _discussion,
            Column.DECISIONS: lambda text: max(self._task(text), _discussion(text) / 2),
            Column.RESPONSIBLE: self._names,
            Column.SUPPORT: lambda text: self._names(text) if self._names(text) >= 1 else NO,
            Column.DEADLINE: self._deadline,
            Column.OWNER: self._owner,
            Column.STATUS: self._status,
            "organisation": self._body,
            "person": self._person,
            "function": _function,
            "contact": lambda text: _LIKELY if _REST.fullmatch(text) else NO,
            **dict.fromkeys(("presence", *COLUMN_FIELDS), _sign),
        }

    def __call__(self, column: str, text: str) -> float:
        """How well a text fits a column, NO when it cannot stand there."""
        told = self._found.get((column, text))
        if told is None:
            told = self._found[column, text] = self._judged(column, text)
        return told

    def most_words(self, column: str) -> int | None:
        """How many words a cell has at most, None for any number."""
        return _LONGEST.get(column, _LONGEST_OTHER)

    def is_one(self, text: str) -> bool:
        """Whether words are one: the name of an organisation that is known, a number."""
        return self._is_known(text) or bool(_FIGURES.fullmatch(text))

    def is_known(self, text: str) -> bool:
        """Whether a text lists organisations that are known, and nothing else."""
        names = bare_names(text, self._is_known)
        return bool(names) and all(map(self._is_known, names))

    def _judged(self, column: str, text: str) -> float:
        if is_filler(text):
            return _FILLER
        last = text.rsplit(maxsplit=1)[-1]
        is_cut = text[0] in _NO_START or text[-1] in _NO_END or last.lower() in _UNENDED
        if is_cut or text.count("(") != text.count(")"):
            return NO
        judge = self._judges.get(column)
        return judge(text) if judge else _other(text)

    def _names(self, text: str) -> float:
        words = text.split()
        if not text[0].isalpha() or text[0].islower() or len(words) > _LONGEST_NAMES:
            return NO
        is_due = is_deadline(text) or (words[-1].isalpha() and is_deadline(f"{words[-1]} mai"))
        is_due |= bool(_OF_MONTH.fullmatch(words[-1])) and not self._is_known(text)
        if is_due or _DAY.search(text):
            return NO
        names = bare_names(text, self._is_known)
        if names and all(map(self._is_known, names)):
            return _SURE + len(words) / 10
        if not names or TASK.match(text):
            return NO
        if all(self._is_known(name) or is_like_name(name) for name in names):
            return NO if self._is_led(words) else 1 + 0.15 * len(words)
        is_short = all(name[:1].isupper() and len(name.split()) <= _SHORT_NAME for name in names)
        return _FILLER / 3 if is_short else NO

    def _is_led(self, words: Sequence[str]) -> bool:
        """Whether a known acronym stands before other words, which are none of its name."""
        return len(words) > 1 and words[0].isupper() and self._is_known(words[0])

    def _deadline(self, text: str) -> float:
        words = text.split()
        is_part = words[0].lower() in {"de", "du", "des"}
        is_year = text.isdigit()  # that of "la contribution au budget 2025"
        if is_part or is_year or len(words) > _LONGEST_CELL or not is_deadline(text):
            return NO
        return _SURE + min(len(words), _LONGEST_STATUS) / 8

    def _owner(self, text: str) -> float:
        split = split_deadline(text) if len(text.split()) <= _LONGEST_NAMES else None
        if split and split[0]:
            return self._names(split[0]) + _SURE
        return max(self._names(text), self._deadline(text))

    def _status(self, text: str) -> float:
        words = text.split()
        is_cell = text[0].isalpha() and not any(word[0].isupper() for word in words[1:])
        is_cell &= len(words) <= _LONGEST_STATUS
        return _SURE + len(words) / 5 if is_cell and parse_status(text) else NO

    def _title(self, text: str) -> float:
        if fold(text) in self._titles:
            return 2 * _SURE
        words = text.split()
        is_text = text[0].islower() or text[-1] in ".;:"
        if is_text or len(words) > _LONGEST_TITLE:
            return NO
        return _LIKELY - len(words) / 20 - 2 * bool(self._titles)

    def _task(self, text: str) -> float:
        if text[-1] == ":" or is_deadline(text) or self.is_known(text):
            return NO
        fit = 2.0 if TASK.match(text) else _MAYBE * (text[-1] != ".")
        return fit - _LIKELY * text[0].islower()

    def _person(self, text: str) -> float:
        if not (may_be_person(text) or has_title(text)) or self._is_known(text):
            return NO
        return 2.5 - len(text.split()) / 4

    def _body(self, text: str) -> float:
        first, *others = [word.strip(".,()") for word in fold(text).split()]
        last = text.rsplit(maxsplit=1)[-1]
        if not text[0].isupper() or (len(last) == 1 and sign_of(last)):
            return _SURE if self._is_known(text) else NO
        word = text.split(maxsplit=1)[0]
        is_acronym = bool(ACRONYM.fullmatch(word)) and len(word) <= _LONGEST_ACRONYM
        if self._is_known(text) or (is_acronym and word == text):
            return _SURE
        if others and first.rstrip("s") in BODY_STARTS:
            return 1.0 if any(word in FUNCTIONS for word in others) else _SURE
        return _LIKELY if is_acronym else _MAYBE if others else _FILLER


def begins_task(text: str) -> bool:
    """Whether what is to do begins with a line, alone or behind who does it: "OIM : relire"."""
    told = _TOLD.match(text)
    return any(TASK.match(each) for each in (text, told["what"] if told else ""))


def _function(text: str) -> float:
    words = [word.strip(".,()") for word in fold(text).split()]
    capitals = (
        1 if sum(map(str.isupper, word)) > 1 else 2
        for word in text.split()[1:]
        if word[0].isupper() and fold(word) not in FUNCTIONS | _ENDS
    )
    begun = _SURE - (len(words) == 1) - sum(capitals) if words[0] in FUNCTIONS else 0.0
    begun -= _SURE * text[0].islower()
    if not begun and (len(words) > _LONGEST_STATUS or sign_of(text.rsplit(maxsplit=1)[-1])):
        return NO
    is_led = len(words) > 1 and text[0].isupper() and _UNENDED.isdisjoint(words)
    return max(begun, _SURE if is_led and words[-1] in _ENDS else 0.0)


def _discussion(text: str) -> float:
    return NO if text[0].islower() else _LIKELY if text[-1] in ".!?" else _FILLER


def _other(text: str) -> float:
    is_long = len(text.split()) > _LONGEST_OTHER
    return NO if is_long else 0.0 if text[0].islower() else _FILLER / 5


def _sign(text: str) -> float:
    return _SURE if sign_of(text) else NO
