"""A list of persons tells who is one, whatever stands above it. All names are invented."""

import pytest

from archive.language.text import key
from archive.parsing.names.told_persons import persons_of_lines

KNOWN = {key(name) for name in ("OIM", "Puits Vivants", "Forum Exils")}


def told(*lines: str) -> list[str]:
    """The persons that some lines of a document list."""
    return list(persons_of_lines(lines, lambda name: key(name) in KNOWN))


WHOLE = ["Awa Tando", "Dieuseul Pierril", "Salif Goumbi"]


@pytest.mark.parametrize(
    "lines",
    [
        ("Réunion du comité", *WHOLE, "La séance est ouverte."),
        ("Awa Tando, OIM", "Dieuseul Pierril, Terre Bleue", "Salif Goumbi, Plan Horizon"),
        ("Tando, Awa", "Pierril, Dieuseul", "Goumbi, Salif"),
        ("Niger :", "Awa Tando", "Tchad :", "Dieuseul Pierril", "Salif Goumbi"),
        ("On the call: Awa Tando, OIM; Dieuseul Pierril, Terre Bleue; Salif Goumbi, PH",),
        ("Autour de la table, Awa Tando, Dieuseul Pierril, Salif Goumbi.",),
    ],
)
def test_lists(lines: tuple[str, ...]) -> None:
    """Where some entries surely are persons, all that may be are."""
    assert told(*lines) == WHOLE


def test_body_in_capitals() -> None:
    """What alone is in capitals in a list of persons is a body."""
    assert told(*WHOLE, "PUITS BLEUS") == WHOLE


@pytest.mark.parametrize(
    "lines",
    [
        ("Facilitation Awa Tando", "Attendance OCRES", "Apologies PUITS", "Piste d’Aïr"),
        ("Puits Vivants", "Terre Bleue", "Plan Horizon", "Awa Tando"),
        ("Awa Tando ouvre la séance, puis la carte est lue, et le budget est voté.",),
        ("Awa Tando", "Salif Goumbi"),
        ("Suivi des puits", "Budget annuel", "Divers", "Visite du site"),
        ("Terre Bleue, Forum Exils, Puits Vivants, Plan Horizon",),
    ],
)
def test_others(lines: tuple[str, ...]) -> None:
    """Bodies, titles, a sentence and a name or two are no list of persons."""
    assert told(*lines) == []
