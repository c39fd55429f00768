"""The page /donnees/ explains every table, and every list offers its own."""

from pathlib import Path

from archive.exports.tables import CSV_TABLES
from building import TODAY, rendered, shown
from small import archive_of
from website import HOME, Document

LICENCE = {"docs/donnees/index.md": "**Licence.** Inventée.\n"}


def test_every_column_is_explained(tmp_path: Path) -> None:
    """Each table leads to its file and names each of its columns, below the licence."""
    page = shown(tmp_path, LICENCE, "donnees/")

    assert "Licence. Inventée." in page.text("body")
    for table in CSV_TABLES:
        assert f"{HOME}csv/{table.name}.csv" in page.links()
        names = page.texts(f'[aria-labelledby="{table.name}"] th[scope="row"]')
        assert names == [column.name for column in table.columns]


def test_no_licence_is_made_up(tmp_path: Path) -> None:
    """Where nobody wrote a licence, the page says so."""
    assert "Aucune licence n’est indiquée." in shown(tmp_path, {}, "donnees/").text("body")


def test_lists_offer_their_table(tmp_path: Path) -> None:
    """A list leads to the files that hold its rows; the edition for files has none of them."""
    page = rendered(archive_of(tmp_path, LICENCE, TODAY))["presences/"]

    links = Document(page.url, page.html).links("[download]")
    assert links == [f"{HOME}csv/presences.csv"]
    assert ".csv" not in page.file_html


def test_keys_are_explained(tmp_path: Path) -> None:
    """The keys of the objects stand with what others call the same."""
    page = shown(tmp_path, LICENCE, "donnees/")

    rows = page.texts('[aria-labelledby="une-reunion"] tr')
    assert "startL’heure de début, à Niamey.startstartDateDTSTART" in rows
    assert f"{HOME}api/index.json" in page.links()
