"""The file of the next meeting, prefilled from those before it, and its link to the forge."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import PurePosixPath

from archive.collection import urls
from archive.collection.action_register import Entry
from archive.collection.archive import Archive
from archive.collection.meeting_sequence import Announcement
from archive.language import french
from archive.language.choices import MeetingStatus, is_follow_up_title
from archive.language.text import key, term
from archive.model import AgendaItem, Meeting, Mention
from archive.next_meeting.meeting_writer import Value, front_matter, table
from archive.parsing.name_lists import split_names

LATEST = 6
"""How many of the last meetings held tell what is usual."""
UNKNOWN_DAY = "AAAA-MM-JJ"
"""Stands for the day where no meeting is announced; `check` asks for a date there."""
LONGEST = 6000
"""How many characters an address has at most; servers commonly refuse those above 8,000."""
_FOLLOW_UP_TITLE = "Suivi des actions"
_COLUMNS = ("Action", "Responsables", "Date limite", "Statut", "Suite de")
_OPENINGS = ("ouverture", "bienvenue", "mot", "introduction", "adoption", "opening", "welcome")
"""How the titles begin of items that come before any other."""
_CLOSINGS = ("prochain", "coordinationprochain", "cloture", "next", "closing")
"""How the titles begin of items that come after « Divers »."""
_OTHERS = frozenset(map(term, ("divers", "questions diverses", "any other business", "aob")))
_USUAL_PLACES = ("habituel", "meme salle", "meme lieu", "meme endroit", "usual", "same")
_USUAL = tuple(map(term, _USUAL_PLACES))


class DraftError(ValueError):
    """A draft that cannot be made; the message, in French, says why and what to do."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A file to be written."""

    day: date
    path: str
    """'/'-separated, from the project's folder."""
    text: str
    members: int
    """How many organisations it lists as present."""
    followed: int
    """How many open actions it comes back to."""


def draft_next(archive: Archive, day: date | None, *, with_actions: bool = True) -> Draft:
    """The file of the next meeting, or of the one of the day given.

    `with_actions` tells whether it comes back to the open actions.

    What is usual is what the last six meetings held before it tell: the organisations present
    at half of them or more, the titles of items that come back in half of them or more, in
    their order of the last time. Raises DraftError when no day is known, or when it is taken.
    """
    announced = _announced(archive, day)
    if day is None:
        day = announced.day if announced else _refuse_without_day(archive)
    taken = next((each for each in archive.meetings if each.day == day), None)
    if taken:
        raise DraftError(_ready(taken))
    before = [m for m in archive.meetings.held if m.day < day]
    members = _members(archive, before)
    owed = (e for e in archive.actions.entries if e.state.is_owed and e.meeting.day < day)
    followed = list(owed) if with_actions else []
    body = "\n".join(_sections(_standing(before), followed))
    keys = _keys(day, announced, before, members)
    text = f"{front_matter(keys)}\n{body}"
    return Draft(day, meeting_path(day, before), text, len(members), len(followed))


def new_file_address(archive: Archive, pattern: str) -> str | None:
    """The address that a pattern of the forge makes for the next meeting; None for the pattern "".

    `pattern` holds {name} and, where the forge can be given a text, {text}. Where the address
    would be too long, the open actions to come back to are left out, then the whole text.
    """
    if not pattern:
        return None
    address = urls.new_file(pattern, *_next(archive, with_actions=True))
    if len(address) > LONGEST:
        name, text = _next(archive, with_actions=False)
        address = urls.new_file(pattern, name, text)
        return address if len(address) <= LONGEST else urls.new_file(pattern, name, "")
    return address


def _announced(archive: Archive, day: date | None) -> Announcement | None:
    """The announcement of a day, or of the next meeting when no day is given."""
    if day:
        return next((each for each in archive.meetings.unrecorded if each.day == day), None)
    last = archive.meetings[-1].day if archive.meetings else date.min
    return next((each for each in archive.meetings.unrecorded if each.day > last), None)


def _refuse_without_day(archive: Archive) -> date:
    last = archive.meetings[-1] if archive.meetings else None
    give_day = "donnez le jour, par exemple « make new DATE=2023-07-20 »."
    if last and last.status is MeetingStatus.DRAFT:
        raise DraftError(f"{_ready(last)} Pour une autre réunion, {give_day}")
    why = f"Le compte rendu du {french.day(last.day)} n’annonce" if last else "Rien n’annonce"
    raise DraftError(f"{why} aucune réunion : {give_day}")


def _ready(meeting: Meeting) -> str:
    day = french.day(meeting.day)
    return f"Le fichier de la réunion du {day} est déjà prêt : ouvrez {meeting.mark.path}."


def meeting_path(day: date, before: Sequence[Meeting]) -> str:
    """Beside the last file, or in the folder of the year when the files stand in such folders."""
    folder = PurePosixPath(before[-1].mark.path).parent if before else PurePosixPath("meetings")
    if before and folder.name == str(before[-1].day.year):
        folder = folder.with_name(str(day.year))
    return str(folder / f"{day.isoformat()}.md")


