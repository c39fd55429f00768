"""CommonMark with tables → tokens: the only module that knows the parser.

pyromark (the parser of Rust’s own documentation, pulldown-cmark) reads the minutes of a meeting
in a thirtieth of the time that Python parsers take, and tells where each thing stands.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Any, NamedTuple

from pyromark import Options, events_with_range

from archive.words.text import one_line

_WORDS = re.compile(rb"[0-9A-Za-z\x80-\xff]")
BLOCKS = frozenset((
    "Paragraph", "Heading", "List", "Item", "BlockQuote", "CodeBlock", "HtmlBlock", "Table",
    "TableHead", "TableRow", "TableCell",
))  # fmt: skip
"""The names of what opens and closes on lines of its own, not within a line."""

LINKS = frozenset({"Link", "Image"})


class Token(NamedTuple):
    """One step through a text: something opens, closes or stands there."""

    kind: str
    """ "Start", "End", or what stands there: Text, Code, Html, SoftBreak, Rule …"""
    name: str
    """What opens or closes: Paragraph, Link, Table …; "" otherwise."""
    data: Any
    """The text of what stands there; what the parser tells of what opens."""
    start: int
    """In bytes from the beginning of the text, as UTF-8."""
    end: int


def is_break(html: str) -> bool:
    """Whether a piece of HTML only breaks a line, as it must within the cell of a table."""
    return html.lower().rstrip("/> ") == "<br"


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


def words(tokens: Sequence[Token]) -> str:
    """The text of tokens without its markup, on one line."""
    return one_line("".join(map(words_of, tokens)))


def inside(tokens: Sequence[Token], name: str) -> Iterator[list[Token]]:
    """The tokens of each outermost thing of this name."""
    depth, group = 0, []
    for token in tokens:
        depth += token.kind == "Start" and token.name == name
        if depth:
            group.append(token)
        depth -= token.kind == "End" and token.name == name
        if group and not depth:
            yield group
            group = []


def words_of(token: Token) -> str:
    """What one token says; a line end where a line or a block ends."""
    if token.name:
        return "\n" if token.kind == "End" and token.name in BLOCKS else ""
    return "\n" if token.kind == "InlineHtml" and is_break(token.data) else token.data or "\n"


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
