"""Every file beside the pages that the archive makes, whoever writes it to disk."""

from collections.abc import Iterator, Mapping

from archive.collection import urls
from archive.collection.archive import Archive
from archive.exports.calendars import calendars
from archive.exports.csv_files import csv_text
from archive.exports.data_set import data_set
from archive.exports.json_files import json_files
from archive.exports.map_downloads import map_downloads
from archive.exports.publication import Publication
from archive.exports.tables import CSV_TABLES
from archive.site.feeds import feeds
from archive.site.pages import moved_pages


def side_files(archive: Archive, of: Publication) -> Iterator[tuple[str, bytes]]:
    """The path and the content of each: data, feeds, pages at former addresses.

    `of` is the site they come from.
    """
    files = {path: text.encode() for path, text in _texts(archive, of)}
    files |= dict(calendars(archive, of))
    yield from files.items()
    yield from _moved(archive, files)
    for path, text in moved_pages(archive):
        yield path, text.encode()


def _texts(archive: Archive, of: Publication) -> Iterator[tuple[str, str]]:
    """What programs read: tables, records with their schemas, maps, feeds."""
    data = data_set(archive)
    for table in CSV_TABLES:
        yield urls.table_file(table.name), csv_text(table, data, of.site)
    yield from json_files(data)
    yield from map_downloads(archive, of.site)
    yield from feeds(archive, of)


def _moved(archive: Archive, files: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """What stood beside a page at its former addresses: programs follow no page that leads on."""
    paths = (urls.feed, urls.calendar, urls.page_data, urls.map_points, urls.map_table)
    for old, new in archive.site_map.moved.items():
        for path in paths:
            if path(new) in files:
                yield path(old), files[path(new)]
