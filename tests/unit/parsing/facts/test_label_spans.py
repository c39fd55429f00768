"""The labels within one line."""

import pytest

from archive.parsing.facts.label_spans import begins_with_label, find_label_spans, is_value


def found(text: str) -> list[tuple[str, str]]:
    """The labels of a line and their values."""
    spans = find_label_spans(text)
    return [(span.field, text[span.value_start : span.value_end].strip()) for span in spans]


@pytest.mark.parametrize(
    "line",
    ["Lieu : Salle B", "Lieu: Salle B", "Lieu – Salle B", "Lieu — Salle B", "Lieu - Salle B",
     "Lieu\tSalle B", "Lieu Salle B", "Province-lieu : Salle B", "Where – Salle B",
     "Lieu de la rencontre Salle B"],
)  # fmt: skip
def test_signs(line: str) -> None:
    """A colon, a dash, a tab or nothing parts a label from its value."""
    assert found(line) == [("place", "Salle B")]


@pytest.mark.parametrize(
    ("line", "labels"),
    [
        (
            "Date : 12/05/2025 | Heure : 9:15 – 11:00 | Lieu : en ligne (Zoom)",
            [("date", "12/05/2025"), ("hours", "9:15 – 11:00"), ("place", "en ligne (Zoom)")],
        ),
        ("Date 5 mars 2024 Lieu Salle 3", [("date", "5 mars 2024"), ("place", "Salle 3")]),
        ("Heure de début : 9h15 Heure de fin : 11h", [("start", "9h15"), ("end", "11h")]),
        ("Heure de début 9h15", [("start", "9h15")]),
        ("Présents : HCR, Union Absents Réunis", [("attendance", "HCR, Union Absents Réunis")]),
        (
            "Présents : HCR ; la DRA ; OIM s’est excusée.",
            [("attendance", "HCR ; la DRA"), ("excused", "OIM")],
        ),
        ("Présents / HCR, OIM", [("attendance", "HCR, OIM")]),
        ("Étaient excusés :", [("excused", "")]),
        ("Date et heure", [("moment", "")]),
        (
            "Prochain conseil le mardi 11 mars 2025 à 18h.",
            [("next_meeting", "le mardi 11 mars 2025 à 18h.")],
        ),
        ("12 mai 2025 Lieu : Salle 3", [("place", "Salle 3")]),
        (
            "Nombre de participants : 27 Lieu et date : Salle 3, 12 mai 2025",
            [("moment", "Salle 3, 12 mai 2025")],
        ),
    ],
)
def test_several(line: str, labels: list[tuple[str, str]]) -> None:
    """A line holds several labels, or one that is all of it."""
    assert found(line) == labels


@pytest.mark.parametrize(
    "line",
    ["La séance s’est ouverte à 9h15 à la salle Téra.", "Date : à préciser", "L’heure est grave.",
     "Le HCR a rappelé la date : elle reste à fixer.", "Date limite : 12 mai 2025",
     "The meeting was held on 12 May 2025 at Town Hall.", "A l’endroit de la mairie :",
     "COMITÉ LOCAL DE L’EAU DE KALA",
     "A l'endroit du CPE : relire la carte"],
)  # fmt: skip
def test_no_label(line: str) -> None:
    """A sentence is no label, and a day or an hour must be one."""
    assert found(line) == []


def test_beginning() -> None:
    """A line that begins with a label goes on with no other."""
    assert begins_with_label("Lieu : Salle B")
    assert begins_with_label("Étaient excusés")
    assert not begins_with_label("la date : elle reste à fixer")
    assert not begins_with_label("Date limite : demain")


def test_values() -> None:
    """A label of when has a day or an hour for value."""
    assert is_value("date", "12 mai")
    assert is_value("hours", "de 9h à 11h")
    assert not is_value("hours", "12 mai 2025")
    assert is_value("place", "partout")
