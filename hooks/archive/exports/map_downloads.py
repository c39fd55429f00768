"""The actors of a map as files to take away: GeoJSON, and a table with HXL tags.

They are made from what the page shows: nothing that stays out of the page is in them.
"""

import json
from collections.abc import Iterator
from operator import itemgetter

from archive.collection import urls
from archive.collection.archive import Archive
from archive.exports.record_json import Object
from archive.exports.tables import MAP_COLUMNS, TableColumn, csv_text
from archive.registers import MapEntry, Resource

_PROPERTIES = ("actor", "organisations", "name", "kind", "services", "place", "region")
_DETAIL = "details: "
"""Begins the key of a column that only one map has."""


def map_downloads(archive: Archive, site: str) -> Iterator[tuple[str, str]]:
    """The path and the text of each file; `site` is the whole address of the site, or ""."""
    for resource in archive.resources.values():
        if resource.dated_copies:
            page = urls.resource(resource.id)
            rows = list(_rows(archive, resource))
            yield urls.map_table(page), _table(rows, site)
            yield urls.map_points(page), _geojson(resource, rows)


def _table(rows: list[Object], site: str) -> str:
    """The columns of all maps, then those that only this one has."""
    others = dict.fromkeys(name for row in rows for name in row["details"])
    columns = (*MAP_COLUMNS, *(TableColumn(name, f"{_DETAIL}{name}") for name in others))
    details = ({f"{_DETAIL}{name}": row["details"].get(name) for name in others} for row in rows)
    whole = ({**row, **detail} for row, detail in zip(rows, details, strict=True))
    return csv_text(columns, whole, site)


def _rows(archive: Archive, resource: Resource) -> Iterator[Object]:
    for entry in resource.dated_copies[-1].entries:
        yield _row(entry, list(archive.organisations.resolve(entry.organisation).ids))


def _row(entry: MapEntry, organisations: list[str]) -> Object:
    return {
        "actor": entry.organisation,
        "organisations": organisations,
        "name": entry.title,
        "kind": entry.kind,
        "services": entry.services,
        "place": entry.place,
        "region": entry.region,
        "latitude": entry.point.latitude if entry.point else None,
        "longitude": entry.point.longitude if entry.point else None,
        "hidden": "oui" if entry.is_hidden else None,
        "details": dict(entry.details),
    }


def _geojson(resource: Resource, rows: list[Object]) -> str:
    """A collection of features; one without a published place has no geometry.

    Source: https://www.rfc-editor.org/rfc/rfc7946
    """
    copy = resource.dated_copies[-1]
    about = {"title": resource.title, "date": copy.day.isoformat(), "licence": copy.licence}
    opening = json.dumps({"type": "FeatureCollection", **about}, ensure_ascii=False)[:-1]
    features = ",\n".join(json.dumps(_feature(row), ensure_ascii=False) for row in rows)
    return f'{opening}, "features": [\n{features}\n]}}\n'


def _feature(row: Object) -> Object:
    place = itemgetter("longitude", "latitude")(row)
    is_hidden = row["hidden"] is not None
    properties = {name: row[name] for name in _PROPERTIES}
    return {
        "type": "Feature",
        "geometry": None if None in place else {"type": "Point", "coordinates": list(place)},
        "properties": {**properties, "is_place_withheld": is_hidden, "details": row["details"]},
    }
