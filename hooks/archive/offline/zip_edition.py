"""The archive as a ZIP file whose pages open from the file system, without a server."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from io import BytesIO
from pathlib import Path, PurePosixPath
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from archive.collection import urls
from archive.language.french import day as in_french
from archive.site.page import Page, Section, SectionKind

SEARCH_SCRIPTS = (f"{urls.SEARCH}index.js", f"{urls.SEARCH}recherche.js")
"""What the page of the search loads besides, by its path in the edition: the words, the search."""

_ONLINE = (
    *(urls.DATA, urls.OFFLINE, "assets/search/", urls.MOVED_SCRIPT),
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
_KINDS = {
    SectionKind.MEETING: "Réunion",
    SectionKind.ORGANISATION: "Organisation",
    SectionKind.RESOURCE: "Ressource",
    SectionKind.TEXT: "Page",
}


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
    target = BytesIO()
    with ZipFile(target, "w") as file:
        for path, content in (*framed, *files, *_own_files(pages, site_name, day)):
            if not path.startswith(_ONLINE):
                file.writestr(_zip_info(f"{folder}/{path}", stamp), content)
    return target.getvalue()


def _own_files(pages: Iterable[Page], site_name: str, day: date) -> Iterator[tuple[str, bytes]]:
    index, script = SEARCH_SCRIPTS
    yield index, _index(pages).encode()
    yield script, Path(__file__).with_name("zip_search.js").read_bytes()
    yield "LISEZ-MOI.txt", _READ_ME.format(site=site_name, day=in_french(day)).encode()


def _zip_info(name: str, stamp: tuple[int, int, int, int, int, int]) -> ZipInfo:
    info = ZipInfo(name, stamp)
    info.compress_type = ZIP_DEFLATED
    info.create_system = 3  # Unix, whatever system it is made on
    info.external_attr = 0o644 << 16
    return info


def _index(pages: Iterable[Page]) -> str:
    """The script that holds what the search knows of every page, the latest meeting first."""
    entries = (_entry(page) for page in pages if page.sections)
    latest = sorted(entries, key=lambda entry: str(entry["file"]), reverse=True)
    packed = json.dumps(latest, ensure_ascii=False, separators=(",", ":"))
    return f'"use strict";\nwindow.ARCHIVE = {packed};\n'


def _entry(page: Page) -> dict[str, object]:
    return {
        "file": f"{page.url}{urls.INDEX_FILE}",
        "kind": _KINDS[page.sections[0].kind],
        "title": page.sections[0].title,
        "sections": [_words(section) for section in page.sections],
    }


def _words(section: Section) -> tuple[str, str, str]:
    """The anchor, what a result shows, and what the section is found by besides."""
    title = f"{section.title} · " if section.anchor else ""
    return section.anchor, f"{title}{section.text}", " ".join(section.names)
