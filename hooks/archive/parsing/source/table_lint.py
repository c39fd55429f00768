"""Slips of tables: rows cut off by a blank line, rows that lack a stroke, rows without a header."""

import re
from collections.abc import Iterator, Sequence

from archive.parsing.source.free_text import Source
from archive.prose import Token, inside

_RULE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
"""The line under a header: |---|:-:|"""
_STROKE = re.compile(r"(?<!\\)\|")
"""What parts two cells; "\\|" is a sign of the text."""
_TOUCHING = "Cette ligne touche le tableau et en devient une rangée : laissez-y une ligne vide."


def table_slips(source: Source, tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """What keeps rows from being those of a table: the place in bytes, and a message."""
    for paragraph in inside(tokens, "Paragraph"):
        text = source.text(paragraph[0].start, paragraph[0].end)
        if any(map(_is_row, text.split("\n"))) and not _is_cut_off(source, paragraph[0].end):
            yield _no_table(source, paragraph[0].start, text.strip().split("\n"))
    for table in inside(tokens, "Table"):
        if len(table[0].data) > 1:
            yield from ((row, _TOUCHING) for row, _ in _rows(source, table, strokes=False))


def short_rows(source: Source, tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """The rows that have fewer cells than the header of their table: a stroke is missing."""
    for table in inside(tokens, "Table"):
        columns = len(table[0].data)
        for row, text in _rows(source, table, strokes=True):
            cells = _cells(text)
            if cells < columns:
                yield (
                    row,
                    (
                        f"Cette rangée a {_count(cells)} et l’en-tête du tableau {columns} : "
                        "séparez toutes ses cases par « | », les vides aussi."
                    ),
                )


def _no_table(source: Source, start: int, lines: Sequence[str]) -> tuple[int, str]:
    """Why rows make no table, at the line that is wrong."""
    cut = _cut(source, start)
    if cut is not None:
        message = (
            "Une ligne vide coupe le tableau en deux, et les rangées qui la suivent ne sont plus "
            "lues : retirez-la."
        )
        return cut, message
    row = next(number for number, line in enumerate(lines) if _is_row(line))
    columns = _cells(lines[row])
    below = lines[row + 1] if row + 1 < len(lines) else ""
    rule = f"|{'---|' * columns}"
    place = start + sum(len(line.encode()) + 1 for line in lines[:row])
    if _RULE.fullmatch(below) and "-" in below:
        return place + len(lines[row].encode()) + 1, (
            f"Cette ligne compte {_count(_cells(below))} et l’en-tête du tableau {columns} : "
            f"écrivez {rule}"
        )
    return place, f"Ce tableau n’en est pas un : sous l’en-tête, ajoutez la ligne {rule}"


def _cut(source: Source, start: int) -> int | None:
    """The first blank line between rows and those above them, None when there is none."""
    before = source.text(0, start)
    above = before.rstrip()
    last = above.rpartition("\n")[2]
    if before.count("\n") - above.count("\n") < 2 or not _is_row(last):  # noqa: PLR2004
        return None
    return len(above.encode()) + 1


def _is_cut_off(source: Source, end: int) -> bool:
    """Whether a blank line and more rows follow, for which it is noted."""
    below = source.text(end, source.length)
    following = below.lstrip()
    return _is_row(following.partition("\n")[0]) and following != below.lstrip(" \t")


def _rows(source: Source, table: Sequence[Token], *, strokes: bool) -> Iterator[tuple[int, str]]:
    """The rows with strokes between their cells, or without any."""
    for row in inside(table, "TableRow"):
        text = source.text(row[0].start, row[0].end)
        if bool(_STROKE.search(text)) is strokes:
            yield row[0].start, text


def _is_row(line: str) -> bool:
    return line.lstrip(" \t>").startswith("|") and line.count("|") > 1


def _cells(row: str) -> int:
    """How many cells the strokes of a line make."""
    return len(_STROKE.findall(row.strip().strip("|"))) + 1


def _count(cells: int) -> str:
    return "1 case" if cells == 1 else f"{cells} cases"
