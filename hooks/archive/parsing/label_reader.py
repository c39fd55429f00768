"""The labels of some blocks → the fields that they name, and the text without them.

A label stands on a line of a paragraph, in an item of a list or in a row of a table; its value
follows it there, or stands below it.
"""

from collections.abc import Container, Iterator, Sequence

from archive.language.text import quoted
from archive.language.vocabulary import Field, Vocabulary
from archive.parsing.blocks import LIST_KINDS, Fragment, TextBlock
from archive.parsing.labels import (
    LIST_FIELDS,
    MARKUP_FIELDS,
    NAME_FIELDS,
    Label,
    are_short_names,
    is_duration,
    is_label_like,
    is_understood,
    label_word,
    match_label,
    split_labels,
)
from archive.parsing.name_lists import name_parts
from archive.parsing.source_nodes import FieldNode, Node, Scalar
from archive.parsing.source_nodes import Sequence as NodeList
from archive.problems import Problems

_COLUMNS = 2
_CONTINUED = (",", ";")


class LabelReader:
    """Reads the labels of some blocks one after the other."""

    def __init__(self, vocabulary: Vocabulary, names: Container[str], problems: Problems) -> None:
        """Only the fields of these names are read."""
        self._vocabulary = vocabulary
        self._names = names
        self._problems = problems
        self.fields: list[FieldNode] = []
        """What has been read so far."""

    def read(self, blocks: Sequence[TextBlock]) -> list[TextBlock]:
        """The blocks without the labels that are understood, whose fields are kept."""
        rest: list[TextBlock] = []
        waiting = list(reversed(blocks))
        while waiting:
            block = waiting.pop()
            following = waiting[-1] if waiting else None
            if block.kind == "p":
                kept, is_used = self._paragraph(block, following)
                if is_used:
                    waiting.pop()
                rest += kept
            elif block.kind in LIST_KINDS:
                rest += self._list(block)
            elif block.kind == "table":
                rest += self._table(block)
            else:
                rest.append(block)
        return rest

    def _label(self, line: Fragment) -> Label | None:
        label = match_label(line, self._vocabulary)
        return label if label and label.field.name in self._names else None

    def _paragraph(
        self, block: TextBlock, following: TextBlock | None
    ) -> tuple[list[TextBlock], bool]:
        """What is left of a paragraph, and whether the next block is the value of its last line."""
        lines = [block.fragment(piece) for piece in block.pieces]
        kept: list[int] = []
        number, is_used = 0, False
        while number < len(lines):
            beside = split_labels(lines[number])
            if len(beside) > 1:
                kept += [] if self._add_all(beside) else [number]
                number += 1
                continue
            label = self._label(lines[number])
            end = self._end_of_value(label, lines, number + 1)
            if label is None:
                kept.append(number)
            else:
                values: list[Scalar] = [label.value] if label.value else []
                values += [line.plain for line in lines[number + 1 : end]]
                if len(values) > 1 and label.field.name in NAME_FIELDS:
                    values = [name for value in values for name in name_parts(value)]
                if not values and end == len(lines) and following:
                    values = _values_below(following, label.field)
                    is_used = bool(values)
                is_added = self._add(label, values)
                is_used = is_used and is_added
                if not is_added or _has_link(label, lines[number:end]):
                    kept += range(number, end)
            number = end
        return list(self._runs(block, kept)), is_used

    def _add_all(self, lines: Sequence[Fragment]) -> bool:
        """Keep the labels that stand beside one another; whether all are understood."""
        labels = [self._label(line) for line in lines]
        added = [label and label.value and self._add(label, [label.value]) for label in labels]
        return all(added)

    def _end_of_value(self, label: Label | None, lines: list[Fragment], start: int) -> int:
        """The line after the last of a value that goes on below its label."""
        end = start
        is_list = label is not None and not label.value and label.field.name in NAME_FIELDS
        while label and end < len(lines) and not is_label_like(lines[end]):
            text = lines[end].plain.value
            if is_list and not are_short_names(text):
                break
            last = lines[end - 1].plain.value if end > start or label.value else ""
            if last and not last.rstrip().endswith(_CONTINUED) and not is_list:
                break
            end += 1
        return end

    def _runs(self, block: TextBlock, kept: list[int]) -> Iterator[TextBlock]:
        """The blocks that the pieces of these numbers make; lines of labels stay lines."""
        if len(kept) == len(block.pieces):
            parts = [block]
        else:
            runs: list[list[int]] = []
            for number in kept:
                if runs and runs[-1][-1] == number - 1:
                    runs[-1].append(number)
                else:
                    runs.append([number])
            parts = [block.part([block.pieces[n] for n in run]) for run in runs]
        for part in parts:
            is_labels = part.kind == "p" and all(
                is_label_like(part.fragment(piece)) for piece in part.pieces
            )
            yield part.with_line_breaks() if is_labels else part

    def _list(self, block: TextBlock) -> Iterator[TextBlock]:
        kept = []
        for number, item in enumerate(block.pieces):
            text, below = block.split_item(item)
            label = self._label(text)
            values: list[Scalar] = []
            if label and label.value and not below:
                values = [label.value]
            elif label and not label.value and len(below) == 1:
                values = _values_below(below[0], label.field)
            if not label or not self._add(label, values) or _has_link(label, [text]):
                kept.append(number)
        yield from self._runs(block, kept)

    def _table(self, block: TextBlock) -> Iterator[TextBlock]:
        """A table of labels: one a row beside its value, or all in the header."""
        head, *rows = block.pieces
        header = [self._cell_field(cell) for cell in block.cells(head)]
        if len(header) > 1 and all(header) and rows:
            columns = list(zip(*(block.cells(row) for row in rows), strict=False))
            labels = zip(header, block.cells(head), columns, strict=False)
            added = [
                self._add(
                    Label(field, cell.plain, None), [c.plain for c in column if c.plain.value]
                )
                for field, cell, column in labels
                if field
            ]
            if all(added):
                return
            yield block
            return
        if len(header) != _COLUMNS:
            yield block
            return
        taken = [self._row(block.cells(row)) for row in block.pieces]
        if not any(taken):
            yield block
        elif not all(taken[1:]):
            kept = [row for row, is_taken in zip(rows, taken[1:], strict=True) if not is_taken]
            first = [t for t in head if t.name] if taken[0] else head
            yield block.part([first, *kept])

    def _cell_field(self, cell: Fragment) -> Field | None:
        field = self._vocabulary.match(label_word(cell.plain.value.rstrip(" :")))
        return field if field and field.name in self._names else None

    def _row(self, cells: list[Fragment]) -> bool:
        """Whether a row is a label and its value."""
        if len(cells) != _COLUMNS:
            return False
        field = self._cell_field(cells[0])
        value = cells[1]
        is_time = is_duration(cells[0].plain.value.rstrip(" :"), value.plain.value)
        if not field or not value.plain.value or is_time:
            return False
        scalar = value.written if field.name in MARKUP_FIELDS else value.plain
        label = Label(field, cells[0].plain, scalar)
        return self._add(label, [scalar]) and not _has_link(label, [value])

    def _add(self, label: Label, values: list[Scalar]) -> bool:
        """Keep a field whose values are understood; note those that are not."""
        if not values:
            return False
        is_alone = label.value is not None and len(values) == 1
        if not is_understood(label.field, values, is_list=not is_alone):
            shown = f"{label.key.value} : {values[0].value}"
            message = (
                f"{quoted(shown)} a l’air d’un fait de la réunion et ne se comprend pas : "
                f"il reste dans le texte. {label.field.help}"
            )
            self._problems.add("fait-incompris", label.key.mark, message)
            return False
        if label.part == "end":
            return self._add_end(label, values[0])
        node: Node = values[0] if len(values) == 1 else NodeList(tuple(values), values[0].mark)
        self.fields.append(FieldNode(label.field, label.key, node))
        return True

    def _add_end(self, label: Label, value: Scalar) -> bool:
        """Add the hour of the end to the one of the beginning, when that is read already."""
        for rank, field in enumerate(self.fields):
            begun = field.value
            if field.field == label.field and isinstance(begun, Scalar):
                hours = Scalar(f"{begun.value} - {value.value}", begun.mark, is_exact=False)
                self.fields[rank] = FieldNode(field.field, field.key, hours)
                return True
        return False


def _has_link(label: Label, lines: Sequence[Fragment]) -> bool:
    """Whether the lines of a label keep a link that the value of its field does not."""
    return label.field.name not in MARKUP_FIELDS and any(line.has_hidden_link for line in lines)


def _values_below(block: TextBlock, field: Field) -> list[Scalar]:
    """The values that a list below a label holds, none when the block is no list."""
    if block.kind not in LIST_KINDS:
        is_line = block.kind == "p" and len(block.pieces) == 1 and field.name not in LIST_FIELDS
        return [block.fragment(block.pieces[0]).plain] if is_line else []
    if field.name in LIST_FIELDS:
        return list(block.texts)
    return [leaf.plain for leaf in block.leaves]
