"""An agenda that was a table and lost its cells, as text gives it."""

import re
from collections.abc import Sequence
from itertools import takewhile

from archive.importer.document import Block, Paragraph
from archive.importer.draft import AgendaLine
from archive.importer.lines.loose_headers import loose_columns
from archive.importer.recognise.actions import split_known_names
from archive.importer.recognise.reading import Reading
from archive.parsing.facts.columns import Column

_NUMBER = re.compile(r"(\d{1,2})\s+(?=[^\W\d])")
"""the "1 " of "1 Bilan OIM", a row that lost its cells"""
BESIDE = {Column.HOUR, Column.RESPONSIBLE, Column.OWNER}
"""What stands beside the titles of an agenda that is a table."""


def loosened(
    lines: list[AgendaLine], told: Sequence[Block], blocks: Sequence[Block], reading: Reading
) -> list[AgendaLine]:
    """The lines of such a table without their numbers and the known names at their ends."""
    above = list(takewhile(lambda block: block is not told[0], blocks))[-1:]
    if not above or not isinstance(above[0], Paragraph) or not heads_loose_agenda(above[0]):
        return lines
    loose = []
    for line in lines:
        number = _NUMBER.match(line.title)
        title, names = split_known_names(line.title[number.end() if number else 0 :], reading)
        count = int(number[1]) if number else line.number
        loose.append(AgendaLine(count, title, names or line.presenters))
    return loose


def heads_loose_agenda(line: Paragraph) -> bool:
    """Whether a line heads an agenda whose table lost its cells: "Heure Sujet Intervenant"."""
    columns = loose_columns(line.text)
    return Column.TITLE in columns and bool(set(columns) & BESIDE) and None not in columns
