"""The shape of the package: one test file for each module.

The importer is left out: `tests/importer` follows its parts.
"""

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "hooks/archive"
MODULES = [
    path.relative_to(PACKAGE)
    for path in sorted(PACKAGE.rglob("*.py"))
    if path.name != "__init__.py" and "importer" not in path.parts
]


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_a_module_has_its_tests(module: Path) -> None:
    """What a module does is specified in the test file of its name, on the floor of its layer."""
    tests = ROOT / "tests/unit" / module.parent / f"test_{module.name}"

    assert tests.is_file()
