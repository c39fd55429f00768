"""Measure the frames that narrowing a long list costs, on a processor four times slowed.

A key is pressed in the filter of the register of actions; what the page works until a frame shows
what the key did is told as the site is, then with rows laid out as list items, whose numbers a
browser counts again from the first for each row that goes. It is told in time of the processor, so
that other work on the machine does not count.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, CDPSession, Page

from browser import chromium, served
from building import build, project

SLOWED = 4
KEYS = ("v", "Backspace", "q", "Backspace")
"""What is typed, and taken back: the rows of one word in four stay, all, none, all."""
ROUNDS = 3
"""How often: the least of each key is told."""
ROWS = ".gtm-actions > li"
WAYS = {
    "as the site is": "/* its own */",
    "as list items": (
        f"{ROWS}:not([hidden]) {{ display: list-item; content-visibility: visible !important }}"
    ),
}
"""Each way to lay out the rows, with the style that brings it about."""
WORDS = ("Écrire la note", "Relire le plan", "Visiter le poste", "Former un agent")
ROWS_A_MEETING = 20

SHOWN = """() => new Promise((resolve) =>
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 200))))"""


def files(count: int) -> dict[str, str]:
    """The minutes, all invented, that hold so many actions to do."""
    written = {}
    for first in range(0, count, ROWS_A_MEETING):
        day = f"{2029 - first // ROWS_A_MEETING // 12}-{first // ROWS_A_MEETING % 12 + 1:02}-15"
        numbers = range(first, min(first + ROWS_A_MEETING, count))
        rows = "".join(
            f"  - {{action: {WORDS[n % len(WORDS)]} {n}, responsables: OF, date limite: mai}}\n"
            for n in numbers
        )
        text = f"date: {day}\nprésence: [OF]\npoints:\n- titre: Point\n  actions:\n{rows}"
        written[f"meetings/{day}.yml"] = text
    return {"docs/organisations/of.md": "---\nnom: OF\n---\n", **written}


def work(slower: CDPSession) -> float:
    """What the page has worked so far, in milliseconds."""
    metrics = slower.send("Performance.getMetrics")["metrics"]
    return next(float(each["value"]) for each in metrics if each["name"] == "TaskDuration") * 1000


def frames_of(browser: Browser, address: str, style: str) -> list[float]:
    """The work until a frame shows what each of `KEYS` does, in milliseconds."""
    with browser.new_context(bypass_csp=True) as context:
        page = context.new_page()
        page.goto(f"{address}actions/")
        page.add_style_tag(content=style)
        slower = context.new_cdp_session(page)
        slower.send("Performance.enable", {"timeDomain": "threadTicks"})
        slower.send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
        page.get_by_role("searchbox").focus()
        return [min(times) for times in zip(*_rounds(page, slower), strict=True)]


def _rounds(page: Page, slower: CDPSession) -> Iterator[list[float]]:
    for _ in range(ROUNDS):
        frames = []
        for key in KEYS:
            before = work(slower)
            page.keyboard.press(key)
            page.evaluate(SHOWN)
            frames.append(work(slower) - before)
        yield frames


def main() -> None:
    """Run the command line: ``python tests/support/frames.py [COUNT]``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int, nargs="?", default=795, help="how many actions")
    count = parser.parse_args().count
    with TemporaryDirectory() as name, chromium() as browser:
        folder = project(Path(name), files(count))
        built = build(folder, folder / "site")
        with served(built.folder) as address:
            for way, style in WAYS.items():
                frames = frames_of(browser, address, style)
                told = ", ".join(f"{frame:.0f}" for frame in frames)
                sys.stdout.write(f"{count} actions, {way}: {told} ms\n")


if __name__ == "__main__":
    main()
