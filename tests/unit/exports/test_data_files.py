"""The files that programs read: which there are, and that they are always the same."""

from archive.collection.archive import load
from archive.exports.data_files import data_files
from archive.exports.publication import Publication
from building import DEMO, DEMO_DAY


def test_files_are_made_alike_each_time() -> None:
    """Read and written twice, the archive gives the same files to the byte."""
    first, second = (list(data_files(load(DEMO, DEMO_DAY)[0], Publication())) for _ in range(2))

    assert first == second
    assert "csv/reunions.csv" in dict(first)
