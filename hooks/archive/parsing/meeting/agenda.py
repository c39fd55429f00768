"""The agenda and the sections of a meeting → agenda items, each with its number."""

from collections import defaultdict, deque
from dataclasses import dataclass, replace
from datetime import date
from itertools import count

from archive.language.text import key, quoted, share_a_word
from archive.language.vocabulary import AGENDA_LINE, ITEM
from archive.model import AgendaItem
from archive.parsing.facts.field_types import read_free_text, read_lines, read_texts
from archive.parsing.facts.titles import Title, read_title
from archive.parsing.meeting.actions import read_actions, read_follow_ups
from archive.parsing.source.record import RecordReader
from archive.problems import Problems
from archive.prose import Prose


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of the agenda, or one section."""

    title: Title
    key: str
    """What a line and a section that go together share: their title's, unless it differs."""
    section: RecordReader | None = None
    """None for a line of the agenda."""
    is_planned: bool = True
    """False for a section that the agenda leaves out."""
    details: Prose | None = None
    """What the agenda says below the line."""
    planned_title: str | None = None
    """The agenda's title of a section that has another one."""


def read_items(meeting: RecordReader, day: date) -> tuple[AgendaItem, ...]:
    """The items of a meeting: the lines of its agenda and its sections, matched by title.

    Those of one number match as well when their titles share a word that says what they are about.
    """
    agenda = [_line(line) for line in meeting.records("agenda", AGENDA_LINE, "title")]
    written = [_line(item, item) for item in meeting.records("items", ITEM, "title")]
    sections = _paired(agenda, written, meeting.problems)
    _note_repeated_numbers(sections, meeting.problems)
    lines = _merged(agenda, sections)
    numbers = _numbers([line.title.number for line in lines])
    return tuple(_item(line, number, day) for line, number in zip(lines, numbers, strict=True))


def _line(record: RecordReader, section: RecordReader | None = None) -> _Line:
    title = read_title(record)
    details = read_free_text(record, "details") if section is None else None
    return _Line(title, key(title.bare), section, details=details)


def _paired(agenda: list[_Line], sections: list[_Line], problems: Problems) -> list[_Line]:
    """The sections, with the key of the line that has their number and other words for their title.

    A section so paired keeps its own title; one that shares no word with its line is noted.
    """
    keys = {section.key for section in sections}
    lines = {line.title.number: line for line in agenda if line.key not in keys}
    lines.pop(None, None)
    planned = {line.key for line in agenda}
    paired = []
    for section in sections:
        line = lines.get(section.title.number) if section.key not in planned else None
        if line and share_a_word(line.title.text, section.title.text):
            del lines[section.title.number]
            paired.append(_named_as(line, section))
        else:
            paired.append(section)
    for section in paired:
        line = lines.get(section.title.number)
        if line and section.key not in planned:
            message = (
                f"Le point {section.title.number} a un autre titre à l’ordre du jour, ligne "
                f"{line.title.mark.line} ({quoted(line.title.text)}) : "
                "écrivez le même aux deux endroits."
            )
            problems.add("valeur-inattendue", section.title.mark, message)
    return paired


def _named_as(line: _Line, section: _Line) -> _Line:
    """A section with the key of its line; "Panier (MEB)" names nobody if "Panier (MEB) (PAM)" does.

    What stands in parentheses at the end of both is then a part of the title.
    """
    title, told = section.title, ", ".join(each.name for each in section.title.presenters)
    if f"{title.text} ({told})" == line.title.text:
        return replace(
            section, key=line.key, title=replace(title, text=line.title.text, presenters=())
        )
    return replace(section, key=line.key, planned_title=line.title.text)


def _note_repeated_numbers(sections: list[_Line], problems: Problems) -> None:
    """Note a section that has the number of one before it: it is shown with the next free one."""
    first: dict[int, _Line] = {}
    for section in sections:
        number = section.title.number
        other = section if number is None else first.setdefault(number, section)
        if other is not section:
            message = (
                f"Le numéro {number} est déjà celui du point {quoted(other.title.text)}, ligne "
                f"{other.title.mark.line} : donnez à chaque point le sien."
            )
            problems.add("numero-en-double", section.title.mark, message)


def _merged(agenda: list[_Line], sections: list[_Line]) -> list[_Line]:
    """The agenda's lines, each joined to the section of its title.

    Another section comes before the line of the one that follows it in the file, or last.
    """
    planned: defaultdict[str, deque[int]] = defaultdict(deque)
    for index, line in enumerate(agenda):
        planned[line.key].append(index)
    # An agenda that names none of the sections only adds lines to them.
    is_whole = any(section.key in planned for section in sections)
    groups = [[line] for line in agenda]
    others: list[_Line] = []
    for section in sections:
        indexes = planned[section.key]
        if indexes:
            index = indexes.popleft()
            groups[index] = [*others, _joined(agenda[index], section)]
            others = []
        else:
            others.append(replace(section, is_planned=not is_whole))
    return [line for group in (*groups, others) for line in group]


def _joined(line: _Line, section: _Line) -> _Line:
    """A section with the number and the presenters that only the agenda gives."""
    title = section.title
    keys = {key(presenter.name) for presenter in title.presenters}
    others = tuple(other for other in line.title.presenters if key(other.name) not in keys)
    number = line.title.number if title.number is None else title.number
    title = replace(title, number=number, presenters=title.presenters + others)
    return replace(section, title=title, details=line.details)


def _numbers(written: list[int | None]) -> list[int]:
    """The number of each line: the one written, else the next free one.

    Where some lines have a number, one before them has none and gets 0.
    """
    taken = {number for number in written if number is not None}
    given: set[int] = set()
    numbers: list[int] = []
    last = -1 if taken else 0
    for number in written:
        if number is None or number in given:
            last = next(n for n in count(last + 1) if n not in taken and n not in given)
        else:
            last = number
        given.add(last)
        numbers.append(last)
    return numbers


def _discussion(line: _Line) -> Prose | None:
    """What the agenda says below a line, then what its section says."""
    written = read_free_text(line.section, "discussion") if line.section else None
    texts = [text for text in (line.details, written) if text]
    if len(texts) < 2:  # noqa: PLR2004 - nothing to join
        return texts[0] if texts else None
    links = tuple(link for text in texts for link in text.links)
    tokens = tuple(token for text in texts for token in text.tokens)
    return Prose("\n\n".join(text.text for text in texts), texts[0].mark, links, tokens)


def _item(line: _Line, number: int, day: date) -> AgendaItem:
    section = line.section
    return AgendaItem(
        number=number,
        title=line.title.text,
        presenters=line.title.presenters,
        discussion=_discussion(line),
        decisions=read_lines(section, "decisions") if section else (),
        actions=read_actions(section, day) if section else (),
        follow_ups=read_follow_ups(section, day) if section else (),
        is_planned=line.is_planned,
        planned_title=line.planned_title,
        themes=read_texts(section, "themes") if section else (),
        mark=line.title.mark,
    )
