"""Rows of CSV texts."""

import pytest

from archive.parsing.csv_rows import NoRowsError, csv_rows


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


def test_no_table() -> None:
    """What cannot be read is told with its line."""
    with pytest.raises(NoRowsError) as told:
        list(csv_rows('a;b\n"' + "c" * 140_000 + '";d\n'))

    assert told.value.line == 2
