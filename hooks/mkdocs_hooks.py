"""MkDocs events → archive → pages; `mkdocs_pages`, `mkdocs_preview` and this know MkDocs.

MkDocs imports it by its path and keeps it from build to build, so it holds no state: what the
archive made travels with its page.
"""

import gc
import logging
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError, PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage

from archive.checks.report import checked_archive
from archive.collection import urls
from archive.collection.archive import Archive, BuildDayError, build_day
from archive.exports.linked_data import embedded
from archive.exports.publication import Publication
from archive.language import french
from archive.language.french import system_reason
from archive.offline.offline_copy import (
    kept_files,
    kept_files_json,
    manifest,
    retired_worker,
    worker,
    zip_edition,
)
from archive.search.index import index_files
from archive.search.opensearch import description as opensearch
from archive.site.frame import Assets, contact_link, policy, refusal
from archive.site.joined_files import MODULE, SOURCES, STYLESHEET, joined_scripts, stylesheet
from archive.site.page import Page
from archive.site.pages import pages, side_files
from mkdocs_pages import archive_file, archive_pages, framed, given_files, menu
from mkdocs_preview import (
    LOG,
    FaultyArchiveError,
    earlier_readings,
    made_at_once,
    on_serve,
    on_startup,
)

__all__ = ["on_serve", "on_startup"]  # MkDocs calls them here

_UNUSED = re.compile(
    rf"assets/(?:javascripts|stylesheets)/.*|assets/images/favicon\.png|{MODULE.pattern}"
)
"""Files that no page asks for: assets/javascripts/bundle.79ae519e.min.js."""
_ARCHIVE, _CHANGES, _RETIRED = "archive", "last_changes", "retired_pages"
"""The keys of the configuration under which an archive and the days of its changes travel from its
check to its pages, and the urls of what was taken down to the end of the build.

MkDocs hands the same configuration to every event of a build and to no other build at that time:
what lies in it needs no state of this module. The archive is taken out as soon as it is used.
"""


def on_pre_build(config: MkDocsConfig) -> None:
    """Read and check the archive: MkDocs empties the site's folder right after this event.

    Where the build is strict a warning ends it too: MkDocs itself counts them at the end only.
    """
    if not os.environ.get("SOURCE_DATE_EPOCH"):
        os.environ.pop("SOURCE_DATE_EPOCH", None)  # MkDocs takes an empty one for a number
    with uncollected():
        root = Path(config.config_file_path).parent
        archive, problems, history = checked_archive(root, earlier_readings(config))
    if history.caution:
        LOG.info("%s", history.caution)
    for problem in problems:
        LOG.log(logging.ERROR if problem.is_error else logging.WARNING, "%s", problem)
    if any(config.strict or problem.is_error for problem in problems):
        raise FaultyArchiveError(problems)
    # No page asks for the texts of the files, which are a fifth of what an archive holds.
    archive = replace(archive, records=replace(archive.records, texts={}))
    config[_ARCHIVE], config[_CHANGES] = archive, history.changes


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages of the archive in place of the files of docs/ that gave them their text."""
    root = Path(config.config_file_path).parent
    archive = config.pop(_ARCHIVE)
    made = list(pages(archive, _group(config), config.extra.get("new_file", "")))
    config[_RETIRED] = archive.records.retired
    hidden = {*SOURCES, *(path.removeprefix("docs/") for path in archive.records.copies)}
    for written in files.documentation_pages():
        files.remove(written)
    for page in made:
        files.append(archive_file(page, root, config))
    given = files.src_uris
    beside = _beside(archive, made, config)
    del archive  # `_beside` is the last that needs it
    for path, content in chain(_joined(given, config), made_at_once(beside, config)):
        data = content.encode() if isinstance(content, str) else content  # half as long
        files.append(File.generated(config, path, content=data))
    unused = [path for path in given if path in hidden or _UNUSED.fullmatch(path)]
    for path in unused:
        files.remove(given[path])
    return files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Tell the frame the files it asks for and what its pages may run; add later reading."""
    env.trim_blocks = env.lstrip_blocks = True
    icon, paths = str(config.theme["favicon"]), files.src_uris
    assets = Assets(lambda path: paths[path].content_bytes, icon, config.extra_css)
    env.filters["day"] = french.day
    env.globals |= {
        "assets": assets,
        "embedded": embedded,
        "changes": config.pop(_CHANGES),
        "contact_link": partial(contact_link, config.extra.get("contact") or ""),
        "menu": menu(config),
        "offline": _is_offline(config),
        "policy": partial(policy, is_preview=_is_preview(config)),
        "urls": urls,
    }
    for path, content in _later_reading(assets, env, config, files):
        files.append(File.generated(config, path, content=content))
    return env


