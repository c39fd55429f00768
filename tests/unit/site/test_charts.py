"""Drawings: figures to scale, told apart without colour, heard as words."""

from dataclasses import replace
from itertools import pairwise

import pytest
from selectolax.lexbor import LexborHTMLParser

from archive.site.charts import Chart, Series, short, svg, text, wrapped

CHART = Chart(
    id="essai",
    title="Essai <fictif>",
    summary="Total : 4.",
    label="Année",
    labels=("2029", "2030 & suite"),
    series=(Series("Faites", (1, 3)), Series("À faire", (1.5, 1))),
)


def drawn(svg: str) -> LexborHTMLParser:
    """A drawing as a browser parses it."""
    return LexborHTMLParser(svg)


def boxes(svg: str, side: str) -> list[float]:
    """The length of each box along one of its sides."""
    return [float(box.attributes[side] or "") for box in drawn(svg).css("rect")]


@pytest.mark.parametrize("svg", [CHART.columns, CHART.bars])
def test_a_drawing_is_heard(svg: str) -> None:
    """It is one image, named by its title and told in a sentence; its text is no markup."""
    tree = drawn(svg)

    names = (tree.css("svg")[0].attributes["aria-labelledby"] or "").split()
    assert tree.css("svg")[0].attributes["role"] == "img"
    assert [tree.css(f"[id={name}]")[0].text() for name in names] == [
        "Essai <fictif>",
        "Total\u202f: 4.",
    ]
    assert "<fictif>" not in svg


@pytest.mark.parametrize(("svg", "side"), [(CHART.columns, "height"), (CHART.bars, "width")])
def test_lengths_are_to_scale(svg: str, side: str) -> None:
    """Each box is as long as its figure asks."""
    lengths = boxes(svg, side)
    unit = lengths[0]

    assert [round(length / unit, 1) for length in lengths] == [1, 1.5, 3, 1]


def test_series_are_stacked() -> None:
    """Each box begins where the one below it ends."""
    for lower, upper in pairwise(drawn(CHART.columns).css("rect")[:2]):
        low, high = (float(box.attributes["y"] or "") for box in (lower, upper))
        assert high + float(upper.attributes["height"] or "") == pytest.approx(low, abs=0.2)


def test_series_differ_without_colour() -> None:
    """Each series has a fill of its own, the legend the same; each sum and label is written."""
    tree = drawn(CHART.columns)

    fills = [box.attributes["fill"] for box in tree.css("rect")]
    assert fills == ["currentColor", "url(#essai-raies)"] * 2
    assert tree.css("pattern[id=essai-raies]") != []
    assert 'fill="url(#essai-raies)"' in CHART.key(1)
    assert [text.text() for text in tree.css("text")] == ["2,5", "2029", "4", "2030 & suite"]


def test_bars_stand_side_by_side() -> None:
    """Bars of several series are not added up: each begins at zero and has its name."""
    tree = drawn(CHART.bars)

    assert {box.attributes["x"] for box in tree.css("rect")} == {"1"}
    assert [text.text() for text in tree.css("text")] == [
        "2029", "Faites\u202f:", "1", "À faire\u202f:", "1,5",
        "2030 & suite", "Faites\u202f:", "3", "À faire\u202f:", "1",
    ]  # fmt: skip


def test_bars_of_less_than_zero() -> None:
    """They lie on the other side of zero, which all others begin at."""
    chart = replace(CHART, series=(Series("", (-1, 3)),))

    low, high = drawn(chart.bars).css("rect")

    ends = float(low.attributes["x"] or "") + float(low.attributes["width"] or "")
    assert ends == pytest.approx(float(high.attributes["x"] or ""), abs=0.2)


def test_what_is_not_known_is_not_zero() -> None:
    """It has no box, and its own words in the drawing and in the table."""
    chart = replace(CHART, series=(Series("", (None, 3), ("", "plus de 3")),))

    assert len(boxes(chart.bars, "width")) == 1
    assert [words for _, (words,) in chart.rows] == ["n. d.", "plus de 3"]


def test_nothing_is_drawn_of_nothing() -> None:
    """A figure of zero is written, without a box; so where all are."""
    chart = Chart(id="a", title="", summary="", label="", labels=("x",), series=(Series("", (0,)),))

    assert boxes(chart.columns, "height") == boxes(chart.bars, "width") == []
    assert ">0</text>" in chart.bars


def test_the_table_has_the_same_figures() -> None:
    """Each label stands with its figures, as French writes them."""
    assert CHART.rows == [("2029", ["1", "1,5"]), ("2030 & suite", ["3", "1"])]


def test_no_word_is_cut() -> None:
    """A long label goes on below; a word or a number too long for its line stays whole."""
    label = "Hydrométéorologiquement : 1\u202f948\u202f298 points du Nord-Ouest"

    assert wrapped(label, 12) == [
        "Hydrométéorologiquement\u202f:",
        "1\u202f948\u202f298",
        "points du",
        "Nord-Ouest",
    ]


def test_words_are_no_markup() -> None:
    """Titles, texts and ids are escaped."""
    drawing = svg('a"b', "<t>", "<s>", (10, 20), [text("<x>", 1.04, 2)])

    assert not {"<t>", "<s>", "<x>", 'a"b'} & set(drawing.split("\n"))
    assert "&lt;x&gt;" in drawing
    assert 'width="10" height="20"' in drawing


def test_lengths_are_short() -> None:
    """One decimal, and none that says nothing."""
    assert [short(each) for each in (1, 1.25, 12.04)] == ["1", "1.2", "12"]
