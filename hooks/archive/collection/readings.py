"""What the files of a folder were read as, for whoever reads the same folder again and again.

A reader draws on nothing but the text of a file, its path and what it is given: where all are the
same as the last time, so is the record.
"""

from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar

from archive.problems import Problems

_Record = TypeVar("_Record")
Reader = Callable[[str, str, Problems], _Record | None]
"""The record that a text holds, None when it holds none, and what is wrong with it; the path is
the second argument."""


class _Reading(NamedTuple):
    text: str
    given: object
    record: Any
    problems: Problems


class Readings:
    """The last reading of each file, by its path."""

    def __init__(self) -> None:
        """Start with none."""
        self._last: dict[str, _Reading] = {}

    def record(
        self, read: Reader[_Record], text: str, path: str, given: object, problems: Problems
    ) -> _Record | None:
        """The record of a file, which is always read by the same reader; problems are noted.

        `given` compares equal where it makes the reader do the same.
        """
        last = self._last.get(path)
        if last is None or last.text != text or last.given != given:
            noted = Problems()
            last = _Reading(text, given, read(text, path, noted), noted)
            self._last[path] = last
        problems.extend(last.problems)
        record: _Record | None = last.record
        return record
