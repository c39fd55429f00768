"""Fixtures: the real site, the fictional one and a hostile one, each built once for all tests."""

import os
import pickle
from collections.abc import Callable
from datetime import date
from fcntl import LOCK_EX, flock
from pathlib import Path

import pytest

from archive.collection.archive import load
from building import DEMO, DEMO_DAY, ROOT, Built, build, epoch, project
from hostile import INERT
from website import HOME


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The real archive, built strictly on the day of its latest meeting."""
    archive, _ = load(ROOT, date.min)
    day = max(meeting.day for meeting in archive.meetings)
    return _shared(
        tmp_path_factory,
        "real",
        lambda site: build(ROOT, site, "--strict", SITE_URL=HOME, SOURCE_DATE_EPOCH=epoch(day)),
    )


@pytest.fixture(scope="session")
def demo_site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The fictional archive, built strictly on its own day."""
    return _shared(
        tmp_path_factory,
        "demo",
        lambda site: build(
            DEMO, site, "--strict", SITE_URL=HOME, SOURCE_DATE_EPOCH=epoch(DEMO_DAY)
        ),
    )


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """An archive whose texts try to become markup, none of them unsafe."""
    folder = project(tmp_path_factory.mktemp("hostile"), INERT)
    return _shared(tmp_path_factory, "hostile", lambda site: build(folder, site))


@pytest.fixture(params=["real", "demo"])
def site(request: pytest.FixtureRequest) -> Built:
    """Each of the two sites in turn."""
    found: Built = request.getfixturevalue(f"{request.param}_site")
    return found


def _shared(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], Built]) -> Built:
    """A site that the first process of the tests to ask for it builds for all of them."""
    is_worker = "PYTEST_XDIST_WORKER" in os.environ
    folder = factory.getbasetemp().parent if is_worker else factory.getbasetemp()
    known = folder / f"{name}.pickle"
    with (folder / f"{name}.lock").open("w") as lock:
        flock(lock, LOCK_EX)
        if not known.exists():
            known.write_bytes(pickle.dumps(make(folder / f"{name}-site")))
        found: Built = pickle.loads(known.read_bytes())  # noqa: S301 - written above
    return found
