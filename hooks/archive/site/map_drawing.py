"""Points → a drawing (SVG) of Niger and its neighbours, with near points gathered.

The outlines stand in `outlines.json` beside this module; `tests/support/outlines.py` made them, and
says where they come from. Nothing is asked of another site. Each circle leads to its place in the
table, which says the same to those who do not see the drawing.
"""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from html import escape
from itertools import pairwise
from math import cos, hypot, radians, sqrt
from pathlib import Path
from typing import Any

from markupsafe import Markup

from archive.language import french
from archive.registers import Point

_WIDTH = 360
"""As wide as a phone; the drawing grows with the screen."""
_SMALLEST, _LARGEST = 14.6, 19.0
"""The radius of a circle: on 288 pixels, the smallest is 24 wide, which a finger meets."""
_NEAR = 31.0
"""How far apart two circles are at least."""
_LETTER = 5.6
"""About how wide a letter of a name is."""
_AROUND = (
    *((0, -9), (0, 10), (1.25, 0), (-1.25, 0), (1.1, -9), (-1.1, -9), (1.1, 10), (-1.1, 10)),
    *((1.1, -6), (1.1, 6), (-1.1, -6), (-1.1, 6)),
    *((0, -19), (0, 21), (1.7, 0), (-1.7, 0), (1.2, 18), (-1.2, 18), (1.2, -18), (-1.2, -18)),
)
"""Where a name may stand from its place: to the right in halves of the name, and down."""
_NAMED = 3
"""How many places the words of a circle name."""

_Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


@dataclass(frozen=True, slots=True)
class MapPoint:
    """One entry on the map."""

    point: Point
    place: str
    anchor: str
    """Where the table tells of it."""


@dataclass(slots=True)
class _Circle:
    """Marks that are too near each other to be told apart."""

    x: float
    y: float
    marks: list[MapPoint] = field(default_factory=list)

    @property
    def radius(self) -> float:
        """How large it is drawn."""
        return min(_LARGEST, _SMALLEST + sqrt(len(self.marks)) / 2)

    def gap(self, other: "_Circle") -> float:
        """How far apart the middles of two circles are."""
        return hypot(self.x - other.x, self.y - other.y)

    def take(self, other: "_Circle") -> None:
        """Gather the marks of another circle, the middle moving towards it."""
        here, there = len(self.marks), len(other.marks)
        self.x = (self.x * here + other.x * there) / (here + there)
        self.y = (self.y * here + other.y * there) / (here + there)
        self.marks += other.marks


def map_drawing(marks: Sequence[MapPoint]) -> tuple[Markup | None, int]:
    """The drawing of some marks, and how many it shows; None for none."""
    circles = [circle for mark in marks if (circle := _placed(mark))]
    if not circles:
        return None, 0
    count = len(circles)
    gathered = _gather(circles)
    _, south, east, _ = _outlines()["frame"]
    width, height = _at(east, south)
    label = f"Carte\u202f: {french.count(count, 'fiche')} par lieu, comme au tableau"
    taken = [(c.x - c.radius, c.y - c.radius, c.x + c.radius, c.y + c.radius) for c in gathered]
    taken += [(-99, -99, 999, 1), (-99, height - 1, 999, 999), (-99, -99, 1, 999)]  # the edges
    parts = (*_background(), *map(_drawn, gathered), *_names(taken))
    svg = (
        f'<svg role="group" aria-label="{escape(label)}" viewBox="0 0 {width:.0f} {height:.0f}">'
        f"{''.join(parts)}</svg>"
    )
    # Numbers, names of ours, and names of places that are escaped.
    return Markup(svg), count  # noqa: S704


