"""Specification of sorting the head of the minutes by its labels."""

import pytest

from archive.importer.document import Block, Paragraph
from archive.importer.recognising.head import Head, read_head
from archive.importer.recognising.labels import field_of
from archive.importer.recognising.normalise import normalised
from documents import bullets, document, line, table


def head(*blocks: Block | str) -> Head:
    """The head of a document."""
    return read_head(normalised(document(*blocks).blocks))


def told(found: Head, field: str) -> list[str]:
    """What the labels of a field are followed by."""
    return [each.text for each in found.values[field] if isinstance(each, Paragraph)]


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("Date :", "date"),
        ("LIEU", "place"),
        ("Région-lieu", "place"),
        ("Étaient présents", "attendance"),
        ("Membres excusé(e)s :", "excused"),
        ("Absence notifiée", "excused"),
        ("Personnes absentes", "absent"),
        ("Points inscrits à l’ordre du jour", "agenda"),
        ("Time and place", "moment"),
        ("Heure de fin", "end"),
        ("Agenda items", "agenda"),
        ("Ordre du jour provisoire de la réunion :", "agenda"),
        ("Adoption de l’ordre du jour", None),
        ("Présidence", "people"),
        ("Date limite", None),
        ("Les participants ont remercié la mairie", None),
    ],
)
def test_label(label: str, field: str | None) -> None:
    """Labels are known in French and English, whatever their case, accents and endings."""
    assert field_of(label) == field


@pytest.mark.parametrize(
    "lines",
    [
        "Date : 12 mai 2025\nLieu : Salle Aïr",
        "Date 12 mai 2025\nLieu Salle Aïr",
        "Date 12 mai 2025 Lieu Salle Aïr",
        "Date : 12 mai 2025 Lieu : Salle Aïr",
        "Date\n12 mai 2025\nLieu\nSalle Aïr",
        "Date\nHoraire\nLieu\n12 mai 2025\n9h-11h\nSalle Aïr",
    ],
)
def test_labels_in_lines(lines: str) -> None:
    """A label stands before its value, above it, beside another label, or above other labels."""
    found = head(lines)

    assert told(found, "date") == ["12 mai 2025"]
    assert told(found, "place") == ["Salle Aïr"]


@pytest.mark.parametrize(
    "rows",
    [
        [("Date", "12 mai 2025"), ("Lieu", "Salle Aïr")],
        [("Date", "12 mai 2025", "Lieu", "Salle Aïr")],
        [("Date", "Lieu"), ("12 mai 2025", "Salle Aïr")],
        [("Date : 12 mai 2025", "Lieu : Salle Aïr")],
    ],
)
def test_labels_in_a_table(rows: list[tuple[str, ...]]) -> None:
    """A table may put labels beside their values, above them, or in one cell with them."""
    found = head(table(*rows))

    assert told(found, "date") == ["12 mai 2025"]
    assert told(found, "place") == ["Salle Aïr"]


def test_label_that_is_no_field() -> None:
    """What is told of the chair stays in the introduction, with its label."""
    found = head(table(("Date", "12 mai 2025"), ("Animée par qui", "Puits Neufs")))

    assert [each.text for each in found.introduction if isinstance(each, Paragraph)] == [
        "Animée par qui : Puits Neufs"
    ]


def test_attendance_ends_where_the_list_does() -> None:
    """Items follow items; a sentence after them is the introduction's."""
    found = head("Présents :", *bullets("OIM", "HCR"), "Au total 12 personnes sont venues.")

    assert told(found, "attendance") == ["OIM", "HCR"]
    assert len(found.introduction) == 1


def test_agenda_then_body() -> None:
    """The body begins where the numbers begin again."""
    found = head(
        "Ordre du jour",
        line("Ouverture (OIM)", "-"),
        line("Carte", "1."),
        line("Divers", "2."),
        line("Carte", "1."),
        "La carte est montrée.",
    )

    assert told(found, "agenda") == ["Ouverture (OIM)", "Carte", "Divers"]
    assert len(found.body) == 2


@pytest.mark.parametrize(
    "announcement",
    [
        "L’ordre du jour était le suivant : 1) Carte ; 2) Divers.",
        "Agenda: 1. Carte 2. Divers",
    ],
)
def test_agenda_in_a_line(announcement: str) -> None:
    """Numbers within a line cut it into the lines of the agenda."""
    assert [each.rstrip(" ;.") for each in told(head(announcement), "agenda")] == [
        "Carte",
        "Divers",
    ]


def test_no_agenda() -> None:
    """Without an agenda the body begins with the first point that counts."""
    found = head("Date : 3 juin 2025", "Participants", *bullets("OIM"), line("Introduction", "1."))

    assert told(found, "attendance") == ["OIM"]
    assert len(found.body) == 1


def test_table_of_the_minutes_begins_the_body() -> None:
    """A table of discussions is the body, and so is one that lost its cells."""
    header = ("Sujet", "Discussion", "Actions de suivi", "Responsable")

    assert len(head("Date : 3 juin 2025", table(header, ("Carte", "", "", ""))).body) == 1
    assert len(head("Date : 3 juin 2025", " ".join(header), "Carte La carte").body) == 2


def test_list_that_a_line_end_cut() -> None:
    """A long list of names goes on in the next line, the name it cut being whole."""
    found = head(
        "Présents OIM (3), HCR (2), Mairie de Tagda, Ministère de l’Intérieur, Baobab, Puits",
        "Neufs, Croix-Rouge Zamboise",
    )

    assert "Puits Neufs," in told(found, "attendance")[0]


def test_day_in_a_list() -> None:
    """Nothing but a day is no line of an agenda: it is the date."""
    found = head("Date", "Ordre du jour", "5 mars 2024", line("Divers", "1."))

    assert told(found, "date") == ["5 mars 2024"]


def test_absent_and_excused() -> None:
    """Who was absent and excused was excused."""
    found = read_head([line("Étaient absents et excusés : PAM, Puits Neufs")])

    assert told(found, "excused") == ["PAM, Puits Neufs"]
    assert told(found, "absent") == []


def test_agenda_beside_its_label() -> None:
    """It may list its points between commas; below its label a line is one point."""
    beside = read_head([line("Points à l’ordre du jour : carte, puits, divers.")])
    below = read_head([line("Ordre du jour"), line("Carte, puits, pistes"), line("Divers")])

    assert told(beside, "agenda") == ["carte", "puits", "divers"]
    assert told(below, "agenda") == ["Carte, puits, pistes", "Divers"]


def test_two_lists_in_one_line() -> None:
    """Who was there and who was excused may stand in one line."""
    found = read_head([line("Étaient présents : voir liste en annexe. Était excusée : l’OIM.")])

    assert told(found, "attendance") == ["voir liste en annexe."]
    assert told(found, "excused") == ["l’OIM."]
