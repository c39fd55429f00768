"""Ordinary minutes are published as they are, and understood."""

from pathlib import Path

import pytest

from archive.parsing.meeting_file import read_meeting
from archive.problems import Problems
from ordinary import expected, minutes, understood, values

FILES = minutes()


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.stem))
def test_ordinary_minutes(path: Path) -> None:
    """The file makes its page without an edit, with every fact that it says and no other."""
    shown, problems = understood(path)

    assert [line for line in problems if ": erreur [" in line] == []
    assert [value for value in values(expected(path), shown) if value[1] != value[2]] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.stem))
def test_no_register(path: Path) -> None:
    """Without a register no name is known, and the file is read all the same."""
    problems = Problems()

    meeting = read_meeting(path.read_text("utf-8"), f"meetings/{path.name}", problems)

    assert meeting
    assert [problem for problem in problems.sorted() if problem.is_error] == []
