"""Slips of tables are noted on their line, with their cause."""

import pytest

from archive.parsing.source.commonmark import tokenise
from archive.parsing.source.free_text import Source
from archive.parsing.source.nodes import Scalar
from archive.parsing.source.table_lint import short_rows, table_slips
from archive.problems import Mark

HEADER = ("| Actions | Responsables | Date limite |", "|---|---|---|")
ROWS = ("| Relire | CPE | 3 juin |", "| Envoyer | DGV | 4 juin |", "| Publier | OMX | |")


def slips(*lines: str) -> list[tuple[int, str]]:
    """The line, from 1, and the message of each slip of a text."""
    text = "\n".join(lines)
    source, tokens = Source(Scalar(text, Mark("a.md"))), tokenise(text)
    noted = (*table_slips(source, tokens), *short_rows(source, tokens))
    return [(source.line(offset) + 1, message) for offset, message in noted]


def test_right() -> None:
    """A table that is right has none, nor have two tables."""
    assert slips(*HEADER, *ROWS) == []
    assert slips(*HEADER, *ROWS, "", *HEADER, *ROWS) == []
    assert slips("a | b", "--|--", "c | d") == []


@pytest.mark.parametrize("blanks", [1, 2])
@pytest.mark.parametrize("place", [1, 2, 3, 4])
def test_blank_line(place: int, blanks: int) -> None:
    """A blank line within a table is the one to take out, wherever it stands."""
    lines = [*HEADER, *ROWS]
    lines[place:place] = [""] * blanks

    ((line, message),) = slips("Texte.", "", *lines)[-1:]

    assert line == place + 3
    assert "ligne vide" in message


@pytest.mark.parametrize("row", [0, 1, 2])
@pytest.mark.parametrize("stroke", [1, 2])
def test_missing_stroke(row: int, stroke: int) -> None:
    """A row that lacks a stroke between two cells says how many it has, and how many it must."""
    rows = list(ROWS)
    cells = rows[row].split("|")
    cells[stroke : stroke + 2] = [f"{cells[stroke]} {cells[stroke + 1]}"]
    rows[row] = "|".join(cells)

    ((line, message),) = slips(*HEADER, *rows)

    assert line == row + 3
    assert "2 cases" in message
    assert "3" in message


@pytest.mark.parametrize(
    ("lines", "line", "words"),
    [
        ((HEADER[0], *ROWS), 1, "ajoutez la ligne |---|---|---|"),
        ((HEADER[0], "|---|---|", *ROWS), 2, "2 cases et l’en-tête du tableau 3"),
        (("Texte :", HEADER[0], *ROWS), 2, "ajoutez la ligne"),
        ((*HEADER, *ROWS, "Texte"), 6, "laissez-y une ligne vide"),
    ],
)
def test_header(lines: tuple[str, ...], line: int, words: str) -> None:
    """What is wrong below a header, or after the last row, is said there."""
    ((at, message),) = slips(*lines)

    assert at == line
    assert words in message
