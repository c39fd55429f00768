"""The map of actors on the page of its resource: who offers what, place by place; its drawing."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from markupsafe import Markup

from archive.collection.archive import Archive
from archive.collection.map_index import MapChanges, actor, actors, changes
from archive.language import french
from archive.language.text import fold, slug
from archive.model import Mention
from archive.registers import MapCopy, MapEntry, Resource
from archive.site.lists import Filters
from archive.site.map_drawing import MapPoint, map_drawing

_HIDDEN, _NOWHERE = "Lieu non publié", "Lieu non précisé"
_Place = tuple[str, str | None]
"""A place and its region."""


@dataclass(frozen=True, slots=True)
class ShownEntry:
    """One row of the table."""

    entry: MapEntry
    actor: Mention
    kind: str
    """What the filter finds it by."""


@dataclass(frozen=True, slots=True)
class ShownPlace:
    """The rows of one place."""

    name: str
    region: str | None
    anchor: str
    rows: tuple[ShownEntry, ...]

    @property
    def value(self) -> str:
        """What the filter finds its rows by."""
        return self.anchor.removeprefix("lieu-")


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownMap:
    """All that the page shows of the last copy of a map."""

    copy: MapCopy
    actor_count: int
    places: tuple[ShownPlace, ...]
    filters: Filters
    drawing: Markup | None
    """None where no entry has a point that the drawing shows."""
    undrawn: int
    """How many entries it does not show."""
    changes: MapChanges | None


def shown_map(resource: Resource) -> ShownMap | None:
    """What the page of a resource shows of its map, or None where no copy is held."""
    if not resource.dated_copies:
        return None
    copy = resource.dated_copies[-1]
    places = tuple(_places(copy))
    drawing, drawn = map_drawing(list(_marks(places)))
    return ShownMap(
        copy=copy,
        actor_count=len(actors(copy.entries)),
        places=places,
        filters=_filters(places),
        drawing=drawing,
        undrawn=len(copy.entries) - drawn,
        changes=changes(resource),
    )


def kept_services(archive: Archive, organisation_id: str) -> list[tuple[Resource, list[MapEntry]]]:
    """The entries of an organisation, map by map."""
    services = groupby(archive.services_of(organisation_id), key=itemgetter(0))
    return [(resource, [entry for _, entry in group]) for resource, group in services]


def _places(copy: MapCopy) -> Iterable[ShownPlace]:
    """The places in the order of their names, those that are not told last."""
    found: defaultdict[_Place, list[MapEntry]] = defaultdict(list)
    for entry in copy.entries:
        name = _HIDDEN if entry.is_hidden else entry.place or _NOWHERE
        found[name, entry.region].append(entry)
    taken: set[str] = set()
    for (name, region), entries in sorted(found.items(), key=_place_order):
        plain = slug(name) or "autre"
        same = (f"{plain}-{slug(region or '')}" if plain in taken else plain).strip("-")
        anchor = same if same not in taken else f"{same}-{len(taken)}"
        taken.add(anchor)
        rows = sorted(entries, key=lambda e: (fold(e.organisation), fold(e.title or "")))
        shown = tuple(ShownEntry(e, actor(copy, e), slug(e.kind or "")) for e in rows)
        yield ShownPlace(name, region, f"lieu-{anchor}", shown)


def _place_order(place: tuple[_Place, list[MapEntry]]) -> tuple[bool, str, str]:
    name, region = place[0]
    return name in {_HIDDEN, _NOWHERE}, fold(name), fold(region or "")


def _marks(places: Iterable[ShownPlace]) -> Iterable[MapPoint]:
    for place in places:
        for row in place.rows:
            if row.entry.point:
                yield MapPoint(row.entry.point, place.name, place.anchor)


def _filters(places: Sequence[ShownPlace]) -> Filters:
    rows = [row for place in places for row in place.rows]
    kinds = {row.kind: french.capital(row.entry.kind) for row in rows if row.entry.kind}
    return Filters(
        noun="fiche",
        rows=".gtm-places tr[data-type]",
        kinds=sorted(kinds.items()),
        places=[(place.value, place.name) for place in places],
    )
