"""Modules → classic scripts, which the file system serves too.

The site, the copy kept on a device and the edition opened from the file system run the same ones.
"""

import posixpath
import re
from collections.abc import Callable, Iterable

_ENTRIES = {
    "assets/site.js": "assets/pages/site.js",
    "assets/days.js": "assets/pages/days.js",
    "assets/offline_copy.js": "assets/pages/offline_copy.js",
    "assets/opened_pages.js": "assets/pages/opened_pages.js",
    "assets/search.js": "assets/search/search.js",
    "assets/lists.js": "assets/search/filter.js",
}
"""The module that begins each script, by the path of the script in the site."""
SCRIPTS = frozenset(_ENTRIES)
"""The paths of all scripts that are joined."""
MODULE = re.compile(r"assets/(?:pages|search)/\w+\.js")
"""The path of a module: assets/search/words.js."""

_IMPORT = re.compile(r'^import \{[^}]*\} from "([^"]*)";\n', re.MULTILINE)
"""A line such as: import { fold } from "./words.js";"""
_EXPORT = re.compile(r"^export (?:\{[^}]*\};\n)?", re.MULTILINE)
"""The beginning of a line such as: export function fold(text) {"""
_COMMENT = re.compile(r"^ *(?:// .*|/\*\*(?:[^*]|\*(?!/))*\*/)\n", re.MULTILINE)
"""A line such as "// What is asked." or a block such as "/** @param {string} text */": readers of
the site need no words for its authors. The notice of a licence, /*! … */, stays."""


def joined_scripts(read: Callable[[str], str]) -> dict[str, str]:
    """Each script by its path; `read` gives the text of a file of the site."""
    return {path: joined(_modules(entry, read, {})) for path, entry in _ENTRIES.items()}


def joined(modules: Iterable[str]) -> str:
    """The texts of modules as one script, each after those that it imports.

    They become one function: no two may share a name.
    """
    parts = (_COMMENT.sub("", _EXPORT.sub("", _IMPORT.sub("", text))) for text in modules)
    return f'"use strict";\n(() => {{\n{"".join(parts)}}})();\n'


def _modules(path: str, read: Callable[[str], str], known: dict[str, str]) -> Iterable[str]:
    """The texts of a module and of all that it imports, those first; `known` are those so far."""
    text = read(path)
    for name in _IMPORT.findall(text):
        imported = posixpath.normpath(posixpath.join(posixpath.dirname(path), name))
        if imported not in known:
            _modules(imported, read, known)
    known[path] = text
    return known.values()
