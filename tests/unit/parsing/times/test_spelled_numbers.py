"""Numbers in words as figures."""

import pytest

from archive.parsing.times.spelled_numbers import in_figures


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("deux mille vingt-quatre", "2024"),
        ("mil neuf cent quatre-vingt-dix-neuf", "1999"),
        ("le douze mars à neuf heures quinze minutes", "le 12 mars à 9 heures 15 minutes"),
        ("onze heures trente", "11 heures 30"),
        ("les deux parties, un point", "les deux parties, un point"),
    ],
)
def test_numbers_in_words(words: str, figures: str) -> None:
    """Years, days and hours in words become figures; other numbers stay."""
    assert in_figures(words) == figures
