"""Free text of the minutes as a value: its tokens, its links, its words."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from archive.language.text import one_line
from archive.problems import Mark

BLOCKS = frozenset((
    "Paragraph", "Heading", "List", "Item", "BlockQuote", "CodeBlock", "HtmlBlock", "Table",
    "TableHead", "TableRow", "TableCell", "FootnoteDefinition",
))  # fmt: skip
"""The names of what opens and closes on lines of its own, not within a line."""

LINKS = frozenset({"Link", "Image"})
LINE_ENDS = frozenset({"SoftBreak", "HardBreak"})
"""The kinds of tokens that end a line within a block."""
ALERTS = {
    "note": "Note",
    "info": "Information",
    "tip": "Conseil",
    "warning": "Attention",
    "caution": "Prudence",
    "todo": "À faire",
    "example": "Exemple",
    "question": "Question",
}
"""The titles of alerts, by the word that forges and pads write in them: > [!TIP]."""
DONE, NOT_DONE = "[x] ", "[ ] "
"""The boxes of a list of tasks where there is no markup."""
_STRUCK = "~~"
"""What stands around words that were struck, so that nobody takes them for valid."""

MARKUP = re.compile(
    r"[\\`*]|\](?=[(\[:])|~(?=~)|(?<![^\W_])_|_(?![^\W_])|<(?=[A-Za-z/!?])|&(?=#?\w+;)"
)
"""the "*" of "5 * 3", the "]" of "[x](y)", the "&" of "&amp;": what Markdown would not show"""
_BREAK = re.compile(r"\s*\n\s*")
"""The line end of "Relire\\n  la carte"."""
STROKE = re.compile(r"(?<!\\)\|")
"""A stroke that would end the cell of a table: that of "A | B", not of "A \\| B"."""


class Token(NamedTuple):
    """One step through a text: something opens, closes or stands there."""

    kind: str
    """ "Start", "End", or what stands there: Text, Code, Html, SoftBreak, Rule …"""
    name: str
    """What opens or closes: Paragraph, Link, Table …; "" otherwise."""
    data: Any
    """The text of what stands there; what the parser knows of what opens."""
    start: int
    """In bytes from the beginning of the text, as UTF-8."""
    end: int


class Note(NamedTuple):
    """What refers to a footnote, or the footnote itself."""

    label: str
    """As written: the "1" of "[^1]"."""
    anchor: str | None
    """The id of the footnote in its page; None when the text that refers to it does not know."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link in a text."""

    address: str
    """As written."""
    mark: Mark = field(compare=False)
    alt: str | None = None
    """The words that stand for an image, "" where there are none; None for any other link."""

    @property
    def relative_to(self) -> str:
        """The file, as in marks, from which a path is counted."""
        return self.mark.path


@dataclass(frozen=True, slots=True)
class Prose:
    """A piece of free text."""

    text: str
    """As written, in Markdown."""
    mark: Mark = field(compare=False)
    """Where its first line stands."""
    links: tuple[Link, ...] = ()
    tokens: tuple[Token, ...] = field(default=(), compare=False, repr=False)

    @property
    def has_blocks(self) -> bool:
        """Whether it has paragraphs, lists or tables, and is not one line."""
        return any(token.name in BLOCKS for token in self.tokens)

    @property
    def has_images(self) -> bool:
        """Whether an image stands in it, shown or linked."""
        return any(link.alt is not None for link in self.links)

    @property
    def words(self) -> str:
        """The text without its markup, on one line."""
        return tokens_text(self.tokens)


def is_break(html: str) -> bool:
    """Whether a piece of HTML only breaks a line, as it must within the cell of a table."""
    return html.lower().rstrip("/> ") == "<br"


def tokens_text(tokens: Sequence[Token]) -> str:
    """The text of tokens without its markup, on one line."""
    return one_line("".join(map(token_text, tokens)))


def inside(tokens: Iterable[Token], name: str) -> Iterator[list[Token]]:
    """The tokens of each outermost thing of this name."""
    run: list[Token] = []
    depth = 0
    for token in tokens:
        if token.name == name:
            depth += 1 if token.kind == "Start" else -1
            run.append(token)
            if not depth:
                yield run
                run = []
        elif depth:
            run.append(token)


def parted(tokens: Iterable[Token], name: str) -> Iterator[list[Token]]:
    """All tokens in order, those of each outermost thing of this name together, others alone."""
    run: list[Token] = []
    depth = 0
    for token in tokens:
        run.append(token)
        if token.name == name:
            depth += 1 if token.kind == "Start" else -1
        if not depth:
            yield run
            run = []


def table_rows(table: Sequence[Token]) -> Iterator[list[tuple[str, int]]]:
    """The words of each cell of a table, row by row, the head first, and where the cell begins."""
    cells: list[tuple[str, int]] = []
    within: list[Token] = []
    for token in table:
        if token.name == "TableCell":
            if token.kind == "End":
                cells.append((tokens_text(within).strip(), token.start))
            within = []
        elif token.name in {"TableHead", "TableRow"} and token.kind == "End":
            yield cells
            cells = []
        else:
            within.append(token)


def markdown_table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of Markdown; each cell is one line of Markdown."""
    rule = "|".join("---" for _ in header)
    return "\n".join([_row(header), f"|{rule}|", *map(_row, rows), ""])


def markdown_escaped(text: str) -> str:
    """A text on one line of Markdown, every sign of which means itself."""
    return MARKUP.sub(r"\\\g<0>", _BREAK.sub(" ", text))


def token_text(token: Token) -> str:
    """What one token says; a line end where a line ends and where a block opens or closes."""
    if token.name:
        return _edge(token)
    if token.kind == "TaskListMarker":
        return DONE if token.data else NOT_DONE
    if token.kind == "FootnoteReference":
        return f"[{token.data.label}]"
    return "\n" if token.kind == "InlineHtml" and is_break(token.data) else token.data or "\n"


def _edge(token: Token) -> str:
    """What the beginning or the end of a thing says."""
    if token.name == "Strikethrough":
        return _STRUCK
    if token.name not in BLOCKS:
        return ""
    is_start = token.kind == "Start" and token.data
    if is_start and token.name == "FootnoteDefinition":
        return f"\n[{token.data.label}] "
    return f"\n{token.data} : " if is_start and token.name == "BlockQuote" else "\n"


def _row(cells: Sequence[str]) -> str:
    escaped = (STROKE.sub(r"\\|", _BREAK.sub(" ", cell.strip())) for cell in cells)
    return f"| {' | '.join(escaped)} |"
