"""What is read in a section of the minutes, in every shape that tells the same facts."""

import pytest

from action_shapes import DAY, KNOWN, SHAPES, judge, read
from archive.importer.draft import Draft, Moment
from archive.importer.writing.writer import write
from archive.language.text import key
from archive.parsing.meeting_file import read_meeting
from archive.problems import Problems


@pytest.mark.parametrize("name", SHAPES)
def test_each_shape_tells_the_same(name: str) -> None:
    """Nothing is missed, nothing is wrong, no word is lost, and no doubt is told without need."""
    shape = SHAPES[name]

    result = judge(shape)

    assert result.wrong == []
    assert result.missed == []
    assert shape.may_doubt or result.doubts == []


@pytest.mark.parametrize("name", SHAPES)
def test_the_file_says_the_same(name: str) -> None:
    """What is read of a section is read again in the file that is written, which is clean."""
    item, _ = read(SHAPES[name])
    text = write(Draft(held=Moment(DAY), items=[item]))
    problems = Problems()
    meeting = read_meeting(text, f"meetings/{DAY}.md", problems, lambda name: key(name) in KNOWN)

    assert [each.message for each in problems.sorted() if each.is_error] == []
    assert meeting
    actions = [action for each in meeting.items for action in each.actions]
    earlier = [action for each in meeting.items for action in each.follow_ups]
    decisions = [decision for each in meeting.items for decision in each.decisions]
    assert [key(each.text.words) for each in actions] == [key(a.text.text) for a in item.actions]
    assert [[each.name for each in action.responsible] for action in actions] == [
        list(action.responsible) for action in item.actions
    ]
    assert [action.deadline.text if action.deadline else "" for action in actions] == [
        action.deadline for action in item.actions
    ]
    assert len(decisions) == len(item.decisions)
    assert len(earlier) == len(item.follow_ups)
