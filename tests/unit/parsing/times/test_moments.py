"""When and where the meeting was, weighed among what labels, lines and sentences say."""

from datetime import date, time

import pytest

from archive.parsing.times.meeting_time import Occasion
from archive.parsing.times.moments import Moments, WhenLabel
from archive.parsing.times.votes import Line

DAY = date(2030, 6, 4)


def weighed(*texts: str, labels: tuple[tuple[str, str], ...] = ()) -> tuple[Occasion, Moments]:
    """The moment that the lines of a head tell, and what was weighed."""
    lines = [Line(text, rank, rank) for rank, text in enumerate(texts)]
    moments = Moments(len(lines))
    moments.read_labels(WhenLabel(field, text, Line("", 0, 99)) for field, text in labels)
    moments.read_lines(lines)
    moments.read_verbs(lines)
    return moments.moment(), moments


@pytest.mark.parametrize(
    "line",
    [
        "4 juin 2030, 9h30-11h, salle B",
        "4 juin 2030 | 9h30-11h | salle B",
        "Compte rendu de la réunion du 4 juin 2030, 9h30-11h, salle B",
        "La réunion s’est tenue le 4 juin 2030 de 9h30 à 11h à la salle B.",
        "Le 4 juin 2030, de 9h30 à 11h, s’est tenue dans la salle B la réunion.",
        "Le 4 juin 2030, de 9h30 à 11h, s’est tenue à la salle B, la réunion du comité de suivi.",
    ],
)
def test_one_line(line: str) -> None:
    """A bare line, a title of minutes or a sentence on the meeting says all of it."""
    assert weighed(line)[0] == Occasion(DAY, None, time(9, 30), time(11), "salle B")


def test_meetings_by_number() -> None:
    """Of two meetings that their numbers head, the earlier is the one that was held."""
    moment, _ = weighed("Septième rencontre : 2 juillet 2030", "Sixième rencontre : 4 juin 2030")

    assert moment.day == DAY


@pytest.mark.parametrize(
    ("line", "place"),
    [
        (
            "Minutes of the water meeting, 4 June 2030, 9:30, GHO meeting hall, Kala road, Tagda",
            "GHO meeting hall, Kala road, Tagda",
        ),
        (
            "Le 4 juin 2030 à 9h30, à la salle de la mairie, s’est tenue l’ASSEMBLEE",
            "salle de la mairie",
        ),
        ("Minutes, 4 June 2030, 9:30, staff room, Ada Tando opened the meeting", "staff room"),
        ("Séance tenue le 4 juin 2030 à 13 h 30 au local B-3", "local B-3"),
        (
            "Le 4 juin 2030 s’est tenue la 6ème réunion du comité à Lanterne Kala et",
            "Lanterne Kala",
        ),
        (
            "Aos quatro dias do mês de junho de 2030, às dez horas, reuniu nas instalações do PMA,",
            "instalações do PMA",
        ),
        (
            "Siendo las 9:30 horas del día 4 de junio de 2030, reunidos en la sede, se da",
            "sede",
        ),
    ],
)
def test_place_of_a_longer_line(line: str, place: str) -> None:
    """A place goes on with its street and towns, and ends where a verb of meeting stands."""
    assert weighed(line)[0].place == place


@pytest.mark.parametrize(
    "line",
    [
        "Publier la carte 4 juin 2030",
        "Le 4 juin 2030 une note est partie.",
        "La loi du 4 juin 2030 est lue.",
        "La prochaine réunion aura lieu le 4 juin 2030.",
        "Kala, le 4 juin 2030",
    ],
)
def test_day_of_something_else(line: str) -> None:
    """The day of an action, of a law, of the next meeting or of a letter is none of this one."""
    assert weighed(*"ABCDEF", line)[0] == Occasion()


def test_title_in_any_words() -> None:
    """The first lines are titles, and say their day."""
    assert weighed("Coordination de Kala 4 juin 2030")[0] == Occasion(DAY)


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        (("Kala, bureau de l’OIM, 4 juin 2030",), "Kala, bureau de l’OIM"),
        (("4 juin 2030, Kala, Rivers compound",), "Kala, Rivers compound"),
        (("4 juin 2030", "Bureau régional de Voile Libre, Kala"),
         "Bureau régional de Voile Libre, Kala"),
        (("Meeting – 4 June 2030", "Forum office, Kala, and online"),
         "Forum office, Kala, and online"),
        (("Room 5, Rivers Tower, Kala", "Compte rendu", "4 juin 2030"),
         "Room 5, Rivers Tower, Kala"),
        (("Ministère de l’Eau, Kala", "Compte rendu", "4 juin 2030"), None),
        (("Kala, Voile Libre, 4 juin 2030",), None),
    ],
)  # fmt: skip
def test_place_beside_the_day(lines: tuple[str, ...], place: str | None) -> None:
    """A place and a town stand on the line of the day or on the next; others are a letterhead."""
    found, _ = weighed(*lines)

    assert (found.day, found.place) == (DAY, place)


