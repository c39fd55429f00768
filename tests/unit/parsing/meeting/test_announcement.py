"""The next meeting, in the words that announce it."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.model import NextMeeting
from reading import YAML, markdown, meeting_of, places, read, yaml


def announced(text: str) -> NextMeeting:
    """The next meeting that a text announces, without problems."""
    front = text if text.startswith("{") else f"'{text}'"
    meeting = meeting_of(yaml(f"prochaine réunion: {front}"), YAML).next_meeting
    assert meeting is not None
    return meeting


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("4 juin 2030 à 9h30, salle habituelle", "salle habituelle"),
        ("4 juin 2030 à 9h30. Lieu : salle B", "salle B"),
        ("4 juin 2030 à 9h30. Thème : la carte", None),
        ("mardi 4 juin 2030 à 9h30 dans la salle habituelle.", "salle habituelle"),
        ("4 juin à 9 h 30 mn, à Niamey", "Niamey"),
        ("2030-06-04, de 9h30 à 11h00, en ligne", "en ligne"),
        ("04/06/2030 à partir de 9h30 (salle B)", "salle B"),
        ("Salle B, le mardi 4 juin 2030 à 9h30", "Salle B"),
        ("4 juin, salle B, à 9h30", "salle B"),
        ("Elle aura lieu à Kala, le 4 juin 2030 à 9h30, sous la présidence du CPE", "Kala"),
        ("A reunião terá lugar em Kala, no dia 4 de junho de 2030 às 9h30", "Kala"),
        ("Prévue le 4 juin 2030 à 9h30, elle se tiendra dans les locaux de OMX", "locaux de OMX"),
        ("4 juin 2030, 9h30, salle B, 2e étage", "salle B, 2e étage"),
        ("Le mardi 4 juin 2030 à 9h30", None),
        ("La date retenue est le mardi 4 juin 2030 à 9h30", None),
        ("4 June 2030 at 9:30 am", None),
        ("4 juin 2030 à 9h30, même heure", None),
        ("4 juin 2030 à 9h30 et 2 juillet 2030", None),
    ],
)
def test_one_text(text: str, place: str | None) -> None:
    """The day, the hour and the place are read apart; the words stay as they are."""
    assert announced(text) == NextMeeting(
        text, date(2030, 6, 4), time(9, 30), place, announced(text).mark
    )


@pytest.mark.parametrize("text", ["à déterminer", "début juin", "sera communiquée"])
def test_no_day(text: str) -> None:
    """Words without a day or an hour are kept as words alone."""
    assert announced(text) == NextMeeting(text, None, None, None, announced(text).mark)


def test_afternoon() -> None:
    """An afternoon is no hour."""
    assert announced("4 juin 2030 après-midi").start is None


@pytest.mark.parametrize("text", ["N/A", "''", "RAS"])
def test_none(text: str) -> None:
    """A filler announces nothing."""
    assert meeting_of(yaml(f"prochaine réunion: {text}"), YAML).next_meeting is None


def test_keys() -> None:
    """The same may be written as keys."""
    meeting = announced("{date: 4 juin, heure: 9h30, lieu: salle B}")

    assert meeting.text == "4 juin, 9h30, salle B"
    assert (meeting.day, meeting.start, meeting.place) == (date(2030, 6, 4), time(9, 30), "salle B")
    assert (meeting.mark.line, meeting.mark.column) == (2, 27)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("14 mai 2030", "prochaine-reunion"),
        ("4 mai 2030 à 9h", "prochaine-reunion"),
        ("31 juin", "date-impossible"),
        ("lundi 4 juin 2030", "date-douteuse"),
        ("lundi 4 juin", "date-douteuse"),
        ("4 juin à 25h", "heure-impossible"),
        ("[4 juin]", "valeur-inattendue"),
        ("{date: 31 juin}", "date-impossible"),
        ("{heure: tôt}", "heure-impossible"),
        ("{jours: 4 juin, salle: B}", "cle-inconnue"),
    ],
)
def test_mistakes(text: str, rule: str) -> None:
    """What cannot be is noted."""
    _, problems = read(yaml(f"prochaine réunion: {text}"), YAML)

    assert [broken for broken, *_ in places(problems)] == [rule]


@given(
    st.lists(
        st.sampled_from(
            ["4 juin", "9h30", "salle B", ",", " ", "à", "le", "mardi", "(", ")", "2030"]
        )
    )
)
def test_any_words(pieces: list[str]) -> None:
    """Whatever the order of the words, the place is made of them."""
    text = " ".join(pieces)

    meeting, _ = read(yaml(f"prochaine réunion: '{text}'"), YAML)

    assert meeting
    announcement = meeting.next_meeting
    assert (
        not announcement
        or not announcement.place
        or set(announcement.place.replace(",", " ").split())
        <= set(text.replace(",", " ").replace("(", " ").replace(")", " ").split()) | {"(", ")"}
    )


@pytest.mark.parametrize(
    ("words", "day", "place"),
    [
        ("17/08 – 9h – salle B", "2030-08-17", "salle B"),
        ("le 17 août prochain, salle B à 10h", "2030-08-17", "salle B"),
        ("17 août prochain à 9h30, salle B", "2030-08-17", "salle B"),
        ("le 15 à 10h, salle B", "2030-05-15", "salle B"),
        ("2/3 des membres diront quand", None, None),
    ],
)
def test_day_as_people_write_it(words: str, day: str | None, place: str | None) -> None:
    """A day and a month in figures are the next such day; "prochain" is no place."""
    announced = meeting_of(yaml(f"prochaine réunion: {words}"), YAML).next_meeting

    assert announced
    assert (announced.day and announced.day.isoformat(), announced.place) == (day, place)


def test_label_and_sentence() -> None:
    """A sentence adds what the label of that day leaves out; another day is told, and left."""
    label = "Prochaine réunion : 4 juin 2030"
    more = "La prochaine réunion aura lieu le 4 juin 2030 à 9h30, salle B."
    meeting = meeting_of(markdown(f"{label}\n\n## Divers\n\n{more}\n"))
    other, problems = read(markdown(f"{label}\n\n## Divers\n\n{more.replace('4', '5')}\n"))

    assert meeting.next_meeting
    assert meeting.next_meeting.text == "4 juin 2030, 9h30, salle B"
    assert other
    assert other.next_meeting
    assert (other.next_meeting.day, other.next_meeting.start) == (date(2030, 6, 4), None)
    assert [rule for rule, *_ in places(problems)] == ["fait-incompris"]


def test_same_hour() -> None:
    """The words "même heure" are neither an hour nor a place."""
    meeting = meeting_of(
        markdown("## Divers\n\nProchaine réunion : 4 juin, même heure\n", "heure: 9h05")
    )

    told = meeting.next_meeting
    assert told
    assert (told.day, told.start, told.place) == (date(2030, 6, 4), None, None)
