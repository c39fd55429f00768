"""The modules of search and of filters → classic scripts, which the file system serves too."""

import re
from collections.abc import Callable

_FOLDER = "assets/search/"
_SCRIPTS = {
    "assets/search.js": (
        *("snowball", "words", "postings", "directory", "store", "question", "neighbours"),
        *("ranking", "limits", "results", "finder"),
        *("lines", "told", "offers", "fields", "panel", "search"),
    ),
    "assets/lists.js": ("snowball", "words", "filter"),
}
"""The modules of each script by its path in the site, each after those that it imports."""
SCRIPTS = {
    script: tuple(f"{_FOLDER}{name}.js" for name in names) for script, names in _SCRIPTS.items()
}
"""The same by their paths."""
MODULES = frozenset(path for paths in SCRIPTS.values() for path in paths)
"""The modules of all scripts."""

_IMPORT = re.compile(r'^import \{[^}]*\} from "[^"]*";\n', re.MULTILINE)
"""A line such as: import { fold } from "./words.js";"""
_EXPORT = re.compile(r"^export (?:\{[^}]*\};\n)?", re.MULTILINE)
"""The beginning of a line such as: export function fold(text) {"""
_COMMENT = re.compile(r"^ *(?:// .*|/\*\*(?:[^*]|\*(?!/))*\*/)\n", re.MULTILINE)
"""A line such as "// What is asked." or a block such as "/** @param {string} text */": readers of
the site need no words for its authors. The notice of a licence, /*! … */, stays."""


def joined_scripts(read: Callable[[str], str]) -> dict[str, str]:
    """Each script, its modules as one function; `read` gives the content of a file of the site."""
    return {path: _joined(modules, read) for path, modules in SCRIPTS.items()}


def _joined(modules: tuple[str, ...], read: Callable[[str], str]) -> str:
    texts = (read(path) for path in modules)
    parts = (_COMMENT.sub("", _EXPORT.sub("", _IMPORT.sub("", text))) for text in texts)
    return f'"use strict";\n(() => {{\n{"".join(parts)}}})();\n'
