"""The file of a copy → its entries; what is damaged, huge or hostile is refused."""

from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from archive.parsing.maps.files import MAX_ENTRIES, MAX_UNPACKED, with_entries
from archive.parsing.maps.privacy import Allowed
from archive.problems import Mark, Problems
from archive.registers import MapCopy, MapEntry, Point

COPY = MapCopy(
    day=date(2024, 3, 5),
    file="carte",
    mark=Mark("docs/ressources/carte.md"),
    agreement="Forum Exils, courriel du 4 mars 2024",
    licence="CC BY 4.0",
)
KML = (
    '<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><name>DGV</name>'
    "<Point><coordinates>7.99,16.97</coordinates></Point></Placemark></kml>"
)
GEOJSON = (
    '{"features": [{"properties": {"nom": "DGV"},'
    '"geometry": {"type": "Point", "coordinates": [7.99, 16.97]}}]}'
)
CSV = "nom;lat;lon\nDGV;16,97;7,99\n"


def kmz(text: str, name: str = "doc.kml") -> bytes:
    """A KMZ file."""
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as file:
        file.writestr(name, text)
    return target.getvalue()


def read(data: bytes, ending: str) -> tuple[MapCopy | None, list[str]]:
    """The copy that a file makes, and the problems noted, without their paths."""
    problems = Problems()
    copy = with_entries(COPY, data, f"docs/ressources/copies/carte{ending}", Allowed(), problems)
    return copy, [f"{found.rule} {found.mark.line} {found.text}" for found in problems.sorted()]


@pytest.mark.parametrize(
    ("data", "ending"),
    [
        (KML.encode(), ".kml"),
        (kmz(KML), ".KMZ"),
        (GEOJSON.encode(), ".geojson"),
        (CSV.encode(), ".csv"),
    ],
)
def test_every_format_says_the_same(data: bytes, ending: str) -> None:
    """The same map gives the same entries, whatever it was saved as."""
    copy, problems = read(data, ending)

    assert copy is not None
    assert copy.entries == (MapEntry(organisation="DGV", point=Point(16.97, 7.99)),)
    assert problems == []


@pytest.mark.parametrize(
    ("data", "ending", "why"),
    [
        (b"PK\x03\x04", ".kmz", "endommagé"),
        (kmz(KML)[18:], ".kmz", "endommagé"),
        (kmz("", "images/icone.png"), ".kmz", "KMZ"),
        (kmz(" " * (MAX_UNPACKED + 1)), ".kmz", "se déplie en plus de 20,0 Mo"),
        (kmz('<!DOCTYPE kml [<!ENTITY a "b">]><kml>&a;</kml>'), ".kmz", "DOCTYPE"),
        (b'{"features": []}', ".geojson", "aucune fiche"),
        (b"nom\n" + b"a\n" * 100_000, ".csv", "plus de 2000 fiches"),
        (b"nom" + b";a" * 100 + b"\nDGV" + b";b" * 100, ".csv", "plus de 100 cases"),
        (b"a", ".xlsx", "ni KML"),
        (b"", ".kml", "est vide"),
        (b"\xef\xbb\xbf\r\n", ".csv", "est vide"),
        (b"\n<!DOCTYPE html><html>", ".kml", "page Web"),
    ],
)
def test_hostile_files_are_refused(data: bytes, ending: str, why: str) -> None:
    """One message says why, at the file, and nothing of it is shown."""
    copy, (problem,) = read(data, ending)

    assert copy is None
    assert problem.startswith("copie-illisible 1 Ce fichier ")
    assert why in problem


def test_the_limit_is_what_a_page_can_show() -> None:
    """As many entries as a page can show are shown."""
    copy, _ = read(b"nom\n" + b"a\n" * MAX_ENTRIES, ".csv")

    assert copy is not None
    assert len(copy.entries) == MAX_ENTRIES


def test_doubts_are_told_once_for_each_kind() -> None:
    """However many entries lack the same, one warning counts them, at the first."""
    _, problems = read(b"nom;lat;lon\nDGV;16,97;7,99\n" + b"DGV;99;7\n" * 3, ".csv")

    assert [problem.partition(" (")[0] for problem in problems] == [
        "copie-douteuse 3 3 fiches dont les coordonnées sont impossibles"
    ]


@pytest.mark.parametrize(
    ("data", "place"),
    [
        ('{"features": [{"properties": {"nom": "Mme Awa Tando", "note": "Sabo"}}]}', "fiche"),
        ("nom;note\nMme Awa Tando;Sabo\n", ""),
    ],
)
def test_messages_name_no_person(data: str, place: str) -> None:
    """The logs of a forge are public: what has no actor is told by where it stands."""
    _, (problem,) = read(data.encode(), ".geojson" if place else ".csv")

    assert "dont l’acteur semble être une personne" in problem
    assert place in problem
    assert "Tando" not in problem
    assert "Sabo" not in problem
