"""Maps as GeoJSON → lines of cells."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from archive.language.text import one_line
from archive.parsing.maps.cells import MapFileError, RawEntry

_ADVICE = "n’est pas un fichier GeoJSON lisible : exportez la carte à nouveau."


def read_geojson(data: bytes) -> Iterator[RawEntry]:
    """The features of a GeoJSON file, each with its rank; raises MapFileError for what is none.

    What is no point has no place: its middle may lie where nothing is.
    Source: https://www.rfc-editor.org/rfc/rfc7946
    """
    try:
        found = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise MapFileError(_ADVICE) from None
    features = found.get("features") if isinstance(found, Mapping) else None
    if not isinstance(features, list):
        raise MapFileError(_ADVICE)
    for rank, feature in enumerate(features, 1):
        if isinstance(feature, Mapping):
            cells = tuple(_cells(feature.get("properties")))
            yield RawEntry(rank, cells, _point(feature.get("geometry")))


def _cells(properties: object) -> Iterator[tuple[str, str]]:
    """The properties as cells; those of an object within are "contact téléphone", one by one."""
    pending = [("", properties)] if isinstance(properties, Mapping) else []
    while pending:
        header, value = pending.pop()
        if isinstance(value, Mapping):
            inside = ((f"{header} {name}".strip(), part) for name, part in value.items())
            pending += reversed(list(inside))
            continue
        values = value if isinstance(value, list) else [value]
        pending += [(header, item) for item in reversed(values) if isinstance(item, Mapping | list)]
        texts = [_text(item) for item in values if isinstance(item, str | int | float)]
        yield header, one_line(", ".join(texts))


def _text(value: str | float) -> str:
    if isinstance(value, bool):
        return "oui" if value else "non"
    return value if isinstance(value, str) else f"{value:g}"


def _point(geometry: Any) -> tuple[float, float] | None:  # noqa: ANN401 - a value of JSON
    """The latitude and the longitude of a point; NaN for what is no number."""
    if not isinstance(geometry, Mapping) or geometry.get("type") != "Point":
        return None
    try:
        longitude, latitude = geometry["coordinates"][:2]
        return float(latitude), float(longitude)
    except (KeyError, TypeError, ValueError, OverflowError):
        return float("nan"), float("nan")
