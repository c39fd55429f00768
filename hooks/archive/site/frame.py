"""What the frame around every page asks for: the files that it loads, and where errors are told.

The address of a file changes with its content.
"""

import re
from collections.abc import Callable, Iterable
from hashlib import sha256
from urllib.parse import quote

from archive.site.joined_files import STYLESHEET

_MAILBOX = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
"""As in secretariat@gtm.example."""
_PAGE = re.compile(r"https?://[^\s\"'<>]+")
"""As in https://gtm.example/contact"""


def version(content: bytes) -> str:
    """Eight hexadecimal digits that tell one content of a file from another."""
    return sha256(content).hexdigest()[:8]


class Assets:
    """What the frame of every page asks for, by its address from the root of the site."""

    def __init__(self, read: Callable[[str], bytes], icon: str, own_styles: Iterable[str]) -> None:
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


def contact_link(contact: str, title: str, address: str) -> str | None:
    """The link that tells of an error on a page, None when the contact is neither of the two.

    `contact` is a mailbox or the address of a page; a message to a mailbox begins with the
    `title` of the page and its `address`, which is "" where the site does not know its own.
    """
    if _PAGE.fullmatch(contact):
        return contact
    if not _MAILBOX.fullmatch(contact):
        return None
    return f"mailto:{contact}?subject={quote(f'Erreur : {title}')}&body={quote(address)}"
