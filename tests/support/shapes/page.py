"""What a rendering puts on the page, before it is a Word file, a web page or plain text."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text with its looks."""

    text: str
    bold: bool = False
    struck: bool = False
    hidden: bool = False
    address: str = ""
    """Where it leads; "" when it is no link."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph."""

    pieces: tuple[Piece, ...]
    level: int = 0
    """The level of the heading style; 0 for the text's style."""
    size: int = 0
    """The height of its letters in points; 0 for that of the text."""
    centred: bool = False
    numbering: str = ""
    """The list that the word processor marks: bullet, decimal, roman, letter; "" for none.

    A list ends where another line stands; "decimal on" and "roman on" go on counting below it.
    """
    depth: int = 0
    """How many lists its list is nested in."""

    @property
    def text(self) -> str:
        """What it says, in one look."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table."""

    lines: tuple[Line, ...]
    columns: int = 1
    """How many columns it covers."""
    joins_above: bool = False
    """Whether it is the lower part of the cell above."""
    heads_below: bool = False
    """Whether the cell below is a part of it."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with visible borders."""

    rows: tuple[tuple[Cell, ...], ...]


Node = Line | Grid


@dataclass(slots=True)
class Pages:
    """A whole document."""

    nodes: list[Node] = field(default_factory=list)
    header: str = ""
    """What stands at the top of every page; "" for nothing."""
    footer: str = ""
    """What stands at the bottom of every page, before the number of the page."""


def text(words: str, *, bold: bool = False, hidden: bool = False) -> Line:
    """A line in one look."""
    return Line((Piece(words, bold=bold, hidden=hidden),))


def listed(words: Iterable[str], numbering: str = "bullet", depth: int = 0) -> list[Node]:
    """A list that the word processor marks."""
    return [replace(text(each), numbering=numbering, depth=depth) for each in words]


def typed(words: Iterable[str], marker: str = "- {words}") -> list[Node]:
    """A list whose markers are typed: {n}, {roman}, {letter} and {words} are filled in."""
    return [
        text(marker.format(n=n, roman=ROMANS[n - 1], letter="abcdefghijkl"[n - 1], words=each))
        for n, each in enumerate(words, 1)
    ]


def grid(rows: Iterable[Sequence[str]], *, bold_head: bool = True) -> Grid:
    """A table of texts; a text of several lines is a cell of several paragraphs."""
    return Grid(
        tuple(
            tuple(cell(each, bold=bold_head and not rank) for each in row)
            for rank, row in enumerate(rows)
        )
    )


def cell(words: str, *, bold: bool = False) -> Cell:
    """A cell with a paragraph for each line of a text."""
    return Cell(tuple(text(each, bold=bold) for each in words.split("\n")))


def lines_of(nodes: Iterable[Node]) -> Iterator[Line]:
    """All the lines, those in tables too, in reading order."""
    for node in nodes:
        if isinstance(node, Line):
            yield node
        else:
            yield from (line for row in node.rows for each in row for line in each.lines)


ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
ON = ("decimal on", "roman on")
"""The lists that text interrupts without ending them, as those of headings."""
_BULLETS = ("•", "o", "▪")


def marked(nodes: Iterable[Node]) -> Iterator[tuple[Node, str]]:
    """Each node with the marker that a word processor would show before it; "" for none."""
    counts: dict[tuple[str, int], int] = {}
    for node in nodes:
        numbering = node.numbering if isinstance(node, Line) else ""
        if not numbering:
            counts = {key: n for key, n in counts.items() if key[0] in ON}
        if isinstance(node, Grid) or not numbering:
            yield node, ""
            continue
        place = (numbering, node.depth)
        counts[place] = counts.get(place, 0) + 1
        yield node, _marker(node, counts[place])


def _marker(line: Line, n: int) -> str:
    match line.numbering.removesuffix(" on"):
        case "roman":
            return f"{ROMANS[n - 1]}."
        case "letter":
            return f"{'abcdefghijkl'[n - 1]})"
        case "bullet":
            return _BULLETS[line.depth]
    return f"{n}."
