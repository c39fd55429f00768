"""The next site beside the present one; whole builds are tried in `test_build.py`."""

from dataclasses import replace
from pathlib import Path

import pytest

from archive.cli.staging import Staging, exchange, staging
from kills import files


def staged(folder: Path) -> Staging:
    """A site and the next one, ready."""
    stage = Staging(folder / "site", folder / ".site-build", folder / ".site-build/1", None)
    stage.new.mkdir(parents=True)
    stage.site.mkdir()
    (stage.site / "ancien").touch()
    (stage.new / "nouveau").touch()
    return stage


def test_two_steps_put_the_new_site_in_place(tmp_path: Path) -> None:
    """Where a disk knows no exchange, the new site takes the place of the earlier one."""
    stage = staged(tmp_path)

    stage.replace_in_two_steps()
    stage.clear()

    assert files(tmp_path) == {"site/nouveau": b""}


def test_a_kill_between_two_steps_is_healed(tmp_path: Path) -> None:
    """The earlier site returns at the next start when the new one could not take its place."""
    stage = staged(tmp_path)
    with pytest.raises(FileNotFoundError):
        replace(stage, new=tmp_path / "nulle-part").replace_in_two_steps()
    assert not stage.site.exists()

    with staging(stage.site, on_wait=pytest.fail):
        healed = files(stage.site)

    assert healed == {"ancien": b""}
    assert files(tmp_path) == {"site/ancien": b""}


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
