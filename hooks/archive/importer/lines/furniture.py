"""What comes back on every page and belongs to none: headers, footers, page numbers."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from archive.language.text import fold

EDGE = 3
"""Lines at the top and at the bottom of a page that may be furniture."""
_LEAST_SIGNS = 6
"""Letters and figures of a line that says the same on every page: "N/A" may do so by chance."""
_LONGEST = 300
"""Characters of a line that may be furniture."""
_NUMBER = re.compile(r"\d+")
"""the "12" of "Groupe inventé – 12" """
_NUMBERED = re.compile(
    r"(?P<before>.*?)(?P<sign>\b(?:page|pg|p|feuillet?)\.?(?:\s*n°)?|[-–—|]|(?<!\S))\s*"
    r"(?P<number>\d{1,3})(?:\s*(?:/|sur|of|de)\s*(?P<total>\d{1,3}))?[-–—|.\s]*",
    re.IGNORECASE,
)
"""– Page 3 sur 12 –, p. 3, 3/12, and the "page 3" of "Groupe inventé – page 3" """
_STROKES = "-–—| "
_WIDE = re.compile(r"(\s*\S+ \S.*?) {3,}(\d{1,3}\s*)")
"""Groupe inventé        3"""


def masked(text: str) -> str:
    """Text whose numbers do not count: what a footer says on every page."""
    return " ".join(_NUMBER.sub("0", fold(text)).split())


def is_page_number(text: str) -> bool:
    """Whether a line can only be a page number: "Page 2", "2 / 3", "- 2 sur 3 -"."""
    found = _numbered(text)
    if found is None or found["before"].strip(_STROKES):
        return False
    return bool(found["total"] or found["sign"].strip(_STROKES))


def page_number(text: str) -> int | None:
    """The page that a line counts, as in "2 / 3" or "Compte rendu – p. 2"; None for any other."""
    text = text[:_LONGEST]
    found = _numbered(_WIDE.sub(r"\1 | \2", text) if _WIDE.fullmatch(text) else text)
    return int(found["number"]) if found and (found["sign"] or is_page_number(text)) else None


def _numbered(text: str) -> re.Match[str] | None:
    """What ends with the number of a page, which is one of those there are."""
    found = _NUMBERED.fullmatch(" ".join(text[:_LONGEST].split()))
    is_one = found and 0 < int(found["number"]) <= int(found["total"] or found["number"])
    return found if is_one else None


def running(pages: Sequence[Sequence[str]], edge: int = EDGE) -> list[set[int]]:
    """Which lines of each page are furniture, by their rank among the lines that are not empty.

    A line is one when it stands, its numbers aside, at the edge of at least two pages and of half
    of them, and nowhere else more than once (a title may say it too); or when it is a page number,
    as the end of the last line of the only page may be: "Compte rendu | 1".
    """
    repeated = _repeated(pages, edge)
    return [
        {
            rank
            for rank in _edges(len(page), edge)
            if masked(page[rank]) in repeated
            or is_page_number(page[rank])
            or (len(pages) == 1 and rank == len(page) - 1 and page_number(page[rank]) == 1)
        }
        for page in pages
    ]


def _edges(length: int, edge: int) -> list[int]:
    return [rank for rank in range(length) if rank < edge or rank >= length - edge]


def _repeated(pages: Sequence[Sequence[str]], edge: int) -> set[str]:
    """The masked lines that stand at the edges of enough pages."""
    found: dict[str, list[str]] = defaultdict(list)
    for page in pages:
        firsts = {masked(page[rank]): page[rank] for rank in reversed(_edges(len(page), edge))}
        for text, line in firsts.items():
            found[text].append(line)
    everywhere = Counter(masked(text) for page in pages for text in page)
    least = max(2, len(pages) / 2)
    return {
        text
        for text, lines in found.items()
        if len(lines) >= least and everywhere[text] <= len(lines) + 1 and _runs(lines)
    }


def _runs(lines: Sequence[str]) -> bool:
    """Whether lines alike, their numbers aside, say the same on every page, or count the pages."""
    numbers = [list(map(int, _NUMBER.findall(line[:_LONGEST]))) for line in lines]
    changing = [column for column in zip(*numbers, strict=False) if len(set(column)) > 1]
    if not changing:
        return sum(sign.isalnum() for sign in lines[0]) >= _LEAST_SIGNS
    steps = {other - one for one, other in pairwise(changing[0])}
    return len(changing) == 1 and steps == {1}
