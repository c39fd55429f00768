"""A head that was copied onto one line is cut where it begins anew, anything else stays whole."""

import tomllib
from itertools import pairwise
from pathlib import Path

import pytest

from archive.parsing.outline.run_on import run_on_starts

_CASES = tomllib.loads(Path(__file__).with_name("run_on.toml").read_text("utf-8"))


@pytest.mark.parametrize("name", _CASES)
def test_lines(name: str) -> None:
    """The lines joined by blanks are told apart again."""
    lines: list[str] = _CASES[name]["lines"]
    text = " ".join(lines)
    starts = [0, *run_on_starts(text), len(text)]
    assert [text[start:end].rstrip() for start, end in pairwise(starts)] == lines


def test_time_on_a_long_text() -> None:
    """A text without end is cut in a time that its length bounds."""
    text = "Date : 4 mai 2026 Lieu : Salle 3 " + "1. Point Divers Objet " * 5000
    assert run_on_starts(text)
