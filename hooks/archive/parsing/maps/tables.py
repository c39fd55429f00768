"""Maps as a table (CSV), as spreadsheets save it → lines of cells."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from itertools import islice

from archive.language.vocabulary import MAP_ENTRY
from archive.parsing.maps.cells import MapFileError, RawEntry

_DELIMITERS = ";\t,"
"""What parts the cells of a row, the surest first: a comma also stands in 1,5 and in sentences."""
_TOLD = re.compile(r"sep=([;,\t|])")
"""sep=;"""
_TITLES = 10
"""How many rows below the first one are looked at for the names of columns."""


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
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter_of(text))
    try:
        for row in reader:
            is_sign = reader.line_num == 1 and row[:1] == ["sep="]  # what follows it parts cells
            if any(map(str.strip, row)) and not is_sign:
                yield reader.line_num, row
    except csv.Error:
        raise NoRowsError(max(reader.line_num, 1)) from None


def _delimiter_of(text: str) -> str:
    """What parts the cells of a text: what its first line says, as Excel writes it, or holds."""
    first = text.lstrip("\r\n").partition("\n")[0]
    told = _TOLD.fullmatch(first.strip())
    return told[1] if told else next((sign for sign in _DELIMITERS if sign in first), ";")


def read_table(data: bytes) -> Iterator[RawEntry]:
    """The rows of a CSV file, each with its line; raises MapFileError for what is none.

    It may be UTF-8 or, as an older Excel saves it, Windows-1252; a row of HXL tags is no entry.
    """
    text = _decoded(data)
    rows, sign = csv_rows(text), _delimiter_of(text)
    try:
        _, head = next(rows, (0, []))
        headers = [_without_guard(header.strip()) for header in head]
        _check(headers, rows)
        for line, cells in rows:
            # What is left aside are HXL tags: "#org", "#geo+lat".
            if any(cell.strip()[:1] not in {"", "#"} for cell in cells):
                named = zip(headers, map(_without_guard, cells), strict=False)
                start = line - sum(len(cell.splitlines()[1:]) for cell in cells)
                yield RawEntry(start, tuple(named), fault=_fault(headers, cells, sign))
    except NoRowsError as error:
        message = f"n’est pas un tableau lisible, ligne {error.line} : enregistrez-le à nouveau."
        raise MapFileError(message) from None


def _decoded(data: bytes) -> str:
    if b"\0" in data:
        raise MapFileError("n’est pas un tableau CSV : enregistrez-le en « CSV UTF-8 ».")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _check(headers: Sequence[str], rows: Iterator[tuple[int, list[str]]]) -> None:
    if _names_actors(headers):
        return
    below = next((line for line, row in islice(rows, _TITLES) if _names_actors(row)), None)
    raise MapFileError(
        "n’a ni colonne « organisation » ni colonne « nom » : "
        "nommez l’une ou l’autre sur la première ligne."
        if below is None
        else f"doit commencer par les noms des colonnes, qui semblent être ligne {below} : "
        "effacez ce qui est au-dessus."
    )


def _names_actors(row: Sequence[str]) -> bool:
    fields = filter(None, (MAP_ENTRY.match(header.strip()) for header in row))
    return not {"organisation", "title"}.isdisjoint(field.name for field in fields)


def _fault(headers: Sequence[str], cells: Sequence[str], sign: str) -> str:
    """Why the cells of a row may not be those of its headers."""
    if any(map(str.strip, cells[len(headers) :])):
        return "surplus"
    fewest = max(len(headers) - 1, 1)
    inner = (line for cell in cells for line in cell.splitlines()[1:])
    return "unclosed" if any(line.count(sign) >= fewest for line in inner) else ""


def _without_guard(cell: str) -> str:
    """A cell without the apostrophe that keeps a spreadsheet from running it: "'=1+1"."""
    return cell.removeprefix("'")
