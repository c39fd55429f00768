"""Every file that programs read, whoever writes it to disk."""

from collections.abc import Iterator

from archive.collection import urls
from archive.collection.archive import Archive
from archive.exports.calendars import calendars
from archive.exports.csv_files import csv_text
from archive.exports.data_set import data_set
from archive.exports.json_files import json_files
from archive.exports.map_downloads import map_downloads
from archive.exports.publication import Publication
from archive.exports.tables import CSV_TABLES


def data_files(archive: Archive, of: Publication) -> Iterator[tuple[str, bytes]]:
    """The path and the content of each; `of` is the site they come from."""
    data = data_set(archive)
    for table in CSV_TABLES:
        yield urls.table_file(table.name), csv_text(table, data, of.site).encode()
    for path, text in json_files(data):
        yield path, text.encode()
    for path, text in map_downloads(archive, of.site):
        yield path, text.encode()
    yield from calendars(archive, of)
