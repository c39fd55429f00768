"""The pages of a text, whatever program wrote it: where they end and what each repeats."""

import codecs
import re
from collections import defaultdict
from dataclasses import replace

from archive.importer import formats
from archive.importer.formats import MAX_LINES, MAX_TEXT, RefusedDocumentError
from archive.importer.lines.furniture import is_page_number, masked, page_number, running
from archive.importer.lines.joining import PageLine
from archive.importer.lines.sentences import is_address
from archive.parsing.outline.document import Span

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f\ufffd]")
"""Signs that no text holds and that files of programs are full of."""
_LINE_END = re.compile(r"\r\n?|[\u2028\u2029\x85]")
"""the line ends of Windows, of old systems and of Unicode"""
_DRAWN_HYPHEN = re.compile(r"\u00ad(?=[^\Wa-zà-öø-ÿ_])")
"""A soft hyphen before a capital or a figure: the one of a compound, drawn by some fonts."""
_MOST_CONTROLS = 0.005
"""Share of control characters that a text may hold: extractors leave some for bullets."""


def decoded(data: bytes) -> str:
    """The text of a file, its lines parted by a line feed and its pages by a form feed.

    UTF-8 or UTF-16 when the file says so or can be nothing else, the Windows code page otherwise.
    Raises RefusedDocumentError for what is no text.
    """
    if len(data) > MAX_TEXT:
        raise RefusedDocumentError(formats.TOO_LONG)
    text = _LINE_END.sub("\n", _characters(data)).replace("\v", "\n")
    if text.count("\n") + text.count("\f") > MAX_LINES:
        raise RefusedDocumentError(formats.TOO_LONG)
    controls = len(_CONTROL.findall(text))
    if controls > len(text) * _MOST_CONTROLS:
        raise RefusedDocumentError(formats.BINARY)
    return _DRAWN_HYPHEN.sub("-", _CONTROL.sub("", text))


def _characters(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig", "replace" if data.startswith(codecs.BOM_UTF8) else "strict")
    except UnicodeDecodeError:
        # A few bytes mean nothing in this code page: they are counted as controls.
        return data.decode("cp1252", "replace")


_BETWEEN_PAGES = 2
"""Empty lines between two pages."""
_AROUND = "()<>[]«»“”\"'.,;"
"""Signs around an address that are none of it."""


def text_lines(text: str) -> tuple[list[PageLine], tuple[str, ...]]:
    """The lines that belong to the document, and those that its pages repeat, each once.

    Pages are ended by form feeds or by what only pages repeat; the white of their ends is no gap.
    """
    lines, fed = _lines(text)
    repeated = _repeated_addresses(lines)
    counting = _counting(lines)
    ends = fed or {r for ranks in counting for r in _starts(lines, ranks)} | _headed(lines)
    numbers = {lines[rank].place for ranks in counting for rank in ranks}
    pages: list[list[PageLine]] = [[]]
    for rank, line in enumerate(lines):
        if rank in ends or rank in repeated:
            pages.append([])
        if rank not in repeated:
            pages[-1].append(line)
    return _without_furniture([page for page in pages if page], numbers)


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


def _repeated_addresses(lines: list[PageLine]) -> set[int]:
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


def _counting(lines: list[PageLine]) -> list[list[int]]:
    """The ranks of lines that count the pages, one after the other: each list is one such line."""
    families: dict[str, list[int]] = defaultdict(list)
    for rank, line in enumerate(lines):
        if page_number(line.text) is not None:
            families[masked(line.text)].append(rank)
    return [ranks for ranks in families.values() if _is_count(lines, ranks)]


def _is_count(lines: list[PageLine], ranks: list[int]) -> bool:
    numbers = [page_number(lines[rank].text) for rank in ranks]
    if len(numbers) == 1:
        text = lines[ranks[0]].text
        return is_page_number(text) and "page" in text.lower()
    return numbers == [(numbers[0] or 0) + step for step in range(len(numbers))]


def _starts(lines: list[PageLine], ranks: list[int]) -> list[int]:
    """Where a page starts below each footer: with the first line that white stands above."""
    end = len(lines)
    return [next((n for n in range(rank + 1, end) if lines[n].gap), end) for rank in ranks]


def _headed(lines: list[PageLine]) -> set[int]:
    """Where a page starts with the first line of all, which a page end leaves white above."""
    firsts = {line.text.strip() for line in lines[:1]}
    return {
        rank
        for rank, line in enumerate(lines)
        if rank and line.gap >= _BETWEEN_PAGES and line.text.strip() in firsts
    }


def _without_furniture(
    pages: list[list[PageLine]], numbers: set[int]
) -> tuple[list[PageLine], tuple[str, ...]]:
    """The lines without what runs through the pages, nor those at these places, and all these."""
    found = running([[line.text for line in page] for page in pages])
    kept: list[PageLine] = []
    left: list[str] = []
    for page, ranks in zip(pages, found, strict=True):
        out = ranks | {rank for rank, line in enumerate(page) if line.place in numbers}
        left += [page[rank].text.strip() for rank in sorted(out)]
        stay = [line for rank, line in enumerate(page) if rank not in out]
        kept += [*(replace(line, gap=0.0) for line in stay[:1]), *stay[1:]]
    return kept, tuple(dict.fromkeys(left))
