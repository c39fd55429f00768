"""When, where, who came and what was planned, as the reader of meeting files finds it.

The document is written as it stands, with the headings that its format declares: those of the
points are found with the agenda that is told here.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from archive.importer.recognise.persons import bodies_named
from archive.importer.recognise.placed import Placed, columns_of_roll, message_of, read_written
from archive.importer.writing.markdown import placed_prose
from archive.importer.writing.writer import DraftLine
from archive.language import french
from archive.language.text import key, quoted
from archive.language.vocabulary import AGENDA_LINE
from archive.model import Mention
from archive.parsing.facts.responsibilities import IsKnown
from archive.parsing.facts.titles import read_title
from archive.parsing.names.cut_entries import doubtful_ends
from archive.parsing.names.entries import read_entries
from archive.parsing.names.listed import KnownNames
from archive.parsing.names.person_names import may_be_person
from archive.parsing.names.presence import NAME_FIELDS, PRIVATE
from archive.parsing.outline.document import Block, Paragraph, Table, cell_text, lines_in
from archive.parsing.outline.opening import OPENING
from archive.parsing.outline.reading import Reading
from archive.parsing.source.nodes import FieldNode, RecordNode
from archive.parsing.source.record import RecordReader
from archive.parsing.times.meeting_days import named_day
from archive.parsing.times.meeting_time import Occasion
from archive.parsing.times.own_lines import is_of_letter
from archive.problems import Problems

NO_DAY = "Le document ne dit pas clairement quel jour la réunion a eu lieu."
_BESIDE_TOWN, _ON_PAGES = "qu’à côté d’un lieu", "qu’en haut ou en bas des pages"
HELD = {
    "date": ("day", "end_day"), "end_date": ("end_day",), "hours": ("start", "end"),
    "place": ("place",),
}  # fmt: skip
"""By field of one value, its parts: what tells a second one stays in the text."""
_TOLD = {*NAME_FIELDS, "agenda"}
_HEADER = "---\nstatut: projet\n---\n\n"


@dataclass(slots=True)
class FirstReading:
    """What a document tells before its points are known."""

    attendance: list[str] = field(default_factory=list)
    excused: list[str] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)
    agenda: list[DraftLine] = field(default_factory=list)
    held: Occasion = field(default_factory=Occasion)
    lines: dict[str, list[Paragraph]] = field(default_factory=dict)
    """Those that tell when and where in full, by field."""


def read_flat(blocks: Sequence[Block], reading: Reading) -> FirstReading:
    """Read the head of the minutes; what tells it in full is taken, what also says more cited.

    The lines that tell when and where are taken last (`settle`), when the points are known.
    """
    body, ends = placed_prose(blocks, with_headings=False, with_levels=True)
    text, problems = f"{_HEADER}{body}\n", Problems()
    node, meeting = read_written(text, problems, reading.is_name)
    placed = Placed(blocks, text, ends)
    found, known = FirstReading(), KnownNames(reading.is_name)
    kept = meeting.introduction
    left = placed.lines_left(kept.text, kept.mark) if kept else set[int]()
    found.lines = _place(node, placed, left, reading)
    for problem in problems.sorted():
        about = lines_in(placed.at(problem.mark))
        if any(line.number not in left for line in about):
            reading.doubts.append(message_of(problem))
    for name in sorted(NAME_FIELDS):
        names = list(_sure(getattr(meeting, name), reading))
        known.learn(names)
        getattr(found, name).extend(names)
    found.agenda.extend(_agenda(node, known, reading))
    day = meeting.day if meeting.is_dated else None
    found.held = Occasion(day, meeting.end_day, meeting.start, meeting.end, meeting.place)
    _leave_out(blocks, reading)
    return found


def settle(found: FirstReading, points: Sequence[Block], reading: Reading) -> None:
    """Take the lines that tell when and where; a label within a point tells of something else."""
    within = {line.number for line in lines_in(points)}
    for name, lines in found.lines.items():
        told = {line.number for line in lines}
        if told and within.issuperset(told) and told.issuperset(reading.evidence[name]):
            empty: dict[str, Any] = dict.fromkeys(HELD[name])
            found.held = replace(found.held, **empty)
            del reading.evidence[name]
        else:
            reading.take(name, (line for line in lines if line.number not in within))


def occasion_elsewhere(
    blocks: Sequence[Block], furniture: Sequence[str], held: Occasion, reading: Reading
) -> Occasion:
    """The meeting with the only day beside a town alone, else in the running headers and footers.

    The town is where it was held when nothing else tells; each is a doubt.
    """
    letters = [line.text for line in lines_in(blocks) if is_of_letter(line.text)]
    for texts, where in ((letters, _BESIDE_TOWN), (furniture, _ON_PAGES)):
        days = {found for text in texts if (found := named_day(text))}
        if held.day is None and len(days) == 1:
            day = days.pop()
            held = replace(held, day=day)
            told = f"La date, {french.day(day)}, n’est écrite {where}"
            reading.doubts.append(f"{told} : vérifiez que c’est celle de la réunion.")
    towns = [text.partition(",")[0] for text in letters if named_day(text) == held.day]
    if held.place is None and len(towns) == 1:
        held = replace(held, place=towns[0])
        reading.doubts.append(f"Le lieu, {quoted(towns[0])}, n’est écrit qu’à côté de la date.")
    if held.day is None:
        reading.doubts.append(NO_DAY)
    return held


def _place(
    node: RecordNode, placed: Placed, kept: set[int], reading: Reading
) -> dict[str, list[Paragraph]]:
    """Keep which lines tell what, and what is to be looked at in them.

    `kept` are the numbers of those that are text; the lines that tell when and where come back.
    """
    held: dict[str, list[Paragraph]] = {}
    opening: list[Paragraph] = []
    others = [each for each in node.fields if _name(each) not in {*_TOLD, *HELD}]
    left = kept | {line.number for each in others for line in placed.lines_at(each)}
    for each in node.fields:
        name, lines = _name(each), placed.lines_at(each)
        if name in NAME_FIELDS:
            texts = [line.text.partition(":")[2] or line.text for line in lines]
            reading.doubts += [
                f"{quoted(text)} : une ou deux organisations ?"
                for text in doubtful_ends(texts, reading.is_name)
            ]
        if name in HELD and name not in reading.evidence:
            reading.cite(name, lines)
            held[name] = [line for line in lines if line.number not in left]
        elif name in _TOLD:
            reading.take(name, placed.labels_above(lines, left))
            reading.cite(name, (line for line in lines if line.number in left))
            reading.take(name, (line for line in lines if line.number not in left))
        opening += lines if name in OPENING else []
    reading.opening = frozenset(line.number for line in opening)
    return held


def _name(field_of: FieldNode) -> str:
    return field_of.field.name if field_of.field else ""


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


def _agenda(node: RecordNode, is_known: IsKnown, reading: Reading) -> Iterator[DraftLine]:
    record = RecordReader(node, Problems())
    record.is_known = is_known
    for title in map(read_title, record.records("agenda", AGENDA_LINE, "title")):
        names = bodies_named(
            [each.name for each in title.presenters if each.name], reading, is_known
        )
        yield DraftLine(title.number, title.bare, tuple(names))


def _sure(mentions: Sequence[Mention], reading: Reading) -> Iterator[str]:
    """The bodies of a list, each once; what may be a person as well is left out, and told."""
    names = [each.name for each in mentions if each.name]
    unsure = read_entries(names, reading.is_name).unsure
    left_out = reading.left_out
    left_out.persons += [person for each in mentions for person in each.persons]
    left_out.persons += unsure
    beside = [name for name in unsure if "(" in name]
    reading.persons.learn(beside, are_listed=False)  # no "CPE" alone of "CPE (Tando Sabo)"
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
