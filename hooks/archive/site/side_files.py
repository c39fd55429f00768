"""Every file beside the pages that the archive makes, whoever writes it to disk."""

from collections.abc import Iterator, Mapping

from archive.collection import urls
from archive.collection.archive import Archive
from archive.exports.data_files import data_files
from archive.exports.publication import Publication
from archive.site.feeds import feeds
from archive.site.pages import moved_pages


def side_files(archive: Archive, of: Publication) -> Iterator[tuple[str, bytes]]:
    """The path and the content of each: data, feeds, pages at former addresses."""
    files = dict(data_files(archive, of))
    files |= {path: text.encode() for path, text in feeds(archive, of)}
    yield from files.items()
    yield from _moved(archive, files)
    for path, text in moved_pages(archive):
        yield path, text.encode()


def _moved(archive: Archive, files: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """What stood beside a page at its former addresses: programs follow no page that leads on."""
    paths = (urls.feed, urls.calendar, urls.page_data, urls.map_points, urls.map_table)
    for old, new in archive.site_map.moved.items():
        for path in paths:
            if path(new) in files:
                yield path(old), files[path(new)]
