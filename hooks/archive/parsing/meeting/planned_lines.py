"""The lines that are a list of points: of one look, counting on, none said twice."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from archive.language.numbers import roman_number
from archive.parsing.facts.label_spans import LabelSpan, find_label_spans
from archive.parsing.facts.loose_headers import is_programme
from archive.parsing.facts.titles import begins_with_hours, split_number, title_key
from archive.parsing.meeting.item_sections import with_number
from archive.parsing.source.blocks import Fragment, TextBlock
from archive.parsing.source.nodes import Scalar

_LETTER = re.compile(r"\(?(?P<letter>[A-Za-z])\s?[.)]\s+(?=\S)")
"""the "b) " of "b) Divers" """
_SMALL = re.compile(r"\((?P<roman>[ivx]{1,4})\)\s")
"""the "(iv) " of "(iv) Divers" """
_BARE = re.compile(r"\W*(?:\d+\W*(?:[hH]|$)?\W*)+")
"""10h15, 2., a cell that is no title"""
_HOURS = {"start", "end"}
LATEST_FIRST = 2
"""The number that an agenda may begin with, its opening left out."""
_MOST_DETAILS, _LONGEST_DETAIL = 5, 120
"""Lines, the next of the list among them, and characters of one."""
_WIDEST_STEP = 2
"""From a number to the next: one line may be left out."""


@dataclass(frozen=True, slots=True)
class PlannedLine:
    """A line that may be one of an agenda."""

    text: Fragment
    below: Sequence[TextBlock]
    place: tuple[int, int]
    """The ranks of the block that it stands in and of its piece there."""
    sign: str
    """What kind of sign stands before it: "1", "a", "I", "i", "-" for a bullet, "" for none."""
    rank: int
    """What its sign counts, 0 when it counts nothing."""
    count: int | None = None
    """Its number in a list that Markdown counts."""

    @property
    def words(self) -> str:
        """What it says."""
        return self.text.plain.value

    @property
    def title(self) -> Scalar:
        """What is written of it, with its number."""
        written = self.text.written
        return written if self.count is None else with_number(written, self.count)


def line_sign(words: str, marker: str = "") -> tuple[str, int]:
    """The kind of the sign before a line, which `marker` is in a list, and what it counts."""
    digits = "".join(filter(str.isdecimal, marker))
    if digits:
        return "1", int(digits)
    text = f"{marker} {words}".lstrip()
    small = _SMALL.match(text)
    if small:
        return "i", roman_number(small["roman"]) or 0
    number, title = split_number(text)
    if number is not None:
        sign = text[: len(text) - len(title)]
        return "1" if any(map(str.isdigit, sign)) else "i" if sign.islower() else "I", number
    letter = _LETTER.match(text)
    if letter:
        return "a", ord(letter["letter"].lower()) - ord("a") + 1
    return "-" if marker else "", 0


def list_from(lines: Sequence[PlannedLine]) -> list[list[PlannedLine]]:
    """The first lines as far as they are one list, each with its details.

    A detail stands below a line and is none, as "- Forages" below "1. Puits", or as what has no
    hour between two rows that have one.
    """
    found: list[list[PlannedLine]] = []
    for place, line in enumerate(lines):
        taken = [line for line, *_ in found]
        is_below = bool(taken) and all(map(_is_row, taken)) and not _is_row(line)
        if not is_below and _goes_on(line, taken):
            found.append([line])
            continue
        is_detail = is_below and any(map(_is_row, lines[place + 1 : place + 3]))
        is_detail |= bool(taken) and _is_detail(line, taken[-1])
        if not (is_detail or _is_between(lines[place:], taken)):
            break
        found[-1].append(line)
    return found


def _is_row(line: PlannedLine) -> bool:
    return begins_with_hours(line.words)


def counts_on_below(found: Sequence[Sequence[PlannedLine]], lines: Sequence[PlannedLine]) -> bool:
    """Whether a list whose lines count goes on below what is no detail: they are headings."""
    taken = [line for line, *_ in found]
    rest = lines[sum(map(len, found)) :] if taken else []
    ranked = (line for line in rest if line.rank)
    following = next((line for line in ranked if line.sign == taken[-1].sign), None)
    return following is not None and following.rank > 1 and _goes_on(following, taken)


def _goes_on(line: PlannedLine, taken: Sequence[PlannedLine]) -> bool:
    """Whether a line is one more of the list; a title said again heads its section."""
    words = line.words
    if not line.sign and (any(map(_is_fact, find_label_spans(words))) or is_programme(words)):
        return False
    if not taken:
        return bool(line.sign) or not words.endswith((".", ":"))
    said = {title_key(each.words) for each in taken}
    if not said.isdisjoint((title_key(words), title_key(words.partition(":")[0]))):
        return False
    if line.rank:
        return _counts_on(line, taken)
    if line.sign or all(map(_is_row, (*taken, line))):
        return not taken[-1].rank
    is_last = words.endswith(".") and taken[-1].words.endswith((";", ","))
    is_text = words.endswith((".", ":")) and not is_last
    return not (is_text or taken[-1].words.endswith(".") or any(each.sign for each in taken))


def _is_fact(label: LabelSpan) -> bool:
    """Whether a label is none of a point: "Ouverture (OIM)" tells no hour."""
    return label.field not in _HOURS or label.value_end > label.value_start


def _counts_on(line: PlannedLine, taken: Sequence[PlannedLine]) -> bool:
    """Whether the count of a line goes on with that of the list; one opening may precede it."""
    last = taken[-1]
    if not last.rank:
        return len(taken) == 1 and line.rank <= LATEST_FIRST
    return line.sign == last.sign and 0 < line.rank - last.rank <= _WIDEST_STEP


def _is_detail(line: PlannedLine, above: PlannedLine) -> bool:
    """Whether a line is a bullet or a letter below one that has a number."""
    return bool(above.rank) and line.sign in {"-", "a", "i"} and line.sign != above.sign


def _is_between(lines: Sequence[PlannedLine], taken: Sequence[PlannedLine]) -> bool:
    """Whether a line is one of a few short ones, no sentences, above the next of the list."""
    for line in lines[:_MOST_DETAILS] if taken and taken[-1].sign else ():
        words = line.words
        if taken[-1].rank:
            is_detail = len(words) <= _LONGEST_DETAIL and not (":" in words or words.endswith("."))
        else:  # ". Avis du maire" below "- Puits"
            is_detail = bool(words) and not words[0].isalnum()
        if line.sign == taken[-1].sign and _goes_on(line, taken):
            return line is not lines[0]
        if line.sign or not is_detail:
            return False
    return False
