"""What a build costs: whole builds of generated archives, timed side by side.

    python tests/benchmark.py 100 1000

For each size: seconds of the build, milliseconds a meeting above an empty archive, the weight
of a meeting's page and the largest page. Sizes are built in turn, several rounds, so that a
machine whose speed drifts slows all of them alike; the median round is printed.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from generate import generate

ROOT = Path(__file__).parent.parent
CONFIG = """\
INHERIT: {root}/mkdocs.yml
site_name: Archive fictive
hooks: [{root}/hooks/mkdocs_hooks.py]
watch: []
not_in_nav: ""
theme:
  custom_dir: {root}/hooks/overrides
"""


def main() -> None:
    """Print one line for each size."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("sizes", type=int, nargs="+", help="how many meetings")
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        projects = {size: project(Path(folder), size) for size in (0, *arguments.sizes)}
        times: dict[int, list[float]] = {size: [] for size in projects}
        for _ in range(arguments.rounds):
            for size, path in projects.items():
                times[size].append(build_seconds(path))
        report(projects, {size: statistics.median(each) for size, each in times.items()})


def project(folder: Path, size: int) -> Path:
    """A project of its own with a generated archive of this many meetings."""
    path = folder / str(size)
    generate(path, size)
    (path / "mkdocs.yml").write_text(CONFIG.format(root=ROOT), encoding="utf-8")
    return path


def build_seconds(path: Path) -> float:
    """How long one strict build takes as a whole process."""
    start = time.perf_counter()
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    subprocess.run(command, cwd=path, check=True, capture_output=True)
    return time.perf_counter() - start


def report(projects: dict[int, Path], medians: dict[int, float]) -> None:
    """Write the figures of each size."""
    for size, path in projects.items():
        pages = sorted(page.stat().st_size for page in path.glob("site/reunions/2*/index.html"))
        cost = (medians[size] - medians[0]) / size * 1000 if size else 0
        line = f"{size:6} meetings {medians[size]:7.2f} s {cost:6.2f} ms a meeting"
        if pages:
            median, largest = statistics.median(pages) / 1000, pages[-1] / 1000
            line += f"   a meeting's page: median {median:.1f} kB, largest {largest:.1f} kB"
        sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
