"""Figures → a small drawing (SVG) that says the same as their table, in black and white too."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from textwrap import wrap

from markupsafe import Markup

from archive.language import french

NOT_KNOWN = "n. d."
"""What stands for a figure that is not known: a gap, and never zero."""

_STEP, _BAR = 26, 16
"""The width of a column with the space around it, and without."""
_HEIGHT, _HEAD, _FOOT = 130, 18, 62
"""Of the columns, of the figures above them and of the labels below, which stand on end."""
_LEAN = 28
"""The room for the label of the first column, which leans out to the left."""
_WIDTH, _AFTER, _BELOW = 320, 40, 8
"""Of a drawing of bars, the room for a figure behind one at least, and that below a group."""
_LETTERS = 48
"""How many letters a line of a label has."""
LINE = 16
"""The height of a line of text."""
LETTER = 7
"""The width that a letter takes at most, on average of a line."""

_FILLS = ("currentColor", "url(#{id}-raies)", "none", "url(#{id}-points)")
"""What tells boxes apart, in order: no two need a colour. A drawing has four at most."""

_PATTERNS = (
    '<defs><pattern id="{id}-raies" width="5" height="5" patternUnits="userSpaceOnUse" '
    'patternTransform="rotate(45)"><path d="M0 0V5" stroke="currentColor" stroke-width="3"/>'
    '</pattern><pattern id="{id}-points" width="5" height="5" patternUnits="userSpaceOnUse">'
    '<circle cx="2.5" cy="2.5" r="1" fill="currentColor"/></pattern></defs>'
)


@dataclass(frozen=True, slots=True)
class Series:
    """One figure for each label of a chart."""

    name: str
    values: tuple[float | None, ...]
    """None where it is not known."""
    written: tuple[str, ...] = ()
    """The figures as the minutes write them, "plus de 9 531"; empty where nobody wrote them."""

    def words(self, place: int) -> str:
        """What stands for a figure on the page."""
        value = self.values[place]
        if value is None:
            return NOT_KNOWN
        return self.written[place] if self.written else french.number(value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """Figures with what they are called."""

    id: str
    """Unique in its page; the ids inside the drawing begin with it."""
    title: str
    summary: str
    """What the drawing shows, in a sentence, for those who do not see it."""
    label: str
    """What the labels are: « Réunion », « Type »."""
    labels: tuple[str, ...]
    series: tuple[Series, ...]

    @property
    def totals(self) -> tuple[float, ...]:
        """The sum of the series for each label; one that is not known adds nothing."""
        columns = zip(*(series.values for series in self.series), strict=True)
        return tuple(sum(value or 0 for value in column) for column in columns)

    @property
    def rows(self) -> list[tuple[str, list[str]]]:
        """The lines of the table: a label with its figures."""
        return [
            (label, [series.words(place) for series in self.series])
            for place, label in enumerate(self.labels)
        ]

    @property
    def reach(self) -> tuple[float, float]:
        """The least and the greatest value of the scale, zero being on it."""
        told = [value for series in self.series for value in series.values if value is not None]
        return min(0, *told), max(0, *told)

    @property
    def columns(self) -> Markup:
        """The figures as columns side by side, the series stacked, for what adds up over time."""
        size = _LEAN + _STEP * len(self.labels), _HEAD + _HEIGHT + _FOOT
        return svg(self.id, self.title, self.summary, size, self._columns())

    @property
    def bars(self) -> Markup:
        """The figures as bars one below the other, for what has long names."""
        parts, height = self._bars()
        return svg(self.id, self.title, self.summary, (_WIDTH, height), parts)

    def key(self, rank: int) -> Markup:
        """A small square filled as a series is, for the legend."""
        square = box(self.id, rank, (1, 1), (12, 12))
        # As in `svg`.
        return Markup(f'<svg aria-hidden="true" width="14" height="14">{square}</svg>')  # noqa: S704

    def _columns(self) -> Iterator[str]:
        floor, most = _HEAD + _HEIGHT, max(self.totals) or 1
        for place, (label, total) in enumerate(zip(self.labels, self.totals, strict=True)):
            left, top = _LEAN + place * _STEP + (_STEP - _BAR) // 2, float(floor)
            for rank, series in enumerate(self.series):
                length = (series.values[place] or 0) / most * _HEIGHT
                top -= length
                if length:
                    yield box(self.id, rank, (left, top), (_BAR, length))
            middle = left + _BAR // 2
            yield text(french.number(total), middle, top - 4, 'text-anchor="middle"')
            turned = f'text-anchor="end" transform="rotate(-60 {middle + 4} {floor + 12})"'
            yield text(label, middle + 4, floor + 12, turned)
        yield f'<path d="M{_LEAN} {floor}h{_STEP * len(self.labels)}" stroke="currentColor"/>'

    def _bars(self) -> tuple[list[str], int]:
        """The shapes of the bars, and the height that they take."""
        parts: list[str] = []
        top = 0
        for place, label in enumerate(self.labels):
            for line in wrapped(label, _LETTERS):
                parts.append(text(line, 0, top + 13, 'font-weight="700"' * self._is_grouped))
                top += LINE
            for rank, series in enumerate(self.series):
                for line in wrapped(f"{series.name} :", _LETTERS) if self._is_grouped else []:
                    parts.append(text(line, 0, top + 13))
                    top += LINE
                parts += self._bar(rank, place, top + 2)
                top += LINE
            top += _BELOW
        return parts, top

    @property
    def _is_grouped(self) -> bool:
        """Whether several bars stand below each label, each with its name."""
        return len(self.series) > 1

    def _bar(self, rank: int, place: int, top: int) -> Iterator[str]:
        """A bar with its figure behind it; one of less than zero lies to the left of it."""
        series, (least, most) = self.series[rank], self.reach
        longest = max(len(each.words(at)) for each in self.series for at in range(len(self.labels)))
        room = _WIDTH - max(_AFTER, LETTER * longest + 8)
        zero = 1 - least / ((most - least) or 1) * room
        length = (series.values[place] or 0) / ((most - least) or 1) * room
        if length:
            yield box(self.id, rank, (min(zero, zero + length), top), (abs(length), _BAR - 2))
        yield text(series.words(place), max(zero, zero + length) + 4, top + 12)


def svg(id_: str, title: str, summary: str, size: tuple[int, int], parts: Iterable[str]) -> Markup:
    """A drawing heard by its title and its summary; ids inside begin with its own."""
    own, (width, height), drawn = escape(id_), size, "".join(parts)
    opening = (
        f'<svg role="img" aria-labelledby="{own}-titre {own}-resume" width="{width}" '
        f'height="{height}" viewBox="0 0 {width} {height}" font-size="12">'
        f'<title id="{own}-titre">{_words(title)}</title>'
        f'<desc id="{own}-resume">{_words(summary)}</desc>'
    )
    patterns = _PATTERNS.replace("{id}", own) if f"url(#{own}" in drawn else ""
    # Numbers, and words and ids that are escaped: so for all markup made here.
    return Markup(f"{opening}{patterns}{drawn}</svg>")  # noqa: S704


def box(id_: str, rank: int, corner: tuple[float, float], size: tuple[float, float]) -> str:
    """A rectangle filled as the boxes of its rank are."""
    fill = _FILLS[rank].format(id=escape(id_))
    place = f'x="{short(corner[0])}" y="{short(corner[1])}"'
    sides = f'width="{short(size[0])}" height="{short(size[1])}"'
    return f'<rect {place} {sides} fill="{fill}" stroke="currentColor"/>'


def text(words: str, left: float, top: float, more: str = "") -> str:
    """Words on one line."""
    place = f'x="{short(left)}" y="{short(top)}"'
    return f'<text {place} stroke="none" fill="currentColor" {more}>{_words(words)}</text>'


def wrapped(words: str, letters: int) -> list[str]:
    """Words cut into lines of so many letters; none is cut, a longer one stands alone."""
    return wrap(french.typeset(words), letters, break_long_words=False, break_on_hyphens=False)


def short(value: float) -> str:
    """A length in as few signs as a drawing needs."""
    return f"{round(value, 1):g}"


def _words(text_: str) -> str:
    return escape(french.typeset(text_), quote=False)
