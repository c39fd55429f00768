"""What a page is, whoever writes it to disk."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

_HEADING = re.compile(r'<h([23]) id="([^"]+)"[^>]*>(.*?)</h\1>', re.DOTALL)
_PERMALINK = re.compile(r'<a class="gtm-permalink".*?</a>', re.DOTALL)
_BREAKABLE = re.compile(r"[ \t\n]+")
"""White space but for the no-break spaces, which typography wants."""
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class Heading:
    """One line of a page's table of contents."""

    id: str
    title: str
    """Plain text."""
    level: int
    """2 or 3."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the site: what stands between the header and the footer."""

    url: str
    """Relative to the root of the site; see `archive.collection.urls`."""
    title: str
    """Plain text."""
    description: str
    """One sentence in plain text, for search engines and shared links."""
    html: str
    source: str | None
    """The file to correct, relative to the folder of mkdocs.yml; None when there is none."""

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The headings that have an anchor, in reading order."""
        return tuple(_headings(self.html))


@dataclass(frozen=True, slots=True)
class Redirection:
    """An address a page had before, as a whole HTML document that leads to the present one."""

    url: str
    html: str


def _headings(html: str) -> Iterator[Heading]:
    for match in _HEADING.finditer(html):
        inner = _TAG.sub("", _PERMALINK.sub("", match[3])) if "<" in match[3] else match[3]
        yield Heading(match[2], _BREAKABLE.sub(" ", unescape(inner)).strip(), int(match[1]))
