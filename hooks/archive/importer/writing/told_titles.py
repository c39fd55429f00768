"""Lines of the introduction that only say that these are the minutes of the meeting of that day."""

import re

from archive.importer.document import Block, Paragraph
from archive.importer.draft import Draft
from archive.importer.recognising.moments import read_moment
from archive.importer.writing.writer import write
from archive.language.text import fold

_WORD = re.compile(r"[a-z0-9]+")
_FRAME = frozenset((
    "compte", "comptes", "rendu", "rendus", "cr", "proces", "verbal", "pv", "rapport", "notes",
    "minutes", "report", "summary", "record", "reunion", "seance", "rencontre", "session",
    "meeting", "de", "la", "le", "l", "du", "des", "d", "of", "the", "held", "on", "tenue", "date",
))  # fmt: skip
"""The folded words that such a line is made of, its day left aside."""


def drop_told_titles(draft: Draft) -> None:
    """Leave these lines out where every word of them stands elsewhere in the file."""
    introduction = draft.introduction
    draft.introduction = [block for block in introduction if not _frame(block, draft)]
    if len(draft.introduction) == len(introduction):
        return
    known = _words(write(draft))
    kept: list[Block] = []
    for block in introduction:
        said = _frame(block, draft)
        if isinstance(block, Paragraph) and said and said <= known:
            draft.expressed.append(block.text)
        else:
            kept.append(block)
    draft.introduction = kept


def _frame(block: Block, draft: Draft) -> set[str]:
    """The words of a line that says nothing but the day and that these are minutes, or none."""
    if not isinstance(block, Paragraph) or draft.held.day is None:
        return set()
    read = read_moment(block.text)
    said = _words(read.rest if read.moment.day else block.text)
    is_same_day = read.moment.day in {None, draft.held.day}
    return said if is_same_day and said <= _FRAME else set()


def _words(text: str) -> set[str]:
    return set(_WORD.findall(fold(text)))
