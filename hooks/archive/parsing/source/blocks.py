"""The blocks of a Markdown text, the outermost ones, and the pieces that they are made of."""

from bisect import bisect
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import groupby, pairwise
from typing import NamedTuple, TypeVar

from archive.parsing.source.figures import is_caption
from archive.parsing.source.free_text import Source
from archive.parsing.source.nodes import Scalar
from archive.parsing.source.token_runs import (
    kind_of_block,
    outermost_runs,
    token_leaves,
    token_lines,
    tokens_within,
    with_paragraph,
)
from archive.problems import Problems
from archive.prose import LINKS, Token, inside, token_text, tokens_text

LIST_KINDS = {"ul", "ol"}
"""The kinds of blocks that are lists."""
SUB_HEADINGS = {"h3", "h4", "h5", "h6"}
"""The kinds of headings that stand below one of level 2."""
Taken = TypeVar("Taken")


class Fragment(NamedTuple):
    """A heading, a paragraph, an item of a list or a cell of a table."""

    written: Scalar
    """As written, without the marks of the block."""
    plain: Scalar
    """The same without markup."""
    has_hidden_link: bool
    """Whether a link leads to an address that the plain text does not show."""


class TextBlock:
    """One block of the outermost level."""

    def __init__(self, source: Source, tokens: Sequence[Token]) -> None:
        """`source` is the body, in which the tokens stand."""
        opening = tokens[0]
        self.kind = kind_of_block(opening)
        """h1 … h6, p, ul, ol, table, note, figures for a table below its caption, or ""."""
        self.first = source.line(opening.start)
        """Its first line, from 0."""
        self.last = self.first + source.text(opening.start, opening.end).rstrip().count("\n") + 1
        """The line after its last."""
        self.start = opening.data if self.kind == "ol" else 1
        """The number of the first item of a numbered list."""
        self.mark = source.line_mark(self.first)
        self.tokens = tokens
        """What opens it, stands in it and closes it."""
        self.owner: Scalar | None = None
        """Who answers for the actions that it lists, as what stands above it says."""
        self.state: Scalar | None = None
        """How far they are, as what stands above it says."""
        self.gaps: tuple[range, ...] = ()
        """The lines between its own that it has given away."""
        self._source = source

    @cached_property
    def rows(self) -> tuple[tuple[Fragment, ...], ...]:
        """The cells of a table's rows, header first; the outermost items of a list, each whole.

        Any other block is one fragment.
        """
        if self.kind == "table":
            return tuple([tuple(self.cells(row)) for row in self.pieces])
        if self.kind == "p" and len(self.pieces) == 1:
            return (self.fragments,)
        wholes = self.pieces if self.kind in LIST_KINDS else (self.tokens,)
        return tuple([(self.fragment(tokens_within(whole)),) for whole in wholes])

    @cached_property
    def leaves(self) -> tuple[Fragment, ...]:
        """The pieces of text it holds, each by itself however deep it stands."""
        return tuple([self.fragment(leaf) for leaf in token_leaves(self.tokens)])

    @property
    def texts(self) -> tuple[Scalar, ...]:
        """The fragments of its rows as written."""
        return tuple(fragment.written for row in self.rows for fragment in row)

    @property
    def header(self) -> list[str]:
        """The words of each cell of the header of a table, none of another block."""
        return [cell.plain.value for cell in self.rows[0]] if self.kind == "table" else []

    @cached_property
    def words(self) -> str:
        """The words of all it holds, on one line."""
        return tokens_text(self.tokens)

    @cached_property
    def pieces(self) -> tuple[Sequence[Token], ...]:
        """What a label may stand in: each line of a paragraph, each item of a list, each row.

        Any other block is one piece.
        """
        if self.kind == "p":
            return tuple(token_lines(self.tokens[1:-1]))
        if self.kind in LIST_KINDS:
            return tuple(inside(self.tokens[1:-1], "Item"))
        if self.kind == "table":
            return (*inside(self.tokens, "TableHead"), *inside(self.tokens, "TableRow"))
        return (self.tokens,)

    @cached_property
    def fragments(self) -> tuple[Fragment, ...]:
        """The text of each piece, with all that it holds."""
        return tuple(map(self.fragment, self.pieces))

    @property
    def markers(self) -> tuple[str, ...]:
        """What stands before each item of a list: "-", "2."."""
        starts = [(item[0].start, item[1].start) for item in self.pieces]
        return tuple(self._source.text(*start).strip() for start in starts)

    def cells(self, row: Sequence[Token]) -> list[Fragment]:
        """The cells of one of its rows."""
        return [self.fragment(tokens_within(cell)) for cell in inside(row, "TableCell")]

    def part(self, pieces: Sequence[Sequence[Token]]) -> "TextBlock":
        """The block of some of its pieces; lines of a paragraph follow one another."""
        start, end = pieces[0][0].start, max(token.end for token in pieces[-1])
        opening = self.tokens[0]._replace(start=start, end=end)
        if self.kind == "ol":
            opening = opening._replace(data=self.start + self.pieces.index(pieces[0]))
        within = [token for piece in pieces for token in piece]
        if self.kind == "p":  # with the line ends between the pieces
            within = [t for t in self.tokens[1:-1] if start <= t.start and t.end <= end]
        return TextBlock(self._source, (opening, *within, self.tokens[-1]))

    def cut_out(self, taken: Sequence[Taken | None]) -> "Iterator[TextBlock | Taken]":
        """What was taken from each piece; those that gave None stay together in blocks."""
        if taken and all(thing is None for thing in taken):
            yield self
            return
        pairs = zip(self.pieces, taken, strict=True)
        for is_left, group in groupby(pairs, key=lambda pair: pair[1] is None):
            pieces, things = zip(*group, strict=True)
            if not is_left:
                yield from things
            else:
                yield self.part(pieces)

    def without(self, items: Sequence[Sequence[Token]]) -> "TextBlock":
        """The same list without some items of the lists in it."""
        spans = [(item[0].start, item[0].end) for item in items]
        kept: list[Token] = []
        for token in self.tokens:
            if any(start <= token.start and token.end <= end for start, end in spans):
                continue
            if token[:2] == ("End", "List") and kept[-1][:2] == ("Start", "List"):
                kept.pop()
            else:
                kept.append(token)
        block = TextBlock(self._source, kept)
        block.gaps = tuple(TextBlock(self._source, item).lines for item in items)
        return block

    @property
    def lines(self) -> range:
        """Its lines, from 0."""
        return range(self.first, self.last)

    @cached_property
    def items(self) -> tuple[tuple[Fragment, list["TextBlock"]], ...]:
        """The first text of each piece, and the blocks below it, of which only lists have some."""
        if self.kind in LIST_KINDS:
            return tuple(map(self._split_item, self.pieces))
        return tuple([(fragment, []) for fragment in self.fragments])

    def _split_item(self, item: Sequence[Token]) -> tuple[Fragment, list["TextBlock"]]:
        groups = list(outermost_runs(with_paragraph(item[1:-1])))
        first, *others = groups or [[]]
        text = self.fragment(tokens_within(first or [item[0]]))
        return text, [TextBlock(self._source, group) for group in others]

    def unfolded(self, level: int) -> list[list["TextBlock"]]:
        """Each item of the list as a heading of that level and the blocks below it.

        A paragraph is a heading alone; none where an item begins with anything but words.
        """
        items = [item[1:-1] for item in self.pieces] if self.kind in LIST_KINDS else [self.tokens]
        groups = [list(outermost_runs(with_paragraph(item))) for item in items]
        if not all(group and group[0][0].name == "Paragraph" for group in groups):
            return []
        sections = []
        for (opening, *words, closing), *below in groups:
            start = opening._replace(name="Heading", data={"level": f"H{level}"})
            end = closing._replace(name="Heading", data=f"H{level}")
            heading = TextBlock(self._source, (start, *words, end))
            sections.append([heading, *(TextBlock(self._source, group) for group in below)])
        return sections

    @property
    def as_line(self) -> "TextBlock":
        """The words of a heading as a paragraph."""
        opening, *words, closing = self.tokens
        start = opening._replace(name="Paragraph", data=None)
        return TextBlock(self._source, (start, *words, closing._replace(name="Paragraph")))

    @property
    def quoted(self) -> list["TextBlock"]:
        """The blocks within a quotation, none for any other block."""
        if self.tokens[0].name != "BlockQuote":
            return []
        return [TextBlock(self._source, group) for group in outermost_runs(self.tokens[1:-1])]

    def with_line_breaks(self) -> "TextBlock":
        """The same paragraph with its line ends kept on the page."""
        tokens = [t._replace(kind="HardBreak") if t.kind == "SoftBreak" else t for t in self.tokens]
        return TextBlock(self._source, tokens)

    def fragment(self, tokens: Sequence[Token]) -> Fragment:
        """The text from the first to the last of some tokens that stand within lines."""
        start, end = tokens[0].start, tokens[-1].end
        text = self._source.text(start, end).strip()
        plain = "".join(map(token_text, tokens)).strip()
        links = (t.data["dest_url"] for t in tokens if t.kind == "Start" and t.name in LINKS)
        mark = self._source.mark(start)
        written = text.replace("\\|", "|")
        return Fragment(
            Scalar(written, mark, is_exact=written == text),
            Scalar(plain, mark, is_exact=plain == text),
            any(address not in plain for address in links),
        )


