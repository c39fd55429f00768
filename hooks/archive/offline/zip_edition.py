"""The archive as a ZIP file whose pages open from the file system, without a server."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from io import BytesIO
from pathlib import PurePosixPath
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from archive.collection import urls
from archive.language.french import day as in_french
from archive.site.page import Page

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
        for path, content in (*framed, *files, (urls.READ_ME, read_me)):
            if not path.startswith(_ONLINE):
                file.writestr(_zip_info(f"{folder}/{path}", stamp), content)
    return target.getvalue()


def _zip_info(name: str, stamp: tuple[int, int, int, int, int, int]) -> ZipInfo:
    info = ZipInfo(name, stamp)
    info.compress_type = ZIP_DEFLATED
    info.create_system = 3  # Unix, whatever system it is made on
    info.external_attr = 0o644 << 16
    return info
