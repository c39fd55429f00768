"""What the columns of a table of the minutes hold, told by the words of its header."""

import re
from collections.abc import Sequence
from enum import StrEnum

from archive.language.text import same_length_fold
from archive.language.vocabulary import synonyms


class Column(StrEnum):
    """What a column holds; those of an action have the names of its fields."""

    NUMBER = "number"
    TITLE = "title"
    """The point that a row is about."""
    DISCUSSION = "discussion"
    DECISIONS = "decisions"
    TEXT = "text"
    """What there is to do."""
    RESPONSIBLE = "responsible"
    SUPPORT = "support"
    """Who helps the one responsible."""
    DEADLINE = "deadline"
    OWNER = "owner"
    """Who and until when, in one cell."""
    STATUS = "status"
    HOUR = "hour"


BESIDE_ACTION = frozenset((Column.RESPONSIBLE, Column.DEADLINE, Column.OWNER, Column.STATUS))
"""Columns that say of an action who, until when and how far."""
LONGEST_HEADER = 60
"""Characters of a cell that may head a column."""
_ENOUGH = 3
"""The weight of the columns that make a table one of actions: a sure one is 2, a weak one 1."""


def _pattern(table: str) -> re.Pattern[str]:
    """A pattern of the words of every column, each in the group of its column."""
    columns = synonyms(table).items()
    groups = (f"(?P<{name}>{'|'.join(map(_word, words))})" for name, words in columns)
    return re.compile(rf"\b(?:{'|'.join(groups)})(?!\w)|(?P<sign>^[\W_]+$)")


def _word(word: str) -> str:
    folded = re.escape(same_length_fold(word)).replace(r"\ ", r"\s+")
    return rf"{folded[:-2]}\w*" if word.endswith("-") else rf"{folded}s?"


_SURE, _WEAK = _pattern("columns"), _pattern("weak_columns")
"""Personnes/agences responsables, Date limite, N°; Qui, Date"""


def column_of(header: str) -> Column | None:
    """What a column with this header holds, None when its words do not say."""
    return weighed_column(header)[0]


def columns_of(headers: Sequence[str], *, is_labelled: bool = False) -> tuple[Column | None, ...]:
    """What each column of a table holds, None where its header does not say.

    What there is to do is told only beside enough of who, until when and how far; a label above
    the table that calls it actions is worth one of them. All None when a header is too long.
    """
    if any(len(header) > LONGEST_HEADER for header in headers):
        return (None,) * len(headers)
    weighed = [weighed_column(header) for header in headers]
    columns = _decided([column for column, _ in weighed])
    firsts = [c if columns.index(c) == index else None for index, c in enumerate(columns)]
    about = [w for c, (_, w) in zip(firsts, weighed, strict=True) if c in _ABOUT_ACTION]
    is_enough = sum(about) + is_labelled >= _ENOUGH or len(headers) == 1
    kept = Column.DISCUSSION in firsts and Column.TEXT in firsts
    if is_enough or kept:
        return tuple(firsts)
    return tuple(None if c is Column.TEXT else c for c in firsts)


_ABOUT_ACTION = BESIDE_ACTION | {Column.TEXT}


def _decided(columns: Sequence[Column | None]) -> list[Column | None]:
    """The columns, a decision that someone is to carry out by some day being an action."""
    has = set(columns)
    is_due = Column.OWNER in has or (
        Column.RESPONSIBLE in has and bool(has & {Column.DEADLINE, Column.STATUS})
    )
    if Column.TEXT in has or not is_due:
        return list(columns)
    return [Column.TEXT if each is Column.DECISIONS else each for each in columns]


def weighed_column(header: str) -> tuple[Column | None, int]:
    """What a column holds, and how surely: 2, or 1 for a word that any table may have.

    (None, 0) when the words of the header do not say.
    """
    folded = same_length_fold(header)
    found = _found(_SURE, folded)
    weak = _found(_WEAK, _SURE.sub(" ", folded).strip())
    both = {*found, *weak}
    if {Column.RESPONSIBLE, Column.DEADLINE} <= both and Column.TEXT not in found:
        return Column.OWNER, 2
    told = next((column for column in found if column not in _GIVE_WAY), None)
    if told:
        return told, 2
    return (weak[0], 1) if weak else (found[0], 2) if found else (None, 0)


_GIVE_WAY = (Column.NUMBER, Column.TITLE)
"""Columns whose words stand beside those of others: "point d’action", "n° de l’action"."""


def _found(pattern: re.Pattern[str], folded: str) -> list[Column]:
    """The columns that a folded header names, in the order of their words."""
    names = (str(match.lastgroup) for match in pattern.finditer(folded) if match[0])
    return [Column.NUMBER if name == "sign" else Column(name) for name in names]
