"""MkDocs events → archive → pages: the only module that knows MkDocs.

MkDocs imports it by its path and keeps it from build to build, so it holds no state: what one
event hands to the next travels with the file of the page.
"""

import gc
import logging
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from pathlib import Path
from urllib.parse import quote

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from archive.collection import urls
from archive.collection.archive import Archive
from archive.collection.load import BuildDayError, build_day, load
from archive.collection.site_map import LISTS
from archive.services.checks.every import check
from archive.services.pages.page import Page
from archive.services.pages.site import moved_pages, pages
from archive.services.report import summary

_STYLE = re.compile(r"assets/stylesheets/(?:main|palette)\.\w+\.min\.css")
_SCRIPT = re.compile(r"assets/javascripts/bundle\.\w+\.min\.js")
LOG = logging.getLogger("mkdocs.archive")


class ArchiveFile(File):
    """A file that MkDocs writes and the archive made."""

    made: Page


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages of the archive; a hand-written file of the same name gave its text to one."""
    root = Path(config.config_file_path).parent
    with _uncollected():
        archive = _checked(root)
        for made in pages(archive, config.extra.get("group", config.site_name)):
            _put(files, _page_file(made, root, config))
        for moved in moved_pages(archive):
            _put(files, File.generated(config, f"{moved.url}index.html", content=moved.html))
    return files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Tell the frame the theme's own files, whose names change with each version."""
    env.trim_blocks = env.lstrip_blocks = True
    paths = files.src_uris
    env.globals["theme_styles"] = sorted(filter(_STYLE.fullmatch, paths))
    env.globals["theme_scripts"] = sorted(filter(_SCRIPT.fullmatch, paths))
    return env


def on_page_markdown(markdown: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """Give the theme what it prints of a page of the archive; it escapes nothing itself."""
    if isinstance(page.file, ArchiveFile):
        made = page.file.made
        page.meta = {
            "title": escape(made.title),
            "description": escape(made.description),
            "source": escape(made.source or ""),
        }
    return markdown


def on_page_content(html: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """Give MkDocs the content and the table of contents of a page of the archive."""
    if not isinstance(page.file, ArchiveFile):
        return html
    page.toc = TableOfContents(list(_contents(page.file.made)))
    return page.file.made.html


@contextmanager
def _uncollected() -> Iterator[None]:
    """No garbage collection: records live until the end, and looking through them costs a tenth."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def _checked(root: Path) -> Archive:
    """The archive of a folder, its problems logged; an error among them ends the build."""
    try:
        archive, met = load(root, build_day())
    except BuildDayError as error:
        raise PluginError(str(error)) from error
    problems = check(archive, met)
    for problem in problems:
        LOG.log(logging.ERROR if problem.is_error else logging.WARNING, "%s", problem)
    if any(problem.is_error for problem in problems):
        raise PluginError(f"L’archive ne peut être construite : {summary(problems)}")
    return archive


def _page_file(made: Page, root: Path, config: MkDocsConfig) -> ArchiveFile:
    shown = InclusionLevel.INCLUDED if made.url in LISTS else InclusionLevel.NOT_IN_NAV
    file = ArchiveFile.generated(config, urls.page_file(made.url), content="", inclusion=shown)
    assert isinstance(file, ArchiveFile)  # noqa: S101 - `generated` returns an instance of its class
    file.made = made
    source = os.path.relpath(root / made.source, config.docs_dir) if made.source else None
    file.edit_uri = quote(source) if source else None
    return file


def _put(files: Files, file: File) -> None:
    existing = files.get_file_from_path(file.src_uri)
    if existing:
        files.remove(existing)
    files.append(file)


def _contents(made: Page) -> Iterator[AnchorLink]:
    """The headings of a page, those of level 3 under the one of level 2 before them."""
    section: AnchorLink | None = None
    for heading in made.headings:
        link = AnchorLink(escape(heading.title), heading.id, heading.level)
        if section and heading.level > section.level:
            section.children.append(link)
        else:
            section = link
            yield section
