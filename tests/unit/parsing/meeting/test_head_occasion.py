"""When and where the meeting was, in a line of its head without a label."""

import pytest

from archive.parsing.meeting_file import read_meeting
from archive.problems import Problems
from reading import markdown, read

NAMELESS = "meetings/reunion.md"


@pytest.mark.parametrize(
    "head",
    [
        "# Réunion\n\n4 juin 2030, 9h30 – 11h, salle B",
        "Réunion du cluster du 4 juin 2030 Lieu : salle B\n\nHeure : 9h30 à 11h",
        "# Réunion\n\n**Mardi 4 juin 2030, 9h30-11h, salle B**",
        "La réunion s’est tenue le 4 juin 2030 de 9h30 à 11h à la salle B.",
        "Date, heure et lieu : 4 juin 2030, 9h30 à 11h, salle B",
        "# Réunion du 4 juin 2030, 9h30-11h, salle B",
        "Meeting held on 4 June 2030, 9:30-11:00, salle B",
        "El 4 de junio de 2030 se da inicio a la sesión a las 9:30 en la salle B.\n\nSe levanta.",
        "Reuniu-se o grupo em 4 de junho de 2030, pelas 9h30, na salle B, sob a presidência.",
        "- 📅 4 juin 2030, 9h30-11h\n\nLieu : salle B",
        "Date\n\n4 juin 2030\n\nHeure\n\n9h30-11h\n\nLieu\n\nsalle B",
        "Next meeting:\n\n- Date: 2 July 2030\n\nDate\n\n4 June 2030\n\n9h30-11h, salle B",
    ],
)
def test_day_hours_and_place(head: str) -> None:
    """A line that begins with its day, is a title of minutes or has a verb of meeting says them.

    So do words alone above them, but for the words of the next meeting.
    """
    problems = Problems()

    meeting = read_meeting(f"{head}\n\n## Carte\n\nDit.\n", NAMELESS, problems)

    assert problems.sorted() == ()
    assert meeting
    assert (str(meeting.day), str(meeting.start)) == ("2030-06-04", "09:30:00")
    assert meeting.place == "salle B"


@pytest.mark.parametrize(
    "line",
    [
        "Kala, bureau du HCR, 4 juin 2030, 9h30-11h",
        "Mardi 4 juin 2030 – Mairie de Kala, 9 H30-11H00",
        "4 June 2030, 09:30 to 11:00, Ministry of Health boardroom",
        "4 de junho de 2030, 9h30-11h, Sala Azul",
        "Date et heure : mardi 4 juin 2030, de 9h30 à 11h",
        "### 4 juin 2030, 9h30-11h",
        "04/06/2030",
    ],
)
def test_said_once(line: str) -> None:
    """A line of the head that says when and where, and no more, is no introduction."""
    meeting = read_meeting(f"{line}\n\nDit.\n\n## Carte\n\nLu.\n", NAMELESS, Problems())

    assert meeting
    assert str(meeting.day) == "2030-06-04"
    assert meeting.introduction
    assert meeting.introduction.text == "Dit."


@pytest.mark.parametrize(
    "line",
    [
        "4 juin 2030, 9h30-11h, sous la présidence du HCR",
        "Réunion mensuelle du 4 juin 2030",
        "Kala, le 5 juin 2030",
        "Date et heure : 4 juin 2030, 9h30-11h ; convoquée par : HCR",
        "Pause : 10h15",
    ],
)
def test_said_with_more(line: str) -> None:
    """A line that says something else as well, or another day or hour, stays."""
    text = f"{line}\n\n- Date : 4 juin 2030\n- Heure : 9h30-11h\n\n## Carte\n\nLu.\n"

    meeting = read_meeting(text, NAMELESS, Problems())

    assert meeting
    assert meeting.introduction
    assert line in meeting.introduction.text


@pytest.mark.parametrize(
    "line", ["Date - 4 juin 2030", "- **Date** 4 juin 2030", "Date\n: 4 juin 2030"]
)
def test_label_without_colon(line: str) -> None:
    """A dash, a colon on the next line or nothing may stand after the word of the day."""
    meeting = read_meeting(f"{line}\n", NAMELESS, Problems())

    assert meeting
    assert str(meeting.day) == "2030-06-04"


@pytest.mark.parametrize(
    "line",
    [
        "Compte rendu approuvé le 4 juin 2030",
        "Compte rendu de la dernière réunion, celle du 4 juin 2030",
        "La loi du 4 juin 2030 est lue.",
        "Le 4 juin 2030 une note est partie.",
        "Kala, le 4 juin 2030",
        "Version du 4 juin 2030",
    ],
)
def test_days_of_something_else(line: str) -> None:
    """The day of another thing is none of the meeting."""
    meeting = read_meeting(f"{line}\n", NAMELESS, Problems())

    assert meeting
    assert not meeting.is_dated


