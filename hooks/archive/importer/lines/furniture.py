"""What comes back on every page and belongs to none: headers, footers, page numbers."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from archive.importer.lines.joining import PageLine, is_address
from archive.language.text import fold
from archive.parsing.outline.document import Span

EDGE = 3
"""Lines at the top and at the bottom of a page that may be furniture."""
_BETWEEN_PAGES = 2
"""Empty lines between two pages of a text."""
_AROUND = "()<>[]«»“”\"'.,;"
"""Signs around an address that are none of it."""
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
    of them, and nowhere else more than once (a title may say it too); the last line of the only
    page is one when it ends as page numbers do: "Compte rendu | 1".
    """
    if len(pages) == 1 and page_number(pages[0][-1] if pages[0] else "") == 1:
        return [{len(pages[0]) - 1}]
    repeated = _repeated(pages, edge)
    return [
        {rank for rank in _edges(len(page), edge) if masked(page[rank]) in repeated}
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
    return len(changing) == 1 and _counts(changing[0])


def _counts(numbers: Sequence[int]) -> bool:
    return all(other == one + 1 for one, other in pairwise(numbers))


def text_lines(text: str) -> tuple[list[PageLine], tuple[str, ...]]:
    """The lines that belong to a text, and those that its pages repeat, each once.

    Pages are ended by form feeds or by what only pages repeat; the white of their ends is no gap.
    """
    lines, fed = _lines(text)
    counting, repeated = _counting(lines), _repeated_addresses(lines)
    ends = fed or {rank + 1 for rank in counting} | _headed(lines)
    pages: list[list[PageLine]] = [[]]
    for rank, line in enumerate(lines):
        if rank in ends:
            pages.append([])
        if rank not in repeated:
            pages[-1].append(line)
    return _without_furniture([page for page in pages if page], {lines[n].place for n in counting})


def _lines(text: str) -> tuple[list[PageLine], set[int]]:
    """The lines that say something, and the ranks of those that a form feed stands above."""
    lines: list[PageLine] = []
    fed: set[int] = set()
    blanks = 0
    for number, line in enumerate(text.split("\n"), 1):
        for rank, piece in enumerate(line.split("\f")):
            fed |= {len(lines)} if rank else set()
            if piece.strip():
                left = len(piece.expandtabs()) - len(piece.expandtabs().lstrip())
                lines.append(PageLine((Span(piece),), number, left, gap=blanks))
                blanks = 0
        blanks += not line.strip()
    return lines, fed


def _repeated_addresses(lines: Sequence[PageLine]) -> set[int]:
    """The lines that only repeat an address seen above, as extractors add them at a page's end.

    An author repeats an address too, but introduces it, or does not leave white above it.
    """
    found: set[int] = set()
    seen: set[str] = set()
    for rank, line in enumerate(lines):
        words = [word.strip(_AROUND) for word in line.text.split()]
        if is_address(line.text) and words[0].removeprefix("mailto:") in seen:
            is_apart = line.gap and not lines[rank - 1].text.rstrip().endswith(":")
            found.update([rank] if is_apart or rank - 1 in found else [])
        seen.update(words)
    return found


def _counting(lines: Sequence[PageLine]) -> set[int]:
    """The ranks of the lines that count the pages: lines alike that do so one after the other."""
    families: dict[str, dict[int, int]] = defaultdict(dict)
    for rank, line in enumerate(lines):
        number = page_number(line.text)
        if number is not None:
            families[masked(line.text)][rank] = number
    return {
        rank
        for text, numbers in families.items()
        for rank in numbers
        if (len(numbers) > 1 and _counts([*numbers.values()]))
        or (len(numbers) == 1 and "page" in text and is_page_number(lines[rank].text))
    }


def _headed(lines: Sequence[PageLine]) -> set[int]:
    """Where a page starts with the first line of all, which a page end leaves white above."""
    return {
        rank
        for rank, line in enumerate(lines)
        if rank and line.gap >= _BETWEEN_PAGES and line.text.strip() == lines[0].text.strip()
    }


def _without_furniture(
    pages: Sequence[Sequence[PageLine]], counting: set[int]
) -> tuple[list[PageLine], tuple[str, ...]]:
    """The lines without what runs through the pages, nor those at these places, and all these."""
    found = running([[line.text for line in page] for page in pages])
    kept: list[PageLine] = []
    left: list[str] = []
    for page, ranks in zip(pages, found, strict=True):
        out = ranks | {rank for rank, line in enumerate(page) if line.place in counting}
        left += [page[rank].text.strip() for rank in sorted(out)]
        stay = [line for rank, line in enumerate(page) if rank not in out]
        kept += [*(replace(line, gap=0.0) for line in stay[:1]), *stay[1:]]
    return kept, tuple(dict.fromkeys(left))
