"""The files beside the pages: data, feeds, pages at former addresses."""

from archive.collection.archive import load
from archive.exports.publication import Publication
from archive.site.side_files import side_files
from building import DEMO, DEMO_DAY


def test_files_are_made_alike_each_time() -> None:
    """Read and written twice, the archive gives the same files to the byte, each path once."""
    first, second = (list(side_files(load(DEMO, DEMO_DAY)[0], Publication())) for _ in range(2))

    assert first == second
    assert len(dict(first)) == len(first)
    for path in ("csv/reunions.csv", "api/index.json", "reunions.ics", "atom.xml"):
        assert path in dict(first)
