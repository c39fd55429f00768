"""Titles, deadlines and known days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.language.dates import ImpossibleDateError
from archive.parsing.titles import deadline, since, split_number, split_presenters

MEETING = date(2030, 5, 14)


@pytest.mark.parametrize(
    ("written", "number", "title"),
    [
        ("2. Carte", 2, "Carte"),
        ("2.Carte", 2, "Carte"),
        ("2) Carte", 2, "Carte"),
        ("12 – Carte", 12, "Carte"),
        ("Point 2 : Carte", 2, "Carte"),
        ("Point n° 2 - Carte", 2, "Carte"),
        ("n°2. Carte", 2, "Carte"),
        ("- 2. Carte", 2, "Carte"),
        ("0. Carte", 0, "Carte"),
        ("Carte", None, "Carte"),
        ("- Carte", None, "Carte"),
        ("2.", None, "2."),
        ("2.1 Carte", None, "2.1 Carte"),
        ("2 – 3 ans après", None, "2 – 3 ans après"),
        ("2030 : bilan", None, "2030 : bilan"),
        ("9:30 Ouverture", None, "9:30 Ouverture"),
        ("12 mai", None, "12 mai"),
        ("", None, ""),
    ],
)
def test_number(written: str, number: int | None, title: str) -> None:
    """A number before a title is told apart, a year or an hour is not."""
    assert split_number(written) == (number, title)


@pytest.mark.parametrize(
    ("written", "title", "presenters"),
    [
        ("Carte (CPE)", "Carte", "CPE"),
        ("Carte (CPE, Forum Exils) ;", "Carte", "CPE, Forum Exils"),
        ("Carte – (CPE).", "Carte", "CPE"),
        ("Carte (présentée par le CPE)", "Carte", "le CPE"),
        ("Carte (par CPE et DGV)", "Carte", "CPE et DGV"),
        ("Carte (MC/I (DGV), CPE)", "Carte", "MC/I (DGV), CPE"),
        ("Carte (CPE) (DGV)", "Carte (CPE)", "DGV"),
        ("Carte (suite)", "Carte (suite)", None),
        ("Carte (2e partie)", "Carte (2e partie)", None),
        ("Carte (https://A.exemple)", "Carte (https://A.exemple)", None),
        ("Carte ()", "Carte ()", None),
        ("(CPE)", "(CPE)", None),
        ("Carte CPE)", "Carte CPE)", None),
        ("Carte :", "Carte", None),
    ],
)
def test_presenters(written: str, title: str, presenters: str | None) -> None:
    """Parentheses at the end of a title name who presented it, if they hold names."""
    assert split_presenters(written) == (title, presenters)


@given(st.text(alphabet="Aé12.)( -–:;,\n"))
def test_titles_of_any_kind(text: str) -> None:
    """Any title is split without an error, and only marks around it are left out."""
    _, rest = split_number(text)
    title, presenters = split_presenters(rest)

    assert title in text
    assert presenters is None or presenters in text


@pytest.mark.parametrize(
    ("text", "day", "waits"),
    [
        ("15 juillet 2030", date(2030, 7, 15), False),
        ("avant le 15  juillet", date(2030, 7, 15), False),
        ("15/07/2030", date(2030, 7, 15), False),
        ("1er mars", date(2031, 3, 1), False),
        ("Prochaine réunion", None, True),
        ("avant la prochaine rencontre", None, True),
        ("prochaine réunion (4 juin 2030)", date(2030, 6, 4), False),
        ("immédiat", None, False),
        ("fin mars", None, False),
    ],
)
def test_deadline(text: str, day: date | None, waits: bool) -> None:  # noqa: FBT001 - a parameter
    """A deadline is a day, the next meeting, or the words of the minutes."""
    found = deadline(text, MEETING)

    assert (found.day, found.is_next_meeting) == (day, waits)
    assert found.text == " ".join(text.split())


def test_impossible_deadline() -> None:
    """A day no calendar has is an error."""
    with pytest.raises(ImpossibleDateError):
        deadline("31 juin", MEETING)


def test_since() -> None:
    """A day known more or less closely keeps its words."""
    found = since("mai 2030")

    assert found
    assert (found.text, found.day) == ("mai 2030", date(2030, 5, 31))
    assert since("bientôt") is None
