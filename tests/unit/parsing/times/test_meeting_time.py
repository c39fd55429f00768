"""When and where, in one text."""

from datetime import date, time

import pytest

from archive.parsing.times.meeting_time import (
    read_occasion,
)


@pytest.mark.parametrize(
    ("text", "start", "end", "place"),
    [
        ("De 10h00 à 12h30", "10:00", "12:30", None),
        ("10h00 à 12h30 – (2h30)", "10:00", "12:30", None),
        ("14-16h", "14:00", "16:00", None),
        ("de 9 à 11 heures", "09:00", "11:00", None),
        ("9:00 – 11:00", "09:00", "11:00", None),
        ("14.00–15.30, meeting room 3, Hub", "14:00", "15:30", "meeting room 3, Hub"),
        ("2 pm - 3:30 pm, Zoom", "14:00", "15:30", "Zoom"),
        ("15h, salle Aïr, Maison bleue", "15:00", None, "salle Aïr, Maison bleue"),
        ("Salle B (badge obligatoire)", None, None, "Salle B (badge obligatoire)"),
        ("Durée de la réunion : 10h00 à 12h30", "10:00", "12:30", None),
        ("10h00-11h30 Koubia time", "10:00", "11:30", None),
        ("10h (heure de Niamey), salle B", "10:00", None, "salle B"),
        ("10:00 hora local, Sala B", "10:00", None, "Sala B"),
        ("10 am (West Africa time), Zoom", "10:00", None, "Zoom"),
        ("10am prompt @ CPE office", "10:00", None, "CPE office"),
        ("10:00 en punto, Sala B", "10:00", None, "Sala B"),
        ("2:00 pm, venue to be confirmed", "14:00", None, None),
        ("7 octobre, 16h-17h10", "16:00", "17:10", None),
        ("14.00, same venue (TBC)", "14:00", None, "same venue (TBC)"),
    ],
)
def test_value(text: str, start: str | None, end: str | None, place: str | None) -> None:
    """Beside a label, what is neither a day nor an hour is the place."""
    said = read_occasion(text, is_labelled=True)

    assert said.start == (time.fromisoformat(start) if start else None)
    assert said.end == (time.fromisoformat(end) if end else None)
    assert said.place == place


@pytest.mark.parametrize(
    ("sentence", "day", "start", "place"),
    [
        (
            "La séance s’est ouverte à 9h15 à la salle Téra, Centre Bani, le 12 mai 2025.",
            "2025-05-12", "09:15", "salle Téra, Centre Bani",
        ),
        (
            ("L’an deux mille vingt-quatre et le jeudi 18 avril, s’est tenue dans la salle verte "
            "de la mairie la deuxième réunion du groupe."),
            "2024-04-18", None, "salle verte de la mairie",
        ),
        ("L’ an deux mil vingt quatre et le jeudi 18 avril s’est tenue à la mairie la réunion.",
         "2024-04-18", None, "mairie"),
        ("La réunion s’est tenue en ligne (Zoom) le 3 mai 2025.", "2025-05-03", None,
         "en ligne (Zoom)"),
        ("The meeting was held on 3 May 2025 at Town Hall.", "2025-05-03", None, "Town Hall"),
        ("Meeting held at the Sailing Club on 3 May 2025.", "2025-05-03", None, "Sailing Club"),
        ("Réunion tenue à Konni le 3 mai 2025 à 9h.", "2025-05-03", "09:00", "Konni"),
        ("PV de l’assemblée tenue le 3 mai 2025 à 9h, à la bibliothèque Awa.", "2025-05-03",
         "09:00", "bibliothèque Awa"),
        ("La réunion s’est tenue le 3 mai 2025, à la demande du maire.", "2025-05-03", None, None),
        (
            ("L’an deux mille vingt-trois et le quatorze du mois de décembre, s’est tenue à la "
            "Maison des jeunes, sur convocation écrite du maire en date du 4 décembre 2023, la "
            "quatrième réunion du conseil."),
            "2023-12-14", None, "Maison des jeunes",
        ),
        ("Le conseil, dûment convoqué le 4 mars 2024, s’est réuni le 11 mars 2024 à 18h30.",
         "2024-03-11", "18:30", None),
        ("Le groupe a parlé de l’eau.", None, None, None),
    ],
)  # fmt: skip
def test_sentence(sentence: str, day: str | None, start: str | None, place: str | None) -> None:
    """In a sentence, the place is what a preposition leads to."""
    said = read_occasion(sentence)

    assert said.day == (date.fromisoformat(day) if day else None)
    assert said.start == (time.fromisoformat(start) if start else None)
    assert said.place == place


def test_days_before_hours() -> None:
    """A number behind a weekday is its day, and no hour that a range begins with."""
    told = read_occasion("Ouverte le mardi 22 août 2023 à 22 h 30, levée le mercredi 23 à 1 h 15.")

    assert (told.start, told.end) == (time(22, 30), time(1, 15))


def test_two_days() -> None:
    """A meeting may take several days."""
    said = read_occasion("Du 22 au 23 janvier 2026 à Talmadji", is_labelled=True)

    assert (said.day, said.end_day) == (date(2026, 1, 22), date(2026, 1, 23))
    assert said.place == "Talmadji"


def test_no_year() -> None:
    """A day without a year falls after a day that is given, and is none without it."""
    assert read_occasion("le 14 juin", after=date(2025, 5, 12)).day == date(2025, 6, 14)
    assert read_occasion("le 14 juin").day is None


def test_wrong_weekday() -> None:
    """A weekday that is not the one of the day is kept."""
    assert read_occasion("vendredi 12 mai 2025").wrong_weekday == "vendredi"
    assert not read_occasion("lundi 12 mai 2025").wrong_weekday
