"""Rows of a table that lost its cells, cut where words fit the columns. All names are invented."""

import pytest

from archive.parsing.facts.cell_fits import Fits
from archive.parsing.facts.loose_rows import LooseTable, words_said

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


def test_name_behind_words_in_quotes() -> None:
    """The sign that ends a quotation is no part of the name behind it."""

    def is_known(name: str) -> bool:
        return name.strip("» ") == "OIM"

    columns = ["text", "responsible", "deadline"]
    table = LooseTable(columns, ["1 Éditer le livret « accueil » OIM 20/06"], Fits(is_known))

    (found,) = table.rows
    assert [*map(words_said, found.cells)] == ["1", "Éditer le livret « accueil »", "OIM", "20/06"]
