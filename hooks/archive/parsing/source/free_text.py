"""Free text in Markdown → its tokens and links, which are kept whatever their scheme."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from archive.language.text import one_line
from archive.parsing.source.commonmark import tokenise
from archive.parsing.source.nodes import Excerpt, Scalar
from archive.problems import Mark
from archive.prose import LINKS, Link, Note, Prose, Token, token_text

_GUARD = "| "
"""Keeps the first sign of a line from opening a list, a heading or a quotation."""
_MARKUP = re.compile(r"[\\`*_<\[!&~\0]|://|==")
"""What a line without markup does not hold: the "*" of "un *mot*"."""
_BOX = re.compile(r"\[([ xX])\]\s+(?=\S)")
"""The "[x] " of "[x] Relire la carte"."""
NOTE_SIGN = re.compile(r"\[\^([^\[\]\s]+)\]")
"""The "[^1]" of "Relire la carte[^1]", whose note stands in another text of the page."""
_LINE_END = re.compile(r"[\r\n]")
"""What parts the lines of "Voir\\nla carte"."""

_WORD_BYTE = re.compile(rb"[0-9A-Za-z\x80-\xff]")
"""A letter or a figure in UTF-8: the "a" of "| a"."""
_BARE = re.compile(r"https?://\w[^\s<>«»\"|]*", re.IGNORECASE)
"""https://a.example/b), to be trimmed of the signs of the sentence around it"""
_TRAILING = ".,;:!?'’…*_"
_WEB = re.compile(r"https?://[^\s\0-\x1f/\\\"<>][^\s\0-\x1f\"<>]*", re.IGNORECASE)
"""https://a.example/b?c#d"""
_SITE = re.compile(r"(?!//)(?![^/?#]*:)[^\s\0-\x1f\\\"<>]*")
"""../reunions/2023-06-20/#action-1-1, but neither //a.example nor javascript:a"""

_CONTACT = re.compile(
    r"mailto:[\w.+-]+@[\w.-]+(?:\?[^\s\0-\x1f\\\"<>]*)?|tel:\+?[\d.-]+", re.IGNORECASE | re.ASCII
)
"""mailto:guichet@a.example, tel:+22780001212"""


class Source:
    """A text whose places are counted in bytes, as those of tokens are."""

    def __init__(self, text: Scalar) -> None:
        """Note where each line starts."""
        self._text = text
        self._bytes = text.value.encode(errors="replace")
        self.length = len(self._bytes)
        """In bytes."""
        lengths = (len(line) + 1 for line in self._bytes.split(b"\n"))
        self._starts = [0, *accumulate(lengths)]

    def line(self, offset: int) -> int:
        """The line, from 0, of a place."""
        return bisect_right(self._starts, offset) - 1

    def mark(self, offset: int) -> Mark:
        """Where a place stands in its file."""
        line = self.line(offset)
        return self._text.mark_at(line, len(self.text(self._starts[line], offset)))

    def line_mark(self, line: int) -> Mark:
        """Where a line begins in the file."""
        return self._text.mark_at(line, 0)

    def text(self, start: int, end: int) -> str:
        """The text between two places."""
        return self._bytes[start:end].decode(errors="replace")

    def has_words(self, start: int, end: int) -> bool:
        """Whether letters or figures may stand between two places; blanks and strokes do not."""
        return _WORD_BYTE.search(self._bytes, start, end) is not None

    def index(self, text: str, start: int, end: int) -> int:
        """Where a text stands between two places; the first when it is written otherwise."""
        return max(self._bytes.find(text.encode(errors="replace"), start, end), start)


def parse_text(scalar: Scalar) -> Prose:
    """Free text with paragraphs, lists, tables and headings."""
    excerpt = scalar.excerpt or Excerpt(scalar, tokenise(scalar.value, scalar.mark))
    links = tuple(_links(excerpt.tokens, excerpt.whole, 0))
    return Prose(scalar.value, scalar.mark, links, excerpt.tokens)


