"""The headings of items, where they are not written as the others of their file are."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from archive.language.label_stems import ITEM_LABELS, label_field
from archive.language.text import quoted
from archive.language.vocabulary import MEETING
from archive.parsing.facts.titles import split_number, title_key
from archive.parsing.source.nodes import Scalar
from archive.problems import Problems

_FENCE = re.compile(r"\s*(?:`{3,}|~{3,})")
"""What opens or closes a block of code."""
_GLUED = re.compile(r" {0,3}(#{2,6})(?=[^\s#])")
"""The "##" of "##4. Divers", without the space that makes it a heading."""
_ITEM = re.compile(r" {0,3}##[ \t]+(?P<title>\S.*)")
"""The heading of an item: "## 3. Carte"."""
_HEADING = re.compile(r" {0,3}(?:##+[ \t]|#[ \t]+\d)")
"""A heading of items: "## Carte", "# 1. Carte"."""
_LINE = re.compile(
    r" {0,3}(?:(?P<sign>\*\*|__)(?P<bold>[^*]{1,120}?)\s*(?P=sign)\s*:?|(?P<plain>\S.{0,100}?))\s*$"
)
"""A line that may be a title: "**1. Carte**", "2) Divers", "III. Carte"."""
_BOLD = re.compile(r" {0,3}(\*\*|__)(?P<title>(?=\S)[^*_:]{2,80}?)\1\s*")
"""A line in bold type alone: "**Budget (OIM)**"."""
_BULLET = re.compile(r"\s*[-*+]\s")
"""The "- " of "- Carte", below which a number begins something else."""
_FEWEST = 2
_Found = tuple[int, str]
"""The place of a line and the title that it is."""
_OTHER = re.compile(
    r" {0,3}(?:(?P<low>#{3,6}[ \t]+)|(?:\*\*|__))(?P<title>\S.*?)(?(low)|\s*(?:\*\*|__)\s*:?)\s*$"
)
"""A line that another level or bold type sets apart: "### 4. Divers", "**4. Divers**"."""


@dataclass(slots=True)
class _Run:
    """The numbers met so far."""

    item: int = 0
    """Of the last item."""
    below: int = 0
    """The last one below the item."""


def even_headings(body: Scalar, problems: Problems) -> Scalar:
    """The body of a meeting with all its items under "## "; what was not is noted.

    A lower heading or a line in bold type that goes on with the numbers of the items is one.
    """
    lines = _with_headings(body.value.split("\n"))
    spaced = list(map(_spaced, lines))
    items = {number for line in spaced if (number := _number(_ITEM.match(line))) is not None}
    run, is_code = _Run(), False
    for number, line in enumerate(lines):
        is_code ^= bool(_FENCE.match(line))
        if is_code:
            continue
        lines[number] = spaced[number]
        title = _next_item(lines, number, run, items)
        lines[number] = f"## {title}" if title else lines[number]
        if lines[number] != line:
            message = _message(line, lines[number], is_item=title is not None)
            problems.add("mise-en-forme", body.mark_at(number, 0), message)
        _follow(lines[number], run)
    return body._replace(value="\n".join(lines))


def _message(line: str, heading: str, *, is_item: bool) -> str:
    if is_item:
        why = f"{quoted(line)} continue les numéros des points et est lu comme le suivant :"
    else:
        signs = heading.split(maxsplit=1)[0]
        why = f"Il manque une espace après « {signs} » : cette ligne est lue comme un titre,"
    return f"{why} écrivez {quoted(heading)}."


def _with_headings(lines: list[str]) -> list[str]:
    """The lines of a text without any heading of an item, its numbered lines as headings.

    They stand apart, count from 1, and have a text below: a list of titles is an agenda. Else
    its lines in bold type are, where there are several.
    """
    around = [("", lines[0]), *pairwise(lines)]
    if any(_HEADING.match(line) or _is_underlined(above, line) for above, line in around):
        return lines
    found = _numbered(lines, around) or _in_bold(lines, around)
    titles = {place: f"## {title}" for place, title in found}
    return [titles.get(place, line) for place, line in enumerate(lines)]


def _numbered(lines: list[str], around: Sequence[tuple[str, str]]) -> list[_Found]:
    """The lines of the first kind of number that count from 1 and have a text below each.

    A title that comes again stands in the agenda first.
    """
    kinds: dict[tuple[bool, bool], dict[str, tuple[int, int, str]]] = {}
    for place, (above, line) in enumerate(around):
        match = _LINE.match(line)
        title = (match["bold"] or match["plain"]).strip() if match else ""
        number, words = split_number(title)
        if match and number is not None:
            kind = match["bold"] is not None, any(map(str.isdigit, title.partition(" ")[0]))
            titles = kinds.setdefault(kind, {})
            key = title_key(words)
            again = [k for k, (_, n, _) in titles.items() if n == number and _are_one(k, key)]
            if again or not above.strip() or _BULLET.match(above):
                titles = kinds[kind] = {k: v for k, v in titles.items() if k not in again}
                titles[key] = place, number, title
    for titles in filter(None, kinds.values()):
        places, numbers, found = zip(*titles.values(), strict=True)
        below = [_line_below(lines, place) for place in places]
        is_run = [*numbers] == [*range(1, len(numbers) + 1)]
        is_run &= not _is_below_agenda(lines, places[0])
        if len(numbers) >= _FEWEST and is_run and not {None, *places} & {*below}:
            return [*zip(places, found, strict=True)]
    return []


def _is_below_agenda(lines: Sequence[str], place: int) -> bool:
    """Whether the line above a place labels the agenda: what is numbered below it is its list."""
    above = next((line for line in reversed(lines[:place]) if line.strip()), "")
    return label_field(above.strip(" :*_#")) == "agenda"


def _are_one(key: str, other: str) -> bool:
    """Whether two titles are one, of which one may say more: who presents it."""
    return key.startswith(other) or other.startswith(key)


def _in_bold(lines: list[str], around: Sequence[tuple[str, str]]) -> list[_Found]:
    """The lines in bold type alone, where they are several and have a text below."""
    found = [(n, title) for n, (above, line) in enumerate(around) if (title := _bold(above, line))]
    is_run = len(found) > _FEWEST and all(_line_below(lines, place) for place, _ in found)
    return found if is_run else []


def _bold(above: str, line: str) -> str | None:
    """The title that a line in bold type alone is, unless it labels a fact."""
    match = _BOLD.fullmatch(line) if not above.strip() else None
    is_label = match and (MEETING.match(match["title"]) or ITEM_LABELS.match(match["title"]))
    return match["title"] if match and not is_label else None


def _is_underlined(above: str, line: str) -> bool:
    return bool(above.strip()) and not line.strip(" -=") and len(line.strip()) > 1


def _line_below(lines: Sequence[str], place: int) -> int | None:
    """The place of the next line that is not blank."""
    return next((n for n in range(place + 1, len(lines)) if lines[n].strip()), None)


def _spaced(line: str) -> str:
    return _GLUED.sub(lambda match: f"{match[0]} ", line, count=1) if "##" in line else line


def _next_item(lines: Sequence[str], number: int, run: _Run, items: set[int]) -> str | None:
    """The title of a line that is the next item, set apart otherwise; None when it is none."""
    match = _OTHER.match(lines[number])
    own = _number(match)
    if match is None or own is None or not run.item:
        return None
    around = (lines[number - 1], *lines[number + 1 : number + 2])
    is_apart = match["low"] is not None or not any(line.strip() for line in around)
    is_next = own == run.item + 1 and own not in items and run.below != own - 1
    return match["title"].rstrip() if is_apart and is_next else None


def _follow(line: str, run: _Run) -> None:
    """Keep the number of a line in mind."""
    item, other = _number(_ITEM.match(line)), _number(_OTHER.match(line))
    if item is not None:
        run.item, run.below = item, 0
    elif other is not None:
        run.below = other


def _number(heading: re.Match[str] | None) -> int | None:
    """The number that the title of a heading begins with, None without one."""
    return split_number(heading["title"])[0] if heading else None
