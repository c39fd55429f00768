"""CSV texts, as spreadsheets save them → rows of cells."""

import csv
import io
import re
from collections.abc import Iterator

_DELIMITERS = ";\t,"
"""What parts the cells of a row, the surest first: a comma also stands in 1,5 and in sentences."""
_TOLD = re.compile(r"sep=([;,\t|])")
"""sep=;"""


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
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text))
    try:
        for row in reader:
            is_sign = reader.line_num == 1 and row[:1] == ["sep="]  # what follows it parts cells
            if any(map(str.strip, row)) and not is_sign:
                yield reader.line_num, row
    except csv.Error:
        raise NoRowsError(max(reader.line_num, 1)) from None


def delimiter_of(text: str) -> str:
    """What parts the cells of a text: what its first line says, as Excel writes it, or holds."""
    first = text.lstrip("\r\n").partition("\n")[0]
    told = _TOLD.fullmatch(first.strip())
    return told[1] if told else next((sign for sign in _DELIMITERS if sign in first), ";")
