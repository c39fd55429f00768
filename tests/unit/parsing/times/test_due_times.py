"""The times that a text names as the end of something."""

from datetime import date

import pytest

from archive.language.choices import DeadlineKind
from archive.parsing.times.due_times import read_times

MEETING = date(2030, 5, 14)


def times(text: str) -> list[tuple[str, str, DeadlineKind]]:
    """What each time of a text is written as, its day and its kind."""
    return [(text[t.start : t.end].strip(), str(t.day), t.kind) for t in read_times(text, MEETING)]


def test_in_order() -> None:
    """Every time is read, whichever way it is written, in the order of the text."""
    assert times("sous 15 jours, prochaine réunion, fin juin puis 3 juillet") == [
        ("sous 15 jours", "2030-05-29", DeadlineKind.RELATIVE),
        ("prochaine réunion", "None", DeadlineKind.NEXT_MEETING),
        ("fin juin", "2030-06-30", DeadlineKind.PERIOD),
        ("3 juillet", "2030-07-03", DeadlineKind.DAY),
    ]


@pytest.mark.parametrize(
    "text",
    ["à partir du 3 juin", "après la réunion du 3 juin", "depuis mars", "from 3 June", "dès juin"],
)
def test_beginnings(text: str) -> None:
    """The time from which something runs is no end of it."""
    assert times(text) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [("du 3 juin au 7 juin", "2030-06-07"), ("du 3 au 7 juin", "2030-06-07"),
     ("from 3 to 7 June", "2030-06-07"), ("3-7 juin", "2030-06-07"),
     ("à partir du 3 juin, jusqu’au 7 juin", "2030-06-07")],
)  # fmt: skip
def test_ranges(text: str, day: str) -> None:
    """Of days in a row the last is among the ends."""
    assert times(text)[-1][1] == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("dès le 3 juin", "2030-06-03"),
        ("dès demain", "2030-05-15"),
        ("dès ce 3 juin", "2030-06-03"),
    ],
)
def test_days_as_of_which(text: str, day: str) -> None:
    """What is to be done “dès” a day is due on it, though a month only begins something."""
    assert times(text)[-1][1] == day


def test_long_text() -> None:
    """A text of many lines is no deadline, whatever it names."""
    assert times("avant le 3 juin, " * 20000) == []


@pytest.mark.parametrize(
    "text", ["may be", "il sept", "12.50 %", "1/2 page", "15 pages", "salle 2030-B", "S3", "le 15h"]
)
def test_no_times(text: str) -> None:
    """Words and figures that look like a time are none."""
    assert times(text) == []
