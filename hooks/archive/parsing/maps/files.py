"""The file of a dated copy → its entries; one that is damaged, huge or hostile is refused."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from io import BytesIO
from itertools import islice
from pathlib import PurePosixPath
from zipfile import ZipFile

from archive.language import french
from archive.language.text import nearest, quoted, term
from archive.parsing.maps.cells import LONGEST_CELL, EntryReader, MapFileError, RawEntry
from archive.parsing.maps.geojson import read_geojson
from archive.parsing.maps.kml import read_kml
from archive.parsing.maps.privacy import Allowed
from archive.parsing.maps.tables import read_table
from archive.problems import Mark, Problems
from archive.registers import MapCopy

MAX_COPY = 5_000_000
"""Bytes of a copy, pictures of a KMZ included."""
MAX_UNPACKED = 20_000_000
"""Bytes of the KML inside a KMZ: what unfolds to more is hostile."""
MAX_ENTRIES = 2_000
"""What one page can show."""
_MAX_MEMBERS = 2_000
_START = 1_000
"""Bytes by which a Web page is told from a map."""

_NO_POINT = "aucun point n’est dessiné ; corrigez la carte."
_WRONG = {
    "unread": ("dont les coordonnées ne se lisent pas", _NO_POINT),
    "impossible": ("dont les coordonnées sont impossibles", _NO_POINT),
    "swapped": ("dont la latitude et la longitude semblent échangées", _NO_POINT),
    "unclosed": (
        "dont une case contient d’autres lignes du tableau",
        "rien n’en est montré ; fermez le guillemet ouvert dans cette case.",
    ),
    "surplus": (
        "avec plus de cases que d’en-têtes",
        "rien n’en est montré ; mettez entre guillemets la case qui contient le séparateur.",
    ),
    "person": (
        "dont l’acteur semble être une personne ou un numéro",
        "rien n’en est montré ; nommez l’organisation, ou créez sa fiche au registre.",
    ),
    "nameless": ("sans nom d’acteur", "rien n’en est montré ; nommez l’acteur."),
    "long": (
        f"dont une case dépasse {LONGEST_CELL} caractères",
        "la fin n’est pas montrée ; raccourcissez ce texte.",
    ),
}
"""What is wrong with entries, and what becomes of them."""


def with_entries(
    copy: MapCopy, data: bytes, path: str, allowed: Allowed, problems: Problems
) -> MapCopy | None:
    """A copy with the entries of its file, or None when that cannot be read, which is noted.

    `path` is that of the file, as in marks.
    """
    reader = EntryReader(copy.private, allowed)
    try:
        entries = reader.read(_raw_entries(data, PurePosixPath(path).suffix.lower()))
    except MapFileError as error:
        problems.add("copie-illisible", Mark(path), f"Ce fichier {error}")
        return None
    _note_unmarked(copy, reader, problems)
    for what, found in reader.found.items():
        (line, words), count = found[0], french.count(len(found), "fiche")
        wrong, outcome = _WRONG[what]
        mark, which = _place(path, line)
        where = ", ".join(filter(None, (which, words)))
        message = f"{count} {wrong}{f' ({where})' if where else ''} : {outcome}"
        problems.add("copie-douteuse", mark, message)
    return replace(copy, entries=entries, left_out=reader.left_out)


def _note_unmarked(copy: MapCopy, reader: EntryReader, problems: Problems) -> None:
    """Note a private column that the file has not: a slip in its name would publish it."""
    for header in copy.private:
        if term(header) not in reader.headers:
            near = nearest(header, reader.headers.values())
            advice = (
                f"vouliez-vous dire « {near} » ?" if near else "retirez ce nom, ou corrigez-le."
            )
            message = f"Aucune colonne de {copy.file} ne s’appelle {quoted(header)} : {advice}"
            problems.add("colonne-privee", copy.mark, message)


def _place(path: str, line: int) -> tuple[Mark, str]:
    """Where an entry stands: on a line of a table, else at a rank, which words tell."""
    if path.lower().endswith(".csv"):
        return Mark(path, line), ""
    return Mark(path), f"fiche n° {line}"


def _raw_entries(data: bytes, ending: str) -> Iterable[RawEntry]:
    start = data[:_START].decode("utf-8", errors="replace").lstrip("\ufeff \t\r\n").lower()
    if not start:
        raise MapFileError("est vide : exportez la carte à nouveau.")
    if start.startswith(("<!doctype html", "<html")):
        raise MapFileError("est une page Web, pas une carte : exportez la carte depuis son menu.")
    read = _READERS.get(ending)
    if read is None:
        raise MapFileError("n’est ni KML, ni KMZ, ni GeoJSON, ni CSV : exportez la carte ainsi.")
    entries = list(islice(read(data), MAX_ENTRIES + 1))
    if not entries:
        raise MapFileError("ne contient aucune fiche : exportez la carte à nouveau.")
    if len(entries) > MAX_ENTRIES:
        limit = french.count(MAX_ENTRIES, "fiche")
        raise MapFileError(f"contient plus de {limit} : partagez la carte en plusieurs ressources.")
    return entries


def _read_kmz(data: bytes) -> Iterator[RawEntry]:
    """The entries of the first KML of a ZIP file, read no further than a map can be long."""
    try:
        text = _first_kml(data)
    except Exception:  # noqa: BLE001 - whatever `zipfile` stumbles over, the file is to blame
        raise MapFileError("est un KMZ endommagé : exportez la carte à nouveau.") from None
    if text is None:
        raise MapFileError("n’est pas une carte KMZ : exportez-la à nouveau.")
    if len(text) > MAX_UNPACKED:
        size = french.size(MAX_UNPACKED)
        raise MapFileError(f"se déplie en plus de {size} : exportez la carte à nouveau.")
    yield from read_kml(text)


def _first_kml(data: bytes) -> bytes | None:
    """The first KML of a ZIP file, or the beginning of one too long; None where there is none."""
    with ZipFile(BytesIO(data)) as file:
        names = file.namelist()
        kml = next((name for name in names if name.lower().endswith(".kml")), None)
        if kml is None or len(names) > _MAX_MEMBERS:
            return None
        with file.open(kml) as member:
            return member.read(MAX_UNPACKED + 1)


_READERS: dict[str, Callable[[bytes], Iterator[RawEntry]]] = {
    ".kml": read_kml,
    ".kmz": _read_kmz,
    ".geojson": read_geojson,
    ".json": read_geojson,
    ".csv": read_table,
}
