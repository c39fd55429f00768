"""The words of the minutes, and the fields of records that they name.

The words are data, in `vocabulary.toml` beside this module: the reader, the importer, the schema
and the guide share them. Words are compared by `archive.language.text.term`: case, accents,
plurals, spaces and underscores do not matter. A file that would be misread is refused at import.
"""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from archive.language.text import key, nearest_by_key, same_length_fold, term

_Named = TypeVar("_Named")


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a record and the words that name it."""

    name: str
    """The attribute of the model."""
    words: tuple[str, ...]
    help: str
    """What to write there, in French, one sentence."""
    value: str = "text"
    """"text", "texts", or the table of the vocabulary that holds the records or words allowed."""
    is_required: bool = False
    """Whether no record goes without."""

    @property
    def word(self) -> str:
        """The word to write."""
        return self.words[0]


class Vocabulary:
    """The fields of one kind of record, matched by any of their words."""

    def __init__(self, subject: str, fields: Iterable[Field]) -> None:
        """`subject` names the kind of record in messages, with its article.

        Raises ValueError for a word of two fields.
        """
        self.subject = subject
        self.fields = {field.name: field for field in fields}
        named = [(word, f) for f in self.fields.values() for word in (*f.words, f.name)]
        self._by_word = {form: f for w, f in named for form in (w, w.capitalize())}
        self._by_term = index_by_term(named)
        self._by_key = {key(word): field.word for word, field in named}
        self._by_letters = {_letters(word): field.word for word, field in named}

    def match(self, word: str) -> Field | None:
        """The field this word names, or None."""
        return self._by_word.get(word) or self._by_term.get(term(word))

    def name_of(self, word: str) -> str:
        """The name of the field this word names, "" for none."""
        field = self.match(word)
        return field.name if field else ""

    def suggest(self, word: str) -> str | None:
        """The word to write that is nearest to an unknown one, or None."""
        return nearest_by_key(word, self._by_key) or self._by_letters.get(_letters(word))


def _letters(word: str) -> str:
    """The letters of a word whatever their order, which slips change: "leiu" for "lieu"."""
    return "".join(sorted(key(word)))


def index_by_term(named: Iterable[tuple[str, _Named]]) -> dict[str, _Named]:
    """What each word names, by the word's term; raises ValueError for a word of two things."""
    index: dict[str, _Named] = {}
    for word, thing in named:
        if index.setdefault(term(word), thing) is not thing:
            raise ValueError(f"{word!r} stands for {thing!r} and for {index[term(word)]!r}")
    return index


_TABLES = tomllib.loads(Path(__file__).with_name("vocabulary.toml").read_text(encoding="utf-8"))


def synonyms(table: str) -> dict[str, tuple[str, ...]]:
    """The words of a table to write, in order, each with the others that are read for it."""
    return {word: _words(others) for word, others in _TABLES[table].items()}


def numbered(table: str) -> dict[str, int]:
    """The number that each folded word of a table stands for."""
    entries = synonyms(table).items()
    return {same_length_fold(word): int(number) for number, words in entries for word in words}


def phrases(name: str) -> tuple[str, ...]:
    """The phrases of one meaning."""
    return _words(_TABLES["phrases"][name])


def _words(words: object) -> tuple[str, ...]:
    if not isinstance(words, list):  # a text would be read letter by letter
        raise TypeError(f"{words!r} is no list of words")
    return tuple(words)


def _vocabulary(kind: str) -> Vocabulary:
    table: dict[str, Any] = dict(_TABLES[kind])
    subject = table.pop("subject")
    return Vocabulary(subject, (_field(name, field) for name, field in table.items()))


def _field(name: str, table: dict[str, Any]) -> Field:
    value, is_required = table.get("value", "text"), table.get("required", False)
    if value not in {"text", "texts", *_TABLES}:
        raise ValueError(f"{name} holds {value!r}, which is no table")
    return Field(name, _words(table["words"]), table["help"], value, is_required)


NUMBERS = numbered("numbers")
"""Every folded word for a number."""

ORDINALS = numbered("ordinals")
"""Every folded word for a rank; the last is 9."""

UNITS = {
    same_length_fold(word): (0, int(number)) if unit == "jours" else (int(number), 0)
    for period, words in synonyms("units").items()
    for number, unit in [period.split()]
    for word in words
}
"""Every folded word for a length of time, with its months and days."""

MEETING = _vocabulary("meeting")
AGENDA_LINE = _vocabulary("agenda_line")
ITEM = _vocabulary("item")
ACTION = _vocabulary("action")
FOLLOW_UP = _vocabulary("follow_up")
NEXT_MEETING = _vocabulary("next_meeting")
ROLL_CALL = _vocabulary("roll_call")
DOCUMENT = _vocabulary("document")
ORGANISATION = _vocabulary("organisation")
RESOURCE = _vocabulary("resource")
MAP_COPY = _vocabulary("map_copy")
MAP_ENTRY = _vocabulary("map_entry")
"""The columns of a copy of a map."""
THEME = _vocabulary("theme")
FIGURE = _vocabulary("figure")
"""What the line above a table of figures says of it."""
