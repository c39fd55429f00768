"""Rows of CSV texts."""

import pytest

from archive.parsing.maps.csv_rows import NoRowsError, csv_rows


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
