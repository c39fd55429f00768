"""The data files of the site: what programs read."""

from collections.abc import Iterator
from dataclasses import dataclass

from archive.collection import urls
from archive.collection.archive import Archive
from archive.exports.schema import NAMES, schema_text


@dataclass(frozen=True, slots=True)
class DataFile:
    """One file of the site that is no page."""

    url: str
    text: str


def data_files(archive: Archive) -> Iterator[DataFile]:  # noqa: ARG001 - the schemas are the same for all
    """Every data file of an archive."""
    for name in NAMES:
        yield DataFile(urls.schema(name), schema_text(name))
