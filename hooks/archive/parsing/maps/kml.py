"""Maps as KML, the form in which commercial map services export them → lines of cells.

Only what is written in the file is read: links to other files are never followed, pictures and
looks are left alone, the HTML of descriptions becomes lines of text.
"""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError
from xml.parsers.expat import errors

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from archive.language import french
from archive.parsing.maps.cells import MapFileError, RawEntry, html_lines

_LABELLED = re.compile(r"([^:]{2,40}?)\s*:\s+(\S.*)")
"""Services : conseil juridique"""
_OWN_COLUMN = "gx_"
"""How the service names its own columns: gx_media_links holds the addresses of pictures."""
_CUT_SHORT = {
    errors.codes[why]
    for why in (
        errors.XML_ERROR_NO_ELEMENTS,
        errors.XML_ERROR_UNCLOSED_TOKEN,
        errors.XML_ERROR_UNCLOSED_CDATA_SECTION,
    )
}
"""What the parser says of a file that ends too early."""
_LONGEST_DESCRIPTION = 10_000
_COORDINATES = re.compile(r"\s*([^,\s]+)\s*,\s*([^,\s]+)")
"""the "2.11,13.51" of "2.11,13.51,0": the longitude comes first"""


def read_kml(data: bytes) -> Iterator[RawEntry]:
    """The places of a KML file, each with its rank; raises MapFileError for what is none."""
    try:
        root = fromstring(data, forbid_dtd=True)
    except DefusedXmlException:
        raise MapFileError(
            "contient une déclaration DOCTYPE, qu’aucune carte n’a : exportez-la à nouveau."
        ) from None
    except (ParseError, LookupError, ValueError) as error:
        raise MapFileError(_why_unread(data, error)) from None
    if _name(root) != "kml":
        raise MapFileError("n’est pas un fichier KML : exportez la carte à nouveau.")
    places = list(_places(root))
    has_folders = len({folder for folder, _ in places}) > 1  # one alone tells nothing apart
    for rank, (folder, place) in enumerate(places, 1):
        cells = tuple(_cells(place, folder if has_folders else ""))
        yield RawEntry(rank, cells, _point(place))
    if not places and any(_name(element) == "NetworkLink" for element in root.iter()):
        raise MapFileError(
            "ne contient qu’un lien vers une carte en ligne : exportez-la à nouveau, "
            "sans « Maintenir les données à jour »."
        )


def _why_unread(data: bytes, error: Exception) -> str:
    """What is wrong with a file that is no XML."""
    if isinstance(error, ParseError) and error.code in _CUT_SHORT:
        return "est incomplet : exportez la carte à nouveau."
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "n’est pas en UTF-8 : exportez la carte à nouveau, sans l’ouvrir ensuite."
    return "n’est pas un fichier KML lisible : exportez-le à nouveau."


def _places(root: Element) -> Iterator[tuple[str, Element]]:
    """Each place, with the name of the folder that holds it."""
    pending = [("", root)]
    while pending:
        folder, element = pending.pop()
        if _name(element) == "Placemark":
            yield folder, element
            continue
        inside = _text(element, "name") if _name(element) == "Folder" else folder
        pending += [(inside, child) for child in reversed(element)]


def _cells(place: Element, folder: str) -> Iterator[tuple[str, str]]:
    """What a place says: its columns, its description line by line, its name, its folder."""
    seen = set()
    for element in place.iter():
        if _name(element) in {"Data", "SimpleData"}:
            header = element.get("name") or ""
            seen.add(header)
            if not header.startswith(_OWN_COLUMN):
                yield header, _text(element, "value") or (element.text or "")
    for line in html_lines(_description(place)):
        labelled = _LABELLED.fullmatch(line)
        header, cell = (labelled[1], labelled[2]) if labelled else ("Description", line)
        if header not in seen:
            yield header, cell
    yield "nom", _text(place, "name")
    yield "calque", folder


def _description(place: Element) -> str:
    """The HTML of a place; what is longer than a page is refused: its markup may be hostile."""
    html = _text(place, "description")
    if len(html) > _LONGEST_DESCRIPTION:
        limit = french.count(_LONGEST_DESCRIPTION, "caractère")
        raise MapFileError(f"contient une description de plus de {limit} : raccourcissez-la.")
    return html


def _point(place: Element) -> tuple[float, float] | None:
    """The latitude and the longitude of a place that is a point; NaN for what is no number."""
    points = (element for element in place.iter() if _name(element) == "Point")
    point = next(points, None)
    written = _COORDINATES.match(_text(point, "coordinates")) if point is not None else None
    if written is None:
        return None
    try:
        return float(written[2]), float(written[1])
    except ValueError:
        return float("nan"), float("nan")


def _text(element: Element, name: str) -> str:
    child = next((child for child in element if _name(child) == name), None)
    return "" if child is None else child.text or ""


def _name(element: Element) -> str:
    """The name of an element without its namespace, of which there are several."""
    return str(element.tag).rpartition("}")[2]
