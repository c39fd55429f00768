"""The stylesheet of all pages, and modules → classic scripts: each file is joined of several.

The site, the copy kept on a device and the edition opened from the file system have the same.

The theme's rules lie in a cascade layer below ours, and those that no page needs stay out. Above
both lies what overrules either: what is hidden, less movement, paper.
Browsers know layers since Chrome 99, Firefox 97 and Safari 15.4; older ones show plain pages.
"""

import posixpath
import re
from collections.abc import Callable, Collection, Iterable

STYLESHEET = "assets/style.css"
"""Its path in the site."""
_THEME = re.compile(r"assets/stylesheets/main\.\w+\.min\.css")
"""That of the theme's: assets/stylesheets/main.484c7ddc.min.css."""
_OWN = ("assets/archive.css", "assets/search/search.css")
_ABOVE, _PAPER = "assets/above.css", "assets/print.css"
SOURCES = frozenset({*_OWN, _ABOVE, _PAPER})
"""The files that ours is written in."""

_BLOCK = re.compile(r'((?:[^{}"]|"[^"]*")+)\{((?:[^{}"]|"[^"]*")*)\}')
"""A rule that holds no other: .md-tabs[hidden]{pointer-events:none}"""
_EMPTY = re.compile(r"@[^{}@]+\{\}")
"""What is left of an at-rule: @media print{}"""
_NOTES = re.compile(r'@charset "[^"]*";|/\*.*?\*/\n*', re.DOTALL)
"""What browsers need not read: @charset "UTF-8"; /* Text. */"""
_SELECTOR = re.compile(r'(?:[^,("]|"[^"]*"|\((?:[^()]|\([^()]*\))*\))+')
"""One of the selectors of a rule: .md-nav:not(.a,.b) a"""
_LEFT_OUT = re.compile(r"\[[^\]]*\]|:not\((?:[^()]|\([^()]*\))*\)")
"""What names no class that an element must have: [href$=".pdf"], :not(.md-nav)"""
_CLASS = re.compile(r"\.(-?[A-Za-z_][\w-]*)")
"""A class of a selector: .md-nav__link"""
_NAMED = re.compile(r"\bmd-[a-z]+(?:-[a-z]+)*(?:__[a-z]+)?(?:--[a-z]+)*")
"""A class of the theme where the frame uses it: md-tabs__item--active"""
_USE = re.compile(r"var\((--[\w-]+)")
"""Where a custom property is used: var(--md-hue)"""
_CUSTOM = re.compile(r'(?<=[{;])(--[\w-]+):(?:[^;{}"]|"[^"]*")*;?')
"""Where one is given its value: --md-hue:225deg;"""
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


def stylesheet(paths: Iterable[str], read: Callable[[str], str], frame: str) -> str:
    """The one stylesheet; `paths` are all files of the site, `read` gives their text.

    `frame` is the template of all pages, which names every class of the theme that they have.
    """
    own = "".join(map(read, _OWN))
    theme = "".join(read(path) for path in sorted(paths) if _THEME.fullmatch(path))
    needed = _needed(theme, {*_NAMED.findall(frame), "js", "no-js"}, own)
    parts = (
        "@layer theme, archive;\n",
        f"@layer theme {{\n{needed}\n}}\n",
        f"@layer archive {{\n{own}}}\n",
        read(_ABOVE),
        f"@media print {{\n{read(_PAPER)}}}\n",
    )
    return _NOTES.sub("", "".join(parts))


def _needed(theme: str, classes: Collection[str], own: str) -> str:
    """The rules of a theme for elements with no other classes, and the values that these use."""

    def rule(match: re.Match[str]) -> str:
        kept = [text for text in _SELECTOR.findall(match[1]) if _is_needed(text, classes)]
        return f"{','.join(kept)}{{{match[2]}}}" if kept else ""

    rules = _EMPTY.sub("", _BLOCK.sub(rule, _NOTES.sub("", theme)))
    used = {*_USE.findall(rules), *_USE.findall(own)}
    return _CUSTOM.sub(lambda value: value[0] if value[1] in used else "", rules)


def _is_needed(selector: str, classes: Collection[str]) -> bool:
    required = _CLASS.findall(_LEFT_OUT.sub("", selector))
    return "[dir=rtl]" not in selector and all(name in classes for name in required)


def joined_scripts(read: Callable[[str], str]) -> dict[str, str]:
    """Each script by its path; `read` gives the text of a file of the site."""
    return {path: as_script(_modules(entry, read, {})) for path, entry in _ENTRIES.items()}


def as_script(modules: Iterable[str]) -> str:
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
