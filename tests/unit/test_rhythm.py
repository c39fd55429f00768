"""How often a resource is brought up to date."""

from archive.rhythm import Frequency


def test_a_rhythm_may_be_no_rhythm() -> None:
    """What is published once is counted neither in months nor in days."""
    once = Frequency("unique")

    assert (once.months, once.days) == (0, 0)
