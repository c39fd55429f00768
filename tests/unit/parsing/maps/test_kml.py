"""KML → lines of cells."""

import math

import pytest

from archive.parsing.maps.cells import MapFileError, RawEntry
from archive.parsing.maps.kml import read_kml

NAMESPACE = 'xmlns="http://www.opengis.net/kml/2.2"'


def kml(inside: str) -> bytes:
    """A KML file."""
    return f'<?xml version="1.0"?><kml {NAMESPACE}><Document>{inside}</Document></kml>'.encode()


def test_a_place_gives_its_columns_its_text_its_name_and_its_folder() -> None:
    """What a commercial map exports: columns, the same again as a description, layers."""
    (one, other) = read_kml(
        kml(
            "<Folder><name>ONG</name><Placemark><name>Point d’écoute</name>"
            "<description><![CDATA[Acteur: Forum Exils<br>Tél : 90<br>Le <b>soir</b>]]>"
            "</description>"
            '<ExtendedData><Data name="Acteur"><value>Forum Exils</value></Data>'
            '<Data name="gx_media_links"><value>https://a.example</value></Data></ExtendedData>'
            "<Point><coordinates>\n 7.99,16.97,0\n </coordinates></Point></Placemark></Folder>"
            "<Folder><name>État</name><Placemark><name>DGV</name></Placemark></Folder>"
        )
    )

    assert one == RawEntry(
        1,
        (
            ("Acteur", "Forum Exils"),
            ("Tél", "90"),
            ("Description", "Le soir"),
            ("nom", "Point d’écoute"),
            ("calque", "ONG"),
        ),
        (16.97, 7.99),
    )
    assert other == RawEntry(2, (("nom", "DGV"), ("calque", "État")))


def test_the_only_folder_says_nothing() -> None:
    """The name of one layer, which is that of the imported sheet, tells no two places apart."""
    (place,) = read_kml(
        kml("<Folder><name>feuille.xlsx</name><Placemark><name>DGV</name></Placemark></Folder>")
    )

    assert place.cells == (("nom", "DGV"), ("calque", ""))


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"<kml", "incomplet"),
        (b"<kml><Document>", "incomplet"),
        ('<?xml version="1.0" encoding="UTF-8"?><kml>é</kml>'.encode("cp1252"), "UTF-8"),
        (b"<kml><a></kml>", "lisible"),
        (b'<?xml version="1.0" encoding="klingon"?><kml/>', "lisible"),
        (b"<html/>", "KML"),
        (b'<!DOCTYPE kml [<!ENTITY a "b">]><kml>&a;</kml>', "DOCTYPE"),
        (b'<!DOCTYPE kml SYSTEM "file:///etc/passwd"><kml/>', "DOCTYPE"),
        (kml(f"<Placemark><description>{'a' * 10_001}</description></Placemark>"), "description"),
        (kml("<NetworkLink><Link><href>https://a.example</href></Link></NetworkLink>"), "lien"),
    ],
)
def test_hostile_files_are_refused(data: bytes, why: str) -> None:
    """Entities are never unfolded, and no link is followed."""
    with pytest.raises(MapFileError, match=why):
        list(read_kml(data))


def test_coordinates_that_are_no_numbers_are_impossible() -> None:
    """They are told from a place without any."""
    (place,) = read_kml(
        kml("<Placemark><name>DGV</name><Point><coordinates>a,b</coordinates></Point></Placemark>")
    )

    assert place.point is not None
    assert all(map(math.isnan, place.point))
