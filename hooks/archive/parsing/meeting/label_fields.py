"""The fields that labels fill, as far as their values are understood."""

from collections.abc import Container, Sequence

from archive.language.label_stems import label_word
from archive.language.text import quoted
from archive.language.vocabulary import MEETING, Field, Vocabulary
from archive.parsing.facts.field_types import parse_hours
from archive.parsing.facts.label_spans import find_label_spans
from archive.parsing.facts.labels import (
    LIST_FIELDS,
    MARKUP_FIELDS,
    Label,
    is_understood,
    named_field,
    valued_field,
)
from archive.parsing.facts.points import split_points
from archive.parsing.facts.responsibilities import IsKnown
from archive.parsing.meeting.label_cells import LabelledCells
from archive.parsing.source.blocks import LIST_KINDS, Fragment, TextBlock
from archive.parsing.source.nodes import FieldNode, Node, Scalar
from archive.parsing.source.nodes import Sequence as NodeList
from archive.parsing.times.meeting_time import is_occasion
from archive.problems import Problems


class LabelFields:
    """Keeps the fields of labels."""

    def __init__(
        self, vocabulary: Vocabulary, names: Container[str], problems: Problems, is_known: IsKnown
    ) -> None:
        """Only the fields of these names are kept; `is_known` tells names of organisations."""
        self._vocabulary = vocabulary
        self._names = names
        self._problems = problems
        self._is_known = is_known
        self.found: list[FieldNode] = []
        """What has been kept so far."""

    def name_of(self, cell: Fragment) -> str:
        """The field that a cell names, "" for none."""
        field, _ = named_field(cell.plain.value.rstrip(" :"), self._vocabulary)
        return field.name if field and field.name in self._names else ""

    def add_cells(self, cells: LabelledCells) -> bool:
        """Whether the values of a label in a table are understood and kept."""
        head, values, _ = cells
        word = head.plain.value.rstrip(" :")
        first = values[0].plain.value if values else ""
        field, part = valued_field(word, first, self._vocabulary)
        if not field or field.name not in self._names:
            return False
        is_markup = field.name in MARKUP_FIELDS
        scalars = [value.written if is_markup else value.plain for value in values]
        label = Label(field, head.plain, scalars[0] if len(scalars) == 1 else None, part)
        return self.add(label, scalars) and not has_link(label, values)

    def add(self, label: Label, values: list[Scalar]) -> bool:
        """Keep a field whose values are understood; note those that are not."""
        if not values:
            return False
        if label.field.name == "agenda" and len(values) == 1:
            is_sure = self._vocabulary.match(label_word(label.key.value)) is not None
            values = split_points(values[0], is_sure=is_sure)
        is_alone = label.value is not None and len(values) == 1
        if label.field is MEETING.fields["date"] and is_occasion(values[0].value):
            return False  # read with the other lines of the head
        if not is_understood(label.field, values, self._is_known, is_list=not is_alone):
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
        self.found.append(FieldNode(label.field, label.key, node))
        return True

    def _add_end(self, label: Label, value: Scalar) -> bool:
        """Add the end to the hour of the beginning, if that is read and tells none."""
        for rank, field in enumerate(self.found):
            if field.field == label.field and isinstance(field.value, Scalar):
                if (parse_hours(field.value.value) or (None, None))[1]:
                    return False
                hours = field.value._replace(
                    value=f"{field.value.value} - {value.value}", is_exact=False
                )
                self.found[rank] = FieldNode(field.field, field.key, hours)
                return True
        return False


def has_link(label: Label, lines: Sequence[Fragment]) -> bool:
    """Whether the lines of a label keep a link that the value of its field does not."""
    return label.field.name not in MARKUP_FIELDS and any(line.has_hidden_link for line in lines)


def is_label_alone(node: FieldNode) -> bool:
    """Whether a field is a label alone, whose names stand below it."""
    return isinstance(node.value, NodeList) and not node.value.items


def values_below(block: TextBlock, field: Field) -> list[Scalar]:
    """The values that a list or a line below a label holds, none when the block is another."""
    if block.kind in LIST_KINDS:
        return (
            [*block.texts] if field.name in LIST_FIELDS else [leaf.plain for leaf in block.leaves]
        )
    is_line = block.kind == "p" and len(block.pieces) == 1 and field.name not in LIST_FIELDS
    is_line &= not find_label_spans(block.words)  # "Date :" above "Lieu :", torn from theirs
    return [block.fragments[0].plain] if is_line else []
