"""Reading plain text: pasted, or as extractors take it from a PDF or a Word document."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from archive.importer.document import Document
from archive.importer.lines.joining import SURE, Fit, PageLine, paragraphs
from archive.importer.lines.sentences import goes_on
from archive.importer.text.text_pages import decoded, text_lines
from archive.parsing.outline.document import Block, Cell, Paragraph, Span, Table, tidied
from archive.parsing.outline.markers import is_bullet, marker_at
from archive.prose import STROKE


def cells_of(text: str) -> list[str] | None:
    """The cells of a line that may be a row; None for any other line."""
    if text.count("|") > 1 or (text.strip().startswith("|") and "|" in text):
        return [
            cell.strip() for cell in STROKE.split(text.strip().removeprefix("|").removesuffix("|"))
        ]
    cells = [cell.strip() for cell in text.strip(" ").split("\t")]
    is_item = marker_at(f"{cells[0]} x")[1] > len(cells[0])  # a bullet and its tab
    return cells if any(cells[1:]) and not is_item else None


def is_rule(text: str) -> bool:
    """Whether a line only draws the line under a header: |---|---|."""
    return {*"|-"} <= {*text} and {*text} <= {*"|-: \t"}


def plain_table(rows: list[tuple[int, list[str]]]) -> Table:
    """The table of rows, each with the number of its line; short rows are filled up."""
    width = max(len(cells) for _, cells in rows)
    return Table(
        tuple(
            tuple(_plain_cell(text, place) for text in [*cells, *[""] * (width - len(cells))])
            for place, cells in rows
        ),
        rows[0][0],
    )


def _plain_cell(text: str, place: int) -> Cell:
    spans = tidied((Span(text.replace("\\|", "|")),))
    return (Paragraph(spans, place),) if spans else ()


_ARROWS = "➢➤►▶→➔⇒"
"""Signs before an item that extractors put behind its line."""
_FIT = Fit(unended=0.93, ended=1.02, is_prose_only=True)
"""Letters have many widths: a line may look a little shorter than it is, or a little longer."""
_FEW_SPACES = 0.25
"""Share of the last lines of paragraphs that end with a space, up to which it tells a cut line."""
_WIDER = 1.1
"""How much longer than the width of the text one of its lines may look."""
_USUAL = 0.9
"""Which of the lines that are surely cut, or of all, ordered by length, is as wide as any."""


def read_plain_text(data: bytes) -> Document:
    """The document that a plain text holds.

    Raises RefusedDocumentError for what is no text.
    """
    lines, furniture = text_lines(decoded(data))
    lines = _measured([*_with_signs(map(_with_arrow_before, lines))])
    blocks: list[Block] = []
    for is_table, run in groupby(zip(lines, _rows(lines), strict=True), lambda pair: bool(pair[1])):
        if is_table:
            rows = [(line.place, cells) for line, cells in run if cells and not is_rule(line.text)]
            blocks += [plain_table(rows)] if rows else []
        else:
            blocks += paragraphs([line for line, _ in run], _FIT)
    return Document(tuple(blocks), furniture)


def _with_signs(lines: Iterable[PageLine]) -> Iterator[PageLine]:
    """The lines, a bullet that stands alone put before the one below it."""
    sign: PageLine | None = None
    for line in lines:
        is_led = sign is not None and not marker_at(f"{line.text} x")[0]
        if sign and not is_led:
            yield sign
        elif sign:
            spans = (Span(f"{sign.text.strip()} "), *line.spans)
            line = replace(line, spans=spans, left=sign.left, gap=sign.gap)  # noqa: PLW2901
        marker = marker_at(f"{line.text} x")
        is_alone = is_bullet(marker[0]) and marker[1] > len(line.text)
        sign = line if is_alone and not is_led else None
        if not sign:
            yield line
    if sign:
        yield sign


def _with_arrow_before(line: PageLine) -> PageLine:
    """The line with an arrow that extractors put at its end where it stands in the document."""
    text = line.text.rstrip()
    words, sign, end = text[:-1].strip(), text[-1], line.text[len(text) :]
    is_behind = sign in _ARROWS and "\t" not in text and any(map(str.isalnum, words))
    if not is_behind or marker_at(text)[0]:
        return line
    blanks = text[: len(text) - len(text.lstrip())]
    return replace(line, spans=(Span(f"{blanks}{sign} {words}{end}"),))


def _measured(lines: Sequence[PageLine]) -> list[PageLine]:
    """The lines with how much they fill of the width of the text.

    Some programs leave the space at which they cut a line: then it tells all.
    """
    last = [one for one, other in pairwise(lines) if other.gap or marker_at(other.text)[0]]
    is_telling = sum(map(_ends_with_space, last)) <= _FEW_SPACES * len(last)
    if not is_telling:
        lines = [replace(line, spans=(Span(line.text.rstrip()),)) for line in lines]
    cut = [not other.gap and _is_cut(one, other) for one, other in pairwise(lines)]
    lengths = [len(line.text.rstrip()) for line in lines]
    widths = [length for length, is_cut in zip(lengths, cut, strict=False) if is_cut]
    width = _usual(widths) if widths else 0
    whole = max(width, _usual(lengths)) if widths else 0  # lines of cells are cut earlier
    result = []
    for rank, (line, behind) in enumerate(pairwise(lines)):
        is_of_width = 0 < lengths[rank] <= width * _WIDER
        fill = (lengths[rank] + 1 + len(_first_word(behind))) / whole if is_of_width else 0.0
        if _ends_with_space(line):
            fill = SURE
        elif rank and cut[rank - 1] and _ends_with_space(lines[rank - 1]):
            fill = 0.0  # its paragraph has such spaces, and none here
        result.append(replace(line, fill=fill))
    return [*result, *lines[-1:]]


def _usual(lengths: Sequence[int]) -> int:
    return sorted(lengths)[int(len(lengths) * _USUAL)]


def _is_cut(line: PageLine, behind: PageLine) -> bool:
    return _ends_with_space(line) or goes_on(line.text.rstrip(), behind.text)


def _ends_with_space(line: PageLine) -> bool:
    return line.text.endswith((" ", "\t"))


def _first_word(line: PageLine) -> str:
    return line.text.split(maxsplit=1)[0]


def _rows(lines: Sequence[PageLine]) -> list[list[str] | None]:
    """The cells of each line that is a row beside another row; None for the other lines."""
    cells = [cells_of(line.text) for line in lines]
    around = zip([None, *cells[:-1]], cells, [*cells[1:], None], strict=False)
    return [own if own and (above or below) else None for above, own, below in around]
