"""The names of organisations that one file tells, beside those that the archive knows."""

import re
from collections.abc import Callable, Iterable

from archive.language.text import key

_PARTS = re.compile(r"\s*[()]\s*|\s[–—-]\s+|\s*/\s*|,\s*")
"""the " (" of "Fondation Rivières (FR)" """


class KnownNames:
    """Who came is known by name in the rest of the file, whatever the archive knows."""

    def __init__(self, is_known: Callable[[str], bool]) -> None:
        """`is_known` says whether the archive has an organisation of a name."""
        self._is_known = is_known
        self._keys: set[str] = set()

    def learn(self, names: Iterable[str]) -> None:
        """Learn names as listed: "Fondation X (FX)" teaches the whole, the name and the acronym."""
        for name in names:
            self._keys.update(map(key, (name, *_PARTS.split(name))))
        self._keys.discard("")

    def __call__(self, name: str) -> bool:
        """Whether a text is the name of an organisation, or stands for all of them."""
        return key(name) in self._keys or self._is_known(name)
