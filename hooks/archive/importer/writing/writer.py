"""A draft → the meeting file, in the French words that the secretariat writes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from archive.importer.document import Paragraph
from archive.importer.draft import AgendaLine, Draft, DraftAction, DraftItem, Moment
from archive.importer.writing.markdown import escaped, inline, line_of, prose
from archive.language import french
from archive.language.action_states import parse_status
from archive.language.choices import MeetingStatus, is_filler, is_follow_up_title
from archive.language.dates import ImpossibleDateError, parse_day
from archive.language.french import capital
from archive.language.label_stems import ITEM_LABELS
from archive.language.text import key, share_a_word
from archive.language.vocabulary import (
    ACTION,
    FOLLOW_UP,
    ITEM,
    MEETING,
    Vocabulary,
)
from archive.next_meeting.meeting_writer import Value, front_matter, names_cell
from archive.prose import markdown_table

LEFTOVER = "À reclasser"
"""The title of the section that holds what has no place of its own."""


def write(draft: Draft) -> str:
    """The text of the meeting file."""
    agenda = written_agenda(draft)
    parts = [front_matter(_entries(draft, agenda)), prose(draft.introduction, with_headings=False)]
    parts += [_item(item, number, draft.held.day) for item, number in _numbered(draft, agenda)]
    leftover = prose(draft.leftover, with_headings=False)
    if leftover:
        parts.append(f"## {LEFTOVER}\n\n{leftover}")
    return "\n\n".join(part.strip("\n") for part in parts if part.strip()) + "\n"


def written_agenda(draft: Draft) -> list[AgendaLine]:
    """The lines of the agenda as the file tells them, none when its sections say the same."""
    sections = [key(item.title) for item in draft.items]
    if [key(line.title) for line in draft.agenda] != sections:
        return _counted(draft)
    return []


def _counted(draft: Draft) -> list[AgendaLine]:
    """The agenda with numbers where only these bring a section of another title to its line."""
    has_numbers = any(line.number is not None for line in draft.agenda)
    others = (item for item in draft.items if item.line and not _is_same_title(item, item.line))
    if has_numbers or not any(others):
        return draft.agenda
    return [replace(line, number=number) for number, line in enumerate(draft.agenda, 1)]


def _is_same_title(item: DraftItem, line: AgendaLine) -> bool:
    return key(item.title) == key(line.title)


def _entries(draft: Draft, agenda: Sequence[AgendaLine]) -> Iterator[tuple[str, Value]]:
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
        ("next_meeting", announced(draft.next_meeting) if draft.next_meeting else None),
        ("status", MeetingStatus.DRAFT.value),
    ]
    for name, value in told:
        if value:
            yield MEETING.fields[name].word, value


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _hours(held: Moment) -> str | None:
    if held.start is None:
        return None
    return "-".join(french.hour(hour) for hour in (held.start, held.end) if hour)


def announced(moment: Moment) -> str:
    """The next meeting as the file tells it: 20 juillet 2023 à 9h30, salle habituelle."""
    text = french.day(moment.day) if moment.day else ""
    if moment.start:
        text += f" à {french.hour(moment.start)}"
    return f"{text}, {moment.place}" if moment.place else text


def _numbered(draft: Draft, agenda: Sequence[AgendaLine]) -> Iterator[tuple[DraftItem, int | None]]:
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


def _go_together(item: DraftItem, line: AgendaLine) -> bool:
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


def _heading(head: AgendaLine | DraftItem, number: int | None) -> str:
    names = names_cell([escaped(name) for name in head.presenters])
    title = f"{escaped(head.title)} ({names})" if names else escaped(head.title)
    return title if number is None else f"{number}. {title}"


def _item(item: DraftItem, number: int | None, day: date | None) -> str:
    """The section of one item: discussion, actions, decisions, follow-up."""
    if item.line and not item.presenters and key(item.line.title) == key(item.title):
        item = replace(item, presenters=item.line.presenters)
    parts = [f"## {_heading(item, number)}"]
    discussion = prose(item.discussion)
    if discussion and (ITEM_LABELS.match(item.title) or is_follow_up_title(item.title)):
        parts.append(f"### {ITEM.fields['discussion'].word.capitalize()}")  # else a list is actions
    parts.append(discussion)
    if item.actions:
        parts.append(_actions(item.actions, day))
    if item.decisions:
        parts += ["### Décisions", "\n".join(f"- {line_of(each)}" for each in item.decisions)]
    if item.follow_ups:
        parts += ["### Suivi des actions", _follow_ups(item.follow_ups, day)]
    return "\n\n".join(part.strip("\n") for part in parts if part.strip())


def _actions(actions: Sequence[DraftAction], day: date | None) -> str:
    """The table of actions; the column of the status only when one is told."""
    known = [_with_known_status(action) for action in actions]
    status = ["status"] if any(action.status for action in known) else []
    return _rows(ACTION, ["text", "responsible", "deadline", *status], known, day)


def _follow_ups(actions: Sequence[DraftAction], day: date | None) -> str:
    """The table of earlier actions; the secretary fills the column that says which they are."""
    fields = ["text", "responsible", "deadline", "status", "follows"]
    return _rows(FOLLOW_UP, fields, actions, day)


def _rows(
    vocabulary: Vocabulary, fields: Sequence[str], actions: Sequence[DraftAction], day: date | None
) -> str:
    header = [vocabulary.fields[name].word.capitalize() for name in fields]
    return markdown_table(
        header, [[_field(action, name, day) for name in fields] for action in actions]
    )


def _field(action: DraftAction, name: str, day: date | None) -> str:
    if name == "text":
        told = _sentence(action.text)
        return told if is_day_possible(action, day) else f"{told} ({escaped(action.deadline)})"
    if name == "responsible":
        return names_cell([escaped(name) for name in action.responsible])
    if name == "deadline":
        return escaped(action.deadline) if is_day_possible(action, day) else ""
    return escaped(action.status) if name == "status" else ""


def _sentence(text: Paragraph) -> str:
    """What there is to do, with a capital; an address keeps its letters."""
    told = inline(text.spans)
    return told if told.startswith(("http", "www.", "<", "[")) else capital(told)


def is_day_possible(action: DraftAction, day: date | None) -> bool:
    """Whether the deadline of an action is no day that the calendar lacks."""
    try:
        parse_day(action.deadline, after=day)
    except ImpossibleDateError:
        return False
    return True


def _with_known_status(action: DraftAction) -> DraftAction:
    """The action with a status that the archive reads; other words go to its text."""
    status = "" if is_filler(action.status) else action.status
    if not status or parse_status(status):
        return replace(action, status=status)
    first = action.text.spans[0]
    aside = replace(first, text=f" ({status})", address=None)
    text = replace(action.text, spans=(*action.text.spans, aside))
    return replace(action, text=text, status="")
