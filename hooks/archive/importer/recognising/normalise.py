"""The blocks of a document made alike: a paragraph a line, white space and markers tidied."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from archive.importer.document import Block, Cell, Paragraph, Span, Table
from archive.importer.lines.markers import is_bullet, marker_at

_POINT = re.compile(r"(?:point|item)\s+(?:n\s?°\s*)?(?=\d|[IVX])", re.IGNORECASE)
"""What some write before the number of a point; no part of its title."""
_INLINE = (
    re.compile(r"(?:(?<=\s)|^)\(?(?P<count>\d{1,2})\s?[.)]\s*(?=[^\W\d])"),
    re.compile(r"(?:(?<=\s)|^)\(?(?P<count>[ivx]{1,4})\)\s*(?=[^\W\d])"),
    re.compile(r"(?:(?<=\s)|^)\(?(?P<count>[a-j])\)\s*(?=[^\W\d])"),
)
"""What begins an item within a line: a number, a roman one, a letter."""
_BETWEEN = (
    re.compile(r"\s*;\s*(?:(?:et|and)\s+)?"),
    re.compile(r",\s+(?:(?:et|and)\s+)?(?![^()]*\))|\s+(?:et|and)\s+(?=[^,()]*$)"),
)
"""What parts the points of a list in one line: semicolons, or commas outside parentheses."""
_FEWEST = 3
_LONGEST_LIST = 300
_AND = re.compile(r"[\s,;]*\b(?:et|and)\s*$")
"""What leads to the last item of a sentence."""
_COUNT = re.compile(r"(\d{1,2}|[A-Za-z]{1,5})\W*$")
_ROMAN = {"i": 1, "v": 5, "x": 10}
_SUB_BULLET = "o"


def normalised(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks with empty ones left out, lines cut apart and typed markers told apart."""
    return tuple(each for block in blocks for each in _block(block))


def number_of(marker: str) -> int | None:
    """The number of a marker: "2.", "II-", "Point 2 :"; None for a bullet or a letter."""
    match = _COUNT.search(marker)
    if not match:
        return None
    count = match[1].lower()
    return int(count) if count.isdigit() else _roman(count)


def is_count(marker: str) -> bool:
    """Whether a marker counts (a number or a letter), as opposed to a bullet."""
    return bool(marker) and not is_bullet(marker)


def style_of(marker: str) -> str:
    """What markers of one series share: "1." and "12." do, "1)" and "A." do not."""
    kind = re.sub(r"\d+", "1", marker.replace(" ", ""))
    return "I" + kind.lstrip("IVX") if kind[:1] in {"I", "V", "X"} else re.sub(r"^[A-H]", "A", kind)


def cut(paragraph: Paragraph, start: int, end: int | None = None) -> Paragraph:
    """A part of a paragraph, its links kept; it is no item of a list."""
    spans, at = [], 0
    stop = len(paragraph.text) if end is None else end
    for span in paragraph.spans:
        text = span.text[max(start - at, 0) : max(stop - at, 0)]
        at += len(span.text)
        if text:
            spans.append(replace(span, text=text))
    return replace(paragraph, spans=_trimmed(spans), marker="", depth=0)


def marked(paragraph: Paragraph) -> Paragraph:
    """The paragraph with the marker typed before its text as its marker."""
    if paragraph.marker:
        return paragraph
    text = paragraph.text
    point = _POINT.match(text)
    before = point.end() if point else 0
    marker, start = marker_at(text[before:])
    if not marker:
        return paragraph
    rest = cut(paragraph, before + start)
    depth = max(paragraph.depth, 1) if marker == _SUB_BULLET else paragraph.depth
    return replace(rest, marker=marker, depth=depth) if rest.spans else paragraph


def enumerated(paragraph: Paragraph) -> tuple[Paragraph, ...]:
    """The items of "1) Ouverture ; 2) Divers", counted from 1 within one line; else the line."""
    first = 2 if number_of(paragraph.marker) == 1 else 1
    for pattern in _INLINE:
        found = list(pattern.finditer(paragraph.text))
        counts = [_count(match["count"]) for match in found]
        is_list = first + len(found) > 2  # noqa: PLR2004 - two items at least
        if is_list and counts == list(range(first, first + len(found))):
            return tuple(_items(paragraph, found))
    return (paragraph,)


