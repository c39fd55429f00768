"""A finished site → its edition to take away, the list of what a device can keep, the worker."""

from datetime import date
from pathlib import Path

from archive.collection import urls
from archive.offline.listing import as_json, kept_files
from archive.offline.manifest import manifest
from archive.offline.worker import retired_worker, worker
from archive.offline.zip_edition import write_edition

_SIZE = "<span data-size></span>"
"""Where the page about later reading tells the size of the edition."""


def publish(site_dir: Path, site_name: str, day: date, *, is_offered: bool = True) -> None:
    """Write into a finished site what later reading needs; `day` is the day of the build.

    Where it is not offered, the worker that a browser may have is retired.
    """
    page = site_dir / urls.OFFLINE / "index.html"
    _tell_size(page, write_edition(site_dir, site_dir / urls.EDITION, site_name, day))
    (site_dir / urls.MANIFEST).write_text(manifest(site_name), encoding="utf-8")
    listed = as_json(list(kept_files(site_dir)), day)
    (site_dir / urls.KEPT_FILES).write_text(listed, encoding="utf-8")
    script = worker(site_dir) if is_offered else retired_worker()
    (site_dir / urls.WORKER).write_text(script, encoding="utf-8")


def retire(site_dir: Path) -> None:
    """Publish no more than the worker that undoes later reading: for a preview."""
    (site_dir / urls.WORKER).write_text(retired_worker(), encoding="utf-8")


def in_words(size: int) -> str:
    """A number of bytes as French readers write it: 412 ko, 1,3 Mo."""
    if size < 1_000_000:  # noqa: PLR2004 - from there on, in millions
        return f"{max(1, round(size / 1000))}\u00a0ko"
    return f"{size / 1_000_000:.1f}\u00a0Mo".replace(".", ",")


def _tell_size(page: Path, size: int) -> None:
    told = page.read_text(encoding="utf-8").replace(_SIZE, f", {in_words(size)}")
    page.write_text(told, encoding="utf-8")
