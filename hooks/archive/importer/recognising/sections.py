"""The body of the minutes cut into sections: by headings, or by the rows of a table."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from archive.importer.document import Block, Paragraph, Span, Table
from archive.importer.draft import AgendaLine, DraftAction
from archive.importer.recognising.action_tables import is_ambiguous, row_actions
from archive.importer.recognising.columns import Column, Kind, table_columns
from archive.importer.recognising.item_labels import label_of
from archive.importer.recognising.known import Known
from archive.importer.recognising.labels import BODY, field_of
from archive.importer.recognising.last_headings import begins_last, is_last_heading
from archive.importer.recognising.normalise import (
    cut,
    is_count,
    number_of,
    style_of,
    words_of,
)
from archive.importer.recognising.signatures import begins_signatures, is_signed
from archive.importer.recognising.titles import Titles, significant
from archive.language.choices import is_filler
from archive.language.vocabulary import ITEM

_LABELS = {"discussion", "decisions", "actions"}
_LONGEST_HEADING = 200
_SHORT = 90
_LONGEST_ACRONYM = 4
_EXACT, _SAME, _NUMBERED_SAME = 0.95, 0.85, 0.7
_ATTENDANCE_LIST = re.compile(r"^annexes?\s*\d*\s*[:.–—-]*\s*", re.IGNORECASE)


@dataclass(slots=True)
class Section:
    """A heading and what stands below it."""

    heading: Paragraph
    blocks: list[Block] = field(default_factory=list)
    actions: list[DraftAction] = field(default_factory=list)
    """Those of its row, when it is the row of a table."""
    decisions: list[Paragraph] = field(default_factory=list)


@dataclass(slots=True)
class Body:
    """The body of the minutes."""

    sections: list[Section] = field(default_factory=list)
    before: list[Block] = field(default_factory=list)
    """What precedes the first section."""
    after: list[Block] = field(default_factory=list)
    """What stands below the minutes, in no section."""
    attendance: list[Block] = field(default_factory=list)
    """The list of those present, when it comes at the end."""
    labels: list[str] = field(default_factory=list)
    ambiguous: int = 0
    """Rows of several actions of which it is not clear who answers for which."""


def cut_body(blocks: Iterable[Block], agenda: Sequence[AgendaLine], known: Known) -> Body:
    """Cut the body into sections; headings are told by their look and by the agenda's titles."""
    cutter = _Cutter(agenda, known)
    for block in blocks:
        cutter.add(block)
    return cutter.body


