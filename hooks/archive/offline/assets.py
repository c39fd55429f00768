"""The files that pages load, each at an address that changes with its content."""

from collections.abc import Callable, Iterable
from hashlib import sha256

from archive.site.stylesheet import STYLESHEET


def version(content: bytes) -> str:
    """Eight hexadecimal digits that tell one content of a file from another."""
    return sha256(content).hexdigest()[:8]


class Assets:
    """What the frame of every page asks for, by its address from the root of the site."""

    def __init__(
        self,
        read: Callable[[str], bytes],
        icon: str,
        own_styles: Iterable[str],
    ) -> None:
        """`read` gives the content of a file of the site."""
        self._read = read
        self._addresses: dict[str, str] = {}
        self.icon = icon
        self.styles = [self.address(STYLESHEET), *map(self.address, own_styles)]
        self.start = self.address("assets/start.js")
        self.site = self.address("assets/site.js")
        self.search = self.address("assets/search.js")

    def address(self, path: str) -> str:
        """The address of a file, another one whenever its content changes."""
        if path not in self._addresses:
            self._addresses[path] = f"{path}?v={version(self._read(path))}"
        return self._addresses[path]

    def loaded_by(self, scripts: Iterable[str]) -> list[str]:
        """The addresses of all that a page loads which needs these scripts."""
        frame = [self.icon, self.start, *self.styles, self.site]
        return [*frame, *map(self.address, scripts)]
