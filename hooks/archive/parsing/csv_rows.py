"""CSV texts, as spreadsheets save them → rows of cells."""

import csv
import io
from collections.abc import Iterator

_DELIMITERS = ";\t,"
"""What parts the cells of a row, the surest first: a comma also stands in 1,5 and in sentences."""


class NoRowsError(ValueError):
    """A text that is no table."""

    def __init__(self, line: int) -> None:
        """`line` is the one that cannot be read."""
        super().__init__()
        self.line = line


def csv_rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that are not blank, each with the line on which it ends.

    Raises NoRowsError at the first that cannot be read.
    """
    first = text.lstrip("\r\n").partition("\n")[0]
    delimiter = next((sign for sign in _DELIMITERS if sign in first), ";")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        for row in reader:
            if any(map(str.strip, row)):
                yield reader.line_num, row
    except csv.Error:
        raise NoRowsError(max(reader.line_num, 1)) from None
