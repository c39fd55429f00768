"""Which lines and sentences are about the meeting itself."""

import pytest

from archive.parsing.times.meeting_time import read_occasion
from archive.parsing.times.own_lines import (
    is_bare,
    is_of_hours,
    is_of_letter,
    is_of_meeting,
    may_tell,
    tells_of_meeting,
    title_or_line,
)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("4 juin 2030, 9h, salle B", True),
        ("Kala, Centre des haltes, du 4 au 5 juin 2030", True),
        ("Publier la carte 4 juin 2030", False),
        ("Le 4 juin 2030 une note est partie.", False),
    ],
)
def test_bare(line: str, *, expected: bool) -> None:
    """A bare line says a day, hours or a place and nothing else."""
    assert is_bare(line, read_occasion(line, is_labelled=True)) is expected


def test_letter() -> None:
    """A town and a day are those of a letter; with hours behind them or a weekday not."""
    assert is_of_letter("Kala, le mardi 4 juin 2030")
    assert not is_of_letter("Kala, le mardi 4 juin 2030, 9h-11h")
    assert not is_of_letter("Tuesday, 4 June 2030")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("La séance est levée à 11h.", True),
        ("L’ordre du jour étant épuisé, la réunion a pris fin à 11h.", True),
        ("La réunion du conseil est ouverte à 9h.", False),
    ],
)
def test_subject(sentence: str, *, expected: bool) -> None:
    """The meeting itself is the subject, not that of another body."""
    assert is_of_meeting(sentence) is expected


def test_what_is_passed_over() -> None:
    """A text without a verb of meeting, or without a figure, is not looked at."""
    assert may_tell("La séance est ouverte à 9h.")
    assert not may_tell("La séance est ouverte.")
    assert not may_tell("Le puits a 9 m.")


def test_titles() -> None:
    """A short line is whole; of a long text, the sentence that heads minutes is left."""
    text = "Le groupe est reconnaissant à ses hôtes de leur accueil. Réunion du 4 juin 2030."

    assert title_or_line("Salle B, 9h") == "Salle B, 9h"
    assert title_or_line(text) == "Réunion du 4 juin 2030."
    assert title_or_line(text.partition("Réunion")[0].strip() + " Et plus encore.") == ""


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("de 9h à 11h, salle B", True),
        ("au presbytère de Kala, de 20h à 22h15", True),
        ("Salle B, 9h-11h", True),
        ("Maison de quartier de Kala, 19h15 – 21h40", True),
        ("Visioconférence | 14h-15h30", True),
        ("Kala Community Centre, 10:00 – 12:00", True),
        ("Pause du matin, 10h-10h15", False),
        ("Groupe des puits, 9h-10h", False),
    ],
)
def test_hours_and_a_place(line: str, *, expected: bool) -> None:
    """A line of hours holds a place besides, and nothing else."""
    assert is_of_hours(line) is expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Les travaux ont pris fin à 13h40.", True),
        ("Le maire a levé la séance à 11h.", True),
        ("La séance est levée à 11h, la prochaine étant fixée au 2 juillet.", True),
        ("Réunion démarrée à 9h et terminée à 11h", True),
        ("Ended at 11:00", True),
        ("Fin de la séance à 20h50.", True),
        ("Levée de séance : 10h", True),
        ("End of the meeting at 8.15 pm", True),
        ("Clôture à 18h30.", True),
        ("Le maire a clos le marché à 9h.", False),
        ("Les travaux de la piste ont pris fin à 9h.", False),
        ("Fin de la campagne à 18h", False),
        ("Clôture des listes : 18h", False),
    ],
)
def test_end(sentence: str, *, expected: bool) -> None:
    """A verb or a word says when the meeting ended; the end of anything else is none."""
    assert (tells_of_meeting(sentence, "closing") is not None) is expected
