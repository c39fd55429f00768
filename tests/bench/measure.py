"""What a command costs: its seconds, its memory, what it writes and what a reader downloads."""

import gzip
import os
import re
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from socket import socket
from threading import Event, Thread
from urllib.error import URLError
from urllib.parse import unquote, urljoin
from urllib.request import urlopen

PAUSE = 0.05
"""Seconds between two looks at the memory, and at a page that is to change."""
PATIENCE = 120
"""Seconds after which a served page will not change any more."""
LOADED = re.compile(r'<(?:link[^>]+?rel="?stylesheet"?[^>]*?href|script[^>]*?src)="?([^">\s]+)')
"""What a page loads: <link rel="stylesheet" href="a.css"> and <script src="a.js">."""
PACKED = {".html", ".css", ".js", ".json", ".svg", ".txt", ".xml"}
KILOBYTE = 1024


@dataclass(frozen=True)
class Cost:
    """What one run of some commands took."""

    seconds: float
    memory: int
    """Bytes held at once by all processes, pages that they share counted once; 0 when unknown."""


def cost(commands: tuple[tuple[str, ...], ...], folder: Path) -> Cost:
    """What commands take, run one after the other in a folder.

    Raises CalledProcessError when one fails, with what it printed.
    """
    peak, done = [0], Event()
    watch = Thread(target=_watch, args=(peak, done))
    watch.start()
    start = time.perf_counter()
    try:
        for command in commands:
            subprocess.run(command, cwd=folder, env=environment(), check=True, capture_output=True)
        seconds = time.perf_counter() - start
    finally:
        done.set()
        watch.join()
    return Cost(seconds, peak[0])


def environment() -> dict[str, str]:
    """The environment of every command: no warning of another version, no colours.

    Python keeps compiled modules, as it does by itself, where a container says otherwise.
    """
    kept = {name: text for name, text in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "NO_MKDOCS_2_WARNING": "1", "NO_COLOR": "1"}


def seconds_to_show(serve: tuple[str, ...], folder: Path, edited: Path, day: str) -> float:
    """How long a text saved in a file takes to be on its page while the site is served."""
    address = f"127.0.0.1:{_free_port()}"
    page = f"http://{address}/reunions/{day}/"
    before = edited.read_text("utf-8")
    with subprocess.Popen(
        [*serve, address],
        cwd=folder,
        env=environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as server:
        try:
            _wait_for(page, "<html")
            time.sleep(1)  # the observer of files starts after the first page is there
            edited.write_text(f"{before}\n\nPhrase nouvelle.\n", "utf-8")
            start = time.perf_counter()
            _wait_for(page, "Phrase nouvelle")
            return time.perf_counter() - start
        finally:
            server.kill()
            edited.write_text(before, "utf-8")


def written(site: Path) -> tuple[int, int]:
    """How many files a site holds, and their bytes."""
    files = [path for path in site.rglob("*") if path.is_file()]
    return len(files), sum(path.stat().st_size for path in files)


def downloaded(site: Path, url: str) -> int:
    """The bytes of a page and of what it loads, as a host sends them to a first visit."""
    page = site / url / "index.html"
    loaded = LOADED.findall(page.read_text("utf-8"))
    total = _sent(page)
    for link in dict.fromkeys(loaded):
        path = site / unquote(urljoin(f"/{url}", link)).lstrip("/").partition("?")[0]
        total += _sent(path)
    return total


def largest_page(site: Path) -> int:
    """The bytes of the heaviest page, compressed."""
    return max(_sent(path) for path in site.rglob("*.html"))


def _free_port() -> int:
    """One that no other program answers at: its pages would be measured instead."""
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    return port


def _sent(path: Path) -> int:
    content = path.read_bytes()
    return len(gzip.compress(content, mtime=0) if path.suffix in PACKED else content)


def _wait_for(page: str, text: str) -> None:
    """Return as soon as a page holds a text. Raises TimeoutError."""
    end = time.perf_counter() + PATIENCE
    while time.perf_counter() < end:
        with suppress(URLError, ConnectionError, TimeoutError), urlopen(page, timeout=60) as answer:  # noqa: S310 - our own server
            if text in answer.read().decode("utf-8", "replace"):
                return
        time.sleep(PAUSE)
    message = f"{page} never held {text!r}"
    raise TimeoutError(message)


def _watch(peak: list[int], done: Event) -> None:
    """Note the most memory that the children of this process held together."""
    if not sys.platform.startswith("linux"):
        return
    while not done.wait(PAUSE):
        peak[0] = max(peak[0], sum(map(_memory, _descendants(os.getpid()))))


def _descendants(process: int) -> list[int]:
    children: list[int] = []
    with suppress(OSError, ValueError):
        for task in Path(f"/proc/{process}/task").iterdir():
            children += map(int, (task / "children").read_text().split())
    return children + [below for child in children for below in _descendants(child)]


def _memory(process: int) -> int:
    """The proportional memory of a process, in bytes: « Pss:     1234 kB »."""
    with suppress(OSError):
        for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * KILOBYTE
    return 0
