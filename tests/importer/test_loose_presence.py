"""Rows of a presence table that lost its cells. All names are invented."""

import pytest

from archive.importer.import_document import import_document
from archive.importer.recognise.loose_presence import read_loose_rows
from documents import document, line

COLUMNS = {
    "person first": ["contact", "person", "organisation", "function"],
    "function second": ["person", "function", "organisation"],
    "body first": ["organisation", "person", "function"],
}


@pytest.mark.parametrize(
    ("order", "row", "body"),
    [
        ("person first", "2 Gala Ladi DGMH Planning officer", "DGMH"),
        ("person first", "Gala Ladi OMX Cadres coordinator", "OMX"),
        ("person first", "Gala Ladi Mairie de Tagda Maire", "Mairie de Tagda"),
        ("function second", "Gala J. Spécialiste EAH DGMH", "DGMH"),
        ("function second", "Gala Ladi Chargée de mission Mairie de Tagda", "Mairie de Tagda"),
        ("body first", "DGMH Gala Ladi Chef de bureau", "DGMH"),
        ("body first", "Mairie de Tagda Gala-Noma Ladi Maire", "Mairie de Tagda"),
    ],
)
def test_the_only_way_to_cut_a_row(order: str, row: str, body: str) -> None:
    """The header tells the order; what a person does is no part of the body beside it."""
    found = read_loose_rows(COLUMNS[order], [line(row)], lambda _: False, "attendance")

    assert [name for _, name in found.bodies] == [body]
    assert found.persons[0].startswith("Gala")


@pytest.mark.parametrize(
    ("order", "row"),
    [
        ("person first", "Gala Ladi Puits Neufs Planning officer"),
        ("body first", "Mairie de Tagda Gala Ladi Noma Maire"),
        ("function second", "Gala Ladi Batelière Voile Libre"),
    ],
)
def test_a_row_to_be_cut_in_several_ways(order: str, row: str) -> None:
    """Nothing is guessed: the row is held back."""
    found = read_loose_rows(COLUMNS[order], [line(f"1 {row}")], lambda _: False, "attendance")

    assert (found.bodies, found.unsure) == ([], [f"1 {row}"])


def test_rows_without_numbers() -> None:
    """All of them go, those that are not understood too; the text below stays."""
    rows = ("Mairie de Tagda Gala Inoussa Maire", "Agence de gestion des", "espaces du nord",
            "Dosso Prosper Directeur technique")  # fmt: skip
    head = ("Date : 12 mai 2025", "Liste de présence", "Structure Nom et prénom Qualité Contact")
    below = (line("Carte", "1.", bold=True), "Le groupe a vu la carte.")

    result = import_document(document(*head, *rows, *below))

    assert result.draft.attendance == ["Mairie de Tagda"]
    assert not any(word in result.text for word in ("Gala", "Prosper", "espaces"))
    assert "Le groupe a vu la carte." in result.text


def test_label_below_the_last_row() -> None:
    """The last of the rows that count takes nothing of the label below it."""
    rows = ("Participants", "SL Name Designation Agency", "1 Gala Ladi Director DGMH")
    below = ("Not present with apologies: Voile Libre", line("Carte", "1.", bold=True), "Vue.")

    draft = import_document(document("Date : 12 mai 2025", *rows, *below)).draft

    assert (draft.attendance, draft.excused) == (["DGMH"], ["Voile Libre"])
