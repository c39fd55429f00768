"""What the columns of a table of the minutes hold, told by the words of its header.

The same words label parts of a line: "Relire. Responsable : OIM. Délai : 15 mai".
"""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from archive.language.action_states import parse_status
from archive.language.choices import is_filler
from archive.language.text import same_length_fold
from archive.language.vocabulary import ACTION, Field, Vocabulary, synonyms
from archive.parsing.facts.responsibilities import is_deadline

_COLON = re.compile(r"(?<!\d)\s*:(?!//)\s*|\s*:\s+")
"""the " : " of "Responsable : OIM", but not the ":" of "10:30" """
_SIGN = re.compile(
    r"[\n;,\[\]|–—→>]|\((?!e?s?\))|(?<!\([es])(?<!\(es)\)|\s[/-]\s|[.]\s+(?=[A-ZÀ-Þ])"
)
"""the ". " of "Relire la carte. Responsable : OIM", an end of line: what may precede a label, but
not the bracket of "Responsable(s)" """
_EDGES = " \n.;,()[]|–—-→/>"
_LONGEST_LABEL = 4
"""In words."""
_WORD = re.compile(r"[^\W\d_]+")
_SMALL = frozenset(
    ["de", "du", "des", "d", "la", "le", "les", "l", "s", "e", "et", "ou", "of", "the"]
)
"""Words within a label: "date de fin", "responsable(s)"."""
_LONGEST_LINE = 1000
"""In characters: labels further on are those of a text."""


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
_LABELS = BESIDE_ACTION | {Column.SUPPORT}
"""What a part of a line may be behind its label."""
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


def names_actions(headers: Sequence[str], *, is_labelled: bool) -> bool:
    """Whether the columns of a table are those of actions, one of them surely.

    They say what and one thing more, or both who and until when surely; or they are "Quoi", "Qui"
    and "Quand" and nothing else. Below a label that calls them actions one sure column is
    enough, or two of any words: a date alone may be that of the next meeting.
    """
    columns = set(columns_of(headers, is_labelled=is_labelled))
    weights = dict(map(weighed_column, headers))
    sure = {column for column in columns & _ABOUT_ACTION if weights.get(column, 2) > 1}
    is_told = len(sure) > 1 or (bool(sure) and Column.TEXT in columns)
    is_told |= len(columns & _ABOUT_ACTION) > 2 and all(map(ACTION.match, headers))  # noqa: PLR2004
    return is_told or (
        is_labelled and (bool(BESIDE_ACTION & sure) or len(columns & _ABOUT_ACTION) > 1)
    )


def action_fields(
    headers: Sequence[str], rows: Sequence[Sequence[str]], vocabulary: Vocabulary
) -> list[Field | None]:
    """The field of an action that each column of a table of actions fills, None for none.

    Its own word tells it, else the stems of its header, or that its cells are states or most of
    them deadlines; what there is to do may stand under any other word: in the column of the
    points, or in the first that nothing tells.
    """
    columns = columns_of(headers, is_labelled=True)
    names = [vocabulary.name_of(header) for header in headers]
    for place, column in enumerate(columns):
        name = _FIELDS.get(column, "") if column and not names[place] else ""
        names[place] = name if name and name not in names else names[place]
    for name, places in (
        ("status", state_columns(headers, rows)),
        ("deadline", _due_columns(headers, rows)),
    ):
        for place in places:
            if not names[place] and name not in names:
                names[place] = name
    others = [place for place, name in enumerate(names) if not name and headers[place]]
    if "text" not in names and others:
        names[min(others, key=lambda place: columns[place] is not Column.TITLE)] = "text"
    return [vocabulary.fields[name] if name else None for name in names]


