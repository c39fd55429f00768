"""What reading the archive costs on the network: bytes that a host sends, compressed."""

import gzip
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from http import HTTPStatus
from io import BufferedIOBase
from pathlib import Path
from statistics import median
from typing import cast

from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

from browser import Quiet, served

LIMITS = {
    "première page": 40_000,
    "page suivante": 8_000,
    "recherche avant de l’ouvrir": 0,
    "première recherche": 60_000,
    "recherche suivante": 15_000,
    "première recherche de cinq mots": 60_000,
}
"""The bytes that each act of a reader may cost at most."""
HEAVIEST = 12_000
"""The bytes that no page is above once compressed, however large the archive."""
QUERIES = (
    "carte des services",
    "retours assistés",
    "femmes et enfants",
    "sante des voyageurs",
    "DM-TIN",
    "points de controle",
    "former deux agents",
    "Kessouma 2025",
)
"""What members look for in a generated archive: an item, accents left out, an acronym, a year."""
LONG_QUERY = "Former deux agents du poste"
PAGES = (
    "reunions/2025-11-13/",
    "reunions/2025-10-23/",
    "organisations/ac-kes/",
    "ressources/carte-des-services-de-tinzara/",
    "reunions/2025-06-12/",
)
"""The pages that a member reads one after the other, in every archive of sixty meetings."""

PHONE: ViewportSize = {"width": 360, "height": 640}
"""The screen of a small phone, which holds three results."""

_PACKED = {".html", ".css", ".js", ".json", ".svg", ".txt", ".xml"}
_QUIET = 200
"""Milliseconds without a byte after which nothing more is to come."""


@dataclass
class Scales:
    """A host that notes what it sends."""

    address: str
    sent: list[tuple[str, int]] = field(default_factory=list)
    """The path asked for and the bytes of the answer, its head included."""
    asked: list[str] = field(default_factory=list)
    answered: list[str] = field(default_factory=list)
    """The paths asked for, and those of them that are answered."""

    @property
    def total(self) -> int:
        """Every byte sent so far."""
        return sum(size for _, size in self.sent)

    def of_search(self) -> int:
        """The bytes of what only search needs."""
        return sum(size for path, size in self.sent if "/search" in path or "recherche" in path)

    def added(self, page: Page, act: Callable[[], object]) -> int:
        """What an act costs, with all that comes of it, the worker's requests included."""
        before = self.total
        act()
        seen = -1
        while seen != self.total or len(self.asked) > len(self.answered):
            seen = self.total
            page.wait_for_timeout(_QUIET)
        return self.total - before


@contextmanager
def weighed(folder: Path) -> Iterator[Scales]:
    """A folder served compressed, every byte noted; stopped in the end."""
    scales = Scales("")

    class Weighing(Packed):
        def do_GET(self) -> None:  # noqa: N802 - called by this name
            """Answer, and note when."""
            scales.asked.append(self.path)
            super().do_GET()
            scales.answered.append(self.path)

        def finish(self) -> None:
            """Note what was sent."""
            super().finish()
            scales.sent.append((self.path, self.counted.count))

    with served(folder, handler=Weighing) as address:
        scales.address = address
        yield scales


class Counting:
    """A file that counts what is written to it."""

    def __init__(self, file: BufferedIOBase) -> None:
        self._file = file
        self.count = 0

    def write(self, data: bytes) -> int:
        """Write and count."""
        self.count += len(data)
        return self._file.write(data)

    def __getattr__(self, name: str) -> object:
        return getattr(self._file, name)


class Packed(Quiet):
    """A host that compresses texts, as GitHub Pages does and GitLab Pages can.

    Like theirs, its browsers ask again after ten minutes whether a file has changed.
    """

    protocol_version = "HTTP/1.1"  # before, browsers trust no ETag

    def setup(self) -> None:
        """Count all that is sent."""
        super().setup()
        self.path = ""
        self.counted = Counting(self.wfile)
        self.wfile = cast("BufferedIOBase", self.counted)

    def do_GET(self) -> None:  # noqa: N802 - called by this name
        """Answer with the file, packed, or with word that it has not changed."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self._send(HTTPStatus.NOT_FOUND, {"Content-Length": "0"}, b"")
            return
        content = path.read_bytes()
        tag = f'"{sha256(content).hexdigest()[:16]}"'
        if self.headers.get("If-None-Match") == tag:
            self._send(HTTPStatus.NOT_MODIFIED, {"ETag": tag}, b"")
            return
        head = {"ETag": tag, "Cache-Control": "max-age=600", "Content-Type": self.guess_type(path)}
        if path.suffix in _PACKED:
            content = gzip.compress(content, 6)
            head["Content-Encoding"] = "gzip"
        self._send(HTTPStatus.OK, {**head, "Content-Length": str(len(content))}, content)

    def _send(self, status: HTTPStatus, head: dict[str, str], content: bytes) -> None:
        self.send_response(status)
        for name, value in {**head, "Connection": "close"}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)


def weights(
    browser: Browser, scales: Scales, queries: Sequence[str], delay: int | None
) -> dict[str, dict[str, int]]:
    """The bytes of each act in `LIMITS`, for each page or query it was tried with.

    `delay` is the time between two keys, in milliseconds: what is typed slowly is looked for in
    between, which costs more. None pastes the words at once, which costs the same everywhere.
    """
    found: dict[str, dict[str, int]] = {name: {} for name in LIMITS}
    with browser.new_context(service_workers="allow") as context:
        first, *others = PAGES
        page = context.new_page()
        found["première page"][first] = scales.added(page, lambda: read(page, scales, first))
        for url in others:
            cost = scales.added(page, partial(read, page, scales, url))
            found["page suivante"][url] = cost
        found["recherche avant de l’ouvrir"]["toutes"] = scales.of_search()
    for query, further in zip(queries, (*queries[1:], queries[0]), strict=True):
        with browser.new_context(service_workers="allow", viewport=PHONE) as context:
            one, other = searches(context, scales, (query, further), delay)
        found["première recherche"][query] = one
        found["recherche suivante"][further] = other
    with browser.new_context(service_workers="allow", viewport=PHONE) as context:
        cost, _ = searches(context, scales, (LONG_QUERY, queries[0]), delay)
        found["première recherche de cinq mots"][LONG_QUERY] = cost
    return found


def searches(
    context: BrowserContext, scales: Scales, queries: tuple[str, str], delay: int | None
) -> tuple[int, int]:
    """What a member's first search costs, and another one on the next page."""
    page = context.new_page()
    scales.added(page, lambda: read(page, scales, PAGES[0]))
    first = scales.added(page, lambda: look_for(page, queries[0], delay))
    scales.added(page, lambda: read(page, scales, PAGES[1]))
    return first, scales.added(page, lambda: look_for(page, queries[1], delay))


def read(page: Page, scales: Scales, url: str) -> None:
    """Open a page, and let the worker settle."""
    page.goto(f"{scales.address}{url}", wait_until="load")
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")


def look_for(page: Page, words: str, delay: int | None) -> None:
    """Open the search and type, key by key, or paste the words."""
    page.keyboard.press("/")
    field = page.locator("dialog input[type=search]")
    field.wait_for()
    if delay is None:
        field.fill(words)
    else:
        field.press_sequentially(words, delay=delay)
    page.locator(".gtm-hits a").first.wait_for()


def summary(costs: dict[str, int]) -> tuple[int, int]:
    """The median and the greatest cost of an act, in bytes."""
    return round(median(costs.values())), max(costs.values())
