"""Tables as CSV: what a French spreadsheet opens, and nothing that it runs."""

import csv
import io
import shutil
import subprocess
from pathlib import Path

import pytest

from archive.collection.archive import load
from archive.exports.csv_files import csv_lines, csv_text
from archive.exports.data_set import DataSet, data_set
from archive.exports.tables import BETWEEN, CSV_TABLES, CsvTable, TableColumn
from building import DEMO, DEMO_DAY
from website import HOME

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
NOTHING = DataSet((), (), (), (), (), ())


@pytest.fixture(scope="module")
def data() -> DataSet:
    """The records of the fictional archive."""
    return data_set(load(DEMO, DEMO_DAY)[0])


def of_texts(*texts: str) -> CsvTable:
    """A table of one column that holds these texts."""
    rows = [{"texte": text} for text in texts]
    return CsvTable(
        "t", "un texte", "", (TableColumn("texte", "Le texte.", "texte"),), lambda _: rows
    )


def read(text: str) -> list[dict[str, str]]:
    """The rows of a file as the page that explains it says to read them."""
    rows = csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";")
    return [{name: cell.removeprefix("'") for name, cell in row.items()} for row in rows]


@pytest.mark.parametrize("table", CSV_TABLES, ids=lambda table: table.name)
def test_rows_are_the_records(table: CsvTable, data: DataSet) -> None:
    """Read back, each row says what its object says, column by column."""
    expected = [
        {column.name: shown(column.of(row)) for column in table.columns} for row in table.rows(data)
    ]

    assert read(csv_text(table, data, "")) == expected
    assert expected


def shown(value: object) -> str:
    """A value as a cell shows it."""
    values = value if isinstance(value, list) else [value]
    return BETWEEN.join(str(each) for each in values if each is not None)


def test_a_spreadsheet_opens_it() -> None:
    """A mark says that it is UTF-8; no line tells the separator; lines end as on Windows."""
    text = csv_text(of_texts("Réunion ; suite", "« a »\n« b »"), NOTHING, "")

    assert text == '\ufefftexte\r\n"Réunion ; suite"\r\n"« a »\n« b »"\r\n'


@pytest.mark.parametrize(
    "text", ["=1+1", "+227", "- un", "@SOMME(A1)", "\t=1", "＝1", "'déjà'", '=HYPERLINK("x";"y")']
)
def test_no_cell_is_a_formula(text: str) -> None:
    """What a spreadsheet would take for a formula begins with an apostrophe; it reads back."""
    written = csv_text(of_texts(text), NOTHING, "")

    cell = next(csv.reader(io.StringIO(written.split("\r\n", 1)[1], newline=""), delimiter=";"))
    assert cell == [f"'{text}"]
    assert read(written) == [{"texte": text}]


def test_addresses_are_whole_where_the_site_has_one(data: DataSet) -> None:
    """Urls of the site get its address, those outside keep their own."""
    table = next(each for each in CSV_TABLES if each.name == "ressources")

    row = read(csv_text(table, data, HOME))[1]

    assert row["adresse"] == f"{HOME}ressources/carte-des-services/"
    assert row["lien"] == "https://cartes.exemple.example/bourem-kala/services"
    assert row["points"].split(BETWEEN)[0] == f"{HOME}reunions/2024-03-14/#point-2"


@pytest.mark.skipif(OFFICE is None, reason="no LibreOffice here to open the tables with")
def test_libreoffice_opens_it(tmp_path: Path, data: DataSet) -> None:
    """Opened by a double click, a table has its columns and its accents."""
    table = next(each for each in CSV_TABLES if each.name == "organisations")
    (tmp_path / "t.csv").write_bytes(csv_text(table, data, "").encode())

    # 59: semicolon, 34: quotation mark, 76: UTF-8; then as read, in tabs.
    options = ["--convert-to", "fods", "--infilter=CSV:59,34,76", "--outdir", str(tmp_path)]
    subprocess.run([str(OFFICE), "--headless", *options, str(tmp_path / "t.csv")], check=True)

    text = (tmp_path / "t.fods").read_text("utf-8")
    assert "<text:p>autres_noms</text:p>" in text
    assert "<text:p>Agence des Nations Unies pour les itinéraires</text:p>" in text


def test_no_name_of_a_column_is_run() -> None:
    """A map brings its own columns: their names are texts as its cells are."""
    column = TableColumn("=1+1", "", "texte")

    assert csv_lines([column], [{"texte": "=2+2"}], "").split() == ["\ufeff'=1+1", "'=2+2"]
