"""Free text as HTML that is inert."""

from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from archive.parsing.source.free_text import is_publishable, parse_line, parse_text
from archive.parsing.source.nodes import Scalar
from archive.problems import Mark
from archive.site.prose_html import render

HERE = Mark("a.md", 10, 3)
MARKUP = st.lists(
    st.sampled_from(
        [
            "<script>", "</script>", "<img src=x onerror=a>", "<a href='javascript:a'>", "<!--",
            "javascript:alert(1)", "data:text/html,a", "[a](", ")", "<", ">", "![", "](", '"', "'",
            "&#106;avascript:a", "java\tscript:a", "https://a.exemple", "//a.exemple", "`", "\\",
            "~~", "==", "[^1]", "\n\n[^1]: ", "[^<script>]", "\n> [!NOTE]\n> ", "> [!<b>] ",
            "- [x] ", ' {#a"onclick=b}', "```\n", "• ", "%%",
            "\n", "\n\n", "- ", "# ", "| a | b |\n|---|---|\n", "> ", "*", "_", "&lt;script&gt;",
            " onclick=a ", "é", "a", " ", "    ", "<svg onload=a>", "style=a", "1. ", "\0",
        ]
    )
).map("".join)  # fmt: skip
ALLOWED = {
    "a", "p", "em", "strong", "ul", "ol", "li", "blockquote", "pre", "code", "br", "hr", "div",
    "del", "img", "mark", "sup", "span", "h4", "h5", "h6",
    "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip


ATTRIBUTES = {
    "id", "href", "rel", "src", "alt", "loading", "scope", "start",
    "class", "role", "aria-label", "aria-hidden", "tabindex",
}  # fmt: skip
BOX = '<span aria-hidden="true">☐</span> <span class="gtm-hidden">À faire\u202f: </span>'


def html(text: str) -> str:
    """The HTML of a text whose links all lead where they say."""
    return render(parse_text(Scalar(text, HERE)), lambda address: address)


def line_html(text: str) -> str:
    """The HTML of a line whose links all lead where they say."""
    return render(parse_line(Scalar(text, HERE)), lambda address: address)


class Tags(HTMLParser):
    """The elements and the text of a piece of HTML."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.is_well_formed = True
        self.text = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.found.append((tag, dict(attrs)))
        if tag not in {"br", "hr", "img"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close it."""
        self.is_well_formed &= bool(self.open) and self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Note text."""
        self.text += data

    def handle_comment(self, data: str) -> None:
        """Note a comment, which no text makes."""
        self.found.append(("!--", {data: None}))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Un *mot* **fort**", "<p>Un <em>mot</em> <strong>fort</strong></p>"),
        ("# A\n\n### B", "<h4>A</h4>\n<h4>B</h4>"),
        ("##### A", "<h6>A</h6>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("3. a", '<ol start="3">\n<li>a</li>\n</ol>'),
        ("a  \nb", "<p>a<br>\nb</p>"),
        ("a<br>b<BR/>c", "<p>a<br>b<br>c</p>"),
        ("a<b>b</b> & <i", "<p>a&lt;b&gt;b&lt;/b&gt; &amp; &lt;i</p>"),
        ("`a < b : c`", "<p><code>a &lt; b : c</code></p>"),
        ("l'un : « deux »", "<p>l’un\u202f: «\u202fdeux\u202f»</p>"),
        ("**Un** : deux", "<p><strong>Un</strong>\u202f: deux</p>"),
        ("***", "<hr>"),
        ("a ~~b~~ ==c==", "<p>a <del>b</del> <mark>c</mark></p>"),
        (
            "> [!CAUTION]\n> a",
            (
                '<blockquote class="gtm-alert">\n<p class="gtm-alert__title">Prudence</p>\n'
                "<p>a</p>\n</blockquote>"
            ),
        ),
        (
            "- [x] a",
            (
                '<ul>\n<li><span aria-hidden="true">☑</span> '
                '<span class="gtm-hidden">Fait\u202f: </span>a</li>\n</ul>'
            ),
        ),
        (
            "a[^n]\n\n[^n]: b",
            (
                '<p>a<sup><a href="#note-10-3-7" aria-label="Note n">n</a></sup></p>\n'
                '<div class="gtm-footnote" id="note-10-3-7"><sup>n</sup>\n<p>b</p>\n</div>'
            ),
        ),
        ("```\n<b> : c\n```", "<pre><code>&lt;b&gt; : c\n</code></pre>"),
        ("> a", "<blockquote>\n<p>a</p>\n</blockquote>"),
    ],
)
def test_html(text: str, expected: str) -> None:
    """CommonMark becomes HTML with French spaces; HTML stays text."""
    assert html(text).strip() == expected


def test_table() -> None:
    """A table stands in a region that can be scrolled, with its header cells marked."""
    found = html("| a | b |\n|---|--:|\n| c | d |")

    assert found.startswith(
        '<div class="gtm-scroll" role="group" aria-label="Tableau" tabindex="0">'
    )
    assert '<th scope="col">a</th>' in found
    assert '<td class="gtm-number">d</td>' in found
    assert "style" not in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "[a](https://a.exemple/?b&c)",
            '<a href="https://a.exemple/?b&amp;c" rel="noopener external">a</a>',
        ),
        ("[a](../b/)", '<a href="../b/">a</a>'),
        ("[a](javascript:b)", "<a>a</a>"),
        ("![a](../b.png)", '<a href="../b.png">a</a>'),
        (
            "https://a.exemple/b_c.",
            '<a href="https://a.exemple/b_c" rel="noopener external" class="gtm-bare">https://a.exemple/b_c</a>.',
        ),
        ("[a https://b.exemple](../c/)", '<a href="../c/">a https://b.exemple</a>'),
        ("[![a](b.png)](../c/)", '<a href="../c/">a</a>'),
    ],
)
def test_links(text: str, expected: str) -> None:
    """A link is published when it is safe, a bare address is a link, an image is one too."""
    assert html(text).strip() == f"<p>{expected}</p>"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("![*Une* carte](a.png)", '<img src="../a.png" alt="Une carte" loading="lazy">'),
        ("![](a.png)", '<img src="../a.png" alt="Image sans description" loading="lazy">'),
        ('![a "<b" ![c](d)](a.png)', ('<img src="../a.png" alt="a &quot;&lt;b&quot; c" '
         'loading="lazy">')),
        ("[![e](a.png)](b/)", '<a href="b/"><img src="../a.png" alt="e" loading="lazy"></a>'),
        ("![e](b.svg)", '<a href="b.svg">e</a>'),
        ("![](b.svg)", '<a href="b.svg">b.svg</a>'),
        ("![e](javascript:b)", "<a>e</a>"),
    ],
)  # fmt: skip
def test_pictures(text: str, expected: str) -> None:
    """A picture that can be shown is, with words that stand for it; others are links."""
    prose = parse_text(Scalar(text, HERE))

    found = render(prose, lambda address: address, {"a.png": "../a.png"}.get)

    assert found == f"<p>{expected}</p>\n"


def test_resolve() -> None:
    """Each address is turned into the one to publish; without one the words stay."""
    prose = parse_text(Scalar("[a](b.md) [c](d.md)", HERE))

    found = render(prose, {"b.md": "../b/"}.get)

    assert found == '<p><a href="../b/">a</a> <a>c</a></p>\n'


@pytest.mark.parametrize(
    "text",
    ["- a", "# a", "> a", "1. a", "| a | b |", "    a", "---", "+ a", "<div>", "[a]: b", "#"],
)
def test_line(text: str) -> None:
    """On one line, what would open a block is text."""
    assert Tags(line_html(text)).found == []
    assert Tags(line_html(text)).text == text.strip()


def test_line_with_markup() -> None:
    """Emphasis and links are read on one line; a line end is a space."""
    prose = parse_line(Scalar("- *a*\n  [b](https://b.exemple)", HERE, indent=2))

    assert prose.text == "- *a* [b](https://b.exemple)"
    assert render(prose, lambda _: None) == "- <em>a</em>   <a>b</a>"
    assert [(link.mark.line, link.mark.column) for link in prose.links] == [(11, 9)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[ ] a", f"{BOX}a"),
        ("~~a~~ b", "<del>a</del> b"),
        ("a ==b==[^1]", "a <mark>b</mark><sup>1</sup>"),
        ('a[^x"y]', "a<sup>x&quot;y</sup>"),
        ("[a[^1]](b)", '<a href="b">a<sup>1</sup></a>'),
    ],
)
def test_line_with_extensions(text: str, expected: str) -> None:
    """Boxes, struck and marked words are read on one line; a note stands elsewhere."""
    assert line_html(text) == expected


@given(MARKUP | st.text())
@example("<script>alert(1)</script>")
@example("[a](javascript:alert(1))")
@example("[a](<java\nscript:b>)")
@example("<javascript:alert(1)>")
@example("[a](&#x6A;avascript:b)")
@example('https://a.exemple"onmouseover=b')
def test_html_is_inert(text: str) -> None:
    """Whatever is typed, the HTML is well formed, holds known elements and leads to safe places."""
    shown = render(parse_text(Scalar(text, HERE)), lambda address: address, lambda _: "a.png")
    for found in (Tags(html(text)), Tags(line_html(text)), Tags(shown)):
        assert found.is_well_formed
        assert not found.open
        assert {tag for tag, _ in found.found} <= ALLOWED
        for _, attributes in found.found:
            assert attributes.keys() <= ATTRIBUTES
            assert is_publishable(attributes.get("href") or "")
            assert attributes.get("src", "a.png") == "a.png"


@given(st.text(alphabet=st.characters(categories=("L", "N", "Zs"))))
def test_no_word_is_lost(text: str) -> None:
    """The words of a text without markup are all on the page, in order."""
    assert Tags(html(text)).text.split() == text.split()
