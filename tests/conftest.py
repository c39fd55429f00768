"""What all tests share."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer --bless."""
    parser.addoption("--bless", action="store_true", help="write what is found as what is expected")


@pytest.fixture
def bless(request: pytest.FixtureRequest) -> bool:
    """Whether expected files are to be written instead of compared."""
    return bool(request.config.getoption("--bless"))
