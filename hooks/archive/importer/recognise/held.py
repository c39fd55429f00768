"""When and where the meeting was held: the labels, the lines and the sentences of a document."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from archive.importer.document import Block, Paragraph, Table
from archive.importer.recognise.labels import Label
from archive.importer.recognise.lines import is_struck, lines_of
from archive.importer.recognise.reading import Reading
from archive.language import french
from archive.language.text import key
from archive.parsing.names.presence import NAME_FIELDS
from archive.parsing.times.meeting_days import named_day
from archive.parsing.times.moments import FIRST_LINES, WHEN, Moments, WhenLabel
from archive.parsing.times.votes import Line, Moment

NO_DAY = "Le document ne dit pas clairement quel jour la réunion a eu lieu."
_BELOW = 5
"""The lines below the last label of the head that may belong to it."""


def read_held(
    labels: Sequence[Label],
    blocks: Sequence[Block],
    reading: Reading,
    furniture: Sequence[str] = (),
    day: date | None = None,
) -> Moment:
    """When and where; what is not sure stays None, and is a doubt of the reading.

    `blocks` are those of the whole document, `furniture` its running headers and footers; `day`
    is the day of the meeting when the document says none.
    """
    ranks = {line.number: rank for rank, block in enumerate(blocks) for line in lines_of([block])}

    def line(paragraph: Paragraph) -> Line:
        return Line(paragraph.text, ranks.get(paragraph.number, 0), paragraph.number)

    named = [
        WhenLabel(label.field, label.text, line(label.line), label.is_sentence)
        for label in labels
        if label.field in WHEN
    ]
    labelled = {each.number for label in labels for each in (label.line, *label.lines)}
    alone = [b for b in blocks if isinstance(b, Paragraph) and b.number not in labelled]
    standing = [each for each in lines_of(blocks) if not is_struck((each,))]
    moments = Moments(_end_of_head(blocks, labels, ranks))
    moments.read_labels(named)
    moments.read_lines(map(line, alone))
    moments.read_verbs(line(each) for each in standing if each.number not in reading.announced)
    held = moments.moment()
    _keep(moments, held, named, labels, reading)
    if held.day is None:
        return replace(held, day=day or _day_elsewhere(moments, furniture, reading))
    return held


def _keep(
    moments: Moments,
    held: Moment,
    named: Sequence[WhenLabel],
    labels: Sequence[Label],
    reading: Reading,
) -> None:
    """Keep where it comes from, what is doubtful, and the lines that say nothing else."""
    for sentence, lines in moments.doubts.items():
        reading.doubt("date", sentence, map(_as_paragraph, lines))
    for field, lines in moments.sources.items():
        reading.cite(field, map(_as_paragraph, lines))
    for told in moments.told_in_full(held, named):
        values = (x for label in labels if label.line.number == told.number for x in label.lines)
        reading.take("date", [_as_paragraph(told), *values])


def _as_paragraph(line: Line) -> Paragraph:
    return Paragraph((), 0, number=line.number)


def _day_elsewhere(moments: Moments, furniture: Sequence[str], reading: Reading) -> date | None:
    """The day beside a town alone, or of the running headers and footers: a doubt."""
    running = {day for text in furniture if (day := named_day(text))}
    days = list(moments.towns) or (list(running) if len(running) == 1 else [])
    where = "à côté d’un lieu" if moments.towns else "en haut ou en bas des pages"
    reading.doubt(
        "date",
        f"La date, {french.day(days[0])}, n’est écrite que {where} : vérifiez que c’est celle de "
        "la réunion."
        if days
        else NO_DAY,
    )
    return days[0] if days else None


def _end_of_head(blocks: Sequence[Block], labels: Sequence[Label], ranks: dict[int, int]) -> int:
    """The rank of the first block below the head: a heading, the first title of the agenda."""
    heads = [x for x in labels if x.field in WHEN | NAME_FIELDS | {"agenda"}]
    near = [rank for x in heads if (rank := ranks[x.line.number]) <= 2 * FIRST_LINES]
    last = max(near, default=FIRST_LINES - _BELOW) + _BELOW
    apart = [ranks[line.number] for x in heads if x.is_apart for line in x.lines]
    if apart:  # the columns of a table, one after the other: the points' titles may stand first
        return min(max(apart), FIRST_LINES)
    agenda = [line for label in heads if label.field == "agenda" for line in label.lines]
    titles, listed = {key(line.text) for line in agenda}, {line.number for line in agenda}
    for rank, block in enumerate(blocks):
        if isinstance(block, Table) or rank <= min(near, default=rank) or block.number in listed:
            continue
        if block.level > 1 or key(block.text) in titles or rank > last:
            return rank
    return len(blocks)
