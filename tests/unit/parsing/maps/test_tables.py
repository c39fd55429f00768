"""CSV → lines of cells."""

import pytest

from archive.parsing.maps.cells import MapFileError, RawEntry
from archive.parsing.maps.tables import NoRowsError, csv_rows, read_table

EXPECTED = [RawEntry(2, (("Acteur", "Forum Exilés"), ("Lieu", "Agadez")))]


@pytest.mark.parametrize("sign", [";", ",", "\t"])
@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "cp1252"])
def test_a_table_is_read_as_spreadsheets_save_it(sign: str, coding: str) -> None:
    """Whatever parts the cells and however letters are coded; empty rows are none."""
    text = f"Acteur{sign}Lieu\r\nForum Exilés{sign}Agadez\r\n{sign}\r\n\r\n"

    assert list(read_table(text.encode(coding))) == EXPECTED


def test_tags_and_guards_are_no_content() -> None:
    """A row of HXL tags is no entry, and the sign that keeps a cell from running is no text."""
    text = "acteur;'-lieu\n#org;#loc\n'=Forum;Agadez\n"

    (row,) = read_table(text.encode())

    assert row == RawEntry(3, (("acteur", "=Forum"), ("-lieu", "Agadez")))


@pytest.mark.parametrize(
    ("rows", "faults"),
    [
        ('ALS,"repas\nBSP,eau\nJER,soins', ["unclosed"]),
        ('ALS,"repas\nBSP,"eau\nJER,soins', ["unclosed", ""]),
        ('ALS,"repas\nle soir"\nJER,soins', ["", ""]),
        ("ALS,repas,le soir\nJER,soins,", ["surplus", ""]),
    ],
)
def test_cells_out_of_place_are_doubted(rows: str, faults: list[str]) -> None:
    """A quote never closed swallows lines, a comma without quotes makes one cell too many."""
    found = list(read_table(f"acteur,services\n{rows}\n".encode()))

    assert [row.fault for row in found] == faults
    assert found[0].line == 2


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "colonne"),
        (b"Ville;Latitude\nAgadez;16\n", "colonne"),
        (b"Liste\n\nacteur;lieu\n", "ligne 3"),
        (b"acteur\0;lieu\n", "CSV"),
        (b'acteur;lieu\n"' + b"a" * 200_000, "lisible"),
    ],
)
def test_other_files_are_refused(data: bytes, why: str) -> None:
    """A table without a column of actors, a spreadsheet's own format, a cell without end."""
    with pytest.raises(MapFileError, match=why):
        list(read_table(data))


@pytest.mark.parametrize(
    "text",
    ["Nom;A, B\nTamala;1,5\n", "Nom\tA, B\r\n\r\nTamala\t1,5", 'Nom,"A, B"\n ,\nTamala,"1,5"\n'],
)
def test_rows(text: str) -> None:
    """Semicolons part the cells, or tabs, or commas; blank rows are none."""
    assert [row for _, row in csv_rows(text)] == [["Nom", "A, B"], ["Tamala", "1,5"]]


def test_lines() -> None:
    """Each row knows the line on which it ends."""
    assert [line for line, _ in csv_rows('a;b\n\n"c\nd";e\nf;g\n')] == [1, 4, 5]


@pytest.mark.parametrize("sign", [";", ",", "|", "\t"])
def test_the_line_that_tells_the_sign_is_no_row(sign: str) -> None:
    """Excel writes "sep=;" above the names of columns; the lines told are those of the file."""
    text = f"sep={sign}\r\nNom{sign}Lieu\r\nTamala{sign}Yalwaré\r\n"

    assert list(csv_rows(text)) == [(2, ["Nom", "Lieu"]), (3, ["Tamala", "Yalwaré"])]


def test_no_table() -> None:
    """What cannot be read is told with its line."""
    with pytest.raises(NoRowsError) as told:
        list(csv_rows('a;b\n"' + "c" * 140_000 + '";d\n'))

    assert told.value.line == 2
