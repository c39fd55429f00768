"""Meetings and what stands in their files: plain frozen values, no input or output.

Ids are parts of addresses (ASCII letters, digits, hyphens). Days and hours are local to
Niamey (UTC+1, no summer time). Marks say where a thing was written and count in no comparison.
"""

from dataclasses import dataclass, field
from datetime import date, time

from archive.language.choices import (
    ActionStatus,
    Coverage,
    DeadlineKind,
    MeetingStatus,
)
from archive.problems import Mark
from archive.prose import Prose


@dataclass(frozen=True, slots=True)
class Mention:
    """An organisation as the minutes name it."""

    name: str
    mark: Mark = field(compare=False)
    head_count: int | None = None
    """How many persons came for it; None when the minutes do not say."""
    note: str | None = None
    """How it attended, in the words of the minutes: "en ligne", "représentée par HCR"."""
    persons: tuple[str, ...] = ()
    """Who came for it, as its list tells; no record that is published holds them."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """When an action is due, in the words of the minutes."""

    text: str
    day: date | None
    """The last day it can mean; None when the words name none by themselves."""
    kind: DeadlineKind
    has_more: bool = False
    """Whether the words say more than the day or the time that counts."""
    first: date | None = None
    """The day that the same words replace: "5 février → 12 mars"; None when they replace none."""


@dataclass(frozen=True, slots=True)
class ActionReference:
    """The earlier action that an action carries over."""

    meeting: str
    """The id of its meeting."""
    anchor: str
    """Its anchor there, such as action-2-1."""
    mark: Mark = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionRow:
    """What a meeting says of an action, be it new or decided by an earlier one."""

    number: int
    """From 1 within its item."""
    text: Prose
    responsible: tuple[Mention, ...]
    deadline: Deadline | None
    follows: ActionReference | None
    mark: Mark = field(compare=False)
    progress: str | None = None
    """Where it stands, in the words of the minutes; None when they say no more than its status."""
    moved_to: Deadline | None = None
    """The deadline that these words give it instead of its own: "reporté au 5 mars"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Action(ActionRow):
    """Something the group decided that somebody would do."""

    status: ActionStatus
    is_known: bool = False
    """Whether the file says of which earlier action it is, or that it is of none."""
    is_unassigned: bool = False
    """Whether the file leaves out who answers for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp(ActionRow):
    """What a meeting says of an action that an earlier one decided."""

    status: ActionStatus | None
    """What the words of its progress mean, None when they are no known ones."""
    is_outside: bool
    """Whether the file says that no meeting of the archive decided the action."""


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One line of the agenda with what the minutes record of it, maybe nothing."""

    number: int
    """Unique in its meeting; 0 for an unnumbered line before the first numbered one."""
    title: str
    presenters: tuple[Mention, ...]
    discussion: Prose | None
    decisions: tuple[Prose, ...]
    actions: tuple[Action, ...]
    mark: Mark = field(compare=False)
    follow_ups: tuple[FollowUp, ...] = ()
    is_planned: bool = True
    """Whether it stood on the agenda, as far as the file says."""
    planned_title: str | None = None
    """What the agenda called it, None when that is its title or it was not on the agenda."""
    themes: tuple[str, ...] = ()

    @property
    def is_recorded(self) -> bool:
        """Whether the file holds more of it than its title and presenters."""
        return bool(self.discussion or self.decisions or self.actions or self.follow_ups)

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Every organisation the item names, in reading order."""
        rows: tuple[ActionRow, ...] = (*self.follow_ups, *self.actions)
        return (*self.presenters, *(mention for row in rows for mention in row.responsible))

    @property
    def prose(self) -> tuple[Prose, ...]:
        """Every piece of free text of the item, in reading order."""
        followed = (follow_up.text for follow_up in self.follow_ups)
        decided = (*self.decisions, *(action.text for action in self.actions))
        return (*((self.discussion,) if self.discussion else ()), *followed, *decided)


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """The meeting announced at the end of another."""

    text: str
    """As announced."""
    day: date | None
    start: time | None
    place: str | None
    mark: Mark = field(compare=False)


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file or an address that goes with a meeting."""

    title: str
    address: str
    """An address, or the path of a file."""
    relative_to: str
    """The file, as in marks, from which a path is counted."""
    mark: Mark = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """One meeting of the group and its minutes."""

    id: str
    mark: Mark = field(compare=False)
    day: date
    end_day: date | None = None
    """None when the meeting took one day."""
    start: time | None = None
    end: time | None = None
    place: str | None = None
    title: str | None = None
    """None when the date says enough."""
    attendance: tuple[Mention, ...] = ()
    excused: tuple[Mention, ...] = ()
    absent: tuple[Mention, ...] = ()
    summary: Prose | None = None
    """What it was about, in a line or two; None where the file does not say."""
    introduction: Prose | None = None
    items: tuple[AgendaItem, ...] = ()
    decisions: tuple[Prose, ...] = ()
    next_meeting: NextMeeting | None = None
    status: MeetingStatus | None = None
    """None when the file does not say."""
    coverage: Coverage = Coverage.COMPLETE
    themes: tuple[str, ...] = ()
    documents: tuple[Attachment, ...] = ()
    source: Attachment | None = None
    former_ids: tuple[str, ...] = ()
    is_dated: bool = True
    """False when its day is not known: `day` then stands for any, and the meeting is no part of
    the archive but for what is wrong with it."""
    withheld: int = 0
    """How many persons the file names whose names are not published."""

    @property
    def is_cancelled(self) -> bool:
        """Whether the meeting did not take place."""
        return self.status is MeetingStatus.CANCELLED

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Every organisation the file names, in reading order."""
        in_items = (mention for item in self.items for mention in item.mentions)
        return (*self.attendance, *self.excused, *self.absent, *in_items)

    @property
    def linked(self) -> tuple[Attachment, ...]:
        """The documents that its page links to."""
        return (*self.documents, *((self.source,) if self.source else ()))

    @property
    def prose(self) -> tuple[Prose, ...]:
        """Every piece of free text of the file, in reading order."""
        opening = filter(None, (self.summary, self.introduction))
        in_items = (piece for item in self.items for piece in item.prose)
        return (*opening, *self.decisions, *in_items)
