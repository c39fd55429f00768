"""The lines of an agenda and the sections of the minutes, brought together."""

from collections.abc import Sequence

from archive.importer.draft import AgendaLine, DraftItem
from archive.importer.recognising.titles import Titles
from archive.language.text import share_a_word

_EXACT, _SAME, _ALIKE = 1.0, 0.85, 0.6


def pair(items: Sequence[DraftItem], agenda: Sequence[AgendaLine]) -> None:
    """Give each item the line of the agenda that it is like, each line once.

    Titles that are the same, or nearly, come first, then those that are alike or hold one another;
    of the others, those of one number that share a word which tells what they are about.
    """
    titles = Titles(line.title for line in agenda)
    for least in (_EXACT, _SAME, _ALIKE):
        for item in items:
            score, index = titles.best(item.title) if item.line is None else (0.0, -1)
            if score >= least:
                item.line = agenda[index]
                titles.take(index)
    _by_number(items, agenda)


def _by_number(items: Sequence[DraftItem], agenda: Sequence[AgendaLine]) -> None:
    taken = {id(item.line) for item in items}
    left = {line.number: line for line in agenda if id(line) not in taken}
    for item in items:
        line = left.get(item.number) if item.number and item.line is None else None
        if line and share_a_word(item.title, line.title):
            item.line = left.pop(line.number)
