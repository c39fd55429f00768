"""Tables of who came that lost their cells, as text gives them → the bodies of their rows.

The header tells the order of the columns; where a row can be cut in one way only, its body is
read. Any other row is held back, since it may name nobody but a person.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations_with_replacement, pairwise

from archive.language.choices import is_filler
from archive.language.text import fold
from archive.language.vocabulary import phrases
from archive.parsing.facts.label_spans import begins_with_label
from archive.parsing.facts.loose_headers import flat_columns
from archive.parsing.names.entry_rows import ACRONYM
from archive.parsing.names.person_names import (
    BODY_STARTS,
    FUNCTIONS,
    has_title,
    may_be_person,
)
from archive.parsing.names.persons import IsBody
from archive.parsing.names.presence import COLUMN_FIELDS, PRESENT, PRIVATE, is_total, sign_of
from archive.parsing.source.blocks import TextBlock
from archive.parsing.source.nodes import Scalar

_NUMBER = re.compile(r"(\d{1,3})[.)]?\s+(?=[^\W\d_])")
"""the "12 " of "12 Awa Tando Mairie de Tagda Oui" """
_SMALL = frozenset(
    ["de", "du", "des", "d", "pour", "la", "le", "les", "et", "en", "of", "the", "&"]
)
"""Words that end no cell."""
_ENDS = frozenset(phrases("function_end"))
_WITHIN = 4
"""The lines that a row may take below its first."""
_MOST_WORDS = 16
_USUAL_NAME = 3
"""The words of most names of persons, at most."""
_LEAST_BODY, _LEAST_ROW, _LEAST_NEXT = 1.5, 4.0, 2.5
"""What a body, a row and the row right below another score at least."""
_MARGIN = 1.5
"""By how much a body is ahead of any other."""


@dataclass(slots=True)
class LooseRows:
    """What the rows of such a table say."""

    used: int = 0
    """How many lines are rows."""
    bodies: list[tuple[str, str, int]] = field(default_factory=list)
    """The list and the name of each body, and the first line of its row, counted from 0."""
    persons: list[str] = field(default_factory=list)
    unsure: list[str] = field(default_factory=list)
    """The rows that were not understood."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A way to cut a row."""

    score: float = 0.0
    body: str = ""
    person: str = ""


def read_loose_rows(
    columns: Sequence[str], lines: Sequence[str], is_body: IsBody, name: str
) -> LooseRows:
    """The rows of a table; `name` is the list of those whose row does not say theirs."""
    found = LooseRows()
    reader = _Reader(columns, is_body)
    for row in reader.rows(lines):
        reader.read(" ".join(row), name, found)
        found.used += len(row)
    return found


@dataclass(frozen=True, slots=True)
class LooseRoll:
    """Blocks that are a table of who came that lost its cells."""

    blocks: list[TextBlock]
    rows: LooseRows
    lines: list[Scalar]
    """Those of the rows."""


def find_loose_roll(blocks: Sequence[TextBlock], is_body: IsBody, name: str) -> LooseRoll | None:
    """Such a table, where some blocks begin with a header of one line or two and its rows."""
    lines = [(line, at) for at, block in enumerate(blocks) for line in _lines(block)]
    for count in (1, 2):
        columns = flat_columns(" ".join(line.value for line, _ in lines[:count]))
        if "organisation" not in columns:
            continue
        below = [line for line, _ in lines[count:]]
        rows = read_loose_rows(columns, [line.value for line in below], is_body, name)
        after = lines[count + rows.used :]
        end = after[0][1] if after else len(blocks)
        if rows.used and (not after or lines[count + rows.used - 1][1] < end):
            return LooseRoll(list(blocks[:end]), rows, below)
    return None


def _lines(block: TextBlock) -> Iterator[Scalar]:
    """The lines of a paragraph, or of a list whose numbers count rows; none of other blocks."""
    if block.kind in {"p", "ol"}:
        for number, (line, _) in enumerate(block.items, block.start):
            text = line.plain
            yield text if block.kind == "p" else text._replace(value=f"{number} {text.value}")
    else:
        yield Scalar(":", block.mark)


