"""Copies of maps as values."""

from datetime import date

from archive.map_copy import MapCopy, MapEntry
from archive.problems import Mark


def test_where_it_is_written_counts_in_no_comparison() -> None:
    """Two copies that say the same are the same, wherever they stand."""
    one, other = (
        MapCopy(
            day=date(2024, 3, 5),
            file="carte.csv",
            mark=Mark("docs/ressources/carte.md", line),
            agreement="Forum Exils, courriel",
            licence="CC BY 4.0",
            entries=(MapEntry(organisation="Forum Exils"),),
        )
        for line in (1, 2)
    )

    assert one == other
