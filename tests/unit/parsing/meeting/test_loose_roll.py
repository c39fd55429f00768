"""Rows of a presence table that lost its cells. All names are invented."""

import pytest

from archive.parsing.facts.cell_fits import Fits
from archive.parsing.facts.loose_rows import LooseTable, words_said
from reading import markdown, meeting_of, places, read, roll

COLUMNS = {
    "person first": ["person", "organisation", "function"],
    "function second": ["person", "function", "organisation"],
    "body first": ["organisation", "person", "function"],
}


def cells(order: str, row: str) -> tuple[dict[str, str], bool]:
    """The words of each column of a row, and whether it can be cut in no other way."""
    table = LooseTable(COLUMNS[order], [row], Fits(lambda _: False))
    (found,) = table.rows
    return dict(zip(table.columns, map(words_said, found.cells), strict=True)), found.is_sure


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
    told, is_sure = cells(order, row)

    assert (told["organisation"], is_sure) == (body, True)
    assert told["person"].startswith("Gala")


@pytest.mark.parametrize(
    ("order", "row"),
    [
        ("person first", "Gala Ladi Puits Neufs Planning officer"),
        ("body first", "Mairie de Tagda Gala Ladi Noma Maire"),
        ("function second", "Gala Ladi Batelière Voile Libre"),
    ],
)
def test_a_row_to_be_cut_in_several_ways(order: str, row: str) -> None:
    """Nothing is guessed."""
    assert not cells(order, row)[1]


def test_rows_without_numbers() -> None:
    """All of them go, those that are not understood too, which is noted; the text below stays."""
    head = ("Liste de présence", "Structure Nom et prénom Qualité Contact")
    rows = ("Mairie de Tagda Gala Inoussa Maire", "Agence de gestion des", "espaces du nord",
            "Dosso Prosper Directeur technique")  # fmt: skip
    below = ("## Carte", "Le groupe a vu la carte.")

    meeting, problems = read(markdown("\n\n".join((*head, *rows, *below))))

    assert meeting
    assert roll(meeting) == (["Mairie de Tagda"], [], [])
    assert meeting.introduction is None
    assert [item.title for item in meeting.items] == ["Carte"]
    assert [rule for rule, _, _ in places(problems)] == ["fait-incompris"]


@pytest.mark.parametrize("gap", ["\n\n", "\n"])
def test_label_below_the_last_row(gap: str) -> None:
    """The last of the rows that count takes nothing of the label below it."""
    rows = ("SL Name Designation Agency", "1 Gala Ladi Director DGMH", "2 Noma Ladi Clerk OMX")
    text = f"Participants\n\n{gap.join(rows)}\n\nNot present with apologies: Voile Libre\n"

    assert roll(meeting_of(markdown(text))) == (["DGMH", "OMX"], ["Voile Libre"], [])
