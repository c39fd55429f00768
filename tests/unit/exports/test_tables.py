"""The columns of the tables: each is explained once, and says what the objects say."""

from collections import Counter
from pathlib import Path

import pytest

from archive.collection import urls
from archive.exports.data_set import data_set
from archive.exports.tables import CSV_TABLES, CsvTable
from small import archive_of

FILES = {
    "meetings/2024-04-18.yml": (
        "date: 2024-04-18\nprésence: [OMX (2), Tous]\nexcusés: [OMX]\n"
        "prochaine réunion: 16 mai 2024\n"
    ),
    "meetings/2024-07-18.yml": "date: 2024-07-18\nprésence: [OMX]\n",
    "meetings/2024-03-14.yml": "date: 2024-03-14\nstatut: annulée\n",
}


def table(name: str) -> CsvTable:
    """The table of a name."""
    return next(each for each in CSV_TABLES if each.name == name)


def values(folder: Path, name: str, *columns: str) -> list[tuple[object, ...]]:
    """The values of some columns of a table, row by row."""
    found = table(name)
    data = data_set(archive_of(folder, FILES))
    chosen = {column.name: column for column in found.columns if column.name in columns}
    return [tuple(chosen[name].of(row) for name in columns) for row in found.rows(data)]


@pytest.mark.parametrize("found", CSV_TABLES, ids=lambda found: found.name)
def test_columns_are_explained(found: CsvTable) -> None:
    """Each column has a name of its own and a sentence; each table is offered by a list."""
    names = Counter(column.name for column in found.columns)

    assert max(names.values()) == 1
    assert all(column.help[-1] in ".»" for column in found.columns)
    assert found.listed in urls.LISTS


def test_meetings_say_where_they_stand(tmp_path: Path) -> None:
    """Only a meeting that was held counts who attended."""
    rows = values(tmp_path, "reunions", "id", "etat", "organisations", "prochaine_date")

    assert rows == [
        ("2024-03-14", "annulée", None, None),
        ("2024-04-18", "tenue", 1, "2024-05-16"),
        ("2024-07-18", "annoncée", None, None),
    ]


def test_attendance_is_a_row_a_name(tmp_path: Path) -> None:
    """A name is present, excused or absent; at a meeting not held it is invited."""
    rows = values(tmp_path, "presences", "date", "presence", "nom", "nombre")

    assert rows == [
        ("2024-04-18", "présente", "OMX", 2),
        ("2024-04-18", "présente", "Tous", None),
        ("2024-04-18", "excusée", "OMX", None),
        ("2024-07-18", "invitée", "OMX", None),
    ]
