"""Free text of the minutes → HTML that is inert, its columns of numbers aligned.

Markup in a text stays text; only a link that can be published becomes one.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from html import escape

from archive.language.french import typeset
from archive.language.numbers import has_two_readings, is_not_known, parse_number
from archive.parsing.source.free_text import is_outside, is_publishable, split_addresses
from archive.prose import Note, Prose, Token, is_break, parted, table_rows, tokens_text
from archive.site.figure_drawings import with_drawings
from archive.site.page import kept_whole, on_server

Resolve = Callable[[str], str | None]
"""Turns an address as written into the one to publish, or None for no link or no picture."""

_NO_ALT = "Image sans description"
_TABLE = '<div class="gtm-scroll" role="group" aria-label="Tableau" tabindex="0"><table>\n'
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
    ("Start", "Strikethrough"): "<del>",
    ("End", "Strikethrough"): "</del>",
    ("Start", "Mark"): "<mark>",
    ("End", "Mark"): "</mark>",
    ("Start", "Item"): "<li>",
    ("End", "Item"): "</li>\n",
    ("End", "BlockQuote"): "</blockquote>\n",
    ("Start", "HtmlBlock"): "<p>",
    ("End", "HtmlBlock"): "</p>\n",
    ("Start", "TableRow"): "<tr>",
    ("End", "TableRow"): "</tr>\n",
    ("Start", "Table"): _TABLE,
    ("End", "Table"): "</tbody></table></div>\n",
    ("End", "FootnoteDefinition"): "</div>\n",
}
"""The HTML of each token that is always shown alike, by its kind and name."""
_AROUND = {
    "CodeBlock": ("<pre><code>", "</code></pre>\n"),
    "TableHead": ("<thead><tr>", "</tr></thead>\n<tbody>\n"),
}
"""What opens and closes a thing that changes how others within it are shown."""
_BOXES = {
    True: '<span aria-hidden="true">☑</span> <span class="gtm-hidden">Fait\u202f: </span>',
    False: '<span aria-hidden="true">☐</span> <span class="gtm-hidden">À faire\u202f: </span>',
}
"""The box of a task, by whether it is ticked: nothing that a reader could tick."""


def render_linked(prose: Prose) -> str:
    """The text of a link to elsewhere as safe HTML: it has no link of its own."""
    piece = _Writer(lambda _: None, is_linked=True).piece
    return "".join([_ALIKE.get(token[:2]) or piece(token) for token in prose.tokens])


def render(prose: Prose, resolve: Resolve, show: Resolve | None = None) -> str:
    """The text as safe HTML: every tag is written here, everything else is escaped.

    An image is shown when `show` gives its address, else it is a link to it.
    """
    tokens: Iterable[Token] = prose.tokens
    if any(token.name == "Table" for token in tokens):
        tokens = _with_numbers(with_drawings(prose.tokens, prose.mark, resolve))
    if prose.has_images:
        tokens = _with_pictures(tokens, show or (lambda _: None))
    piece = _Writer(resolve).piece
    return "".join([_ALIKE.get(token[:2]) or piece(token) for token in tokens])


class _Writer:
    """The HTML of one piece of free text, token by token."""

    def __init__(self, resolve: Resolve, *, is_linked: bool = False) -> None:
        self._resolve = resolve
        self._open = ["Link"] if is_linked else []

    def piece(self, token: Token) -> str:
        """The HTML of the next token that is not always shown alike."""
        if token.kind == "Start":
            if token.name in _OPENINGS:
                return _OPENINGS[token.name](token)
            self._open.append(token.name)
            return self._tag(token, 0)
        if token.kind == "End":
            tag = self._tag(token, 1)
            self._open.pop()
            return tag
        if token.kind == "Text":
            return self._text(token.data)
        if token.kind == "FootnoteReference":
            return self._reference(token.data)
        return _escaped(token)

    def _text(self, text: str) -> str:
        if "CodeBlock" in self._open:
            return escape(text, quote=False)
        if "://" not in text or {"Link", "Image"} & set(self._open):
            return kept_whole(escape(typeset(text), quote=False))
        return "".join(
            self._bare(piece) if is_address else kept_whole(escape(typeset(piece), quote=False))
            for piece, is_address in split_addresses(text)
        )

    def _reference(self, note: Note) -> str:
        label = escape(note.label)
        if note.anchor and not {"Link", "Image"} & set(self._open):
            label = f'<a href="#{escape(note.anchor)}" aria-label="Note {label}">{label}</a>'
        return f"<sup>{label}</sup>"

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
            if side:
                return f"</{cell}>"
            aligned = ' class="gtm-number"' if token.data else ""
            return f'<th scope="col"{aligned}>' if cell == "th" else f"<td{aligned}>"
        if name == "Heading":
            level = token.data if side else token.data["level"]
            return _heading(int(level[1]), side)
        if name == "List":
            return _list(token.data, side)
        return self._linking(token, side)

    def _linking(self, token: Token, side: int) -> str:
        if self._open.count("Link") + self._open.count("Image") > 1:
            return ""  # a link within a link: the outer one holds
        return "</a>" if side else self._link(token.data["dest_url"])

    def _link(self, address: str, more: str = "") -> str:
        published = self._resolve(address)
        if published is None or not is_publishable(on_server(published)):
            return "<a>"
        outside = ' rel="noopener external"' if is_outside(published) else ""
        return f'<a href="{escape(published)}"{outside}{more}>'


def _with_pictures(tokens: Iterable[Token], show: Resolve) -> Iterator[Token]:
    """The tokens with each image that is shown in one, the others in words that can be followed."""
    for run in parted(tokens, "Image"):
        yield from _picture(run, show) if run[0].name == "Image" else run


def _picture(image: list[Token], show: Resolve) -> Iterable[Token]:
    address, alt = image[0].data["dest_url"], tokens_text(image)
    shown = show(address)
    if shown:
        return [image[0]._replace(kind="Picture", name="", data=(shown, alt or _NO_ALT))]
    return (
        image
        if alt
        else [image[0], image[0]._replace(kind="Text", name="", data=address), image[-1]]
    )


def _quotation(token: Token) -> str:
    """A quotation, or an alert under its title."""
    if not token.data:
        return "<blockquote>\n"
    title = escape(typeset(token.data), quote=False)
    return f'<blockquote class="gtm-alert">\n<p class="gtm-alert__title">{title}</p>\n'


def _footnote(token: Token) -> str:
    label, anchor = token.data
    return f'<div class="gtm-footnote" id="{escape(anchor)}"><sup>{escape(label)}</sup>\n'


_OPENINGS = {"BlockQuote": _quotation, "FootnoteDefinition": _footnote}
"""What opens with more than a tag, and closes always alike."""


def _escaped(token: Token) -> str:
    if token.kind == "Picture":
        source, alt = token.data
        return f'<img src="{escape(source)}" alt="{escape(typeset(alt))}" loading="lazy">'
    if token.kind == "Drawing":
        return str(token.data)  # made here, its words escaped
    if token.kind == "TaskListMarker":
        return _BOXES[token.data]
    if token.kind == "InlineHtml" and is_break(token.data):
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


def _with_numbers(tokens: Iterable[Token]) -> Iterator[Token]:
    """The tokens, the start of each cell of a column of numbers having `True` as its data."""
    for run in parted(tokens, "Table"):
        yield from _table(run) if run[0].name == "Table" else run


def _table(tokens: Sequence[Token]) -> Iterator[Token]:
    rows = [[words for words, _ in row] for row in table_rows(tokens)]
    count = len(tokens[0].data)
    numeric = {column for column in range(count) if _is_numeric(rows[1:], column)}
    numeric |= {column for column, side in enumerate(tokens[0].data) if side == "Right"}
    column = -1
    for token in tokens:
        if token.name in {"TableHead", "TableRow"}:
            column = -1
        elif token.name == "TableCell" and token.kind == "Start":
            column += 1
            yield token._replace(data=column in numeric)
            continue
        yield token


def _is_numeric(rows: Iterable[Sequence[str]], column: int) -> bool:
    """Whether a column holds numbers, one at least, and nothing else."""
    cells = (row[column] for row in rows if column < len(row))
    told = [cell for cell in cells if not is_not_known(cell)]
    return bool(told) and all(parse_number(cell) or has_two_readings(cell) for cell in told)
