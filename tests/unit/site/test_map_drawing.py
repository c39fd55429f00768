"""The drawing of a map: near points gathered, nothing from elsewhere."""

import re
from itertools import combinations
from math import dist

from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from archive.registers import Point
from archive.site.map_drawing import MapPoint, map_drawing

AGADEZ = MapPoint(Point(16.97, 7.99), "Agadez <b>", "lieu-agadez")
DIFFA = MapPoint(Point(13.32, 12.61), "Diffa", "lieu-diffa")
POINTS = st.builds(Point, st.floats(11, 24), st.floats(-0.7, 16.7))


def circles(marks: list[MapPoint]) -> list[tuple[float, float, int]]:
    """Where each circle stands, and how many entries it counts."""
    svg, _ = map_drawing(marks)
    tree = LexborHTMLParser(svg or "")
    found = []
    for link in tree.css("a"):
        circle = link.css("circle")[0].attributes
        number = int(link.css("text")[0].text())
        found.append((float(circle["cx"] or ""), float(circle["cy"] or ""), number))
    return found


def test_circles_lead_to_the_table() -> None:
    """A circle is a link to its place, named by its words, which are no markup."""
    svg, count = map_drawing([AGADEZ, AGADEZ, DIFFA])
    links = LexborHTMLParser(svg or "").css("a")

    assert count == 3
    assert [link.attributes["href"] for link in links] == ["#lieu-agadez", "#lieu-diffa"]
    assert links[0].attributes["aria-label"] == "Agadez <b> (2)\u202f: 2\u00a0fiches"
    assert [number for _, _, number in circles([AGADEZ, AGADEZ, DIFFA])] == [2, 1]


def test_what_lies_elsewhere_is_not_drawn() -> None:
    """A point outside of the map is told in the table alone; without any there is no drawing."""
    paris = MapPoint(Point(48.85, 2.35), "Paris", "lieu-paris")

    assert map_drawing([AGADEZ, paris])[1] == 1
    assert map_drawing([paris]) == (None, 0)


def test_the_drawing_asks_for_nothing() -> None:
    """It names the capitals of the regions, runs nothing and fetches nothing."""
    svg, _ = map_drawing([AGADEZ])
    names = {text.text() for text in LexborHTMLParser(svg or "").css("text")}

    assert {"Niamey", "Zinder", "Diffa", "Mali", "Tchad"} <= names
    assert not re.search(r"https?:|<image|<use|<script|style=", svg or "")


@given(st.lists(POINTS, max_size=60))
def test_circles_stay_apart(points: list[Point]) -> None:
    """However points lie, all are counted and no circle covers another."""
    marks = [MapPoint(point, "Lieu", "lieu-x") for point in points]

    found = circles(marks)

    assert sum(number for _, _, number in found) == len(points)
    assert all(dist(one[:2], other[:2]) > 28 for one, other in combinations(found, 2))
