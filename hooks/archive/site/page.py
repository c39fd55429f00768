"""What a page is, whoever writes it to disk: data, made once, of which HTML is one part.

A page is rendered once, for a server and for the edition that is read as files. Where the two
differ its text holds signs that begin with a control character, which no text of the archive has.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from markupsafe import Markup, escape

from archive.collection import urls

_DEEPEST = 3
"""The level of heading that a table of contents still lists."""
_ACRONYM = re.compile(r"\b(?=[\d-]*[A-ZÀ-Þ])[A-ZÀ-Þ\d]{1,8}(?:-[A-ZÀ-Þ\d]{1,8}){1,3}\b")
"""An acronym in parts: SP-CCM, COVID-19."""
FOLDER = "\0"
"""Behind a link to a folder: on a server nothing, in the file system the name of its file."""
_ONLINE, _FILED, _END = "\0<online>", "\0<filed>", "\0</>"
_ON_SERVER = re.compile(r"\0(?:<online>|</>|<filed>.*?\0</>)?", re.DOTALL)
"""What is left out on a server: the signs, and "\\0<filed> Prenez-les sur le site.\\0</>"."""
_AS_FILE = re.compile(r"\0(?:<filed>|</>|<online>.*?\0</>)", re.DOTALL)
"""What is left out in the file system: the signs, and "\\0<online><a …>flux Atom</a>\\0</>"."""


@dataclass(frozen=True, slots=True)
class Heading:
    """One line of a page's table of contents."""

    id: str
    title: str
    """Plain text."""
    level: int
    """2 or 3."""

    @property
    def html(self) -> str:
        """The title as HTML."""
        return kept_whole(escape(self.title))


class SectionKind(StrEnum):
    """What a section tells of; the script of search knows the same words."""

    MEETING = "reunion"
    ITEM = "point"
    ACTION = "action"
    ORGANISATION = "organisation"
    RESOURCE = "ressource"
    TEXT = "page"
    DECISION = "decision"
    THEME = "theme"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSection:
    """A piece of a page that a result of a search leads to."""

    kind: SectionKind
    anchor: str = ""
    """"" for the page itself, whose section comes first."""
    title: str
    """Plain text."""
    text: str
    """Plain text, of which a result shows the part that matches."""
    names: tuple[str, ...] = ()
    """What it is found by too: other names."""
    bodies: tuple[str, ...] = ()
    """The ids of the organisations that it concerns, those above them included."""
    day: date | None = None
    """The day that a page is about; None for a part, and for a page that is about none."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the site: what stands between the header and the footer."""

    url: str
    """Relative to the root of the site; see `archive.collection.urls`."""
    title: str
    """Plain text."""
    description: str
    """One sentence in plain text, for search engines and shared links."""
    headings: tuple[Heading, ...]
    """The headings of levels 2 and 3 that have an anchor, in reading order."""
    sections: tuple[PageSection, ...]
    """What search knows of it, the page itself first; none for a page that only leads to others."""
    scripts: tuple[str, ...]
    """The scripts of the site that it needs beside those of every page, by their paths."""
    rendered: bytes
    """What its template made, with the signs of both editions, in UTF-8: half as long as text."""
    source: str | None
    """The file to correct, relative to the folder of mkdocs.yml; None when there is none."""
    is_listed: bool = True
    """Whether engines may find it and devices keep it; not so for what was taken down."""
    thing: Mapping[str, Any] | None = None
    """What it is about, in the words of schema.org; None when that is no single thing."""

    @property
    def html(self) -> str:
        """Its HTML on a server."""
        return on_server(self.rendered.decode())

    @property
    def file_html(self) -> str:
        """The same for the file system, where no server completes the address of a folder."""
        return as_file(self.rendered.decode())

    @property
    def contents(self) -> list[tuple[Heading, list[Heading]]]:
        """The table of contents: each heading with those below it."""
        contents: list[tuple[Heading, list[Heading]]] = []
        for heading in self.headings:
            if contents and heading.level > contents[-1][0].level:
                contents[-1][1].append(heading)
            else:
                contents.append((heading, []))
        return contents


@dataclass(frozen=True, slots=True)
class TemplateNotes:
    """What a template says of its page while it is rendered."""

    headings: list[Heading] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)

    def heading(self, level: int, anchor: str, title: str, after: Markup | None = None) -> Markup:
        """A heading that has an anchor, noted; `after` follows it, and is no part of its name."""
        heading = Heading(anchor, str(title), level)
        if level <= _DEEPEST:
            self.headings.append(heading)
        named = f'<h{level} id="{escape(anchor)}">{heading.html}</h{level}>'
        # The anchor and the title are escaped, the rest is markup already.
        return Markup(f'<div class="gtm-heading">{named}{after}</div>' if after else named)  # noqa: S704

    def needs(self, script: str) -> str:
        """Nothing to show: the script is noted as one that the page needs."""
        self.scripts.append(script)
        return ""


def online(caller: Callable[[], str]) -> Markup:
    """What a template calls it with, shown on a server only."""
    return Markup(f"{_ONLINE}{caller()}{_END}")  # noqa: S704 - what a template made is markup


def filed(caller: Callable[[], str]) -> Markup:
    """What a template calls it with, shown in the edition read as files only."""
    return Markup(f"{_FILED}{caller()}{_END}")  # noqa: S704 - as above


def on_server(rendered: str) -> str:
    """The HTML of a page for a server."""
    return _ON_SERVER.sub("", rendered)


def as_file(rendered: str) -> str:
    """The HTML of a page for the file system."""
    return _AS_FILE.sub("", rendered).replace(FOLDER, urls.INDEX_FILE)


def kept_whole(html: str) -> str:
    """Escaped text whose acronyms stay on one line: browsers break lines at hyphens."""
    return _ACRONYM.sub(r'<span class="gtm-whole">\g<0></span>', str(html)) if "-" in html else html
