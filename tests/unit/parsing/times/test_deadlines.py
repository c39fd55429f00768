"""When an action is due, in every way that people write it, and the deadlines that are moved."""

from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.language.choices import DeadlineKind
from archive.language.dates import ImpossibleDateError
from archive.parsing.times.deadlines import parse_deadline, parse_moved_deadline

JANUARY, MAY, DECEMBER = date(2030, 1, 17), date(2030, 5, 14), date(2030, 12, 10)
"""A Thursday, a Tuesday and a Tuesday on which groups of fiction meet."""

DAY, PERIOD = DeadlineKind.DAY, DeadlineKind.PERIOD
RELATIVE, NEXT, UNDATED = (
    DeadlineKind.RELATIVE,
    DeadlineKind.NEXT_MEETING,
    DeadlineKind.UNDATED,
)

LEADS = ("", "avant ", "pour ", "au plus tard ", "d’ici ", "Échéance : ")

DAYS = {
    "15 juillet 2030": ("2030-07-15",) * 3,
    "15 août": ("2030-08-15", "2030-08-15", "2031-08-15"),
    "le 1er mars": ("2030-03-01", "2031-03-01", "2031-03-01"),
    "15/08": ("2030-08-15", "2030-08-15", "2031-08-15"),
    "hasta el 15 de agosto": ("2030-08-15", "2030-08-15", "2031-08-15"),
    "15.08": ("2030-08-15", "2030-08-15", "2031-08-15"),
    "le 15": ("2030-02-15", "2030-05-15", "2030-12-15"),
    "le 10": ("2030-02-10", "2030-06-10", "2030-12-10"),
    "le 31": ("2030-01-31", "2030-05-31", "2030-12-31"),
    "le 15 du mois prochain": ("2030-02-15", "2030-06-15", "2031-01-15"),
    "vendredi 14 juin": ("2030-06-14", "2030-06-14", "2031-06-14"),
}
MONTHS = {
    "Décembre": ("2030-12-31", "2030-12-31", "2030-12-31"),
    "août 2030": ("2030-08-31",) * 3,
}
"""Months, before which another deadline ends: « avant août » is the last day of July."""

