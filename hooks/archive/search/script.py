"""The modules of search → one classic script, which pages load from the file system too."""

import re
from collections.abc import Callable

_FOLDER = "assets/search/"
MODULES = tuple(
    f"{_FOLDER}{name}.js"
    for name in (
        *("snowball", "words", "store", "question", "ranking", "neighbours", "finder"),
        *("results", "panel", "search"),
    )
)
"""The modules by their paths in the site, each after those that it imports."""
SCRIPT = "assets/search.js"
"""The path of the script that is made of them."""

_IMPORT = re.compile(r'^import \{[^}]*\} from "[^"]*";\n', re.MULTILINE)
"""A line such as: import { fold } from "./words.js";"""
_EXPORT = re.compile(r"^export (?:\{[^}]*\};\n)?", re.MULTILINE)
"""The beginning of a line such as: export function fold(text) {"""
_COMMENT = re.compile(r"^ *(?:// .*|/\*\*(?:[^*]|\*(?!/))*\*/)\n", re.MULTILINE)
"""A line such as "// What is asked." or a block such as "/** @param {string} text */": readers of
the site need no words for its authors. The notice of a licence, /*! … */, stays."""


def search_script(read: Callable[[str], bytes]) -> str:
    """All modules as one function; `read` gives the content of a file of the site."""
    texts = (read(path).decode() for path in MODULES)
    parts = (_COMMENT.sub("", _EXPORT.sub("", _IMPORT.sub("", text))) for text in texts)
    return f'"use strict";\n(() => {{\n{"".join(parts)}}})();\n'
