"""A section of the minutes → an item: discussion, decisions, actions, follow-up of earlier ones."""

from collections.abc import Sequence
from datetime import date

from archive.importer.document import Block, Paragraph
from archive.importer.draft import DraftItem
from archive.importer.recognise.reading import Reading
from archive.importer.recognising.items import item_of
from archive.importer.recognising.known import Known
from archive.importer.recognising.sections import Section


def read_section(
    heading: Paragraph,
    blocks: Sequence[Block],
    reading: Reading,
    day: date | None,  # noqa: ARG001 - deadlines without a year will need it
) -> DraftItem:
    """The item under a heading; what no field takes of its blocks is the discussion.

    `day` is the day of the meeting, None when it is not known.
    """
    reading.take("items", [heading])
    return item_of(Section(heading, list(blocks)), Known(reading.is_name), [])
