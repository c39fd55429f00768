"""Two folders that change places in one step."""

from pathlib import Path

import pytest

from archive.cli.exchange import exchange
from kills import files


def test_two_folders_change_places(tmp_path: Path) -> None:
    """Each has the other's files, or nothing is done on a disk that takes two steps for it."""
    one, other = tmp_path / "un", tmp_path / "autre"
    one.mkdir()
    other.mkdir()
    (one / "a").touch()

    is_done = exchange(one, other)

    assert files(other if is_done else one) == {"a": b""}
    assert files(one if is_done else other) == {}
    with pytest.raises(FileNotFoundError):
        exchange(one, tmp_path / "nulle-part")
