"""Lines that look like the heading of the next meeting: an announcement, or a deadline."""

from collections.abc import Sequence
from itertools import pairwise

from archive.importer.document import Block, Paragraph
from archive.importer.recognise.labels import Label
from archive.importer.recognise.owners import are_names
from archive.importer.recognise.reading import Reading
from archive.language.text import has_phrase
from archive.language.vocabulary import phrases
from archive.parsing.facts.label_spans import is_value
from archive.parsing.facts.responsibilities import is_deadline

_NAME = "next_meeting"


def deadlines_in(
    labels: Sequence[Label], blocks: Sequence[Block], reading: Reading
) -> frozenset[int]:
    """The numbers of the lines that announce no meeting, but say until when an action is due.

    "Prochaine réunion" does, below those who answer for it and without a day of its own.
    """
    dayless = {
        label.line.number
        for label in labels
        if label.field == _NAME and not _says_when(label.text) and is_deadline(label.line.text)
    }
    return frozenset(
        line.number
        for above, line in pairwise(blocks)
        if isinstance(above, Paragraph) and isinstance(line, Paragraph)
        if line.number in dayless and are_names(above.text, reading)
    )


def announced_in(labels: Sequence[Label]) -> frozenset[int]:
    """The numbers of the lines of labels of the next meeting, with those of their values."""
    announced = (label for label in labels if label.field == _NAME)
    return frozenset(line.number for each in announced for line in (each.line, *each.lines))


def _says_when(text: str) -> bool:
    return bool(text) and (is_value(_NAME, text) or has_phrase(text, phrases("not_fixed")))
