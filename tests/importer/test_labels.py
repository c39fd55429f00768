"""Specification of the labels of a document: where they may stand and what each labels."""

import pytest

from archive.importer.document import Block
from archive.importer.recognise.label_lines import DocumentLabel
from archive.importer.recognise.labels import find_labels
from archive.importer.recognise.lines import prepare
from documents import bullets, document, line, table


def labels(*blocks: Block | str) -> list[DocumentLabel]:
    """The labels of a document."""
    return find_labels(prepare(document(*blocks).blocks))


def told(*blocks: Block | str) -> list[tuple[str, str]]:
    """Each label with its value in one line."""
    return [(label.field, label.text) for label in labels(*blocks)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Date : 12 mai 2025", [("date", "12 mai 2025")]),
        ("LIEU – Salle Aïr", [("place", "Salle Aïr")]),
        ("Lieu\tSalle Aïr", [("place", "Salle Aïr")]),
        ("Date de la réunion : 12 mai 2025", [("date", "12 mai 2025")]),
        ("Date : 12 mai 2025 Lieu : Salle Aïr", [("date", "12 mai 2025"), ("place", "Salle Aïr")]),
        ("Lieu\nSalle Aïr", [("place", "Salle Aïr")]),
        ("Présents : OIM, HCR", [("attendance", "OIM, HCR")]),
        ("Excusés : HCR", [("excused", "HCR")]),
        ("Prochaine réunion : 10 juin 2025", [("next_meeting", "10 juin 2025")]),
        ("La carte est montrée au groupe.", []),
    ],
)
def test_labels_of_lines(text: str, found: list[tuple[str, str]]) -> None:
    """A colon, a dash, a tab or a line end parts a label from its value."""
    assert told(text) == found


@pytest.mark.parametrize(
    "rows",
    [
        (("Date", "Lieu"), ("12 mai 2025", "Salle Aïr")),
        (("Date", "12 mai 2025"), ("Lieu", "Salle Aïr")),
        (("Date", "12 mai 2025", "Lieu", "Salle Aïr"),),
    ],
)
def test_cells(rows: tuple[tuple[str, ...], ...]) -> None:
    """The value of a cell stands below it or beside it."""
    assert told(table(*rows)) == [("date", "12 mai 2025"), ("place", "Salle Aïr")]


def test_values_below_all_labels() -> None:
    """Three labels one below the other are followed by their values in the same order."""
    assert told("Date\nLieu\nPrésents\n12 mai 2025\nSalle Aïr\nOIM, HCR") == [
        ("date", "12 mai 2025"), ("place", "Salle Aïr"), ("attendance", "OIM, HCR")
    ]  # fmt: skip


def test_list_below() -> None:
    """A list goes on as long as its items do: the heading after it is none."""
    (label,) = labels("Présents :", *bullets("OIM", "HCR"), line("Carte des puits", level=2))

    assert [each.text for each in label.lines] == ["OIM", "HCR"]
