"""Numbers as people write them in French."""

import pytest

from archive.language.numbers import (
    has_two_readings,
    in_figures,
    is_not_known,
    parse_number,
    roman_number,
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("7", 7),
        ("1 200", 1200),
        ("1\u202f948\u00a0298", 1_948_298),
        ("219655", 219_655),
        ("1.948.298", 1_948_298),
        ("1,948,298", 1_948_298),
        ("−3,5", -3.5),
        ("-3.5", -3.5),
        ("0,125", 0.125),
        ("12 %", 12),
        ("plus de 9 531", 9531),
        ("Environ 200", 200),
        ("≥40", 40),
    ],
)
def test_numbers(text: str, value: float) -> None:
    """Thousands, decimals and words of doubt are read; the text stays as it was written."""
    number = parse_number(f" {text} ")

    assert number
    assert (number.value, number.text, number.is_share) == (value, text, "%" in text)
    assert not is_not_known(text)


@pytest.mark.parametrize(
    "text",
    [
        "12 km",
        "12 34",
        "une centaine",
        "9h30",
        "15.03.2024",
        "1-2",
        "N° 4",
        "2e",
        "",
        "n.d.",
        "9" * 40,
    ],
)
def test_no_numbers(text: str) -> None:
    """Words, days and hours are no numbers."""
    assert parse_number(text) is None


@pytest.mark.parametrize("text", ["1,500", "1.500", "-12.000", "4,250 %"])
def test_two_readings(text: str) -> None:
    """What may be thousands or decimals is not guessed."""
    assert has_two_readings(text)
    assert parse_number(text) is None


@pytest.mark.parametrize("text", ["", "–", "n.d.", "n. d.", "N.D.", "N/A", "non disponible", "…"])
def test_not_known(text: str) -> None:
    """A number that is not known is none: it is not zero."""
    assert is_not_known(text)


def test_zero_is_known() -> None:
    """Zero is a number."""
    assert not is_not_known("0")
    assert parse_number("0")


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("deux mille vingt-quatre", "2024"),
        ("mil neuf cent quatre-vingt-dix-neuf", "1999"),
        ("le douze mars à neuf heures quinze minutes", "le 12 mars à 9 heures 15 minutes"),
        ("onze heures trente", "11 heures 30"),
        ("les deux parties, un point", "les deux parties, un point"),
        ("dez dias do mês de março de dois mil e vinte e três", "10 dias do mês de março de 2023"),
        ("às nove horas e trinta minutos", "às 9 horas e 30 minutos"),
        ("las diez horas del quince de marzo", "las 10 horas del 15 de marzo"),
        ("only once, dos temas", "only once, dos temas"),
    ],
)
def test_numbers_in_words(words: str, figures: str) -> None:
    """Years, days and hours in words become figures; other numbers stay."""
    assert in_figures(words) == figures


@pytest.mark.parametrize(
    ("digits", "number"), [("XIV", 14), ("ix", 9), ("XXX", 30), ("MI", None), ("", None)]
)
def test_roman(digits: str, number: int | None) -> None:
    """Roman digits up to thirty-nine are a number, in any case."""
    assert roman_number(digits) == number
