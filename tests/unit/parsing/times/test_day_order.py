"""Which comes first in days of figures, the day or the month: all days of a file tell."""

import pytest

from archive.parsing.times.day_order import is_month_first, with_day_first


@pytest.mark.parametrize(
    ("days", "others", "expected"),
    [
        (["3/12", "3/21"], [], True),
        (["3/12/2030", "3/21/2030"], [], True),
        (["3/12", "21/3"], [], False),
        (["3/12"], ["Wed, March 5, 2030", "due Mar 14"], True),
        (["3/12"], ["5 March 2030", "the 14th of March"], False),
        (["3/12"], ["le 5 mars 2030"], False),
        (["3/12"], ["May 2030", "le puits"], None),
        (["3/12", "21/3"], ["March 5, 2030"], False),
        ([], ["March 5, 2030"], None),
        (["3/12", "March 20"], ["5 March 2030"], True),
    ],
)
def test_order(days: list[str], others: list[str], expected: bool | None) -> None:  # noqa: FBT001
    """A day that can be nothing else decides; else English days that begin with the month."""
    assert is_month_first(days, [*days, *others]) is expected


def test_turned() -> None:
    """What is no day in figures stays, and every sign keeps its place or its neighbour’s."""
    text = "due 3/12, 3 / 12 / 2030 or March 5, 2/3 of 1/2/3/4, 12:30"

    assert with_day_first(text) == "due 12/3, 12 / 3 / 2030 or March 5, 3/2 of 1/2/3/4, 12:30"
