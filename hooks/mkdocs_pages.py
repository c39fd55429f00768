"""Pages of the archive → files and pages of MkDocs, each with what the archive made of it."""

import os
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path
from urllib.parse import quote

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from archive.collection import urls
from archive.site.page import Page


class ArchivePage(MkDocsPage):
    """A page that the archive made: MkDocs has nothing to read and no Markdown to parse."""

    def __init__(self, title: str | None, file: File, config: MkDocsConfig, made: Page) -> None:
        """`title` is the one of the menu, None for a page that stands in none."""
        super().__init__(title, file, config)
        self.made = made

    def read_source(self, config: MkDocsConfig) -> None:
        """Give the frame what it prints of the page; it escapes nothing itself."""
        self.markdown = ""
        self.meta = {
            "title": escape(self.made.title),
            "description": escape(self.made.description),
            "source": escape(self.made.source or ""),
        }

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Give MkDocs the content and the table of contents."""
        self.content = self.made.html
        self.toc = TableOfContents(list(_contents(self.made)))


def page_files(made: Iterable[Page], root: Path, config: MkDocsConfig) -> Iterator[File]:
    """The file of each page; `root` is the folder of the project, where their texts lie."""
    titles = {urls.page_file(url): title for url, title in menu(config)}
    for page in made:
        yield _page_file(page, root, titles, config)


def archive_pages(files: Files) -> Iterator[ArchivePage]:
    """The pages of the archive among files."""
    pages = (file.page for file in files.documentation_pages())
    return (page for page in pages if isinstance(page, ArchivePage))


def menu(config: MkDocsConfig) -> list[tuple[str, str]]:
    """The url and the title of each page of the menu, in order."""
    entries = (entry for item in config.nav or [] for entry in item.items())
    return [(urls.of_page_file(path), title) for title, path in entries]


def _page_file(made: Page, root: Path, titles: dict[str, str], config: MkDocsConfig) -> File:
    shown = InclusionLevel.INCLUDED if made.url in urls.LISTS else InclusionLevel.NOT_IN_NAV
    file = File.generated(config, urls.page_file(made.url), content="", inclusion=shown)
    source = os.path.relpath(root / made.source, config.docs_dir) if made.source else None
    file.edit_uri = quote(source) if source else None
    ArchivePage(titles.get(file.src_uri), file, config, made)
    return file


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
