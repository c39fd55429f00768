"""Which resources an agenda item cites: by address, by page or by file."""

from collections.abc import Iterable, Iterator

from archive.collection import urls
from archive.collection.links import LinkKind, SiteMap, same_address
from archive.model import AgendaItem, Resource
from archive.prose import Link


class Citations:
    """The resources by everything that leads to them."""

    def __init__(self, resources: Iterable[Resource], where: SiteMap) -> None:
        """Where two resources share an address, the first keeps it."""
        self._where = where
        self._resources: dict[str, str] = {}
        for resource in resources:
            self._resources.setdefault(urls.resource(resource.id), resource.id)
            for document in (*resource.addresses, *resource.files):
                place = self._place(document.address, document.relative_to)
                self._resources.setdefault(place, resource.id)

    def of(self, item: AgendaItem) -> tuple[str, ...]:
        """The ids of the resources that an item cites, each once, in reading order."""
        places = (self._place(link.address, link.mark.path) for link in _links(item))
        found = (self._resources.get(place) for place in places)
        return tuple(dict.fromkeys(each for each in found if each))

    def _place(self, address: str, source: str) -> str:
        """What two links to one place have in common."""
        target = self._where.target(address, source)
        if target.leads is LinkKind.OUTSIDE:
            return same_address(address)
        return (target.url or address).partition("#")[0]


def _links(item: AgendaItem) -> Iterator[Link]:
    for prose in item.prose:
        yield from prose.links
