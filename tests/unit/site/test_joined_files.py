"""The theme's stylesheet and ours as one."""

from collections import defaultdict

import pytest

from archive.site.joined_files import (
    MODULE,
    SCRIPTS,
    SOURCES,
    as_script,
    joined_scripts,
    stylesheet,
)

FRAME = '<body class="md-typeset"><a class="md-tabs__item{{ \' md-tabs__item--active\' }}">'


def joined_styles(theme: str = "", **own: str) -> str:
    """The stylesheet of a theme and of our own files, each by its name."""
    files = {path: own.get(path.rpartition("/")[2].removesuffix(".css"), "") for path in SOURCES}
    files["assets/stylesheets/main.484c7ddc.min.css"] = theme
    files["assets/stylesheets/other.css"] = "never read"
    return stylesheet(files, files.__getitem__, FRAME)


def of_theme(theme: str, own: str = "") -> str:
    """What the stylesheet holds of a theme."""
    return joined_styles(theme, archive=own).partition("@layer theme {\n")[2].partition("\n}\n")[0]


def test_layers_stand_in_order() -> None:
    """Ours above the theme's; above both what is hidden, then paper. Comments stay behind."""
    found = joined_styles(
        '@charset "UTF-8";a{color:red}\n/*# main.css.map */',
        archive="/* Ours. */\n\nb {}\n",
        search="c {}\n",
        above="d {}\n",
        print="e {}\n",
    )

    assert found == (
        "@layer theme, archive;\n@layer theme {\na{color:red}\n\n}\n"
        "@layer archive {\nb {}\nc {}\n}\nd {}\n@media print {\ne {}\n}\n"
    )


@pytest.mark.parametrize(
    "rule",
    [
        ".md-typeset h1{margin:0}",
        ".md-tabs__item--active .md-tabs__item:hover{opacity:1}",
        ".md-typeset a:not(.focus-visible,.md-nav a){outline:none}",
        '.md-typeset [href$=".pdf"]{color:red}',
        "@media print{.js .md-typeset{color:red}}",
        "@media print{@supports (color:red){a{color:red}}}",
        'a{background:url("data:image/svg+xml;utf8,<svg><style>g{}</style></svg>")}',
    ],
)
def test_what_pages_may_need_stays(rule: str) -> None:
    """A rule stays as it is when the frame names all classes that its element must have."""
    assert of_theme(rule) == rule


@pytest.mark.parametrize(
    ("rule", "left"),
    [
        (".md-nav{margin:0}", ""),
        (".md-nav,.md-typeset a,.md-typeset.md-nav{margin:0}", ".md-typeset a{margin:0}"),
        (".md-typeset .admonition>p{margin:0}", ""),
        ("@media print{.md-nav{margin:0}}p{margin:0}", "p{margin:0}"),
        ("[dir=rtl] .md-typeset{margin:0}", ""),
    ],
)
def test_what_no_page_needs_stays_out(rule: str, left: str) -> None:
    """Selectors of elements that no page has go, then rules and at-rules without any."""
    assert of_theme(rule) == left


def test_values_that_nothing_uses_stay_out() -> None:
    """Of custom properties those stay that the rules that are left, or ours, use."""
    theme = ':root{--a:1px;--b:url("x;y");--c:2px}.md-typeset--a:hover{}p{margin:var(--a)}'

    assert of_theme(theme) == ":root{--a:1px;}p{margin:var(--a)}"
    assert of_theme(theme, own="b {width: var(--c)}") == ":root{--a:1px;--c:2px}p{margin:var(--a)}"


def test_modules_are_joined() -> None:
    """Imports and comments go, the rest is one function; the notice of a licence stays."""
    text = """/*! A licence */
// What follows.

import { fold } from "./words.js";

/**
 * Says hello.
 * @param {string} name
 */
export function hello(name) {
  return fold(name); // in short
}
export { hello };
"""

    assert as_script([text]) == (
        '"use strict";\n(() => {\n/*! A licence */\n\n\nfunction hello(name) {\n'
        "  return fold(name); // in short\n}\n})();\n"
    )


def test_a_script_has_what_its_module_imports() -> None:
    """Each module once, behind those that it imports, wherever they lie."""
    files = defaultdict(str)
    files["assets/search/search.js"] = (
        'import { b } from "./b.js";\nimport { c } from "../pages/c.js";\nsearch();\n'
    )
    files["assets/search/b.js"] = 'import {\n  c,\n} from "../pages/c.js";\nexport const b = c;\n'
    files["assets/pages/c.js"] = "export const c = 1;\n"

    scripts = joined_scripts(files.__getitem__)

    assert scripts.keys() == SCRIPTS
    whole = as_script(["const c = 1;\n", "const b = c;\n", "search();\n"])
    assert scripts["assets/search.js"] == whole


def test_modules_are_told_from_scripts() -> None:
    """What is joined is not published by itself."""
    assert MODULE.fullmatch("assets/search/words.js")
    assert not any(map(MODULE.fullmatch, SCRIPTS))
