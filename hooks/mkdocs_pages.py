"""Pages of the archive → files and pages of MkDocs, each with what the archive made of it."""

import os
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage

from archive.collection import urls
from archive.site.joined_files import SCRIPTS, STYLESHEET
from archive.site.page import Page

_MADE = (*SCRIPTS, STYLESHEET, urls.INDEX)
_HIDDEN = {InclusionLevel.EXCLUDED, InclusionLevel.DRAFT}


class ArchivePage(MkDocsPage):
    """A page that the archive made: MkDocs has nothing to read and no Markdown to parse."""

    def __init__(self, file: File, config: MkDocsConfig, made: Page) -> None:
        """`made` is what the frame shows."""
        super().__init__(made.title, file, config)
        self.made = made

    def read_source(self, config: MkDocsConfig) -> None:
        """Nothing: the frame finds all in `made`."""
        self.markdown, self.meta = "", {}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Nothing: MkDocs would keep every page until the last is written."""
        self.content = ""


def archive_file(made: Page, root: Path, config: MkDocsConfig) -> File:
    """The file of a page; `root` is the folder of the project, where its text lies."""
    in_menu = made.url in dict(menu(config))
    shown = InclusionLevel.INCLUDED if in_menu else InclusionLevel.NOT_IN_NAV
    file = File.generated(config, urls.page_file(made.url), content="", inclusion=shown)
    source = os.path.relpath(root / made.source, config.docs_dir) if made.source else None
    file.edit_uri = quote(source) if source else None
    ArchivePage(file, config, made)
    return file


def archive_pages(files: Files) -> dict[str, ArchivePage]:
    """The pages of the archive among files, by url."""
    pages = (file.page for file in files.documentation_pages())
    return {page.made.url: page for page in pages if isinstance(page, ArchivePage)}


def given_files(files: Files) -> Iterator[tuple[str, bytes]]:
    """The path and the content of each file beside the pages: given ones, what search reads."""
    for file in files:
        is_shown = file.inclusion not in _HIDDEN and not file.is_documentation_page()
        if is_shown and (not file.generated_by or file.dest_uri.startswith(_MADE)):
            yield file.dest_uri, file.content_bytes


def menu(config: MkDocsConfig) -> list[tuple[str, str]]:
    """The url and the title of each page of the menu, in order."""
    entries = (entry for item in config.nav or [] for entry in item.items())
    return [(urls.of_page_file(path), title) for title, path in entries]


def framed(page: ArchivePage, env: Environment, config: MkDocsConfig, edition: str = "") -> str:
    """A whole page; `edition` is the day of an edition to take away."""
    root = urls.relative(urls.HOME, page.made.url)
    template = env.get_template("main.html")
    return template.render(page=page, config=config, base_url=root, edition=edition)
