"""One rendering, two editions."""

from pathlib import Path

from archive.collection.urls import HOME
from archive.site.editions import FOLDER, as_file, filed, on_server, online
from building import TODAY, page_at
from small import archive_of

RENDERED = "".join(
    (
        f'<a href="../actions/{FOLDER}#a">Actions</a>',
        online(lambda: "<p>Flux\nAtom</p>"),
        filed(lambda: "<p>Prenez-les sur le site.</p>"),
        online(lambda: "<hr>"),
    )
)


def test_a_server_completes_folders() -> None:
    """On a server links end with the folder, and what is for files is left out."""
    assert on_server(RENDERED) == '<a href="../actions/#a">Actions</a><p>Flux\nAtom</p><hr>'


def test_files_are_named() -> None:
    """In the file system links name the file of a folder, and what is for a server is left out."""
    expected = '<a href="../actions/index.html#a">Actions</a><p>Prenez-les sur le site.</p>'
    assert as_file(RENDERED) == expected


def test_links_of_texts_are_completed(tmp_path: Path) -> None:
    """A link that somebody wrote leads to the file of a folder too; no sign is left in either."""
    files = {"docs/index.md": "Voir [les actions](/actions/) et [le site](https://a.example/).\n"}

    page = page_at(archive_of(tmp_path, files, TODAY), HOME)

    assert '<a href="actions/">les actions</a> et <a href="https://a.example/" ' in page.html
    assert '<a href="actions/index.html">les actions</a> et <a href="https://a.example/" ' in (
        page.file_html
    )
    assert "\0" not in page.html + page.file_html
