"""The labels of some blocks → the fields that they name, and the text without them.

A label stands on a line of a paragraph, in an item of a list or in a row of a table; its value
follows it there, or stands below it.
"""

from collections.abc import Container, Iterator, Sequence
from itertools import takewhile

from archive.language.label_stems import announced_field, label_field
from archive.language.text import term
from archive.language.vocabulary import Vocabulary, phrases
from archive.parsing.facts.label_spans import is_value
from archive.parsing.facts.labels import (
    Label,
    is_label_like,
    match_label,
    named_field,
    split_labels,
)
from archive.parsing.facts.loose_headers import flat_columns
from archive.parsing.facts.responsibilities import IsKnown
from archive.parsing.meeting.label_cells import labelled_cells
from archive.parsing.meeting.label_fields import LabelFields, has_link, values_below
from archive.parsing.meeting.names_below import (
    adjoining,
    ends_names,
    goes_on_below,
    lines_below,
    names_below,
    says_more,
)
from archive.parsing.names.name_kinds import counts_bodies
from archive.parsing.names.presence import NAME_FIELDS
from archive.parsing.source.blocks import LIST_KINDS, Fragment, TextBlock
from archive.parsing.source.nodes import FieldNode, Scalar
from archive.parsing.source.nodes import Sequence as NodeList
from archive.parsing.times.meeting_days import names_day
from archive.problems import Problems

_MOST_BELOW = 100
"""The blocks that may list names below one label."""
_FEWEST = 3
"""Labels in a row that are torn from their values, as text gives a table column by column."""
_FACT_HEADER = frozenset(map(term, ("", *phrases("fact_header"))))
_WHEN = {"date", "hours", "place"}


