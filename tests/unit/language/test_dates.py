"""Days as people write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.language.dates import (
    ImpossibleDateError,
    add_months,
    find_day,
    has_other_words,
    parse_day,
    parse_days,
)
from archive.language.day_names import MONTH_NUMBERS

MEETING = date(2023, 6, 20)
DATES = st.dates(date(1900, 1, 1), date(2199, 12, 31))
WORDS = st.text(alphabet="0123456789 /.-:hHamp,é°" + "janvierfevrmsoutcb", max_size=40)


def day_of(text: str, after: date | None = None) -> date | None:
    """The day read in a text."""
    match = parse_day(text, after=after)
    return match.day if match else None


@pytest.mark.parametrize(
    "text",
    [
        "2023-06-20", "2023/06/20", "2023-6-20", "20/06/2023", "20/06/23", "20 / 06 / 2023",
        "20.06.2023", "20-06-2023", "20 juin 2023", "Mardi 20 JUIN 2023", "le 20 juin, 2023",
        "20\u00a0juin\u202f2023", "20 juin.  2023", "20-juin-2023", "20juin 2023", "２０ juin 2023",
        "20 June 2023", "20th of June, 2023", "June 20, 2023", "June 20th 2023", "Jun 20, 2023",
        "du 20 juin 2023 au 2 juillet 2023", "réunion du 20 juin 2023 (9h)",
        "terça-feira, 20 de Junho de 2023", "martes 20 de junio del 2023", "6/20/2023", "06/20/23",
        "20 th June 2023", "20June2023", "20/juin/2023", "June 20th , 2023",
        "le 20ème jour du mois de juin 2023",
        "a 20 días del mes de junio del 2023", "aos 20 dias do mês de junho de 2023",
        "20 June 23 (Tuesday)", "mardi 20 juin 23", "20-Jun-23", "20 jun ’23, Sala B",
    ],
)  # fmt: skip
def test_days(text: str) -> None:
    """A day is read in figures and in words, in each of four languages."""
    assert day_of(text) == MEETING


@pytest.mark.parametrize(
    "text",
    ["1er mars 2024", "1 er mars 2024", "1ᵉʳ mars 2024", "1° mars 2024", "1º de março de 2024"],
)
def test_first_of_the_month(text: str) -> None:
    """The first of a month has its own sign."""
    assert day_of(text) == date(2024, 3, 1)


def test_telephone_in_pairs() -> None:
    """The end of a telephone number whose pairs have full stops is no day."""
    assert parse_day("Tél. (237) 22 20.10.12") is None


@pytest.mark.parametrize("month", MONTH_NUMBERS)
def test_months(month: str) -> None:
    """Every name and abbreviation of a month is read, with a full stop or without."""
    expected = date(2024, MONTH_NUMBERS[month], 5)

    assert day_of(f"5 {month} 2024") == expected
    assert day_of(f"5 {month.upper()}. 2024") == expected


@given(DATES)
def test_every_day(day: date) -> None:
    """Every day written in figures is read back."""
    assert day_of(day.isoformat()) == day
    assert day_of(f"{day.day:02}/{day.month:02}/{day.year}") == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("15 juillet", date(2023, 7, 15)),
        ("avant le 20 juin", MEETING),
        ("19 juin", date(2024, 6, 19)),
        ("1er mars", date(2024, 3, 1)),
        ("July 15", date(2023, 7, 15)),
        ("Jul 15", date(2023, 7, 15)),
        ("due Nov 24", date(2023, 11, 24)),
        ("Sat, Jul 15", date(2023, 7, 15)),
        ("29 février", date(2024, 2, 29)),
        ("15 juillet 14 h", date(2023, 7, 15)),
        ("15 juillet 20, 21 et 22 personnes", date(2023, 7, 15)),
    ],
)
def test_day_without_year(text: str, day: date) -> None:
    """A day without a year falls in the twelve months from the meeting on."""
    assert day_of(text, after=MEETING) == day
    assert day_of(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "", "juin 2023", "fin mars", "mi-avril 2024", "avril 24", "nov 24", "12 mardi", "2023",
        "immédiat", "prochaine réunion", "3e trimestre 2023", "dans 2 mois", "120/06/2023",
        "20/06/20233",
    ],
)  # fmt: skip
def test_no_day(text: str) -> None:
    """What tells no day of the calendar gives none: nothing is invented."""
    assert day_of(text, after=MEETING) is None


def test_first_of_several() -> None:
    """The first day of a text holds, whatever follows, with its place."""
    text = "vers le 15 juillet 2023 (réf. 45.99.2023)"

    match = parse_day(text)

    assert match
    assert text[match.start : match.end] == "15 juillet 2023"
    assert match.around == "vers le   (réf. 45.99.2023)"


@pytest.mark.parametrize(
    "text", ["30 février 2023", "2023-13-01", "32/01/2023", "31 avril", "0020-06-20", "20/06/3023"]
)
def test_impossible_days(text: str) -> None:
    """A day no calendar has is an error, and so is a year that is a slip."""
    with pytest.raises(ImpossibleDateError):
        parse_day(text, after=MEETING)


@pytest.mark.parametrize(
    "text",
    ["9-11 December 2009", "December 9-11, 2009", "Diciembre 9 al 11 2009", "Dec. 9 to 11, 2009"],
)
def test_several_days(text: str) -> None:
    """They stand before their month or behind it."""
    match = parse_days(text)

    assert match
    assert (match.first, match.last) == (date(2009, 12, 9), date(2009, 12, 11))
    assert not has_other_words(match.around)


@pytest.mark.parametrize("text", ["9999-12-31T23:30:00Z", "0001-01-01T00:30:00+05:00"])
def test_moment_beyond_the_calendar(text: str) -> None:
    """A moment that a tool wrote, whose day in Niamey no calendar has, is an impossible day."""
    with pytest.raises(ImpossibleDateError):
        parse_days(text)


@given(st.text() | WORDS, st.none() | DATES)
def test_parse_day_raises_nothing_else(text: str, after: date | None) -> None:
    """Any text either tells a day that stands in it, tells none, or an impossible one."""
    try:
        match = parse_day(text, after=after)
    except ImpossibleDateError:
        return

    assert match is None or 0 <= match.start < match.end <= len(text)


@pytest.mark.parametrize("text", ["", "mardi le", " – à ", "jusqu’à", "(environ)", "GMT"])
def test_small_words_say_nothing(text: str) -> None:
    """Weekdays, articles and punctuation say nothing beside a day or an hour."""
    assert not has_other_words(text)


@pytest.mark.parametrize("text", ["salle B", "2 au", "à 9", "reporté"])
def test_other_words_say_more(text: str) -> None:
    """A figure or any other word does."""
    assert has_other_words(text)


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2023, 1, 31), 1, date(2023, 2, 28)),
        (date(2023, 12, 15), 1, date(2024, 1, 15)),
        (date(2023, 11, 30), 3, date(2024, 2, 29)),
        (date(2199, 12, 31), 12, date(2200, 12, 31)),
        (date(2023, 5, 31), 0, date(2023, 5, 31)),
    ],
)
def test_add_months(day: date, months: int, later: date) -> None:
    """The same day some months later, or the last of a shorter month."""
    assert add_months(day, months) == later


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("11 JENVIER 2024", date(2024, 1, 11)),
        ("le 3 fevrer 2023", date(2023, 2, 3)),
        ("Jeuid 12 de agostp del 2023", date(2023, 8, 12)),
        ("Agust 20th, 2023", date(2023, 8, 20)),
        ("12-jenvier-2024", date(2024, 1, 12)),
        ("12 septmbre à 9h", date(2024, 9, 12)),
        ("12 juny 2023", None),
        ("15 abris 2023", None),
        ("12 jiun", None),
    ],
)
def test_misspelt_month(text: str, expected: date | None) -> None:
    """A word one letter from a month is that month in a day, a long one without a year too."""
    match = find_day(text, after=date(2024, 1, 1))

    assert (match.day if match else None) == expected
