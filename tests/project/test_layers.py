"""Imports go downwards only, and a module that breaks this is found."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the code with its contracts."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(ROOT / "hooks/archive", tmp_path / "hooks/archive")
    return tmp_path


def contracts(root: Path) -> tuple[int, str]:
    """Whether the contracts hold for the code of a folder, and what is said of them."""
    command = str(Path(sys.executable).with_name("lint-imports"))
    done = subprocess.run(
        [command, "--no-cache", "--no-logo", "--config", str(root / "pyproject.toml")],
        cwd=root / "hooks",
        env={"PYTHONPATH": str(root / "hooks"), "LANG": "C.UTF-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def test_contracts_hold(copy: Path) -> None:
    """The code as it stands keeps its contracts."""
    assert contracts(copy)[0] == 0


@pytest.mark.parametrize(
    ("module", "line", "broken"),
    [
        ("language/text.py", "from archive.parsing.source import nodes", "archive.language"),
        ("collection/urls.py", "from archive.checks import report", "archive.collection"),
        ("checks/report.py", "from archive import cli", "archive.checks"),
        ("checks/report.py", "import mkdocs.utils", "mkdocs"),
        ("checks/report.py", "import mkdocs_pages", "mkdocs_pages"),
        ("stray.py", "", "archive.stray"),
    ],
)
def test_contracts_break(copy: Path, module: str, line: str, broken: str) -> None:
    """An import upwards, of the site generator, or a part without a place is refused."""
    with (copy / "hooks/archive" / module).open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")

    code, said = contracts(copy)

    assert code == 1
    assert broken in said
