"""The actors of a map as files to take away."""

import json
from pathlib import Path

from archive.collection.archive import Archive
from archive.exports.map_downloads import map_downloads
from archive.parsing.maps.files import with_entries
from archive.parsing.maps.privacy import Allowed
from archive.problems import Problems
from small import archive_of, headed

COPY = ["  - date: 2024-03-05", "    fichier: carte.csv", "    accord: A", "    licence: CC0"]
ROWS = """\
Acteur;Nom;Services;Lieu;Lat;Long;Téléphone;Langues
DGV;Guichet;=Visas;Agadez;16,97;7,99;90 12 34 56;haoussa
Secours;;Hébergement de victimes de traite;rue cachée;16,9;7,9;;
"""


def archive(tmp_path: Path) -> Archive:
    """An archive with a map."""
    return archive_of(
        tmp_path,
        {
            "docs/ressources/carte.md": headed(["titre: Carte", "copies datées:", *COPY]),
            "docs/ressources/copies/carte.csv": ROWS,
            "docs/ressources/autre.md": headed(["titre: Autre"]),
            "docs/organisations/dgv.md": "---\nnom: Direction des Visas\nsigle: DGV\n---\n",
        },
    )


def test_the_table_has_tags_and_comes_back(tmp_path: Path) -> None:
    """HXL tags follow the names of its columns; read again, it says the same."""
    made = archive(tmp_path)
    text = dict(map_downloads(made, ""))["ressources/carte/acteurs.csv"]
    (copy,) = made.resources["carte"].dated_copies

    again = with_entries(copy, text.encode(), "acteurs.csv", Allowed(), Problems())

    assert text.splitlines()[1].startswith("#org+name;#loc+name;#org+type;#activity;#loc;")
    assert "90 12" not in text
    assert again is not None
    for one, other in zip(copy.entries, again.entries, strict=True):
        details = [each for each in other.details if each[0] != "id_organisation"]
        assert details == list(one.details)
        for name in ("organisation", "title", "services", "place", "point", "is_hidden"):
            assert getattr(one, name) == getattr(other, name)


def test_points_are_geojson(tmp_path: Path) -> None:
    """Each entry is a feature; one whose place is not published has no geometry."""
    made = json.loads(
        dict(map_downloads(archive(tmp_path), ""))["ressources/carte/acteurs.geojson"]
    )

    first, second = made["features"]
    assert made["type"] == "FeatureCollection"
    assert first["geometry"] == {"type": "Point", "coordinates": [7.99, 16.97]}
    assert first["properties"]["organisations"] == ["dgv"]
    assert (second["geometry"], second["properties"]["is_place_withheld"]) == (None, True)


def test_only_maps_have_downloads(tmp_path: Path) -> None:
    """A resource without copies has none."""
    paths = [path for path, _ in map_downloads(archive(tmp_path), "")]

    assert paths == ["ressources/carte/acteurs.csv", "ressources/carte/acteurs.geojson"]
