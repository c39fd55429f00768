"""The head of the minutes as the reader of meeting files understands it.

What it tells goes to the keys of the file; the blocks that it tells in full stand nowhere else.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from archive.importer.document import Draft
from archive.importer.recognise.placed import Placed, message_of, read_written
from archive.importer.recognise.reading import Reading
from archive.importer.writing.markdown import placed_prose
from archive.importer.writing.writer import write
from archive.language import french
from archive.parsing.names.presence import NAME_FIELDS
from archive.parsing.outline.document import Block, Paragraph, lines_in
from archive.parsing.source.nodes import FieldNode
from archive.parsing.times.meeting_days import named_day
from archive.parsing.times.meeting_time import Occasion
from archive.parsing.times.own_lines import is_of_letter
from archive.problems import Problems

NO_DAY = "Le document ne dit pas clairement quel jour la réunion a eu lieu."
_BESIDE_TOWN, _ON_PAGES = "qu’à côté d’un lieu", "qu’en haut ou en bas des pages"
_TOLD = ("date", "end_date", "hours", "place")


def read_head(
    draft: Draft,
    title: Sequence[Paragraph],
    furniture: Sequence[str],
    reading: Reading,
    day: date | None = None,
) -> None:
    """Read when and where the meeting was, and leave in the introduction what says anything else.

    `title` are the lines that name the document, `furniture` its running headers and footers;
    `day` is that of the meeting when nothing says it.
    """
    draft.introduction[:0] = title
    text, problems = write(draft), Problems()
    node, meeting = read_written(text, problems, reading.is_name)
    ends = placed_prose(draft.introduction, with_headings=False)[1]
    blocks = Placed(draft.introduction, text, ends)
    kept = [*_untold(node.fields, blocks, draft.introduction, reading)]
    if meeting.introduction:
        kept += blocks.left(meeting.introduction.text, meeting.introduction.mark)
    letters = [line.text for line in lines_in(draft.introduction) if is_of_letter(line.text)]
    stays = set(map(id, kept)) - set(map(id, title))
    draft.introduction = [block for block in draft.introduction if id(block) in stays]
    for problem in problems.sorted():
        told = [block for block in blocks.at(problem.mark) if id(block) not in stays]
        if told or problem.rule == "date-douteuse":  # else it is noted of the file as well
            reading.doubts.append(message_of(problem))
    found = meeting.day if meeting.is_dated else day or _day_elsewhere(letters, furniture, reading)
    draft.held = Occasion(found, meeting.end_day, meeting.start, meeting.end, meeting.place)


def _untold(
    fields: Sequence[FieldNode], blocks: Placed, head: Sequence[Block], reading: Reading
) -> Iterator[Block]:
    """The blocks of fields that the keys of the file do not tell; those that they do are cited.

    Several may tell of the next meeting: they are those that tell nothing else.
    """
    others: list[Block] = list(head)
    for field in fields:
        told = blocks.of(field)
        name = field.field.name if field.field else ""
        is_first = name not in reading.evidence
        if is_first and name in {*_TOLD, *NAME_FIELDS}:
            reading.cite(name, lines_in(told))
        if is_first and name in _TOLD:
            others = [block for block in others if block not in told]
        elif name == "next_meeting" and told:
            yield from others
        else:
            yield from told


def _day_elsewhere(
    letters: Sequence[str], furniture: Sequence[str], reading: Reading
) -> date | None:
    """The only day beside a town alone, else in the running headers and footers: a doubt."""
    for texts, where in ((letters, _BESIDE_TOWN), (furniture, _ON_PAGES)):
        days = {found for text in texts if (found := named_day(text))}
        if len(days) == 1:
            day = days.pop()
            told = f"La date, {french.day(day)}, n’est écrite {where}"
            reading.doubts.append(f"{told} : vérifiez que c’est celle de la réunion.")
            return day
    reading.doubts.append(NO_DAY)
    return None