class _Reader:
    """Reads rows whose columns are known."""

    def __init__(self, columns: Sequence[str], is_body: IsBody) -> None:
        self._cells = [c for c in dict.fromkeys(columns) if c in {"organisation", *PRIVATE}]
        self._cells = [c for c in self._cells if c != "contact"]
        self._signs = [c for c in columns if c in COLUMN_FIELDS or c in {"presence", "note"}]
        self._is_body = is_body

    def rows(self, lines: Sequence[str]) -> Iterator[list[str]]:
        """The lines of each row: those that count on, with what stands below each, or one each."""
        if _count(lines[:1]) != 1:
            yield from self._uncounted(lines)
            return
        row: list[str] = []
        count = 0
        for line in lines:
            is_next = _count([line]) == count + 1
            if is_next and row:
                yield row
                row = []
            elif len(row) > _WITHIN or _ends_rows(line):
                break
            row.append(line)
            count += is_next
        if len(row) <= _WITHIN:
            yield row

    def _uncounted(self, lines: Sequence[str]) -> Iterator[list[str]]:
        """Rows without numbers, up to the last that surely is one."""
        rows: list[list[str]] = []
        end = 0
        for line, following in pairwise([*lines, ""]):
            if _ends_rows(line) or len(rows) > end + _WITHIN:
                break
            last = fold(rows[-1][-1]).split()[-1:] if rows else []
            if rows and (line[:1].islower() or not _SMALL.isdisjoint(last)):
                rows[-1].append(line)
            else:
                rows.append([line])
            is_next = len(rows) == end + 1 and not following.endswith(".")
            if self._is_row(" ".join(rows[-1]), is_next=is_next):
                end = len(rows)
        yield from rows[:end]

    def _is_row(self, text: str, *, is_next: bool) -> bool:
        """Whether a line may be a row; right below one, it may be one that is not understood."""
        words = text.split()
        if self._signs and len(words) > 1 and sign_of(words[-1]) is not None:
            return True
        return bool(PRIVATE & set(self._cells)) and self._cut(words).score >= (
            _LEAST_NEXT if is_next else _LEAST_ROW
        )

    def read(self, text: str, name: str, found: LooseRows) -> None:
        """Add what a row tells to what was found."""
        words = _NUMBER.sub("", text, count=1).split()
        sign = sign_of(words[-1]) if words and self._signs else None
        is_told = len(self._signs) == 1 or (words and len(words[-1]) > 1)
        place = (sign if is_told else None) if self._signs else PRESENT
        row = self._cut(words[:-1] if sign else words)
        if place is None or not (row.body or row.person):
            found.unsure.append(text)
        elif not is_total(row.body):
            found.persons += [row.person] if row.person else []
            body = (name if place == PRESENT else place, row.body, found.used)
            found.bodies += [body] if row.body else []

    def _cut(self, words: Sequence[str]) -> _Row:
        """The only way to cut a row; one without body and person when there are several."""
        words = [word for word in words if any(map(str.isalpha, word)) and not is_filler(word)]
        if self._cells == ["organisation"]:
            return _Row(body=" ".join(words).strip(" ,;–-"))
        ways = sorted(self._ways(words[: _MOST_WORDS + 1]), key=lambda way: -way.score)
        if not ways or len(words) > _MOST_WORDS:
            return _Row()
        best = ways[0]
        others = (way.score for way in ways if way.body != best.body)
        is_sure = best.score - next(others, 0.0) >= _MARGIN
        is_one = self._score("organisation", best.body) >= _LEAST_BODY if best.body else best.person
        return best if is_sure and is_one else _Row(best.score)

    def _ways(self, words: Sequence[str]) -> Iterator[_Row]:
        count = len(self._cells) - 1
        for cuts in combinations_with_replacement(range(len(words) + 1), count):
            parts = pairwise((0, *cuts, len(words)))
            cells = {
                column: " ".join(words[start:end])
                for column, (start, end) in zip(self._cells, parts, strict=True)
            }
            scores = [self._score(column, text) for column, text in cells.items()]
            if min(scores) >= 0:
                yield _Row(sum(scores), cells.get("organisation", ""), cells.get("person", ""))

    def _score(self, column: str, text: str) -> float:
        """How well a text fits a column, below 0 when it cannot stand there."""
        if not text:
            return 0.0
        if fold(text).split()[-1] in _SMALL:
            return -1.0
        if column == "person":
            is_name = may_be_person(text) or has_title(text)
            return (2.0 if len(text.split()) <= _USUAL_NAME else 1.0) if is_name else -1.0
        return _score_of_function(text) if column == "function" else self._score_of_body(text)

    def _score_of_body(self, text: str) -> float:
        first, *others = [word.strip(".,()") for word in fold(text).split()]
        if self._is_body(text) or ACRONYM.fullmatch(text):
            return 3.0
        if others and first.rstrip("s") in BODY_STARTS:
            return 1.0 if any(word in FUNCTIONS for word in others) else 3.0
        if not text[0].isupper():
            return -1.0
        return _LEAST_BODY if ACRONYM.fullmatch(text.split(maxsplit=1)[0]) else 0.5


def _score_of_function(text: str) -> float:
    words = [word.strip(".,()") for word in fold(text).split()]
    if words[0] in FUNCTIONS:
        begun = 3.0 - (len(words) == 1) - sum(word[0].isupper() for word in text.split()[1:])
    else:
        begun = 0.0
    is_led = len(words) > 1 and text[0].isupper() and _SMALL.isdisjoint(words)
    return max(begun, 3.0 if is_led and words[-1] in _ENDS else 0.0)


def _ends_rows(line: str) -> bool:
    """Whether a line below some rows is none: another list, a title, a sentence."""
    is_sentence = line.endswith(".") and len(line.rsplit(maxsplit=1)[-1]) > 2  # noqa: PLR2004 - "H."
    return is_sentence or line.endswith(":") or begins_with_label(line)


def _count(lines: Sequence[str]) -> int | None:
    """The number that the first line begins with."""
    match = _NUMBER.match(lines[0]) if lines else None
    return int(match[1]) if match else None
