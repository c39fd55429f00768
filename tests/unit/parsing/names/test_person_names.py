"""What the names of persons look like, and what bodies and functions are called instead."""

import pytest

from archive.parsing.names.person_names import (
    begins_with_function,
    has_title,
    is_surname_first,
    may_be_person,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Awa Tando", True),
        ("Moussa Dan-Fodio", True),
        ("SANI Ali", True),
        ("Aïcha ag Tando", True),
        ("Réseau Éveil", False),
        ("OIM", False),
        ("Direction du Plan", False),
        ("Lecture du P.V.", False),
    ],
)
def test_may_be_person(text: str, expected: bool) -> None:  # noqa: FBT001 - a table of cases
    """A person's name is two words or more with capitals, none of which is in a body's name."""
    assert may_be_person(text) is expected


def test_words_that_lead() -> None:
    """A title leads to a name; a function is a word of a person's work."""
    assert has_title("Mme Fictive")
    assert has_title("L’adjudant Fictif")
    assert not has_title("M. le Préfet")
    assert not has_title("Maître d’ouvrage")
    assert not has_title("Commissaire aux comptes")
    assert not has_title("Le commandant de la brigade")
    assert begins_with_function("chargée de programme")
    assert not begins_with_function("Point d’eau")


@pytest.mark.parametrize(
    ("text", "expected"),
    [("TANDO Awa", True), ("Awa TANDO", False), ("CPE Nord", False), ("TANDO", False)],
)
def test_surname_first(text: str, expected: bool) -> None:  # noqa: FBT001 - a table of cases
    """A surname in capitals before another name has the order of a list of persons."""
    assert is_surname_first(text) is expected