PERIODS = {
    "début septembre": ("2030-09-10", "2030-09-10", "2031-09-10"),
    "mi-septembre": ("2030-09-15", "2030-09-15", "2031-09-15"),
    "mi août 2031": ("2031-08-15",) * 3,
    "fin août": ("2030-08-31", "2030-08-31", "2031-08-31"),
    "fim de agosto": ("2030-08-31", "2030-08-31", "2031-08-31"),
    "la fin du mois de février": ("2030-02-28", "2031-02-28", "2031-02-28"),
    "08/2030": ("2030-08-31",) * 3,
    "2030-08": ("2030-08-31",) * 3,
    "courant novembre": ("2030-11-30", "2030-11-30", "2031-11-30"),
    "première quinzaine de mars": ("2030-03-15", "2031-03-15", "2031-03-15"),
    "T3": ("2030-09-30", "2030-09-30", "2031-09-30"),
    "T3 2030": ("2030-09-30",) * 3,
    "3e trimestre": ("2030-09-30", "2030-09-30", "2031-09-30"),
    "le troisième trimestre 2030": ("2030-09-30",) * 3,
    "Q4": ("2030-12-31", "2030-12-31", "2030-12-31"),
    "fin du 2ème trimestre": ("2030-06-30", "2030-06-30", "2031-06-30"),
    "1er semestre 2031": ("2031-06-30",) * 3,
    "semaine du 9 septembre": ("2030-09-15", "2030-09-15", "2031-09-14"),
    "la semaine du lundi 9 septembre 2030": ("2030-09-15",) * 3,
    "semaine du 9 au 13 septembre 2030": ("2030-09-15",) * 3,
    "semaine 10": ("2030-03-10", "2031-03-09", "2031-03-09"),
    "trimestre 4": ("2030-12-31", "2030-12-31", "2030-12-31"),
    "fin du mois": ("2030-01-31", "2030-05-31", "2030-12-31"),
    "la fin du mois": ("2030-01-31", "2030-05-31", "2030-12-31"),
    "fin du mois prochain": ("2030-02-28", "2030-06-30", "2031-01-31"),
    "mi-mois": ("2030-02-15", "2030-05-15", "2030-12-15"),
    "fin de semaine": ("2030-01-20", "2030-05-19", "2030-12-15"),
    "cette semaine": ("2030-01-20", "2030-05-19", "2030-12-15"),
    "la semaine prochaine": ("2030-01-27", "2030-05-26", "2030-12-22"),
    "la fin de l’année": ("2030-12-31",) * 3,
    "fin du trimestre": ("2030-03-31", "2030-06-30", "2030-12-31"),
    "fin 2031": ("2031-12-31",) * 3,
}
DELAYS = {
    "sous 15 jours": ("2030-02-01", "2030-05-29", "2030-12-25"),
    "sous quinze (15) jours": ("2030-02-01", "2030-05-29", "2030-12-25"),
    "S+2": ("2030-01-31", "2030-05-28", "2030-12-24"),
    "sous 15j": ("2030-02-01", "2030-05-29", "2030-12-25"),
    "sous une quinzaine": ("2030-02-01", "2030-05-29", "2030-12-25"),
    "dans deux semaines": ("2030-01-31", "2030-05-28", "2030-12-24"),
    "d’ici trois semaines": ("2030-02-07", "2030-06-04", "2030-12-31"),
    "sous 2 à 3 semaines": ("2030-02-07", "2030-06-04", "2030-12-31"),
    "dans un délai de 2 mois": ("2030-03-17", "2030-07-14", "2031-02-10"),
    "dans un délai maximum d’un mois": ("2030-02-17", "2030-06-14", "2031-01-10"),
    "au plus tard dans 10 jours": ("2030-01-27", "2030-05-24", "2030-12-20"),
    "dans les 10 jours": ("2030-01-27", "2030-05-24", "2030-12-20"),
    "dans les 10 prochains jours": ("2030-01-27", "2030-05-24", "2030-12-20"),
    "sous 48 h": ("2030-01-19", "2030-05-16", "2030-12-12"),
    "sous 5 jours ouvrables": ("2030-01-24", "2030-05-21", "2030-12-17"),
    "sous 15 jours après la réunion": ("2030-02-01", "2030-05-29", "2030-12-25"),
    "within two weeks": ("2030-01-31", "2030-05-28", "2030-12-24"),
    "3 semaines": ("2030-02-07", "2030-06-04", "2030-12-31"),
    "un mois": ("2030-02-17", "2030-06-14", "2031-01-10"),
    "J+15": ("2030-02-01", "2030-05-29", "2030-12-25"),
    "immédiat": ("2030-01-17", "2030-05-14", "2030-12-10"),
    "Immédiatement": ("2030-01-17", "2030-05-14", "2030-12-10"),
    "vendredi": ("2030-01-18", "2030-05-17", "2030-12-13"),
    "jeudi prochain": ("2030-01-24", "2030-05-16", "2030-12-12"),
}
MEETINGS = (
    "prochaine réunion", "avant la prochaine rencontre", "D’ici la prochaine séance",
    "pour le prochain CA", "prochaine réunion du groupe", "à la réunion suivante", "next meeting",
    "by the next meeting", "15 jours avant la prochaine réunion",
    "before the next working group", "next cluster meeting", "prochaine réunion mensuelle",
)  # fmt: skip
WORDS = (
    "dès que possible", "ASAP", "continu", "en continu", "permanent", "à définir", "urgent",
    "bientôt", "dès validation du budget", "quinze jours après la validation", "chaque mois",
    "tous les 15 jours", "tous les vendredis", "chaque premier lundi du mois",
    "dans les prochains jours", "dans les semaines à venir", "le 5 de chaque mois", "mensuel",
    "prochaine réunion du groupe de travail",
    "à partir du 3 juin 2030", "après le 3 juin", "après la prochaine réunion", "24/7",
    "prochaine réunion du comité de pilotage", "début 2031", "rapport de 3 pages", "2/3 des fiches",
    "avant la saison des pluies", "immédiat, puis en continu", "un mois et demi",
)  # fmt: skip


@pytest.mark.parametrize(
    ("phrase", "days", "kind", "leads"),
    [
        *((*each, DAY, LEADS) for each in DAYS.items()),
        *((*each, PERIOD, LEADS) for each in PERIODS.items()),
        *((*each, PERIOD, ("", *LEADS[2:])) for each in MONTHS.items()),
        *((*each, RELATIVE, ("",)) for each in DELAYS.items()),
    ],
)
def test_dated(
    phrase: str, days: tuple[str, str, str], kind: DeadlineKind, leads: tuple[str, ...]
) -> None:
    """A day, a period or a delay ends on a day of the calendar, never before the meeting.

    So it does behind every word that leads to it, at each of the three meetings.
    """
    meetings = zip((JANUARY, MAY, DECEMBER), days, strict=True)
    for lead, (meeting, day) in product(leads, meetings):
        deadline = parse_deadline(f"{lead}{phrase}", meeting)

        assert (deadline.text, str(deadline.day), deadline.kind) == (f"{lead}{phrase}", day, kind)


@pytest.mark.parametrize("text", MEETINGS)
def test_next_meeting(text: str) -> None:
    """The next meeting has no day in the words alone, whatever they call it."""
    assert (parse_deadline(text, MAY).day, parse_deadline(text, MAY).kind) == (None, NEXT)


def test_next_meeting_with_its_day() -> None:
    """The day beside the next meeting counts."""
    deadline = parse_deadline("prochaine réunion (4 juin 2030)", MAY)

    assert (deadline.day, deadline.kind, deadline.has_more) == (date(2030, 6, 4), DAY, True)


