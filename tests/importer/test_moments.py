"""Specification of reading when and where from one text."""

from datetime import date, time

import pytest

from archive.importer.recognising.moments import is_day, read_moment


@pytest.mark.parametrize(
    ("text", "start", "end", "place"),
    [
        ("De 10h00 à 12h30", "10:00", "12:30", None),
        ("10h00 à 12h30 – (2h30)", "10:00", "12:30", None),
        ("14-16h", "14:00", "16:00", None),
        ("14.00–15.30, meeting room 3, Hub", "14:00", "15:30", "meeting room 3, Hub"),
        ("2 pm - 3:30 pm, Zoom", "14:00", "15:30", "Zoom"),
        ("15h, salle Aïr, Maison bleue", "15:00", None, "salle Aïr, Maison bleue"),
    ],
)
def test_hours_and_a_place(text: str, start: str, end: str | None, place: str | None) -> None:
    """Hours are read as people write them; what follows them is the place."""
    moment = read_moment(text, is_labelled=True).moment

    assert moment.start == time.fromisoformat(start)
    assert moment.end == (time.fromisoformat(end) if end else None)
    assert moment.place == place


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("mardi 7 octobre 2025", "2025-10-07", None),
        ("du 12 au 13 mars 2024", "2024-03-12", "2024-03-13"),
        ("30 avril - 2 mai 2024", "2024-04-30", "2024-05-02"),
        ("12 and 13 March 2024", "2024-03-12", "2024-03-13"),
        ("L’an deux mille vingt-cinq et le douze mars", "2025-03-12", None),
        ("14/01/2026", "2026-01-14", None),
    ],
)
def test_days(text: str, first: str, last: str | None) -> None:
    """A meeting of several days has a first and a last one; years may be in words."""
    moment = read_moment(text).moment

    assert moment.day == date.fromisoformat(first)
    assert moment.end_day == (date.fromisoformat(last) if last else None)


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        (
            "Elle se tiendra le 18 juillet 2024 à partir de 9 heures au même endroit.",
            "même endroit",
        ),
        (
            "La date du 12 octobre 2024 à 9h est retenue pour la réunion, dans la salle bleue.",
            "salle bleue",
        ),
        (
            "It will be held on 3 May 2024 at 10 am in the Hub conference room.",
            "Hub conference room",
        ),
        ("La date du 12 octobre 2024 à 9h est retenue pour la prochaine réunion.", None),
        ("Elle aura lieu le 12 octobre 2024.", None),
    ],
)
def test_place_in_a_sentence(sentence: str, place: str | None) -> None:
    """In a sentence a place follows a preposition; other words are none."""
    assert read_moment(sentence).moment.place == place


def test_title_is_no_place() -> None:
    """What precedes the day in the title of the minutes names the meeting."""
    read = read_moment("Réunion du groupe Pistes – 13 mai 2025", is_labelled=True)

    assert read.moment.day == date(2025, 5, 13)
    assert read.moment.place is None


def test_town_before_the_day() -> None:
    """A town before the day is where the meeting was held."""
    assert read_moment("Tagda, jeudi 26 septembre 2024", is_labelled=True).moment.place == "Tagda"


def test_weekday_that_contradicts_the_day() -> None:
    """A weekday that is not the one of the day is told."""
    assert read_moment("lundi 13 mai 2025").wrong_weekday == "lundi"
    assert read_moment("mardi 13 mai 2025").wrong_weekday == ""


def test_impossible_day_and_hour() -> None:
    """What no calendar and no clock has is left out."""
    moment = read_moment("31 février 2025 à 25h90", is_labelled=True).moment

    assert (moment.day, moment.start) == (None, None)


def test_title_before_the_day() -> None:
    """Words that a day follows are no place without a comma or a room."""
    assert read_moment("Groupe des puits – 3 mai 2025", is_labelled=True).moment.place is None


@pytest.mark.parametrize("text", ["5 mars 2024", "Mardi 5 mars 2024"])
def test_nothing_but_a_day(text: str) -> None:
    """A line may be a day and nothing else."""
    assert is_day(text)
    assert not is_day(f"Réunion du {text}")
