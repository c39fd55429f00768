"""Hours as people write them."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.language.hours import end_of_hours, parse_times, text_around_times

WORDS = st.text(alphabet="0123456789 /.-:hHamp,é°" + "midnuitop", max_size=40)


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("9h15-11h00", [(9, 15), (11, 0)]),
        ("09:15 – 11:00", [(9, 15), (11, 0)]),
        ("9H15 à 11H", [(9, 15), (11, 0)]),
        ("De 9 h 15 à 11 h", [(9, 15), (11, 0)]),
        ("9 heures 15", [(9, 15)]),
        ("14 horas e 30 minutos", [(14, 30)]),
        ("9h15mn", [(9, 15)]),
        ("09 horas", [(9, 0)]),
        ("às 09:15 horas", [(9, 15)]),
        ("9h:15", [(9, 15)]),
        ("09:15:00", [(9, 15)]),
        ("2 pm", [(14, 0)]),
        ("2:30 p.m.", [(14, 30)]),
        ("12 am", [(0, 0)]),
        ("midi", [(12, 0)]),
        ("de midi à minuit", [(12, 0), (0, 0)]),
        ("après-midi", []),
        ("10 hommes", []),
        ("9h5", []),
        ("20 juin 2023", []),
        ("", []),
    ],
)
def test_hours(text: str, hours: list[tuple[int, int]]) -> None:
    """Hours are read as people write them, in order."""
    assert parse_times(text) == tuple(time(*hour) for hour in hours)


@pytest.mark.parametrize("text", ["25h", "9h60", "14 pm", "0 am"])
def test_impossible_hours(text: str) -> None:
    """An hour no clock has is an error."""
    with pytest.raises(ValueError, match=r"\w"):
        parse_times(text)


@given(st.text() | WORDS)
def test_parse_times_raises_nothing_else(text: str) -> None:
    """Any text tells hours or is refused with the error that is documented."""
    try:
        hours = parse_times(text)
    except ValueError as error:
        assert type(error) is ValueError  # noqa: PT017 - a subclass would be a surprise
    else:
        assert len(text_around_times(text)) == len(hours) + 1


def test_text_around_times() -> None:
    """The words around the hours are left as they are."""
    assert text_around_times("de 9h15 à 11h00, Salle B") == ("de ", " à ", ", Salle B")


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("9h15 Ouverture", " Ouverture"),
        ("9h-9h30 Ouverture", " Ouverture"),
        ("De 9h à 10h : bilan de 9h", " : bilan de 9h"),
        ("2 – 3 pm Opening", "2 – 3 pm Opening"),
        ("2 pm – 3 pm Opening", " Opening"),
        ("Bilan de 9h", "Bilan de 9h"),
        ("", ""),
    ],
)
def test_hours_at_the_beginning(text: str, rest: str) -> None:
    """The hour that a text begins with, or the two."""
    assert text[end_of_hours(text) :] == rest
