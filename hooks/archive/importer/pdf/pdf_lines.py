"""The lines of a page of a PDF from its words, column after column when it has two."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from archive.importer.document import Span
from archive.importer.lines.joining import Line, Spans, text_of, tidied
from archive.importer.lines.markers import marker_at
from archive.importer.lines.sentences import goes_on
from archive.importer.pdf.pdf_words import Box, Word

_SPACE = 0.1
"""White between two words, in heights of letters, that is a space."""
_USUAL_SPACE = 0.25
_USUAL_WORD = 2.5
"""Width of a word that is not known, in heights of letters."""
_SAME_LINE = 0.5
_LOOSE = 2.4
"""Heights of letters from which two lines are no neighbours of a paragraph."""
_USUAL_LEADING = 1.2
_ASIDE = 20.0
"""Points by which a centred line is away from the left edge, at least."""
_UNEVEN = 6.0
"""Points by which the white before and after a centred line may differ."""
_SAME_EDGE = 1.0
"""Points by which the starts of lines that start together may differ."""


@dataclass(frozen=True, slots=True)
class Row:
    """Words side by side."""

    words: tuple[Word, ...]
    box: Box

    @property
    def size(self) -> float:
        """The height of most of its letters."""
        sizes = sorted(word.size for word in self.words for _ in word.text)
        return sizes[len(sizes) // 2] if sizes else 0.0

    @property
    def spans(self) -> Spans:
        """Its runs of text."""
        found: list[Span] = []
        for before, word in zip((None, *self.words), self.words, strict=False):
            space = "" if before is None or _touch(before, word) else " "
            is_link = before is not None and before.address == word.address
            if space and found and not is_link:
                found.append(Span(space))
                space = ""
            found.append(Span(space + word.text, word.address, word.is_bold, word.is_struck))
        return tidied(found)

    @property
    def text(self) -> str:
        """The text of its runs."""
        return text_of(self.spans)


@dataclass(frozen=True, slots=True)
class Frame:
    """What the text of a page or of a part of it has in common."""

    box: Box
    """Where it stands."""
    body: float = 0.0
    """The commonest height of its letters; 0 when it does not count."""
    starts: frozenset[int] = frozenset()
    """Where several of its lines start, in points: they are indented, not centred."""


def rows_of(words: Iterable[Word]) -> list[Row]:
    """The words put side by side, from the top of the page to its bottom."""
    rows: list[list[Word]] = []
    largest: Word | None = None
    for word in sorted(words, key=lambda word: word.box.middle[1]):
        if largest is None or not _is_beside(largest, word):
            rows.append([])
            largest = None
        rows[-1].append(word)
        if largest is None or word.size > largest.size:
            largest = word
    return [row_of(row) for row in rows]


def row_of(words: Sequence[Word]) -> Row:
    """Words of one height, put in order."""
    ordered = sorted(words, key=lambda word: word.box.left)
    return Row(
        tuple(ordered),
        Box(
            ordered[0].box.left,
            min(word.box.top for word in words),
            max(word.box.right for word in words),
            max(words, key=lambda word: word.size).box.bottom,
        ),
    )


def starts_of(rows: Sequence[Row]) -> frozenset[int]:
    """Where at least two lines start."""
    starts = Counter(round(row.box.left) for row in rows)
    return frozenset(start for start, count in starts.items() if count > 1)


def lines_of(rows: Sequence[Row], frame: Frame, place: int) -> list[Line]:
    """The rows of one column as lines, with how much of its width they fill."""
    leading = _leading(rows)
    lines = []
    for rank, row in enumerate(rows):
        step = row.box.bottom - rows[rank - 1].box.bottom if rank else 0.0
        gap = step / (leading * max(row.size, 1.0)) - 1 if rank else 0.0
        lines.append(
            Line(
                spans=row.spans,
                place=place,
                left=row.box.left - frame.box.left,
                fill=_fill(row, rows[rank + 1 : rank + 2], frame),
                gap=max(gap, 0.0),
                size=row.size / frame.body if frame.body else 1.0,
                is_centred=_is_centred(row, frame),
            )
        )
    return lines


def _leading(rows: Sequence[Row]) -> float:
    """The usual distance from one line to the next, in heights of letters."""
    steps = sorted(
        step
        for one, other in pairwise(rows)
        if 0 < (step := (other.box.bottom - one.box.bottom) / max(other.size, 1.0)) < _LOOSE
    )
    # Half of the lines of a list are paragraphs: the lower quarter is the step inside one.
    return steps[len(steps) // 4] if steps else _USUAL_LEADING


def _is_centred(row: Row, frame: Frame) -> bool:
    before, after = row.box.left - frame.box.left, frame.box.right - row.box.right
    is_indented = any(abs(row.box.left - start) <= _SAME_EDGE for start in frame.starts)
    return before > _ASIDE and abs(before - after) < _UNEVEN and not is_indented


def _fill(row: Row, behind: Sequence[Row], frame: Frame) -> float:
    """The share of the width that a row would take with the first word of the next one, if any."""
    widths = [each.words[0].box.right - each.words[0].box.left for each in behind]
    added = row.size * _USUAL_SPACE + (widths[0] if widths else row.size * _USUAL_WORD)
    # What is set in the middle fills its line with its own length only.
    start = row.box.left if _is_centred(row, frame) else frame.box.left
    return (row.box.right + added - start) / max(frame.box.right - frame.box.left, 1.0)


def _is_beside(largest: Word, word: Word) -> bool:
    """Whether a word stands at the height of the largest word of a row."""
    height = largest.box.bottom - largest.box.top
    return abs(word.box.middle[1] - largest.box.middle[1]) < height * _SAME_LINE


def _touch(before: Word, word: Word) -> bool:
    """Whether two words are one that a change of look or a letter drawn apart cuts."""
    white = word.box.left - before.box.right
    is_parted = before.is_ended or word.is_apart
    return not is_parted and white < _SPACE * max(before.size, word.size)


_GUTTER = 9.0
"""White between two columns, in points."""
_LEAST_LINES = 6
"""Lines side by side from which there may be columns."""
_NEXT_LINE = 2.2
"""Heights of letters from one line of a column to the next, at most."""
_PROSE = 0.3
"""Share of the lines of a column after which a sentence goes on, when it is one of prose."""
_LINE = 15
"""Characters of a line of prose, at least."""
_LEAST_ITEMS = 2
_FEW = 0.2
"""Share of the lines side by side that may have more than two parts, as rows of tables have."""
_LIST = 0.6
"""Share of the lines of a column that are items, when it is a list."""
_MIDDLES = (0.5, 0.45, 0.55, 0.4, 0.6)
"""Where the white may stand, in shares of the width."""


@dataclass(slots=True)
class Part:
    """Rows that are read one after the other."""

    rows: list[Row]
    is_column: bool = False
    """Whether they take but one side of the page."""


def columns_of(rows: Sequence[Row]) -> list[Part]:
    """The rows of a part of a page, column after column when it shows two of them."""
    gutter = _gutter(rows)
    if gutter is None:
        return [Part(list(rows))]
    parts: list[Part] = []
    sides: tuple[list[Row], list[Row]] = ([], [])
    for row in rows:
        if _is_of_columns(row, gutter, sides):
            for side, words in zip(sides, _sides(row, gutter), strict=True):
                side.extend([row_of(words)] if words else [])
            continue
        parts += [Part(side, is_column=True) for side in sides if side]
        sides = ([], [])
        if parts and not parts[-1].is_column:
            parts[-1].rows.append(row)
        else:
            parts.append(Part([row]))
    return [*parts, *(Part(side, is_column=True) for side in sides if side)]


def _is_of_columns(row: Row, gutter: float, sides: tuple[list[Row], list[Row]]) -> bool:
    """Whether a row stands in columns: on both sides of the white, or close under one of them."""
    if not _gap_at(row, gutter):
        return False
    found = _sides(row, gutter)
    if all(found):
        return True
    above = sides[0] if found[0] else sides[1]
    if not above:
        return False
    step = row.box.bottom - above[-1].box.bottom
    return step < _NEXT_LINE * above[-1].size and row.words[0].is_bold == above[-1].words[0].is_bold


def _gutter(rows: Sequence[Row]) -> float | None:
    """Where the white between two columns stands; None when there is but one column."""
    left = min((row.box.left for row in rows), default=0.0)
    right = max((row.box.right for row in rows), default=0.0)
    for share in _MIDDLES:
        middle = left + (right - left) * share
        cut = [row for row in rows if _gap_at(row, middle) and all(_sides(row, middle))]
        if sum(map(_is_of_table, cut)) > _FEW * len(cut):
            continue
        texts = [[row_of(_sides(row, middle)[side]).text for row in cut] for side in (0, 1)]
        if all(map(_is_prose, texts)) or all(map(_is_list, texts)):
            return middle
    return None


def _is_of_table(row: Row) -> bool:
    """Whether a row has more than two parts."""
    whites = [other.box.left - one.box.right for one, other in pairwise(row.words)]
    return sum(white >= _GUTTER for white in whites) > 1


def _is_prose(texts: Sequence[str]) -> bool:
    goes = sum(len(one) >= _LINE and goes_on(one, other) for one, other in pairwise(texts))
    return len(texts) >= _LEAST_LINES and goes >= _PROSE * len(texts)


def _is_list(texts: Sequence[str]) -> bool:
    items = sum(bool(marker_at(text)[0]) for text in texts)
    return len(texts) >= _LEAST_ITEMS and items >= _LIST * len(texts)


def _gap_at(row: Row, middle: float) -> bool:
    """Whether a row leaves a gutter free."""
    before, behind = _sides(row, middle)
    first = max((word.box.right for word in before), default=middle - _GUTTER)
    last = min((word.box.left for word in behind), default=middle + _GUTTER)
    return first <= middle <= last and last - first >= _GUTTER


def _sides(row: Row, middle: float) -> tuple[list[Word], list[Word]]:
    sides: tuple[list[Word], list[Word]] = ([], [])
    for word in row.words:
        sides[(word.box.left + word.box.right) / 2 >= middle].append(word)
    return sides
