"""Write the French stemmer of Snowball as a module for browsers.

    python tests/support/stemmer.py SPHINX.whl

Snowball publishes no such package; Sphinx carries what its compiler makes, in the version of the
Python package of requirements.txt. `tests/unit/search/test_words.py` compares the two.
"""

import sys
from pathlib import Path
from zipfile import ZipFile

TARGET = Path(__file__).parents[2] / "hooks/overrides/assets/search/snowball.js"
HEAD = """\
// @ts-nocheck
/*! The French stemmer of Snowball 3.0.1, https://snowballstem.org/, as Sphinx 9.0.4 carries it.
Copyright (c) 2001, Dr Martin Porter; 2004, 2005, Richard Boulton; 2013, Yoshiki Shibukawa;
2006-2025, Olly Betts. All rights reserved. Three-clause BSD licence: snowball-licence.txt. */
"""


def main() -> None:
    """Write the module beside the other scripts of search."""
    with ZipFile(sys.argv[1]) as wheel:
        base, french = (
            wheel.read(f"sphinx/search/minified-js/{name}-stemmer.js").decode().strip().rstrip(";")
            for name in ("base", "french")
        )
    # The one is written as a global variable, which a module has not.
    text = f"{HEAD}var {base};\n{french};\nexport {{ FrenchStemmer }};\n"
    TARGET.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
