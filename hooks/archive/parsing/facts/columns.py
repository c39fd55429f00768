"""What the columns of a table of the minutes hold, told by the words of its header."""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import lru_cache

from archive.language.action_states import parse_status
from archive.language.choices import is_filler
from archive.language.label_stems import says_nothing
from archive.language.text import same_length_fold
from archive.language.vocabulary import ACTION, Field, Vocabulary, synonyms


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


Columns = tuple[Column | None, ...]
"""What each column of a table holds, None where its header does not say."""
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
    # the "Délai" of "Délai prévu", "N°", the sign "#"
    return re.compile(rf"\b(?:{'|'.join(groups)})(?!\w)|(?P<sign>^[\W_]+$)")


def _word(word: str) -> str:
    folded = re.escape(same_length_fold(word)).replace(r"\ ", r"\s+")
    return rf"{folded[:-2]}\w*" if word.endswith("-") else rf"{folded}s?"


_SURE, _WEAK = _pattern("columns"), _pattern("weak_columns")
"""Personnes/agences responsables, Date limite, N°; Qui, Date"""


def column_of(header: str) -> Column | None:
    """What a column with this header holds, None when its words do not say."""
    return weighed_column(header)[0]


def columns_of(headers: Sequence[str], *, is_labelled: bool = False) -> Columns:
    """What each column of a table holds, None where its header does not say.

    What there is to do is told only beside enough of who, until when and how far; a label above
    the table that calls it actions is worth one of them. No programme, which begins with hours,
    tells it. All None when a header is too long.
    """
    if any(len(header) > LONGEST_HEADER for header in headers):
        return (None,) * len(headers)
    weighed = [weighed_column(header) for header in headers]
    placed = list(_placed(weighed))
    if Column.DISCUSSION not in placed:
        pairs = zip(placed, headers, strict=True)
        placed = [Column.DISCUSSION if _holds_actions(h) else c for c, h in pairs]
    columns = _decided(placed)
    firsts = [c if columns.index(c) == index else None for index, c in enumerate(columns)]
    about = [w for c, (_, w) in zip(firsts, weighed, strict=True) if c in _ABOUT_ACTION]
    is_enough = sum(about) + is_labelled >= _ENOUGH or len(headers) == 1
    is_enough &= firsts[:1] != [Column.HOUR]
    if is_enough or {Column.DISCUSSION, Column.TEXT} <= {*firsts}:
        return tuple(firsts)
    return tuple(None if c is Column.TEXT else c for c in firsts)


def point_columns(headers: Sequence[str]) -> Columns:
    """The same; in a programme actions are the points: "Heure | Activité | Responsable".

    So is what nothing tells between the hour and who presents it: "Heure | Module | Intervenant".
    """
    named = [weighed_column(header)[0] for header in headers]
    if named[:1] == [Column.HOUR]:
        if named[1:] == [None, Column.RESPONSIBLE]:
            named[1] = Column.TITLE
        return tuple(Column.TITLE if c is Column.TEXT else c for c in named)
    return columns_of(headers)


_ABOUT_ACTION = BESIDE_ACTION | {Column.TEXT}


def names_actions(headers: Sequence[str], *, is_labelled: bool) -> bool:
    """Whether the columns of a table are those of actions, one of them surely.

    They say what and one thing more, or both who and until when surely; or they are "Quoi", "Qui"
    and "Quand" and nothing else. Below a label that calls them actions one column is enough.
    """
    columns = set(columns_of(headers, is_labelled=is_labelled))
    weights = dict(map(weighed_column, headers))
    sure = {column for column in columns & _ABOUT_ACTION if weights.get(column, 2) > 1}
    is_told = len(sure) > 1 or (bool(sure) and Column.TEXT in columns)
    is_told |= len(columns & _ABOUT_ACTION) > 2 and all(map(ACTION.match, headers))  # noqa: PLR2004
    return is_told or (is_labelled and not columns.isdisjoint(_ABOUT_ACTION))


