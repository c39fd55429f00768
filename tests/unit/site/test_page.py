"""A page as data: what its template notes while it is rendered, its table of contents."""

from pathlib import Path

from markupsafe import Markup

from archive.collection.urls import HOME
from archive.site.page import (
    FOLDER,
    Heading,
    Page,
    TemplateNotes,
    as_file,
    filed,
    on_server,
    online,
)
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


def test_headings_are_written_and_noted() -> None:
    """A heading is markup with an anchor, and a line of the table of contents in plain text."""
    outline = TemplateNotes()

    html = outline.heading(2, "b", "1 < 2 & <b>3</b>")

    assert html == '<h2 id="b">1 &lt; 2 &amp; &lt;b&gt;3&lt;/b&gt;</h2>'
    assert outline.headings == [Heading("b", "1 < 2 & <b>3</b>", 2)]


def test_what_stands_behind_a_title_is_not_in_it() -> None:
    """A permalink is markup of the page and no part of the title."""
    outline = TemplateNotes()

    html = outline.heading(3, "b", "Point", Markup('<a href="#b">#</a>'))

    assert html == '<div class="gtm-heading"><h3 id="b">Point</h3><a href="#b">#</a></div>'
    assert outline.headings == [Heading("b", "Point", 3)]


def test_deep_headings_are_in_no_contents() -> None:
    """Headings of level 4 and below have an anchor, but no line in the table of contents."""
    outline = TemplateNotes()

    assert outline.heading(4, "e", "E") == '<h4 id="e">E</h4>'
    assert outline.headings == []


def test_a_script_is_noted_and_shows_nothing() -> None:
    """Who writes a form asks for the script that drives it."""
    outline = TemplateNotes()

    assert outline.needs("assets/lists.js") == ""
    assert outline.scripts == ["assets/lists.js"]


def test_contents_hold_headings_below_others() -> None:
    """A heading stands under the higher one before it; one without is listed by itself."""
    headings = tuple(
        Heading(name, name.upper(), level) for name, level in zip("abcd", (3, 2, 3, 3), strict=True)
    )

    page = Page("x/", "X", "X.", headings, (), (), b"", None)

    a, b, c, d = headings
    assert page.contents == [(a, []), (b, [c, d])]


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
