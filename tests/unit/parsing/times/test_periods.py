"""The periods that a text names."""

from datetime import date

import pytest

from archive.parsing.times.periods import PERIOD_RULES, sunday

MEETING = date(2030, 5, 14)


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("fin mai", "2030-05-31"),
        ("debut mai", "2031-05-10"),
        ("derniere semaine de juin", "2030-06-30"),
        ("2030-06", "2030-06-30"),
        ("2030 t2", "2030-06-30"),
        ("dernier trimestre 2030", "2030-12-31"),
        ("semestre prochain", "2030-12-31"),
        ("mi-2031", "2031-06-30"),
        ("avant juin", "2030-05-31"),
        ("avant mai", "2031-04-30"),
        ("before june 2031", "2031-05-31"),
        ("avant fin juin", "2030-06-30"),
        ("avant 2031", "2030-12-31"),
        ("debut t3", "None"),
        ("debut 2031", "None"),
    ],
)
def test_end(text: str, end: str) -> None:
    """A period ends on a day; of what is nearer than a quarter or a year, none is sure."""
    read = [
        rule(match, MEETING) for pattern, rule in PERIOD_RULES if (match := pattern.search(text))
    ]

    first = next(filter(None, read))
    assert str(first[0]) == end


@pytest.mark.parametrize("day", [date(2030, 5, 13), date(2030, 5, 19)])
def test_sunday(day: date) -> None:
    """A week runs from Monday to Sunday."""
    assert sunday(day) == date(2030, 5, 19)
