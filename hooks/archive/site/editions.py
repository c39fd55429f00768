"""One text of a page → its HTML on a server, and in the edition that is read as files.

A page is rendered once. Where the two differ its text holds signs that begin with a control
character, which no text of the archive has.
"""

import re
from collections.abc import Callable

from markupsafe import Markup

from archive.collection import urls

FOLDER = "\0"
"""Behind a link to a folder: on a server nothing, in the file system the name of its file."""
_ONLINE, _FILED, _END = "\0<online>", "\0<filed>", "\0</>"
_ON_SERVER = re.compile(r"\0(?:<online>|</>|<filed>.*?\0</>)?", re.DOTALL)
"""What is left out on a server: the signs, and "\\0<filed> Prenez-les sur le site.\\0</>"."""
_AS_FILE = re.compile(r"\0(?:<filed>|</>|<online>.*?\0</>)", re.DOTALL)
"""What is left out in the file system: the signs, and "\\0<online><a …>flux Atom</a>\\0</>"."""


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
