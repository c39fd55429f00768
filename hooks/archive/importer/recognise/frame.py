"""What a document is: its title, text that is struck through, several minutes in one."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from archive.language.text import key
from archive.parsing.facts.label_spans import find_label_spans
from archive.parsing.outline.document import Block, Cell, Paragraph, Table, lines_in, tidied
from archive.parsing.outline.opening import is_document_title
from archive.parsing.outline.reading import Reading
from archive.parsing.times.meeting_days import named_day

_MOST_LINES, _LONGEST_TITLE = 10, 30
"""Lines of a title, with what stands above it, and words of each."""


def standing_blocks(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks without what the author struck through: no field is read from that."""
    kept = (_standing(block) for block in blocks)
    return tuple(block for block in kept if isinstance(block, Table) or block.spans)


def take_title(blocks: Sequence[Block], furniture: Iterable[str], reading: Reading) -> None:
    """Take the lines that name the document, its group or whose minutes these are.

    They stand at the top, before anything else: all down to "Compte rendu …", or one that stands
    out. `furniture` is what repeats on every page.
    """
    running = [key(text) for text in furniture]
    lines = list(_at_top(blocks, reading))
    titles = [i for i, line in enumerate(lines) if is_document_title(line.text)]
    last = titles[-1] if titles else 0
    for index, line in enumerate(lines):
        is_running = any(key(line.text) in text for text in running)
        stands_out = line.is_bold or line.is_centred or line.text.isupper() or line.size > 1
        is_above = index < last or bool(titles)
        if is_running or (index <= last and (is_above or stands_out or line.level)):
            reading.take("title", [line])


def doubt_several(blocks: Sequence[Block], reading: Reading) -> None:
    """Doubt a document that holds the minutes of more than one meeting."""
    if len({*_labelled_days(blocks), *_titled_days(blocks, reading)}) > 1:
        advice = "mettez chacun dans un document avant de les importer."
        told = f"Le document tient les comptes rendus de plusieurs réunions, semble-t-il : {advice}"
        reading.doubts.append(told)


def _labelled_days(blocks: Sequence[Block]) -> Iterator[date]:
    """The days of labels that a list of those present follows before another day."""
    last: date | None = None
    for line in lines_in(blocks):
        for span in find_label_spans(line.text):
            if span.field in {"date", "moment"}:
                last = named_day(line.text[span.value_start : span.value_end])
            elif span.field == "attendance" and last:
                yield last
                last = None


def _titled_days(blocks: Sequence[Block], reading: Reading) -> Iterator[date]:
    """The days in the titles of minutes: "Compte rendu de la réunion du 3 mars 2025"."""
    for line in (block for block in blocks if isinstance(block, Paragraph)):
        is_label = bool(find_label_spans(line.text)) or key(line.text).startswith("date")
        is_title = is_document_title(line.text) and not is_label
        if is_title and not (line.marker or line.text.endswith(".") or reading.is_taken(line)):
            day = named_day(line.text)
            if day:
                yield day


def _standing(block: Block) -> Block:
    if isinstance(block, Paragraph):
        return _without_struck(block)

    def cell(lines: Cell) -> Cell:
        return tuple(kept for line in lines if (kept := _without_struck(line)).spans)

    return replace(block, rows=tuple(tuple(map(cell, row)) for row in block.rows))


def _without_struck(line: Paragraph) -> Paragraph:
    if not any(span.is_struck for span in line.spans):
        return line
    return replace(line, spans=tidied(span for span in line.spans if not span.is_struck))


def _at_top(blocks: Sequence[Block], reading: Reading) -> Iterator[Paragraph]:
    """The lines before any that a field tells, a table or a sentence."""
    for line in blocks[:_MOST_LINES]:
        if not isinstance(line, Paragraph) or line.marker or reading.is_taken(line):
            return
        if line.text.endswith(".") or len(line.text.split()) > _LONGEST_TITLE or ":" in line.text:
            return
        yield line
