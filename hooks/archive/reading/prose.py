"""Free text of the minutes: read once with its links, shown as HTML that is inert.

Markup in a text stays text. Links are kept whatever their scheme, to be reported; only one that
can be published becomes a link.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from html import escape

from archive.reading import commonmark
from archive.reading.addresses import is_outside, is_publishable, pieces
from archive.reading.commonmark import LINKS, Source, Token, tokenise
from archive.reading.node import Excerpt, Scalar
from archive.words.problem import Mark
from archive.words.text import one_line
from archive.words.typography import french

Resolve = Callable[[str], str | None]
"""Turns an address as written into the one to publish, or None for no link."""

_GUARD = "| "
"""Keeps the first sign of a line from opening a list, a heading or a quotation."""
_MARKUP = re.compile(r"[\\`*_<\[!&\0]|://")
"""What a line without markup does not hold."""
_ONE_LINE = re.compile(r"[\r\n]")
_TABLE = '<div class="gtm-scroll" role="region" aria-label="Tableau" tabindex="0"><table>\n'
_ALIKE = {
    ("SoftBreak", ""): "\n",
    ("HardBreak", ""): "<br>\n",
    ("Rule", ""): "<hr>\n",
    ("Start", "Paragraph"): "<p>",
    ("End", "Paragraph"): "</p>\n",
    ("Start", "Emphasis"): "<em>",
    ("End", "Emphasis"): "</em>",
    ("Start", "Strong"): "<strong>",
    ("End", "Strong"): "</strong>",
    ("Start", "Item"): "<li>",
    ("End", "Item"): "</li>\n",
    ("Start", "BlockQuote"): "<blockquote>\n",
    ("End", "BlockQuote"): "</blockquote>\n",
    ("Start", "HtmlBlock"): "<p>",
    ("End", "HtmlBlock"): "</p>\n",
    ("Start", "TableRow"): "<tr>",
    ("End", "TableRow"): "</tr>\n",
    ("Start", "Table"): _TABLE,
    ("End", "Table"): "</tbody></table></div>\n",
}
"""The HTML of each token that is always shown alike, by its kind and name."""
_AROUND = {
    "CodeBlock": ("<pre><code>", "</code></pre>\n"),
    "TableHead": ("<thead><tr>", "</tr></thead>\n<tbody>\n"),
}
"""What opens and closes a thing that changes how others within it are shown."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link in a text."""

    address: str
    """As written."""
    mark: Mark = field(compare=False)


@dataclass(frozen=True, slots=True)
class Prose:
    """A piece of free text."""

    text: str
    """As written, in Markdown."""
    mark: Mark = field(compare=False)
    """Where its first line stands."""
    links: tuple[Link, ...] = ()
    tokens: tuple[Token, ...] = field(default=(), compare=False, repr=False)


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
    return words(read_line(Scalar(text, Mark(""))).tokens)


def words(tokens: Sequence[Token]) -> str:
    """The text of tokens without its markup, on one line."""
    return commonmark.words(tokens)


def render(prose: Prose, resolve: Resolve, *, images: bool = False) -> str:
    """The text as safe HTML: every tag is written here, everything else is escaped.

    An image is a link to it, unless `images` lets those of the site itself be shown.
    """
    piece = _Writer(resolve, images=images).piece
    return "".join([_ALIKE.get(token[:2]) or piece(token) for token in prose.tokens])


class _Writer:
    """The HTML of one piece of free text, token by token."""

    def __init__(self, resolve: Resolve, *, images: bool) -> None:
        self._resolve = resolve
        self._images = images
        self._open: list[str] = []

    def piece(self, token: Token) -> str:
        """The HTML of the next token that is not always shown alike."""
        if token.kind == "Start":
            self._open.append(token.name)
            return self._tag(token, 0)
        if token.kind == "End":
            tag = self._tag(token, 1)
            self._open.pop()
            return tag
        if token.kind == "Text":
            return self._text(token.data)
        return _escaped(token)

    def _text(self, text: str) -> str:
        if "CodeBlock" in self._open:
            return escape(text, quote=False)
        if "Image" in self._open:
            return escape(french(text))  # it may be what stands for the image
        if "Link" in self._open or "://" not in text:
            return escape(french(text), quote=False)
        return "".join(
            self._bare(piece) if is_address else escape(french(piece), quote=False)
            for piece, is_address in pieces(text)
        )

    def _bare(self, address: str) -> str:
        link = self._link(address, ' class="gtm-bare"')  # paper need not spell it out again
        return f"{link}{escape(address, quote=False)}</a>"

    def _tag(self, token: Token, side: int) -> str:
        """What opens (side 0) or closes (side 1) a thing."""
        name = token.name
        if name in _AROUND:
            return _AROUND[name][side]
        if name == "TableCell":
            cell = "th" if "TableHead" in self._open else "td"
            return f"</{cell}>" if side else '<th scope="col">' if cell == "th" else "<td>"
        if name == "Heading":
            level = token.data if side else token.data["level"]
            return _heading(int(level[1]), side)
        if name == "List":
            return _list(token.data, side)
        return self._linking(token, side)

    def _linking(self, token: Token, side: int) -> str:
        if self._open.count("Link") + self._open.count("Image") > 1:
            return ""  # a link within a link: the outer one holds
        if token.name == "Image" and self._images:
            return '">' if side else self._image(token.data["dest_url"])
        return "</a>" if side else self._link(token.data["dest_url"])

    def _image(self, address: str) -> str:
        published = self._resolve(address)
        is_ours = published is not None and not is_outside(published)
        source = f'src="{escape(published)}" ' if published and is_ours else ""
        return f'<img {source}loading="lazy" alt="'

    def _link(self, address: str, more: str = "") -> str:
        published = self._resolve(address)
        if published is None or not is_publishable(published):
            return "<a>"
        outside = ' rel="noopener external"' if is_outside(published) else ""
        return f'<a href="{escape(published)}"{outside}{more}>'


def _escaped(token: Token) -> str:
    if token.kind == "InlineHtml" and commonmark.is_break(token.data):
        return "<br>"
    text = escape(str(token.data), quote=False)
    return f"<code>{text}</code>" if token.kind == "Code" else text


def _heading(level: int, side: int) -> str:
    """Free text stands under an item's own heading (level 3), so its headings go below."""
    tag = f"h{min(6, max(4, level + 1))}"
    return f"</{tag}>\n" if side else f"<{tag}>"


def _list(data: object, side: int) -> str:
    """The parser tells the first number of what opens, if any, and whether what closes has one."""
    if side:
        return "</ol>\n" if data else "</ul>\n"
    if data is None:
        return "<ul>\n"
    return "<ol>\n" if data == 1 else f'<ol start="{data}">\n'


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