class LabelReader:
    """Reads the labels of some blocks one after the other."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        names: Container[str],
        problems: Problems,
        is_known: IsKnown = str.isupper,
    ) -> None:
        """Only the fields of these names are read; `is_known` tells names of organisations."""
        self._vocabulary = vocabulary
        self._names = names
        self._problems = problems
        self._is_known = is_known
        self._kept = LabelFields(vocabulary, names, problems, is_known)
        self.lists: list[tuple[str, list[TextBlock]]] = []
        """The blocks of names that stand below a label, with its field: kinds may group them."""
        self._used = 0
        """How many blocks below the one in hand are the value of its last label."""

    @property
    def fields(self) -> list[FieldNode]:
        """What has been read so far."""
        return self._kept.found

    def read(self, blocks: Sequence[TextBlock]) -> list[TextBlock]:
        """The blocks without the labels that are understood, whose fields are kept."""
        rest: list[TextBlock] = []
        index = 0
        while index < len(blocks):
            column = [*takewhile(_is_bare_label, blocks[index : index + _MOST_BELOW])]
            if len(column) >= _FEWEST:
                rest += column
                index += len(column)
                continue
            self._used = 0
            rest += self._rest(blocks[index], adjoining(blocks[index : index + _MOST_BELOW]))
            index += 1 + self._used
        return rest

    def _rest(self, block: TextBlock, following: Sequence[TextBlock]) -> Iterator[TextBlock]:
        """What is left of a block; the next ones may be the value of its last line."""
        if block.kind == "table":
            yield from self._table(block)
            return
        taken: list[bool | None] = [None]
        if block.kind == "p":
            taken = self._paragraph(block, following)
        elif block.kind in LIST_KINDS:
            taken = [self._item(*item) for item in block.items]
        for part in block.cut_out(taken):
            if isinstance(part, TextBlock):
                yield part.with_line_breaks() if _are_labels(part) else part

    def _label(self, line: Fragment) -> Label | None:
        label = match_label(line, self._vocabulary)
        named = label_field(line.plain.value) if label else None  # "Annexe : liste de présence"
        if label and named in NAME_FIELDS and named in self._vocabulary.fields:
            label = Label(self._vocabulary.fields[named], line.plain, None)
        return label if label and label.field.name in self._names else None

    def _above(self, line: Fragment, following: Sequence[TextBlock]) -> Label | None:
        """The label that a line alone above its value is, without any sign: "Présents", "Lieu"."""
        text = line.plain.value
        field, part = named_field(text, self._vocabulary)
        if text.endswith(":"):
            field = field or self._vocabulary.fields.get(announced_field(text) or "")
        if field is None or part or field.name not in self._names or not following:
            return None
        if flat_columns(text):
            return None  # the header of a table that lost its cells
        value = following[0].words
        is_above = field.name in _WHEN and is_value(field.name, value)
        is_above &= field.name != "place" or not names_day(value)  # "Comité local" above a title
        if field.name in NAME_FIELDS:
            is_above = bool(names_below(following, self._is_known))
        return Label(field, line.plain, None) if is_above else None

    def _paragraph(self, block: TextBlock, following: Sequence[TextBlock]) -> list[bool | None]:
        """Whether each line of a paragraph is taken, None where it stays."""
        taken: list[bool | None] = []
        lines = block.fragments
        while len(taken) < len(lines):
            first, *others = lines[len(taken) :]
            beside = split_labels(first, self._vocabulary)
            label = self._label(first) or (None if others else self._above(first, following))
            if len(beside) > 1 or any(beside[label is not None :]):
                taken.append(self._add_all(beside) or None)
                last = beside[-1]
                value = last.value.value if last and last.value else ""
                is_cell = ":" not in first.plain.value or goes_on_below(value, following)
                if last and not others and is_cell:
                    self._add_cell(last, following)
                continue
            listed = [first, *lines_below(label, others)]
            below = following if len(listed) > len(others) else ()
            is_taken = label is not None and self._add_lines(label, listed, below)
            is_taken &= label is None or not says_more(label.key.value)
            taken += [is_taken or None] * len(listed)
        return taken[: len(lines)]

    def _add_cell(self, label: Label, following: Sequence[TextBlock]) -> None:
        """Keep the other lines of a cell that lost its table: "Présents OIM", then "HCR".

        They are names down to the next label or number.
        """
        listed = names_below(following, self._is_known)
        after = following[len(listed) : len(listed) + 1]
        is_role = any(label_field(block.words.split()[0]) for block in listed)
        is_end = ends_names(after[0]) if after else not is_role  # "Animation CPE"
        if label.field.name in NAME_FIELDS and listed and is_end:
            self.lists.append((label.field.name, listed))
            self._used = len(listed)

    def _add_all(self, labels: Sequence[Label | None]) -> bool:
        """Keep the labels of a line, its names at least; whether all are understood."""
        told = [label for label in labels if label and label.value]
        told = [label for label in told if label.field.name in self._names]
        is_whole = len(told) == len(labels)
        kept = [label for label in told if is_whole or label.field.name in NAME_FIELDS]
        added = [self._kept.add(label, [label.value]) for label in kept if label.value]
        return is_whole and all(added)

    def _add_lines(
        self, label: Label, lines: Sequence[Fragment], below: Sequence[TextBlock]
    ) -> bool:
        """Keep the value of a label on its lines, or else in the blocks below; whether all is."""
        values: list[Scalar] = [label.value] if label.value else []
        values += [line.plain for line in lines[1:]]
        is_list = label.field.name in NAME_FIELDS
        is_open = not values or (is_list and goes_on_below(values[-1].value, below))
        listed = names_below(below, self._is_known) if is_list and is_open else []
        if listed:
            self.lists.append((label.field.name, listed))
            self._used = len(listed)
            if values and not (len(values) == 1 and counts_bodies(values[0].value)):
                return self._kept.add(label, values)
            none = NodeList((), label.key.mark)  # the names are joined to what stands here
            if all(node.field is not label.field for node in self.fields):
                self.fields.append(FieldNode(label.field, label.key, none))
            return True
        if values or not below or is_list:
            return self._kept.add(label, values) and not has_link(label, lines)
        is_agenda = label.field.name == "agenda"  # what it heads is read elsewhere
        if is_agenda or not self._kept.add(label, values_below(below[0], label.field)):
            return False
        self._used = 1
        return not has_link(label, lines)

    def _item(self, text: Fragment, below: Sequence[TextBlock]) -> bool | None:
        """Whether an item of a list is a label and its value, None when it stays."""
        label = self._label(text)
        values: list[Scalar] = []
        if label and label.value and not below:
            values = [label.value]
        elif label and not label.value and len(below) == 1:
            values = values_below(below[0], label.field)
        is_taken = label and self._kept.add(label, values) and not has_link(label, [text])
        return is_taken or None

    def _table(self, block: TextBlock) -> Iterator[TextBlock]:
        """What is left of a table of labels: beside their values, above them, or in their cells."""
        told: set[tuple[int, int]] = set()
        for cells in labelled_cells(block.rows, self._kept.name_of):
            told |= cells.places if self._kept.add_cells(cells) else set()
        for at, row in enumerate(block.rows):
            places = [n for n, cell in enumerate(row) if cell.plain.value]
            labels = {n: self._labels_in(row[n]) for n in places if (at, n) not in told}
            is_row = 1 < len(labels) == len(places) and all(labels.values())
            told |= {(at, n) for n, of in labels.items() if self._add_labels(of, is_row=is_row)}
        taken = [
            any((at, n) in told for n in range(len(row)))
            and all((at, n) in told or not cell.plain.value for n, cell in enumerate(row))
            for at, row in enumerate(block.rows)
        ]
        head, *rows = block.pieces
        kept = [row for row, is_taken in zip(rows, taken[1:], strict=True) if not is_taken]
        if not any(taken):
            yield block
        elif kept or not (taken[0] or all(term(words) in _FACT_HEADER for words in block.header)):
            left = block.part([[t for t in head if t.name] if taken[0] else head, *kept])
            rows = [row for row, is_taken in zip(block.pieces, taken, strict=True) if is_taken]
            left.gaps = tuple(block.part([row]).lines for row in rows)
            yield left

    def _labels_in(self, cell: Fragment) -> list[Label]:
        """The labels of the lines of a cell, each with its value; none where a line is no label."""
        lines = [Fragment(line, line, cell.has_hidden_link) for line in cell.plain.lines()]
        labels = [self._label(line) for line in lines]
        told = [label for label in labels if label and label.value]
        return told if len(told) == len(lines) else []

    def _add_labels(self, labels: Sequence[Label], *, is_row: bool) -> bool:
        """Whether the labels of a cell are kept: of lists of who came, or any in a row of them."""
        if not labels or not (is_row or all(of.field.name in NAME_FIELDS for of in labels)):
            return False
        added = [self._kept.add(label, [label.value]) for label in labels if label.value]
        return all(added)


def _are_labels(block: TextBlock) -> bool:
    """Whether a block is a paragraph of labels: its lines stay lines."""
    return block.kind == "p" and all(map(is_label_like, block.fragments))


def _is_bare_label(block: TextBlock) -> bool:
    """Whether a block is a label alone on its line."""
    is_line = block.kind == "p" and len(block.pieces) == 1
    return is_line and label_field(block.words.rstrip(" :")) not in {None, "body"}
