"""A draft → the meeting file, in the French words that the secretariat writes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from archive.importer.writing.markdown import escaped, prose
from archive.language import french
from archive.language.choices import MeetingStatus
from archive.language.text import key, share_a_word
from archive.language.vocabulary import (
    ITEM,
    MEETING,
)
from archive.next_meeting import Value, front_matter, names_cell
from archive.parsing.outline.document import Block
from archive.parsing.outline.reading import Redactions
from archive.parsing.times.meeting_time import Occasion

LEFTOVER = "À reclasser"
"""The title of the section that holds what has no place of its own."""


@dataclass(slots=True)
class DraftLine:
    """One line of the agenda."""

    number: int | None
    title: str
    presenters: tuple[str, ...] = ()


@dataclass(slots=True)
class DraftItem:
    """One section of the minutes."""

    title: str
    number: int | None = None
    """As printed before the title; None when the document gives none."""
    presenters: tuple[str, ...] = ()
    line: DraftLine | None = None
    """The line of the agenda it belongs to, None when there is none."""
    text: list[Block] = field(default_factory=list)
    """What stands below its heading, which the reader of meeting files understands."""


@dataclass(slots=True)
class Draft:
    """A meeting as far as it was recognised."""

    source: tuple[Block, ...] = ()
    """What it was made of, personal data left out."""
    held: Occasion = field(default_factory=Occasion)
    attendance: list[str] = field(default_factory=list)
    excused: list[str] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)
    agenda: list[DraftLine] = field(default_factory=list)
    introduction: list[Block] = field(default_factory=list)
    items: list[DraftItem] = field(default_factory=list)
    leftover: list[Block] = field(default_factory=list)
    """What stands after the items and belongs to none."""
    evidence: dict[str, list[str]] = field(default_factory=dict)
    """The lines of the document that each field comes from, as they stand there."""
    doubts: list[str] = field(default_factory=list)
    """What a person should look at, in French, one sentence each."""
    left_out: Redactions = field(default_factory=Redactions)


def write(draft: Draft) -> str:
    """The text of the meeting file."""
    agenda = _agenda(draft)
    parts = [front_matter(_entries(draft, agenda)), prose(draft.introduction, with_headings=False)]
    parts += [_item(item, number) for item, number in _numbered(draft, agenda)]
    leftover = prose(draft.leftover, with_headings=False)
    if leftover:
        parts.append(f"## {LEFTOVER}\n\n{leftover}")
    return "\n\n".join(part.strip("\n") for part in parts if part.strip()) + "\n"


def _agenda(draft: Draft) -> list[DraftLine]:
    """The lines of the agenda as the file tells them, none when its sections say the same.

    They get numbers where only these bring a section of another title to its line.
    """
    if [key(line.title) for line in draft.agenda] == [key(item.title) for item in draft.items]:
        return []
    has_numbers = any(line.number is not None for line in draft.agenda)
    others = (item for item in draft.items if item.line and not _is_same_title(item, item.line))
    if has_numbers or not any(others):
        return draft.agenda
    return [replace(line, number=number) for number, line in enumerate(draft.agenda, 1)]


def _is_same_title(item: DraftItem, line: DraftLine) -> bool:
    return key(item.title) == key(line.title)


def _entries(draft: Draft, agenda: Sequence[DraftLine]) -> Iterator[tuple[str, Value]]:
    """The keys of the front matter with their values, in the order of the guide."""
    held = draft.held
    told: list[tuple[str, Value | None]] = [
        ("date", _iso(held.day)),
        ("end_date", _iso(held.end_day)),
        ("hours", _hours(held)),
        ("place", held.place),
        ("attendance", draft.attendance),
        ("excused", draft.excused),
        ("absent", draft.absent),
        ("agenda", [_heading(line, line.number) for line in agenda]),
        ("status", MeetingStatus.DRAFT.value),
    ]
    for name, value in told:
        if value:
            yield MEETING.fields[name].word, value


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _hours(held: Occasion) -> str | None:
    if held.start is None:
        return None
    return "-".join(french.hour(hour) for hour in (held.start, held.end) if hour)


def _numbered(draft: Draft, agenda: Sequence[DraftLine]) -> Iterator[tuple[DraftItem, int | None]]:
    """Each item with the number to write before its title, None for none.

    The number of its line brings a section of another title together with it, as long as they
    share a word; a number that the agenda gives to another title would contradict it. A title that
    is a word of the file's keys needs a number to be a point.
    """
    titles = {line.number: line.title for line in agenda}
    numbers = {id(line): told.number for line, told in zip(draft.agenda, agenda, strict=False)}
    taken = {item.number for item in draft.items} | set(titles)
    for item in draft.items:
        number = numbers.get(id(item.line))
        if number is None or not (item.line and _go_together(item, item.line)):
            number = _own_number(item, titles)
        if number is None and (MEETING.match(item.title) or ITEM.match(item.title)):
            number = next(n for n in range(1, 200) if n not in taken)
            taken.add(number)
        yield item, number


def _go_together(item: DraftItem, line: DraftLine) -> bool:
    """Whether the reader takes a section and a line of one number for one item."""
    return _is_same_title(item, line) or share_a_word(item.title, line.title)


def _own_number(item: DraftItem, titles: Mapping[int | None, str]) -> int | None:
    """The number of an item as printed, or as its line says when no agenda is written.

    `titles` are those of the agenda written, by number.
    """
    number = item.number
    if number is None and not titles and item.line:
        number = item.line.number
    return number if key(titles.get(number, item.title)) == key(item.title) else None


def _heading(head: DraftLine | DraftItem, number: int | None) -> str:
    names = names_cell([escaped(name) for name in head.presenters])
    title = f"{escaped(head.title)} ({names})" if names else escaped(head.title)
    return title if number is None else f"{number}. {title}"


def _item(item: DraftItem, number: int | None) -> str:
    """The section of one item."""
    if item.line and not item.presenters and key(item.line.title) == key(item.title):
        item = replace(item, presenters=item.line.presenters)
    return f"## {_heading(item, number)}\n\n{prose(item.text)}"
