"""The lines of a page of a PDF from its words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter

from pdfplumber.utils.clustering import cluster_objects

from archive.importer.lines.joining import PageLine
from archive.parsing.outline.document import Span, Spans, spans_text, tidied

_USUAL_SPACE = 0.25
_USUAL_WORD = 2.5
"""Width of a word that is not known, in heights of letters."""
_SAME_LINE = 4.0
"""Points by which the middles of words side by side may differ."""
_USUAL_LEADING = 1.2
_ASIDE = 20.0
"""Points by which a centred line is away from the left edge, at least."""
_UNEVEN = 6.0
"""Points by which the white before and after a centred line may differ."""
_SAME_EDGE = 1.0
"""Points by which the starts of lines that start together may differ."""


@dataclass(frozen=True, slots=True)
class Box:
    """A part of a page, in points from its top left."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> tuple[float, float]:
        """Where its middle stands, from the left and from the top."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def holds(self, other: "Box") -> bool:
        """Whether the middle of another part of the page stands in it."""
        across, down = other.middle
        return self.left <= across < self.right and self.top <= down < self.bottom


@dataclass(frozen=True, slots=True)
class PdfWord:
    """A word of a page."""

    text: str
    box: Box
    size: float
    is_bold: bool = False
    address: str | None = None
    is_struck: bool = False


@dataclass(frozen=True, slots=True)
class WordRow:
    """Words side by side."""

    words: tuple[PdfWord, ...]
    """At least one."""

    @property
    def box(self) -> Box:
        """Its place; it stands on the line of its largest word."""
        return Box(
            self.words[0].box.left,
            min(word.box.top for word in self.words),
            max(word.box.right for word in self.words),
            max(self.words, key=lambda word: word.size).box.bottom,
        )

    @property
    def size(self) -> float:
        """The height of most of its letters."""
        sizes = sorted(word.size for word in self.words for _ in word.text)
        return sizes[len(sizes) // 2]

    @property
    def spans(self) -> Spans:
        """Its runs of text."""
        found: list[Span] = []
        for before, word in zip((None, *self.words), self.words, strict=False):
            is_other = before is not None and before.address != word.address
            found += [Span(" ")] if is_other else []  # which belongs to neither link
            found.append(Span(f" {word.text}", word.address, word.is_bold, word.is_struck))
        return tidied(found)

    @property
    def text(self) -> str:
        """The text of its runs."""
        return spans_text(self.spans)


@dataclass(frozen=True, slots=True)
class Frame:
    """What the text of a page or of a part of it has in common."""

    left: float
    right: float
    body: float = 0.0
    """The commonest height of its letters; 0 when it does not count."""
    starts: frozenset[int] = frozenset()
    """Where several of its lines start, in points: they are indented, not centred."""


def word_rows(words: Iterable[PdfWord]) -> list[WordRow]:
    """The words put side by side, from the top of the page to its bottom."""
    placed = [(word.box.middle[1], word) for word in words]
    found = cluster_objects(placed, itemgetter(0), _SAME_LINE)
    rows = (sorted((word for _, word in row), key=lambda word: word.box.left) for row in found)
    return [WordRow(tuple(row)) for row in rows]


def column_lines(rows: Sequence[WordRow], frame: Frame, place: int) -> list[PageLine]:
    """The rows of one column as lines, with how much of its width they fill."""
    leading = _leading(rows)
    around = zip([None, *rows[:-1]], rows, [*rows[1:], None], strict=False)
    return [
        PageLine(
            spans=row.spans,
            place=place,
            left=row.box.left - frame.left,
            fill=_fill(row, below, frame),
            gap=max(_step(above, row) / leading - 1, 0.0) if above else 0.0,
            size=row.size / frame.body if frame.body else 1.0,
            is_centred=_is_centred(row, frame),
        )
        for above, row, below in around
    ]


def _leading(rows: Sequence[WordRow]) -> float:
    """The usual distance from one line to the next, in heights of letters."""
    steps = sorted(_step(one, other) for one, other in pairwise(rows))
    # Half of the lines of a list are paragraphs: the lower quarter is the step inside one.
    return steps[len(steps) // 4] if steps else _USUAL_LEADING


def _step(above: WordRow, row: WordRow) -> float:
    return (row.box.bottom - above.box.bottom) / max(row.size, 1.0)


def _is_centred(row: WordRow, frame: Frame) -> bool:
    before, after = row.box.left - frame.left, frame.right - row.box.right
    is_indented = any(abs(row.box.left - start) <= _SAME_EDGE for start in frame.starts)
    return before > _ASIDE and abs(before - after) < _UNEVEN and not is_indented


def _fill(row: WordRow, below: WordRow | None, frame: Frame) -> float:
    """The share of the width that a row would take with the first word of the next one, if any."""
    first = below.words[0].box if below else None
    added = first.right - first.left if first else row.size * _USUAL_WORD
    taken = row.box.right + row.size * _USUAL_SPACE + added - frame.left
    return taken / max(frame.right - frame.left, 1.0)
