"""What all tests share."""

import os

import pytest
from hypothesis import HealthCheck, settings

# Images of containers often say so: each command that a test runs would compile all modules anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# The same examples on every machine, however busy, hence not many: they find nothing new the second
# time. `--hypothesis-profile default` tries others, and more.
settings.register_profile(
    "same",
    deadline=None,
    derandomize=True,
    max_examples=40,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("same")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer --bless, --count and --replay."""
    parser.addoption("--bless", action="store_true", help="write what is found as what is expected")
    parser.addoption("--count", type=int, default=8, help="how many files to try at each entry")
    parser.addoption("--replay", help="a file of .attacks/ to try again")


@pytest.fixture
def bless(request: pytest.FixtureRequest) -> bool:
    """Whether expected files are to be written instead of compared."""
    return bool(request.config.getoption("--bless"))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how many files were tried at each entry."""
    reports = terminalreporter.getreports("passed")
    tried = [said for report in reports for name, said in report.user_properties if name == "tried"]
    if tried:
        terminalreporter.section("Essayés")
        terminalreporter.line("  ".join(tried))
