"""What reading costs on the network; `python tests/weigh.py` measures it on a large archive."""

import subprocess
import sys
from pathlib import Path

import pytest

from benchmark import project
from browser import chromium
from weighing import LIMITS, weighed, weights


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, int]]:
    """The weights of an archive of sixty meetings."""
    folder = project(tmp_path_factory.mktemp("weight"), 60)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    with weighed(Path(folder) / "site") as scales, chromium() as browser:
        return weights(browser, scales, delay=0)


@pytest.mark.parametrize("act", LIMITS)
def test_acts_keep_to_their_limits(found: dict[str, dict[str, int]], act: str) -> None:
    """A first page, a next one, a first search and a further one weigh no more than promised."""
    too_much = {name: cost for name, cost in found[act].items() if cost > LIMITS[act]}

    assert found[act]
    assert too_much == {}


def test_what_is_counted_is_real(found: dict[str, dict[str, int]]) -> None:
    """The figures are no zeros: a page and a search do cost something."""
    del found["recherche avant de l’ouvrir"]

    assert all(
        cost > 1000 for act in ("première page", "page suivante") for cost in found[act].values()
    )
