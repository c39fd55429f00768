"""What copies of maps say together: whose the services are, what changed since the last one."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from archive.collection.activity import Groups, grouped
from archive.collection.organisation_index import OrganisationIndex
from archive.language.text import fold, key
from archive.model import Mention
from archive.registers import MapCopy, MapEntry, Resource


@dataclass(frozen=True, slots=True)
class MapChanges:
    """What differs between the last copy of a map and the one before."""

    since: date
    """The day of the one before."""
    added: tuple[str, ...]
    """The actors that it did not have, in the words of the last one."""
    removed: tuple[str, ...]
    """The actors that the last one has no more."""
    entries_added: int
    """How many entries of the other actors are new or say something else."""
    entries_removed: int


def mapped_services(
    resources: Iterable[Resource], organisations: OrganisationIndex
) -> Groups[tuple[Resource, MapEntry]]:
    """The entries of each organisation in the last copies of all maps, each with its map.

    An actor that is no organisation stays a name.
    """
    lasts = ((resource, copy) for resource in resources for copy in resource.dated_copies[-1:])
    services = ((resource, entry) for resource, copy in lasts for entry in copy.entries)
    return grouped(services, lambda service: organisations.resolve(service[1].organisation).ids)


def actor(copy: MapCopy, entry: MapEntry) -> Mention:
    """The actor of an entry, as it may be resolved."""
    return Mention(entry.organisation, copy.mark)


def actors(entries: Iterable[MapEntry]) -> dict[str, str]:
    """The actors of some entries by their keys, in the order of their names, as first named."""
    found: dict[str, str] = {}
    for name in sorted((entry.organisation for entry in entries), key=fold):
        found.setdefault(key(name), name)
    return found


def changes(resource: Resource) -> MapChanges | None:
    """What changed in a map between its two last copies; None where there are not two."""
    if len(resource.dated_copies) < 2:  # noqa: PLR2004 - two of them
        return None
    before, after = resource.dated_copies[-2:]
    old, new = actors(before.entries), actors(after.entries)
    both = old.keys() & new.keys()
    was, is_now = (
        Counter(_said(entry) for entry in copy.entries if key(entry.organisation) in both)
        for copy in (before, after)
    )
    return MapChanges(
        before.day,
        added=tuple(name for actor_key, name in new.items() if actor_key not in old),
        removed=tuple(name for actor_key, name in old.items() if actor_key not in new),
        entries_added=(is_now - was).total(),
        entries_removed=(was - is_now).total(),
    )


def _said(entry: MapEntry) -> tuple[str, ...]:
    """What an entry says that a reader would go there for: where a point lies exactly is not."""
    said = (entry.organisation, entry.title, entry.services, entry.place, entry.region)
    return tuple(key(words or "") for words in said)
