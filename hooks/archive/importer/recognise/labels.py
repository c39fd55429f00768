"""The labels of a document, wherever they stand, each with what it labels."""

from collections.abc import Sequence
from dataclasses import dataclass

from archive.importer.document import Block, Paragraph


@dataclass(frozen=True, slots=True)
class Label:
    """A label and what it labels."""

    field: str
    """"date", "end_date", "hours", "start", "end", "place", "moment" (several of these),
    "attendance", "excused", "absent", "agenda", "next_meeting", "people" (who chaired, wrote …),
    "body" (the discussions begin)."""
    line: Paragraph
    """The line or the line of a cell that holds the label."""
    value: Paragraph | None
    """What follows it on its line or in the cell beside or below; None when nothing does."""
    below: tuple[Block, ...] = ()
    """The lines, items of a list or table that go on with the value, or are it."""


def find_labels(blocks: Sequence[Block]) -> list[Label]:
    """Every label of a document, in reading order."""
    del blocks
    return []
