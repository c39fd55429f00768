"""An agenda that no known label names: the list at the top whose lines are the headings below."""

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from archive.importer.document import Block, Paragraph
from archive.importer.draft import DraftLine
from archive.importer.recognise.agenda import titled
from archive.importer.recognise.reading import Reading
from archive.language.text import key
from archive.parsing.facts.titles import split_presenters

_FEWEST = 3
"""Lines that surely are a list."""
_LONGEST_LABEL = 40
"""In characters."""


def read_listed_agenda(blocks: Sequence[Block], reading: Reading) -> list[DraftLine]:
    """The first lines in a row that all stand once more below, in order, each before a text.

    What tells them is taken; [] when there are none.
    """
    again = dict(_said_twice(blocks, reading))
    for index in again:
        lines = list(takewhile(again.__contains__, range(index, len(blocks))))
        places = [again[each] for each in lines]
        is_apart = all(after > before + 1 for before, after in pairwise(places))
        if len(lines) >= _FEWEST and is_apart:
            told = [
                block for block in blocks[index : lines[-1] + 1] if isinstance(block, Paragraph)
            ]
            reading.take("agenda", [*_label(blocks[:index], reading), *told])
            return [titled(line, reading) for line in told]
    return []


def _said_twice(blocks: Sequence[Block], reading: Reading) -> Iterator[tuple[int, int]]:
    """Where each line stands that is said twice and told by no field, and where again."""
    places: dict[str, list[int]] = {}
    for index, block in enumerate(blocks):
        if isinstance(block, Paragraph) and not reading.is_taken(block):
            places.setdefault(key(split_presenters(block.text)[0]), []).append(index)
    for found in places.values():
        if len(found) == 2:  # noqa: PLR2004 - once in the list, once as a heading
            yield found[0], found[1]


def _label(blocks: Sequence[Block], reading: Reading) -> Iterator[Paragraph]:
    """The last line when it may name the list below: a short one, and no sentence."""
    for line in blocks[-1:]:
        if not isinstance(line, Paragraph) or line.marker or reading.is_taken(line):
            return
        if len(line.text) <= _LONGEST_LABEL and not line.text.endswith("."):
            yield line
