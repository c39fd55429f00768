"""CommonMark with tables → tokens and blocks: the only module that knows the parser.

pyromark (the parser of Rust’s own documentation, pulldown-cmark) reads the minutes of a meeting
in a thirtieth of the time that Python parsers take, and tells where each thing stands.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
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


@dataclass(frozen=True, slots=True)
class Part:
    """A heading, a paragraph, an item of a list or a cell of a table."""

    text: str
    """As written, without the marks of the block."""
    words: str
    """The same without markup."""
    line: int
    """From 0."""
    column: int
    """In characters, from 0."""
    has_hidden_link: bool = False
    """Whether a link leads to an address that the words do not show."""


class Block:
    """One block of the outermost level."""

    def __init__(self, source: "Source", tokens: Sequence[Token]) -> None:
        """`source` is the text that the tokens tell of."""
        opening = tokens[0]
        self.kind = _kind(opening)
        """h1 … h6, p, ul, ol, table, or "" for any other."""
        self.first = source.line(opening.start)
        """Its first line, from 0."""
        self.last = self.first + source.text(opening.start, opening.end).rstrip().count("\n") + 1
        """The line after its last."""
        self.start = opening.data if self.kind == "ol" else 1
        """The number of the first item of a numbered list."""
        self._source = source
        self.tokens = tokens
        """What opens it, stands in it and closes it."""

    @cached_property
    def rows(self) -> tuple[tuple[Part, ...], ...]:
        """The cells of a table's rows, header first; the outermost items of a list, each whole.

        Any other block is one part.
        """
        return tuple([tuple(map(self._source.part, row)) for row in _rows(self.tokens)])

    @cached_property
    def leaves(self) -> tuple[Part, ...]:
        """The pieces of text it holds, each by itself however deep it stands."""
        return tuple(map(self._source.part, _leaves(self.tokens)))

    @property
    def text(self) -> str:
        """The words of all it holds, on one line."""
        return words(self.tokens)


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


def blocks(text: str, tokens: Sequence[Token]) -> tuple[Block, ...]:
    """The blocks of the outermost level, in reading order."""
    source = Source(text)
    return tuple([Block(source, group) for group in _outermost(tokens)])


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

    def part(self, tokens: Sequence[Token]) -> Part:
        """The text from the first to the last of some tokens that stand within lines."""
        start = min(token.start for token in tokens)
        end = max(token.end for token in tokens)
        text = self.text(start, end)
        said = "".join(map(_words, tokens)).strip()
        links = (t.data["dest_url"] for t in tokens if t.kind == "Start" and t.name in LINKS)
        is_hidden = any(address not in said for address in links)
        return Part(text.strip(), said, self.line(start), self.column(start), is_hidden)


def words(tokens: Sequence[Token]) -> str:
    """The text of tokens without its markup, on one line."""
    return one_line("".join(map(_words, tokens)))


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


def _words(token: Token) -> str:
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


def _outermost(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """The tokens of each block that stands in no other."""
    depth, group = 0, []
    for token in tokens:
        depth += (token.kind == "Start") - (token.kind == "End")
        group.append(token)
        if depth == 0:
            yield group
            group = []


def _kind(opening: Token) -> str:
    if opening.name == "Heading":
        return str(opening.data["level"]).lower()
    if opening.name == "List":
        return "ul" if opening.data is None else "ol"
    return {"Paragraph": "p", "Table": "table"}.get(opening.name, "")


def _rows(tokens: Sequence[Token]) -> Iterator[list[Sequence[Token]]]:
    """The cells of each row of a table, the outermost items of a list, or the block itself."""
    name = tokens[0].name
    if name == "Table":
        yield from _table_rows(tokens)
    elif name == "List":
        for item in inside(tokens[1:-1], "Item"):
            yield [_within(item)]
    else:
        yield [_within(tokens)]


def _table_rows(tokens: Sequence[Token]) -> Iterator[list[Sequence[Token]]]:
    row: list[Sequence[Token]] = []
    start = 0
    for index, token in enumerate(tokens):
        if token.name == "TableCell" and token.kind == "Start":
            start = index
        elif token.name == "TableCell":
            row.append(_within(tokens[start : index + 1]))
        elif token.name in {"TableHead", "TableRow"} and token.kind == "End":
            yield row
            row = []


def _within(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens within lines; where there are none, an empty one at the beginning."""
    start = tokens[0].start
    return [t for t in tokens if t.name not in BLOCKS] or [Token("Text", "", "", start, start)]


def _leaves(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """The tokens within lines, cut where a block opens or closes."""
    group: list[Token] = []
    for token in tokens:
        if token.name not in BLOCKS:
            group.append(token)
        elif group:
            yield group
            group = []
    if group:
        yield group
