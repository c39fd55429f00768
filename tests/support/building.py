"""Projects made from a few texts, read or built the way their users do."""

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from archive.collection.archive import Archive
from archive.site.page import Page
from archive.site.pages import pages
from hostile import record
from small import archive_of
from website import Document, Website

ROOT = Path(__file__).parents[2]
DEMO = ROOT / "tests" / "site"
DEMO_DAY = date(2026, 1, 15)

GROUP = "Groupe fictif"
TODAY = date(2030, 6, 15)
"""The day on which the archives of texts are read: a Saturday."""

CONFIG = f"""\
INHERIT: {ROOT}/mkdocs.yml
site_name: Archives fictives
hooks: [{ROOT}/hooks/mkdocs_hooks.py]
not_in_nav: ""
theme:
  custom_dir: {ROOT}/hooks/overrides
extra:
  group: {GROUP}
  footer: []
  history: false
"""
"""The project's own configuration, for texts that stand in another folder."""

_MEETING = """\
---
date: 8 mai 2030
présence: [BF]
---
## 1. Point fictif (BF)

Un [renvoi](/organisations/bureau/) et un [autre](../../docs/ressources/carte.md).

## 2. Autre point

Texte fictif.
"""
SOUND = {
    "docs/organisations/bureau.md": record(
        {"nom": "Bureau fictif", "sigle": "BF"}, "Texte fictif."
    ),
    "docs/ressources/carte.md": record(
        {"titre": "Carte", "adresse": "https://a.example/", "anciens identifiants": ["plan"]}
    ),
    "meetings/2030/2030-05-08.md": _MEETING,
}
"""A small archive with no fault."""

FORGE = "https://forge.example.org/gtm/archives/"
"""Where the built sites of the tests would be corrected, unless they say otherwise."""
_SETTINGS = {"SITE_URL", "EDIT_URI", "NEW_FILE_URI", "CONTACT", "SOURCE_DATE_EPOCH", "PYTHONPATH"}


def epoch(day: date) -> str:
    """A day for SOURCE_DATE_EPOCH, in seconds."""
    return str(int(datetime(day.year, day.month, day.day, 12, tzinfo=UTC).timestamp()))


def write(folder: Path, files: Mapping[str, str]) -> Path:
    """The folder, with these files written below it."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def rendered(archive: Archive) -> dict[str, Page]:
    """Every page of an archive by its url."""
    return {page.url: page for page in pages(archive, GROUP)}


def page_at(archive: Archive, url: str) -> Page:
    """One page of an archive; those that come after it are not made."""
    return next(page for page in pages(archive, GROUP) if page.url == url)


def shown(folder: Path, files: Mapping[str, str], url: str) -> Document:
    """One page of the archive of these files."""
    return Document(url, page_at(archive_of(folder, files, TODAY), url).html)


def shown_meeting(folder: Path, text: str, **others: str) -> Document:
    """The page of a meeting of 22 May 2030; `others` are meetings by their days (m0424)."""
    files = {
        f"meetings/2030-{name[1:3]}-{name[3:]}.yml": f"date: 2030-{name[1:3]}-{name[3:]}\n{other}"
        for name, other in others.items()
    }
    day = {"meetings/2030-05-22.yml": f"date: 22 mai 2030\n{text}"}
    return shown(folder, {**files, **day}, "reunions/2030-05-22/")


def project(folder: Path, files: Mapping[str, str], config: str = "") -> Path:
    """A folder that MkDocs can build; `config` adds lines to its mkdocs.yml."""
    home = {"docs/index.md": "Accueil fictif.\n"}
    return write(folder, {**home, **files, "mkdocs.yml": f"{CONFIG}{config}"})


def mkdocs_environment(**settings: str) -> dict[str, str]:
    """The environment of a build on `TODAY`, without what would change the site."""
    kept = {name: value for name, value in os.environ.items() if name not in _SETTINGS}
    fixed = {
        "NO_MKDOCS_2_WARNING": "1",
        "SOURCE_DATE_EPOCH": epoch(TODAY),
        "EDIT_URI": f"{FORGE}edit/main/docs/",
        "NEW_FILE_URI": f"{FORGE}new/main/meetings?filename={{name}}&value={{text}}",
    }
    return {**kept, **fixed, **settings}


def mkdocs(
    folder: Path, target: Path, *arguments: str, **settings: str
) -> subprocess.CompletedProcess[str]:
    """`mkdocs build` into `target`, run in the project's folder; what it prints is in stdout."""
    return generate("mkdocs", folder, "--site-dir", str(target), *arguments, **settings)


def generate(
    program: str, folder: Path, *arguments: str, **settings: str
) -> subprocess.CompletedProcess[str]:
    """What a generator of sites makes of a folder; what it prints is in stdout."""
    return subprocess.run(
        [str(Path(sys.executable).with_name(program)), "build", *arguments],
        cwd=folder,
        env=mkdocs_environment(**settings),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )


@dataclass(frozen=True)
class Built(Website):
    """A site with the project it was built from."""

    project: Path
    status: int
    """The exit status of the build."""
    output: str
    """What the build printed."""


def build(folder: Path, target: Path, *arguments: str, **settings: str) -> Built:
    """The site that `mkdocs` makes; whether that went well is told by its status."""
    done = mkdocs(folder, target, *arguments, **settings)
    return Built(target, folder, done.returncode, done.stdout)
