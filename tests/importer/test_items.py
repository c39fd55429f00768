"""What is read in a section of the minutes, in every shape that tells the same facts."""

import pytest

from action_shapes import SHAPES, judge


@pytest.mark.parametrize("name", SHAPES)
def test_each_shape_tells_the_same(name: str) -> None:
    """Nothing is missed, nothing is wrong, no word is lost, and no doubt is told without need."""
    shape = SHAPES[name]

    result = judge(shape)

    assert result.wrong == []
    assert result.missed == []
    assert shape.may_doubt or result.doubts == []
