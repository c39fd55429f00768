"""Where a text announces the next meeting apart: below its words, behind a label, in a row."""

from collections.abc import Sequence

from archive.language.dates import DIGIT
from archive.language.text import holds_any
from archive.language.vocabulary import MEETING, NEXT_MEETING
from archive.parsing.facts.label_spans import find_label_spans
from archive.parsing.facts.labels import named_field
from archive.parsing.facts.titles import split_number
from archive.parsing.meeting.label_reader import LabelReader
from archive.parsing.source.blocks import (
    LIST_KINDS,
    SUB_HEADINGS,
    Fragment,
    TextBlock,
    plain_scalar,
    split_at_headings,
)
from archive.parsing.source.nodes import Node, RecordNode, Scalar
from archive.parsing.times.meeting_days import names_next_day
from archive.problems import Problems

_MAY_NAME_NEXT = ("next", "proc", "prox", "próx", "suiv", "foll", "upco", "veni", "rend", "rdv")
"""the "suiv" of "Rendez-vous suivant : 4 juin": a text without is no label, found sooner"""
_LINED = {"p", *LIST_KINDS, *SUB_HEADINGS}
"""The blocks whose lines and entries may begin with a label."""
_LONGEST_LABEL = 100
"""In characters; what is longer is a sentence."""
PARTS = 3
"""Day, hours and place, each on a line or in a block of its own."""

Told = tuple[Node, list[TextBlock]]
"""What is said of the next meeting, and the blocks without what says it."""


def read_announcement(section: Sequence[TextBlock], problems: Problems) -> Node | None:
    """What a section says of the next meeting and of nothing else, None when it says more."""
    noted = Problems()
    labels = LabelReader(NEXT_MEETING, NEXT_MEETING.fields, noted)
    rest = labels.read(section)
    if labels.fields and not rest:
        problems.extend(noted)
        return RecordNode(NEXT_MEETING, tuple(labels.fields), labels.fields[0].key.mark)
    leaves = leaves_of(section)
    kind = section[0].kind if len(section) == len(leaves) == 1 else ""
    is_line = kind == "p" or (kind in LIST_KINDS and names_next_day(leaves[0].plain.value))
    return plain_scalar(leaves[0], problems) if is_line else None


def cut_announcement(
    blocks: Sequence[TextBlock], problems: Problems
) -> tuple[Node | None, list[TextBlock]]:
    """What the text of an item says of the next meeting, and the text without what says it.

    A sentence that announces it is none of these, and stays in the text.
    """
    told: Node | None = None
    kept: list[TextBlock] = []
    for group in split_at_headings(blocks, SUB_HEADINGS):
        found = _cut_group(group, problems) if told is None else None
        told, rest = found or (told, group)
        kept += rest
    return told, kept


def _cut_group(group: list[TextBlock], problems: Problems) -> Told | None:
    """The same of the blocks below one heading, None where they say nothing."""
    for place, block in enumerate(group):
        if not holds_any(block.words, _MAY_NAME_NEXT):
            continue
        following = group[place + 1 :]
        told = _below(block, following, problems) or _within(block, following, problems)
        if told:
            return told[0], [*group[:place], *told[1]]
    return None


def _below(block: TextBlock, following: list[TextBlock], problems: Problems) -> Told | None:
    """What the lines or the blocks below the words alone say, and what is left of all after it."""
    is_whole = following[:1] != [] and following[0].kind in {*LIST_KINDS, "table"}
    most = min(1 if is_whole else PARTS, len(following)) if is_alone(block) else 0
    for end in range(most, 0, -1):
        node = dated(following[:end], problems)
        if node:
            return node, following[end:]
    for place, line in enumerate(block.fragments[:-1] if block.kind == "p" else ()):
        if _names_next(line.plain.value):
            node = dated([block.part(block.pieces[place + 1 :])], problems)
            above = [block.part(block.pieces[:place])] if place else []
            return (node, [*above, *following]) if node else None
    return None


def _within(block: TextBlock, following: list[TextBlock], problems: Problems) -> Told | None:
    """What stands behind the words on a line, in an entry or in a row, and what is left."""
    taken: list[Scalar | None] = [None] * len(block.pieces)
    for place in range(len(block.pieces) if block.kind in _LINED else 0):
        taken[place] = _beside(block, place, problems)
        if taken[place]:
            parts = list(block.cut_out(taken))
            (value,) = (part for part in parts if isinstance(part, Scalar))
            return value, [*(part for part in parts if isinstance(part, TextBlock)), *following]
    lists = (part for _, below in block.items for part in below) if block.kind in _LINED else ()
    for leaf in (leaf for part in lists for leaf in part.leaves):
        inner = _behind_label(leaf, problems)
        if inner:  # it stays in its list
            return inner, [block, *following]
    if not _has_label(block):
        return None
    noted = Problems()
    labels = LabelReader(MEETING, {"next_meeting"}, noted)
    rest = labels.read([block])
    values = [node.value for node in labels.fields]
    if len(values) != 1 or not _is_dated(values[0]):
        return None
    problems.extend(noted)
    return values[0], [*rest, *following]


def _beside(block: TextBlock, place: int, problems: Problems) -> Scalar | None:
    """The day and what else a line or an entry says behind the words "Prochaine réunion"."""
    line, below = block.items[place]
    return None if below else _behind_label(line, problems)


def _behind_label(line: Fragment, problems: Problems) -> Scalar | None:
    text = line.plain.value
    if not (DIGIT.search(text) and holds_any(text[:_LONGEST_LABEL], _MAY_NAME_NEXT)):
        return None
    spans = find_label_spans(text)
    if not spans or spans[0].start or spans[0].field != "next_meeting":
        return None
    start = len(text) - len(text[spans[0].value_start :].lstrip(" \t\n:–—-"))
    (value,) = plain_scalar(line, problems).parts([(start, len(text))])
    return value if names_next_day(value.value) else None


def _has_label(block: TextBlock) -> bool:
    """Whether an entry or a row is a label of the next meeting."""
    rows = block.rows if block.kind in {"table", *LIST_KINDS} else ()
    return any(_names_next(row[0].plain.value.partition(":")[0]) for row in rows)


def is_alone(block: TextBlock) -> bool:
    """Whether a heading, or a line alone, is the words "Prochaine réunion" or "6. Next meeting"."""
    is_line = block.kind in {"p", *LIST_KINDS} and len(block.pieces) == len(block.leaves) == 1
    return (is_line or block.kind.startswith("h")) and _names_next(split_number(block.words)[1])


def _names_next(words: str) -> bool:
    text = words.rstrip(" :")
    field = named_field(text, MEETING)[0] if len(text) <= _LONGEST_LABEL else None
    return field is MEETING.fields["next_meeting"]


def dated(section: Sequence[TextBlock], problems: Problems) -> Node | None:
    """What a section says of the next meeting, where it names its day."""
    noted = Problems()
    node = read_announcement(section, noted)
    if node is None or not _is_dated(node):
        return None
    problems.extend(noted)
    return node


def _is_dated(node: Node) -> bool:
    if isinstance(node, RecordNode):
        return any(field.field is NEXT_MEETING.fields["date"] for field in node.fields)
    return isinstance(node, Scalar) and names_next_day(node.value)


def leaves_of(section: Sequence[TextBlock]) -> list[Fragment]:
    """The pieces of text of some blocks, however deep each stands."""
    return [leaf for block in section for leaf in block.leaves]
