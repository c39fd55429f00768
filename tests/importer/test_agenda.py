"""Specification of reading the lines of an agenda, and of comparing titles."""

import pytest

from archive.importer.draft import AgendaLine
from archive.importer.recognising.agenda import agenda_lines, hours_told
from archive.importer.recognising.normalise import enumerated, listed
from archive.importer.recognising.titles import likeness
from documents import line, table
from importing import shown


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
        ("Divers", "Questions diverses", 1.0, 1.0),
        ("Carte des puits", "Budget de l’année", 0.0, 0.3),
        ("", "Divers", 0.0, 0.0),
    ],
)
def test_likeness(first: str, second: str, least: float, most: float) -> None:
    """A title is like another one that it shortens, whatever the case."""
    assert least <= likeness(first, second) <= most


def test_hours_before_the_titles() -> None:
    """They are no part of them."""
    values = [line("9h00 – 9h15 : Ouverture"), line("9.15 – 10.00 Carte des puits")]

    assert [each.title for each in agenda_lines(values, lambda _: False)] == [
        "Ouverture",
        "Carte des puits",
    ]
    assert hours_told(values) == ["9h00 – 9h15 : ", "9.15 – 10.00 "]


def test_table_that_lost_its_cells() -> None:
    """Its header tells that names end each line."""
    values = [line("Time Topic Presenter"), line("9:00 – 9:30 Carte des puits Puits Neufs, OIM")]

    found = agenda_lines(values, lambda name: name in {"Puits Neufs", "OIM"})

    assert found == [AgendaLine(None, "Carte des puits", ("Puits Neufs", "OIM"))]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("1) Ouverture ; 2) Carte ; et 3) Divers.", ["1) Ouverture ;", "2) Carte", "3) Divers."]),
        ("(i) the map, (ii) wells, and (iii) any", ["(i) the map,", "(ii) wells", "(iii) any"]),
        ("Soit a) la carte, b) les puits", ["Soit", "a) la carte,", "b) les puits"]),
        ("Voir la note 2) et la page 3)", ["Voir la note 2) et la page 3)"]),
        ("La carte (i) des puits", ["La carte (i) des puits"]),
    ],
)
def test_agenda_in_one_sentence(text: str, items: list[str]) -> None:
    """Numbers, roman ones and letters that count from the first part the points of a sentence."""
    assert list(map(shown, enumerated(line(text)))) == items


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("état des puits, tarif, divers.", ["état des puits", "tarif", "divers"]),
        ("carte (OIM, HCR), puits et divers", ["carte (OIM, HCR)", "puits", "divers"]),
        ("carte ; suivi, évaluation ; et divers", ["carte", "suivi, évaluation", "divers"]),
        ("Suivi et évaluation, divers", ["Suivi et évaluation, divers"]),
        ("Carte (OIM, HCR, Lanterne)", ["Carte (OIM, HCR, Lanterne)"]),
    ],
)
def test_points_between_commas(text: str, items: list[str]) -> None:
    """Three points or more of one line are parted by semicolons, else by commas."""
    assert list(map(shown, listed(line(text)))) == items
