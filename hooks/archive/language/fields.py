"""A kind of record: its fields, and every word that names them."""

from collections.abc import Iterable
from dataclasses import dataclass

from archive.language.text import key, nearest_by_key, term


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a record and the words that name it."""

    name: str
    """The attribute of the model."""
    words: tuple[str, ...]
    help: str
    """What to write there, in French, one sentence."""

    @property
    def word(self) -> str:
        """The word to write."""
        return self.words[0]


class Vocabulary:
    """The fields of one kind of record, found by any of their words."""

    def __init__(self, subject: str, fields: Iterable[Field]) -> None:
        """`subject` names the kind of record in messages, with its article."""
        self.subject = subject
        self.fields = {field.name: field for field in fields}
        named = [(word, f) for f in self.fields.values() for word in (*f.words, f.name)]
        self._by_word = {form: f for w, f in named for form in (w, w.capitalize())}
        self._by_term = {term(word): field for word, field in named}
        self._by_key = {key(word): field.word for word, field in named}

    def find(self, word: str) -> Field | None:
        """The field this word names, or None."""
        return self._by_word.get(word) or self._by_term.get(term(word))

    def suggest(self, word: str) -> str | None:
        """The word to write that is nearest to an unknown one, or None."""
        return nearest_by_key(word, self._by_key)
