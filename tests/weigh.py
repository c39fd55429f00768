"""What reading a large archive costs on the network, measured in a browser.

    python tests/weigh.py [SIZE]

Builds a generated archive, serves it compressed, reads and searches in it like a member, and
counts every byte that the host sends, those that the service worker asks for too. Fails when an
act costs more than its limit.
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmark import project
from browser import chromium
from weighing import LIMITS, summary, weighed, weights

HUMAN = 70
"""Milliseconds between two keys of a fast typist on a phone."""


def main() -> int:
    """Print one line for each act, then what it was tried with; returns the exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("size", type=int, nargs="?", default=1000, help="how many meetings")
    size = parser.parse_args().size
    with tempfile.TemporaryDirectory() as name:
        folder = project(Path(name), size)
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
        subprocess.run(command, cwd=folder, check=True)
        with weighed(folder / "site") as scales, chromium() as browser:
            found = weights(browser, scales, HUMAN)
    return report(size, found)


def report(size: int, found: dict[str, dict[str, int]]) -> int:
    """Write the figures; returns 1 when one is above its limit."""
    sys.stdout.write(f"{size} réunions, octets envoyés par l’hébergeur (gzip, en-têtes compris)\n")
    for act, costs in found.items():
        middle, most = summary(costs)
        fits = "" if most <= LIMITS[act] else "   TROP"
        line = f"{act:31} médiane {middle:7}   maximum {most:7}   limite {LIMITS[act]:7}{fits}\n"
        sys.stdout.write(line)
        for name, cost in costs.items():
            sys.stdout.write(f"    {cost:7}  {name}\n")
    return int(any(max(costs.values()) > LIMITS[act] for act, costs in found.items()))


if __name__ == "__main__":
    sys.exit(main())
