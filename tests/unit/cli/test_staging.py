"""The next site beside the present one; `tests/built/test_build_command.py` tries whole builds."""

from dataclasses import replace
from pathlib import Path

import pytest

from archive.cli.staging import Staging, staging
from kills import files


def staged(folder: Path) -> Staging:
    """A site and the next one, ready."""
    stage = Staging(folder / "site", folder / ".site-build", folder / ".site-build/1", None)
    stage.prepare()
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