def parse_line(scalar: Scalar) -> Prose:
    """Free text on one line: an action, a decision. What would open a block stays text."""
    if not _MARKUP.search(scalar.value):
        text = one_line(scalar.value)
        return Prose(text, scalar.mark, (), (Token("Text", "", text, 0, len(text)),))
    guarded = tokenise(_GUARD + _LINE_END.sub(" ", scalar.value))
    first, *others = (token for token in guarded if token.name != "Paragraph")
    unguarded = first._replace(data=first.data.removeprefix(_GUARD).lstrip())
    links = tuple(_links(guarded, scalar, len(_GUARD)))
    tokens = tuple(_with_signs([unguarded, *others]))
    return Prose(one_line(scalar.value), scalar.mark, links, tokens)


def split_addresses(text: str) -> Iterator[tuple[str, bool]]:
    """The text in pieces, each with whether it is a bare address."""
    start = 0
    for match in _BARE.finditer(text):
        address = _without_trailing(match[0])
        yield text[start : match.start()], False
        yield address, True
        start = match.start() + len(address)
    yield text[start:], False


def is_publishable(address: str) -> bool:
    """Whether a link may lead there: to the web, a page of the site, a mailbox or a telephone.

    Which mailbox may be published, the archive knows.
    """
    return any(form.fullmatch(address) for form in (_WEB, _SITE, _CONTACT))


def is_outside(address: str) -> bool:
    """Whether an address leads out of the site."""
    return bool(_WEB.fullmatch(address))


def _with_signs(tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens of a line with its box, and with its notes, which stand elsewhere."""
    box = _BOX.match(tokens[0].data) if tokens[0].kind == "Text" else None
    if box:
        yield tokens[0]._replace(kind="TaskListMarker", data=box[1] != " ")
    for index, token in enumerate(tokens):
        is_opening = index == 0 and box is not None
        text = token.data[box.end() :] if box and is_opening else token.data
        if token.kind != "Text":
            yield token
            continue
        for place, piece in enumerate(NOTE_SIGN.split(text)):
            if place % 2:
                yield token._replace(kind="FootnoteReference", data=Note(piece, None))
            elif piece:
                yield token._replace(data=piece)


def _without_trailing(address: str) -> str:
    """The address without the signs of the sentence around it."""
    unopened = {
        closing: address.count(closing) - address.count(opening)
        for opening, closing in ("()", "[]")
    }
    end = len(address)
    while end and (address[end - 1] in _TRAILING or unopened.get(address[end - 1], 0) > 0):
        end -= 1
        if address[end] in unopened:
            unopened[address[end]] -= 1
    return address[:end]


def _links(tokens: Sequence[Token], scalar: Scalar, guard: int) -> Iterator[Link]:
    """The links of a text; its tokens begin after a guard of so many characters."""
    addresses = list(_addresses(tokens))
    if addresses:
        source = Source(scalar)
        for address, alt, start, end in addresses:
            offset = source.index(address, start - guard, end - guard)
            yield Link(address, source.mark(offset), alt)


def _addresses(tokens: Sequence[Token]) -> Iterator[tuple[str, str | None, int, int]]:
    """Each address with the words for an image, and the bytes between which it stands."""
    alts = _alts(tokens)
    depth = 0
    for token in tokens:
        if token.name in LINKS:
            depth += 1 if token.kind == "Start" else -1
            if token.kind == "Start":
                alt = alts.get((token.start, token.end)) if token.name == "Image" else None
                yield token.data["dest_url"], alt, token.start, token.end
        elif token.kind == "Text" and not depth and "://" in token.data:
            start = token.start
            for piece, is_address in split_addresses(token.data):
                if is_address:
                    yield piece, None, start, token.end
                start += len(piece.encode())


def _alts(tokens: Sequence[Token]) -> dict[tuple[int, int], str]:
    """The words of each image, by its place."""
    alts: dict[tuple[int, int], str] = {}
    opened: list[list[str]] = []
    for token in tokens:
        if token.name == "Image":
            if token.kind == "Start":
                opened.append([])
                continue
            words = "".join(opened.pop())
            alts[token.start, token.end] = one_line(words)
            if opened:
                opened[-1].append(words)
        elif opened:
            opened[-1].append(token_text(token))
    return alts
