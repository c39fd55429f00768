"""CommonMark with tables → tokens: the only module that knows the parser.

pyromark (the parser of Rust’s own documentation, pulldown-cmark) reads the minutes of a meeting
in a thirtieth of the time that Python parsers take, and tells where each thing stands.
"""

import re
from bisect import bisect_right
from itertools import accumulate
from typing import Any

from pyromark import Options, events_with_range

from archive.prose import Token

_WORDS = re.compile(rb"[0-9A-Za-z\x80-\xff]")


def tokenise(text: str) -> tuple[Token, ...]:
    """The tokens of a text, in reading order."""
    options = Options.ENABLE_TABLES
    return tuple([
        _token(event, place["start"], place["end"])
        for event, place in events_with_range(text, options=options, merge_text=True)
    ])  # fmt: skip


class Source:
    """A text whose places are counted in bytes."""

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
        return _WORDS.search(self._bytes, start, end) is not None

    def find(self, text: str, start: int, end: int) -> int:
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
