"""Notes at the foot of a page: put after the paragraph that holds their sign."""

import re
from collections.abc import Sequence
from dataclasses import replace

from archive.importer.document import Block, Paragraph

_NOTE = re.compile(r"(\d{1,2})\s+(?=[A-ZÀ-Þ«])")
"""How a note begins: its sign, then a sentence."""
_FURTHEST = 200
"""Blocks above a note among which its sign is looked for: more than a page has."""


def with_notes(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with each note after the paragraph it explains, both signs written "[1]".

    A note is told by its sign, which a paragraph above it bears at the end of a word.
    """
    result: list[Block] = []
    for block in blocks:
        sign = (
            _NOTE.match(block.text) if isinstance(block, Paragraph) and _is_plain(block) else None
        )
        rank = _explained(result, sign[1]) if sign else None
        if rank is None or sign is None or not isinstance(block, Paragraph):
            result.append(block)
            continue
        explained = result[rank]
        note = _bracketed(block, 0, sign.end(1))
        result[rank] = _signed(explained, sign[1])
        result.insert(rank + 1, replace(note, place=explained.place))
    return result


def _is_plain(paragraph: Paragraph) -> bool:
    return not (paragraph.marker or paragraph.level)


def _explained(blocks: Sequence[Block], sign: str) -> int | None:
    """The rank of the last paragraph that bears a sign, None when none does."""
    ranks = range(len(blocks) - 1, max(-1, len(blocks) - _FURTHEST), -1)
    return next((rank for rank in ranks if _place(blocks[rank], sign)), None)


def _place(block: Block, sign: str) -> tuple[int, int] | None:
    """Where a sign stands against a word or after the last sentence, None when it does not."""
    if not isinstance(block, Paragraph) or _NOTE.match(block.text):
        return None
    match = re.search(rf"(?<=[a-zà-ÿ]{{2}})[.,;:»)]?({sign})(?=$|[\s.,;)])", block.text)
    match = match or re.search(rf"(?<=[a-zà-ÿ]{{2}})[.!?]\s({sign})$", block.text)
    return match.span(1) if match else None


def _signed(block: Block, sign: str) -> Block:
    place = _place(block, sign)
    return _bracketed(block, *place) if place and isinstance(block, Paragraph) else block


def _bracketed(paragraph: Paragraph, start: int, end: int) -> Paragraph:
    """The paragraph with a sign between brackets, apart from the word before it."""
    spans, at = [], 0
    for span in paragraph.spans:
        first, last = max(start - at, 0), min(end - at, len(span.text))
        text = span.text
        if first < last:
            gap = " " if start and paragraph.text[start - 1] != " " else ""
            text = f"{text[:first]}{gap}[{text[first:last]}]{text[last:]}"
        spans.append(replace(span, text=text))
        at += len(span.text)
    return replace(paragraph, spans=tuple(spans))
