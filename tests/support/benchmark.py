"""What a build costs: whole builds of generated archives, timed side by side.

    python tests/support/benchmark.py 100 1000

For each size, the fastest round and the median one: seconds of the build, and milliseconds a
meeting above an empty archive; then the weight of a meeting's page. Sizes are built in turn,
several rounds, so that a machine whose speed drifts slows all of them alike.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from generate import generate

ROOT = Path(__file__).parents[2]
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
        report(projects, times)


def project(folder: Path, size: int) -> Path:
    """A project of its own with a generated archive of this many meetings."""
    path = folder / str(size)
    generate(path, size)
    (path / "mkdocs.yml").write_text(CONFIG.format(root=ROOT), encoding="utf-8")
    return path


def build_seconds(path: Path) -> float:
    """How long one strict build takes as a whole process."""
    start = time.perf_counter()
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    subprocess.run(command, cwd=path, check=True, capture_output=True)
    return time.perf_counter() - start


def report(projects: dict[int, Path], times: dict[int, list[float]]) -> None:
    """Write the figures of each size; `times` are the seconds of its rounds."""
    for size, path in projects.items():
        line = f"{size:6} meetings"
        for name, of in (("fastest", min), ("median", statistics.median)):
            seconds, empty = of(times[size]), of(times[0])
            line += f"   {name} {seconds:.2f} s"
            line += f" = {(seconds - empty) / size * 1000:.2f} ms a meeting" if size else ""
        pages = sorted(page.stat().st_size for page in path.glob("site/reunions/2*/index.html"))
        if pages:
            line += f"   page: median {statistics.median(pages) / 1000:.1f} kB"
            line += f", largest {pages[-1] / 1000:.1f} kB"
        sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
