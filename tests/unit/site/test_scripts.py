"""Modules as classic scripts."""

from collections import defaultdict

from archive.site.scripts import MODULE, SCRIPTS, joined, joined_scripts


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

    assert joined([text]) == (
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
    whole = joined(["const c = 1;\n", "const b = c;\n", "search();\n"])
    assert scripts["assets/search.js"] == whole


def test_modules_are_told_from_scripts() -> None:
    """What is joined is not published by itself."""
    assert MODULE.fullmatch("assets/search/words.js")
    assert not any(map(MODULE.fullmatch, SCRIPTS))
