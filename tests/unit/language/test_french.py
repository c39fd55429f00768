"""Days, hours, numbers and refusals as a French reader expects them."""

import errno
import re
from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.language import french
from archive.language.dates import parse_day
from archive.language.french import capital, system_reason, typeset
from archive.language.hours import parse_times


def test_days() -> None:
    """The first of a month is "1er"; the weekday and the short form are right."""
    assert french.day(date(2030, 5, 1)) == "1er mai 2030"
    assert french.day(date(2030, 8, 21)) == "21 août 2030"
    assert french.weekday(date(2030, 5, 14)) == "mardi 14 mai 2030"
    assert french.short_day(date(2030, 5, 4)) == "04/05/30"


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_days_are_read_back(day: date) -> None:
    """What is written for readers is read as the same day."""
    for text in (french.day(day), french.weekday(day)):
        match = parse_day(text)
        assert match
        assert match.day == day


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        (time(9, 15), time(11), "9 h 15 – 11 h"),
        (time(14), None, "14 h"),
        (time(9, 5), None, "9 h 05"),
    ],
)
def test_hours_on_a_page(start: time, end: time | None, shown: str) -> None:
    """Hours on a page have spaces that no line breaks at, and no zero minutes."""
    assert french.hours(start, end).replace("\u00a0", " ") == shown


@pytest.mark.parametrize(
    ("weight", "shown"), [(12, "1 ko"), (239_500, "240 ko"), (1_240_000, "1,2 Mo")]
)
def test_sizes(weight: int, shown: str) -> None:
    """A file weighs what its reader will wait for."""
    assert french.size(weight).replace("\u00a0", " ") == shown


@given(st.times().map(lambda hour: time(hour.hour, hour.minute)))
def test_hours_are_read_back(hour: time) -> None:
    """So are hours."""
    assert parse_times(french.hour(hour)) == (hour,)


@pytest.mark.parametrize(
    ("number", "text"),
    [(0, "0\u00a0action close"), (1, "1\u00a0action close"), (2, "2\u00a0actions closes")],
)
def test_count(number: int, text: str) -> None:
    """A plural begins at two, and a space keeps the number with its noun."""
    assert french.count(number, "action close") == text
    assert french.count(2, "travail", "travaux") == "2\u00a0travaux"


@pytest.mark.parametrize(
    ("value", "text"), [(7, "7"), (7.0, "7"), (7.46, "7,5"), (0, "0"), (1234.5, "1\u202f234,5")]
)
def test_numbers(value: float, text: str) -> None:
    """A number has a comma, one decimal at most, and its thousands apart."""
    assert french.number(value) == text


@pytest.mark.parametrize(
    ("days", "text"),
    [
        *((1, "1 jour"), (59, "59 jours"), (60, "1 mois"), (61, "2 mois"), (730, "23 mois")),
        *((731, "2 ans"), (1095, "2 ans"), (1096, "3 ans")),
    ],
)
def test_durations(days: int, text: str) -> None:
    """A time that has passed is told in days, then months, then years, never more than it was."""
    assert french.duration(days) == text.replace(" ", "\u00a0")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Bilan : 5 % ; fini !", "Bilan\u202f: 5\u202f%\u202f; fini\u202f!"),
        ("Vraiment\u00a0?", "Vraiment\u202f?"),
        ("« mot »", "«\u202fmot\u202f»"),
        ("«mot»", "«\u202fmot\u202f»"),
        ("aujourd'hui, l'Agence d'«ici»", "aujourd’hui, l’Agence d’«\u202fici\u202f»"),
        ("l'1", "l’1"),
        ("9:15 et 9 h", "9:15 et 9 h"),
        ("https://a.exemple/b?c=d:e", "https://a.exemple/b?c=d:e"),
        ("déjà\u202f: fait", "déjà\u202f: fait"),
        ("une ligne\n: l’autre", "une ligne\n: l’autre"),
        ("rien à changer", "rien à changer"),
    ],
)
def test_typeset(typed: str, expected: str) -> None:
    """Signs get the spaces that a careful typist gives them, and nothing else changes."""
    assert typeset(typed) == expected


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        (" : bilan", "\u202f: bilan"),
        ("il dit « ", "il dit «\u202f"),
        (" » à tous", "\u202f» à tous"),
        ("l'", "l’"),
    ],
)
def test_pieces(piece: str, expected: str) -> None:
    """A piece of text before or after a bold word is treated at its ends too."""
    assert typeset(piece) == expected


@given(st.text())
def test_typeset_twice(text: str) -> None:
    """What is typeset stays as it is."""
    assert typeset(typeset(text)) == typeset(text)


@given(st.text(alphabet="ab «»:;!?%'’\u00a0\u202f\n"))
def test_words_stay(text: str) -> None:
    """No word is added, dropped or joined to another."""
    assert re.findall(r"\w+", typeset(text)) == re.findall(r"\w+", text)


def test_capital() -> None:
    """Only the first letter changes, accents included; nothing stays nothing."""
    assert capital("état du SIGM") == "État du SIGM"
    assert capital("") == ""


def test_a_refusal_names_its_file(tmp_path: Path) -> None:
    """The words are French, and the file stands beside them."""
    (tmp_path / "texte").touch()

    with pytest.raises(NotADirectoryError) as refused:
        (tmp_path / "texte/page.html").touch()

    assert system_reason(refused.value) == f"ce n’est pas un dossier ({tmp_path}/texte/page.html)"


def test_a_copy_names_what_it_writes() -> None:
    """The file read is not at fault when the disk is full."""
    full = OSError(errno.ENOSPC, "No space left on device", "lu.css", None, "écrit.css")

    assert system_reason(full) == "le disque est plein (écrit.css)"


def test_a_rare_reason_stays_as_it_is() -> None:
    """What has no French words is said in those of the system, or of the error itself."""
    assert system_reason(OSError(errno.ECHILD, "No child processes")) == "No child processes"
    assert system_reason(OSError("un message")) == "un message"
