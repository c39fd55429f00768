"""Pages as Markdown files: any engine hands on their HTML as it is."""

import html
import re

import markdown  # type: ignore[import-untyped] # MkDocs brings it, without types
import pyromark
import pytest
import yaml

from archive.site.markdown_pages import markdown_page, markdown_path
from archive.site.page import Page

BODY = """\
<h1>Titre</h1>

<ul>
  <li>un</li>

    <li>très en retrait, *sans* emphase</li>
</ul>
<pre><code>une ligne

    une autre
</code></pre>
<p>{{ ni champ }} {% ni bloc %} ${ni rien}</p>
"""


def page(url: str = "reunions/2024-03-14/") -> Page:
    """A page of this url, with all that engines of Markdown stumble over."""
    return Page(url, 'Titre : « a » "b"', "Un titre.", (), (), (), BODY, None)


def seen(text: str) -> str:
    """HTML as a browser understands it: blanks count in preformatted text only."""
    pre = re.search(r"<pre>.*</pre>", text, re.DOTALL)
    assert pre
    around = " ".join(text.replace(pre[0], "§").split())
    return html.unescape(around.replace("> <", "><") + pre[0])


@pytest.mark.parametrize(
    "engine",
    [
        markdown.markdown,
        lambda text: pyromark.html(text, options=pyromark.Options.ENABLE_TABLES),
    ],
    ids=["Python-Markdown", "CommonMark"],
)
def test_engines_hand_the_body_on(engine: object) -> None:
    """What comes out is what went in, down to the blank lines of preformatted text."""
    assert callable(engine)
    body = markdown_page(page()).split("---\n", 2)[2]

    assert seen(engine(body)) == seen(f"<div>\n{BODY}</div>")


def test_no_generator_finds_words_of_its_own() -> None:
    """Braces are written so that templates of generators see none."""
    body = markdown_page(page()).split("---\n", 2)[2]

    assert not set("{}") & set(body)


def test_front_matter() -> None:
    """It gives the title and where the page is to stand, as its links expect."""
    facts = yaml.safe_load(markdown_page(page()).split("---\n", 2)[1])

    assert facts == {
        "title": 'Titre : « a » "b"',
        "description": "Un titre.",
        "permalink": "/reunions/2024-03-14/",
        "url": "/reunions/2024-03-14/",
    }
    assert markdown_path(page()) == "reunions/2024-03-14.md"
    assert markdown_path(page("")) == "index.md"
