"""What is read without a network: the copy that a device keeps, and the archive as a ZIP file.

A device needs the list of its files, the worker, the manifest; the pages of the ZIP file open from
the file system.
"""

import json
import zlib
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from itertools import chain
from pathlib import Path, PurePosixPath
from urllib.parse import quote
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from archive.collection import urls
from archive.language.french import day as in_french
from archive.site.frame import version
from archive.site.joined_files import as_script
from archive.site.page import Page

_HERE = Path(__file__).parent
_PACKED = {".html", ".css", ".js", ".json", ".svg"}
"""Files that a host sends compressed."""
_FOLDERS = ("assets/", urls.INDEX)
_LEFT_OUT = {"404.html"}
_LAST = f"{urls.INDEX}liste.js"
"""Names the other files of the index: a device takes it once it has them."""
_COLOUR = "#14594a"
_ONLINE = (
    *(urls.DATA, urls.OFFLINE, urls.MOVED_SCRIPT, urls.FIND_ROOT),
    *("assets/offline_copy.js", "assets/opened_pages.js"),
)
"""How the paths begin of what only makes sense on a server."""
_FIRST_DAY = date(1980, 1, 1)
"""No file of a ZIP is older."""
_READ_ME = """\
{site}

Ouvrez le fichier index.html de ce dossier d’un double clic : il se lit dans le navigateur, sans
réseau. Cette édition date du {day} et ne se met pas à jour.
"""


@dataclass(frozen=True, slots=True)
class KeptFile:
    """One file that a device keeps."""

    path: str
    """Its address, relative to the root of the site."""
    size: int
    """In bytes, on the device."""
    sent: int
    """In bytes, over the wire: about so many."""
    version: str
    """Changes with its content."""


def kept_files(site_dir: Path, retired: Collection[str] = ()) -> Iterator[KeptFile]:
    """What a device keeps of a finished site, in the order in which to take it.

    It drops what this names no more: the pages that were taken down, by their urls.
    """
    paths = {path.relative_to(site_dir).as_posix() for path in site_dir.rglob("*")}
    paths -= {f"{url}{urls.INDEX_FILE}" for url in retired}
    for name in sorted(filter(_is_kept, paths), key=lambda name: (name == _LAST, name)):
        path = site_dir / name
        if path.is_file():
            yield _kept(name, path.read_bytes())


def kept_files_json(files: list[KeptFile], day: date) -> str:
    """The list as the page that keeps them reads it; `day` is the day of the build."""
    listed = {
        "date": day.isoformat(),
        "size": sum(file.size for file in files),
        "sent": sum(file.sent for file in files),
        "files": [[file.path, file.sent, file.version] for file in files],
    }
    return json.dumps(listed, separators=(",", ":"))


def worker(offline_page: str, loaded: Iterable[str]) -> str:
    """The script of the service worker; another one whenever its offline page changes.

    `offline_page` is that page's whole HTML, `loaded` the addresses of what its frame asks for,
    relative to the root of the site.
    """
    parts = ("worker_copies.js", "worker.js")
    source = as_script((_HERE / part).read_text(encoding="utf-8") for part in parts)
    script = source.replace("%VERSION%", version(f"{source}{offline_page}".encode()))
    listed = json.dumps([urls.OFFLINE, *loaded])
    return script.replace('["%FRAME_FILES%"]', listed)


def retired_worker() -> str:
    """The worker that undoes what another one kept, then goes."""
    return (_HERE / "retired_worker.js").read_text(encoding="utf-8")


def manifest(site_name: str) -> str:
    """What a phone needs to put a site on its home screen; every address is relative to it."""
    described = {
        "name": site_name,
        "lang": "fr",
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",  # keeps the way back and the address, which members share
        "background_color": "#ffffff",
        "theme_color": _COLOUR,
        "icons": [
            {"src": urls.ICON, "sizes": "any", "type": "image/svg+xml"},
            {"src": urls.TOUCH_ICON, "sizes": "180x180", "type": "image/png"},
        ],
    }
    return json.dumps(described, ensure_ascii=False)


def _is_kept(name: str) -> bool:
    return name.startswith(_FOLDERS) or (name.endswith(".html") and name not in _LEFT_OUT)


def _kept(name: str, content: bytes) -> KeptFile:
    is_packed = Path(name).suffix in _PACKED
    sent = len(zlib.compress(content, 1)) if is_packed else len(content)
    address = quote(name.removesuffix(urls.INDEX_FILE))
    return KeptFile(address, len(content), sent, version(content))


def zip_edition(
    pages: Sequence[Page],
    render: Callable[[Page, str], str],
    files: Iterable[tuple[str, bytes]],
    site_name: str,
    day: date,
) -> bytes:
    """The edition of these pages and of these files, each with its path in the site.

    `render` puts a page in its frame, given the day of the edition in words. `day` is the day of
    the build, at which every file is dated: the same pages give the same bytes.
    """
    folder = PurePosixPath(urls.EDITION).stem
    dated = max(day, _FIRST_DAY)
    stamp = (dated.year, dated.month, dated.day, 0, 0, 0)
    shown = ((f"{page.url}{urls.INDEX_FILE}", page) for page in pages)
    framed = ((path, render(page, in_french(day)).encode()) for path, page in shown)
    read_me = _READ_ME.format(site=site_name, day=in_french(day)).encode()
    target = BytesIO()
    with ZipFile(target, "w") as file:
        for path, content in chain(framed, files, [(urls.READ_ME, read_me)]):
            if not path.startswith(_ONLINE):
                file.writestr(_zip_info(f"{folder}/{path}", stamp), content)
    return target.getvalue()


def _zip_info(name: str, stamp: tuple[int, int, int, int, int, int]) -> ZipInfo:
    info = ZipInfo(name, stamp)
    info.compress_type = ZIP_DEFLATED
    info.create_system = 3  # Unix, whatever system it is made on
    info.external_attr = 0o644 << 16
    return info
