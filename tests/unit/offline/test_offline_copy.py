"""What a finished site gains for later reading: the list of files, the worker, the manifest."""

import json
import re
import shutil
import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from archive.offline.offline_copy import kept_files, kept_files_json, worker, zip_edition
from archive.site.page import Page
from building import DEMO_DAY, Built, rendered, write
from small import archive_of

pytest_plugins = ["sites"]


@pytest.fixture
def folder(demo_site: Built, tmp_path: Path) -> Path:
    """The fictional site, to be changed."""
    assert demo_site.status == 0, demo_site.output
    return Path(shutil.copytree(demo_site.folder, tmp_path / "site"))


def test_every_page_and_what_it_loads_are_kept(demo_site: Built) -> None:
    """The list names every page, style, script and piece of the index, and no attachment."""
    kept = {unquote(file.path) for file in kept_files(demo_site.folder)}

    urls = {document.url for document in demo_site} - {"404.html"}
    assert urls <= kept
    assert {"assets/site.js", "recherche/index/liste.js", "assets/style.css"} <= kept
    assert not any(path.endswith((".pdf", ".csv", ".zip", "sw.js")) for path in kept)


def test_the_index_is_named_last(demo_site: Built) -> None:
    """A copy cut short does not point to pieces of the index that it has not."""
    *_, last = kept_files(demo_site.folder)

    assert last.path == "recherche/index/liste.js"


def test_sizes_are_those_of_the_files(demo_site: Built) -> None:
    """The size on the device is exact; texts cost less over the wire."""
    home = next(file for file in kept_files(demo_site.folder) if file.path == "")

    assert home.size == (demo_site.folder / "index.html").stat().st_size
    assert home.sent < home.size / 2


def test_only_changed_files_change_version(folder: Path) -> None:
    """A page that is written anew is taken anew, and no other."""
    before = list(kept_files(folder))
    page = folder / "reunions/2025-09-11/index.html"
    page.write_text(page.read_text("utf-8").replace("</h1>", "!</h1>"), encoding="utf-8")

    changed = set(kept_files(folder)) - set(before)

    assert [file.path for file in changed] == ["reunions/2025-09-11/"]


def test_what_was_taken_down_is_named_no_more(tmp_path: Path) -> None:
    """A device drops the copy of a page that was taken down, as of one that is gone."""
    write(tmp_path, {f"reunions/{day}/index.html": "Page" for day in ("a", "b")})

    kept = kept_files(tmp_path, retired=["reunions/a/"])

    assert [file.path for file in kept if file.path.startswith("reunions/")] == ["reunions/b/"]


def test_the_list_adds_up(demo_site: Built) -> None:
    """The list tells its day and what all of it weighs."""
    files = list(kept_files(demo_site.folder))

    told = json.loads(kept_files_json(files, DEMO_DAY))

    assert told["date"] == "2026-01-15"
    assert told["size"] == sum(file.size for file in files)
    assert told["sent"] == sum(sent for _, sent, _ in told["files"])


def test_the_worker_keeps_what_the_offline_page_loads(demo_site: Built) -> None:
    """Every file that the worker asks for when it is installed exists."""
    text = (demo_site.folder / "sw.js").read_text("utf-8")
    found = re.search(r"const FRAME_FILES = (\[.*\]);", text)
    assert found

    paths = [urlsplit(each).path for each in json.loads(found[1])]

    assert paths[0] == "hors-ligne/"
    assert len(paths) > 5
    assert [path for path in paths if not (demo_site.folder / path).exists()] == []


def test_another_offline_page_is_another_worker() -> None:
    """Browsers take a new worker when the offline page changes, and only then."""
    before = worker("<p>Une page</p>", ["assets/site.js"])

    assert worker("<p>Une page</p>", ["assets/site.js"]) == before
    assert worker("<p>Une autre</p>", ["assets/site.js"]) != before


def test_the_manifest_stays_below_the_site(demo_site: Built) -> None:
    """A site that does not stand at the root of its host is put on a home screen as it is."""
    told = json.loads((demo_site.folder / "manifest.webmanifest").read_text("utf-8"))

    assert told["name"] == "Archives du GCM (fictives)"
    assert (told["start_url"], told["scope"]) == ("./", "./")
    assert all((demo_site.folder / icon["src"]).is_file() for icon in told["icons"])


def test_the_offline_page_knows_the_size_of_the_edition(demo_site: Built) -> None:
    """The script of the page is given the size of the file it offers, in bytes."""
    root = demo_site["hors-ligne/"].tree.css("html")[0]

    size = (demo_site.folder / "archives-gtm.zip").stat().st_size
    assert root.attributes["data-edition-size"] == str(size)
    assert demo_site["hors-ligne/"].tree.css("[data-size]")


def shown(page: Page, day: str) -> str:
    """A frame of nothing but the day."""
    return f"{page.file_html} {day}"


def test_edition_is_always_the_same() -> None:
    """Made twice of the same files, the edition is the same to the letter."""
    files = [("index.html", b"<p>Une page</p>"), ("assets/a.css", b"p { margin: 0 }")]

    one, other = (zip_edition((), shown, files, "Archive", DEMO_DAY) for _ in range(2))

    assert one == other


def test_an_edition_of_before_zip() -> None:
    """A build dated before the first day that a ZIP knows makes its edition all the same."""
    made = zip_edition((), shown, (), "Un & deux - trois", date(1970, 1, 1))

    with zipfile.ZipFile(BytesIO(made)) as file:
        assert {info.date_time[:3] for info in file.infolist()} == {(1980, 1, 1)}
        read_me = file.read("archives-gtm/LISEZ-MOI.txt").decode()
    assert read_me.startswith("Un & deux - trois\n")
    assert "1er janvier 1970" in read_me


def test_pages_are_framed_for_files(tmp_path: Path) -> None:
    """Pages stand there as the file system needs them; what a server does is left out."""
    pages = list(rendered(archive_of(tmp_path, {})).values())
    files = [("assets/lists.js", b""), ("assets/moved.js", b"")]

    made = zip_edition(pages, shown, files, "Archive", date(2026, 1, 15))

    with zipfile.ZipFile(BytesIO(made)) as file:
        names = {name.removeprefix("archives-gtm/") for name in file.namelist()}
        home = file.read("archives-gtm/index.html").decode()
    assert {"index.html", "reunions/index.html", "assets/lists.js"} <= names
    assert not names & {"hors-ligne/index.html", "assets/moved.js"}
    assert 'action="recherche/index.html"' in home
    assert home.endswith("15 janvier 2026")