def _gather(circles: list[_Circle]) -> list[_Circle]:
    """The circles, near ones made one, until none is near another."""
    gathered: list[_Circle] = []
    for circle in sorted(circles, key=lambda c: (c.y, c.x, c.marks[0].anchor)):
        nearest = min(gathered, key=circle.gap, default=None)
        if nearest and circle.gap(nearest) < _NEAR:
            nearest.take(circle)
        else:
            gathered.append(circle)
    return gathered if len(gathered) == len(circles) else _gather(gathered)


def _drawn(circle: _Circle) -> str:
    """A circle with its number, which leads to the place that most of its entries stand for."""
    places = Counter((mark.place, mark.anchor) for mark in circle.marks).most_common()
    names = [f"{name} ({count})" for (name, _), count in places[:_NAMED]]
    more = len(places) - _NAMED
    if more > 0:
        names.append(french.count(more, "autre lieu", "autres lieux"))
    words = french.typeset(f"{', '.join(names)} : {french.count(len(circle.marks), 'fiche')}")
    (_, anchor), _ = places[0]
    return (
        f'<a href="#{escape(anchor)}" aria-label="{escape(words)}"><title>{escape(words)}</title>'
        f'<circle cx="{circle.x:.1f}" cy="{circle.y:.1f}" r="{circle.radius:.1f}"/>'
        f'<text x="{circle.x:.1f}" y="{circle.y + 4:.1f}">{len(circle.marks)}</text></a>'
    )


def _background() -> Iterator[str]:
    outlines = _outlines()
    yield f'<path class="gtm-map__country" d="{_path(outlines["country"])}Z"/>'
    borders = "".join(map(_path, outlines["borders"]))
    yield f'<path class="gtm-map__borders" d="{borders}"/>'
    for place in outlines["capitals"].values():
        x, y = _at(*place)
        yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="2"/>'


def _names(taken: list[_Box]) -> Iterator[str]:
    """The names of capitals and of neighbours, each where it covers no circle and no other name."""
    outlines = _outlines()
    dots = {name: _box(*_at(*place), half=6) for name, place in outlines["capitals"].items()}
    for kind in ("capitals", "neighbours"):
        for name, place in outlines[kind].items():
            x, y = _at(*place)
            others = [*taken, *(dot for other, dot in dots.items() if other != name)]
            half = len(name) * _LETTER / 2
            boxes = [_box(x + right * half, y + down, half) for right, down in _AROUND]
            free = (box for box in boxes if not any(map(partial(_overlap, box), others)))
            box = next(free, None)
            if box:
                taken.append(box)
                at = f'x="{(box[0] + box[2]) / 2:.1f}" y="{box[3] - 2:.1f}"'
                yield f'<text class="gtm-map__{kind}" {at}>{escape(name)}</text>'


def _box(x: float, y: float, half: float) -> _Box:
    return x - half, y - 5, x + half, y + 5


def _overlap(one: _Box, other: _Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@cache
def _outlines() -> dict[str, Any]:
    """The lines and names of the map, in hundredths of a degree, longitude first."""
    file = Path(__file__).with_name("outlines.json")
    return dict(json.loads(file.read_text(encoding="utf-8")))


def _path(numbers: Sequence[int]) -> str:
    """A line of an SVG path through some places."""
    points = [_at(x, y) for x, y in list(pairwise(numbers))[::2]]
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)


def _at(longitude: float, latitude: float) -> tuple[float, float]:
    """Where hundredths of a degree lie in the drawing: as wide as the earth is in its middle."""
    west, south, east, north = _outlines()["frame"]
    scale = _WIDTH / (east - west)
    flat = cos(radians((south + north) / 200))
    return (longitude - west) * scale, (north - latitude) * scale / flat


def _placed(mark: MapPoint) -> _Circle | None:
    """The circle of one entry, None outside of the drawing."""
    west, south, east, north = _outlines()["frame"]
    latitude, longitude = (number * 100 for number in mark.point)
    if not (west < longitude < east and south < latitude < north):
        return None
    x, y = _at(longitude, latitude)
    return _Circle(x, y, [mark])
