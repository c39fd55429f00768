"""Where a meeting takes place."""

import pytest

from archive.parsing.times.places import begins_with_place, closed_place, may_be_place


@pytest.mark.parametrize(
    ("text", "is_place"),
    [
        ("salle verte", True),
        ("en ligne", True),
        ("staff room", True),
        ("CRV", True),
        ("2e étage", True),
        ("le groupe a parlé de l’eau", False),
    ],
)
def test_what_nothing_calls_a_place(text: str, is_place: bool) -> None:  # noqa: FBT001 - a table
    """A room or a name may be a place; a sentence is none."""
    assert may_be_place(text) is is_place


def test_beginning_of_a_place() -> None:
    """The words of rooms and of meetings at a distance begin places, a name alone does not."""
    assert begins_with_place("salle verte du Centre Bani")
    assert not begins_with_place("Puits Neufs")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("à la salle verte ;", "salle verte"),
        ("(Centre Bani)", "Centre Bani"),
        ("à distance", "à distance"),
    ],
)
def test_place_alone(text: str, place: str) -> None:
    """The signs and the small words around a place are none of it."""
    assert closed_place(text) == place
