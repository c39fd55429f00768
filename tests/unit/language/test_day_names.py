"""Specification of archive.language.day_names: which month and weekday a misspelt word means."""

import pytest

from archive.language.day_names import month_meant, weekday_meant


@pytest.mark.parametrize(
    ("word", "month"),
    [
        ("jenvier", "janvier"),
        ("juilet", "juillet"),
        ("avirl", "avril"),
        ("Avrill", "Avril"),
        ("fevrierr", "février"),
        ("septenbre", "septembre"),
        ("Agust", "August"),
        ("febrary", "february"),
        ("outbro", "outubro"),
        ("mai", None),
        ("mais", None),  # mai or mars
        ("juny", None),  # June or July
        ("sept", None),
        ("marss", "mars"),
        ("abris", None),
        ("match", None),
        ("personnes", None),
        ("jeudi", None),
        ("x1", None),
    ],
)
def test_month_meant(word: str, month: str | None) -> None:
    """A word means the one month from which it differs by a letter, in its language."""
    assert month_meant(word) == month


@pytest.mark.parametrize(
    ("word", "weekday"),
    [
        ("Jeuid", "Jeudi"),
        ("vendredu", "vendredi"),
        ("Wensday", None),
        ("mardis", None),
        ("jeudi", None),
        ("salle", None),
    ],
)
def test_weekday_meant(word: str, weekday: str | None) -> None:
    """The same of weekdays, whose plural is no slip."""
    assert weekday_meant(word) == weekday