class _Cutter:
    """Goes through the body, the section in hand growing."""

    def __init__(self, agenda: Sequence[AgendaLine], known: Known) -> None:
        self.body = Body()
        self._titles = Titles(line.title for line in agenda)
        self._has_agenda = bool(agenda)
        self._last_title = len(agenda) - 1
        self._alike: dict[str, float] = {}
        self._numbered = {line.number: line.title for line in agenda}
        self._known = known
        self._first: Paragraph | None = None
        """The first heading: the others look like it."""
        self._last: Paragraph | None = None
        self._into: list[Block] = self.body.before

    def add(self, block: Block) -> None:
        """Put a block where it belongs."""
        if isinstance(block, Table):
            self._table(block)
        elif field_of(block.text) == BODY and self._into is self.body.before:
            self.body.labels.append(block.text)
        elif run_in := self._run_in(block):
            self._open(run_in[0])
            self._into.append(run_in[1])
        elif self._is_heading(block):
            self._open(block)
        elif self.body.sections and begins_signatures(block.text):
            self._into = self.body.after
            self._into.append(block)
        else:
            self._into.append(block)

    def _open(self, heading: Paragraph) -> None:
        if _names_attendance(heading.text):
            self.body.labels.append(heading.text)
            self._into = self.body.attendance
            return
        self._first = self._first or heading
        self._last = heading
        self.body.sections.append(Section(heading))
        self._into = self.body.sections[-1].blocks

    def _table(self, table: Table) -> None:
        columns, kind = table_columns(table)
        if kind is Kind.PERSONS:
            self.body.attendance.append(table)
        elif kind is Kind.DISCUSSION and Column.TITLE in columns:
            self._rows(table, columns)
        else:
            self._into = self.body.after if self.body.sections and is_signed(table) else self._into
            self._into.append(table)

    def _rows(self, table: Table, columns: tuple[Column | None, ...]) -> None:
        """Each row of a table is a section; one without a title goes on with the section above."""
        header, *rows = table.rows
        self._drop_heading_of_table()
        self.body.labels += map(words_of, header)
        for row in rows:
            if list(map(words_of, row)) == list(map(words_of, header)):
                continue
            self._row(row, columns)
        self._into = self.body.after

    def _drop_heading_of_table(self) -> None:
        """Leave out a heading that only names the table of the points: "Résumé des échanges"."""
        last = self.body.sections[-1] if self.body.sections else None
        is_empty = last is not None and not (last.blocks or last.actions or last.decisions)
        if last and is_empty and self._likeness(last.heading) < _SAME:
            self.body.sections.pop()
            self.body.labels.append(last.heading.text)

    def _row(self, row: Sequence[tuple[Paragraph, ...]], columns: Sequence[Column | None]) -> None:
        cells = list(zip(columns, row, strict=False))
        titles = (line for column, cell in cells if column is Column.TITLE for line in cell)
        title = [line for line in titles if not is_filler(line.text)]
        if title or not self.body.sections:
            number = next((c[0].text for column, c in cells if column is Column.NUMBER and c), "")
            self.body.sections.append(Section(_title(title, number)))
        section = self.body.sections[-1]
        for column, cell in cells:
            if column is Column.DISCUSSION or column is None:
                section.blocks += cell
            elif column is Column.DECISIONS:
                section.decisions += cell
        section.actions += row_actions(
            row, [Column.NUMBER if c is Column.TITLE else c for c in columns], self._known
        )
        self.body.ambiguous += is_ambiguous(row, columns)

    def _is_heading(self, line: Paragraph) -> bool:
        text = line.text
        if len(text) > _LONGEST_HEADING or line.depth or is_filler(text):
            return False
        if _is_label(line) or self._labels_actions(line):
            return False
        if line.level:
            return not (self._first and self._first.level) or line.level <= self._first.level
        return self._is_counted(line) if is_count(line.marker) else self._is_plain(line)

    def _labels_actions(self, line: Paragraph) -> bool:
        """Whether a line labels the actions of a point, other points of the agenda being left."""
        if line.level or line.marker or not self._last:
            return False
        is_before_last = 0 <= self._titles.best(self._last.text)[1] < self._last_title
        return is_before_last and label_of(line.text) == "actions"

    def _is_counted(self, line: Paragraph) -> bool:
        if self._first and self._first.level:
            return False
        begins_body = self._first is None and not self.body.before
        if begins_body or self._likeness(line) >= _NUMBERED_SAME or self._is_expected(line):
            return True
        if self._first is None or not is_count(self._first.marker):
            return self._first is None and (line.is_bold or not self._has_agenda)
        is_same_style = style_of(line.marker) == style_of(self._first.marker)
        is_alike = is_same_style and _look_alike(line, self._first)
        return is_alike and (line.is_bold or (not self._has_agenda and self._follows(line)))

    def _is_plain(self, line: Paragraph) -> bool:
        text = line.text.strip()
        if line.marker or text.endswith((".", ",", ";", "?")) or len(text) > _LONGEST_HEADING:
            return False
        stands_out = line.is_bold or text.isupper()
        if begins_last(text) and len(text) <= _SHORT and (stands_out or not text.endswith(":")):
            return self._first is not None or self._has_agenda
        if self._first and field_of(text) == "next_meeting" and ":" not in text:
            return True
        if self._likeness(line) >= _SAME:
            return self._first is None or not is_count(self._first.marker) or stands_out
        is_alike = self._first is None or (
            not self._first.marker and _look_alike(line, self._first)
        )
        return (
            stands_out
            and is_alike
            and not (self._first and self._first.level)
            and len(text) <= _SHORT
        )

    def _is_expected(self, line: Paragraph) -> bool:
        """Whether a line has the next number, and a word of the agenda's title of that number."""
        number = number_of(line.marker)
        if not self._follows(line) or number is None or line.text.endswith((".", ";", ":")):
            return False
        title = self._numbered.get(number, "")
        return bool(set(significant(line.text)) & set(significant(title)))

    def _run_in(self, line: Paragraph) -> tuple[Paragraph, Paragraph] | None:
        """The heading and the text of "2. Divers : le HCR annonce …", or None."""
        head, colon, rest = line.text.partition(":")
        is_text = bool(colon) and (rest.rstrip().endswith(".") or len(rest) > _SHORT)
        if not is_text or not is_count(line.marker) or line.depth:
            return None
        heading = replace(cut(line, 0, len(head)), marker=line.marker)
        is_title = len(head) <= _SHORT and self._likeness(heading) >= _SAME
        is_whole = self._likeness(line) >= _EXACT
        return (heading, cut(line, len(head) + 1)) if is_title and not is_whole else None

    def _likeness(self, line: Paragraph) -> float:
        """How much a line is like the title of the agenda that it is most like."""
        if line.text not in self._alike:
            self._alike[line.text] = self._titles.best(line.text)[0]
        return self._alike[line.text]

    def _follows(self, line: Paragraph) -> bool:
        last = number_of(self._last.marker) if self._last else None
        return last is not None and number_of(line.marker) == last + 1


def _is_label(line: Paragraph) -> bool:
    """Whether a line only labels what was said or decided on a point."""
    field = ITEM.match(line.text.strip(" :"))
    return field is not None and field.name in _LABELS and not is_last_heading(line)


def _look_alike(one: Paragraph, other: Paragraph) -> bool:
    """Whether two headings look alike; an acronym may stand for small letters or capitals."""
    is_acronym = min(len(one.text), len(other.text)) <= _LONGEST_ACRONYM
    is_same_case = one.text.isupper() == other.text.isupper()
    return one.is_bold == other.is_bold and (is_same_case or is_acronym)


def _names_attendance(text: str) -> bool:
    return field_of(_ATTENDANCE_LIST.sub("", text)) == "attendance"


def _title(lines: list[Paragraph], number: str) -> Paragraph:
    """The cells that name a point, as one heading."""
    if not lines:
        return Paragraph((Span("Discussions"),), 0)
    text = " ".join(line.text for line in lines)
    return Paragraph((Span(text),), lines[0].place, marker=lines[0].marker or number)
