"""Lists of documents as text."""

import pytest

from archive.search.postings import packed


@pytest.mark.parametrize(
    ("numbers", "text"),
    [((), ""), ((0, 1, 2), "ggg"), ((31,), "_"), ((32,), "Bg"), ((5, 40), "lBi"), ((1024,), "BAg")],
)
def test_numbers_are_packed(numbers: tuple[int, ...], text: str) -> None:
    """Each is its distance from the one before; the last sign of a number is of the upper half."""
    assert packed(numbers) == text
