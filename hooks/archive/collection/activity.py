"""What the meetings amount to for an organisation or a resource."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from archive.collection import urls
from archive.collection.links import LinkKind, SiteMap, same_address
from archive.collection.meeting_sequence import MeetingSequence
from archive.collection.organisation_index import OrganisationIndex
from archive.model import AgendaItem, Meeting, Resource
from archive.prose import Link

Record = TypeVar("Record")


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
        resources: Iterable[Resource],
        organisations: OrganisationIndex,
        site_map: SiteMap,
    ) -> None:
        """Everything is worked out once; a list begins with what is oldest."""
        credited = organisations.credited
        items = [ItemRef(meeting, item) for meeting in meetings.held for item in meeting.items]
        by_id = {resource.id: resource for resource in resources}
        cited = _Citations(by_id.values(), site_map)
        self._cited = {each.url: tuple(by_id[i] for i in cited.of(each.item)) for each in items}
        self._attended = grouped(meetings.held, lambda meeting: credited(meeting.attendance))
        self._presented = grouped(items, lambda each: credited(each.item.presenters))
        self._kept = grouped(by_id.values(), lambda resource: credited(resource.keepers))
        self._discussed = grouped(items, lambda each: [r.id for r in self._cited[each.url]])

    def attended(self, organisation_id: str) -> tuple[Meeting, ...]:
        """The meetings held that an organisation or a unit of it attended."""
        return self._attended.get(organisation_id, ())

    def presented(self, organisation_id: str) -> tuple[ItemRef, ...]:
        """The items that an organisation or a unit of it presented."""
        return self._presented.get(organisation_id, ())

    def kept(self, organisation_id: str) -> tuple[Resource, ...]:
        """The resources that an organisation or a unit of it keeps, by id."""
        return self._kept.get(organisation_id, ())

    def discussed(self, resource_id: str) -> tuple[ItemRef, ...]:
        """The items that cite a resource."""
        return self._discussed.get(resource_id, ())

    def cited(self, meeting: Meeting, item: AgendaItem) -> tuple[Resource, ...]:
        """The resources that an item cites, each once, in reading order."""
        return self._cited.get(urls.item_url(meeting.id, item), ())


class _Citations:
    """The resources by everything that leads to them: address, page or file."""

    def __init__(self, resources: Iterable[Resource], site_map: SiteMap) -> None:
        """Where two resources share an address, the first keeps it."""
        self._site_map = site_map
        self._resources: dict[str, str] = {}
        for resource in resources:
            self._resources.setdefault(urls.resource(resource.id), resource.id)
            for document in (*resource.addresses, *resource.files):
                place = self._place(document.address, document.relative_to)
                self._resources.setdefault(place, resource.id)

    def of(self, item: AgendaItem) -> tuple[str, ...]:
        """The ids of the resources that an item cites, each once, in reading order."""
        places = (self._place(link.address, link.mark.path) for link in _links(item))
        ids = (self._resources.get(place) for place in places)
        return tuple(dict.fromkeys(each for each in ids if each))

    def _place(self, address: str, source: str) -> str:
        """What two links to one place have in common."""
        target = self._site_map.target(address, source)
        if target.leads is LinkKind.OUTSIDE:
            return same_address(address)
        return (target.url or address).partition("#")[0]


def _links(item: AgendaItem) -> Iterator[Link]:
    for prose in item.prose:
        yield from prose.links


def grouped(
    records: Iterable[Record], keys: Callable[[Record], Iterable[str]]
) -> dict[str, tuple[Record, ...]]:
    """The records under each of their keys, in the order given."""
    groups: defaultdict[str, list[Record]] = defaultdict(list)
    for record in records:
        for name in keys(record):
            groups[name].append(record)
    return {name: tuple(group) for name, group in groups.items()}
