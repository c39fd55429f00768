"""Maps as a table (CSV), as spreadsheets save it → lines of cells."""

from collections.abc import Iterator, Sequence

from archive.language.vocabulary import MAP_ENTRY
from archive.parsing.csv_rows import NoRowsError, csv_rows
from archive.parsing.map_cells import MapFileError, RawEntry


def read_table(data: bytes) -> Iterator[RawEntry]:
    """The rows of a CSV file, each with its line; raises MapFileError for what is none.

    It may be UTF-8 or, as an older Excel saves it, Windows-1252; a row of HXL tags is no entry.
    """
    rows = csv_rows(_decoded(data))
    try:
        _, head = next(rows, (0, []))
        headers = [header.strip() for header in head]
        _check(headers)
        for line, cells in rows:
            if not _is_tags(cells):
                named = zip(headers, map(_without_guard, cells), strict=False)
                yield RawEntry(line, tuple(named))
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


def _check(headers: Sequence[str]) -> None:
    known = {field.name for header in headers if (field := MAP_ENTRY.match(header))}
    if not known & {"organisation", "title"}:
        raise MapFileError(
            "n’a ni colonne « organisation » ni colonne « nom » : "
            "nommez l’une ou l’autre sur la première ligne."
        )


def _is_tags(cells: Sequence[str]) -> bool:
    """Whether a row holds HXL tags: "#org", "#geo+lat"."""
    return all(cell.strip().startswith("#") for cell in cells if cell.strip())


def _without_guard(cell: str) -> str:
    """A cell without the apostrophe that keeps a spreadsheet from running it: "'=1+1"."""
    return cell.removeprefix("'")
