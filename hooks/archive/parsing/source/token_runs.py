"""The tokens of CommonMark cut into blocks, lines and leaves."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby, takewhile
from operator import itemgetter

from archive.prose import BLOCKS, LINE_ENDS, Token, is_break

_KINDS = {"Paragraph": "p", "Table": "table", "FootnoteDefinition": "note"}


def outermost_runs(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """The tokens of each block that stands in no other."""
    depth, group = 0, []
    for token in tokens:
        depth += (token.kind == "Start") - (token.kind == "End")
        group.append(token)
        if depth == 0:
            yield group
            group = []


def kind_of_block(opening: Token) -> str:
    """What a block is, by its first token: "h2", "p", "ul", "table" …, "" for any other."""
    if opening.name == "Heading":
        return str(opening.data["level"]).lower()
    if opening.name == "List":
        return "ul" if opening.data is None else "ol"
    return _KINDS.get(opening.name, "")


def with_paragraph(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens of an item, the text that it begins with in a paragraph, as in a loose list."""
    text = list(takewhile(lambda token: token.name not in BLOCKS, tokens))
    if not text:
        return tokens
    opening = Token("Start", "Paragraph", None, text[0].start, text[-1].end)
    return (opening, *text, opening._replace(kind="End"), *tokens[len(text) :])


def token_lines(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """The tokens of each line of a paragraph; emphasis that spans lines keeps them together."""
    depths = accumulate((token.kind == "Start") - (token.kind == "End") for token in tokens)
    ends = [not depth and _ends_line(token) for depth, token in zip(depths, tokens, strict=True)]
    return _runs(tokens, ends)


def token_leaves(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """The tokens within lines, cut where a block opens or closes."""
    return _runs(tokens, [token.name in BLOCKS for token in tokens])


def _runs(tokens: Sequence[Token], cuts: Sequence[bool]) -> Iterator[list[Token]]:
    """The tokens that follow one another between those that cut them apart."""
    for is_cut, group in groupby(zip(tokens, cuts, strict=True), key=itemgetter(1)):
        if not is_cut:
            yield [token for token, _ in group]


def _ends_line(token: Token) -> bool:
    return token.kind in LINE_ENDS or (token.kind == "InlineHtml" and is_break(token.data))


def tokens_within(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens within lines; where there are none, an empty one at the beginning."""
    start = tokens[0].start
    return [t for t in tokens if t.name not in BLOCKS] or [Token("Text", "", "", start, start)]