@pytest.mark.parametrize(
    ("lines", "start", "place"),
    [
        (("Tuesday, 4 June 2030", "9:30 a.m., BNX Kala"), time(9, 30), "BNX Kala"),
        (("Mardi 4 juin 2030", "9h30 – Salle du conseil"), time(9, 30), "Salle du conseil"),
        (("Mardi 4 juin 2030", "À 9h30"), time(9, 30), None),
        (("Conseil de la coopérative du mardi 4 juin 2030 à 9h30",), time(9, 30), None),
        (
            ("Mardi 4 juin 2030", "Forum", "Réunion à 9h30 au siège de Tagda"),
            time(9, 30),
            "siège de Tagda",
        ),
        (("Mardi 4 juin 2030", "Forum", "Réunion avec le préfet à 9h30"), None, None),
        (("Mardi 4 juin 2030", "9h30 Accueil", "10h Divers"), None, None),
        (("Mardi 4 juin 2030", "9h30, salle B", "10h30, salle C"), None, None),
        (("Mardi 4 juin 2030", "Forum", "9h30, mairie de Tagda"), None, None),
    ],
)
def test_hour_beside_the_day(lines: tuple[str, ...], start: time | None, place: str | None) -> None:
    """One hour alone, or with a place behind a sign, belongs to the day beside it."""
    told = weighed(*lines)[0]

    assert (told.day, told.start, told.place) == (DAY, start, place)


def test_hours_on_a_line() -> None:
    """A line that begins with hours says them, and the place behind; a sentence does not."""
    found, _ = weighed("Réunion du 4 juin 2030", "15h à 16h15, chez Plan Kala")
    other, _ = weighed("Réunion du 4 juin 2030", "Un atelier a duré de 15h à 16h15.")

    assert found == Occasion(DAY, None, time(15), time(16, 15), "Plan Kala")
    assert other == Occasion(DAY)


def test_list_of_bodies() -> None:
    """Bodies with their acronyms are who came; the room of one is a place."""
    came = "salle 3 Centre des passages (CPE), Gare de Kala (GK)"
    lines = ("Réunion du 4 juin 2030", f"15h à 16h15, {came}")
    room, _ = weighed(lines[0], "15h à 16h15, salle du Centre des passages (CPE)")

    assert weighed(*lines)[0].place is None
    assert room.place == "salle du Centre des passages (CPE)"


def test_town() -> None:
    """A town and a day alone tell nothing: they may be those of a letter."""
    assert weighed("Kala, le mardi 4 juin 2030")[0] == Occasion()


@pytest.mark.parametrize(
    ("sentences", "hours"),
    [
        (("La séance est ouverte à 9h.", "La séance est levée à 11h."), (time(9), time(11))),
        (("Ouverte à 9h, la rencontre a pris fin à 11h.",), (time(9), time(11))),
        (("Le maire a ouvert la séance à 9h.",), (time(9), None)),
        (
            (
                "Le maire a ouvert la session à 9h et a donné lecture de l’ordre du jour.",
                "Le président de séance a levé la séance à 11h05mn.",
            ),
            (time(9), time(11, 5)),
        ),
        (("The meeting started at 6:01 pm with a welcome by the chair.",), (time(18, 1), None)),
        (("Le maire a salué les membres et la séance a été ouverte à 9h.",), (time(9), None)),
        (("A reunião realizou-se a 4 de Junho de 2030, das 9h às 11h.",), (time(9), time(11))),
        (("La maire ouvre la séance à 9h et lit la note.",), (time(9), None)),
        (("La réunion du conseil est ouverte à 9h.",), (None, None)),
    ],
)
def test_hours_in_sentences(
    sentences: tuple[str, ...], hours: tuple[time | None, time | None]
) -> None:
    """The hour behind a verb of opening or closing is that of the meeting of which it is said."""
    found, _ = weighed(*sentences)

    assert (found.start, found.end) == hours


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("La maire ouvre la séance à 9h, salle B, et lit la note.", "salle B"),
        ("The chair opened the meeting at 10.05 am, in the town hall.", "town hall"),
        ("La séance est ouverte à 9h, M. Tando préside.", None),
        ("Le 4 juin 2030, à 9h, le bureau a tenu sa réunion, menée par la maire, Ada TANDO.", None),
        ("La réunion a débuté à 9h, CPE présente la carte.", None),
    ],
)
def test_place_in_a_sentence(sentence: str, place: str | None) -> None:
    """The place stands behind the hour of the opening; who does something then is none."""
    found, _ = weighed(sentence)

    assert found.place == place


_LONG = "The members then heard the office of the province on roads, food and shelter. " * 4


@pytest.mark.parametrize(
    "lines",
    [
        [f"Shelter Group - Minutes June 4, 2030 {_LONG} The committee met on June 2, 2030."],
        ["Notes of the meeting June 4, 2030", "The group met on Monday June 2, 2030, at 10 am."],
        ["Salle verte Meeting Date 4 June 2030 Meeting Time 14:00", "Minutes, 9 August 2029"],
        ["Salle verte Date de la réunion 4 juin 2030 Secrétariat HCR", "CR du 9 août 2029"],
        ["Le 4 juin 2030, les membres ont tenu une réunion.",
         "La séance commence par un hommage à un membre qui nous a quittés le 2 mai 2029."],
    ],
)  # fmt: skip
def test_day_of_the_meeting_itself(lines: list[str]) -> None:
    """A title or a label inside a line weighs more than a day that is told by the way."""
    assert weighed(*lines)[0].day == DAY


def test_labels_first() -> None:
    """A label weighs more than a line; nearly as likely values are doubted."""
    found, moments = weighed("Réunion du 5 juin 2030", labels=(("date", "4 juin 2030"),))

    assert found.day == DAY
    assert list(moments.doubts) == [
        "Le texte donne plusieurs dates : 4 juin 2030 (retenu) et 5 juin 2030."
    ]


def test_what_is_known_already() -> None:
    """Nothing is asked of the day and the parts that something else tells."""
    lines = [Line("5 juin 2030, 10h, salle C", 0, 0), Line("Séance ouverte à 9h.", 1, 1)]
    moments = Moments(2, DAY, ("place",))
    moments.read_lines(lines)
    moments.read_verbs(lines)

    assert moments.moment() == Occasion(DAY, None, time(9))
    assert not moments.doubts
