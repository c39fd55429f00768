"""The day of a meeting: from its date, its title or the name of its file."""

from datetime import date, time

import pytest

from reading import meeting_of, places, read, yaml

MAY_14 = date(2030, 5, 14)


def dated(written: str) -> str:
    """A file whose date is written so."""
    return f"---\ndate: {written}\n---\n"


@pytest.mark.parametrize(
    ("written", "hour"),
    [
        ("mardi 14 mai 2030 à 9h30", time(9, 30)),
        ("2030-05-14T09:30:00+01:00", time(9, 30)),
        ("2030-05-14T08:30:00Z", time(9, 30)),
        ('"2030-05-14 09:30"', time(9, 30)),
        ("14/05/2030, 15h", time(15)),
        ("2030-05-14T00:00:00Z", None),
        ("Tuesday, May 14, 2030", None),
    ],
)
def test_hour_beside_the_day(written: str, hour: time | None) -> None:
    """A date may have its weekday and its hour, as people or tools write them."""
    meeting = meeting_of(dated(written))

    assert (meeting.day, meeting.start) == (MAY_14, hour)


def test_own_hour_prevails() -> None:
    """The hour of its own field is the one of the meeting."""
    meeting = meeting_of("---\ndate: 14 mai 2030 à 9h30\nheure: 10h\n---\n")

    assert meeting.start == time(10)


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("du 14 au 15 mai 2030", MAY_14, date(2030, 5, 15)),
        ("14-15 mai 2030", MAY_14, date(2030, 5, 15)),
        ("14 et 15 mai 2030", MAY_14, date(2030, 5, 15)),
        ("du mardi 14 au mercredi 15 mai 2030", MAY_14, date(2030, 5, 15)),
        ("du 14 mai au 2 juin 2030", MAY_14, date(2030, 6, 2)),
        ("2030-05-14 au 2030-05-15", MAY_14, date(2030, 5, 15)),
    ],
)
def test_range(written: str, first: date, last: date) -> None:
    """A date may be a range of days."""
    meeting = meeting_of(dated(written))

    assert (meeting.day, meeting.end_day) == (first, last)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("# Réunion du 14 mai 2030\n", "atelier"),
        ("---\ntitre: Réunion du 14 mai 2030\n---\n", "atelier"),
        ("", "2030-05-14"),
        ("", "2030-05-14-atelier"),
        ("# Réunion de mai\n", "2030-05-14"),
    ],
)
def test_no_date(text: str, name: str) -> None:
    """Without a date the first title says the day, or else the name of the file."""
    assert meeting_of(text, f"meetings/{name}.md").day == MAY_14


@pytest.mark.parametrize(
    "text",
    [
        dated("mercredi 14 mai 2030"),
        dated("du mercredi 14 au jeudi 15 mai 2030"),
        dated("du mardi 14 au jeudi 15 mai 2030"),
        f"{dated('2030-05-14')}# Réunion du 15 avril 2030\n",
        yaml("titre: Réunion du 15 avril 2030"),
        "# Réunion du mercredi 14 mai 2030\n",
        f"{dated('2030-05-14')}# Réunion du lundi 14 mai 2030\n",
    ],
)
def test_contradictions(text: str) -> None:
    """A weekday or a title that says another day is noted, and the date holds."""
    meeting, problems = read(text, "meetings/atelier.yml" if text[0] == "d" else "meetings/a.md")

    assert meeting
    assert meeting.day == MAY_14
    assert [rule for rule, _, _ in places(problems)] == ["date-douteuse"]


@pytest.mark.parametrize("title", ["Réunion du 15 mai 2030", "Réunion du 14 mai", "Réunion 12"])
def test_title_of_the_same_days(title: str) -> None:
    """A title that says one of the days, or none, contradicts nothing."""
    assert meeting_of(f"{dated('du 14 au 15 mai 2030')}# {title}\n").title == title
