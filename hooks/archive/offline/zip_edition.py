"""A finished site → a ZIP file whose pages open from the file system, without a server."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from archive.collection import urls
from archive.language.french import day as in_french
from archive.offline.zip_page import without_server
from archive.offline.zip_search import SCRIPTS, Entry, entry, index, search_page

_ONLINE = (
    *(urls.OFFLINE, urls.WORKER, urls.EDITION, urls.SEARCH, urls.DATA, urls.INDEX),
    *(urls.MANIFEST, urls.OPENSEARCH, "404.html", "sitemap.xml"),
    *("assets/offline_copy.js", "assets/search"),
)
"""How the paths begin of what only makes sense on a server."""
_FIRST_DAY = date(1980, 1, 1)
"""No file of a ZIP is older."""
_READ_ME = """\
{site}

Ouvrez le fichier index.html de ce dossier d’un double clic : il se lit dans le navigateur, sans
réseau. Cette édition date du {day} et ne se met pas à jour.
"""


def write_edition(site_dir: Path, target: Path, site_name: str, day: date) -> int:
    """Write the edition of a finished site, always the same for the same pages.

    `day` is the day of the build, at which every file is dated. Returns its size in bytes.
    """
    folder = target.stem
    dated = max(day, _FIRST_DAY)
    stamp = (dated.year, dated.month, dated.day, 0, 0, 0)
    with ZipFile(target, "w", ZIP_DEFLATED) as file:
        for name, content in _contents(site_dir, site_name, in_french(day)):
            file.writestr(_entry(f"{folder}/{name}", stamp), content)
    return target.stat().st_size


def _entry(name: str, stamp: tuple[int, int, int, int, int, int]) -> ZipInfo:
    info = ZipInfo(name, stamp)
    info.compress_type = ZIP_DEFLATED
    info.create_system = 3  # Unix, whatever system it is made on
    info.external_attr = 0o644 << 16
    return info


def _contents(site_dir: Path, site_name: str, day: str) -> Iterator[tuple[str, str | bytes]]:
    """Each file of the edition with its content."""
    found: list[Entry] = []
    for path in sorted(site_dir.rglob("*")):
        name = path.relative_to(site_dir).as_posix()
        if name.startswith(_ONLINE) or not path.is_file():
            continue
        if path.suffix != ".html":
            yield name, path.read_bytes()
            continue
        page = path.read_text(encoding="utf-8")
        found += filter(None, [entry(name, page)])
        yield name, without_server(page, day)
    frame = (site_dir / urls.OFFLINE / "index.html").read_text(encoding="utf-8")
    yield f"{urls.SEARCH}index.html", without_server(search_page(frame), day)
    yield f"{urls.SEARCH}index.js", index(found)
    yield from SCRIPTS.items()
    yield "LISEZ-MOI.txt", _READ_ME.format(site=site_name, day=day)
