"""What marks an item of a list is told from what only looks like it."""

import pytest

from archive.parsing.outline.markers import (
    is_bullet,
    is_count,
    marker_at,
    marker_number,
    rank_of,
    style_of,
)


@pytest.mark.parametrize(
    ("text", "marker", "rest"),
    [
        ("- un point", "-", "un point"),
        ("-Ministère", "-", "Ministère"),
        ("– « Titre »", "–", "« Titre »"),
        ("• un point", "•", "un point"),
        ("\uf0b7un point", "•", "un point"),
        ("\uf0fc  fait", "•", "fait"),
        ("o 310 tentes", "o", "310 tentes"),
        ("> Relire la carte", ">", "Relire la carte"),
        ("1. Divers", "1.", "Divers"),
        ("1.Divers", "1.", "Divers"),
        ("2.   Retour", "2.", "Retour"),
        ("1- Divers", "1-", "Divers"),
        ("1-Divers", "1-", "Divers"),
        ("1 – Divers", "1 –", "Divers"),
        ("1/ Divers", "1/", "Divers"),
        ("1) Divers", "1)", "Divers"),
        ("(1) Divers", "(1)", "Divers"),
        ("1° Divers", "1°", "Divers"),
        ("1.2. Divers", "1.2.", "Divers"),
        ("1.2 Divers", "1.2", "Divers"),
        ("12. Divers", "12.", "Divers"),
        ("IV. Divers", "IV.", "Divers"),
        ("II – Divers", "II –", "Divers"),
        ("I-Divers", "I-", "Divers"),
        ("A. Divers", "A.", "Divers"),
        ("b) divers", "b)", "divers"),
    ],
)
def test_markers(text: str, marker: str, rest: str) -> None:
    """Bullets, dashes, numbers and letters mark items, with or without a space."""
    found, start = marker_at(text)

    assert (found, text[start:]) == (marker, rest)


@pytest.mark.parametrize(
    "text",
    [
        *("9H30-11H15", "9h - 11h", "14.00–15.30", "20/06/2023", "3-5 ménages", "10:30 ouverture"),
        *(
            "20 juin 2023",
            "1er juin",
            "4 218 passages",
            "2.5 tonnes",
            "-5 °C",
            "> 5 km",
            "> cité",
            "2023-2024",
        ),
        *("20-Feb-2025", "5-mai", "7/juin/2025"),
        *(
            "27 °C à midi",
            "M. Untel",
            "P. Untel",
            "n. d.",
            "OIM (3)",
            "N/A",
            "-",
            "/",
            "…",
            "o",
            "",
        ),
        *("opération", "civil", "Il y a", "À la question", "D’abord", "+227 00 00 00 44", "2023."),
    ],
)
def test_no_markers(text: str) -> None:
    """Hours, dates, amounts, names and fillers are no items."""
    assert marker_at(text) == ("", 0)


@pytest.mark.parametrize(
    ("marker", "is_one"), [("•", True), ("-", True), ("o", True), ("1.", False)]
)
def test_bullets(marker: str, is_one: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """A bullet does not count."""
    assert is_bullet(marker) is is_one


@pytest.mark.parametrize(
    ("marker", "number", "rank"),
    [
        ("2.", 2, 2),
        ("II-", 2, 2),
        ("b)", None, 2),
        ("1.2", None, 2),
        ("(iv)", 4, 4),
        ("•", None, None),
        ("-", None, None),
    ],
)
def test_counts(marker: str, number: int | None, rank: int | None) -> None:
    """Numbers are those of points; letters and parts of a point have a rank only."""
    assert (marker_number(marker), rank_of(marker)) == (number, rank)
    assert is_count(marker) == (rank is not None)


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("1.", "12.", True),
        ("I.", "IV.", True),
        ("A.", "C.", True),
        ("1)", "1.", False),
        ("A.", "a.", False),
    ],
)
def test_style(one: str, other: str, *, is_same: bool) -> None:
    """Markers of one series share their style."""
    assert (style_of(one) == style_of(other)) == is_same
