"""The columns of the tables: each is explained once, and says what the objects say."""

import csv
import io
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from archive.collection import urls
from archive.collection.archive import load
from archive.exports.data_set import DataSet, data_set
from archive.exports.tables import BETWEEN, CSV_TABLES, CsvTable, TableColumn, csv_text
from building import DEMO, DEMO_DAY
from small import archive_of
from website import HOME

FILES = {
    "meetings/2024-04-18.yml": (
        "date: 2024-04-18\nprésence: [OMX (2), Tous]\nexcusés: [OMX]\n"
        "prochaine réunion: 16 mai 2024\n"
    ),
    "meetings/2024-07-18.yml": "date: 2024-07-18\nprésence: [OMX]\n",
    "meetings/2024-03-14.yml": "date: 2024-03-14\nstatut: annulée\n",
}
OFFICE = shutil.which("soffice") or shutil.which("libreoffice")


def table(name: str) -> CsvTable:
    """The table of a name."""
    return next(each for each in CSV_TABLES if each.name == name)


def values(folder: Path, name: str, *columns: str) -> list[tuple[object, ...]]:
    """The values of some columns of a table, row by row."""
    found = table(name)
    data = data_set(archive_of(folder, FILES))
    chosen = {column.name: column for column in found.columns if column.name in columns}
    return [tuple(row[chosen[name].key] for name in columns) for row in found.rows(data)]


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


@pytest.fixture(scope="module")
def data() -> DataSet:
    """The records of the fictional archive."""
    return data_set(load(DEMO, DEMO_DAY)[0])


def text_of(*texts: str) -> str:
    """The table of one column that holds these texts."""
    return csv_text([TableColumn("texte", "texte")], [{"texte": text} for text in texts], "")


def read(text: str) -> list[dict[str, str]]:
    """The rows of a file as the page that explains it says to read them."""
    rows = csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";")
    return [{name: cell.removeprefix("'") for name, cell in row.items()} for row in rows]


@pytest.mark.parametrize("table", CSV_TABLES, ids=lambda table: table.name)
def test_rows_are_the_records(table: CsvTable, data: DataSet) -> None:
    """Read back, each row says what its object says, column by column."""
    expected = [
        {column.name: shown(row[column.key]) for column in table.columns}
        for row in table.rows(data)
    ]

    assert read(csv_text(table.columns, table.rows(data), "")) == expected
    assert expected


def shown(value: object) -> str:
    """A value as a cell shows it."""
    values = value if isinstance(value, list) else [value]
    return BETWEEN.join(str(each) for each in values if each is not None)


def test_a_spreadsheet_opens_it() -> None:
    """A mark says that it is UTF-8; no line tells the separator; lines end as on Windows."""
    text = text_of("Réunion ; suite", "« a »\n« b »")

    assert text == '\ufefftexte\r\n"Réunion ; suite"\r\n"« a »\n« b »"\r\n'


@pytest.mark.parametrize(
    "text", ["=1+1", "+227", "- un", "@SOMME(A1)", "\t=1", "＝1", "'déjà'", '=HYPERLINK("x";"y")']
)
def test_no_cell_is_a_formula(text: str) -> None:
    """What a spreadsheet would take for a formula begins with an apostrophe; it reads back."""
    written = text_of(text)

    cell = next(csv.reader(io.StringIO(written.split("\r\n", 1)[1], newline=""), delimiter=";"))
    assert cell == [f"'{text}"]
    assert read(written) == [{"texte": text}]


def test_addresses_are_whole_where_the_site_has_one(data: DataSet) -> None:
    """Urls of the site get its address, those outside keep their own."""
    table = next(each for each in CSV_TABLES if each.name == "ressources")

    row = read(csv_text(table.columns, table.rows(data), HOME))[1]

    assert row["adresse"] == f"{HOME}ressources/carte-des-services/"
    assert row["lien"] == "https://cartes.exemple.example/bourem-kala/services"
    assert row["points"].split(BETWEEN)[0] == f"{HOME}reunions/2024-03-14/#point-2"


@pytest.mark.skipif(OFFICE is None, reason="no LibreOffice here to open the tables with")
def test_libreoffice_opens_it(tmp_path: Path, data: DataSet) -> None:
    """Opened by a double click, a table has its columns and its accents."""
    table = next(each for each in CSV_TABLES if each.name == "organisations")
    (tmp_path / "t.csv").write_bytes(csv_text(table.columns, table.rows(data), "").encode())

    # 59: semicolon, 34: quotation mark, 76: UTF-8; then as read, in tabs.
    options = ["--convert-to", "fods", "--infilter=CSV:59,34,76", "--outdir", str(tmp_path)]
    subprocess.run([str(OFFICE), "--headless", *options, str(tmp_path / "t.csv")], check=True)

    text = (tmp_path / "t.fods").read_text("utf-8")
    assert "<text:p>autres_noms</text:p>" in text
    assert "<text:p>Agence des Nations Unies pour les itinéraires</text:p>" in text


def test_no_name_of_a_column_is_run() -> None:
    """A map brings its own columns: their names are texts as its cells are."""
    column = TableColumn("=1+1", "texte")

    assert csv_text([column], [{"texte": "=2+2"}], "").split() == ["\ufeff'=1+1", "'=2+2"]
