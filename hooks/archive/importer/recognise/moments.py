"""When and where the meeting was held: every day, hour and place is a candidate with a score."""

from collections.abc import Sequence
from datetime import date

from archive.importer.document import Block
from archive.importer.draft import Moment
from archive.importer.recognise.labels import Label
from archive.importer.recognise.reading import Reading


def read_moments(
    labels: Sequence[Label],
    blocks: Sequence[Block],
    reading: Reading,
    furniture: Sequence[str] = (),
    day: date | None = None,
) -> Moment:
    """When and where; what is not sure stays None, and is a doubt of the reading.

    `blocks` are those of the whole document, `furniture` its running headers and footers; `day`
    is the day of the meeting when the document says none.
    """
    del labels, blocks, reading, furniture
    return Moment(day)