def test_name_of_the_file_first() -> None:
    """A line that says another day than the name of the file says nothing of the meeting."""
    text = "La réunion s’est tenue le 4 juin 2030 à 9h30.\n"

    meeting = read_meeting(text, "meetings/2030-05-14.md", Problems())

    assert meeting
    assert (str(meeting.day), meeting.start) == ("2030-05-14", None)


@pytest.mark.parametrize(
    ("head", "foot", "hours"),
    [
        ("La séance est ouverte à 9h par le CPE.", "La séance est levée à 11h.",
         ("09:00", "11:00")),
        ("La réunion débute à 9 h 30 et se termine à 11 h.", "Texte.", ("09:30", "11:00")),
        ("Séance ouverte à 9h.", "L’ordre du jour étant épuisé, la séance est levée à 11h15.",
         ("09:00", "11:15")),
        ("The meeting opened at 9 am.", "There being no business the meeting closed at 11.15 am.",
         ("09:00", "11:15")),
        ("L’assemblée est ouverte à 9h.", "L’assemblée est levée à 11h sur proposition du CPE.",
         ("09:00", "11:00")),
        ("Heure : 8h-9h\n\nLa séance est ouverte à 8h30.", "Texte.", ("08:00", "09:00")),
        ("Heure : 9h", "La réunion a pris fin à 11h.", ("09:00", "11:00")),
        ("Commencés à 9h, les travaux suivent l’ordre du jour.", "Adjourned at 11:00",
         ("09:00", "11:00")),
        ("Minutes réunion démarrée à : 8h35 et terminée à 10h40", "Texte.", ("08:35", "10:40")),
        ("La réunion du conseil est ouverte à 9h.", "La réunion de la DGV est levée à 11h.", None),
        ("La prochaine réunion débute à 9h.", "La note est levée à 11h.", None),
    ],
)  # fmt: skip
def test_hours_in_sentences(head: str, foot: str, hours: tuple[str, str] | None) -> None:
    """Sentences that open and close the meeting tell its hours, where nothing else does."""
    text = f"Date : 4 juin 2030\n\n{head}\n\n## Point\n\nTexte.\n\n{foot}\n"
    meeting = read_meeting(text, NAMELESS, Problems())

    assert meeting
    found = tuple(f"{each:%H:%M}" for each in (meeting.start, meeting.end) if each)
    assert found == (hours or ())


@pytest.mark.parametrize(
    ("head", "hours", "place"),
    [
        (
            "Le mardi 14 mai 2030 s’est tenue dans la salle verte la réunion du mois.",
            None,
            "salle verte",
        ),
        ("La réunion s’est tenue de 9h à 11h dans la salle verte.", (9, 11), "salle verte"),
        ("Réunion du 14 mai 2030\n\n9h - 11h\n\nSalle du conseil", (9, 11), "Salle du conseil"),
        ("Réunion du 14 mai 2030\n\nSalle verte\n\nSalle bleue", None, None),
        ("Notes from our meeting on 14 May 2030, 9am to 11am, staff room", (9, 11), "staff room"),
        (
            "Réunion du 14 mai 2030\n\nau presbytère de Kala, de 9h à 11h",
            (9, 11),
            "presbytère de Kala",
        ),
        ("Un atelier s’est tenu de 9h à 11h dans la salle verte.", None, None),
        ("La réunion précédente s’est tenue de 9h à 11h dans la salle verte.", None, None),
    ],
)
def test_sentence_that_says_where(
    head: str, hours: tuple[int, int] | None, place: str | None
) -> None:
    """A sentence on the meeting itself says when and where, with its day or without."""
    meeting, problems = read(markdown(f"{head}\n\n## Carte\n\nDit.\n"))

    assert not problems
    assert meeting
    times = (meeting.start, meeting.end)
    assert (tuple(each.hour for each in times if each) or None, meeting.place) == (hours, place)


@pytest.mark.parametrize(
    "line",
    [
        "Date : 14 mai 2030 (report du 2 mai)",
        "Date : 14 mai 2030, 9h, sous la présidence du CPE",
        "📍 La carte est en retard.",
    ],
)
def test_no_place(line: str) -> None:
    """What stands beside a day is a place when it looks like one."""
    meeting, _ = read(markdown(f"{line}\n\n## Carte\n\nDit.\n"))

    assert meeting
    assert meeting.place is None
    assert meeting.introduction


