"""Reading plain text: pasted, or as extractors take it from a PDF or a Word document."""

import codecs
import re
from collections import deque
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from archive.importer import formats
from archive.importer.formats import MAX_LINES, MAX_TEXT, Document, RefusedDocumentError
from archive.importer.lines.furniture import text_lines
from archive.importer.lines.joining import SURE, Fit, PageLine, goes_on, paragraphs
from archive.parsing.facts.label_spans import begins_with_label
from archive.parsing.outline.document import Block, Cell, Paragraph, Span, Table, tidied
from archive.parsing.outline.markers import marker_at
from archive.prose import STROKE

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f\ufffd]")
"""Signs that no text holds and that files of programs are full of."""
_LINE_END = re.compile(r"\r\n?|[\v\u2028\u2029\x85]")
"""the line ends of Windows, of old systems and of Unicode"""
_DRAWN_HYPHEN = re.compile(r"\u00ad(?=[^\Wa-zà-öø-ÿ_])")
"""A soft hyphen before a capital or a figure: the one of a compound, drawn by some fonts."""
_MOST_CONTROLS = 0.005
"""Share of control characters that a text may hold: extractors leave some for bullets."""
_RULE = re.compile(r"(?=.*\|)(?=.*-)[|:\s-]+")
"""the line under the header of a table: |---|:-:|"""
_ARROWS = "➢➤►▶→➔⇒"
"""Signs before an item that extractors put behind its line."""
_NUMBER = re.compile(r"\s*(\d{1,2})\s*")
"""3, alone on its line"""
_FIT = Fit(unended=0.93, ended=1.02, is_prose_only=True)
"""Letters have many widths: a line may look a little shorter than it is, or a little longer."""
_FEW_SPACES = 0.25
"""Share of the last lines of paragraphs that end with a space, up to which it tells a cut line."""
_WIDER = 1.1
"""How much longer than the width of the text one of its lines may look."""
_USUAL = 0.9
"""Which of the lines that are surely cut, or of all, ordered by length, is as wide as any."""


def read_plain_text(data: bytes) -> Document:
    """The document that a plain text holds; raises RefusedDocumentError for what is no text."""
    lines, furniture = text_lines(decoded(data))
    lines = _measured(_with_signs([*map(_with_arrow_before, lines)]))
    blocks: list[Block] = []
    for is_table, run in groupby(zip(lines, _rows(lines), strict=True), lambda pair: bool(pair[1])):
        if is_table:
            rows = [(line.place, cells) for line, cells in run if not _RULE.fullmatch(line.text)]
            blocks += [_table(rows)] if rows else []
        else:
            blocks += paragraphs([line for line, _ in run], _FIT)
    return Document(tuple(blocks), furniture)


def decoded(data: bytes) -> str:
    """The text of a file, its lines parted by a line feed and its pages by a form feed.

    UTF-8 or UTF-16 when the file says so or can be nothing else, the Windows code page otherwise.
    Raises RefusedDocumentError for what is no text.
    """
    if len(data) > MAX_TEXT:
        raise RefusedDocumentError(formats.TOO_LONG)
    text = _LINE_END.sub("\n", _characters(data))
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


def _with_arrow_before(line: PageLine) -> PageLine:
    """The line with an arrow that extractors put at its end where it stands in the document."""
    text = line.text.rstrip()
    words, sign, end = text[:-1].strip(), text[-1], line.text[len(text) :]
    if sign not in _ARROWS or not words or "\t" in text or marker_at(text)[0]:
        return line
    blanks = text[: len(text) - len(text.lstrip())]
    return replace(line, spans=(Span(f"{blanks}{sign} {words}{end}"),))


def _with_signs(lines: list[PageLine]) -> list[PageLine]:
    """The lines, bullets and numbers that stand alone put before those below them, in order."""
    kept: list[PageLine] = []
    signs: deque[PageLine] = deque()
    for line in _with_dots(lines):
        if _is_sign(line.text):
            signs.append(line)
            continue
        if signs and (marker_at(f"{line.text} x")[0] or begins_with_label(line.text)):
            kept += signs
            signs.clear()
        kept.append(_behind(signs.popleft(), line) if signs else line)
    return [*kept, *signs]


