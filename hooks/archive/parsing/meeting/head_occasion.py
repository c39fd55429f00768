"""When and where the meeting was, where no label fills a field: in lines and in sentences."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, time
from typing import NamedTuple

from archive.language import french
from archive.language.dates import DIGIT
from archive.language.label_stems import label_field
from archive.language.text import one_line
from archive.language.vocabulary import MEETING
from archive.parsing.facts.columns import Column, columns_of
from archive.parsing.facts.field_types import parse_hours
from archive.parsing.facts.label_spans import find_label_spans
from archive.parsing.meeting.mail_head import MailHead
from archive.parsing.source.blocks import TextBlock
from archive.parsing.source.nodes import FieldNode, Node, Scalar, field_node
from archive.parsing.source.struck import is_struck
from archive.parsing.times.meeting_days import named_day
from archive.parsing.times.meeting_time import Occasion, says_only
from archive.parsing.times.moments import WHEN, Moments, WhenLabel
from archive.parsing.times.own_lines import is_of_letter, may_tell
from archive.parsing.times.votes import Line
from archive.problems import Mark, Problems

_OPENING, _CLOSING = 6, 8
"""The first and the last blocks below the head in which sentences may open and close the meeting;
between them they tell of others."""


class _Text(NamedTuple):
    """The lines of a body, those of its head labelled where they are."""

    lines: list[Line]
    scalars: list[Scalar]
    labels: list[WhenLabel]
    before: list[Line]
    """What stands before the first label of a line: "Réunion du 12 mai 2025 Lieu : salle B"."""
    others: set[int]
    """The numbers of the lines that say something beside such labels."""


def occasion_fields(
    mail: MailHead,
    blocks: Sequence[TextBlock],
    told: Mapping[str, Node],
    day: date | None,
    problems: Problems,
) -> tuple[list[FieldNode], set[Mark]]:
    """The day, the hours and the place that a text tells beside the fields that are told already.

    With them, where the lines of the head stand that say no more than when and where.

    `mail` holds the blocks before the items, `blocks` are those that follow; `day` is that of the
    meeting, None when nothing says it.
    """
    head = mail.below
    text = _read(head, blocks, mail.subject)
    start, end = _hours(told.get("hours"))
    known = ["place"] if "place" in told else []
    known += ["start"] if "hours" in told else []
    known += ["end"] if "hours" in told and (end or not start) else []
    letters = (
        line.text for line in text.lines if line.rank < len(head) and is_of_letter(line.text)
    )
    written = mail.sent or named_day(*letters)
    moments = Moments(len(head), day, known, written)
    moments.read_labels(text.labels)
    labelled = {label.line.number for label in text.labels} | {line.number for line in text.before}
    moments.read_lines(line for line in text.lines if line.number not in labelled)
    moments.read_lines(text.before)
    moments.read_verbs(text.lines)
    moment = moments.moment(start)
    for sentence, lines in moments.doubts.items():
        is_titled = lines[0].rank < len(head) and head[lines[0].rank].kind.startswith("h")
        if is_titled and len(lines) == 1:
            continue  # those of a title are noted with the title
        rule = "date-douteuse" if moment.day and "dates" in sentence else "fait-incompris"
        problems.add(rule, text.scalars[lines[0].number].mark, sentence)
    fields = []
    for name, value in _values(moment):
        is_told = name in told and not (name == "hours" and moment.end)
        if value and not is_told and not (name == "date" and day):
            (line, *_) = moments.sources.get(name) or moments.sources["date"] or text.lines
            mark = text.scalars[line.number].mark
            fields.append(field_node(MEETING, name, Scalar(value, mark, is_exact=False)))
    return fields, {*_told_whole(text, len(head), moment)}


def _hours(told: Node | None) -> tuple[time | None, time | None]:
    """The hours that a field tells."""
    try:
        hours = parse_hours(told.value) if isinstance(told, Scalar) else None
    except ValueError:  # noted where the field is read
        hours = None
    return hours or (None, None)


def _told_whole(text: _Text, end: int, moment: Occasion) -> Iterator[Mark]:
    """Where the lines of the head stand that say when and where, and no more."""
    for line, scalar in zip(text.lines, text.scalars, strict=True):
        labels = [label.text for label in text.labels if label.line is line]
        says_more = line.number in text.others or line.rank >= end
        if not says_more and all(says_only(said, moment) for said in labels or [line.text]):
            yield scalar.mark


def without_lines(blocks: Iterable[TextBlock], marks: Container[Mark]) -> Iterator[TextBlock]:
    """Blocks without the lines of paragraphs and the headings that stand at some places."""
    for block in blocks:
        lines = block.fragments if block.kind == "p" else block.leaves
        is_told = [line.plain.mark in marks or None for line in lines]
        if block.kind == "p":
            yield from (part for part in block.cut_out(is_told) if isinstance(part, TextBlock))
        elif not block.kind.startswith("h") or None in is_told:
            yield block


def _values(moment: Occasion) -> Iterator[tuple[str, str]]:
    yield "date", moment.day.isoformat() if moment.day else ""
    yield "end_date", moment.end_day.isoformat() if moment.end_day else ""
    hours = [french.hour(hour) for hour in (moment.start, moment.end) if hour]
    yield "hours", "-".join(hours) if moment.start else ""
    yield "place", moment.place or ""


def _read(head: Sequence[TextBlock], blocks: Sequence[TextBlock], subject: Scalar | None) -> _Text:
    text = _Text([], [], [], [], set())
    if subject:
        _add(text, subject, 0)
    for rank, block in enumerate((*head, *blocks)):
        is_between = len(head) + _OPENING <= rank < len(head) + len(blocks) - _CLOSING
        if is_between or (rank >= len(head) and not may_tell(block.words)):
            continue
        if rank < len(head) and block.kind == "table":
            if not _is_of_others(block):
                _add_table(text, block, rank)
            continue
        for leaf in block.fragments if block.kind == "p" else block.leaves:
            if not is_struck(leaf.written):
                _add(text, leaf.plain, rank)
                if rank < len(head):
                    _add_labels(text)
    return text


def _is_of_others(table: TextBlock) -> bool:
    """Whether a table tells what is to be done, or when each point: no day or hour is its own."""
    columns = columns_of(table.header)
    return Column.TEXT in columns or (
        columns[:1] == (Column.HOUR,)
        and (Column.RESPONSIBLE in columns or not any(map(_may_be_told, table.header[1:])))
    )


def _may_be_told(cell: str) -> bool:
    """Whether a cell beside "Horaire" is its hours, or a label of the head as it is."""
    return DIGIT.search(cell) is not None or label_field(cell) in WHEN


def _add(text: _Text, scalar: Scalar, rank: int) -> None:
    text.lines.append(Line(one_line(scalar.value), rank, len(text.lines)))
    text.scalars.append(scalar)


def _add_labels(text: _Text) -> None:
    """Keep the labels that the last line holds."""
    line = text.lines[-1]
    spans = find_label_spans(line.text)
    if spans and spans[0].start:
        text.before.append(replace(line, text=line.text[: spans[0].start].strip(" ,;.–—-")))
        text.others.add(line.number)
    for span in spans:
        if span.field not in WHEN:
            text.others.add(line.number)
        else:
            value = line.text[span.value_start : span.value_end].strip()
            text.labels.append(WhenLabel(span.field, value, line))


def _add_table(text: _Text, block: TextBlock, rank: int) -> None:
    """Keep the cells of a table, with its labels: all in the header, or each before its value."""
    rows = [[cell.plain for cell in row] for row in block.rows]
    header = [_field_of(cell) for cell in rows[0]]
    is_header = len(rows) > 1 and all(header[:2]) and len(header) > 1
    below = rows[1] if is_header else ()
    for field, value in zip(header, below, strict=False):
        _add(text, value, rank)
        if field in WHEN:
            text.labels.append(WhenLabel(field, one_line(value.value), text.lines[-1]))
    for row in rows[2 if is_header else 0 :]:
        for cell, beside in zip(row, (*row[1:], None), strict=True):
            field = _field_of(cell)
            _add(text, cell, rank)
            if field is None:
                _add_labels(text)
            elif field in WHEN and beside and not _field_of(beside):
                text.labels.append(WhenLabel(field, one_line(beside.value), text.lines[-1]))


def _field_of(cell: Scalar) -> str | None:
    return label_field(cell.value.rstrip(" :–—-"))
