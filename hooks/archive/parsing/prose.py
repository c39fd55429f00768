"""Free text of the minutes, parsed once with its links.

Links are kept whatever their scheme, to be reported.
"""

import re
from collections.abc import Iterator, Sequence

from archive.language.text import one_line
from archive.parsing.addresses import pieces
from archive.parsing.commonmark import Source, tokenise
from archive.parsing.source_nodes import Excerpt, Scalar
from archive.problems import Mark
from archive.prose import LINKS, Link, Prose, Token

_GUARD = "| "
"""Keeps the first sign of a line from opening a list, a heading or a quotation."""
_MARKUP = re.compile(r"[\\`*_<\[!&\0]|://")
"""What a line without markup does not hold."""
_ONE_LINE = re.compile(r"[\r\n]")


def read_prose(text: str, mark: Mark) -> Prose:
    """Free text with paragraphs, lists, tables and headings."""
    return read_text(Scalar(text, mark))


def read_text(scalar: Scalar) -> Prose:
    """The same for a text that knows where its lines stand."""
    excerpt = scalar.excerpt or Excerpt(scalar, tokenise(scalar.value))
    links = tuple(_links(excerpt.tokens, excerpt.whole, 0))
    return Prose(scalar.value, scalar.mark, links, excerpt.tokens)


def read_line(scalar: Scalar) -> Prose:
    """Free text on one line: an action, a decision. What would open a block stays text."""
    if not _MARKUP.search(scalar.value):
        text = one_line(scalar.value)
        return Prose(text, scalar.mark, (), (Token("Text", "", text, 0, len(text)),))
    guarded = tokenise(_GUARD + _ONE_LINE.sub(" ", scalar.value))
    first, *others = (token for token in guarded if token.name != "Paragraph")
    unguarded = first._replace(data=first.data.removeprefix(_GUARD).lstrip())
    links = tuple(_links(guarded, scalar, len(_GUARD)))
    return Prose(one_line(scalar.value), scalar.mark, links, (unguarded, *others))


def plain(text: str) -> str:
    """One line of Markdown without its markup, for titles."""
    return read_line(Scalar(text, Mark(""))).words


def _links(tokens: Sequence[Token], scalar: Scalar, guard: int) -> Iterator[Link]:
    """The links of a text; its tokens begin after a guard of so many characters."""
    found = list(_addresses(tokens))
    source = Source(scalar.value) if found else None
    for address, start, end in found:
        if source:
            offset = source.find(address, start - guard, end - guard)
            yield Link(address, scalar.at(source.line(offset), source.column(offset)))


def _addresses(tokens: Sequence[Token]) -> Iterator[tuple[str, int, int]]:
    """Each address with the bytes between which it stands."""
    inside = 0
    for token in tokens:
        if token.name in LINKS:
            inside += 1 if token.kind == "Start" else -1
            if token.kind == "Start":
                yield token.data["dest_url"], token.start, token.end
        elif token.kind == "Text" and not inside and "://" in token.data:
            start = token.start
            for piece, is_address in pieces(token.data):
                if is_address:
                    yield piece, start, token.end
                start += len(piece.encode())
