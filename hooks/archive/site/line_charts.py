"""Figures that follow in time → lines (SVG), told apart by their dashes, marks and names."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from math import ceil, floor, log10

from markupsafe import Markup

from archive.language import french
from archive.language.dates import ImpossibleDateError
from archive.parsing.times.update_rhythm import parse_approximate_date
from archive.site.charts import LETTER, LINE, NOT_KNOWN, Chart, short, svg, text, wrapped

_HEIGHT, _HEAD = 150, 16
"""Of the lines, and of what stands above the highest."""
_LEAST, _STEP = 180, 30
"""The width of the lines at least, and that of a label."""
_NAME, _LETTERS = 16, 44
"""How many letters a line has: of the name of a series, of what stands at the foot."""
_TICKS = 4
"""How many values of the scale are written at most, zero left aside."""
_FINEST = 14
"""How many decimals a step of the scale may need."""
_LEAN = 0.87
"""How far down a letter goes in a label that leans by sixty degrees; half as far to the left."""

_DASHES = ("", ' stroke-dasharray="7 4"', ' stroke-dasharray="2 4"', ' stroke-dasharray="9 3 2 3"')
_MARKS = (
    '<circle cx="{x}" cy="{y}" r="4" fill="currentColor"/>',
    '<rect x="{left}" y="{top}" width="8" height="8" fill="none" stroke="currentColor"/>',
    '<path d="M{x} {top}l4.5 8h-9z" fill="currentColor"/>',
    '<path d="M{x} {top}l4 4l-4 4l-4 -4z" fill="none" stroke="currentColor"/>',
)
"""What tells the series apart, in order: a disc, a square, a triangle, a diamond."""


def lines(chart: Chart) -> Markup:
    """The figures of each series as a line, broken where one is not known."""
    frame = _frame(chart)
    parts = (*_scale(frame), *_labels(frame), *_series(frame), *_names(frame), *_gaps(frame))
    return svg(chart.id, chart.title, chart.summary, frame.size, parts)


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where everything stands in a drawing of lines."""

    chart: Chart
    ticks: tuple[float, ...]
    """The values of the scale that are written, the least first."""
    xs: tuple[float, ...]
    """Where each label stands."""
    right: float
    """Where the lines end."""
    is_turned: bool
    """Whether the labels lean, for want of room side by side."""
    gaps: tuple[str, ...]
    """Lines that say which figures are not known; they stand at the foot."""
    size: tuple[int, int]

    @property
    def floor(self) -> float:
        """Where the least value of the scale stands."""
        return _HEAD + _HEIGHT

    def y(self, value: float) -> float:
        """Where a value stands."""
        least, most = self.ticks[0], self.ticks[-1]
        return self.floor - (value - least) / (most - least) * _HEIGHT


def _frame(chart: Chart) -> _Frame:
    ticks = _ticks(*chart.reach)
    longest = max(map(len, chart.labels))
    left = max(LETTER * max(len(_tick(ticks, tick)) for tick in ticks) + 8, longest * LETTER * 0.5)
    width = max(_LEAST, _STEP * len(chart.labels))
    shares = _shares(chart.labels)
    names = [line for series in chart.series for line in wrapped(_name(chart, series.name), _NAME)]
    right = left + width
    room = LETTER * max(map(len, names), default=0) + 14
    xs = tuple(left + 8 + share * (width - 16) for share in shares)
    is_turned = any(after - x < (longest + 1) * LETTER for x, after in pairwise(xs))
    foot = longest * LETTER * _LEAN + 24 if is_turned else LINE + 16
    gaps = tuple(line for gap in _not_known(chart) for line in wrapped(gap, _LETTERS))
    wide = max(right + room, LETTER * max(map(len, gaps), default=0))
    size = ceil(wide), ceil(_HEAD + _HEIGHT + foot + LINE * len(gaps))
    return _Frame(chart, ticks, xs, right, is_turned, gaps, size)


def _ticks(least: float, most: float) -> tuple[float, ...]:
    """Round values from below the least to above the greatest, zero among them."""
    rough = ((most - least) or 1) / _TICKS
    unit = 10 ** floor(log10(rough))
    step = next(unit * factor for factor in (1, 2, 2.5, 5, 10) if unit * factor >= rough)
    highest = max(ceil(most / step), floor(least / step) + 1)
    return tuple(step * rank for rank in range(floor(least / step), highest + 1))