def listed(paragraph: Paragraph) -> tuple[Paragraph, ...]:
    """The points of "état des forages, tarif de l’eau, divers", three at least; else the line."""
    text = paragraph.text.rstrip(" .;")
    for pattern in _BETWEEN if len(text) <= _LONGEST_LIST else ():
        found = list(pattern.finditer(text))
        starts = [0, *(match.end() for match in found)]
        ends = [*(match.start() for match in found), len(text)]
        if len(starts) >= _FEWEST:
            return tuple(cut(paragraph, a, b) for a, b in zip(starts, ends, strict=True) if a < b)
    return (paragraph,)


def _items(paragraph: Paragraph, found: list[re.Match[str]]) -> Iterator[Paragraph]:
    """What precedes the first item of a line, if anything, then each item."""
    before = replace(_without_and(cut(paragraph, 0, found[0].start())), marker=paragraph.marker)
    if before.spans:
        yield before
    for match, following in zip(found, [*found[1:], None], strict=False):
        stop = following.start() if following else None
        item = _without_and(cut(paragraph, match.end(), stop))
        yield replace(item, marker=match[0].strip())


def _without_and(item: Paragraph) -> Paragraph:
    end = _AND.search(item.text)
    return cut(item, 0, end.start()) if end else item


def _count(count: str) -> int | None:
    """The value of a number, a roman number or a letter."""
    if count.isdigit():
        return int(count)
    return _roman(count) or ord(count) - ord("a") + 1


def tidied(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans with single spaces and none at either end."""
    return _trimmed([replace(span, text=re.sub(r"\s+", " ", span.text)) for span in spans])


def words_of(cell: Cell) -> str:
    """The text of a cell on one line."""
    return " ".join(paragraph.text for paragraph in cell)


def _block(block: Block) -> Iterator[Block]:
    if isinstance(block, Paragraph):
        yield from _lines(block)
        return
    # A merged cell is read where it stands first.
    firsts = {id(cell): (r, c) for r, c, cell in reversed(list(_places(block)))}
    rows = tuple(
        tuple(_cell(cell) if firsts[id(cell)] == (r, c) else () for c, cell in enumerate(row))
        for r, row in enumerate(block.rows)
    )
    rows = tuple(row for row in rows if any(row))
    if rows:
        yield Table(rows, block.place)


def _cell(cell: Cell) -> Cell:
    return tuple(line for paragraph in cell for line in _lines(paragraph))


def _lines(paragraph: Paragraph) -> Iterator[Paragraph]:
    """The paragraph cut at its line ends, the marker staying with the first line."""
    lines: list[list[Span]] = [[]]
    for span in paragraph.spans:
        first, *others = span.text.split("\n")
        for number, text in enumerate([first, *others]):
            if number:
                lines.append([])
            lines[-1].append(replace(span, text=re.sub(r"\s+", " ", text)))
    marker = paragraph.marker
    for line in lines:
        spans = _trimmed(line)
        if spans:
            yield marked(replace(paragraph, spans=spans, marker=marker))
            marker = ""


def _roman(count: str) -> int | None:
    """The value of a roman number up to 39, or None."""
    if not count or not set(count) <= set(_ROMAN):
        return None
    values = [_ROMAN[letter] for letter in count]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)


def _trimmed(spans: list[Span]) -> tuple[Span, ...]:
    """The spans without the white space at both ends."""
    kept = list(spans)
    while kept and not kept[0].text.strip():
        kept.pop(0)
    while kept and not kept[-1].text.strip():
        kept.pop()
    if kept:
        kept[0] = replace(kept[0], text=kept[0].text.lstrip())
        kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip())
    return tuple(kept)


def _places(table: Table) -> Iterator[tuple[int, int, Cell]]:
    for r, row in enumerate(table.rows):
        yield from ((r, c, cell) for c, cell in enumerate(row))
