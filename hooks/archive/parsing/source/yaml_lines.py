"""The lines of a YAML text as their author meant them, before YAML reads them.

A slip that can only mean one thing is put right line by line, so that every line keeps its
number and every word its place; what may mean two things is left to YAML, or noted.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, takewhile

from archive.language.text import term
from archive.language.vocabulary import ACTION, ITEM, MEETING, ORGANISATION, RESOURCE

_BLANKS = str.maketrans("\u00a0\u2007\u202f\u3000", "    ")
"""Spaces that look like one and are none to YAML."""
_STRUCTURE = re.compile(r"\s*(?:[-•–—*·▪◦]\s+)*(?:[^:\"'\[{]{1,60}:(?=\s))?\s*")
"""What precedes the value on a line: "  - titre : " of "  - titre : Carte", "date: " of another."""
_BLOCK = re.compile(r"^\s*[^#\s].*(?::|-)\s+[|>][+-]?\d?\s*$")
"""What opens a text of several lines: "introduction: |" """
_KEY = re.compile(r"^(\s*)(?:- )?[^\s\"'#\[{-][^\"\[{]*:\s*$")
"""A key whose value begins on the next line: "présence:" """
_ITEM = re.compile(r"^(\s*)([-•–—*·▪◦]|(?:\+|\d{1,2}[.)])(?=\s))(\s*)(?=\S)(.*)$")
"""An entry of a list, its dash well or ill written: "- OIM", "• OIM", "–OIM", "1. OIM"."""
_PLAIN = re.compile(r"[^\s\"'\[\]{}&*!|>%@`#,?:-](?:(?!:\s).)*[^:]|\w")
"""A text that is no key and has no quotation marks around it: "Direction des Migrations"."""
_BARE = re.compile(r"^(\s*)()()((?=[^\W_a-zà-ÿ])[^,;]{1,80})$")
"""A name of a list on a line without a dash: the "  OIM" below "présence:"."""
_LISTS = frozenset(
    term(word)
    for kind in (MEETING, ITEM, ACTION, ORGANISATION, RESOURCE)
    for of in kind.fields.values()
    for word in (*of.words, of.name)
    if of.value == "texts"
)
"""The keys of lists."""
_QUOTED_WORDS = re.compile(
    r"(\s*(?:- )*(?:[^:\"'\[{]{1,60}:\s+)?)"
    r"((?P<sign>[\"'])(?:(?!(?P=sign))[^\\])*(?P=sign)(?!\s*(?:[#,\]}'\"]|$|:\s))[^\\]+)$"
)
"""A value that begins with words in quotation marks: the '"Carte" des services' after "titre:"."""
_RESERVED = re.compile(
    r"(\s*(?:- )*(?:[^:\"'\[{]{1,60}:\s+)?)"
    r"((?:[@`%](?=\S)|(\*{1,2})(?=[^\s*].*\3\s*$)|&\s|\[[^\[\]]*\]\s+(?=[^\s#])).*)$"
)
"""A value that begins with a sign of YAML and is a text: "lieu: @Salle", "*Salle*", "[Salle] B"."""
_TAB = 2
"""How many spaces a tab before a dash stands for."""
_TOP_KEY = re.compile(r"[^\s#\-•–—*\]}\"'][^:]*:(?:\s|$)")
"""How a key of the outermost level begins its line: "lieu: Salle", "présence:"."""


@dataclass(frozen=True, slots=True)
class MendedLines:
    """Lines that YAML can read."""

    lines: tuple[str, ...]
    shifts: dict[int, tuple[int, int]] = field(default_factory=dict)
    """For a line, counted from 0, how many characters it has gained, and before which place."""
    headings: tuple[int, ...] = ()
    """Lines such as "## 1. Carte", which YAML passes over as comments."""
    indented: tuple[int, ...] = ()
    """Lines whose dash stood further to the right, or to the left, than those of its list."""


def mend_lines(lines: Sequence[str]) -> MendedLines:
    """The lines with dashes, spaces and quotation marks as YAML wants them.

    What stands in a text of several lines ("|", ">") is left as it is.
    """
    mender = _Mender(frozenset(_bare_names(lines)))
    mended = tuple([mender.line(number, line) for number, line in enumerate(lines)])
    return MendedLines(mended, mender.shifts, tuple(mender.headings), tuple(mender.indented))


def _bare_names(lines: Sequence[str]) -> Iterator[int]:
    """The lines of names without dashes, of which a key of a list has several below it.

    Where one of them holds a comma, or stands further to the right, they are one text.
    """
    for number, line in enumerate(lines):
        if _KEY.match(line) and term(line.strip(" -:\t")) in _LISTS:
            below = list(takewhile(_is_bare, lines[number + 1 :]))
            end = number + 1 + len(below)
            is_ended = not any(_PLAIN.fullmatch(after.strip()) for after in lines[end : end + 1])
            if len(below) > 1 and is_ended and len(set(map(_indent, below))) == 1:
                yield from range(number + 1, end)


def _is_bare(line: str) -> bool:
    return bool(_BARE.match(line) and _PLAIN.fullmatch(line.strip()))


def split_keys(lines: Sequence[str]) -> Iterator[tuple[int, Sequence[str]]]:
    """The lines of each key of the outermost level, with the number of the first, from 0."""
    starts = [number for number, line in enumerate(lines) if _TOP_KEY.match(line)]
    bounds = [0, *(number for number in starts if number), len(lines)]
    for first, last in pairwise(bounds):
        yield first, lines[first:last]


class _Mender:
    """A walk down the lines, which knows what each follows."""

    def __init__(self, bare: frozenset[int]) -> None:
        self._bare = bare
        self.shifts: dict[int, tuple[int, int]] = {}
        self.headings: list[int] = []
        self.indented: list[int] = []
        self._block: int | None = None
        """How far the line that opened a text of several lines is indented, within that text."""
        self._lists: list[int] = []
        """How far the dashes of the open lists are indented, the innermost last."""
        self._is_list_due = False
        """Whether a key without a value stands just above."""
        self._is_plain = False
        """Whether the entry just above is a text of its own."""

    def line(self, number: int, line: str) -> str:
        """The next line as YAML wants it."""
        if not line.strip() or self._is_in_block(line):
            return line
        if line.startswith("##"):
            self.headings.append(number)
        blank = _STRUCTURE.match(line)
        end = blank.end() if blank else 0
        line = line[:end].translate(_BLANKS) + line[end:]
        bare = _BARE.match(line) if number in self._bare else None
        item = bare or _ITEM.match(line)
        if item and (bare or self._may_be_item(item)):
            line = self._item(number, item)
        else:
            self._is_plain = False
            if not line[0].isspace():
                self._lists.clear()
        return self._opened(number, line)

    def _opened(self, number: int, line: str) -> str:
        """The line, its quotation marks put right; what it opens is kept in mind."""
        self._is_list_due = bool(_KEY.match(line))
        if _BLOCK.match(line):
            self._block = _indent(line)
        quoted = _QUOTED_WORDS.match(line) or _RESERVED.match(line)
        if quoted is None:
            return line
        _, gained = self.shifts.get(number, (0, 0))
        self.shifts[number] = (quoted.start(2), gained + 1)
        value = quoted[2].rstrip().replace("'", "''")
        return f"{quoted[1]}'{value}'"

    def _is_in_block(self, line: str) -> bool:
        if self._block is not None and _indent(line) <= self._block:
            self._block = None
        return self._block is not None

    def _may_be_item(self, item: re.Match[str]) -> bool:
        """Whether a line is an entry of a list; "---" and a number below zero alone are none."""
        sign, space, text = item[2], item[3], item[4]
        if not (self._is_list_due or self._lists) or text.startswith("-"):
            return False
        is_marked = sign == "-" or bool(space) or sign != "*"
        return is_marked and (self._is_list_due or bool(space) or self._lists != [])

    def _item(self, number: int, item: re.Match[str]) -> str:
        """An entry with the dash that YAML reads, in line with those of its list."""
        before, space, text = item[1], item[3], item[4]
        is_tab = "\t" in before and bool(self._lists)
        width = len(before.expandtabs(_TAB))
        indent = self._lists[-1] if is_tab else self._aligned(number, width)
        self._is_plain = bool(_PLAIN.fullmatch(text.rstrip()))
        shift = indent - len(before) + (not space) + 1 - len(item[2])
        if shift:
            self.shifts[number] = (indent, shift)
        return f"{' ' * indent}-{space or ' '}{text}"

    def _aligned(self, number: int, indent: int) -> int:
        """How far the dashes of the list are indented that an entry belongs to."""
        while self._lists and indent < self._lists[-1] and indent in self._lists:
            self._lists.pop()
        if self._is_list_due or not self._lists:
            self._lists.append(indent)
        last = self._lists[-1]
        if indent != last and (indent < last or self._is_plain):
            self.indented.append(number)
            return last
        if indent > last:
            self._lists.append(indent)
        return indent


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
