"""The organisations that came, excused themselves or stayed away, however they are listed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from archive.importer.document import Block, Paragraph, Table
from archive.importer.lines.sentences import hangs
from archive.importer.recognise.label_lines import DocumentLabel
from archive.importer.recognise.lines import cell_text, is_count, lines_in
from archive.importer.recognise.reading import Reading
from archive.importer.writing.markdown import prose
from archive.language.label_stems import label_field
from archive.language.text import quoted
from archive.language.vocabulary import MEETING
from archive.model import Mention
from archive.parsing.meeting_file import read_meeting
from archive.parsing.names.entries import distinct, read_entries
from archive.parsing.names.listed import Entries
from archive.parsing.names.person_names import may_be_person
from archive.parsing.names.presence import (
    COLUMN_FIELDS,
    NAME_FIELDS,
    PRESENT,
    PRIVATE,
    is_group,
    roll_call_columns,
)
from archive.problems import Problems

_COUNTING = {*COLUMN_FIELDS, "presence", "note"}
"""The columns that may say how many persons a body sent."""
_NAMES = {"attendance": "présents", "excused": "excusés", "absent": "absents"}


@dataclass(slots=True)
class AttendanceNames:
    """The names of organisations, each once, a head count as "(3)" after the name."""

    attendance: list[str] = field(default_factory=list)
    excused: list[str] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)


def collect_attendance(
    labels: Sequence[DocumentLabel], blocks: Sequence[Block], reading: Reading
) -> AttendanceNames:
    """Who came, was excused and was missing; persons go to `reading.left_out`.

    What sentences say of it stays in the text, where any file's reader finds it.
    """
    reader = _Reader(reading, blocks)
    for label in labels:
        if label.field in NAME_FIELDS:
            reader.read_label(label)
    for index, block in enumerate(blocks):
        if isinstance(block, Table) and not reader.has_read(block):
            reader.read_roll_call(block, is_head=not any(map(_is_heading, blocks[1:index])))
    return AttendanceNames(**{name: distinct(names) for name, names in reader.names.items()})


class _Reader:
    """Gathers the names of each list."""

    def __init__(self, reading: Reading, blocks: Sequence[Block]) -> None:
        self._reading = reading
        self._blocks = blocks
        self._tables: set[int] = set()
        self.names: dict[str, list[str]] = {
            name: [] for name in ("attendance", "excused", "absent")
        }

    def has_read(self, table: Table) -> bool:
        """Whether a table was read, or found unclear, below its label."""
        return id(table) in self._tables

    def read_label(self, label: DocumentLabel) -> None:
        """Read what stands beside and below a label."""
        if label.is_apart:
            sentence = "Dans ce texte, la liste est séparée de son titre : complétez-la."
            self._reading.doubts.append(f"{quoted(label.line.text)} : {sentence}")
        lines = [line for line in (label.value, *label.below) if isinstance(line, Paragraph)]
        tables = [block for block in label.below if isinstance(block, Table)]
        is_read = sum(self._read_table(table, label.field) for table in tables) > 0
        found = read_entries([line.text for line in lines], self._reading.is_name, label.field)
        for sentence in doubts_of_names(found):
            self._reading.doubts.append(sentence)
        is_told = self._add(found) or bool(found.unsure)
        self._reading.left_out.words += found.unsure
        self._reading.left_out.mentions += len(found.unsure)
        if lines and is_told:
            self._keep(label, lines)
        elif is_read:
            self._keep(label, [])

    def _keep(self, label: DocumentLabel, lines: Sequence[Paragraph]) -> None:
        """Take the lines of a list that is told in full."""
        keep = self._reading.cite if label.is_sentence else self._reading.take
        keep(label.field, [label.line])
        self._reading.take(
            label.field, [line for line in lines if line.number != label.line.number]
        )

    def _add(self, found: Entries) -> bool:
        """Keep what the entries of a list say; whether they say any body or person."""
        for place, body in found.bodies:
            self.names[place].append(body)
        self._reading.left_out.persons += found.persons
        if found.persons and not found.bodies:
            self._reading.doubts.append(
                "Cette liste ne nomme que des personnes : complétez les organisations."
            )
        return bool(found.bodies or found.persons)

    def read_roll_call(self, table: Table, *, is_head: bool) -> None:
        """Read a table without a label whose columns say who came, or of what kind they are."""
        columns, header = _roll_call_columns(table), _header(table)
        is_of_kinds = is_head and len(set(header)) > 1 and all(map(is_group, header))
        is_signed = any(label_field(text) in NAME_FIELDS for text in header)  # "Émargement"
        is_told = columns.count("organisation") == 1 and (_COUNTING & set(columns) or is_signed)
        if is_told or (is_of_kinds and not self.names[PRESENT]):
            self._read_table(table, PRESENT)

    def _read_table(self, table: Table, name: str) -> bool:
        """Read a table of who came as any file’s is read, or doubt it; whether it is read."""
        self._tables.add(id(table))
        lines, problems = list(lines_in([table])), Problems()
        text = f"{MEETING.fields[name].word} :\n\n{prose([table], with_headings=False)}\n"
        found = read_meeting(text, "meetings/seance.md", problems, self._reading.is_name)
        if found is None or not found.mentions:
            self._reading.doubts.append(
                "Le tableau de présence ne se comprend pas : complétez la liste des "
                f"{_NAMES[name]} d’après le document."
            )
            return False
        for place, names in self.names.items():
            mentions: tuple[Mention, ...] = getattr(found, place)
            names += [_told(each) for each in mentions if each.name]
            self._reading.left_out.persons += [one for each in mentions for one in each.persons]
        for problem in problems.sorted():
            if problem.rule == "fait-incompris":
                self._reading.doubts.append(problem.message)
        self._leave_out(table)
        self._reading.take(name, lines)
        return True

    def _leave_out(self, table: Table) -> None:
        """Leave out what the columns of a table say of persons."""
        left_out = self._reading.left_out
        for column, *cells in zip(_roll_call_columns(table), *table.rows[1:], strict=False):
            texts = list(filter(None, map(cell_text, cells))) if column in PRIVATE else []
            persons = [text for text in texts if column == "person" and may_be_person(text)]
            left_out.persons += persons
            left_out.words += [text for text in texts if text not in persons]
            left_out.mentions += len(texts) - len(persons)


def _told(mention: Mention) -> str:
    """A body with how many came for it and how, as the file writes it."""
    count = mention.head_count or 0
    aside = ", ".join(filter(None, [str(count) * (count > 1), mention.note]))
    return f"{mention.name} ({aside})" if aside else mention.name


def _is_heading(block: Block) -> bool:
    return isinstance(block, Paragraph) and bool(block.level or is_count(block.marker))


def _roll_call_columns(table: Table) -> list[str | None]:
    return roll_call_columns([[cell_text(cell) for cell in row] for row in table.rows])


def _header(table: Table) -> list[str]:
    return list(filter(None, map(cell_text, table.rows[0])))


def doubts_of_names(found: Entries) -> Iterator[str]:
    """What a person should look at in a list, in French."""
    bodies = [body for _, body in found.bodies]
    for names, doubt in (
        (found.unsure, "personnes ou organisations ?"),
        (found.halves, "une ou deux organisations ?"),
        (found.guessed, "organisations ou fonctions ?"),
        ([name for name in (*bodies, *found.groups) if hangs(name)], "le nom semble coupé."),
    ):
        if names:
            yield f"{quoted(', '.join(names))} : {doubt}"
