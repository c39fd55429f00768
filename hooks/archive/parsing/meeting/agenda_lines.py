"""The agenda below its label, in the opening of a meeting file: which lines are of the list."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from archive.language.label_stems import announced_field
from archive.parsing.facts.label_spans import find_label_spans
from archive.parsing.facts.titles import split_number, title_key
from archive.parsing.meeting.item_sections import SectionReader
from archive.parsing.meeting.item_tables import is_agenda_table, read_agenda_table
from archive.parsing.source.blocks import LIST_KINDS, Fragment, TextBlock
from archive.parsing.source.nodes import Node
from archive.prose import Token

_MOST_LINES = 60
_LATEST_FIRST = 2
"""The number that an agenda may begin with, its opening left out."""
_LONGEST_LABEL = 160
"""In characters."""
_LETTER = re.compile(r"\(?(?P<letter>[A-Za-z])\s?[.)]\s+(?=\S)")
"""the "b) " of "b) Divers" """
_Place = tuple[int, int]
"""The rank of a block and of a piece of it."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that may be one of an agenda."""

    text: Fragment
    below: Sequence[TextBlock]
    block: int
    """The rank of the block that it stands in."""
    piece: int
    """And of the piece of that block."""
    sign: str
    """What kind of sign stands before it: "1", "a", "I", "-" for a bullet, "" for none."""
    rank: int
    """What its sign counts, 0 when it counts nothing."""

    @property
    def words(self) -> str:
        """What it says."""
        return self.text.plain.value


def cut_agenda(
    blocks: Sequence[TextBlock], sections: SectionReader
) -> tuple[list[Node], list[TextBlock]]:
    """The lines of the agenda that a label heads in some blocks, and what these say besides.

    The label goes with its lines, unless a sentence says more than that they follow; a table that
    says when each point comes or who presents it needs none. No lines when there is no agenda.
    """
    told = ""
    for place, block in enumerate(blocks):
        if is_agenda_table(block):
            return [*read_agenda_table(block)], [*blocks[:place], *blocks[place + 1 :]]
        for rank, line in enumerate(block.fragments if block.kind == "p" else ()):
            field, is_alone = _label(line.plain.value)
            if field == "body" and (told or line.plain.value.endswith(":")):
                return [], list(blocks)  # "Notes de réunion" above all labels is a title
            told = told or field
            nodes, cut = (
                _told_below(blocks, place, rank, sections) if field == "agenda" else ([], ())
            )
            if nodes:
                return nodes, [*_left(blocks, {*cut, (place, rank)} if is_alone else {*cut})]
    return [], list(blocks)


def agenda_of_section(
    blocks: Sequence[TextBlock], sections: SectionReader
) -> tuple[list[Node], list[TextBlock]]:
    """The lines of the agenda that a section is, and what it says besides.

    The items of its lists and the rows of its table, or the lines of the paragraph that is all.
    """
    if [block.kind for block in blocks] == ["p"]:
        return list(blocks[0].texts), []
    lines: list[Node] = []
    rest = []
    for block in blocks:
        if block.kind in LIST_KINDS:
            lines += sections.agenda_lines(block)
        elif is_agenda_table(block, is_labelled=True):
            lines += read_agenda_table(block)
        else:
            rest.append(block)
    return lines, rest


def _told_below(
    blocks: Sequence[TextBlock], place: int, rank: int, sections: SectionReader
) -> tuple[list[Node], Iterable[_Place]]:
    """The lines of the agenda below a line of a paragraph, and where they stand."""
    table = blocks[place + 1] if place + 1 < len(blocks) else None
    if table and rank + 1 == len(blocks[place].pieces) and is_agenda_table(table, is_labelled=True):
        return [*read_agenda_table(table)], [(place + 1, row) for row in range(len(table.pieces))]
    found = _listed(_lines_below(blocks, place, rank))
    if not _is_agenda([line for line, *_ in found]):
        return [], ()
    nodes = [node for told in found for node in _nodes(blocks, told, sections)]
    return nodes, [(line.block, line.piece) for told in found for line in told]


