"""What a document is: its title, text that is struck through, several minutes in one."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from archive.importer.document import Block, Cell, Paragraph, Table
from archive.importer.lines.joining import tidied
from archive.importer.recognise.label_lines import DocumentLabel
from archive.importer.recognise.reading import Reading
from archive.language.text import any_of, key, same_length_fold
from archive.language.vocabulary import phrases
from archive.parsing.times.meeting_days import named_day

_TITLE = re.compile(rf"(?:projet d[eu] )?{any_of(phrases('document_title'))}\b")
"""the "compte rendu" of "Compte rendu de la réunion du groupe" """
_MOST_LINES, _LONGEST_TITLE = 10, 30
"""Lines of a title, with what stands above it, and words of each."""


def standing_blocks(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks without what the author struck through: no field is read from that."""
    kept = (_standing(block) for block in blocks)
    return tuple(block for block in kept if isinstance(block, Table) or block.spans)


def take_title(
    blocks: Sequence[Block], furniture: Iterable[str], reading: Reading
) -> Iterator[Paragraph]:
    """The lines that name the document, its group or whose minutes these are, which are taken.

    They stand at the top, before anything else: all down to "Compte rendu …", or one that stands
    out. `furniture` is what repeats on every page.
    """
    running = [key(text) for text in furniture]
    lines = list(_at_top(blocks, reading))
    titles = [i for i, line in enumerate(lines) if _TITLE.match(same_length_fold(line.text))]
    last = titles[-1] if titles else 0
    for index, line in enumerate(lines):
        is_running = any(key(line.text) in text for text in running)
        stands_out = line.is_bold or line.is_centred or line.text.isupper() or line.size > 1
        is_above = index < last or bool(titles)
        if is_running or (index <= last and (is_above or stands_out or line.level)):
            reading.take("title", [line])
            yield line


def doubt_several(
    labels: Sequence[DocumentLabel], blocks: Sequence[Block], reading: Reading
) -> None:
    """Doubt a document that holds the minutes of more than one meeting."""
    labelled = {label.line.number for label in labels}
    titles = _titled_days(blocks, reading).items()
    begun = {day: line for day, line in titles if line.number not in labelled}
    begun |= _labelled_days(labels, [line.number for line in begun.values()])
    if len(begun) > 1:
        advice = "mettez chacun dans un document avant de les importer."
        told = f"Le document tient les comptes rendus de plusieurs réunions, semble-t-il : {advice}"
        reading.doubts.append(told)


def _titled_days(blocks: Sequence[Block], reading: Reading) -> dict[date, Paragraph]:
    """The days in the titles of minutes: "Compte rendu de la réunion du 3 mars 2025"."""
    lines = [block for block in blocks if isinstance(block, Paragraph)]
    titles = (
        line
        for line in lines
        if _TITLE.match(same_length_fold(line.text))
        and not (line.marker or line.text.endswith(".") or reading.is_taken(line))
    )
    return {day: line for line in titles if (day := named_day(line.text))}


def _labelled_days(labels: Sequence[DocumentLabel], titled: Sequence[int]) -> dict[date, Paragraph]:
    """The days of labels that a list of those present follows before another day.

    A day between a title that has one and the list is not that of a meeting: "Convoqué le".
    """
    found: dict[date, Paragraph] = {}
    dated: DocumentLabel | None = None
    last = 0
    for label in labels:
        if label.field in {"date", "moment"}:
            dated = label
        elif label.field == "attendance" and dated:
            is_headed = any(last < number < dated.line.number for number in titled)
            day = named_day(dated.text)
            found.update({day: dated.line} if day and not is_headed else {})
            dated, last = None, label.line.number
    return found


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
