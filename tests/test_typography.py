"""French spaces and apostrophes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.words.typography import capital, french


@pytest.mark.parametrize(
    ("typed", "typeset"),
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
def test_french(typed: str, typeset: str) -> None:
    """Signs get the spaces that a careful typist gives them, and nothing else changes."""
    assert french(typed) == typeset


@pytest.mark.parametrize(
    ("piece", "typeset"),
    [
        (" : bilan", "\u202f: bilan"),
        ("il dit « ", "il dit «\u202f"),
        (" » à tous", "\u202f» à tous"),
        ("l'", "l’"),
    ],
)
def test_pieces(piece: str, typeset: str) -> None:
    """A piece of text before or after a bold word is treated at its ends too."""
    assert french(piece) == typeset


@given(st.text())
def test_twice(text: str) -> None:
    """What is typeset stays as it is."""
    assert french(french(text)) == french(text)


@given(st.text(alphabet="ab «»:;!?%'’\u00a0\u202f\n"))
def test_words_stay(text: str) -> None:
    """No word is added, dropped or joined to another."""
    assert re.findall(r"\w+", french(text)) == re.findall(r"\w+", text)


def test_capital() -> None:
    """Only the first letter changes, accents included; nothing stays nothing."""
    assert capital("état du SIGM") == "État du SIGM"
    assert capital("") == ""
