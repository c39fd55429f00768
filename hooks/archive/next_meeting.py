"""The file of the next meeting, prefilled from those before it, and the link that begins it.

The importer writes its files with the same pieces.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import PurePosixPath

from archive.collection import urls
from archive.collection.action_register import Entry
from archive.collection.archive import Archive
from archive.collection.meeting_sequence import Announcement
from archive.language import french
from archive.language.choices import DeadlineKind, MeetingStatus, is_follow_up_title, is_usual_place
from archive.language.text import key, one_line, term
from archive.language.vocabulary import phrases
from archive.model import AgendaItem, Meeting
from archive.parsing.names.name_lists import split_names
from archive.problems import ExplainedError
from archive.prose import markdown_table

UNKNOWN_DAY = "AAAA-MM-JJ"
"""Stands for the day where no meeting is announced; `check` asks for a date there."""
_LATEST = 6
"""From how many of the last meetings held the usual is drawn."""
_LONGEST = 6000
"""How many characters an address has at most; servers commonly refuse those above 8,000."""
_FOLLOW_UP_TITLE = "Suivi des actions"
_COLUMNS = ("Action", "Responsables", "Date limite", "Statut", "Suite de")
_OPENINGS = tuple(map(term, phrases("opening_title")))
_CLOSINGS = tuple(map(term, phrases("closing_title")))
_MISCELLANEOUS = frozenset(map(term, phrases("miscellaneous_title")))
Value = str | Sequence[str]
"""A text, or a list of texts."""

_PLAIN = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`~=](?:[^:#]|:(?!\s|$)|(?<!\s)#)*")
"""A text that YAML reads as it stands: "Salle 12", not "- DGV" nor "Projet : Haltes"."""


@dataclass(frozen=True, slots=True)
class DraftFile:
    """A file to be written."""

    day: date
    path: str
    """'/'-separated, from the project's folder."""
    text: str
    members: int
    """How many organisations it lists as present."""
    followed: int
    """How many open actions it comes back to."""


def draft_next(archive: Archive, day: date | None) -> DraftFile:
    """The file of the next meeting, or of the one of the day given.

    The usual is drawn from the last six meetings held before it: the organisations present
    at half of them or more, the titles of items that come back in half of them or more, in
    their order of the last time. Raises ExplainedError when no day is known, or when it is taken.
    """
    announcement = _announcement(archive, day)
    day = day or (announcement.day if announcement else None)
    if day is None:
        raise ExplainedError(_no_day(archive))
    same_day = next((meeting for meeting in archive.meetings if meeting.day == day), None)
    if same_day:
        raise ExplainedError(_ready(same_day))
    return _draft(archive, day, announcement)


def meeting_path(archive: Archive, day: date) -> str:
    """Where the file of a day goes, '/'-separated, from the project's folder.

    Beside the file of the meeting before it, or in the folder of its year when the files stand
    in such folders.
    """
    neighbours = [m for m in archive.meetings if m.day < day] or archive.meetings
    if not neighbours:
        return f"meetings/{day.isoformat()}.md"
    folder = PurePosixPath(neighbours[-1].mark.path).parent
    if folder.name == str(neighbours[-1].day.year):
        folder = folder.with_name(str(day.year))
    return str(folder / f"{day.isoformat()}.md")


def new_file_address(archive: Archive, pattern: str) -> str | None:
    """Where a forge opens its editor on the next meeting's file; None for the pattern "".

    `pattern` holds {name} and, where the forge can be given a text, {text}. Where the address
    would be too long, the open actions to come back to are left out, then the whole text.
    """
    if not pattern:
        return None
    announcement = _announcement(archive, None)
    day = announcement.day if announcement else archive.today + timedelta(days=1)
    shown_day = day.isoformat() if announcement else UNKNOWN_DAY
    name = ""
    for with_actions in (True, False):
        draft = _draft(archive, day, announcement, with_actions=with_actions)
        name = draft.path.removeprefix("meetings/").replace(day.isoformat(), shown_day)
        text = draft.text.replace(day.isoformat(), shown_day, 1)
        address = urls.new_file(pattern, name, text)
        if len(address) <= _LONGEST:
            return address
    return urls.new_file(pattern, name, "")


def _draft(
    archive: Archive, day: date, announcement: Announcement | None, *, with_actions: bool = True
) -> DraftFile:
    before = [meeting for meeting in archive.meetings.held if meeting.day < day]
    members = _usual_members(archive, before)
    owed = [e for e in archive.actions.entries if e.state.is_owed and e.meeting.day < day]
    followed = owed if with_actions else []
    keys = front_matter(_keys(day, announcement, before, members))
    sections = "\n".join(_sections(_usual_titles(before), followed))
    path = meeting_path(archive, day)
    return DraftFile(day, path, f"{keys}\n{sections}", len(members), len(followed))


def _announcement(archive: Archive, day: date | None) -> Announcement | None:
    """The announcement of a day, or of the next meeting when no day is given."""
    if day:
        return next((a for a in archive.meetings.unrecorded if a.day == day), None)
    last = archive.meetings[-1].day if archive.meetings else date.min
    return next((a for a in archive.meetings.unrecorded if a.day > last), None)


def _no_day(archive: Archive) -> str:
    last = archive.meetings[-1] if archive.meetings else None
    another = (last.day if last else archive.today) + timedelta(days=7)
    give_day = f"donnez le jour, par exemple « make new DATE={another} »."
    if last and last.status is MeetingStatus.DRAFT:
        return f"{_ready(last)} Pour une autre réunion, {give_day}"
    why = f"Le compte rendu du {french.day(last.day)} n’annonce" if last else "Rien n’annonce"
    return f"{why} aucune réunion : {give_day}"


