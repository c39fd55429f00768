"""What a list offers: its filters, and the years that have a page of their own."""

from pathlib import Path

import pytest

from archive.site.lists import Filters, Ranks, overflow
from small import archive_of, headed

ROWS = [2026, 2026, 2026, 2025, 2025, 2024]
"""Rows that are nothing but their year, latest first."""


def cut(most: int, *, whole_years: bool) -> tuple[list[int], list[int]]:
    """The rows that a list of `ROWS` shows, and the years that have a page."""
    shown, years = overflow(ROWS, most, lambda row: row, whole_years=whole_years)
    return shown, list(years)


@pytest.mark.parametrize("whole_years", [True, False])
def test_a_list_that_is_short_enough_is_whole(whole_years: bool) -> None:  # noqa: FBT001
    """While a list may show all its rows, no year has a page."""
    assert cut(6, whole_years=whole_years) == (ROWS, [])


@pytest.mark.parametrize(
    ("most", "shown", "apart"), [(5, ROWS[:5], [2024]), (4, ROWS[:3], [2025, 2024])]
)
def test_a_list_of_whole_years(most: int, shown: list[int], apart: list[int]) -> None:
    """A list cut between years leaves the earlier ones to pages of their own."""
    assert cut(most, whole_years=True) == (shown, apart)


def test_the_latest_year_is_always_shown() -> None:
    """A year longer than the list may be is shown all the same, where it is the latest."""
    assert cut(2, whole_years=True) == (ROWS[:3], [2025, 2024])


def test_a_list_cut_anywhere() -> None:
    """A list that shows its first rows has a page for every year, the one it cuts included."""
    assert cut(4, whole_years=False) == (ROWS[:4], [2026, 2025, 2024])


def test_rows_name_organisations_by_rank(tmp_path: Path) -> None:
    """Organisations are ranked by name from 1, each once; a row holds the ranks of its own."""
    names = {"b": "Bureau fictif", "a": "Zébu fictif", "c": "École fictive"}
    files = {f"docs/organisations/{i}.md": headed([f"nom: {name}"]) for i, name in names.items()}

    ranks = Ranks(archive_of(tmp_path, files), ["a", "b", "c", "a"])

    assert [organisation.id for organisation in ranks.organisations] == ["b", "c", "a"]
    assert ranks.of(["a", "b"]) == "1 3"


def test_years_are_choices() -> None:
    """A year is found by its figures and shown by them."""
    filters = Filters(noun="action", rows="li", years=[2026, 2025])

    assert filters.year_choices == [("2026", "2026"), ("2025", "2025")]
