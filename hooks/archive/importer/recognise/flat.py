"""Who came and what was planned, as the reader of meeting files finds it in a document.

The document is written as it stands, with the headings that its format declares: those of the
points are found with the agenda that is told here.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from archive.importer.document import DraftLine
from archive.importer.recognise.placed import Placed, columns_of_roll, message_of, read_written
from archive.importer.recognise.reading import Reading
from archive.importer.writing.markdown import placed_prose
from archive.language.text import key, quoted
from archive.language.vocabulary import AGENDA_LINE
from archive.model import Meeting, Mention
from archive.parsing.facts.responsibilities import IsKnown
from archive.parsing.facts.titles import read_title
from archive.parsing.names.cut_entries import doubtful_ends
from archive.parsing.names.entries import read_entries
from archive.parsing.names.listed import KnownNames
from archive.parsing.names.person_names import may_be_person
from archive.parsing.names.presence import NAME_FIELDS, PRIVATE
from archive.parsing.outline.document import Block, Paragraph, Table, cell_text, lines_in
from archive.parsing.outline.opening import OPENING
from archive.parsing.source.nodes import RecordNode
from archive.parsing.source.record import RecordReader
from archive.problems import Problems

_TOLD = {*NAME_FIELDS, "agenda"}
_HEADER = "---\nstatut: projet\n---\n\n"


@dataclass(slots=True)
class FirstReading:
    """What a document tells before its points are known."""

    attendance: list[str] = field(default_factory=list)
    excused: list[str] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)
    agenda: list[DraftLine] = field(default_factory=list)


def read_flat(blocks: Sequence[Block], reading: Reading) -> FirstReading:
    """Read who came and the agenda; what tells them in full is taken, what also says more cited."""
    body, ends = placed_prose(blocks, with_headings=False, with_levels=True)
    text, problems = f"{_HEADER}{body}\n", Problems()
    node, meeting = read_written(text, problems, reading.is_name)
    placed = Placed(blocks, text, ends)
    _place(node, meeting, placed, problems, reading)
    found, known = FirstReading(), KnownNames(reading.is_name)
    for name in sorted(NAME_FIELDS):
        names = list(_sure(getattr(meeting, name), reading))
        known.learn(names)
        getattr(found, name).extend(names)
    found.agenda.extend(_agenda(node, known))
    _leave_out(blocks, reading)
    return found


def _place(
    node: RecordNode, meeting: Meeting, placed: Placed, problems: Problems, reading: Reading
) -> None:
    """Keep which lines tell what, and what is to be looked at in them."""
    kept = meeting.introduction
    left = placed.lines_left(kept.text, kept.mark) if kept else set()
    opening: list[Paragraph] = []
    for each in node.fields:
        name = each.field.name if each.field else ""
        lines = placed.lines_at(each)
        if name in NAME_FIELDS:
            texts = [line.text.partition(":")[2] or line.text for line in lines]
            reading.doubts += [
                f"{quoted(text)} : une ou deux organisations ?"
                for text in doubtful_ends(texts, reading.is_name)
            ]
        if name in _TOLD:
            reading.take(name, placed.labels_above(lines, left))
            reading.cite(name, (line for line in lines if line.number in left))
            reading.take(name, (line for line in lines if line.number not in left))
        opening += lines if name in OPENING else []
    reading.opening = frozenset(line.number for line in opening)
    for problem in problems.sorted():
        about = lines_in(placed.at(problem.mark))
        if any(line.number not in left for line in about):
            reading.doubts.append(message_of(problem))


def _leave_out(blocks: Sequence[Block], reading: Reading) -> None:
    """Leave out what columns of the tables of who came say of persons."""
    left_out = reading.left_out
    for table in (block for block in blocks if isinstance(block, Table)):
        columns = columns_of_roll(table)
        if not all(map(reading.is_taken, lines_in([table]))) or "organisation" not in columns:
            continue
        for column, *cells in zip(columns, *table.rows[1:], strict=False):
            texts = list(filter(None, map(cell_text, cells))) if column in PRIVATE else []
            persons = [text for text in texts if column == "person" and may_be_person(text)]
            left_out.persons += persons
            left_out.words += [text for text in texts if text not in persons]
            left_out.mentions += len(texts) - len(persons)


def _agenda(node: RecordNode, is_known: IsKnown) -> Iterator[DraftLine]:
    record = RecordReader(node, Problems())
    record.is_known = is_known
    for title in map(read_title, record.records("agenda", AGENDA_LINE, "title")):
        names = tuple(each.name for each in title.presenters if each.name)
        yield DraftLine(title.number, title.bare, names)


def _sure(mentions: Sequence[Mention], reading: Reading) -> Iterator[str]:
    """The bodies of a list, each once; what may be a person as well is left out, and told."""
    names = [each.name for each in mentions if each.name]
    unsure = read_entries(names, reading.is_name).unsure
    left_out = reading.left_out
    left_out.persons += [person for each in mentions for person in each.persons]
    left_out.persons += unsure
    if unsure:
        reading.doubts.append(f"{quoted(', '.join(unsure))} : personnes ou organisations ?")
    told: dict[str, str] = {}
    for each in mentions:
        if each.name and each.name not in unsure:
            told.setdefault(key(_told(each)), _told(each))
    yield from told.values()


def _told(mention: Mention) -> str:
    """A body with how many came for it and how, as the file writes it."""
    count = mention.head_count or 0
    aside = ", ".join(filter(None, [str(count) * (count > 1), mention.note]))
    return f"{mention.name} ({aside})" if aside else mention.name
