"""The record that an action in one line is."""

from archive.parsing.facts.action_record import read_action_line
from archive.parsing.source.nodes import Scalar
from archive.problems import Mark

KNOWN = {"CPE"}
HERE = Mark("a.md")


def test_places() -> None:
    """Each part of a line stands where it is written."""
    record = read_action_line(Scalar("CPE : relire (4 juin)", HERE), KNOWN.__contains__)

    assert [(n.field and n.field.name, n.value.mark.column) for n in record.fields] == [
        ("responsible", 1), ("text", 7), ("deadline", 15)
    ]  # fmt: skip
