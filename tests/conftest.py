"""What all tests share."""

import os

import pytest
from hypothesis import HealthCheck, settings

# Images of containers often say so: each command that a test runs would compile all modules anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# The same examples on every machine, however busy; `--hypothesis-profile default` tries others.
settings.register_profile(
    "same", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("same")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer --bless."""
    parser.addoption("--bless", action="store_true", help="write what is found as what is expected")


@pytest.fixture
def bless(request: pytest.FixtureRequest) -> bool:
    """Whether expected files are to be written instead of compared."""
    return bool(request.config.getoption("--bless"))
