"""A page of the site → the same page for the file system, where no server completes an address."""

import re

_FOLDER = re.compile(r'(<(?:a|link|meta)\b[^<>]*?(?: href="|; url=)[^":?#<>]*/)(?=["#?])')
"""A tag up to a relative address that ends like a folder's. No text holds one: it is escaped."""
_SERVED_LINK = re.compile(
    r'<(?:link rel="(?:manifest|search|alternate|canonical)"|meta property="og:url")[^>]*>\n?'
)
_SERVED_PART = re.compile(r"<a [^>]*\bdata-online>.*?</a>", re.DOTALL)
_SERVED = re.compile(r' data-offline(?=[ >])|(?<= data-search)="[^"]*"')
"""What tells the scripts that a server is there: to keep pages, to load the search."""
_OWN = re.compile(r"'self'(?=[^\"]*base-uri)")
"""In the policy: what a page may load. Not every browser takes the files beside it for its own."""


def without_server(page: str, day: str) -> str:
    """The page with links to files rather than folders; `day` tells when it was made."""
    frame, article, rest = page.partition("<article")
    frame = _SERVED.sub("", _OWN.sub("'self' file:", _SERVED_LINK.sub("", frame)))
    page = f"{frame}{article}{rest}"
    page = _SERVED_PART.sub(f"<span>Édition du {day}</span>", page, count=1)
    return _FOLDER.sub(r"\1index.html", page)
