"""The files that pages load, each at an address that changes with its content."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cached_property
from hashlib import sha256

_STYLE = re.compile(r"assets/stylesheets/(?:main|palette)\.\w+\.min\.css")
"""The styles of the theme: assets/stylesheets/main.484c7ddc.min.css."""
_TOGETHER = "assets/search/"
"""Scripts and a style that are loaded one by the other, and so share one version."""
_IMPORT = re.compile(r'(?<=(?:from|port) ")\./\w+\.js(?=";$)', re.MULTILINE)
"""What a script loads with itself, as in: import { rank } from "./sections.js";"""


def version(content: bytes) -> str:
    """Eight hexadecimal digits that tell one content of a file from another."""
    return sha256(content).hexdigest()[:8]


class Assets:
    """What the frame of every page asks for, by its address from the root of the site."""

    def __init__(
        self,
        paths: Collection[str],
        read: Callable[[str], bytes],
        icon: str,
        own_styles: Iterable[str],
    ) -> None:
        """`paths` are all files of the site, `read` gives their content."""
        self._paths = paths
        self._read = read
        self._addresses: dict[str, str] = {}
        self.icon = icon
        self.styles = sorted(filter(_STYLE.fullmatch, paths)) + list(map(self.address, own_styles))
        self.print = self.address("assets/print.css")
        self.start = self.address("assets/start.js")
        self.site = self.address("assets/site.js")

    def address(self, path: str) -> str:
        """The address of a file, another one whenever its content changes."""
        if path not in self._addresses:
            self._addresses[path] = f"{path}?v={self._version(path)}"
        return self._addresses[path]

    def loaded_by(self, scripts: Iterable[str]) -> list[str]:
        """The addresses of all that a page loads which needs these scripts."""
        frame = [self.icon, self.start, *self.styles, self.print, self.site]
        return [*frame, *map(self.address, scripts)]

    def importing_scripts(self) -> Iterator[tuple[str, str]]:
        """The scripts that load each other, with their text: they do so under their version."""
        for path in self._together:
            if path.endswith(".js"):
                text = self._read(path).decode()
                yield path, _IMPORT.sub(rf"\g<0>?v={self._shared_version}", text)

    def _version(self, path: str) -> str:
        return self._shared_version if path in self._together else version(self._read(path))

    @cached_property
    def _shared_version(self) -> str:
        return version(b"".join(map(self._read, self._together)))

    @cached_property
    def _together(self) -> list[str]:
        return sorted(path for path in self._paths if path.startswith(_TOGETHER))