@pytest.mark.parametrize("text", WORDS)
def test_undated(text: str) -> None:
    """What names no end that is sure is kept as words."""
    deadline = parse_deadline(text, MAY)

    assert (deadline.text, deadline.day, deadline.kind) == (text, None, UNDATED)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("3 juin pour le nord, 15 juin pour le sud", "2030-06-15"),
        ("15 juin pour le sud ; 3 juin pour le nord", "2030-06-15"),
        ("du 3 au 7 juin 2030", "2030-06-07"),
        ("entre le 3 et le 7 juin", "2030-06-07"),
        ("fin juin ou 15 juillet", "2030-07-15"),
        ("15 juin, au plus tard fin juin", "2030-06-30"),
        ("mai et juin 2030", "2030-06-30"),
    ],
)
def test_last_of_several_days(text: str, day: str) -> None:
    """Of several days the last one counts, which is never early."""
    assert str(parse_deadline(text, MAY).day) == day


@pytest.mark.parametrize(
    ("text", "has_more"),
    [
        ("15 juin 2030", False),
        ("avant le 15 juin", False),
        ("au plus tard le samedi 15 juin", False),
        ("avant le 15 juin, sous réserve du financement", True),
        ("3 juin pour le nord, 15 juin pour le sud", True),
        ("15 juin (OIM)", True),
        ("15 juin à 12h", True),
    ],
)
def test_words_beside_a_day(text: str, has_more: bool) -> None:  # noqa: FBT001 - a parameter
    """Words that say more than the day are known to, so that they are shown."""
    assert parse_deadline(text, MAY).has_more is has_more


@pytest.mark.parametrize(
    ("text", "first", "day"),
    [
        ("5 avril 2030 → 12 juin 2030", "2030-04-05", "2030-06-12"),
        ("5 avril → 12 juin", "2030-04-05", "2030-06-12"),
        ("05/04 puis 12/06", "2030-04-05", "2030-06-12"),
        ("12 juin -> 5 juin", "2030-06-12", "2030-06-05"),
        ("20 décembre, reporté au 10 janvier 2031", "2030-12-20", "2031-01-10"),
        ("5 juin au lieu du 12 juin", "2030-06-12", "2030-06-05"),
        ("12 juin (initialement 5 avril)", "2030-04-05", "2030-06-12"),
        ("fin avril, repoussé à fin juin", "2030-04-30", "2030-06-30"),
        ("reporté au 12 juin", "None", "2030-06-12"),
    ],
)
def test_moved_in_one_cell(text: str, first: str, day: str) -> None:
    """The last deadline of a cell holds, and the one it replaces is known."""
    deadline = parse_deadline(text, MAY)

    assert (str(deadline.first), str(deadline.day)) == (first, day)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("reporté au 5 mars 2031", "2031-03-05"),
        ("Report au 20 juin", "2030-06-20"),
        ("repoussée à fin juin", "2030-06-30"),
        ("→ 12 juin", "2030-06-12"),
        ("5 avril → 12 juin", "2030-06-12"),
        ("reporté du 5 avril au 12 juin", "2030-06-12"),
        ("nouvelle échéance : 12/06", "2030-06-12"),
        ("en cours ; échéance portée au 12 juin", "2030-06-12"),
        ("en cours, décalé à la semaine du 10 juin", "2030-06-16"),
        ("postponed to 12 June", "2030-06-12"),
        ("reporté à la prochaine réunion", "None"),
    ],
)
def test_status_that_moves(text: str, day: str) -> None:
    """A status that names a new deadline moves it."""
    deadline = parse_moved_deadline(text, MAY)

    assert deadline
    assert (deadline.text, str(deadline.day)) == (text, day)


@pytest.mark.parametrize(
    "text",
    ["", "fait", "reporté", "fait le 3 mai", "en cours", "reporté sine die", "→ transmis",
     "relancé le 3 mai puis le 10 mai", "reporté au 31 juin"],
)  # fmt: skip
def test_status_that_moves_nothing(text: str) -> None:
    """A day that is no new deadline moves none."""
    assert parse_moved_deadline(text, MAY) is None


@pytest.mark.parametrize("text", ["31 juin", "31/06", "30 février 2031"])
def test_impossible_deadline(text: str) -> None:
    """A day no calendar has is an error."""
    with pytest.raises(ImpossibleDateError):
        parse_deadline(text, MAY)


@given(st.text() | st.text(alphabet="0123456789 /-.→jfinmarsoudept(+)'"), st.dates())
def test_any_text(text: str, meeting: date) -> None:
    """Whatever is written is a deadline or a day no calendar has."""
    if not 1900 < meeting.year < 2190:
        return
    try:
        deadline = parse_deadline(text, meeting)
    except ImpossibleDateError:
        return

    assert deadline.text == " ".join(text.split())
    assert (deadline.day is None) == (deadline.kind in {NEXT, UNDATED})
