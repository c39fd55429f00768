"""The next meeting in the sections of a body: below a heading, in labels, a table or a line."""

from collections.abc import Sequence

from archive.language.vocabulary import MEETING, NEXT_MEETING
from archive.parsing.facts.labels import named_field
from archive.parsing.facts.titles import split_number
from archive.parsing.meeting.announcement import has_day, sentence_of_next_meeting
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
from archive.problems import Problems

_LABELLED = {"p", "table", *LIST_KINDS}
"""The blocks that labels stand in."""


def is_announced_by(heading: TextBlock) -> bool:
    """Whether a heading, or a line in bold type alone, is the words "Prochaine réunion"."""
    is_bold = heading.kind == "p" and heading.texts[0].value.startswith(("**", "__"))
    is_heading = is_bold or heading.kind.startswith("h")
    return is_heading and _names_next(split_number(heading.words)[1])


def read_announcement(section: Sequence[TextBlock], problems: Problems) -> Node | None:
    """What a section says of the next meeting and of nothing else, None when it says more."""
    noted = Problems()
    labels = LabelReader(NEXT_MEETING, NEXT_MEETING.fields, noted)
    rest = labels.read(section)
    if labels.fields and not rest:
        problems.extend(noted)
        return RecordNode(NEXT_MEETING, tuple(labels.fields), labels.fields[0].key.mark)
    leaves = _leaves(section)
    is_one = len(section) == len(leaves) == 1
    kind = section[0].kind if is_one else ""
    is_line = kind == "p" or (kind in LIST_KINDS and has_day(leaves[0].plain))
    return plain_scalar(leaves[0], problems) if is_line else None


def cut_announcement(
    blocks: Sequence[TextBlock], problems: Problems
) -> tuple[Node | None, list[TextBlock]]:
    """What the text of an item says of the next meeting, and the text without what says it."""
    kept: list[TextBlock] = []
    told: Node | None = None
    for group in split_at_headings(blocks, SUB_HEADINGS):
        rest = group
        if told is None:
            told, rest = _cut_group(group, problems)
        kept += rest
    return told, kept


def told_in_text(blocks: Sequence[TextBlock]) -> Scalar | None:
    """When the next meeting is, in the last sentence that says its day; else below its heading."""
    told = sentence_of_next_meeting(blocks)
    for heading, *below in split_at_headings(blocks, {"h1", "h2", *SUB_HEADINGS})[1:]:
        if told is None and is_announced_by(heading):
            told = next((leaf.plain for leaf in _leaves(below) if has_day(leaf.plain)), None)
    return told


def _cut_group(group: list[TextBlock], problems: Problems) -> tuple[Node | None, list[TextBlock]]:
    """The same of the blocks below one heading."""
    for place, block in enumerate(group):
        if is_announced_by(block):
            end = len(group) if block.kind in SUB_HEADINGS else place + 2
            node = read_announcement(group[place + 1 : end], problems)
            if _is_dated(node):
                return node, [*group[:place], *group[end:]]
    if not any(map(_has_label, group)):
        return None, group
    labels = LabelReader(MEETING, {"next_meeting"}, problems)
    rest = labels.read(group)
    values = [node.value for node in labels.fields]
    return (values[0], rest) if len(values) == 1 and _is_dated(values[0]) else (None, group)


def _is_dated(node: Node | None) -> bool:
    """Whether what is said of the next meeting names its day."""
    if isinstance(node, RecordNode):
        return any(each.field is NEXT_MEETING.fields["date"] for each in node.fields)
    return isinstance(node, Scalar) and has_day(node)


def _has_label(block: TextBlock) -> bool:
    """Whether an entry, a row or the last line of a paragraph is a label of the next meeting."""
    rows = block.rows if block.kind in {"table", *LIST_KINDS} else ()
    lines = [row[0] for row in rows] or [block.fragment(block.pieces[-1])]
    words = (line.plain.value.partition(":")[0] for line in lines)
    return block.kind in _LABELLED and any(map(_names_next, words))


def _names_next(words: str) -> bool:
    field, _ = named_field(words, MEETING)
    return field is MEETING.fields["next_meeting"]


def _leaves(section: Sequence[TextBlock]) -> list[Fragment]:
    return [leaf for block in section for leaf in block.leaves]
