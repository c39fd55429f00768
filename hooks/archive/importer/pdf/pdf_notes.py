"""The notes at the bottom of a page of a PDF, and the line that each of them explains."""

import re
from collections.abc import Sequence

from archive.importer.pdf.pdf_lines import Row

_SMALLER = 0.9
"""Points by which the sign of a note is smaller than the letters of the text."""
_MOST_ROWS = 8
"""Rows that the notes of a page take, at most."""
_SIGN = re.compile(r"\[?\(?(\d{1,2}|[a-z]|\*{1,3})[\])]?(?=\W|$)")


def notes_of(rows: Sequence[Row], lowest: float, body: float) -> list[Row]:
    """The last rows of a page, from the first that starts with a sign that stands above in small.

    `lowest` is where the last table ends, `body` the size of the letters of the text.
    """
    for start in range(max(1, len(rows) - _MOST_ROWS), len(rows)):
        if rows[start].box.top > lowest and explained_by(rows[start:], rows[:start], body):
            return list(rows[start:])
    return []


def each_note(rows: Sequence[Row]) -> list[list[Row]]:
    """The rows of each note."""
    notes: list[list[Row]] = []
    for row in rows:
        if notes and not _SIGN.match(row.text):
            notes[-1].append(row)
        else:
            notes.append([row])
    return notes


def explained_by(note: Sequence[Row], rows: Sequence[Row], body: float) -> Row | None:
    """The row that holds the sign of a note in small letters; None when no row does."""
    found = _SIGN.match(note[0].text)
    if found is None:
        return None
    return next((row for row in rows if _holds(row, found[1], body)), None)


def _holds(row: Row, sign: str, body: float) -> bool:
    return any(
        word.size <= body - _SMALLER and word.text.strip("[]().,;") == sign for word in row.words
    )
