"""Lines: to scale in both directions, broken where nothing is known, told apart without colour."""

from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser, LexborNode

from archive.site.charts import Chart, Series
from archive.site.line_charts import lines


def drawn(labels: tuple[str, ...], *series: Series) -> LexborHTMLParser:
    """A drawing of lines as a browser parses it."""
    chart = Chart(
        id="essai", title="Essai fictif", summary="…", label="", labels=labels, series=series
    )
    return LexborHTMLParser(lines(chart))


def thick(tree: LexborHTMLParser) -> list[LexborNode]:
    """The lines of the series."""
    return tree.css("path[stroke-width]")


def points(line: LexborNode) -> list[tuple[float, float]]:
    """The places that a line joins: "M15 24L30 12"."""
    pairs = (line.attributes["d"] or "")[1:].split("L")
    return [(float(x), float(y)) for x, y in (pair.split() for pair in pairs)]


def test_to_scale() -> None:
    """A value twice as high stands twice as far from zero; so do times, from the first."""
    tree = drawn(("2016", "2017", "2019"), Series("", (2, 4, 8)))

    (line,) = thick(tree)
    (x0, y0), (x1, y1), (x2, y2) = points(line)
    assert (x2 - x0) / (x1 - x0) == pytest.approx(3, abs=0.05)
    assert (y1 - y2) / (y0 - y1) == pytest.approx(2, abs=0.05)
    scale = [text.text() for text in tree.css("text[text-anchor=end]:not([transform])")]
    assert scale == ["0", "2", "4", "6", "8"]


@pytest.mark.parametrize("labels", [("Nord", "Sud", "Est"), ("2019", "2016", "2018")])
def test_what_is_no_time_stands_evenly(labels: tuple[str, ...]) -> None:
    """Labels that are no times, or do not follow in time, keep one distance."""
    (line,) = thick(drawn(labels, Series("", (1, 2, 3))))

    steps = [b[0] - a[0] for a, b in pairwise(points(line))]
    assert steps[0] == pytest.approx(steps[1], abs=0.2)


def test_gaps() -> None:
    """A figure that is not known breaks the line and is named; it is not zero."""
    tree = drawn(("2016", "2017", "2018", "2019"), Series("Nord", (2, 6, None, 7)))

    assert [len(points(line)) for line in thick(tree)] == [2, 1]
    assert tree.css("text")[-1].text() == "Nord, n. d.\u202f: 2018"


def test_series_differ_without_colour() -> None:
    """Each line has its own dashes and marks, and its name where it ends, none over another."""
    series = [Series(name, (1, 1)) for name in ("Tamala", "Zéra", "Koré", "Diffa-Nord-Est")]

    tree = drawn(("2016", "2017"), *series)

    assert len({line.attributes.get("stroke-dasharray") for line in thick(tree)}) == 4
    named = [text for text in tree.css("text") if text.text() in {s.name for s in series}]
    tops = sorted(float(text.attributes["y"] or "") for text in named)
    assert all(low - high >= 12 for high, low in pairwise(tops))


@pytest.mark.parametrize(
    ("most", "scale"),
    [
        (0.2, ["0", "0,05", "0,1", "0,15", "0,2"]),
        (9, ["0", "2,5", "5", "7,5", "10"]),
        (1_948_298, ["0", "500 000", "1 000 000", "1 500 000", "2 000 000"]),
    ],
)
def test_the_scale_says_what_it_is(most: float, scale: list[str]) -> None:
    """Its values have the decimals that they need, and no two read alike."""
    tree = drawn(("a", "b"), Series("", (0, most)))

    told = [text.text() for text in tree.css("text[text-anchor=end]:not([transform])")]
    assert [text.replace("\u202f", " ") for text in told] == scale


VALUES = st.none() | st.floats(-1e12, 1e12) | st.integers(0, 10).map(float)


@given(st.lists(st.tuples(st.text(max_size=30), VALUES, VALUES), min_size=1, max_size=12))
def test_any_figures_are_drawn(rows: list[tuple[str, float | None, float | None]]) -> None:
    """Every label and every figure that is known stands in the drawing, and inside of it."""
    assume(any(value is not None for _, *values in rows for value in values))
    labels, ones, others = zip(*rows, strict=True)

    tree = drawn(labels, Series("Un", ones), Series("Autre", others))

    known = sum(value is not None for value in (*ones, *others))
    assert sum(len(points(line)) for line in thick(tree)) == known
    width, height = (float(tree.css("svg")[0].attributes[s] or "") for s in ("width", "height"))
    for x, y in (place for line in thick(tree) for place in points(line)):
        assert 0 <= x <= width
        assert 0 <= y <= height


def test_below_zero() -> None:
    """Zero is on the scale, and what is less stands below it."""
    tree = drawn(("a", "b"), Series("", (-5, 10)))

    scale = [text.text() for text in tree.css("text[text-anchor=end]:not([transform])")]
    assert scale == ["-5", "0", "5", "10"]


def test_one_point() -> None:
    """One figure alone is a point; where all are zero the line lies on zero."""
    assert len(points(thick(drawn(("2016",), Series("", (3,))))[0])) == 1
    assert len(points(thick(drawn(("a", "b"), Series("", (0, 0))))[0])) == 2
