"""The organisations that a document or the archive knows, to find their names in its sentences."""

import re
from collections.abc import Callable, Iterable
from itertools import pairwise

from archive.language.choices import is_collective
from archive.language.text import key
from archive.parsing.name_lists import split_names

_PARTS = re.compile(r"^(?P<name>.+?)\s*(?:\((?P<inside>[^()]+)\)|\s[–—-]\s+(?P<after>.+))$")
_ARTICLES = re.compile(
    r"^(?:(?:de\s+|à\s+)?l['’]\s*|d['’]|(?:le|la|les|the|du|des|de|de la|à|à la|au|aux)\s+)+",
    re.IGNORECASE,
)
_NGO = re.compile(r"^(?i:ong|ngo|association)\s+(?=[A-ZÀ-Þ])")
"""What stands before the name of an association, and may be left out."""
_LATER_ARTICLES = re.compile(
    r"(?P<before>(?:[,;]|\b(?:et|and))\s+)"
    r"(?:(?:de |à )?l['’]|d['’]|(?:du|des|de la|à la|aux?|le|la|les|the)\s)\s*"
    r"(?=[A-ZÀ-Þ])"
)
_JOINT = re.compile(r"\s*(?:/|,|;|&|\+|\bet\b|\band\b)\s*")


_WORD_START = re.compile(r"(?<!\S)\S")
_MOST_WORDS = 24
_SMALL = frozenset(
    ("de", "du", "des", "la", "le", "les", "d", "l", "à", "au", "aux", "en", "of", "the")
)


class Known:
    """Every name met so far, and the archive's own when it is given."""

    def __init__(self, archive_knows: Callable[[str], bool] | None = None) -> None:
        """`archive_knows` says whether the archive's register has a name."""
        self._archive_knows = archive_knows or (lambda _: False)
        self._keys: set[str] = set()
        self.acronyms: set[str] = set()
        """Words that the document writes in capitals within its sentences."""

    def add(self, names: Iterable[str]) -> None:
        """Learn names as listed: "Fondation X (FX)" teaches the whole, the name and the acronym."""
        for name in names:
            match = _PARTS.match(name)
            parts = [part for part in match.groups() if part] if match else []
            for each in (name, *parts, *(piece for part in parts for piece in part.split(","))):
                self._keys.add(_key(each))
        self._keys.discard("")

    def is_name(self, text: str) -> bool:
        """Whether a text names one known organisation, or several joined: DRC/MMC."""
        if self._is_one(text):
            return True
        parts = [part for part in _JOINT.split(text) if part]
        return len(parts) > 1 and all(map(self._is_one, parts))

    def names_of(self, text: str) -> tuple[str, ...]:
        """The known organisations a text lists and nothing else, without articles; () otherwise."""
        names = listed(text.strip(" ()"))
        return names if names and all(map(self.is_name, names)) else ()

    def ends_with_names(self, text: str) -> bool:
        """Whether a text ends with the name of a known organisation."""
        return bool(self._start_of_names(text))

    def split_names_at_end(self, text: str) -> tuple[str, str]:
        """A text without the names at its end, and those names: known ones, else a capital's."""
        start = self._start_of_names(text) or _start_of_name(text)
        return (text[:start].strip(), text[start:].strip(" :;,")) if start else (text, "")

    def _start_of_names(self, text: str) -> int:
        """Where the longest row of known names at the end of a text begins, 0 without one."""
        text = text.rstrip(" :;,.")
        starts = [match.start() for match in _WORD_START.finditer(text)][-_MOST_WORDS:]
        for start in starts:
            is_apart = not text[:start].rstrip().endswith((",", "/", "&"))
            if start and is_apart and text[start].isupper() and self.names_of(text[start:]):
                return start
        return 0

    def _is_one(self, name: str) -> bool:
        said = _key(name)
        if said in self._keys:
            return True
        return bool(said) and (is_collective(bare(name)) or self._archive_knows(bare(name)))


def _start_of_name(text: str) -> int:
    """Where the last words that look like a name begin: a capital, then words to the end."""
    words = list(_WORD_START.finditer(text))
    for before, word in reversed(list(pairwise(words))):
        starts = text[word.start() :]
        previous = text[before.start() : word.start()].strip().lower()
        if (
            starts[0].isupper()
            and previous.strip("’'") not in _SMALL
            and not previous.endswith(("’", "'"))
        ):
            return word.start()
    return 0


def _key(name: str) -> str:
    return key(_NGO.sub("", bare(name)))


def bare(name: str) -> str:
    """A name without the article or the preposition before it."""
    return _ARTICLES.sub("", name.strip()) or name.strip()


def without_article(name: str) -> str:
    """A name without the article of a sentence: "la Mairie" is Mairie, "La Nouvelle" stays."""
    short = bare(name)
    return short if name.strip()[:1].islower() and short[:1].isupper() else name


def listed(text: str) -> tuple[str, ...]:
    """The names a text lists, without articles: "l’OIM et du HCR" is OIM, HCR."""
    told = _LATER_ARTICLES.sub(r"\g<before>", text.strip(" ;.,:–—-"))
    names = (bare(name).strip(" ;.:") for name in split_names(told))
    return tuple(name for name in names if name and "://" not in name)
