"""What axe finds wrong with a page for those who cannot see it, or not well, or use no mouse."""

from functools import cache
from typing import Any

from playwright.sync_api import Page

from building import ROOT

PROGRAM = ROOT / "tests/validator/node_modules/axe-core/axe.min.js"

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")
"""WCAG 2.2, levels A and AA, and what its readers hold to be good besides."""

UNDECIDED = {
    "nonBmp": "a sign, not words: the table of presences says the same in words beside it",
    "shortTextContent": "one letter or figure; test_signs_can_be_seen measures its colours",
    "imgNode": "the words of a drawing, in the ink of the page on its own ground",
    "elmPartiallyObscured": "under the first column of a table, until the table is scrolled",
    "bgOverlap": "under the totals of a table, or what is said of a copy, until either goes",
}
"""What axe leaves to its user, by its key, and why nothing is wrong."""

_RUN = "tags => axe.run(document, {runOnly: tags, resultTypes: ['violations', 'incomplete']})"


def faults(page: Page) -> list[str]:
    """What is wrong with a page as it stands, and what axe cannot decide and nobody has."""
    page.evaluate(_program())
    found = page.evaluate(_RUN, list(TAGS))
    return [
        f"{rule['id']}: {node['target']}: {node['failureSummary']}"
        for kind in ("violations", "incomplete")
        for rule in found[kind]
        for node in rule["nodes"]
        if kind == "violations" or not _is_decided(node)
    ]


@cache
def _program() -> str:
    assert PROGRAM.is_file(), "run tests/provision, which installs axe"
    return PROGRAM.read_text(encoding="utf-8")


def _is_decided(node: dict[str, Any]) -> bool:
    keys = [(check["data"] or {}).get("messageKey") for check in node["any"]]
    return bool(keys) and set(keys) <= set(UNDECIDED)
