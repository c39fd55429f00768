"""Specification of reading the lines of an agenda, and of comparing titles."""

import pytest

from archive.services.importing.draft import AgendaLine
from archive.services.importing.recognising.agenda import agenda_lines
from archive.services.importing.recognising.titles import likeness
from documents import line, table


@pytest.mark.parametrize(
    ("text", "marker", "expected"),
    [
        ("Carte (OIM, Lanterne) ;", "2-", AgendaLine(2, "Carte", ("OIM", "Lanterne"))),
        ("Carte (par le HCR)", "II.", AgendaLine(2, "Carte", ("HCR",))),
        ("Carte – Lanterne", "1.", AgendaLine(1, "Carte", ("Lanterne",))),
        ("Carte – Zone Est", "1.", AgendaLine(1, "Carte – Zone Est")),
        ("Carte par l’OIM (15 min)", "•", AgendaLine(None, "Carte", ("OIM",))),
        ("Carte (suite)", "A.", AgendaLine(None, "Carte (suite)")),
        ("Gestion : nouvelle matrice 5W", "5.", AgendaLine(5, "Gestion : nouvelle matrice 5W")),
    ],
)  # fmt: skip
def test_line(text: str, marker: str, expected: AgendaLine) -> None:
    """Numbers, presenters and durations are told from the title."""
    assert agenda_lines([line(text, marker)], {"OIM", "HCR", "Lanterne"}.__contains__) == [expected]


def test_table() -> None:
    """A programme tells hours, points and presenters in columns."""
    programme = table(
        ("Heure", "Point", "Intervenant"), ("9h", "Ouverture", "OIM"), ("9h30", "Divers", "")
    )

    assert agenda_lines([programme], lambda _: False) == [
        AgendaLine(None, "Ouverture", ("OIM",)),
        AgendaLine(None, "Divers"),
    ]


@pytest.mark.parametrize(
    ("first", "second", "least", "most"),
    [
        ("Divers", "DIVERS", 1.0, 1.0),
        ("Mécanisme de plaintes", "Présentation du mécanisme de plaintes", 0.85, 1.0),
        ("Lecture du procès-verbal", "Lecture du procès-verbal de la réunion du 3 mai", 0.85, 1.0),
        ("Divers", "Questions diverses", 0.0, 0.7),
        ("Carte des puits", "Budget de l’année", 0.0, 0.3),
        ("", "Divers", 0.0, 0.0),
    ],
)
def test_likeness(first: str, second: str, least: float, most: float) -> None:
    """A title is like another one that it shortens, whatever the case."""
    assert least <= likeness(first, second) <= most
