"""The head of the minutes: what its labels tell, and where the body begins."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from archive.importer.document import Block, Paragraph, Span, Table
from archive.importer.recognising.agenda_ends import goes_on, restarts
from archive.importer.recognising.attendance import is_category
from archive.importer.recognising.columns import Kind, kind_of, table_columns
from archive.importer.recognising.label_tables import Valued, unfolded
from archive.importer.recognising.labels import (
    BODY,
    PEOPLE,
    Label,
    field_of,
    inner_labels,
    split_bare_label,
    split_label,
)
from archive.importer.recognising.loose_headers import header_at
from archive.importer.recognising.moments import is_day
from archive.importer.recognising.normalise import (
    cut,
    enumerated,
    is_count,
    listed,
    number_of,
)
from archive.importer.recognising.roll_calls import roll_called
from archive.importer.recognising.stacked_labels import unstacked
from archive.importer.recognising.titles import Titles
from archive.importer.recognising.units import Unit, plain, sentence_of

_LISTS = {"attendance", "excused", "absent", "agenda"}
_LONGEST_NAME_LINE = 160
_SHORTEST_CUT = 60
"""Characters of a list of names that a line end may have cut."""
_LONGEST_TITLE = 200
_LONGEST_HEADING = 90
_SAME_TITLE = 0.7
_BODY_TABLES = {Kind.ACTIONS, Kind.DISCUSSION}


@dataclass(slots=True)
class Head:
    """What precedes the first point, sorted by the labels."""

    values: defaultdict[str, list[Block]] = field(default_factory=lambda: defaultdict(list))
    """The blocks that follow the labels of each field, "place" and others, in reading order."""
    introduction: list[Block] = field(default_factory=list)
    body: list[Block] = field(default_factory=list)
    """From the first point on."""
    labels: list[str] = field(default_factory=list)
    """The words of the labels, which the fields stand for."""


def read_head(blocks: Iterable[Block]) -> Head:
    """Sort the blocks up to the first point by the labels that precede them."""
    labels: list[str] = []
    called = tuple(roll_called(blocks, labels))
    head = _Reader(list(unfolded(unstacked(called)))).read()
    head.labels += labels
    return head


class _Reader:
    """Goes through the head line by line, the last label in hand."""

    def __init__(self, units: list[Unit]) -> None:
        self._units = units
        self._head = Head()
        self._field: str | None = None
        self._is_open = False
        """Whether the field in hand may take one more block."""
        self._taken: list[Paragraph] = []
        """What the field in hand has taken."""
        self._titles = Titles(())
        """Those of the agenda so far."""

    def read(self) -> Head:
        """Everything up to the first point; the rest is the body."""
        for index, unit in enumerate(self._units):
            if self._begins_body(unit) or self._begins_table(index):
                self._head.body = plain(self._units[index:])
                break
            self._read(unit)
        return self._head

    def _read(self, unit: Unit) -> None:
        if isinstance(unit, Label):
            self._label(unit, None)
        elif isinstance(unit, Valued):
            self._cells(unit)
        elif isinstance(unit, Table):
            self._table(unit)
        else:
            self._line(unit)

    def _label(self, label: Label, rest: Paragraph | None) -> None:
        self._field, self._taken = label.field, []
        self._is_open = rest is None
        if label.is_sentence:
            self._head.introduction.append(label.source)
        elif label.field == PEOPLE and rest is not None:
            self._head.introduction.append(label.source)
            self._field = None
        else:
            self._head.labels.append(label.words)
            if label.field == PEOPLE:
                self._head.introduction.append(label.source)
        if rest is not None and self._field:
            self._take(rest, is_beside_label=True)

    def _cells(self, values: Valued) -> None:
        if self._field == PEOPLE:
            label = self._head.introduction.pop()
            if isinstance(label, Paragraph):
                self._head.introduction.append(sentence_of(label, values))
        elif self._field:
            self._keep(values)
        self._field = None

    def _table(self, table: Table) -> None:
        name = _TABLE_FIELDS.get(table_columns(table)[1])
        if self._field in _LISTS:
            self._head.values[self._field].append(table)
        elif name:
            self._head.values[name].append(table)
        else:
            self._head.introduction.append(table)
        self._field = None

    def _line(self, line: Paragraph) -> None:
        found = split_label(line) if not line.marker or field_of(line.text) else None
        bare = None if found or line.marker else split_bare_label(line)
        if found and not (self._field == "agenda" and self._agenda_takes(line) and line.marker):
            self._labels(*found)
        elif bare and self._field != "agenda":
            self._labels(*bare)
        elif self._field and self._takes(line):
            self._take(line)
        else:
            self._field = None
            self._head.introduction.append(line)

    def _labels(self, label: Label, rest: Paragraph | None) -> None:
        """One label, or several that stand on one line."""
        others = inner_labels(rest) if rest and not label.is_sentence else []
        if label.field in _LISTS:
            others = [each for each in others if each[0].words.endswith(":")]
        if others:
            end = label.source.text.index(others[0][0].source.text)
            label = replace(label, source=cut(label.source, 0, end))
            rest = cut(rest, 0, rest.text.index(others[0][0].source.text)) if rest else None
        for each, value in [(label, rest), *others]:
            self._label(each, value)

    def _takes(self, line: Paragraph) -> bool:
        if self._field == "agenda":
            return self._agenda_takes(line)
        if self._field not in _LISTS:
            return self._is_open and not self._taken
        if line.level or len(line.text) > 3 * _LONGEST_NAME_LINE:
            return False
        if not self._taken or self._is_cut(line):
            return True
        last = self._taken[-1]
        if last.text.rstrip().endswith((",", ":", "(")) or is_category(line.text):
            return last.is_bold or not line.is_bold
        return self._is_open and self._is_alike(line)

    def _is_cut(self, line: Paragraph) -> bool:
        """Whether a long list of names goes on: a line end cut it in two."""
        last = self._taken[-1].text
        is_list = "," in last and "," in line.text and ":" not in line.text and not line.marker
        return is_list and len(last) >= _SHORTEST_CUT and last[-1] not in ".;:"

    def _is_alike(self, line: Paragraph) -> bool:
        """Whether a line goes on with a list of names: items after items, else a short line."""
        if line.is_bold and not self._taken[-1].is_bold:
            return False
        if line.marker or any(each.marker for each in self._taken):
            return bool(line.marker)
        is_short = len(line.text) <= _LONGEST_NAME_LINE and not line.text.endswith((".", "!"))
        return is_short and line.text[:1].isupper()

    def _agenda_takes(self, line: Paragraph) -> bool:
        taken = self._taken
        if line.level or len(line.text) > _LONGEST_TITLE or not taken:
            return not taken and not line.level
        is_sentence = line.text.endswith((".", ":"))
        is_counted = any(is_count(each.marker) for each in taken)
        return bool(line.marker) or not (is_counted or is_sentence)

    def _take(self, line: Paragraph, *, is_beside_label: bool = False) -> None:
        if self._field in _LISTS and is_day(line.text):
            self._head.values["date"].append(line)
            return
        if self._field in _LISTS and self._taken and self._is_cut(line):
            whole = replace(line, spans=(*self._taken[-1].spans, Span(" "), *line.spans))
            self._head.values[self._field][-1] = self._taken[-1] = whole
            return
        taken = enumerated(line) if self._field == "agenda" else (line,)
        if self._field == "agenda" and is_beside_label and len(taken) == 1 and not line.marker:
            taken = listed(line)
        self._taken += taken
        self._keep(taken)
        if self._field not in _LISTS:
            self._field = None

    def _keep(self, blocks: Iterable[Block]) -> None:
        """Add blocks to the values of the field in hand."""
        for block in blocks:
            self._head.values[self._field or ""].append(block)
            if self._field == "agenda" and isinstance(block, Paragraph):
                self._titles.add(block.text)

    def _begins_body(self, unit: Unit) -> bool:
        """Whether a unit is the first of the body: a heading, or a table of the minutes."""
        if isinstance(unit, Table):
            return table_columns(unit)[1] in _BODY_TABLES
        if isinstance(unit, (Label, Valued)):
            return isinstance(unit, Label) and unit.field == BODY
        found = field_of(unit.text)
        if found == BODY and bool(self._head.values):
            return True
        return not found and self._is_heading(unit)

    def _begins_table(self, index: int) -> bool:
        """Whether the header of a table of the minutes that lost its cells begins here."""
        units = self._units[index : index + 4]
        lines = [unit for unit in units if isinstance(unit, (Paragraph, Table))]
        found = header_at(lines, 0) if lines[:1] == units[:1] else None
        return found is not None and kind_of(found[1]) in _BODY_TABLES

    def _is_heading(self, line: Paragraph) -> bool:
        agenda = [each for each in self._head.values["agenda"] if isinstance(each, Paragraph)]
        if len(line.text) > _LONGEST_TITLE:
            return False
        if not agenda:
            has_label = any(self._head.values.values())
            return has_label and not split_label(line) and (line.level > 0 or self._is_first(line))
        if line.level or restarts(line, agenda):
            return True
        is_repeated = self._titles.best(line.text)[0] >= _SAME_TITLE
        return is_repeated and (self._field != "agenda" or not goes_on(line, agenda))

    def _is_first(self, line: Paragraph) -> bool:
        """Whether a line that counts is the first heading of minutes without an agenda."""
        if not line.marker:
            is_title = (
                line.is_bold and len(line.text) <= _LONGEST_HEADING and line.text[-1] not in ":.,;"
            )
            return is_title and any(self._head.values[name] for name in _LISTS)
        if not is_count(line.marker) or number_of(line.marker) not in {1, None} or line.depth:
            return False
        is_listing = self._field in _LISTS and not self._taken
        return line.is_bold or (number_of(line.marker) == 1 and not is_listing)


_TABLE_FIELDS = {
    Kind.PERSONS: "attendance",
    Kind.ORGANISATIONS: "attendance",
    Kind.AGENDA: "agenda",
}
