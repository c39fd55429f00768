"""Tables of free text: which of their columns hold numbers, which align on their last figure."""

from collections.abc import Iterable, Iterator, Sequence

from archive.language.numbers import has_two_readings, is_not_known, parse_number
from archive.prose import Token, table_rows


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
    rows = [[words for words, _ in row] for row in table_rows(tokens)]
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


def _is_numeric(rows: Iterable[Sequence[str]], column: int) -> bool:
    """Whether a column holds numbers, one at least, and nothing else."""
    cells = (row[column] for row in rows if column < len(row))
    told = [cell for cell in cells if not is_not_known(cell)]
    return bool(told) and all(parse_number(cell) or has_two_readings(cell) for cell in told)
