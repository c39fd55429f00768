"""Days, hours and numbers as a French reader expects them."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.words import french
from archive.words.calendar import find_day, find_hours


def test_days() -> None:
    """The first of a month is "1er"; the weekday and the short form are right."""
    assert french.day(date(2030, 5, 1)) == "1er mai 2030"
    assert french.day(date(2030, 8, 21)) == "21 août 2030"
    assert french.weekday(date(2030, 5, 14)) == "mardi 14 mai 2030"
    assert french.short_day(date(2030, 5, 4)) == "04/05/30"


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_days_are_read_back(day: date) -> None:
    """What is written for readers is read as the same day."""
    for text in (french.day(day), french.weekday(day)):
        found = find_day(text)
        assert found
        assert found.day == day


@given(st.times().map(lambda hour: time(hour.hour, hour.minute)))
def test_hours_are_read_back(hour: time) -> None:
    """So are hours."""
    assert find_hours(french.hour(hour)) == (hour,)


@pytest.mark.parametrize(
    ("number", "text"),
    [(0, "0\u00a0action close"), (1, "1\u00a0action close"), (2, "2\u00a0actions closes")],
)
def test_count(number: int, text: str) -> None:
    """A plural begins at two, and a space keeps the number with its noun."""
    assert french.count(number, "action close") == text
    assert french.count(2, "travail", "travaux") == "2\u00a0travaux"
