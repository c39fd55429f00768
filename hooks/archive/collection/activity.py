"""What the meetings amount to for an organisation or a resource."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from archive.collection import urls
from archive.collection.links import LinkKind, SiteMap, same_address
from archive.collection.meeting_sequence import MeetingSequence
from archive.collection.organisation_index import OrganisationIndex
from archive.model import AgendaItem, Meeting
from archive.prose import Prose
from archive.registers import Resource

_Record = TypeVar("_Record")


@dataclass(frozen=True, slots=True)
class ItemRef:
    """An agenda item with its meeting."""

    meeting: Meeting
    item: AgendaItem

    @property
    def url(self) -> str:
        """The address of the item."""
        return urls.item_url(self.meeting.id, self.item)


class Activity:
    """Who attended, presented and keeps what, and which items discussed which resource.

    Meetings that did not take place count for nothing.
    """

    def __init__(
        self,
        meetings: MeetingSequence,
        resources: Sequence[Resource],
        organisations: OrganisationIndex,
        site_map: SiteMap,
    ) -> None:
        """Everything is worked out once; a list begins with what is oldest."""
        credited = organisations.credited
        items = [ItemRef(meeting, item) for meeting in meetings.held for item in meeting.items]
        self.resources = tuple(resources)
        self._site_map = site_map
        self._by_place = self._places(resources)
        self._cited = {ref.url: self.cited_in(*ref.item.prose) for ref in items}
        self.attended = grouped(meetings.held, lambda meeting: credited(meeting.attendance))
        """The meetings held that an organisation or a unit of it attended."""
        self.presented = grouped(items, lambda ref: credited(ref.item.presenters))
        """The items that an organisation or a unit of it presented."""
        self.kept = grouped(resources, lambda resource: credited(resource.keepers))
        """The resources that an organisation or a unit of it keeps, by id."""
        self.discussed = grouped(items, lambda ref: [cited.id for cited in self._cited[ref.url]])
        """The items that cite a resource."""

    def last_discussed(self, resource_id: str) -> date | None:
        """The day of the last meeting held that discussed a resource, None for none."""
        items = self.discussed(resource_id)
        return items[-1].meeting.day if items else None

    def cited(self, meeting: Meeting, item: AgendaItem) -> tuple[Resource, ...]:
        """The resources that an item cites, each once, in reading order."""
        return self._cited.get(urls.item_url(meeting.id, item), ())

    def cited_in(self, *prose: Prose) -> tuple[Resource, ...]:
        """The resources that some texts cite, each once, in reading order."""
        links = (link for text in prose for link in text.links)
        places = (self._place(link.address, link.mark.path) for link in links)
        cited = (self._by_place[place] for place in places if place in self._by_place)
        return tuple({resource.id: resource for resource in cited}.values())

    def _places(self, resources: Iterable[Resource]) -> dict[str, Resource]:
        """The resources by all that leads to them: address, page or file; the first keeps it."""
        places: dict[str, Resource] = {}
        for resource in resources:
            places.setdefault(urls.resource(resource.id), resource)
            for document in (*resource.addresses, *resource.files):
                place = self._place(document.address, document.relative_to)
                places.setdefault(place, resource)
        return places

    def _place(self, address: str, source: str) -> str:
        """What two links to one place have in common."""
        target = self._site_map.target(address, source)
        if target.leads is LinkKind.OUTSIDE:
            return same_address(address)
        return (target.url or address).partition("#")[0]


class Groups(dict[str, tuple[_Record, ...]]):
    """Records under each of their keys: called with a key, it gives those that have it."""

    def __call__(self, name: str) -> tuple[_Record, ...]:
        """The records that have a key, maybe none, in the order given."""
        return self.get(name, ())


def grouped(
    records: Iterable[_Record], keys: Callable[[_Record], Iterable[str]]
) -> Groups[_Record]:
    """The records under each of their keys, in the order given."""
    groups: defaultdict[str, list[_Record]] = defaultdict(list)
    for record in records:
        for name in keys(record):
            groups[name].append(record)
    return Groups((name, tuple(group)) for name, group in groups.items())
