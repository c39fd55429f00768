"""The file of the ZIP edition."""

import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path

from archive.offline.zip_edition import zip_edition
from archive.site.page import Page
from building import DEMO_DAY, rendered
from small import archive_of


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