def state_columns(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[int]:
    """The columns whose cells say how far something is, whatever their header."""
    for place, cells in _said(headers, rows):
        if all(map(parse_status, cells)):
            yield place


def _due_columns(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[int]:
    """The columns most of whose cells say until when."""
    for place, cells in _said(headers, rows):
        if sum(map(is_deadline, cells)) * 2 > len(cells):
            yield place


def _said(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[tuple[int, list[str]]]:
    """Each column in which something is said, with its cells that are no fillers."""
    for place in range(len(headers)):
        cells = [row[place] for row in rows if place < len(row) and not is_filler(row[place])]
        if cells:
            yield place, cells


_FIELDS = {
    **{column: column.value for column in _ABOUT_ACTION},
    Column.NUMBER: "number",
    Column.OWNER: "responsible",
}


def _decided(columns: Sequence[Column | None]) -> list[Column | None]:
    """The columns, a decision that someone is to carry out by some day being an action."""
    has = set(columns)
    is_due = Column.OWNER in has or (
        Column.RESPONSIBLE in has and bool(has & {Column.DEADLINE, Column.STATUS})
    )
    if Column.TEXT in has or not is_due:
        return list(columns)
    return [Column.TEXT if each is Column.DECISIONS else each for each in columns]


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


@dataclass(frozen=True, slots=True)
class LabelledPart:
    """A label within a line, and its value."""

    column: Column
    begin: int
    """Where the label begins."""
    start: int
    """Where its value begins and ends, without the signs around it."""
    end: int
    cut: int
    """Where what precedes the label ends, without the signs between."""


def whole_parts(text: str, start: int = 0) -> list[LabelledPart]:
    """The parts of a line all of which is labelled from `start` on, what is to do among them.

    "Qui : OIM / Quoi : relire / Quand : mai"; none of any other line.
    """
    parts = labelled_parts(text, start - 1, _LABELS | {Column.TEXT})
    is_whole = _named(text, parts) >= {"text", "responsible"} and not text[start : parts[0].begin]
    return parts if is_whole else []


def tells_who_and_when(text: str) -> bool:
    """Whether labels below a text say who and until when: "Relire – Lead: OIM – Deadline: May".

    "Mission à Koubia – Facilitateur : OIM – Date : 5 mai" is said of what happens then.
    """
    labels = _named(text, labelled_parts(text, 0))
    return labels >= {"responsible", "deadline"}


def _named(text: str, parts: Sequence["LabelledPart"]) -> set[str]:
    """The fields of an action that labels name by its own words, but not by "date" alone."""
    labels = (text[part.begin : part.start].strip(" :*_") for part in parts)
    return {ACTION.name_of(label) for label in labels if same_length_fold(label) != "date"}


def labelled_parts(
    text: str, start: int = -1, columns: AbstractSet[Column] = _LABELS
) -> list[LabelledPart]:
    """Who, until when, how far and with whose help, where a label below `start` says so.

    With `start` -1, a label may stand at the very beginning of the text.
    """
    labels = [each for each in _labels(text[:_LONGEST_LINE], columns) if each[1] > start]
    parts = []
    for (column, begin, after), following in zip(labels, [*labels[1:], None], strict=False):
        value = _stripped(text, after, following[1] if following else len(text))
        cut = _stripped(text, 0, begin)[1]
        parts.append(LabelledPart(column, begin, *value, cut))
    return parts


def _labels(text: str, columns: AbstractSet[Column]) -> list[tuple[Column, int, int]]:
    """Each label after a sign, at the start of a text or with a capital: its place, its value’s."""
    found = []
    for colon in _COLON.finditer(text):
        signs = [sign.end() for sign in _SIGN.finditer(text, 0, colon.start())]
        first = signs[-1] if signs else 0
        words = [first + m.start() for m in re.finditer(r"\S+", text[first : colon.start()])]
        may_be = []
        for index, begin in enumerate(words):
            is_apart = index == 0 or text[begin].isupper()
            label = text[begin : colon.start()]
            column, weight = weighed_column(label)
            is_sure = weight > 1 and len(words) - index <= _LONGEST_LABEL
            if column and column in columns and is_apart and (is_sure or index == len(words) - 1):
                may_be.append((_has_other_words(label), begin, column))
        if may_be:  # "Koubia Délai" is "Délai" after a name, "Personnes responsables" is whole
            _, begin, column = min(may_be)
            found.append((column, begin, colon.end()))
    return found


def _has_other_words(label: str) -> bool:
    """Whether a label holds a word that is none of a column: that of a name before it."""
    rest = _WEAK.sub(" ", _SURE.sub(" ", same_length_fold(label)))
    return not _SMALL.issuperset(_WORD.findall(rest))


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """A part of a text without the signs around it; a bracket that it opens is closed."""
    inner = text[start:end].rstrip(_EDGES)
    closing = text[start + len(inner) : end]
    if inner.count("(") > inner.count(")") and closing.startswith(")"):
        inner += ")"
    return start + len(inner) - len(inner.lstrip(_EDGES)), start + len(inner)