def heads_actions(texts: Sequence[str]) -> bool:
    """Whether the cells of a row are words of columns and no more, those of actions among them."""
    told = set(columns_of(texts))
    is_told = Column.TEXT in told and not told.isdisjoint({Column.RESPONSIBLE, Column.DEADLINE})
    return is_told and all(says_nothing(without_columns(text)) for text in texts)


def action_fields(
    headers: Sequence[str], rows: Sequence[Sequence[str]], vocabulary: Vocabulary
) -> list[Field | None]:
    """The field of an action that each column of a table of actions fills, None for none.

    Its own word tells it, else the stems of its header, or that its cells are states;
    what there is to do may stand under any other word, in the first column that nothing tells,
    before one that tells the point: "Thème | Ce qui reste | Responsable".
    """
    columns = columns_of(headers, is_labelled=True)
    names = [vocabulary.name_of(header) for header in headers]
    for place, column in enumerate(columns):
        name = _FIELDS.get(column, "") if column and not names[place] else ""
        names[place] = name if name and name not in names else names[place]
    for place in state_columns(headers, rows):
        if not names[place] and "status" not in names:
            names[place] = "status"
    others = [place for place, name in enumerate(names) if not name and headers[place]]
    if "text" not in names and others:
        names[min(others, key=lambda place: column_of(headers[place]) is not None)] = "text"
    return [vocabulary.fields[name] if name else None for name in names]


def state_columns(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[int]:
    """The columns whose cells say how far something is, whatever their header."""
    for place in range(len(headers)):
        cells = [row[place] for row in rows if place < len(row) and not is_filler(row[place])]
        if cells and all(map(parse_status, cells)):
            yield place


_FIELDS = {
    **{column: column.value for column in _ABOUT_ACTION},
    Column.NUMBER: "number",
    Column.OWNER: "responsible",
}


def _placed(weighed: Sequence[tuple[Column | None, int]]) -> Iterator[Column | None]:
    """The columns; notes and remarks are what was said of a point only right behind it."""
    before = None
    for column, weight in weighed:
        is_aside = column is Column.DISCUSSION and weight < 2 and before is not Column.TITLE  # noqa: PLR2004
        yield None if is_aside else column
        before = column


def _holds_actions(header: str) -> bool:
    """Whether a column is notes and actions within them: "Details/Action points"."""
    first, *others = _BESIDE.split(same_length_fold(header))
    is_of_actions = bool(others) and column_of(header) is Column.TEXT
    return is_of_actions and column_of(first) is Column.DISCUSSION


def _decided(columns: Sequence[Column | None]) -> list[Column | None]:
    """The columns, a decision that someone is to carry out by some day being an action."""
    has = set(columns)
    is_due = Column.OWNER in has or (
        Column.RESPONSIBLE in has and bool(has & {Column.DEADLINE, Column.STATUS})
    )
    if Column.TEXT in has or not is_due:
        return list(columns)
    return [Column.TEXT if column is Column.DECISIONS else column for column in columns]


# Every table has the same columns, and several readers ask of each.
@lru_cache(maxsize=1_000)
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
    if {*found} == {Column.STATUS, Column.DEADLINE}:  # a state there is told from a day
        return Column.DEADLINE, 2
    told = next((column for column in found if column not in _GIVE_WAY), None)
    if told:
        return told, 2
    return (weak[0], 1) if weak else (found[0], 2) if found else (None, 0)


_BESIDE = re.compile(r"\s*[/&,+]\s*|\s(?:et|and|y|e)\s")
"""the "/" of "Details/Action points", the " et " of "Notes et actions" """
_GIVE_WAY = (Column.NUMBER, Column.TITLE)
"""Columns whose words stand beside those of others: "point d’action", "n° de l’action"."""


def _found(pattern: re.Pattern[str], folded: str) -> list[Column]:
    """The columns that a folded header names, in the order of their words."""
    names = (str(match.lastgroup) for match in pattern.finditer(folded) if match[0])
    return [Column.NUMBER if name == "sign" else Column(name) for name in names]


def without_columns(words: str) -> str:
    """Folded words without those that name a column: the "koubia" of "Koubia Délai"."""
    return _WEAK.sub(" ", _SURE.sub(" ", same_length_fold(words)))
