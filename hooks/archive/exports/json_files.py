"""The files that programs read as JSON, and their schemas."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated, Any, TypedDict

from archive.collection import urls
from archive.exports.data_set import DataSet
from archive.exports.json_schema import Address, Day, Key, data_schema
from archive.exports.record_json import Object
from archive.exports.record_types import (
    DecisionObject,
    Identifier,
    MeetingObject,
    OrganisationObject,
    PageUrl,
    RegisteredAction,
    ResourceObject,
    ThemeObject,
)
from archive.exports.tables import CSV_TABLES


class ListedMeeting(TypedDict):
    """A meeting, and where more of it is."""

    id: Identifier
    url: PageUrl
    title: Annotated[str, Key("Son titre, ou son jour.", "name", "name", "SUMMARY")]
    date: Annotated[Day, Key("Son jour, ou le premier.", "start", "startDate", "DTSTART")]
    data: Annotated[Address, Key("Le fichier qui dit tout d’elle.", "id")]


class IndexObject(TypedDict):
    """What data there is."""

    about: Annotated[Address, Key("La page qui explique ces fichiers et leur licence.")]
    files: Annotated[list[Address], Key("Les autres fichiers JSON, sauf ceux des réunions.")]
    schemas: Annotated[list[Address], Key("Leurs schémas.")]
    tables: Annotated[list[Address], Key("Les mêmes données comme tableaux.")]
    meetings: Annotated[list[ListedMeeting], Key("Les réunions.", "meeting", "event")]


@dataclass(frozen=True, slots=True)
class DataKind:
    """What one file holds, or the file of each meeting."""

    name: str
    """The name of its schema, and of the file where there is one only."""
    about: str
    """What it holds, in French."""
    of: type
    """The type of its object, or of each object of its list."""
    is_list: bool = True


INDEX_KIND = DataKind("index", "ce qu’il y a : fichiers, réunions", IndexObject, is_list=False)
MEETING_KIND = DataKind(
    "reunion", "tout ce que le site comprend d’une réunion", MeetingObject, is_list=False
)
_LISTS = (
    DataKind("actions", "toutes les actions, de la plus ancienne à la dernière", RegisteredAction),
    DataKind("decisions", "toutes les décisions, la dernière réunion d’abord", DecisionObject),
    DataKind("organisations", "toutes les organisations", OrganisationObject),
    DataKind("ressources", "toutes les ressources", ResourceObject),
    DataKind("themes", "tous les thèmes", ThemeObject),
)
DATA_KINDS = (INDEX_KIND, MEETING_KIND, *_LISTS)
"""Every kind of file, in the order of the page that explains them."""


def json_files(data: DataSet) -> Iterator[tuple[str, str]]:
    """The path and the text of each file and of each schema."""
    for kind in DATA_KINDS:
        yield urls.data_schema_file(kind.name), _text(_schema(kind))
    yield urls.data_file(INDEX_KIND.name), _text(_index(data))
    for meeting in data.meetings:
        yield urls.page_data(meeting["url"]), _text(meeting)
    records = (data.actions, data.decisions, data.organisations, data.resources, data.themes)
    for kind, listed in zip(_LISTS, records, strict=True):
        yield urls.data_file(kind.name), _lines(listed)


def _schema(kind: DataKind) -> Object:
    listed: Any = list[kind.of]  # type: ignore[name-defined] # a type made while running
    return data_schema(listed if kind.is_list else kind.of, kind.about)


def _index(data: DataSet) -> IndexObject:
    listed: list[ListedMeeting] = [
        {
            "id": meeting["id"],
            "url": meeting["url"],
            "title": meeting["title"],
            "date": meeting["date"],
            "data": urls.page_data(meeting["url"]),
        }
        for meeting in data.meetings
    ]
    return {
        "about": urls.OPEN_DATA,
        "files": [urls.data_file(kind.name) for kind in _LISTS],
        "schemas": [urls.data_schema_file(kind.name) for kind in DATA_KINDS],
        "tables": [urls.table_file(table.name) for table in CSV_TABLES],
        "meetings": listed,
    }


def _text(found: Object) -> str:
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")) + "\n"


def _lines(records: Iterable[Object]) -> str:
    """A list with a record on each line, so that two versions can be compared."""
    return "[\n" + ",\n".join(_text(record).rstrip("\n") for record in records) + "\n]\n"
