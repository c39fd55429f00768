"""A table that says of each organisation whether it came → the lists of those it tells."""

import re
from collections.abc import Iterable, Iterator

from archive.importer.document import Block, Paragraph, Span, Table
from archive.importer.recognising.normalise import words_of
from archive.language.text import fold

_STATES = {
    "Présents": r"presente?s?|representee?s?|oui|yes|x|✓|✔|☒",
    "Excusés": r"(?:absente?s? )?excusee?s?|apologies|excused",
    "Absents": r"absente?s?|non|no|☐",
}
_PATTERNS = {
    label: re.compile(rf"(?:{words})(?:\s*[(:–-]?\s*(?P<count>\d{{1,3}})\b.*)?")
    for label, words in _STATES.items()
}
"""The label of each list and what a cell says, folded, of those who stand in it."""
_ORGANISATION = re.compile(
    r"\b(?:organi[sz]ation|structure|institution|membre|agence|agency|member)"
)
_COLUMNS = 2


def roll_called(blocks: Iterable[Block], told: list[str]) -> Iterator[Block]:
    """The blocks with each such table as labels and lists; the words of its cells go to `told`."""
    for block in blocks:
        lists = _lists(block) if isinstance(block, Table) else {}
        if not lists or not isinstance(block, Table):
            yield block
            continue
        told += [words_of(cell) for cell in block.rows[0]]
        told += [words_of(row[-1]) for row in block.rows[1:]]
        for label, names in lists.items():
            yield Paragraph((Span(f"{label} :"),), block.place)
            yield from (Paragraph((Span(name),), block.place, marker="•") for name in names)


def _lists(table: Table) -> dict[str, list[str]]:
    """The organisations under the label of each list, none when the table is no roll call."""
    header, *rows = table.rows
    if len(header) != _COLUMNS or not _ORGANISATION.search(fold(words_of(header[0]))):
        return {}
    lists: dict[str, list[str]] = {}
    for name, state in rows:
        label, count = _state(fold(words_of(state)).strip(" ."))
        if label is None:
            return {}
        lists.setdefault(label, []).append(words_of(name) + (f" ({count})" if count else ""))
    return lists


def _state(said: str) -> tuple[str | None, str | None]:
    """The list of those of whom a cell says this, and how many persons it counts; or None."""
    for label, pattern in _PATTERNS.items():
        match = pattern.fullmatch(said)
        if match:
            return label, match["count"]
    return None, None
