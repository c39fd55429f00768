"""The modules of search as one classic script."""

from archive.search.script import MODULES, SCRIPTS, joined_scripts


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
    files = dict.fromkeys(MODULES, "") | {SCRIPTS["assets/search.js"][-1]: text}

    assert joined_scripts(files.__getitem__)["assets/search.js"] == (
        '"use strict";\n(() => {\n/*! A licence */\n\n\nfunction hello(name) {\n'
        "  return fold(name); // in short\n}\n})();\n"
    )
