"""The pages of the fictional archive are the expected ones, to the letter.

tests/golden/ holds what the archive makes of tests/site/ on 15 January 2026, without the
frame that MkDocs puts around it. A change there shows readers what a change of code does to
their pages: read it, then accept it with `make bless`.
"""

from collections.abc import Iterator
from difflib import unified_diff
from itertools import islice
from shutil import rmtree

import pytest
import yaml

from archive.collection.archive import load
from archive.site.pages import moved_pages, pages
from building import DEMO, DEMO_DAY, ROOT

EXPECTED = ROOT / "tests" / "golden"
SHOWN_LINES = 300

HEADER = """\
<!--
title: {page.title}
description: {page.description}
source: {page.source}
-->
{page.html}
"""


def test_pages_are_the_expected_ones(bless: bool) -> None:  # noqa: FBT001 - a fixture
    """Every page and redirection is as accepted; none is missing and none is new."""
    made = dict(_made())
    if bless:
        _accept(made)

    difference = list(_difference(_accepted(), made))

    if difference:
        shown = "".join(islice(difference, SHOWN_LINES))
        hidden = len(difference) - SHOWN_LINES
        more = f"… et {hidden} autres lignes.\n" if hidden > 0 else ""
        pytest.fail(f"{shown}{more}\nIf this is what you want: make bless", pytrace=False)


def test_pages_are_made_alike_each_time() -> None:
    """Read and rendered twice, the archive gives the same pages in the same order."""
    assert list(_made()) == list(_made())


def _made() -> Iterator[tuple[str, str]]:
    """What each file of the expected folder should hold, by its path there."""
    archive, _ = load(DEMO, DEMO_DAY)
    for page in pages(archive, _group()):
        yield f"{page.url}index.html", _clean(HEADER.format(page=page))
    for moved in moved_pages(archive):
        yield f"{moved.url}index.html", _clean(moved.html)


def _clean(text: str) -> str:
    """The text as editors and git keep it: no space at the end of a line, one line end last."""
    return "\n".join(line.rstrip() for line in text.splitlines()).rstrip() + "\n"


def _group() -> str:
    config = yaml.safe_load((DEMO / "mkdocs.yml").read_text(encoding="utf-8"))
    return str(config["extra"]["group"])


def _accepted() -> dict[str, str]:
    files = (path for path in EXPECTED.rglob("*") if path.is_file())
    return {
        path.relative_to(EXPECTED).as_posix(): path.read_text(encoding="utf-8") for path in files
    }


def _accept(made: dict[str, str]) -> None:
    """Put what is made now in place of what was expected."""
    rmtree(EXPECTED, ignore_errors=True)
    for name, text in made.items():
        path = EXPECTED / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")


def _difference(accepted: dict[str, str], made: dict[str, str]) -> Iterator[str]:
    """The lines of a unified diff from what is accepted to what is made."""
    for name in sorted(accepted.keys() | made.keys()):
        before, after = accepted.get(name), made.get(name)
        if before == after:
            continue
        old = f"expected/{name}" if before is not None else "/dev/null"
        new = f"made/{name}" if after is not None else "/dev/null"
        yield from unified_diff(_lines(before), _lines(after), old, new)


def _lines(text: str | None) -> list[str]:
    return (text or "").splitlines(keepends=True)
