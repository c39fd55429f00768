"""The headings of items, where they are not written as the others of their file are."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from archive.language.label_stems import label_field
from archive.language.text import quoted
from archive.parsing.facts.titles import split_number, title_key
from archive.parsing.outline.candidates import Candidate, candidates
from archive.parsing.outline.document import Paragraph, Span
from archive.parsing.outline.headings import choose
from archive.parsing.outline.likeness import SAME, Titles
from archive.parsing.outline.markers import is_count, marker_at, rank_of, style_of
from archive.parsing.outline.opening import (
    OPENING,
    Labelled,
    first_place,
    is_document_title,
    labelled,
)
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
    r" {0,3}(?:> *)*(?:(?P<sign>\*{1,3}|_{1,3})(?P<bold>[^*]{1,120}?)\s*(?P=sign)\s*:?"
    r"|(?P<plain>[^\s>|#].*?))\s*$"
)
"""A line that may be a title: "**1. Carte**", "*2) Divers*", "III. Carte"."""
_FACT = re.compile(r"\s:\s")
"""the " : " of "ONG : Lanterne" """
_FEWEST = 2
_TITLE_LINES = 3
"""Lines at the top among which the title of the minutes stands."""
_OPENS = {"#", "*", "_"}
"""The first signs of such a line, and of a heading."""
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
        if line.lstrip(" ")[:1] not in _OPENS:
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
    """The lines of a text without any heading of an item, those that stand out as headings."""
    if any(_HEADING.match(line) or _is_underlined(above, line) for above, line in _around(lines)):
        return lines
    titles = _standing_out(lines)
    return [f"## {titles[n]}" if n in titles else line for n, line in enumerate(lines)]


def _standing_out(lines: Sequence[str]) -> dict[int, str]:
    """The titles of lines that head the items by their look, by their places.

    They have a text below: a list of titles is an agenda.
    """
    agenda = _agenda(lines)
    blocks = list(_paragraphs(lines))
    labels = labelled(blocks)
    titles = Titles([title_key(lines[place]) for place in agenda])
    free = list(_free(candidates(blocks, titles), labels))
    numbers = [place + 1 for place in agenda]
    top = [n for n, line in enumerate(blocks[:_TITLE_LINES], 1) if is_document_title(line.text)]
    first = max(first_place(blocks, free, numbers, labels.opening), *top, 0)
    found = [each for each in free if each.index >= first and not each.is_guessed]
    chosen = choose(found, len(agenda), blocks)
    places = {each.heading.place for each in chosen}
    are_apart = all(_line_below(lines, place) not in {None, *places} for place in places)
    counts = [each.number for each in chosen if each.number is not None]
    if len(chosen) < _FEWEST or not are_apart or counts[:1] > [1]:
        return {}
    return {c.heading.place: f"{c.heading.marker} {c.heading.text}".strip() for c in chosen}


def _free(found: Sequence[Candidate], labels: Labelled) -> Iterator[Candidate]:
    """The lines alone that may head an item and tell no fact behind a label."""
    for each in found:
        text, number = each.heading.text, each.heading.number
        is_kind = _FACT.search(text) and not is_count(each.heading.marker)
        is_fact = number in labels.others or is_kind or labels.names.get(number) in OPENING
        is_other = is_fact or is_document_title(text)
        if each.rest is None and (each.likeness >= SAME or not is_other):
            yield each


def _paragraphs(lines: Sequence[str]) -> Iterator[Paragraph]:
    """Each line as a paragraph, in its place; code, quotations and tables head nothing."""
    is_code = False
    for place, (above, line) in enumerate(_around(lines)):
        is_code ^= bool(_FENCE.match(line))
        match = _LINE.match(line)
        if match is None or is_code:
            continue
        bold = match["bold"]
        text = (bold or match["plain"]).strip()
        marker, start = marker_at(text)
        is_quoted = line.lstrip().startswith(">")
        is_apart = not is_quoted and (not above.strip() or bool(marker_at(above)[0]))
        span = Span(text[start:].strip(), is_bold=bold is not None)
        yield Paragraph((span,), place, 0, marker, depth=int(not is_apart), number=place + 1)


def _agenda(lines: Sequence[str]) -> list[int]:
    """The places of the lines of the agenda: a list below its label, or one that counts anew."""
    label = next((n for n, line in enumerate(lines) if _is_agenda(line)), None)
    run: list[int] = []
    first: tuple[str, int | None] | None = None
    for place in range(label or 0, len(lines)):
        marker = marker_at(lines[place])[0]
        if not lines[place].strip() or place == label or (label is None and not is_count(marker)):
            continue
        count = style_of(marker), rank_of(marker)
        if not marker or (count == first and count[1]):
            return run if label is not None or count == first else []
        first = first or count
        run.append(place)
    return run if label is not None else []


def _is_agenda(line: str) -> bool:
    return label_field(line.strip(" :*_#")) == "agenda"


def _around(lines: Sequence[str]) -> list[tuple[str, str]]:
    """Each line with the one above it."""
    return [*pairwise(["", *lines])]


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
