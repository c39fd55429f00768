"""Fixtures: the real site, the fictional one and a hostile one, each built once for all tests."""

from datetime import date
from pathlib import Path

import pytest

from archive.collection.archive import load
from building import DEMO, DEMO_DAY, ROOT, Built, build, epoch, project
from hostile import INERT
from once import once
from website import HOME


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The real archive, built strictly on the day of its latest meeting."""
    archive, _ = load(ROOT, date.min)
    day = max(meeting.day for meeting in archive.meetings)
    return once(
        tmp_path_factory,
        "real",
        lambda site: build(ROOT, site, "--strict", SITE_URL=HOME, SOURCE_DATE_EPOCH=epoch(day)),
    )


@pytest.fixture(scope="session")
def demo_site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The fictional archive, built strictly on its own day."""
    return once(
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
    return once(tmp_path_factory, "hostile", lambda site: build(folder, site))


@pytest.fixture
def demo(demo_site: Built) -> Path:
    """The folder of the fictional archive."""
    assert demo_site.status == 0, demo_site.output
    return demo_site.folder


@pytest.fixture
def real(real_site: Built) -> Path:
    """The folder of the real archive."""
    assert real_site.status == 0, real_site.output
    return real_site.folder


@pytest.fixture(params=["real", "demo"])
def site(request: pytest.FixtureRequest) -> Built:
    """Each of the two sites in turn."""
    found: Built = request.getfixturevalue(f"{request.param}_site")
    return found
