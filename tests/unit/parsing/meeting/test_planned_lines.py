"""The lines that may be those of an agenda: their signs, what they count."""

import pytest

from archive.parsing.meeting.planned_lines import line_sign


@pytest.mark.parametrize(
    ("words", "marker", "sign"),
    [
        ("Carte", "2.", ("1", 2)),
        ("3. Carte", "", ("1", 3)),
        ("II. Carte", "", ("I", 2)),
        ("c) Carte", "", ("a", 3)),
        ("Carte", "-", ("-", 0)),
        ("Carte", "", ("", 0)),
    ],
)
def test_sign(words: str, marker: str, sign: tuple[str, int]) -> None:
    """A number, a letter or a bullet, written before the words or made by a list."""
    assert line_sign(words, marker) == sign
