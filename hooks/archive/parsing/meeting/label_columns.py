"""Columns of labels torn from their values: "Lieu", "Présents", "Excusés", then a value of each.

A table that was read one column after the other as text gives them.
"""

from collections.abc import Iterator, Sequence

from archive.language.label_stems import label_field
from archive.parsing.facts.label_spans import is_value
from archive.parsing.meeting.names_below import are_name_lines
from archive.parsing.names.persons import IsBody
from archive.parsing.names.presence import NAME_FIELDS
from archive.parsing.source.blocks import TextBlock

_FEWEST = 3
"""Labels in a row whose values stand below all of them."""


def label_column(blocks: Sequence[TextBlock]) -> list[str]:
    """The fields that the first blocks name as far as each is a label alone; [] for one or two."""
    fields = list(_fields(blocks))
    return fields if len(fields) >= _FEWEST else []


def _fields(blocks: Sequence[TextBlock]) -> Iterator[str]:
    for block in blocks:
        is_line = block.kind == "p" and len(block.pieces) == 1
        field = label_field(block.words.rstrip(" :")) if is_line else None
        if not field or field == "body":
            return
        yield field


def are_stacked(fields: Sequence[str], values: Sequence[TextBlock], is_known: IsBody) -> bool:
    """Whether as many blocks stand below a column of labels, each the value of one, in order."""
    pairs = list(zip(fields, values, strict=False))
    return len(pairs) == len(fields) and all(_is_value(*pair, is_known) for pair in pairs)


def _is_value(field: str, block: TextBlock, is_known: IsBody) -> bool:
    if block.kind != "p" or label_field(block.words):
        return False
    return are_name_lines(block, is_known) if field in NAME_FIELDS else is_value(field, block.words)
