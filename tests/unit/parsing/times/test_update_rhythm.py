"""The last update of a resource, and how often it is updated."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.language.dates import ImpossibleDateError
from archive.parsing.times.update_rhythm import parse_approximate_date, parse_frequency


def test_approximate_date() -> None:
    """A day known more or less closely keeps its words."""
    deadline = parse_approximate_date("mai 2030")

    assert deadline
    assert (deadline.text, deadline.day) == ("mai 2030", date(2030, 5, 31))
    assert parse_approximate_date("bientôt") is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("3 mai 2023", date(2023, 5, 3)),
        ("mai 2023", date(2023, 5, 31)),
        ("février 2024", date(2024, 2, 29)),
        ("Mai-2023", date(2023, 5, 31)),
        ("05/2023", date(2023, 5, 31)),
        ("2023-12", date(2023, 12, 31)),
        ("en 2023", date(2023, 12, 31)),
        ("depuis mai", None),
        ("", None),
    ],
)
def test_last_day(text: str, day: date | None) -> None:
    """A month or a year means its last day at the latest."""
    approximate = parse_approximate_date(text)

    assert (approximate and approximate.day) == day


@pytest.mark.parametrize("text", ["2023-13", "2023-00", "13/2023", "en 1023", "30 février 2023"])
def test_impossible_month(text: str) -> None:
    """A month no calendar has is an error."""
    with pytest.raises(ImpossibleDateError):
        parse_approximate_date(text)


@pytest.mark.parametrize(
    ("text", "months", "days"),
    [
        ("tous les trois mois", 3, 0),
        ("Tous les 3 mois", 3, 0),
        ("tous  les\u00a0mois", 1, 0),
        ("mensuelle", 1, 0),
        ("mensuelle (le 15 du mois)", 1, 0),
        ("trimestrielle", 3, 0),
        ("chaque trimestre", 3, 0),
        ("tous les deux trimestres", 6, 0),
        ("bimestrielle", 2, 0),
        ("bimensuelle", 0, 15),
        ("semestriel", 6, 0),
        ("annuelle", 12, 0),
        ("mise à jour annuelle", 12, 0),
        ("chaque année", 12, 0),
        ("tous les deux ans", 24, 0),
        ("deux fois par an", 6, 0),
        ("une fois par an", 12, 0),
        ("5 fois par an", 0, 72),
        ("deux fois par semaine", 0, 3),
        ("9 fois par semaine", 0, 1),
        ("hebdomadaire", 0, 7),
        ("toutes les deux semaines", 0, 14),
        ("chaque jour", 0, 1),
        ("en continu", 0, 1),
        ("90 jours", 0, 90),
        ("every six months", 6, 0),
        ("weekly", 0, 7),
        ("unique", 0, 0),
        ("une seule fois", 0, 0),
        ("aucune", 0, 0),
        ("irrégulière", 0, 0),
        ("à la demande", 0, 0),
    ],
)
def test_frequency(text: str, months: int, days: int) -> None:
    """A frequency is read as people write it; what is not updated has none to keep."""
    frequency = parse_frequency(text)

    assert frequency
    assert (frequency.months, frequency.days) == (months, days)
    assert frequency.text == " ".join(text.split())


@pytest.mark.parametrize("text", ["bientôt", "toujours", "", "99999 mois", "mars"])
def test_no_frequency(text: str) -> None:
    """What says no frequency gives none."""
    assert parse_frequency(text) is None


@given(st.text() | st.text(alphabet="0123456789 foisparnmejuq"))
def test_frequency_of_any_text(text: str) -> None:
    """Whatever is written, a frequency is short enough to be counted with."""
    frequency = parse_frequency(text)

    assert frequency is None or 0 <= frequency.months < 12_000
    assert frequency is None or 0 <= frequency.days < 10_000
