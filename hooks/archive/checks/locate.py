"""Where something stands in a file, when its record does not say."""

import re

from archive.collection.archive import Archive
from archive.problems import Mark

_HEADER = re.compile(r"---\n.*?^---$", re.DOTALL | re.MULTILINE)


def place_of(words: str, path: str, archive: Archive) -> Mark:
    """The last place where words stand in the keys of a file, else the file's first line."""
    text = archive.records.texts.get(path, "")
    header = _HEADER.match(text)
    found = list(re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", header[0] if header else text))
    return place_at(found[-1].start(), path, text) if found else Mark(path)


def place_at(offset: int, path: str, text: str) -> Mark:
    """The line and column of a character of a file's text, told by its rank from 0."""
    return Mark(path, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))
