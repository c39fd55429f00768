"""Blocks that were written as the text of a file: which of them stands where."""

import re
from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from archive.importer.writing.markdown import label_lines
from archive.language.label_stems import label_field
from archive.model import Meeting
from archive.parsing.facts.responsibilities import IsKnown
from archive.parsing.meeting_file import meeting_of, read_fields
from archive.parsing.names.presence import roll_call_columns
from archive.parsing.outline.document import Block, Paragraph, Table, cell_text, lines_in
from archive.parsing.source.nodes import FieldNode, RecordNode
from archive.parsing.source.nodes import Sequence as NodeList
from archive.problems import Mark, Problem, Problems

_PATH = "meetings/seance.md"
"""The name of a file that is not written yet."""
_LINE = re.compile(r", ligne \d+")
"""the ", ligne 5" of a problem, which the file written at last has elsewhere"""


class Placed:
    """Blocks and the lines of a file that they stand on."""

    def __init__(self, blocks: Sequence[Block], text: str, ends: Sequence[int]) -> None:
        """The blocks stand in the text of a file below its keys, before anything else.

        `ends` are the lines on which they end, as `placed_prose` counts them.
        """
        self._blocks = blocks
        self._first = text[: text.index("\n---\n")].count("\n") + 4
        self._ends = ends

    def at(self, mark: Mark) -> Sequence[Block]:
        """The block at a place, as a list of one; none for another place."""
        return self._at(mark.line) if mark.line >= self._first else ()

    def lines_at(self, field: FieldNode) -> list[Paragraph]:
        """The lines of the document at which a field stands, of a table those of its rows."""
        numbers = dict.fromkeys(mark.line for mark in _marks(field))
        return [line for n in numbers if n >= self._first for line in self._lines_at(n)]

    def labels_above(self, lines: Sequence[Paragraph], left: Container[int]) -> list[Paragraph]:
        """The labels right above some lines that nothing says again: they are read with these."""
        numbers = {line.number for line in lines}
        labels = []
        for above, below in pairwise(self._blocks):
            if isinstance(above, Table) or above.number in left:
                continue
            is_label = label_field(above.text) or above.text.endswith(":")
            if is_label and any(line.number in numbers for line in lines_in([below])):
                labels.append(above)
        return labels

    def lines_left(self, text: str, mark: Mark) -> set[int]:
        """The numbers of the lines of which a text that begins at a place holds anything."""
        numbers = (n for n, line in enumerate(text.split("\n"), mark.line) if line.strip())
        return {line.number for n in numbers for line in self._lines_at(n)}

    def _lines_at(self, number: int) -> Iterator[Paragraph]:
        for block in self._at(number):
            yield from lines_in([self._row_at(block, number)])

    def _row_at(self, block: Block, number: int) -> Block:
        """What of a table of labels stands on a line; any other block whole."""
        if not isinstance(block, Table) or "organisation" in columns_of_roll(block):
            return block
        place = bisect_left(self._ends, number - self._first + 1)
        above = self._ends[place - 1] + 1 if place else 0
        rank, count = number - self._first - above, self._ends[place] - above
        told = label_lines(block)
        if told and len(told) == count:
            return replace(block, rows=(tuple(told[rank]),))
        if not told and len(block.rows) + 1 == count:  # its header has a line below it
            return replace(block, rows=(block.rows[max(rank - 1, 0)],))
        return block

    def _at(self, number: int) -> Sequence[Block]:
        place = bisect_left(self._ends, number - self._first + 1)
        return self._blocks[place : place + 1]


def _marks(field: FieldNode) -> tuple[Mark, ...]:
    values = field.value.items if isinstance(field.value, NodeList) else (field.value,)
    return (field.key.mark, *(value.mark for value in values))


def read_written(text: str, problems: Problems, is_name: IsKnown) -> tuple[RecordNode, Meeting]:
    """What the reader of meeting files understands of a file that was written by the way."""
    node = read_fields(text, _PATH, problems, is_name)
    if node is None:
        raise AssertionError("what was written has a front matter that can be read")
    return node, meeting_of(node, _PATH, problems, is_name)


def columns_of_roll(table: Table) -> list[str | None]:
    """What the columns of a table of who came hold; no "organisation" for another table."""
    return roll_call_columns([[*map(cell_text, row)] for row in table.rows])


def message_of(problem: Problem) -> str:
    """What a problem says, without the line that it has in a file written by the way."""
    return _LINE.sub("", problem.message)
