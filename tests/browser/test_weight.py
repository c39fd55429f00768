"""What reading costs on the network.

`python tests/support/weigh.py` measures it on a large archive.
"""

from pathlib import Path

from playwright.sync_api import Browser

from building import DEMO_DAY, build, epoch
from generate import project
from weighing import LIMITS, QUERIES, weighed, weights

pytest_plugins = ["browsers"]

SOME = QUERIES[::4]
"""Enough to see that a limit holds; `weigh.py` tries all."""


def test_reading_keeps_to_its_limits(browser: Browser, tmp_path: Path) -> None:
    """A first page, a next one, a first search and a further one weigh no more than promised.

    The figures are no zeros: whatever is opened, and every search, does cost something.
    """
    folder = project(tmp_path, 60)
    built = build(folder, folder / "site", SOURCE_DATE_EPOCH=epoch(DEMO_DAY))
    assert built.status == 0, built.output
    with weighed(built.folder) as scales:
        found = weights(browser, scales, SOME, delay=None)

    too_much = {act: max(found[act].values()) - limit for act, limit in LIMITS.items()}
    free = {act for act, costs in found.items() if min(costs.values()) < 1000}

    assert {act: excess for act, excess in too_much.items() if excess > 0} == {}
    assert free == {"recherche avant de l’ouvrir"}
