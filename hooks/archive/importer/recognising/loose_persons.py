"""A list of persons that lost its cells → the organisation of each row.

The order is that of such lists: number, name, organisation, function, telephone.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from archive.importer.document import Cell, Paragraph, Span
from archive.importer.recognising.columns import Column
from archive.importer.recognising.known import Known
from archive.language.text import fold
from archive.parsing.persons import BODY_STARTS, FUNCTIONS

_ROW = re.compile(r"^\d{1,3}[.)\s]\s*(?=[^\W\d])")
_FIGURES = re.compile(r"(?:\s+[+\d][\d .()/-]*)+$")
_WORD = re.compile(r"\S+")
_LEAST_NAME = 2


def person_rows(lines: Sequence[Paragraph], known: Known) -> tuple[list[dict[Column, Cell]], int]:
    """The rows of a list of persons: a name and, as far as it can be told, its organisation."""
    taken = list(_until_prose(lines))
    rows = [_cells(row, taken[0], known) for row in _grouped(taken)] if taken else []
    return rows, len(taken)


def _until_prose(lines: Sequence[Paragraph]) -> Iterator[Paragraph]:
    for line in lines:
        if line.text.endswith((".", ":")) and len(line.text) > 60:  # noqa: PLR2004
            return
        yield line


def _grouped(lines: Sequence[Paragraph]) -> Iterator[str]:
    """The text of each row: a number begins one, or each line is one where none is numbered."""
    starts = [bool(_ROW.match(line.text)) or _is_number(line.marker) for line in lines]
    row: list[str] = []
    for line, is_start in zip(lines, starts, strict=True):
        if row and (is_start or not any(starts)):
            yield " ".join(row)
            row = []
        row.append(line.text)
    if row:
        yield " ".join(row)


def _is_number(marker: str) -> bool:
    return marker[:1].isdigit()


def _cells(row: str, line: Paragraph, known: Known) -> dict[Column, Cell]:
    text = _FIGURES.sub("", _ROW.sub("", row))
    rank, figures = row[: row.index(text)], row[row.index(text) + len(text) :]
    start, end = _organisation(text, known)
    told = {
        Column.PERSON: text[:start] if start else text,
        Column.ORGANISATION: text[start:end] if start else "",
        Column.PRIVATE: f"{text[end:] if start else ''} {rank} {figures}",
    }
    return {column: _cell(line, value.strip(" ,;–-")) for column, value in told.items()}


def _organisation(text: str, known: Known) -> tuple[int, int]:
    """Where the organisation of a row begins and ends; (0, 0) when nothing tells it."""
    words = list(_WORD.finditer(text))
    start = next((i for i in range(1, len(words)) if _begins_body(words, i, known)), _LEAST_NAME)
    if start >= len(words):
        return 0, 0
    following = range(start + 1, len(words))
    end = next((i for i in following if fold(words[i][0]) in FUNCTIONS), len(words))
    known_end = _known_end(text, words, start, known)
    last = known_end or end
    return words[start].start(), words[last - 1].end()


def _begins_body(words: list[re.Match[str]], index: int, known: Known) -> bool:
    word = words[index][0]
    if fold(word).removesuffix("s") in BODY_STARTS or known.is_name(word):
        return True
    is_acronym = word.isupper() and len(word) > 1 and not words[index - 1][0].isupper()
    return index >= _LEAST_NAME and is_acronym


def _known_end(text: str, words: list[re.Match[str]], start: int, known: Known) -> int:
    """The word after the longest known name that begins at a word, 0 without one."""
    ends = range(len(words), start, -1)
    return next(
        (i for i in ends if known.is_name(text[words[start].start() : words[i - 1].end()])), 0
    )


def _cell(line: Paragraph, text: str) -> Cell:
    return (replace(line, spans=(Span(text),), marker=""),) if text else ()
