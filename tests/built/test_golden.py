"""The pages and records of the fictional archive are the expected ones, to the letter.

tests/golden/ holds what the archive makes of tests/site/ on 15 January 2026: a page of each kind,
without the frame that MkDocs puts around it, and every record with the url of every page as JSON.
A change there shows readers what a change of code does to their pages: read it, then accept it
with `make bless`. `tests/support/compare_sites.py` compares all pages of two built sites.
"""

import json
from collections.abc import Iterator
from difflib import unified_diff
from itertools import islice
from shutil import rmtree

import pytest
import yaml

from archive.collection.archive import load
from archive.exports.record_json import (
    meeting_object,
    organisation_object,
    resource_object,
    theme_object,
)
from archive.site.pages import moved_pages, pages
from building import DEMO, DEMO_DAY, ROOT

EXPECTED = ROOT / "tests" / "golden"
SHOWN_LINES = 300

PAGES = (
    "",
    "reunions/",
    "reunions/2025-09-11/",  # all that minutes can hold
    "reunions/2024-11-14/",  # told in part
    "reunions/2024-12-12/",  # cancelled
    "reunions/2024-02-16/",  # moved
    "organisations/",
    "organisations/sp-cm/",
    "ressources/",
    "ressources/carte-des-services/",
    "ressources/tableau-des-passages/",  # figures, in the text and beside it
    "actions/",
    "actions/2024/",
    "decisions/",
    "sigles/",
    "themes/",
    "themes/services/",
    "presences/",
    "recherche/",
    "hors-ligne/",
)
RECORDS = "archive.json"

HEADER = """\
<!--
title: {page.title}
description: {page.description}
source: {page.source}
-->
{page.html}
"""


def test_the_archive_is_the_expected_one(bless: bool) -> None:  # noqa: FBT001 - a fixture
    """A page of each kind and every record are as accepted; no url is missing and none is new."""
    every = dict(_pages())
    made = {f"{url}index.html": every[url] for url in PAGES} | {RECORDS: _records([*every])}
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
    assert list(_pages()) == list(_pages())


def _pages() -> Iterator[tuple[str, str]]:
    """The text of every page and redirection, by its url."""
    archive, _ = load(DEMO, DEMO_DAY)
    for page in pages(archive, _group()):
        yield page.url, _clean(HEADER.format(page=page))
    for path, html in moved_pages(archive):
        yield path.removesuffix("index.html"), _clean(html)


def _records(urls: list[str]) -> str:
    """What the archive understands of every file, as `archive show` does, one value a line."""
    archive, _ = load(DEMO, DEMO_DAY)
    records = {
        "urls": urls,
        "meetings": [meeting_object(archive, meeting) for meeting in archive.meetings],
        "organisations": [
            organisation_object(archive, body) for body in archive.organisations.values()
        ],
        "themes": [theme_object(archive, theme) for theme in archive.records.themes],
        "resources": [resource_object(archive, found) for found in archive.records.resources],
    }
    return json.dumps(records, ensure_ascii=False, indent=1) + "\n"


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
