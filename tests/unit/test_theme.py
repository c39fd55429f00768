"""The record of a theme."""

from archive.problems import Mark
from archive.theme import Theme


def test_marks_do_not_count() -> None:
    """Two themes that say the same are one, wherever they are written."""
    assert Theme(id="eau", mark=Mark("a.md"), name="Eau") == Theme(
        id="eau", mark=Mark("b.md"), name="Eau"
    )
