"""The next meeting that the minutes announce."""

from collections.abc import Sequence

from archive.importer.document import Block
from archive.importer.draft import Moment
from archive.importer.recognise.labels import Label
from archive.importer.recognise.reading import Reading


def read_next_meeting(
    labels: Sequence[Label], blocks: Sequence[Block], reading: Reading, held: Moment
) -> Moment | None:
    """The meeting announced, None when none is; `held` is when and where this one was."""
    del labels, blocks, reading, held
    return None
