"""GeoJSON → lines of cells."""

import json
import math

import pytest

from archive.parsing.maps.cells import MapFileError, RawEntry
from archive.parsing.maps.geojson import read_geojson


def geojson(*features: object) -> bytes:
    """A GeoJSON file."""
    return json.dumps({"type": "FeatureCollection", "features": features}).encode()


def test_a_feature_gives_its_properties_and_its_point() -> None:
    """Lists, numbers and truth are written out; what is no point has no place."""
    properties = {"acteur": "DGV", "services": ["Visas", "Conseil"], "places": 12.0, "ouvert": True}
    point = {"type": "Point", "coordinates": [7.99, 16.97, 0]}
    line = {"type": "LineString", "coordinates": [[7, 16], [8, 17]]}

    found = list(
        read_geojson(
            geojson({"properties": properties, "geometry": point}, {"geometry": line}, "rien")
        )
    )

    cells = (("acteur", "DGV"), ("services", "Visas, Conseil"), ("places", "12"), ("ouvert", "oui"))
    assert found == [RawEntry(1, cells, (16.97, 7.99)), RawEntry(2, ())]


def test_objects_within_are_cells_too() -> None:
    """None is lost, and the header says what it is of: "contact tél" is a private column."""
    contact = {"tél": "90", "lieux": [{"nom": "A"}, {"nom": "B"}], "heures": {"soir": True}}
    (found,) = read_geojson(geojson({"properties": {"nom": "DGV", "contact": contact}}))

    assert [cell for cell in found.cells if cell[1]] == [
        ("nom", "DGV"),
        ("contact tél", "90"),
        ("contact lieux nom", "A"),
        ("contact lieux nom", "B"),
        ("contact heures soir", "oui"),
    ]


@pytest.mark.parametrize("coordinates", [None, [], ["a", "b"], [1], {"x": 1}, [10**400, 1]])
def test_coordinates_that_are_no_numbers_are_impossible(coordinates: object) -> None:
    """They are told from a feature without any."""
    geometry = {"type": "Point", "coordinates": coordinates}
    (found,) = read_geojson(geojson({"properties": {}, "geometry": geometry}))

    assert found.point is not None
    assert math.isnan(found.point[0])


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b'{"features": 1}', b"\xff", b"[" * 100_000])
def test_other_files_are_refused(data: bytes) -> None:
    """So is one that is nested without end."""
    with pytest.raises(MapFileError, match="GeoJSON"):
        list(read_geojson(data))
