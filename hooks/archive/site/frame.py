"""The frame around every page: what it loads, what the page may run, where errors are told.

The address of a file changes with its content. Every script and style is a file of the site, so
that nothing written inside a page runs: the second wall behind the escaping of all text.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from hashlib import sha256
from html.parser import HTMLParser
from urllib.parse import quote

from archive.site.joined_files import STYLESHEET

_MAILBOX = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
"""As in secretariat@gtm.example."""
_PAGE = re.compile(r"https?://[^\s\"'<>]+")
"""As in https://gtm.example/contact"""
_DIRECTIVES = (
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",  # data: the icons in the theme's stylesheet
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
)
POLICY = "; ".join(_DIRECTIVES)
"""The Content-Security-Policy of every page."""

_SUSPECTS = tuple(
    re.compile(pattern)
    for pattern in (
        # <script>, <script src="https://…">
        r"<script(?!(?: defer)? src=\"[./]*/assets/| type=\"application/ld\+json\">)",
        "<style",
        r"on(?<=\bon)[a-z]+\s*=",  # <img onerror=…>
        r"style(?<=\bstyle)\s*=",  # <p style="…">
        # href="javascript:…", href="java&#10;script:…", href="&#106;avascript:…"
        r"=\s*[\"']?[\x00-\x20]*(?:&|j[^\"'<>]*(?:script|[:&\n\r\t]))",
    )
)
"""What a page that holds a violation holds in small letters. Each pattern begins with a text that
is found at once: together, or with letters of both cases, they take eight times as long."""
_DATA = [("type", "application/ld+json")]
"""The attributes of the one script that runs nothing: it tells what the page is about."""
_OUTSIDE = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)
"""How the address of another site begins: https://…, data:…, //hote.example/…"""


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


def policy(*, is_preview: bool = False, is_edition: object = False) -> str:
    """The policy of a page; MkDocs writes into those of a preview the script that reloads them.

    In an edition that is read as files, not every browser takes the files beside it for its own.
    """
    if is_edition:
        return POLICY.replace("'self'", "'self' file:")
    return POLICY.replace("script-src", "script-src 'unsafe-inline'") if is_preview else POLICY


def violations(html: str) -> tuple[str, ...]:
    """The tags of a page that its policy stops: scripts and styles that are no files of the site.

    Reading a page tag by tag takes longer than making it: only a suspect one is read so.
    """
    text = html.lower()
    is_suspect = text.count("ld+json") > 1 or any(pattern.search(text) for pattern in _SUSPECTS)
    if not is_suspect:
        return ()
    reader = _Reader()
    reader.feed(html)
    return tuple(reader.refused)


def refusal(html: str, name: str) -> str | None:
    """Why a page cannot be published, in French, or None; `name` is that of its file."""
    refused = violations(html)
    if not refused:
        return None
    return (
        f"{name} : « {refused[0]} » ne s’exécutera pas. Une page ne porte ni script ni style : "
        "retirez-le du gabarit ou du texte dont elle est faite."
    )


class _Reader(HTMLParser):
    """Collects the tags that would run something."""

    def __init__(self) -> None:
        super().__init__()
        self.refused: list[str] = []
        self._has_data = False

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        """Note a tag that runs something written in the page."""
        values = {name: value or "" for name, value in attrs}
        source = values.get("src", "")
        is_inside = source and not _OUTSIDE.match(source)
        is_data = attrs == _DATA and not self._has_data
        self._has_data |= attrs == _DATA
        is_script = tag == "script" and not (is_inside or is_data)
        if is_script or tag == "style" or any(map(_runs, attrs)):
            self.refused.append(self.get_starttag_text() or tag)


def _runs(attribute: tuple[str, str | None]) -> bool:
    name, value = attribute
    # A browser skips white space and control characters before the scheme of an address.
    address = "".join(filter(str.isprintable, value or "")).lstrip().lower()
    return name.startswith("on") or name == "style" or address.startswith("javascript:")
