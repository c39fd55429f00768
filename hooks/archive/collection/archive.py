"""The whole archive on a given day: the records and what follows from them together."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from archive.collection import urls
from archive.collection.action_history import FollowUpMatch
from archive.collection.links import SiteMap, Target
from archive.collection.meeting_sequence import Announcement
from archive.collection.organisation_index import Match, OrganisationIndex, Verdict
from archive.collection.register import Entry
from archive.language.text import fold
from archive.model import (
    AgendaItem,
    Document,
    Meeting,
    Mention,
    Organisation,
    Resource,
)
from archive.prose import Link, Prose


@dataclass(frozen=True, slots=True)
class Records:
    """What the files say, before anything is drawn from it."""

    meetings: tuple[Meeting, ...]
    organisations: tuple[Organisation, ...]
    """Those of the register, by id."""
    resources: tuple[Resource, ...]
    """By id."""
    writings: Mapping[str, Prose]
    """The hand-written text of each page that is no record's, by url."""
    docs: tuple[str, ...]
    """Every file of docs/, '/'-separated, relative to docs/."""
    texts: Mapping[str, str]
    """The text of every file read, by its path."""


@dataclass(frozen=True, slots=True)
class ItemRef:
    """An agenda item with its meeting."""

    meeting: Meeting
    item: AgendaItem

    @property
    def url(self) -> str:
        """The address of the item."""
        return f"{urls.meeting(self.meeting.id)}#{urls.item_anchor(self.item)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """Everything the pages, the checks and the exports ask for. Built by `build.build`."""

    today: date
    """The day for which lateness is told."""
    records: Records
    meetings: tuple[Meeting, ...]
    """Oldest first, one for each id."""
    organisations: Mapping[str, Organisation]
    """By id, with those that only a meeting names."""
    resources: Mapping[str, Resource]
    """By id."""
    names: OrganisationIndex
    """Every name, those that only a meeting writes included."""
    matches: Mapping[str, Match]
    """What the register alone makes of each name as written."""
    meant: Mapping[str, tuple[str, ...]]
    """The organisations that each name as written means, the unit rather than its parent."""
    site_map: SiteMap
    attended: Mapping[str, tuple[Meeting, ...]]
    """The meetings held that an organisation or a unit of it attended, oldest first."""
    presented: Mapping[str, tuple[ItemRef, ...]]
    """The items an organisation or a unit of it presented in meetings held, oldest first."""
    entries: tuple[Entry, ...]
    """Every action, oldest meeting first; those written in the file of a cancelled meeting too."""
    entries_of: Mapping[str, tuple[Entry, ...]]
    """The actions of each meeting, by its id."""
    owed: Mapping[str, tuple[Entry, ...]]
    """The actions an organisation or a unit of it answers for, oldest meeting first."""
    traces: tuple[FollowUpMatch, ...]
    """Every follow-up of an action, oldest meeting first, with the action it is about."""
    traces_of: Mapping[str, tuple[FollowUpMatch, ...]]
    """The follow-ups of an agenda item, by its url."""
    kept: Mapping[str, tuple[Resource, ...]]
    """The resources an organisation or a unit of it keeps."""
    discussed: Mapping[str, tuple[ItemRef, ...]]
    """The items of meetings held that cite a resource, by its id, oldest first."""
    cited: Mapping[str, tuple[Resource, ...]]
    """The resources an item cites, by the item's url."""
    unrecorded: tuple[Announcement, ...]
    """Meetings announced that no file records, by day."""

    def ids(self, mention: Mention) -> tuple[str, ...]:
        """The organisations that a name means, the unit rather than its parent."""
        if mention.name in self.meant:
            return self.meant[mention.name]
        match = self.names.match(mention.name)
        return match.ids if match.verdict is Verdict.KNOWN else ()

    def credited(self, mentions: Iterable[Mention]) -> tuple[str, ...]:
        """The organisations that names mean and all those above them, each once."""
        found = (each for m in mentions for i in self.ids(m) for each in self.names.lineage(i))
        return tuple(dict.fromkeys(found))

    def entry(self, url: str) -> Entry | None:
        """The action at a url, or None."""
        meeting_id = urls.action_id(url).partition("#")[0]
        return next((e for e in self.entries_of.get(meeting_id, ()) if e.url == url), None)

    def units(self, organisation_id: str) -> tuple[Organisation, ...]:
        """The organisations directly under one, by name."""
        under = [i for i, parent in self.names.parents.items() if parent == organisation_id]
        return tuple(sorted((self.organisations[i] for i in under), key=lambda o: fold(o.name)))

    def target(self, link: Link | Document) -> Target:
        """Where a link or a document leads."""
        return self.site_map.target(link.address, source_of(link))


def source_of(link: Link | Document) -> str:
    """The file from which the path of a link or a document is counted."""
    return link.relative_to if isinstance(link, Document) else link.mark.path
