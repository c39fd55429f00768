"""A page as the Markdown file that any generator of sites reads: front matter, then its HTML.

Markdown takes a blank line for the end of a piece of HTML, and some generators take braces for
their own words: neither is left in the body, which any of them hands on as it is.
"""

import json
import re

from archive.collection import urls
from archive.site.page import Page

_PREFORMATTED = re.compile(r"<pre>.*?</pre>", re.DOTALL)
"""<pre><code>…</code></pre>, where a line end counts."""
_BLANKS = re.compile(r"\n\s*\n")
"""The blank line between two paragraphs."""


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


def markdown_path(page: Page) -> str:
    """The path of the file of a page, where generators make its url of it."""
    return urls.page_file(page.url)


def _body(html: str) -> str:
    """HTML without blank lines and braces that says the same."""
    kept = _PREFORMATTED.sub(lambda found: found[0].replace("\n", "&#10;"), html)
    return _BLANKS.sub("\n", kept.strip()).replace("{", "&#123;").replace("}", "&#125;")
