"""Labels that an extractor put one below the other, their values after them, in the same order."""

from collections.abc import Iterator, Sequence

from archive.importer.document import Block, Paragraph
from archive.importer.recognising.label_tables import Valued
from archive.importer.recognising.labels import BODY, END, START, Label, field_of
from archive.importer.recognising.moments import read_moment

_FEWEST = 3


def unstacked(blocks: Sequence[Block]) -> Iterator[Block | Label | Valued]:
    """The blocks, each of three labels or more in a row followed by its value."""
    index = 0
    while index < len(blocks):
        labels = list(_labels(blocks, index))
        values = blocks[index + len(labels) : index + 2 * len(labels)]
        if len(labels) < _FEWEST or not _fit(labels, values):
            yield blocks[index]
            index += 1
            continue
        for label, value in zip(labels, values, strict=True):
            yield label
            yield Valued([value])
        index += 2 * len(labels)


def _labels(blocks: Sequence[Block], index: int) -> Iterator[Label]:
    """The labels that stand alone on their lines from a block on."""
    for block in blocks[index:]:
        name = _field(block)
        if name is None or not isinstance(block, Paragraph):
            return
        yield Label(name, block, block.text)


def _field(block: Block) -> str | None:
    name = field_of(block.text) if isinstance(block, Paragraph) and not block.marker else None
    return None if name == BODY else name


def _fit(labels: Sequence[Label], values: Sequence[Block]) -> bool:
    """Whether each label has a line that is no label, a day for a date, an hour for hours."""
    return len(values) == len(labels) and all(
        isinstance(value, Paragraph) and _fits(label, value)
        for label, value in zip(labels, values, strict=True)
    )


def _fits(label: Label, value: Paragraph) -> bool:
    moment = read_moment(value.text, is_labelled=True).moment
    is_told = {"date": moment.day, "hours": moment.start, START: moment.start, END: moment.start}
    is_value = not value.marker and _field(value) is None
    return is_value and is_told.get(label.field, moment) is not None
