"""Tables of who came that lost their cells, as text gives them → the bodies of their rows.

A row is read where its body shows itself: known, an acronym, or a body's first word behind the
name of a person. Any other row is held back, since it may name nobody but a person.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import takewhile

from archive.importer.document import Block, Paragraph
from archive.importer.recognise.lines import number_of
from archive.language.choices import is_filler
from archive.language.text import fold
from archive.parsing.facts.label_spans import begins_with_label
from archive.parsing.names.entry_rows import body_start
from archive.parsing.names.person_names import FUNCTIONS, may_be_person
from archive.parsing.names.persons import IsBody
from archive.parsing.names.presence import COLUMN_FIELDS, PRESENT, is_total, sign_of

_NUMBER = re.compile(r"(\d{1,3})\s+(?=[^\W\d_])")
"""the "12 " of "12 Awa Tando Mairie de Tagda Oui" """
_WITHIN = 4
"""The lines that a row may take below its first."""


@dataclass(slots=True)
class LooseRows:
    """What the rows of such a table say."""

    lines: list[Paragraph] = field(default_factory=list)
    bodies: list[tuple[str, str]] = field(default_factory=list)
    """The list and the name of each body."""
    persons: list[str] = field(default_factory=list)
    unsure: list[str] = field(default_factory=list)
    """The rows that were not understood."""


def read_loose_rows(
    columns: Sequence[str], blocks: Sequence[Block], is_body: IsBody, name: str
) -> LooseRows:
    """The rows of a table; `name` is the list of those whose row does not say theirs."""
    found = LooseRows()
    for row in _rows(blocks, says=bool(set(columns) & {*COLUMN_FIELDS, "presence"})):
        found.lines += row
        _read(row, columns, is_body, name, found)
    return found


def _rows(blocks: Sequence[Block], *, says: bool) -> Iterator[list[Paragraph]]:
    """The lines of each row: those that count on, with what stands below each, or one each."""
    lines = list(_plain(blocks))
    if _count(lines[:1]) != 1:
        yield from ([line] for line in takewhile(partial(_is_row, says=says), lines))
        return
    row: list[Paragraph] = []
    count = 0
    for line in lines:
        is_next = _count([line]) == count + 1
        if is_next and row:
            yield row
            row = []
        elif len(row) > _WITHIN or line.marker or line.is_bold or line.text.endswith("."):
            break
        row.append(line)
        count += is_next
    if len(row) <= _WITHIN:
        yield row


def _is_row(line: Paragraph, *, says: bool) -> bool:
    """Whether a line without a number may be a row; one of a table that says who came ends so."""
    words = line.text.split()
    if line.marker or len(words) < 2 or line.text.endswith("."):  # noqa: PLR2004
        return False
    is_told = not says and may_be_person(" ".join(words[:2])) and not begins_with_label(line.text)
    return is_told or sign_of(words[-1]) is not None


def _plain(blocks: Sequence[Block]) -> Iterator[Paragraph]:
    for block in blocks:
        if not isinstance(block, Paragraph) or block.level or block.text.endswith(":"):
            return
        yield block


def _count(lines: Sequence[Paragraph]) -> int | None:
    """The number that the first line begins with."""
    match = _NUMBER.match(lines[0].text) if lines else None
    return int(match[1]) if match else number_of(lines[0].marker) if lines else None


def _read(
    row: Sequence[Paragraph], columns: Sequence[str], is_body: IsBody, name: str, found: LooseRows
) -> None:
    """Add what a row tells to what was found."""
    text = " ".join(line.text for line in row)
    words = _NUMBER.sub("", text, count=1).split()
    says = [c for c in columns if c in COLUMN_FIELDS or c in {"presence", "note"}]
    sign = sign_of(words[-1]) if words and says else None
    is_told = len(says) == 1 or (words and len(words[-1]) > 1)
    place = (sign if is_told else None) if says else PRESENT
    words = words[:-1] if sign else words
    start = body_start(words, is_body) if "person" in columns else 0
    body = _without_function(words[start:]) if start is not None else ""
    if not body or place is None:
        found.unsure.append(text)
        return
    if is_total(body):
        return
    found.persons += [" ".join(words[:start])] if start else []
    found.bodies.append((name if place == PRESENT else place, body))


def _without_function(words: Sequence[str]) -> str:
    """The name of a body without what a person of it does behind it."""
    words = [word for word in words if not word.isdigit()]
    lower = [fold(word).strip(".,()") for word in words]
    end = next((i for i, word in enumerate(lower) if i and word in FUNCTIONS), len(words))
    return " ".join(word for word in words[:end] if not is_filler(word)).strip(" ,;–-")
