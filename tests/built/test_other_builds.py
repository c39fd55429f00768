"""One commit gives one site: on any day and machine, under MkDocs and under its heir.

What `archive export` writes makes a whole site with a generator that knows nothing of the archive.
"""

from pathlib import Path

import pytest

from archive.collection import urls
from building import DEMO, DEMO_DAY, Built, epoch, generate, mkdocs
from command_line import run
from website import HOME, Document, Website

pytest_plugins = ["sites"]

SETTINGS = {"SITE_URL": HOME, "SOURCE_DATE_EPOCH": epoch(DEMO_DAY)}

LATER = """\
import datetime
import time

GAP = datetime.timedelta(days=400)
now, today, seconds = datetime.datetime.now, datetime.date.today, time.time


class Moment(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return now(tz) + GAP


class Day(datetime.date):
    @classmethod
    def today(cls):
        return today() + GAP


time.time = lambda: seconds() + GAP.total_seconds()
datetime.datetime, datetime.date = Moment, Day
print("quatre cents jours plus tard")
"""
"""What Python reads before any program, and shifts the clock of a build with it."""


def files(folder: Path) -> dict[str, bytes]:
    """Every file of a site, by its path."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def is_page(path: str) -> bool:
    """Whether a file of an export is one that generators make a page of."""
    return path.endswith(".md")


def unlike(one: Path, other: Path) -> list[str]:
    """The files that two sites do not share to the byte."""
    first, second = files(one), files(other)
    return sorted(n for n in {*first, *second} if first.get(n) != second.get(n))


def test_another_time_and_place(demo_site: Built, tmp_path: Path) -> None:
    """A year later, in another time zone and language, with another seed, each byte is the same."""
    (tmp_path / "clock").mkdir()
    (tmp_path / "clock/sitecustomize.py").write_text(LATER, "utf-8")
    elsewhere = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "7"}
    elsewhere |= {"PYTHONPATH": str(tmp_path / "clock"), **SETTINGS}

    done = mkdocs(DEMO, tmp_path / "site", "--strict", **elsewhere)

    assert done.returncode == 0, done.stdout
    assert "quatre cents jours plus tard" in done.stdout
    assert unlike(demo_site.folder, tmp_path / "site") == []


def test_properdocs(demo_site: Built, tmp_path: Path) -> None:
    """ProperDocs, which goes on with MkDocs 1, builds the same site to the byte, strictly."""
    target = str(tmp_path / "site")

    done = generate("properdocs", DEMO, "--strict", "--site-dir", target, **SETTINGS)

    assert done.returncode == 0, done.stdout
    assert unlike(demo_site.folder, tmp_path / "site") == []


def test_export(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another generator makes of an export each page with its words, and no link leads astray."""
    for name, value in SETTINGS.items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(DEMO)
    exported = run("export", tmp_path / "docs")
    config = f'[project]\nsite_name = "Archive fictive"\nsite_url = "{HOME}"\n'
    (tmp_path / "zensical.toml").write_text(config, "utf-8")

    done = generate("zensical", tmp_path, "--clean")

    assert exported.exit_code == 0, exported.output
    assert done.returncode == 0, done.stdout
    made = Website(tmp_path / "site")
    pages = {urls.of_page_file(p): t for p, t in files(tmp_path / "docs").items() if is_page(p)}
    assert len(pages) > 80
    for url, text in pages.items():
        body = Document(url, text.decode().split("---\n", 2)[2])
        assert made[url].text("article") == body.text("body"), url
    for path, content in files(tmp_path / "docs").items():
        if not is_page(path) and not path.endswith(".html"):
            assert (tmp_path / "site" / path).read_bytes() == content, path
    links = {(page.url, link) for page in made for link in page.links("article a[href]")}
    inside = {(page, made.url(link)) for page, link in links}
    assert [
        pair for pair in sorted(inside, key=str) if pair[1] and not made.is_there(pair[1])
    ] == []
