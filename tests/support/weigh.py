"""What reading a large archive costs on the network, measured in a browser.

    python tests/support/weigh.py [SIZE]

Builds a generated archive, serves it compressed, reads and searches in it like a member, and
counts every byte that the host sends, those that the service worker asks for too. Fails when an
act costs more than its limit.
"""

import argparse
import gzip
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser

from browser import chromium
from generate import project
from search_times import PROMISED, SLOWER, readable, times
from weighing import HEAVIEST, LIMITS, PAGES, QUERIES, Scales, summary, weighed, weights

HUMAN = 70
"""Milliseconds between two keys of a fast typist on a phone."""
SOME = QUERIES[:4]
"""What is timed: a first search, then further ones."""


def main() -> int:
    """Print one line for each act, then what it was tried with; returns the exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("size", type=int, nargs="?", default=1000, help="how many meetings")
    size = parser.parse_args().size
    with tempfile.TemporaryDirectory() as name:
        folder = project(Path(name), size)
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
        subprocess.run(command, cwd=folder, check=True)
        with weighed(folder / "site") as scales, chromium() as browser:
            found = weights(browser, scales, QUERIES, HUMAN)
            report_times(browser, scales)
        heavy = heavier(folder / "site", HEAVIEST)
    return report(size, found, heavy)


def report_times(browser: Browser, scales: Scales) -> None:
    """Write what some searches take on a weak link; no limit: it depends on this machine too."""
    sys.stdout.write(f"400 kb/s, 400 ms, processeur {SLOWER} fois plus lent ({PROMISED})\n")
    sys.stdout.write(f"  {readable(browser, scales):5.0f} ms jusqu’à l’accueil lisible\n")
    for pace, how in ((HUMAN, "tapés"), (0, "collés")):
        sys.stdout.write(f"  les mots {how}\n")
        for words, taken in zip(SOME, times(browser, scales, PAGES[0], SOME, pace), strict=True):
            sys.stdout.write(
                f"    {taken.opened:5.0f} ms ouverture   {taken.shown:5.0f} ms réponse, "
                f"textes à {taken.full:5.0f} ms   {taken.rounds} allers-retours   "
                f"{taken.task:4.0f} ms la plus longue tâche   {words}\n"
            )


def heavier(site: Path, limit: int) -> dict[str, int]:
    """The pages of a site that take more bytes than a limit once compressed, heaviest first."""
    sizes = {
        page.parent.relative_to(site).as_posix(): len(gzip.compress(page.read_bytes(), 6))
        for page in site.rglob("index.html")
    }
    return {url: sizes[url] for url in sorted(sizes, key=lambda u: -sizes[u]) if sizes[url] > limit}


def report(size: int, found: dict[str, dict[str, int]], heavy: dict[str, int]) -> int:
    """Write the figures; returns 1 when one, or a page, is above its limit."""
    sys.stdout.write(f"{size} réunions, octets envoyés par l’hébergeur (gzip, en-têtes compris)\n")
    for act, costs in found.items():
        middle, most = summary(costs)
        fits = "" if most <= LIMITS[act] else "   TROP"
        line = f"{act:31} médiane {middle:7}   maximum {most:7}   limite {LIMITS[act]:7}{fits}\n"
        sys.stdout.write(line)
        for name, cost in costs.items():
            sys.stdout.write(f"    {cost:7}  {name}\n")
    sys.stdout.write(f"pages plus lourdes que {HEAVIEST} octets : {len(heavy)}\n")
    for url, weight in heavy.items():
        sys.stdout.write(f"    {weight:7}  {url}\n")
    is_over = any(max(costs.values()) > LIMITS[act] for act, costs in found.items())
    return int(is_over or bool(heavy))


if __name__ == "__main__":
    sys.exit(main())