def _behind(sign: PageLine, line: PageLine) -> PageLine:
    spans = (Span(f"{sign.text.strip()} "), *line.spans)
    return replace(line, spans=spans, left=sign.left, gap=sign.gap)


def _with_dots(lines: list[PageLine]) -> list[PageLine]:
    """The lines, three bare numbers that count on above a line each with a dot: "1", "OIM"."""
    numbers = {n: _NUMBER.fullmatch(line.text) for n, line in enumerate(lines)}
    ranks = {n: int(found[1]) - n // 2 for n, found in numbers.items() if found}
    for place, rank in ranks.items():
        beside = [ranks.get(place + step) == rank for step in (-4, -2, 2, 4)]
        if all(beside[:2]) or all(beside[1:3]) or all(beside[2:]):
            lines[place] = replace(lines[place], spans=(Span(f"{lines[place].text.strip()}."),))
    return lines


def _is_sign(text: str) -> bool:
    marker, start = marker_at(f"{text} x")
    return bool(marker) and start > len(text)


def _measured(lines: Sequence[PageLine]) -> list[PageLine]:
    """The lines with how much they fill of the width of the text.

    Some programs leave the space at which they cut a line: then it tells all.
    """
    last = [one for one, other in pairwise(lines) if other.gap or marker_at(other.text)[0]]
    if sum(map(_ends_with_space, last)) > _FEW_SPACES * len(last):  # spaces tell nothing here
        lines = [replace(line, spans=(Span(line.text.rstrip()),)) for line in lines]
    cut = [one for one, other in pairwise(lines) if not other.gap and _is_cut(one, other)]
    width = _usual_length(cut)
    whole = max(width, _usual_length(lines))  # lines of cells are cut earlier
    result = []
    is_below_space = False
    for line, behind in pairwise(lines):
        length = len(line.text.rstrip())
        added = 1 + len(behind.text.split(maxsplit=1)[0])
        fill = (length + added) / whole if length <= width * _WIDER else 0.0
        if _ends_with_space(line):
            fill = SURE
        elif is_below_space:
            fill = 0.0  # its paragraph has such spaces, and none here
        is_below_space = _ends_with_space(line)
        result.append(replace(line, fill=fill))
    return [*result, *lines[-1:]]


def _usual_length(lines: Sequence[PageLine]) -> int:
    lengths = sorted(len(line.text.rstrip()) for line in lines)
    return lengths[int(len(lengths) * _USUAL)] if lengths else 0


def _is_cut(line: PageLine, behind: PageLine) -> bool:
    return _ends_with_space(line) or goes_on(line.text.rstrip(), behind.text)


def _ends_with_space(line: PageLine) -> bool:
    return line.text.endswith((" ", "\t"))


def _rows(lines: Sequence[PageLine]) -> list[list[str]]:
    """The cells of each line that is a row beside another row; [] for the other lines."""
    cells = [_cells(line.text) for line in lines]
    around = zip([[], *cells[:-1]], cells, [*cells[1:], []], strict=False)
    return [own if above or below else [] for above, own, below in around]


def _cells(text: str) -> list[str]:
    """The cells of a line that may be a row; [] for any other line."""
    if text.count("|") > 1:
        text = text.strip().removeprefix("|").removesuffix("|")
        return [cell.strip() for cell in STROKE.split(text)]
    cells = [cell.strip() for cell in text.strip(" ").split("\t")]
    is_item = marker_at(f"{cells[0]} x")[1] > len(cells[0])  # a bullet and its tab
    return cells if any(cells[1:]) and not is_item else []


def _table(rows: list[tuple[int, list[str]]]) -> Table:
    """The table of rows, each with the number of its line; short rows are filled up."""
    width = max(len(cells) for _, cells in rows)
    filled = [(place, [*cells, *[""] * (width - len(cells))]) for place, cells in rows]
    return Table(
        tuple(tuple(_cell(text, place) for text in cells) for place, cells in filled), rows[0][0]
    )


def _cell(text: str, place: int) -> Cell:
    spans = tidied((Span(text.replace("\\|", "|")),))
    return (Paragraph(spans, place),) if spans else ()
