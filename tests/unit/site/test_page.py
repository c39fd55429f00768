"""The headings of a page, as its table of contents shows them."""

import pytest

from archive.site.page import Heading, Page


def headings(html: str) -> tuple[Heading, ...]:
    """The headings of a page with this content."""
    return Page("x/", "X", "X.", html, None).headings


def test_headings_with_an_anchor() -> None:
    """Headings of levels 2 and 3 that have an anchor are listed, in reading order."""
    html = '<h1>A</h1><h2 id="b">B</h2>\n<h3 id="c" class="x">C</h3><h2>D</h2><h4 id="e">E</h4>'

    assert headings(html) == (Heading("b", "B", 2), Heading("c", "C", 3))


@pytest.mark.parametrize(
    ("inner", "title"),
    [
        ('Point <a class="gtm-permalink" href="#b" aria-label="x">#</a>', "Point"),
        ("Un  <em>deux</em>\n trois", "Un deux trois"),
        ("1 &lt; 2 &amp; 3", "1 < 2 & 3"),
        ("&lt;b&gt;gras&lt;/b&gt;", "<b>gras</b>"),
        ("&amp;lt;", "&lt;"),
    ],
)
def test_titles_are_plain_text(inner: str, title: str) -> None:
    """A title loses its permalink and its markup; what was typed as markup stays as typed."""
    assert headings(f'<h2 id="b">{inner}</h2>') == (Heading("b", title, 2),)


def test_heading_ends_where_it_ends() -> None:
    """A heading of one level does not run into one of another."""
    html = '<h2 id="a">A</h2><h3 id="b">B</h3><h2 id="c">C</h2>'

    assert [heading.title for heading in headings(html)] == ["A", "B", "C"]
