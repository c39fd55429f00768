"""Tables of free text: which of their columns hold numbers, which align on their last figure."""

import re
from collections.abc import Iterable, Iterator, Sequence

from archive.prose import Token, tokens_text

_NUMBER = re.compile(r"[-+−]?\d{1,3}(?:\s?\d{3})*(?:[.,]\d+)?\s?%?")
"""All that a cell holds: 7, 1 200, −3,5, 12 %; not 15.03.2024 nor 9h30."""
_NOTHING = {"", "-", "–", "—", "/"}
"""What a cell of such a column may hold instead, in any case."""


def with_numbers(tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens, the start of each cell of a column of numbers having `True` as its data."""
    start = 0
    for end, token in enumerate(tokens):
        if token.name == "Table" and token.kind == "Start":
            yield from tokens[start:end]
            start = end
        elif token.name == "Table":
            yield from _table(tokens[start:end])
            start = end
    yield from tokens[start:]


def _table(tokens: Sequence[Token]) -> Iterator[Token]:
    rows = list(_rows(tokens))
    count = len(tokens[0].data)
    numeric = {column for column in range(count) if _is_numeric(rows[1:], column)}
    numeric |= {column for column, side in enumerate(tokens[0].data) if side == "Right"}
    column = -1
    for token in tokens:
        if token.name in {"TableHead", "TableRow"}:
            column = -1
        elif token.name == "TableCell" and token.kind == "Start":
            column += 1
            yield token._replace(data=column in numeric)
            continue
        yield token


def _rows(tokens: Iterable[Token]) -> Iterator[list[str]]:
    """The words of each cell, row by row, the head first."""
    cells: list[str] = []
    inside: list[Token] = []
    for token in tokens:
        if token.name == "TableCell":
            if token.kind == "End":
                cells.append(tokens_text(inside).strip())
            inside = []
        elif token.name in {"TableHead", "TableRow"} and token.kind == "End":
            yield cells
            cells = []
        else:
            inside.append(token)


def _is_numeric(rows: Iterable[Sequence[str]], column: int) -> bool:
    """Whether a column holds numbers, one at least, and nothing else."""
    told = [row[column] for row in rows if column < len(row) and row[column] not in _NOTHING]
    return bool(told) and all(map(_NUMBER.fullmatch, told))