def _label(text: str) -> tuple[str, bool]:
    """The field whose list a line leads to, "" for none, and whether the line says no more."""
    spans = find_label_spans(text)
    if spans:
        last = spans[-1]
        is_open = last.value_start == last.value_end
        return last.field if is_open else "", len(spans) == 1 and last.start == 0
    head, colon, after = text.partition(":")
    is_led = colon and not after.strip() and len(head) <= _LONGEST_LABEL
    return (announced_field(head) or "" if is_led else ""), False


def _lines_below(blocks: Sequence[TextBlock], place: int, rank: int) -> Iterator[_Line]:
    """The lines below one of a paragraph as far as they may be a list."""
    for number, block in enumerate(blocks[place:], place):
        if block.kind not in {"p", *LIST_KINDS}:
            return
        first = rank + 1 if number == place else 0
        for piece, (text, below) in enumerate(block.items[first:], first):
            sign, count = _sign(block, piece, text.plain.value)
            yield _Line(text, below, number, piece, sign, count)


def _sign(block: TextBlock, piece: int, words: str) -> tuple[str, int]:
    """The kind of the sign before a line, and what it counts."""
    if block.kind == "ol":
        return "1", int("".join(filter(str.isdecimal, block.markers[piece])) or block.start + piece)
    number, title = split_number(words)
    if number is not None:
        return "1" if any(map(str.isdigit, words[: len(words) - len(title)])) else "I", number
    letter = _LETTER.match(words)
    if letter:
        return "a", ord(letter["letter"].lower()) - ord("a") + 1
    return "-" if block.kind == "ul" else "", 0


def _listed(lines: Iterator[_Line]) -> list[list[_Line]]:
    """The lines that are a list: of one look, counting on, none said twice, above no text.

    Each is followed by its details, as "- Forages" below "1. Puits".
    """
    found: list[list[_Line]] = []
    for line in islice(lines, _MOST_LINES):
        taken = [line for line, *_ in found]
        if _goes_on(line, taken):
            found.append([line])
        elif taken and _is_detail(line, taken[-1]):
            found[-1].append(line)
        else:
            break
    return found


def _is_agenda(found: Sequence[_Line]) -> bool:
    """Whether lines are a list from its beginning; one line alone needs a sign before it."""
    is_told = bool(found) and (len(found) > 1 or found[0].sign != "")
    return is_told and found[0].rank <= _LATEST_FIRST


def _goes_on(line: _Line, taken: Sequence[_Line]) -> bool:
    """Whether a line is one more of the list; a title said again heads its section."""
    words = line.words
    if find_label_spans(words) and not line.sign:
        return False
    if not taken:
        return bool(line.sign) or not words.endswith((".", ":"))
    said = {title_key(each.words) for each in taken}
    if not said.isdisjoint((title_key(words), title_key(words.partition(":")[0]))):
        return False
    if line.rank:
        return _counts_on(line, taken)
    if line.sign:
        return not taken[-1].rank
    return not taken[0].sign and not words.endswith((".", ":"))


def _counts_on(line: _Line, taken: Sequence[_Line]) -> bool:
    """Whether the count of a line goes on with that of the list; one opening may precede it."""
    last = taken[-1]
    if not last.rank:
        return len(taken) == 1
    is_same = line.block == last.block and line.rank == last.rank  # "1.", "1." counts in Markdown
    return line.sign == last.sign and (line.rank == last.rank + 1 or is_same)


def _is_detail(line: _Line, above: _Line) -> bool:
    """Whether a line is a bullet or a letter below one that has a number."""
    return bool(above.rank) and line.sign in {"-", "a"} and line.sign != above.sign


def _nodes(
    blocks: Sequence[TextBlock], told: Sequence[_Line], sections: SectionReader
) -> Iterator[Node]:
    """A line of the agenda, with the lines below it as its details."""
    first, *details = (blocks[line.block].part([_piece(blocks, line)]) for line in told)
    return sections.agenda_lines(first, details)


def _piece(blocks: Sequence[TextBlock], line: _Line) -> Sequence[Token]:
    return blocks[line.block].pieces[line.piece]


def _left(blocks: Sequence[TextBlock], cut: set[_Place]) -> Iterator[TextBlock]:
    """The blocks without some of their pieces."""
    for place, block in enumerate(blocks):
        taken = [True if (place, n) in cut else None for n in range(len(block.pieces))]
        yield from (part for part in block.cut_out(taken) if isinstance(part, TextBlock))
