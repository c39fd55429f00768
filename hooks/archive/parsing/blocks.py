"""Tokens → the blocks of the outermost level: headings, paragraphs, lists, tables."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from archive.parsing.commonmark import Source
from archive.prose import BLOCKS, LINKS, Token, inside, token_text, tokens_text


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

    def __init__(self, source: Source, tokens: Sequence[Token]) -> None:
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
        return tuple(
            [tuple([_part(self._source, cell) for cell in row]) for row in _rows(self.tokens)]
        )

    @cached_property
    def leaves(self) -> tuple[Part, ...]:
        """The pieces of text it holds, each by itself however deep it stands."""
        return tuple([_part(self._source, leaf) for leaf in _leaves(self.tokens)])

    @property
    def text(self) -> str:
        """The words of all it holds, on one line."""
        return tokens_text(self.tokens)


def blocks(text: str, tokens: Sequence[Token]) -> tuple[Block, ...]:
    """The blocks of the outermost level, in reading order."""
    source = Source(text)
    return tuple([Block(source, group) for group in _outermost(tokens)])


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


def _part(source: Source, tokens: Sequence[Token]) -> Part:
    """The text from the first to the last of some tokens that stand within lines."""
    start = min(token.start for token in tokens)
    end = max(token.end for token in tokens)
    text = source.text(start, end)
    said = "".join(map(token_text, tokens)).strip()
    links = (t.data["dest_url"] for t in tokens if t.kind == "Start" and t.name in LINKS)
    is_hidden = any(address not in said for address in links)
    return Part(text.strip(), said, source.line(start), source.column(start), is_hidden)


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