def _keys(
    day: date, announced: Announcement | None, before: Sequence[Meeting], members: Sequence[str]
) -> Iterator[tuple[str, Value]]:
    told = announced.announced if announced else None
    starts = (meeting.start for meeting in reversed(before) if meeting.start)
    start = (told and told.start) or next(starts, None)
    places = (meeting.place for meeting in reversed(before) if meeting.place)
    yield "date", day.isoformat()
    yield "heure", french.hour(start) if start else ""
    yield "lieu", _place(told.place if told else None, next(places, None))
    yield "statut", MeetingStatus.DRAFT.value
    yield "présence", members or ""
    yield "excusés", ""
    yield "prochaine réunion", ""


def _place(told: str | None, last: str | None) -> str:
    """The place announced; where that is the usual one, its name."""
    if told is None or (last and any(words in term(told) for words in _USUAL)):
        return last or ""
    return told


def _members(archive: Archive, before: Sequence[Meeting]) -> list[str]:
    """The names of the usual members, as written last, in the order of the last meetings."""
    latest = [meeting for meeting in before if meeting.attendance][-LATEST:]
    names: dict[object, str] = {}
    present: Counter[object] = Counter()
    for meeting in reversed(latest):
        bodies = {
            archive.organisations.resolve(each).ids or key(each.name): each.name
            for each in meeting.attendance
        }
        present.update(bodies.keys())
        for body, name in bodies.items():
            names.setdefault(body, name)
    return [name for body, name in names.items() if present[body] * 2 >= len(latest)]


def _standing(before: Sequence[Meeting]) -> list[str]:
    """The titles of the items that come back, with their presenters when these never change."""
    latest = [meeting for meeting in before if meeting.items][-LATEST:]
    items = [item for meeting in reversed(latest) for item in meeting.items]
    found: dict[str, list[AgendaItem]] = {}
    for item in items:
        found.setdefault(key(item.title), []).append(item)
    usual = [each for each in found.values() if len(each) > 1 and len(each) * 2 >= len(latest)]
    place = {id(item): rank for m in latest for rank, item in enumerate(m.items, -len(m.items))}
    first = [each for each in usual if _opens(each[0].title)]
    others = [each for each in usual if not _opens(each[0].title)]
    others.sort(key=lambda each: (_closes(each[0].title), place[id(each[0])]))
    return [_heading(each) for each in (*first, *others)]


def _heading(items: Sequence[AgendaItem]) -> str:
    title, named = items[0].title, {_names(item.presenters) for item in items}
    return f"{title} ({named.pop()})" if len(named) == 1 and items[0].presenters else title


def _opens(title: str) -> bool:
    return term(title).startswith(_OPENINGS)


def _closes(title: str) -> int:
    """How late an item comes: 1 for the miscellaneous one, 2 for what ends a meeting, else 0."""
    if term(title) in _OTHERS:
        return 1
    return 2 if term(title).startswith(_CLOSINGS) else 0


def _sections(titles: list[str], followed: Sequence[Entry]) -> Iterator[str]:
    """The items, the one that comes back to earlier actions after those that open a meeting."""
    if followed and not any(map(is_follow_up_title, titles)):
        index = next((n for n, title in enumerate(titles) if not _opens(title)), len(titles))
        titles = [*titles[:index], _FOLLOW_UP_TITLE, *titles[index:]]
    home = next(filter(is_follow_up_title, titles), None)
    for title in titles:
        yield f"## {title}\n"
        if title is home and followed:
            yield table(_COLUMNS, map(_row, followed))


def _row(entry: Entry) -> tuple[str, ...]:
    text = entry.action.text
    said = text.words if text.links else text.text
    return said, _names(entry.action.responsible), _deadline(entry), "", urls.action_id(entry.url)


def _names(mentions: Sequence[Mention]) -> str:
    """Names as a file lists them in one cell, those that a comma would cut left as they are."""
    joined = ", ".join(each.name for each in mentions)
    is_whole = split_names(joined) == tuple(each.name for each in mentions)
    return joined if is_whole else " ; ".join(each.name for each in mentions)


def _deadline(entry: Entry) -> str:
    """The deadline in its own words; a day gets the year that the words leave out."""
    if entry.deadline is None:
        return ""
    day = entry.deadline.day
    is_short = day is not None and str(day.year) not in entry.deadline.text
    return french.day(day) if day and is_short else entry.deadline.text


def _next(archive: Archive, *, with_actions: bool) -> tuple[str, str]:
    """The name and the text of the next meeting's file."""
    try:
        return _begun(draft_next(archive, None, with_actions=with_actions))
    except DraftError:
        return _undated(archive, with_actions=with_actions)


def _begun(draft: Draft) -> tuple[str, str]:
    return draft.path.removeprefix("meetings/"), draft.text


def _undated(archive: Archive, *, with_actions: bool) -> tuple[str, str]:
    """The file of a meeting of today, or of the next day that is free, without its day."""
    taken = {meeting.day for meeting in archive.meetings}
    days = (archive.today + timedelta(days=each) for each in range(len(taken) + 1))
    day = next(each for each in days if each not in taken)
    name, text = _begun(draft_next(archive, day, with_actions=with_actions))
    written = day.isoformat()
    return name.replace(written, UNKNOWN_DAY), text.replace(written, UNKNOWN_DAY, 1)
