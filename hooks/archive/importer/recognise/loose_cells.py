"""The cells at the end of a row that lost them: cut off its lines, from the last one."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from archive.importer.document import Cell, Paragraph, Span
from archive.importer.lines.sentences import hangs
from archive.importer.recognise.lines import cut
from archive.importer.recognise.owners import are_names, names_in
from archive.importer.recognise.reading import Reading
from archive.language.choices import is_filler
from archive.language.text import same_length_fold
from archive.language.vocabulary import phrases
from archive.parsing.facts.action_signs import TASK
from archive.parsing.facts.responsibilities import is_deadline
from archive.parsing.names.name_lists import is_like_name

_WORD = re.compile(r"\S+")
_LEADS_ON = frozenset(map(same_length_fold, phrases("no_verb"))) | {
    "a", "to", "from", "by", "chez", "le", "la", "les", "un", "une", "the", "an",
}  # fmt: skip
"""Words after which a name is part of what there is to do."""
_OF = {"de", "du", "des"}
"""What joins a day to the words before it: the "de" of "les plannings de mai"."""
_MOST_OF_NAME = 4
"""Words of a name that nothing but its line tells."""
_MOST_WORDS = 15
"""Of a line that may hold a deadline before a remark."""


def last_cell(lines: list[Paragraph], is_cell: Callable[[str], bool]) -> Cell:
    """The cell at the end of a row: whole lines, or the longest end of one; cut off."""
    if len(lines) > 1 and is_cell(lines[-1].text):
        return (lines.pop(),)
    text = lines[-1].text
    for before, word in pairwise(_WORD.finditer(text)):
        if not {before[0], word[0]} & _OF and is_cell(text[word.start() :]):
            return _cut_off(lines, word.start())
    return ()


def before_remarks(lines: list[Paragraph]) -> tuple[Cell, Cell]:
    """The deadline in one of the last lines of a row, and what follows it; both cut off."""
    for index in range(len(lines) - 1, 0, -1):
        line = lines[index]
        words = list(_WORD.finditer(line.text))[:_MOST_WORDS]
        spans = [(first.start(), last.end()) for first in words for last in reversed(words)]
        found = next((span for span in spans if is_deadline(line.text[slice(*span)])), None)
        if found:
            cells = cut(line, *found), joined([cut(line, found[1]), *lines[index + 1 :]])
            lines[index:] = [cut(line, 0, found[0])] if found[0] else []
            return (cells[0],), cells[1]
    return (), ()


def last_names(lines: list[Paragraph], reading: Reading, *, may_guess: bool) -> Cell:
    """The names at the end of a row: known ones, or, before a deadline, others written as such."""

    def are_known(text: str) -> bool:
        return all(map(reading.is_name, names_in(text, reading)))

    names: list[Paragraph] = []
    while len(lines) > 1 and are_names(lines[-1].text, reading):
        if not (may_guess or are_known(lines[-1].text)):
            break
        names.insert(0, lines.pop())
    if not names and may_guess and len(lines) > 1 and _is_own_cell(lines, reading):
        names = [lines.pop()]
    if names:
        return tuple(names)
    return last_part(lines, are_known) or (last_part(lines, is_like_name) if may_guess else ())


def _is_own_cell(lines: Sequence[Paragraph], reading: Reading) -> bool:
    """Whether the last line is a cell of names, of one word each maybe: "Direction et CFDT"."""
    names = names_in(lines[-1].text, reading)
    are_short = all(n[0].isupper() and len(n.split()) <= _MOST_OF_NAME for n in names)
    return bool(names) and are_short and not (hangs(lines[-2].text) or TASK.match(names[0]))


def last_of_two(lines: list[Paragraph], reading: Reading) -> Cell:
    """The second of two cells of names at the end of a row; cut off, () where none surely is.

    It begins where known names stand on both sides and no sign between: "OIM Mairie, HCR"; or it
    is a line, below one of known names; or one word in capitals, the last of "BRAC UNICEF".
    """

    def are_known(text: str) -> bool:
        return bool(text) and all(map(reading.is_name, names_in(text, reading)))

    text = lines[-1].text
    for word in list(_WORD.finditer(text))[1:]:
        left, right = text[: word.start()].rstrip(), text[word.start() :]
        if left[-1] not in ",;/&" and are_known(left) and are_known(right):
            return _cut_off(lines, word.start())
    if len(lines) > 2 and all(are_known(line.text) for line in lines[-2:]):  # noqa: PLR2004
        return (lines.pop(),)
    return last_part(lines, lambda text: text.isupper() and " " not in text)


def _cut_off(lines: list[Paragraph], start: int) -> Cell:
    """The end of the last line as a cell, which the line loses."""
    cell = cut(lines[-1], start)
    lines[-1] = cut(lines[-1], 0, start)
    return (cell,)


def last_part(lines: list[Paragraph], are_those: Callable[[str], bool]) -> Cell:
    """The longest end of a row's last line, from a capital on, that is one of those; cut off."""
    text = lines[-1].text
    words = list(_WORD.finditer(text))
    for before, word in pairwise(words):
        is_apart = same_length_fold(before[0]) not in _LEADS_ON and before[0][-1] not in ",/&’"
        rest = text[word.start() :]
        if is_apart and rest[0].isupper() and not is_filler(rest) and are_those(rest):
            return _cut_off(lines, word.start())
    return ()


def joined(lines: Sequence[Paragraph]) -> Cell:
    """Some lines as one; an empty cell for none."""
    spans = [span for line in lines for span in (*line.spans, Span(" "))][:-1]
    return (replace(lines[0], spans=tuple(spans), marker="", depth=0),) if spans else ()