def _tick(ticks: Sequence[float], tick: float) -> str:
    """A value of the scale, with the decimals that tell it from its neighbour."""
    step = ticks[1] - ticks[0]
    decimals = next((d for d in range(_FINEST) if abs(round(step, d) - step) < step / 1000), 0)
    return french.number(tick, decimals)


def _shares(labels: Sequence[str]) -> list[float]:
    """How far from the first to the last each label stands: to scale where all are times."""
    days = [day for label in labels if (day := _ordinal(label)) is not None]
    is_told = len(days) == len(labels) and all(one < next_ for one, next_ in pairwise(days))
    if not is_told or len(days) == 1:
        days = list(range(len(labels)))
    return [(day - days[0]) / ((days[-1] - days[0]) or 1) for day in days]


def _ordinal(label: str) -> int | None:
    try:
        time = parse_approximate_date(label)
    except ImpossibleDateError:
        return None
    return time.day.toordinal() if time else None


def _not_known(chart: Chart) -> Iterator[str]:
    """Which figures of each series are not known: "Tegaret, n. d. : T1 2025"."""
    for series in chart.series:
        pairs = zip(chart.labels, series.values, strict=True)
        labels = ", ".join(label for label, value in pairs if value is None)
        if labels:
            yield f"{series.name}, {NOT_KNOWN} : {labels}"


def _name(chart: Chart, name: str) -> str:
    """A series is named beside its line where there are others."""
    return name if len(chart.series) > 1 else ""


def _scale(frame: _Frame) -> Iterator[str]:
    left = frame.xs[0] - 8
    for tick in frame.ticks:
        y = short(frame.y(tick))
        strong = "" if not tick else ' stroke-opacity="0.3"'
        yield f'<path d="M{short(left)} {y}H{short(frame.right)}" stroke="currentColor"{strong}/>'
        yield text(_tick(frame.ticks, tick), left - 4, frame.y(tick) + 4, 'text-anchor="end"')


def _labels(frame: _Frame) -> Iterator[str]:
    top = frame.floor + 16
    for x, label in zip(frame.xs, frame.chart.labels, strict=True):
        if frame.is_turned:
            turned = f'text-anchor="end" transform="rotate(-60 {short(x + 4)} {short(top)})"'
            yield text(label, x + 4, top, turned)
        else:
            yield text(label, x, top + 4, 'text-anchor="middle"')


def _series(frame: _Frame) -> Iterator[str]:
    for rank, series in enumerate(frame.chart.series):
        places = [
            (x, None if value is None else frame.y(value))
            for x, value in zip(frame.xs, series.values, strict=True)
        ]
        for is_known, run in groupby(places, key=lambda place: place[1] is not None):
            points = [(x, y) for x, y in run if y is not None]
            if is_known:
                yield from _line(points, rank)


def _gaps(frame: _Frame) -> Iterator[str]:
    top = frame.size[1] - LINE * len(frame.gaps) + 10
    for rank, gap in enumerate(frame.gaps):
        yield text(gap, 0, top + LINE * rank)


def _line(points: Sequence[tuple[float, float]], rank: int) -> Iterator[str]:
    """A line with a mark at each of its points."""
    path = "L".join(f"{short(x)} {short(y)}" for x, y in points)
    yield f'<path d="M{path}" fill="none" stroke="currentColor" stroke-width="2"{_DASHES[rank]}/>'
    for x, y in points:
        place = {"x": x, "y": y, "left": x - 4, "top": y - 4}
        yield _MARKS[rank].format(**{name: short(value) for name, value in place.items()})


def _names(frame: _Frame) -> Iterator[str]:
    """The name of each series where its line ends, those that are near moved apart."""
    ends = []
    for series in frame.chart.series:
        known = [value for value in series.values if value is not None]
        name = wrapped(_name(frame.chart, series.name), _NAME)
        if known and name:
            ends.append((frame.y(known[-1]), name))
    free = 0.0
    for y, name in sorted(ends):
        top = max(y, free)
        for line in name:
            yield text(line, frame.right + 6, top + 4)
            top += LINE
        free = top
