"""The file of the ZIP edition."""

import zipfile
from datetime import date
from io import BytesIO

from archive.offline.zip_edition import zip_edition
from building import DEMO_DAY


def test_edition_is_always_the_same() -> None:
    """Made twice of the same files, the edition is the same to the letter."""
    files = [("index.html", b"<p>Une page</p>"), ("assets/a.css", b"p { margin: 0 }")]

    one, other = (zip_edition(files, (), "Archive", DEMO_DAY) for _ in range(2))

    assert one == other


def test_an_edition_of_before_zip() -> None:
    """A build dated before the first day that a ZIP knows makes its edition all the same."""
    made = zip_edition([("index.html", b"")], (), "Un & deux - trois", date(1970, 1, 1))

    with zipfile.ZipFile(BytesIO(made)) as file:
        assert {info.date_time[:3] for info in file.infolist()} == {(1980, 1, 1)}
        read_me = file.read("archives-gtm/LISEZ-MOI.txt").decode()
    assert read_me.startswith("Un & deux - trois\n")
    assert "1er janvier 1970" in read_me
