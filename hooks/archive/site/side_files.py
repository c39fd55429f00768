"""Every file beside the pages that the archive makes, whoever writes it to disk."""

from collections.abc import Iterator

from archive.collection.archive import Archive
from archive.exports.data_files import data_files
from archive.exports.publication import Publication
from archive.site.feeds import feeds
from archive.site.pages import moved_pages


def side_files(archive: Archive, of: Publication) -> Iterator[tuple[str, bytes]]:
    """The path and the content of each: data, feeds, pages at former addresses."""
    yield from data_files(archive, of)
    for path, text in (*feeds(archive, of), *moved_pages(archive)):
        yield path, text.encode()
