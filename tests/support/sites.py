"""Fixtures: the real site and the fictional one, built once in each process of the tests."""

import pytest

from building import DEMO, DEMO_EPOCH, ROOT, Built, build, project
from hostile import INERT
from website import HOME


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The real archive, built strictly on the day of the test."""
    return build(ROOT, tmp_path_factory.mktemp("real"), "--strict", SITE_URL=HOME)


@pytest.fixture(scope="session")
def demo_site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The fictional archive, built strictly on its own day."""
    folder = tmp_path_factory.mktemp("demo")
    return build(DEMO, folder, "--strict", SITE_URL=HOME, SOURCE_DATE_EPOCH=DEMO_EPOCH)


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """An archive whose texts try to become markup, none of them unsafe."""
    folder = project(tmp_path_factory.mktemp("hostile"), INERT)
    return build(folder, folder / "site")


@pytest.fixture(params=["real", "demo"])
def site(request: pytest.FixtureRequest) -> Built:
    """Each of the two sites in turn."""
    found: Built = request.getfixturevalue(f"{request.param}_site")
    return found
