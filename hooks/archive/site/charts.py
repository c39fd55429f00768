"""Figures → a small drawing (SVG) that says the same as their table, in black and white too."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from markupsafe import Markup

from archive.language import french

_STEP, _BAR = 26, 16
"""The width of a column with the space around it, and without."""
_HEIGHT, _HEAD, _FOOT = 130, 18, 62
"""Of the columns, of the figures above them and of the labels below, which stand on end."""
_LEAN = 28
"""The room for the label of the first column, which leans out to the left."""
_WIDTH, _AFTER, _ROW = 280, 40, 40
"""The longest bar, the room for a figure behind it, and the height of a bar with its label."""

_FILLS = ("currentColor", "url(#{id}-raies)", "none", "url(#{id}-points)")
"""What tells the series apart, in order: no two need a colour. A drawing has four at most."""

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
    values: tuple[float, ...]
    """None below zero."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """Figures with what they are called; several series are stacked, and have a sum."""

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
        """The sum of the series for each label."""
        return tuple(map(sum, zip(*(series.values for series in self.series), strict=True)))

    @property
    def rows(self) -> list[tuple[str, list[str]]]:
        """The lines of the table: a label with its figures."""
        values = zip(*(series.values for series in self.series), strict=True)
        figures = ([french.number(value) for value in row] for row in values)
        return list(zip(self.labels, figures, strict=True))

    @property
    def columns(self) -> Markup:
        """The figures as columns side by side, for what follows in time."""
        width = _LEAN + _STEP * len(self.labels)
        return self._svg(width, _HEAD + _HEIGHT + _FOOT, self._columns())

    @property
    def bars(self) -> Markup:
        """The figures as bars one below the other, for what has long names."""
        return self._svg(_WIDTH + _AFTER, _ROW * len(self.labels), self._bars())

    def key(self, rank: int) -> Markup:
        """A small square filled as a series is, for the legend."""
        box = self._box(rank, 1, 1, 12, 12)
        # Numbers, and an id of ours that is escaped: so for all markup made here.
        return Markup(f'<svg aria-hidden="true" width="14" height="14">{box}</svg>')  # noqa: S704

    def _columns(self) -> Iterator[str]:
        floor = _HEAD + _HEIGHT
        for place, (label, total) in enumerate(zip(self.labels, self.totals, strict=True)):
            left, top = _LEAN + place * _STEP + (_STEP - _BAR) // 2, float(floor)
            for rank, length in self._lengths(place, _HEIGHT):
                top -= length
                yield self._box(rank, left, top, _BAR, length)
            middle = left + _BAR // 2
            yield _text(french.number(total), middle, top - 4, 'text-anchor="middle"')
            turned = f'text-anchor="end" transform="rotate(-60 {middle + 4} {floor + 12})"'
            yield _text(label, middle + 4, floor + 12, turned)
        yield f'<path d="M{_LEAN} {floor}h{_STEP * len(self.labels)}" stroke="currentColor"/>'

    def _bars(self) -> Iterator[str]:
        for place, (label, total) in enumerate(zip(self.labels, self.totals, strict=True)):
            top, right = place * _ROW, 1.0
            yield _text(label, 0, top + 13)
            for rank, length in self._lengths(place, _WIDTH):
                yield self._box(rank, right, top + 18, length, _BAR - 2)
                right += length
            yield _text(french.number(total), right + 4, top + 30)

    def _lengths(self, place: int, longest: int) -> Iterator[tuple[int, float]]:
        """The rank of each series that has something to show there, and how long that is."""
        most = max(self.totals) or 1
        for rank, series in enumerate(self.series):
            if series.values[place]:
                yield rank, series.values[place] / most * longest

    def _box(self, rank: int, left: float, top: float, width: float, height: float) -> str:
        fill = _FILLS[rank].format(id=escape(self.id))
        place = f'x="{_short(left)}" y="{_short(top)}"'
        size = f'width="{_short(width)}" height="{_short(height)}"'
        return f'<rect {place} {size} fill="{fill}" stroke="currentColor"/>'

    def _svg(self, width: int, height: int, parts: Iterator[str]) -> Markup:
        own = escape(self.id)
        opening = (
            f'<svg role="img" aria-labelledby="{own}-titre {own}-resume" width="{width}" '
            f'height="{height}" viewBox="0 0 {width} {height}" font-size="12">'
            f'<title id="{own}-titre">{_words(self.title)}</title>'
            f'<desc id="{own}-resume">{_words(self.summary)}</desc>'
        )
        patterns = _PATTERNS.replace("{id}", own) if len(self.series) > 1 else ""
        return Markup(f"{opening}{patterns}{''.join(parts)}</svg>")  # noqa: S704


def _text(words: str, left: float, top: float, more: str = "") -> str:
    place = f'x="{_short(left)}" y="{_short(top)}"'
    return f'<text {place} stroke="none" fill="currentColor" {more}>{_words(words)}</text>'


def _words(text: str) -> str:
    return escape(french.typeset(text), quote=False)


def _short(value: float) -> str:
    """A length in as few signs as a drawing needs."""
    return f"{round(value, 1):g}"
