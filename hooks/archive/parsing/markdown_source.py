"""Markdown text → front matter and text, text → tokens: the only module that knows the parser.

pyromark (the parser of Rust’s own documentation, pulldown-cmark) reads the minutes of a meeting
in a thirtieth of the time that Python parsers take, and tells where each thing stands.
"""

import re
from bisect import bisect_right
from itertools import accumulate
from typing import Any

from pyromark import Options, events_with_range

from archive.parsing.source_nodes import Mapping, Scalar
from archive.parsing.yaml_source import read_yaml, unix_line_ends
from archive.problems import Mark, Problems
from archive.prose import Token

_FENCE = "---"
_WORD_BYTE = re.compile(rb"[0-9A-Za-z\x80-\xff]")
"""A letter or a figure in UTF-8: the "a" of "| a"."""


def split_front_matter(text: str, path: str, problems: Problems) -> tuple[Mapping, Scalar] | None:
    """The keys and the free text of a Markdown file; None when the keys cannot be read.

    A file that does not begin with "---" has no keys.
    """
    lines = unix_line_ends(text).split("\n")
    first = next((n for n, line in enumerate(lines) if line.strip()), 0)
    if lines[first].rstrip() != _FENCE:
        return Mapping((), Mark(path)), Scalar("\n".join(lines), Mark(path))
    for number, line in enumerate(lines[first + 1 :], first + 1):
        if line.rstrip() == _FENCE:
            front = read_yaml("\n".join(lines[first + 1 : number]), Mark(path, first + 2), problems)
            body = Scalar("\n".join(lines[number + 1 :]), Mark(path, number + 2))
            return None if front is None else (front, body)
    message = "L’en-tête ouvert par « --- » n’est pas fermé : ajoutez une ligne « --- » à sa fin."
    problems.add("fichier-illisible", Mark(path, first + 1), message)
    return None


def tokenise(text: str) -> tuple[Token, ...]:
    """The tokens of a text in CommonMark with tables, in reading order."""
    options = Options.ENABLE_TABLES
    return tuple([
        _token(event, place["start"], place["end"])
        for event, place in events_with_range(text, options=options, merge_text=True)
    ])  # fmt: skip


class Source:
    """A text whose places are counted in bytes, as those of tokens are."""

    def __init__(self, text: str) -> None:
        """Note where each line starts."""
        self._bytes = text.encode(errors="replace")
        self.length = len(self._bytes)
        """In bytes."""
        lengths = (len(line) + 1 for line in self._bytes.split(b"\n"))
        self._starts = [0, *accumulate(lengths)]

    def line(self, offset: int) -> int:
        """The line, from 0, of a place."""
        return bisect_right(self._starts, offset) - 1

    def column(self, offset: int) -> int:
        """The characters that precede a place on its line."""
        return len(self.text(self._starts[self.line(offset)], offset))

    def text(self, start: int, end: int) -> str:
        """The text between two places."""
        return self._bytes[start:end].decode(errors="replace")

    def has_words(self, start: int, end: int) -> bool:
        """Whether letters or figures may stand between two places; blanks and strokes do not."""
        return _WORD_BYTE.search(self._bytes, start, end) is not None

    def index(self, text: str, start: int, end: int) -> int:
        """Where a text stands between two places; the first when it is written otherwise."""
        return max(self._bytes.find(text.encode(errors="replace"), start, end), start)


def _token(event: Any, start: int, end: int) -> Token:  # noqa: ANN401 - a union of 40 dicts
    if isinstance(event, str):
        return Token(event, "", "", start, end)
    ((kind, what),) = event.items()
    if kind not in {"Start", "End"}:
        return Token(kind, "", what, start, end)
    if isinstance(what, str):
        return Token(kind, what, None, start, end)
    ((name, data),) = what.items()
    return Token(kind, name, data, start, end)
