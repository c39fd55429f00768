"""The files that programs read: which there are."""

from pathlib import Path, PurePosixPath

from archive.exports.data_files import data_files
from archive.exports.publication import Publication
from small import archive_of


def test_every_kind(tmp_path: Path) -> None:
    """There are tables, records with their schemas, and calendars; all hold something."""
    files = dict(data_files(archive_of(tmp_path, {}), Publication()))

    assert {PurePosixPath(path).suffix for path in files} == {".csv", ".json", ".ics"}
    assert all(files.values())