def plain_scalar(fragment: Fragment, problems: Problems) -> Scalar:
    """The words of a fragment, for what keeps no link; one among them is noted."""
    if fragment.has_hidden_link:
        message = "Un lien n’est pas gardé ici : mettez-le dans le texte du point."
        problems.add("lien-perdu", fragment.plain.mark, message)
    return fragment.plain


def split_blocks(body: Scalar, tokens: Sequence[Token]) -> tuple[TextBlock, ...]:
    """The blocks of the outermost level of a text that has been parsed, in reading order."""
    source = Source(body)
    blocks = tuple([TextBlock(source, group) for group in outermost_runs(tokens)])
    for above, block in pairwise(blocks):
        if block.kind == "table" and above.kind == "p" and is_caption(above.tokens):
            block.kind = "figures"
    return blocks


def split_at_headings(blocks: Sequence[TextBlock], kinds: Container[str]) -> list[list[TextBlock]]:
    """What precedes the first heading of these kinds, then each heading with what follows it."""
    groups: list[list[TextBlock]] = [[]]
    for block in blocks:
        if block.kind in kinds:
            groups.append([])
        groups[-1].append(block)
    return groups


def place_notes(notes: Iterable[TextBlock], groups: Sequence[list[TextBlock]]) -> None:
    """Add each footnote to the first group that refers to it, else to the one it stands in."""
    hosts: dict[str, list[TextBlock]] = {}
    for group in groups:
        for block in group:
            for token in block.tokens:
                if token.kind == "FootnoteReference":
                    hosts.setdefault(token.data.label, group)
    firsts = [group[0].first if group else 0 for group in groups]
    for note in notes:
        own = groups[max(bisect(firsts, note.first) - 1, 0)]
        hosts.get(note.tokens[0].data.label, own).append(note)
