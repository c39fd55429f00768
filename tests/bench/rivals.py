"""The pages of an archive as plain Markdown, and the generators that make a site of them."""

import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from shutil import copy

from archive.collection.archive import load
from archive.importer.office.office import run_pandoc
from archive.site.page import Page
from archive.site.pages import pages
from generate import LATEST, ROOT, project

HERE = Path(__file__).parent
TOOLS = ROOT / ".venv" / "bench" / "bin"
MARKER = "@@page@@"
BATCH = 100
"""How many pages pandoc reads at a time: starting it costs more than reading one."""

MATERIAL = """\
site_name: Archive fictive
theme:
  name: material
  language: fr
  font: false
  features: [navigation.prune]
markdown_extensions: [tables]
plugins:
  - search:
      lang: fr
validation:
  links:
    absolute_links: ignore
    unrecognized_links: ignore
"""
HUGO = """\
baseURL = "https://archives.example/"
languageCode = "fr"
title = "Archive fictive"
disableKinds = ["taxonomy", "term", "RSS"]
"""


@dataclass(frozen=True)
class Rival:
    """A generator in a folder that holds what it builds from."""

    name: str
    folder: Path
    commands: tuple[tuple[str, ...], ...]
    """What builds the site, one after the other."""
    serve: tuple[str, ...]
    """What serves it and builds again at each change; the port comes last. () when not measured."""
    edited: Path
    """The file of a meeting, which is changed while it is served."""
    site: str = "site"


def rivals(folder: Path, size: int) -> list[Rival]:
    """The archive of this many meetings, and the same pages for each of the others."""
    ours = project(folder, size)
    archive, _ = load(ours, date(2026, 1, 15))
    written = list(markdown(list(pages(archive, "Groupe fictif"))))
    binaries = Path(sys.executable).parent
    mkdocs, day = f"{binaries}/mkdocs", f"{LATEST}"
    return [
        Rival(
            "Archives",
            ours,
            ((mkdocs, "build", "--quiet"),),
            (mkdocs, "serve", "--quiet", "--dev-addr"),
            ours / "meetings" / f"{LATEST.year}" / f"{day}.md",
        ),
        material(folder / "material", written, mkdocs, day),
        hugo(folder / "hugo", written, day),
        zensical(folder / "zensical", written, day),
    ]


def markdown(whole: Sequence[Page]) -> Iterator[tuple[str, str, str]]:
    """The url, the title and the text of each page; what only a browser shows is left out."""
    for first in range(0, len(whole), BATCH):
        batch = whole[first : first + BATCH]
        html = "".join(f"<p>{MARKER}</p>{page.html}" for page in batch)
        made = run_pandoc(html.encode(), "--from=html", "--to=gfm-raw_html", "--wrap=none")
        texts = made.decode().split(MARKER)[1:]
        for page, text in zip(batch, texts, strict=True):
            yield page.url, page.title, re.sub(r"\n{3,}", "\n\n", text.strip())


def material(folder: Path, written: Iterable[tuple[str, str, str]], mkdocs: str, day: str) -> Rival:
    """MkDocs with Material and the search that comes with them."""
    _write_docs(folder, written)
    return Rival(
        "MkDocs + Material",
        folder,
        ((mkdocs, "build", "--quiet"),),
        (mkdocs, "serve", "--quiet", "--dev-addr"),
        folder / "docs" / "reunions" / day / "index.md",
    )


def zensical(folder: Path, written: Iterable[tuple[str, str, str]], day: str) -> Rival:
    """Zensical, which reads the configuration of Material."""
    _write_docs(folder, written)
    edited = folder / "docs" / "reunions" / day / "index.md"
    return Rival("Zensical", folder, ((f"{TOOLS}/zensical", "build", "--clean"),), (), edited)


def hugo(folder: Path, written: Iterable[tuple[str, str, str]], day: str) -> Rival:
    """Hugo with the smallest theme there can be, then Pagefind on its site."""
    for url, title, text in written:
        _write(folder / "content" / url / "_index.md", f'---\ntitle: "{title}"\n---\n{text}\n')
    _write(folder / "hugo.toml", HUGO)
    layouts = folder / "layouts"
    layouts.mkdir()
    copy(HERE / "hugo" / "all.html", layouts / "all.html")
    commands = (
        (f"{TOOLS}/hugo", "build", "--quiet"),
        (f"{TOOLS}/python", "-m", "pagefind", "--site", "public", "--force-language", "fr"),
    )
    edited = folder / "content" / "reunions" / day / "_index.md"
    return Rival("Hugo + Pagefind", folder, commands, (), edited, site="public")


def install() -> None:
    """Set up the other generators once, from wheels whose hashes are known."""
    requirements = HERE / "requirements.txt"
    stamp = TOOLS.parent / requirements.name
    if stamp.exists() and stamp.read_bytes() == requirements.read_bytes():
        return
    subprocess.run([sys.executable, "-m", "venv", "--clear", TOOLS.parent], check=True)
    pip = [f"{TOOLS}/python", "-m", "pip", "install", "--quiet", "--no-input"]
    subprocess.run([*pip, "--require-hashes", "-r", str(requirements)], check=True)
    copy(requirements, stamp)


def _write_docs(folder: Path, written: Iterable[tuple[str, str, str]]) -> None:
    _write(folder / "mkdocs.yml", MATERIAL)
    for url, title, text in written:
        _write(folder / "docs" / url / "index.md", f"# {title}\n\n{text}\n")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
