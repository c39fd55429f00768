"""The service worker: the script of later reading, told what its offline page needs."""

import json
import re
from pathlib import Path
from urllib.parse import urljoin

from archive.collection import urls
from archive.offline.content_hash import version

_SOURCE = Path(__file__).with_name("worker.js")
_RETIRED = Path(__file__).with_name("retired_worker.js")
_COMMENT = re.compile(r"^ *//.*\n", re.MULTILINE)
"""Browsers ask for the worker again and again: it goes without the words for its authors."""
_LOADED = re.compile(r'<(?:script[^>]* src|link rel="(?:stylesheet|icon)" href)="([^"]+)"')


def worker(site_dir: Path) -> str:
    """The worker of a finished site; another one whenever its offline page changes."""
    page = (site_dir / urls.OFFLINE / "index.html").read_text(encoding="utf-8")
    loaded = [urljoin(urls.OFFLINE, address) for address in _LOADED.findall(page)]
    source = _SOURCE.read_text(encoding="utf-8")
    listed = json.dumps([urls.OFFLINE, *loaded])
    told = source.replace("%VERSION%", version(f"{source}{page}".encode()))
    return _COMMENT.sub("", told.replace('["%FRAME_FILES%"]', listed))


def retired_worker() -> str:
    """The worker that undoes what another one kept, then goes."""
    return _RETIRED.read_text(encoding="utf-8")