def on_post_page(output: str, page: MkDocsPage, config: MkDocsConfig) -> str:
    """Refuse a page that holds what its policy stops."""
    return _guarded(output, page.file.dest_uri)


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """The same for the pages that the theme makes without a file, such as 404.html."""
    return _guarded(output_content, template_name)


def on_post_build(config: MkDocsConfig) -> None:
    """List what a device can keep of the finished site; a preview offers nothing to keep."""
    site_dir = Path(config.site_dir)
    if not _is_preview(config):
        listed = kept_files_json(list(kept_files(site_dir, config[_RETIRED])), build_day())
        (site_dir / urls.KEPT_FILES).write_text(listed, encoding="utf-8")


def on_build_error(error: Exception) -> None:
    """End in one line of French what is no fault of ours, such as a full disk."""
    if isinstance(error, BuildError):
        raise Abort(str(error)) from error
    if isinstance(error, OSError):
        raise Abort(f"La construction s’arrête : {system_reason(error)}.") from error
    if isinstance(error, BuildDayError):
        raise Abort(str(error)) from error


def _joined(given: Mapping[str, File], config: MkDocsConfig) -> Iterator[tuple[str, str]]:
    """The scripts and the stylesheet of the pages, each made of several files."""

    def read(path: str) -> str:
        return given[path].content_string

    yield from joined_scripts(read).items()
    frame = Path(config.theme.custom_dir or "", "base.html").read_text(encoding="utf-8")
    yield STYLESHEET, stylesheet(given, read, frame)


def _beside(
    archive: Archive, made: Iterable[Page], config: MkDocsConfig
) -> Iterator[tuple[str, str | bytes]]:
    """What no page shows: the data, then the index of search in the memory that it leaves."""
    yield from _side_files(archive, config)
    del archive
    gc.collect()  # what templates leave behind holds itself, and the archive
    yield from index_files(made)


def _side_files(archive: Archive, config: MkDocsConfig) -> Iterator[tuple[str, str | bytes]]:
    """The data, the pages at former addresses, and what lets browsers search from their bar.

    Its format knows whole addresses only: without that of the site there is none.
    """
    publication = Publication(config.site_url or "", config.site_name, _group(config))
    for path, content in side_files(archive, publication):
        if path.endswith(".html"):
            _guarded(content.decode(), path)
        yield path, content
    if config.site_url:
        icon, about = str(config.theme["favicon"]), config.site_description or ""
        yield urls.OPENSEARCH, opensearch(config.site_url, config.site_name, about, icon)


def _later_reading(
    assets: Assets, env: Environment, config: MkDocsConfig, files: Files
) -> Iterator[tuple[str, str | bytes]]:
    """The files of later reading: a preview has no more than the worker that undoes it."""
    if not _is_preview(config):
        pages_by_url = archive_pages(files)
        made = [page.made for page in pages_by_url.values()]

        def render(page: Page, edition: str) -> str:
            html = framed(pages_by_url[page.url], env, config, edition)
            return _guarded(html, page.url + urls.INDEX_FILE)

        edition = zip_edition(made, render, given_files(files), config.site_name, build_day())
        env.globals["edition_size"] = len(edition)
        yield urls.EDITION, edition
        yield urls.MANIFEST, manifest(config.site_name)
    if _is_offline(config):
        page = pages_by_url[urls.OFFLINE]
        yield urls.WORKER, worker(framed(page, env, config), assets.loaded_by(page.made.scripts))
    else:
        yield urls.WORKER, retired_worker()


def _group(config: MkDocsConfig) -> str:
    return str(config.extra.get("group", config.site_name))


def _guarded(html: str, name: str) -> str:
    refused = refusal(html, name)
    if refused:
        raise PluginError(refused)
    return html


def _is_preview(config: MkDocsConfig) -> bool:
    """Whether `mkdocs serve` is at work: it puts its own address in place of the site's."""
    return urlsplit(config.site_url or "").netloc == str(config.dev_addr)


def _is_offline(config: MkDocsConfig) -> bool:
    """Whether pages can be kept on a device: `extra.offline: false` takes it back everywhere."""
    return not _is_preview(config) and bool(config.extra.get("offline", True))


@contextmanager
def uncollected() -> Iterator[None]:
    """No garbage collection inside, nor of what is made there: it costs a tenth of a build."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
