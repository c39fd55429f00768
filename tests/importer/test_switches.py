"""Every condition of the recogniser can be turned off from outside, to see what falls without."""

import importlib
import sys
from pathlib import Path

import pytest

from shapes.switches import Switches

RULES = """
def told(number):
    if number < 3 or number > 7:
        return "far"
    return "near"
"""


def test_a_switch_that_is_off_says_no(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a part of "a or b" the other part still holds; each says what it was true for."""
    (tmp_path / "fictional_rules.py").write_text(RULES)
    monkeypatch.syspath_prepend(tmp_path)
    with Switches("fictional_rules") as switches:
        rules = importlib.import_module("fictional_rules")
    monkeypatch.delitem(sys.modules, "fictional_rules")
    switches.document = "first"

    far = [each.code for each in switches.all].index("number > 7")
    whole = [rules.told(number) for number in (1, 5, 9)]
    switches.off = far
    without = [rules.told(number) for number in (1, 5, 9)]

    assert whole == ["far", "near", "far"]
    assert without == ["far", "near", "near"]
    assert switches.used[far] == {"first"}
