"""Headers of tables that lost their cells: "Actions Responsable Avant le"."""

import re
from collections.abc import Sequence

from archive.language.label_stems import label_field
from archive.language.vocabulary import ROLL_CALL
from archive.parsing.facts.columns import (
    BESIDE_ACTION,
    LONGEST_HEADER,
    Column,
    Columns,
    column_of,
    columns_of,
)
from archive.parsing.names.presence import PRIVATE, is_member

_CELL = re.compile(r"\s*\|\s*|(?<![\s/–-]\s)(?<!\s[/–-])\s+(?=[A-ZÀ-Þ#])")
"""What parts the cells of a header: a bar, or the blank before a capital, but not that of a word
in another language, "Qui / Who"."""
_ASIDE = re.compile(r"\s/.*|\s\(.*")
"""the " / Cost (FCFA)" of "Coût / Cost (FCFA)" """
_ENOUGH = 3
"""Columns that make a line a header; known ones beside which one may be unknown."""
_MOST_LINES = 6
_OF_POINTS = {Column.TEXT, Column.DISCUSSION, Column.RESPONSIBLE}
_POINTS = {"Point", "Points", "Item", "Items"}
"""What goes on with the header of these columns: "Action Points", "Focal Point"."""
_OTHER = "other"


def is_loose_header(text: str) -> bool:
    """Whether a line is the header of a table that lost its cells: "Actions Responsable Avant le".

    Each part that begins with a capital names a column, three of them at least.
    """
    columns = loose_columns(text) if len(text) <= LONGEST_HEADER * 2 else ()
    return len(columns) >= _ENOUGH and None not in columns


def is_programme(text: str) -> bool:
    """Whether it heads the points to come: "Heure Point Qui présente", "Horaire Thème Orateur"."""
    told = loose_columns(text) if len(text) <= LONGEST_HEADER * 2 else ()
    return told == (Column.HOUR, Column.TITLE, Column.RESPONSIBLE)


def loose_columns(text: str) -> Columns:
    """What the header of a table that lost its cells names, from each capital to the next."""
    return columns_of(_cells([], text))


def _cells(before: Sequence[str], text: str) -> list[str]:
    """The cells of a header that lost them, those of the lines before included."""
    cells = [*before]
    for piece in filter(None, _CELL.split(text.strip(" |"))):
        is_part = cells and (
            piece[:1] in "(/–-"
            or piece[:1].islower()
            or cells[-1][-1] in "/–-"
            or _goes_on(cells[-1], piece)
        )
        cells[-1:] = [f"{cells[-1]} {piece}"] if is_part else [*cells[-1:], piece]
    return cells


def _goes_on(cell: str, piece: str) -> bool:
    """Whether a word goes on with a cell: "Action Point", "Due Date", "ACTIONS À PRENDRE"."""
    column = column_of(cell)
    is_like = column_of(piece) is column or (column in _OF_POINTS and piece in _POINTS)
    is_like |= column_of(piece) is None and cell.isupper()
    return bool(column) and is_like and " " not in piece


_LETTERS = re.compile(r"(?<!\S)[A-Z](?:\s?/\s?[A-Z]){1,2}(?!\S)")
"""the "P / E" of "Nom Organisation P / E", signs of presence"""


def flat_columns(text: str) -> list[str]:
    """The columns of such a table that lost its cells, as its header names them in order.

    [] for a line that is no such header: "N° Nom Structure Présence" is one, "Membres présents" a
    label.
    """
    if ":" in text:
        return []
    words = _LETTERS.sub(ROLL_CALL.fields["presence"].word, text).split()
    columns = [column.name for column in map(ROLL_CALL.match, words) if column]
    if columns.count("organisation") > 1 and is_member(words[0]):  # "Membre Organisation P/E"
        columns[columns.index("organisation")] = "person"
    is_header = len(set(columns)) > 1 and len(words) <= 2 * len(columns) + 1
    is_label = PRIVATE.isdisjoint(columns) and label_field(text) is not None
    return columns if is_header and not is_label else []


def roll_header(lines: Sequence[str]) -> tuple[list[str], int]:
    """The columns of a table of presence that the first line or two name, and how many lines.

    ([], 0) for none: bodies and something of them are named.
    """
    for count in range(1, min(3, len(lines) + 1)):
        told = flat_columns(" ".join(lines[:count]))
        if told and told[0] == "contact":  # "S/N"
            told[0] = Column.NUMBER
        columns = list(dict.fromkeys(told))
        if "organisation" in columns and {*PRIVATE, "presence"} & {*columns}:
            return columns, count
        if label_field(lines[0]):
            break
    return [], 0


def task_header(lines: Sequence[str]) -> tuple[list[str], int]:
    """The columns of a table of actions or of points that the first lines name, and how many lines.

    ([], 0) for none; a column that no word tells is "other".
    """
    pieces: list[str] = []
    found: tuple[list[str], int] = ([], 0)
    for count, text in enumerate(lines[:_MOST_LINES], 1):
        if ":" in text or text.endswith(".") or len(text) > 2 * LONGEST_HEADER:
            break
        pieces = _cells(pieces, text)
        told = columns_of(pieces)
        others = [each for each, column in zip(pieces, told, strict=True) if not column]
        is_one_unknown = count == 1 and len(told) > _ENOUGH and _is_short(others)
        if len(others) <= is_one_unknown and _is_whole(told):
            found = [column or _OTHER for column in told], count
        elif found[1]:
            break
    # The heading above a header may name a column: "Décisions et suites à donner".
    is_late = found[1] > 1 and task_header(lines[1:])[1] == found[1] - 1
    return ([], 0) if is_late else found


def _is_short(others: Sequence[str]) -> bool:
    return all(len(_ASIDE.sub("", each).split()) <= _ENOUGH for each in others)


def _is_whole(columns: Sequence[Column | None]) -> bool:
    """Whether columns are those of a table of actions, or of points with what was said of each."""
    has = set(columns)
    is_of_points = {Column.TITLE, Column.DISCUSSION} <= has
    is_of_tasks = Column.TEXT in has and bool(has & BESIDE_ACTION) and Column.HOUR not in has
    is_ordered = not {Column.TITLE, Column.NUMBER} & {*columns[2:]}
    is_ordered &= Column.DISCUSSION not in columns[:1]
    return len(columns) > 1 and is_ordered and (is_of_points or is_of_tasks)
