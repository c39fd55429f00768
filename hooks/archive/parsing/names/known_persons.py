"""Who is named in full somewhere in a document: found wherever a part of the name stands.

"Isabelle TANDO" on a list of who came is the "Mme Tando" and the "Isabelle" of its other lines.
"""

import re
from collections.abc import Iterable
from itertools import takewhile

from archive.language.text import UNBROKEN, fold, same_length_fold
from archive.parsing.names.person_names import (
    has_first_name,
    has_title,
    is_body_word,
    is_name_word,
    is_particle,
    title_end,
)

_SHORTEST = 3
"""Letters of a word that tells a person by itself."""
_LONGEST = 3
"""In words: what is longer may hold more than a name."""
_CONTEXT = 20
"""Characters looked at before a word."""
_POSSESSIVE = re.compile(r"['’]s?$")
"""the "’s" of "Isabelle’s" """
_SMALL = re.compile(r"(?<![\w'’@.-])[a-zà-ÿ]{3,}(?![\w@])")
"""the "rapport" of "le rapport de l’OIM": what is no name where it has a capital"""
_BESIDE = re.compile(r"(?<=\w)\s*(?:[(:/]|,(?!\s*[\w’'-]+$)|\s[–—-]\s)")
"""the ", " of "Awa Tando, directrice du CPE", but not that of "Tando, Awa" """
_INITIAL = re.compile(r"(?:[A-ZÀ-Þ][a-zà-ÿ]?\.-?)+")
"""A., J.-P., Ph."""
_PIECE = re.compile(r"(?:[^\W_]'(?!s\b))?[^\W_]+(?:(?:-|'(?!s\b))[^\W_]+)*")
"""isabelle, n'dri, jean-pierre, the "david" of "david's", folded"""
_ARTICLE = re.compile(r"\b(?:l[ae]s?|du|des|une?|the|el|os?|l['’])\s*$")
"""the "le " of "le Trésor", which no name of a person follows, folded"""
_TOWARDS = re.compile(r"\b(?:a|en|in|at|vers|depuis|from|near|em|no|na)\s+$")
"""the "à " of "à Tagda", which a place follows as well as a person, folded"""


class KnownPersons:
    """The names of persons met so far."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        """Begin with the names of a list of persons."""
        self._persons: list[str] = []
        self._words: dict[str, set[int]] = {}
        self._alone: set[str] = set()
        self._given: set[str] = set()
        self._small: set[str] = set()
        self._learnt: set[str] = set()
        self.learn(names)

    def learn_words(self, texts: Iterable[str]) -> None:
        """Learn the words that a document writes in small letters, which name nobody."""
        for text in texts:
            self._small.update(map(fold, _SMALL.findall(text)))

    def is_said(self, name: str) -> bool:
        """Whether a name without a first name that is known holds a word of the document."""
        if has_first_name(name):
            return False
        words = (
            fold(piece)
            for word in name.split()
            if not is_particle(word)
            for piece in word.split("-")
        )
        return not self._small.isdisjoint(words)

    def learn(self, names: Iterable[str], *, are_listed: bool = True) -> None:
        """Learn names; one word of them tells the person where they stand on a list of persons."""
        for name in names:
            if name in self._learnt or (not has_title(name) and self.is_said(name)):
                continue
            self._learnt.add(name)
            named = _BESIDE.split(name[title_end(name) :], maxsplit=1)[0]
            words = [word for word in (word.strip(".,;:()") for word in named.split()) if word]
            for word in words:
                self._words.setdefault(fold(word), set()).add(len(self._persons))
            if len(words) > _LONGEST:  # what somebody does may stand behind the name
                words = words[:2]
            if are_listed or (len(words) > 1 and has_first_name(name)):
                self._alone.update(map(fold, filter(_may_stand_alone, _without_acronym(words))))
                self._given.update(map(fold, _given_names(words)))
            self._persons.append(name)

    def may_stand_in(self, text: str) -> bool:
        """Whether a word of a name stands in a text."""
        return not self._words.keys().isdisjoint(_PIECE.findall(fold(text)))

    def person(self, name: str) -> str:
        """The name in full of whom a part of a name stands for; the part where it is not known."""
        found = [self._words.get(fold(word), set()) for word in name.split()]
        both = set.intersection(*found) if found else set()
        return self._persons[min(both)] if both else name

    def find(self, text: str, start: int, end: int) -> tuple[int, int] | None:
        """Where the first known name stands between two places of a text, None without any.

        Two words of one name tell it anywhere, one word where nothing else is named with it.
        """
        words = [(each.start(), _bare(each[0])) for each in UNBROKEN.finditer(text, start, end)]
        for number, (first, word) in enumerate(words):
            length = self._length([fold(each).rstrip(".") for _, each in words[number:]])
            if length > 1:
                last, rest = words[number + length - 1]
                return first, last + len(rest)
            is_last = number == len(words) - 1 and self._is_surname(words[number - 1][1], word)
            is_alone = len(words) == 1 and self._is_alone(text[:first], word)
            if length and (is_last or is_alone):
                initials = takewhile(
                    lambda each: _INITIAL.fullmatch(each[1]), words[number - 1 :: -1]
                )
                begins = min((at for at, _ in initials), default=first) if number else first
                return begins, first + len(word)
        return None

    def _length(self, words: list[str]) -> int:
        """How many words at the start of a run are those of one name, particles between them."""
        persons = self._words.get(words[0], set())
        length = int(bool(persons))
        for number, word in enumerate(words[1:], 2):
            persons = persons if is_particle(word) else persons & self._words.get(word, set())
            if not persons:
                break
            length = length if is_particle(word) else number
        return length

    def _is_surname(self, before: str, word: str) -> bool:
        """Whether a surname stands behind another first name: no "Tagda" of "Mairie Tagda"."""
        is_known = fold(word) in self._alone and fold(word) not in self._given
        return is_known and before != word and not is_body_word(before)

    def _is_alone(self, before: str, word: str) -> bool:
        """Whether one word behind a text is a person's name: no "Tagda" of "à Tagda"."""
        before = same_length_fold(before[-_CONTEXT:])
        is_place = _TOWARDS.search(before) and fold(word) not in self._given
        return fold(word) in self._alone and not (is_place or _ARTICLE.search(before))


def _bare(word: str) -> str:
    return _POSSESSIVE.sub("", word)


def _may_stand_alone(word: str) -> bool:
    is_long = "." not in word and len(word) >= _SHORTEST
    return is_long and is_name_word(word) and not is_particle(word)


def _without_acronym(words: list[str]) -> list[str]:
    """A name without the letters behind it that may be a body's: "Awa Tando" of "Awa Tando CPE"."""
    is_told = len(words) >= _LONGEST and words[-1:] == [word for word in words if word.isupper()]
    return words[:-1] if is_told else words


def _given_names(words: list[str]) -> list[str]:
    """The first names: "Awa" of "TANDO Awa", and of "Awa Tando"; none of "A Tando", "Tando"."""
    words = [word for word in words if len(word) > 1 and "." not in word]
    small = [word for word in words if not word.isupper()]
    return small if len(small) < len(words) else words[: len(words) > 1]
