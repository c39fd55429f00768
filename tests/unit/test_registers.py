"""The records of the registers."""

from datetime import date

from archive.problems import Mark
from archive.registers import Frequency, MapCopy, MapEntry, Theme


def test_a_rhythm_may_be_no_rhythm() -> None:
    """What is published once is counted neither in months nor in days."""
    once = Frequency("unique")

    assert (once.months, once.days) == (0, 0)


def test_marks_do_not_count() -> None:
    """Two themes that say the same are one, wherever they are written."""
    assert Theme(id="eau", mark=Mark("a.md"), name="Eau") == Theme(
        id="eau", mark=Mark("b.md"), name="Eau"
    )


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