def _ready(meeting: Meeting) -> str:
    day = french.day(meeting.day)
    return f"Le fichier de la réunion du {day} est déjà prêt : ouvrez {meeting.mark.path}."


def _keys(
    day: date, announcement: Announcement | None, before: Sequence[Meeting], members: Sequence[str]
) -> Iterator[tuple[str, Value]]:
    announced = announcement.announced if announcement else None
    starts = (meeting.start for meeting in reversed(before) if meeting.start)
    start = (announced and announced.start) or next(starts, None)
    places = (meeting.place for meeting in reversed(before) if meeting.place)
    yield "date", day.isoformat()
    yield "heure", french.hour(start) if start else ""
    yield "lieu", _place(announced.place if announced else None, next(places, None))
    yield "statut", MeetingStatus.DRAFT.value
    yield "présence", members or ""
    yield "excusés", ""
    yield "prochaine réunion", ""


def _place(announced: str | None, last: str | None) -> str:
    """The place announced; where that is the usual one, its name."""
    if announced is None or (last and is_usual_place(announced)):
        return last or ""
    return announced


def _usual_members(archive: Archive, before: Sequence[Meeting]) -> list[str]:
    """The names of the usual members, as written last, in the order of the last meetings."""
    latest = [meeting for meeting in before if meeting.attendance][-_LATEST:]
    names: dict[object, str] = {}
    present: Counter[object] = Counter()
    for meeting in reversed(latest):
        resolved = [(archive.organisations.resolve(m).ids, m.name) for m in meeting.attendance]
        bodies = {ids or key(name): name for ids, name in resolved}
        present.update(bodies.keys())
        for body, name in bodies.items():
            names.setdefault(body, name)
    return [name for body, name in names.items() if present[body] * 2 >= len(latest)]


def _usual_titles(before: Sequence[Meeting]) -> list[str]:
    """The titles of the items that come back, with their presenters when these never change."""
    latest = [meeting for meeting in before if meeting.items][-_LATEST:]
    by_title: dict[str, list[tuple[int, AgendaItem]]] = {}
    for meeting in reversed(latest):
        for rank, item in enumerate(meeting.items, -len(meeting.items)):
            by_title.setdefault(key(item.title), []).append((rank, item))
    usual = [ranked for ranked in by_title.values() if 1 < len(ranked) >= len(latest) / 2]
    usual.sort(key=_order)
    return [_heading([item for _, item in ranked]) for ranked in usual]


def _order(ranked: Sequence[tuple[int, AgendaItem]]) -> tuple[int, int]:
    """Where an item comes that stood at some ranks, the last one first, counted from the end."""
    rank, item = ranked[0]
    part = _part(item.title)
    return part, rank if part >= 0 else 0


def _part(title: str) -> int:
    """The part of a meeting that an item belongs to.

    It is -1 for what opens a meeting, 1 for the miscellaneous, 2 for what ends it, 0 otherwise.
    """
    folded = term(title)
    if folded.startswith(_OPENINGS):
        return -1
    if folded in _MISCELLANEOUS:
        return 1
    return 2 if folded.startswith(_CLOSINGS) else 0


def _heading(items: Sequence[AgendaItem]) -> str:
    presenters = {names_cell([mention.name for mention in item.presenters]) for item in items}
    is_constant = len(presenters) == 1 and items[0].presenters
    return f"{items[0].title} ({presenters.pop()})" if is_constant else items[0].title


def _sections(titles: list[str], followed: Sequence[Entry]) -> Iterator[str]:
    """The items, the one that comes back to earlier actions after those that open a meeting."""
    if followed and not any(map(is_follow_up_title, titles)):
        index = next((n for n, title in enumerate(titles) if _part(title) >= 0), len(titles))
        titles = [*titles[:index], _FOLLOW_UP_TITLE, *titles[index:]]
    follow_up_title = next(filter(is_follow_up_title, titles), None)
    for title in titles:
        yield f"## {title}\n"
        if title is follow_up_title and followed:
            yield markdown_table(_COLUMNS, map(_row, followed))


def _row(entry: Entry) -> tuple[str, ...]:
    text = entry.action.text
    names = names_cell([mention.name for mention in entry.action.responsible])
    action = text.words if text.links else text.text
    return action, names, _deadline(entry), "", urls.action_id(entry.url)


def _deadline(entry: Entry) -> str:
    """The deadline in its own words; a day gets the year that the words leave out."""
    deadline = entry.deadline
    if deadline is None:
        return ""
    is_day = deadline.kind is DeadlineKind.DAY and not deadline.has_more
    is_short = deadline.day is not None and str(deadline.day.year) not in deadline.text
    return french.day(deadline.day) if deadline.day and is_day and is_short else deadline.text


def front_matter(entries: Iterable[tuple[str, Value]]) -> str:
    """The keys of a file between their strokes, in the order given; a list takes a line each."""
    lines = [line for key, value in entries for line in _entry(key, value)]
    return "\n".join(["---", *lines, "---", ""])


def names_cell(names: Sequence[str]) -> str:
    """Names in one cell: commas between them, semicolons where a comma or an "et" would cut one."""
    ways = (", ".join(names), " ; ".join(names), " ; ".join((*names, "")).rstrip())
    return next((way for way in ways if split_names(way) == tuple(names)), ways[1])


def _entry(key: str, value: Value) -> list[str]:
    if isinstance(value, str):
        return [f"{key}: {_scalar(value)}".rstrip()]
    return [f"{key}:", *(f"  - {_scalar(text)}" for text in value)]


def _scalar(text: str) -> str:
    line = one_line(text)
    if not line or _PLAIN.fullmatch(line):
        return line
    doubled = line.replace("'", "''")
    return f"'{doubled}'"
