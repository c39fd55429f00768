"""Draws the outlines of Niger and of its neighbours once, for the maps of actors.

The source is Natural Earth 4.1 at 1:50,000,000, which is in the public domain
(https://www.naturalearthdata.com/about/terms-of-use/), as the npm package `world-atlas` 2.0.2
packs it (ISC licence of the packing): `python tests/support/outlines.py countries-50m.json` writes
hooks/archive/site/outlines.json. The capitals of the regions were checked against GeoNames; a map
of this size shows a tenth of a degree at most.
"""

import json
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

TARGET = Path(__file__).parents[2] / "hooks/archive/site/outlines.json"
NIGER = "562"
WEST, SOUTH, EAST, NORTH = -0.8, 10.9, 16.8, 24.1
"""What maps show, in degrees."""
TOLERANCE = 0.03
"""How far a point may lie from the simpler line, in degrees: less than a pixel."""
CAPITALS = {
    "Agadez": (16.97, 7.99), "Diffa": (13.32, 12.61), "Dosso": (13.05, 3.19),
    "Maradi": (13.50, 7.10), "Niamey": (13.51, 2.11), "Tahoua": (14.89, 5.27),
    "Tillabéri": (14.21, 1.45), "Zinder": (13.81, 8.99),
}  # fmt: skip
"""Latitude and longitude of the capitals of the regions."""
NEIGHBOURS = {
    "Algérie": (23.3, 4.0), "Libye": (23.5, 13.4), "Tchad": (15.6, 15.9), "Nigeria": (11.6, 8.2),
    "Bénin": (11.2, 3.3), "Burkina Faso": (11.6, 0.95), "Mali": (17.6, 1.6),
}  # fmt: skip
"""Where the names of the neighbours are written."""

Place = tuple[float, float]
Line = list[Place]


def main(source: Path) -> None:
    """Write the outlines: numbers are hundredths of a degree, longitude first."""
    world = json.loads(source.read_text("utf-8"))
    arcs = [simple(line) for line in decoded(world)]
    niger = next(g for g in world["objects"]["countries"]["geometries"] if g.get("id") == NIGER)
    (ring,) = niger["arcs"]
    own = {arc if arc >= 0 else ~arc for arc in ring}
    inside: Line = []
    for arc in ring:
        line = arcs[arc] if arc >= 0 else arcs[~arc][::-1]
        inside += line[1:] if inside else line
    others = (line for number, line in enumerate(arcs) if number not in own)
    found = {
        "source": "Natural Earth 4.1, 1:50 000 000, domaine public",
        "frame": hundredths([(WEST, SOUTH), (EAST, NORTH)]),
        "country": hundredths(inside),
        "borders": [hundredths(run) for line in others for run in shown(line)],
        "capitals": {name: hundredths([(x, y)]) for name, (y, x) in CAPITALS.items()},
        "neighbours": {name: hundredths([(x, y)]) for name, (y, x) in NEIGHBOURS.items()},
    }
    lines = (f"{json.dumps(k)}: {json.dumps(v, ensure_ascii=False)}" for k, v in found.items())
    TARGET.write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8")


def decoded(world: dict[str, Any]) -> Iterator[Line]:
    """The arcs of a TopoJSON file, in degrees."""
    (x_scale, y_scale), (x_start, y_start) = world["transform"].values()
    for arc in world["arcs"]:
        x = y = 0
        line = []
        for step in arc:
            x, y = x + step[0], y + step[1]
            line.append((x * x_scale + x_start, y * y_scale + y_start))
        yield line


def simple(line: Line) -> Line:
    """A line without the points that it does not need (Douglas and Peucker)."""
    if len(line) < 3:
        return line
    (x1, y1), (x2, y2) = line[0], line[-1]
    length = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5 or 1e-9
    far = [abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length for x, y in line]
    if (x1, y1) == (x2, y2):
        far = [((x - x1) ** 2 + (y - y1) ** 2) ** 0.5 for x, y in line]
    most = max(range(len(line)), key=far.__getitem__)
    if far[most] < TOLERANCE:
        return [line[0], line[-1]]
    return simple(line[: most + 1])[:-1] + simple(line[most:])


def shown(line: Line) -> Iterator[Line]:
    """The runs of a line inside the frame, cut where they leave it."""
    run: Line = []
    for one, other in pairwise(line):
        inside = clipped(one, other)
        if inside is None or (run and run[-1] != inside[0]):
            yield from [run] if run else []
            run = []
        if inside:
            run += inside[1:] if run else inside
    yield from [run] if run else []


def clipped(one: Place, other: Place) -> Line | None:
    """The part of a segment inside the frame, None where none is (Liang and Barsky)."""
    start, end = 0.0, 1.0
    steps = (other[0] - one[0], other[1] - one[1])
    for axis, low, high in ((0, WEST, EAST), (1, SOUTH, NORTH)):
        for reach, room in ((-steps[axis], one[axis] - low), (steps[axis], high - one[axis])):
            if reach == 0 and room < 0:
                return None
            if reach < 0:
                start = max(start, room / reach)
            elif reach > 0:
                end = min(end, room / reach)
    if start >= end:
        return None
    return [(one[0] + t * steps[0], one[1] + t * steps[1]) for t in (start, end)]


def hundredths(line: Line) -> list[int]:
    """The numbers of a line, flat."""
    return [round(number * 100) for point in line for number in point]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
