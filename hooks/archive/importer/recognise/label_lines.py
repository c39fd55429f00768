"""A label of a line, and which of the lines below it are its value."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archive.importer.document import Block, Paragraph, Table
from archive.importer.recognise.lines import cell_text, cut, is_count, is_struck_cell, marker_number
from archive.language.choices import is_filler
from archive.language.label_stems import announced_field
from archive.language.text import fold, has_phrase
from archive.language.vocabulary import phrases
from archive.parsing.facts.label_spans import find_label_spans, is_value
from archive.parsing.names.entries import is_told_elsewhere
from archive.parsing.names.entry_rows import is_body_like
from archive.parsing.names.name_kinds import counts_bodies
from archive.parsing.names.name_lists import LONGEST_NAME, are_short_names
from archive.parsing.names.presence import (
    NAME_FIELDS,
    is_group,
)

_ALONE = NAME_FIELDS | {"body", "agenda", "next_meeting", "people"}
"""The labels that may stand without any value."""
_NO_VALUE = _ALONE - {"next_meeting"}
SIGNED = tuple(map(fold, phrases("letter_end") + phrases("signature_start")))
"""How lines of signatures begin, folded."""
_LONGEST_LINE = 160


@dataclass(frozen=True, slots=True)
class DocumentLabel:
    """A label and what it labels."""

    field: str
    """"date", "end_date", "hours", "start", "end", "place", "moment" (several of these),
    "attendance", "excused", "absent", "agenda", "next_meeting", "people" (who chaired, wrote …),
    "body" (the discussions begin)."""
    line: Paragraph
    """The line or the line of a cell that holds the label."""
    value: Paragraph | None
    """What follows it on its line or in the cell beside or below; None when nothing does."""
    below: tuple[Block, ...] = ()
    """The lines, items of a list or table that go on with the value, or are it."""
    is_sentence: bool = False
    """Whether its line says more than the label, and so stays text."""
    is_apart: bool = False
    """Whether its value stands nobody knows where: a table was read one column after the other."""

    @property
    def lines(self) -> tuple[Paragraph, ...]:
        """The lines of its value."""
        return tuple(b for b in (self.value, *self.below) if isinstance(b, Paragraph))

    @property
    def text(self) -> str:
        """Its value on one line, "" without any."""
        return cell_text(self.lines)

    @property
    def says_when(self) -> bool:
        """Whether its value, if it labels the next meeting, says when, or that nothing is fixed."""
        is_fixed = bool(self.text) and is_value("next_meeting", self.text)
        return is_fixed or has_phrase(self.text, phrases("not_fixed"))


def labels_of_line(line: Paragraph) -> list[DocumentLabel]:
    """The labels that a line holds with their values, or that it is."""
    spans = find_label_spans(line.text)
    values = [cut(line, span.value_start, span.value_end) for span in spans]
    # What stands before the first label is text that no field tells.
    is_inner = bool(spans) and spans[0].start > 0
    labels = [
        DocumentLabel(span.field, line, value if value.spans else None, is_sentence=is_inner)
        for span, value in zip(spans, values, strict=True)
    ]
    return labels or _announcing(line)


def _announcing(line: Paragraph) -> list[DocumentLabel]:
    """The list that a sentence announces: "L’ordre du jour, amendé, était le suivant :"."""
    head, colon, after = line.text.partition(":")
    field = announced_field(head) if colon and len(head) <= _LONGEST_LINE else None
    if not field or after.strip():
        return []
    return [DocumentLabel(field, line, None, is_sentence=True)]


def labels_with_values(line: Paragraph, following: Sequence[Block]) -> Iterator[DocumentLabel]:
    """The labels of a line, the last one with what the blocks below go on to tell."""
    labels = [] if is_struck_cell((line,)) else labels_of_line(line)
    yield from labels[:-1]
    for label in labels[-1:]:
        below = tuple(_below(label, following))
        if label.value or below or label.field in _ALONE:
            yield DocumentLabel(label.field, line, label.value, below, label.is_sentence)


def _below(label: DocumentLabel, following: Sequence[Block]) -> Iterator[Block]:
    """The blocks after the line of a label that are its value or go on with it."""
    first = following[0] if following else None
    if label.field in NAME_FIELDS or label.field == "agenda":
        yield from _list_below(label, following)
    elif isinstance(first, Paragraph) and label.value is None and label.field not in _NO_VALUE:
        is_value_of = is_value(label.field, first.text) and not is_count(first.marker)
        if is_value_of and not labels_of_line(first):
            yield first


def _list_below(label: DocumentLabel, following: Sequence[Block]) -> Iterator[Block]:
    taken: list[Paragraph] = []
    if label.field in NAME_FIELDS and label.value and ":" not in label.line.text:
        yield from _lines_of_cell(following)
        return
    beside = label.line.text.partition(":")[2].strip()
    if is_told_elsewhere(beside) or (beside and is_filler(beside)):
        return
    for block, after in zip(following, [*following[1:], None], strict=False):
        if isinstance(block, Table):
            if label.value is None and not taken:
                yield block
            return
        if not _goes_on(label, taken, block) or _begins_list(taken, block, after):
            return
        if label.field in NAME_FIELDS and not taken and _is_title(block, after):
            return
        taken.append(block)
        yield block


def _goes_on(label: DocumentLabel, taken: Sequence[Paragraph], line: Paragraph) -> bool:
    """Whether a line goes on with the list of a label."""
    if line.level or (not line.marker and labels_of_line(line)):
        return False
    is_bullet = bool(line.marker) and not is_count(line.marker)
    is_counted = is_bullet and label.value and counts_bodies(label.value.text)
    if label.value is not None and not taken and not is_counted:
        is_second = label.field == "agenda" and marker_number(line.marker) == 2  # noqa: PLR2004
        return is_second or label.value.text.endswith((",", ";"))
    last = taken[-1] if taken else None
    if label.field == "agenda":
        return not last or bool(line.marker) == bool(last.marker) or line.depth > last.depth
    if last is None:
        return bool(line.marker) or _is_name_line(line)
    is_led = taken[0].text.endswith(":") and not taken[0].marker and line.text.endswith(":")
    if line.marker:
        is_other = is_count(line.marker) and not is_count(taken[0].marker)
        is_led = bool(last.marker) or last.text.endswith(":") or is_group(last.text)
        return is_led and not is_other
    is_alike = not last.marker and (line.is_bold == taken[0].is_bold or is_group(last.text))
    is_other = line.text.endswith(":") and not (is_led or is_group(line.text))
    return (is_alike or is_led or is_group(line.text)) and not is_other and _is_name_line(line)


def _begins_list(taken: Sequence[Paragraph], line: Paragraph, after: Block | None) -> bool:
    """Whether a plain line below names leads to another list: "Order of business"."""
    if not isinstance(after, Paragraph) or line.marker or after.level:
        return False
    is_text = after.text.endswith(".") and len(after.text.split()) > LONGEST_NAME
    is_led = bool(taken) and taken[0].text.endswith(":") and line.text.endswith(":")
    is_name = is_led or is_group(line.text) or is_body_like(line.text, lambda _: False)
    is_led_to = is_text or (bool(after.marker) and not is_count(after.marker))
    return bool(taken) and is_led_to and not is_name


def _lines_of_cell(following: Sequence[Block]) -> Sequence[Paragraph]:
    """The other lines of a cell that lost its table: names down to the next label or number.

    "Présents OIM", then "HCR" and "Mairie de Tagda", then "Excusés CARE".
    """
    lines: list[Paragraph] = []
    for block in following:
        if not isinstance(block, Paragraph) or block.level:
            return []
        if is_count(block.marker) or labels_of_line(block) or _announces(block.text):
            return lines
        if block.marker or block.text.endswith(".") or not _is_name_line(block):
            return []
        lines.append(block)
    return []


def _is_title(line: Paragraph, after: Block | None) -> bool:
    """Whether a number begins a point with a text, and no list: "Excusés :", "1. Carte"."""
    is_text = isinstance(after, Paragraph) and not (after.marker or labels_of_line(after))
    return is_count(line.marker) and (is_text or isinstance(after, Table))


def _announces(text: str) -> bool:
    """Whether a line names a field: "Absents excusés OIM", but not "Programme Eau"."""
    return announced_field(text) is not None and not is_body_like(text, lambda _: False)


def _is_name_line(line: Paragraph) -> bool:
    text = line.text.rstrip(" :;.,")
    is_sentence = line.text.endswith(".") and len(text.split()) > LONGEST_NAME and "," not in text
    are_names = are_short_names(text.replace(":", ",")) and not _announces(text)
    return are_names and not is_sentence
