"""A row that is one cell over all columns of a table stands outside it: a title, a text, a part.

The documents stand in `merged_rows.toml`.
"""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from action_shapes import KNOWN, blocks_of
from archive.importer.formats import Document
from archive.importer.import_document import import_document
from archive.language.text import key
from archive.parsing.meeting_file import read_meeting
from archive.problems import Problems

CASES = tomllib.loads(Path(__file__).with_name("merged_rows.toml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_merged_rows(case: dict[str, Any]) -> None:
    """The points, what is to do and where it was are read as if the rows stood apart."""
    text = import_document(Document(tuple(blocks_of(case["lines"].strip())))).text

    meeting = read_meeting(
        text, "meetings/2025-04-15.md", Problems(), lambda name: key(name) in KNOWN
    )

    assert meeting
    assert [key(item.title) for item in meeting.items] == [*map(key, case["items"])]
    actions = [each for item in meeting.items for each in item.actions]
    owners = [[name.name for name in each.responsible] for each in actions]
    dues = [each.deadline.text if each.deadline else "" for each in actions]
    told = zip((each.text.words for each in actions), owners, dues, strict=True)
    assert [*map(list, told)] == case.get("actions", [])
    assert meeting.place == case.get("place")
    assert [name.name for name in meeting.attendance] == case.get("attendance", [])
    assert text.count("|---|\n") == case["tables"]
