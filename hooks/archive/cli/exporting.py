"""The command `archive export`: the whole archive on disk, without MkDocs.

A page is a Markdown file that any generator of sites reads: front matter, then its HTML. Markdown
takes a blank line for the end of a piece of HTML, and some generators take braces for their own
words: neither is left in the body, which any of them hands on as it is.
"""

import json
import re
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import click

from archive.cli.commands import sound_archive
from archive.cli.project import RefusedError, help_option, project_root, real_path
from archive.collection import urls
from archive.collection.archive import Archive
from archive.collection.settings import extra
from archive.exports.publication import Publication
from archive.language import french
from archive.site.page import Page
from archive.site.pages import moved_page, pages, side_files

_PREFORMATTED = re.compile(r"<pre>.*?</pre>", re.DOTALL)
"""<pre><code>…</code></pre>, where a line end counts."""
_BLANKS = re.compile(r"\n\s*\n")
"""The blank line between two paragraphs."""


@click.command(
    "export",
    help="Écrit toutes les pages, les flux et les données dans un nouveau dossier, sans MkDocs.",
)
@click.argument("folder", type=click.Path(path_type=Path), metavar="DOSSIER")
@help_option
def export_archive(folder: Path) -> None:
    """Write every page, feed and data file to a new folder, all of them or none."""
    root = project_root(Path())
    target = real_path(folder)
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise RefusedError(f"« {folder} » n’est pas vide : donnez le nom d’un nouveau dossier.")
    archive = sound_archive(root)
    try:
        count = _write(root, archive, target)
    except OSError as error:
        message = f"« {folder} » n’est pas écrit : {french.system_reason(error)}."
        raise RefusedError(message) from error
    written = french.count(count, "fichier écrit", "fichiers écrits")
    click.echo(french.typeset(f"{written} dans {folder} : pages, flux, données."))


def _write(root: Path, archive: Archive, target: Path) -> int:
    """Write every file beside the folder, which gets its name once all are there; their number."""
    target.parent.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    try:
        count = 0
        for path, content in _files(root, archive):
            file = made / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
            count += 1
        made.chmod(0o755)  # a temporary folder is its owner's alone
        if target.exists():
            target.rmdir()
        made.rename(target)
    finally:
        shutil.rmtree(made, ignore_errors=True)
    return count


def _files(root: Path, archive: Archive) -> Iterator[tuple[str, bytes]]:
    """Pages and what stands beside them, then the files of docs/ that are no pages."""
    settings = archive.records.settings
    name = str(settings.get("site_name") or "")
    group = str(extra(settings).get("group") or name)
    site = str(settings.get("site_url") or "")
    publication = Publication(f"{site.rstrip('/')}/" if site else "", name, group)
    for page in pages(archive, group):
        if page.url != urls.OFFLINE:
            yield urls.page_file(page.url), markdown_page(page).encode()
    # What is read without a network is kept by our own frame, which is not exported.
    path, document = moved_page(urls.OFFLINE, urls.HOME)
    yield path, document.encode()
    yield from side_files(archive, publication)
    for path in archive.records.docs:
        if not path.endswith(".md"):
            yield path, (root / "docs" / path).read_bytes()


def markdown_page(page: Page) -> str:
    """The file of a page; its "permalink" and "url" are where its links expect it."""
    place = f"/{page.url}"
    facts = {
        "title": page.title,
        "description": page.description,
        "permalink": place,
        "url": place,
    }
    # A text of JSON is one of YAML.
    lines = (f"{name}: {json.dumps(text, ensure_ascii=False)}" for name, text in facts.items())
    return "\n".join(["---", *lines, "---", "", f"<div>\n{_body(page.html)}\n</div>", ""])


def _body(html: str) -> str:
    """HTML without blank lines and braces that says the same."""
    kept = _PREFORMATTED.sub(lambda found: found[0].replace("\n", "&#10;"), html)
    return _BLANKS.sub("\n", kept.strip()).replace("{", "&#123;").replace("}", "&#125;")
