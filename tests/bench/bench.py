"""The archive measured beside what people would use instead, with the same pages.

    make bench                         100 and 1,000 meetings, three rounds
    make bench ARGS="5000 --rounds 1"  the growth

Generators are run in turn, round after round, so that a machine whose speed drifts slows all of
them alike. The others get the pages of the archive as plain Markdown: what the archive works out
(registers, histories, attendance) they are given for nothing.
"""

import argparse
import platform
import statistics
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from generate import LATEST
from measure import Cost, cost, downloaded, largest_page, seconds_to_show, written
from rivals import TOOLS, Rival, install, rivals

RESULTS = Path(__file__).with_name("RESULTS.md")
SIZES = (100, 1000)
GOALS: dict[int, dict[str, float]] = {
    100: {"MkDocs + Material": 0.5, "Hugo + Pagefind": 1.5, "save to page (s)": 1},
    1000: {
        "MkDocs + Material": 0.35,
        "Hugo + Pagefind": 1,
        "save to page (s)": 4,
        "memory (MB)": 200,
    },
    5000: {"memory (MB)": 600},
}
"""By how many meetings: the most that a build may take of that of another generator, and the most
of the archive's own figures."""
LARGEST = 12
"""The most kilobytes of a page, at any size."""
CHECK = (f"{Path(sys.executable).parent}/archive", "check")


@dataclass
class Figures:
    """What was measured of one generator at one size."""

    rival: Rival
    builds: list[Cost] = field(default_factory=list)
    serve: float | None = None
    """Seconds from a text saved to its page; None when not measured."""

    @property
    def seconds(self) -> float:
        """The median of the builds."""
        return statistics.median(build.seconds for build in self.builds)

    @property
    def memory(self) -> int:
        """The most bytes of the builds, 0 when unknown."""
        return max(build.memory for build in self.builds)


def main() -> None:
    """Measure, print, and write the results beside this file."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("sizes", type=int, nargs="*", default=SIZES, help="how many meetings")
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    install()
    parts = [HEAD.format(machine=machine(), day=f"{datetime.now(UTC):%Y-%m-%d}")]
    for size in arguments.sizes:
        with tempfile.TemporaryDirectory() as folder:
            parts.append(measured(Path(folder), size, arguments.rounds))
        sys.stdout.write(f"{parts[-1]}\n")
    if tuple(arguments.sizes) == SIZES:
        RESULTS.write_text("\n".join(parts), encoding="utf-8")


HEAD = """\
# What the archive costs beside other generators

Written by `make bench` on {day}: {machine}.
Every generator builds the same pages; the others are given as plain Markdown what the archive
works out of its minutes. Medians; memory is that of all processes together; a first
visit is to a meeting's page, compressed, search left aside.
"""


def measured(folder: Path, size: int, rounds: int) -> str:
    """The table of one size."""
    found = [Figures(rival) for rival in rivals(folder, size)]
    for _ in range(rounds):
        for figures in found:
            figures.builds.append(cost(figures.rival.commands, figures.rival.folder))
    checks = [cost((CHECK,), found[0].rival.folder).seconds for _ in range(rounds)]
    for figures in found:
        rival = figures.rival
        if rival.serve:
            figures.serve = seconds_to_show(rival.serve, rival.folder, rival.edited, f"{LATEST}")
    rows = [row(figures, found[0].seconds) for figures in found]
    check = f"`archive check`: {statistics.median(checks):.2f} s."
    goals = f"Goals: {'; '.join(told_goals(size, found))}."
    return "\n".join([f"## {size:,} meetings\n", COLUMNS, *rows, "", check, goals, ""])


def told_goals(size: int, found: Sequence[Figures]) -> Iterator[str]:
    """Each goal at a size, what it is held to, and whether it holds."""
    ours = found[0]
    reached = {each.rival.name: ours.seconds / each.seconds for each in found}
    reached |= {"save to page (s)": ours.serve or 0, "memory (MB)": ours.memory / 1e6}
    reached |= {"largest page (kB)": largest_page(ours.rival.folder / ours.rival.site) / 1e3}
    for name, most in {**GOALS.get(size, {}), "largest page (kB)": LARGEST}.items():
        verdict = "held" if reached[name] <= most else "**missed**"
        yield f"{name} {reached[name]:.2f} of {most:g} {verdict}"


COLUMNS = """\
| | archive ÷ it | build (s) | memory (MB) | save to page (s) | files | written (MB) \
| first visit (kB) | largest page (kB) |
|---|--:|--:|--:|--:|--:|--:|--:|--:|"""


def row(figures: Figures, ours: float) -> str:
    """One generator; `ours` are the seconds of the archive's build."""
    site = figures.rival.folder / figures.rival.site
    files, total = written(site)
    cells = (
        figures.rival.name,
        f"{ours / figures.seconds:.2f}",
        f"{figures.seconds:.2f}",
        f"{figures.memory / 1e6:.0f}" if figures.memory else "–",
        f"{figures.serve:.1f}" if figures.serve is not None else "–",
        f"{files:,}",
        f"{total / 1e6:.1f}",
        f"{downloaded(site, f'reunions/{LATEST}/') / 1e3:.0f}",
        f"{largest_page(site) / 1e3:.0f}",
    )
    return f"| {' | '.join(cells)} |"


def machine() -> str:
    """What ran it: system, processors, versions."""
    pins = (TOOLS.parent / "requirements.txt").read_text("utf-8").splitlines()
    tools = [line.split(" ")[0] for line in pins if line.startswith(("hugo", "pagefind=", "zens"))]
    own = [f"{name}=={version(name)}" for name in ("mkdocs", "mkdocs-material")]
    system = f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"
    return f"{system}, {', '.join([*own, *tools])}"


if __name__ == "__main__":
    main()
