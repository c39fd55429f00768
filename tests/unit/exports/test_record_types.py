"""The keys that programs read: each is explained, none has left."""

from typing import Any

import pytest

from archive.exports import record_types
from archive.exports.json_schema import keys
from archive.exports.record_types import ActionObject, ItemObject, MeetingObject

OBJECTS = [each for each in vars(record_types).values() if hasattr(each, "__required_keys__")]

PUBLISHED = {
    MeetingObject: (
        "id url title date date_end start end place status coverage themes attendance excused "
        "absent agenda items next_meeting"
    ),
    ItemObject: "number title presenters url discussion links follow_ups decisions actions",
    ActionObject: "id url text responsible organisations due_raw due_iso due status state",
}
"""Keys that others rely on, for good."""


@pytest.mark.parametrize("found", OBJECTS, ids=lambda found: found.__name__)
def test_keys_are_explained(found: Any) -> None:  # noqa: ANN401 - a type of objects
    """Every key of every object says what it holds, in a sentence."""
    assert set(keys(found)) == found.__required_keys__
    assert [key.help for key in keys(found).values() if not key.help.endswith(".")] == []


@pytest.mark.parametrize("found", PUBLISHED, ids=lambda found: found.__name__)
def test_published_keys_stay(found: type) -> None:
    """A key that was published is there for ever."""
    assert set(PUBLISHED[found].split()) <= set(keys(found))