@pytest.mark.parametrize(
    ("head", "tail", "told"),
    [
        ("Maison de quartier de Kala, 9h – 11h", "", ("Maison de quartier de Kala", 9, 11)),
        ("Visioconférence | 9h – 11h", "", ("Visioconférence", 9, 11)),
        ("Réunion du 4 juin 2030 – Salle B (9h – 11h)", "", ("Salle B", 9, 11)),
        ("RÉUNION TENUE LE 4 JUIN 2030 À KALA DE 9H À 11H", "", ("KALA", 9, 11)),
        ("C’est vers 9h que la réunion a commencé dans la salle B.", "", ("salle B", 9, None)),
        ("Maison de quartier, Kala – début 9h", "", ("Maison de quartier, Kala", 9, None)),
        ("Il s’est tenu, de 9h à 11h, au centre de lecture de Kala, le 4 juin 2030, la réunion.",
         "", ("centre de lecture de Kala", 9, 11)),
        ("Le groupe a organisé sa réunion le 4 juin 2030 à la mairie de Kala, sous la garde de X.",
         "", ("mairie de Kala", None, None)),
        ("Notes du 4 juin 2030 (pas relu, Tando)", "", (None, None, None)),
        ("Notes du 4 juin 2030 début 9h là : CPE, Tando", "", (None, 9, None)),
        ("Kala, le 4 juin 2030\n\nElle s’est tenue le 4 juin 2030 au centre de soins de Kala.", "",
         ("centre de soins de Kala", None, None)),
        ("Chair Tando Sabo Meeting Time 9:00 am - 11:00 am", "", (None, 9, 11)),
        ("L’assemblée se réunit au réfectoire de Kala. Elle est ouverte à 9h.",
         "Fin de la séance à 11h.", ("réfectoire de Kala", 9, 11)),
        ("Le comité s’est réuni à la cantine du port ; ouverture à 9h.",
         "Levée de la séance : 11h", ("cantine du port", 9, 11)),
        ("The committee met in the parish hall. It opened at 9 am.", "End of the meeting at 11 am.",
         ("parish hall", 9, 11)),
        ("Le comité se réunit chaque lundi à la mairie à 9h.", "", (None, None, None)),
        ("Le lundi quatre juin à 9 heures le comité s’est réuni sous le préau.", "",
         ("préau", 9, None)),
        ("Le 4 juin 2030, l’école de Kala a abrité la réunion.", "", ("école de Kala", None, None)),
        ("Le 4 juin 2030 s’est tenu à l’école de Kala l’atelier sur les puits.", "",
         ("école de Kala", None, None)),
        ("Durée : 2 h (9h à 11h)", "", (None, 9, 11)),
        ("| Début | Fin | Où | Secrétariat |\n|---|---|---|---|\n| 9h | 11h | Kala | CPE |", "",
         ("Kala", 9, 11)),
        ("| Horaire | Thème | Orateur |\n|---|---|---|\n| J1 – 9h | Eau | CPE |", "",
         (None, None, None)),
        ("", "- 9h à 11h – salle B : visite", (None, None, None)),
        ("", "Mardi, 9h à 11h, salle B", (None, None, None)),
    ],
)  # fmt: skip
def test_lines_and_sentences_around(
    head: str, tail: str, told: tuple[str | None, int | None, int | None]
) -> None:
    """A bare line, the sentences that open and close, and the very last line say when and where."""
    text = f"# Séance du 4 juin 2030\n\n{head}\n\n## Carte\n\nDit.\n\n{tail}\n"

    meeting = read_meeting(text, NAMELESS, Problems())

    assert meeting
    hours = [hour and hour.hour for hour in (meeting.start, meeting.end)]
    assert (meeting.place, *hours) == told


def test_days_of_tasks() -> None:
    """A day in a table of what is to be done is a deadline, alone in its cell as it may be."""
    header = "| Actions à prendre | Responsables | Échéance |\n|---|---|---|\n"
    table = f"{header}| Relire | CPE | 4/6/30 |\n"

    meeting = read_meeting(f"# Réunion\n\n{table}\n## Carte\n\nDit.\n", NAMELESS, Problems())

    assert meeting
    assert not meeting.is_dated


@pytest.mark.parametrize(
    "line",
    [
        "Mardi 4 juin 2030, salle B, de 9h30’-11h’, Participants : CPE, DGV",
        "4 juin 2030, salle B, 9h30-11h. Présents : CPE, DGV",
        "4 juin 2030, salle B, 9h30-11h – Excusés : CPE",
    ],
)
def test_line_before_a_list(line: str) -> None:
    """What stands before a list of names says when and where, against a day alone on its line."""
    text = f"9/6/2030\n\nCompte rendu\n\n{line}\n\n## Carte\n\nDit.\n"

    meeting = read_meeting(text, NAMELESS, Problems())

    assert meeting
    assert (str(meeting.day), str(meeting.start)) == ("2030-06-04", "09:30:00")
    assert meeting.place == "salle B"
