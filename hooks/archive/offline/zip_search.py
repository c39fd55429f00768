"""The search of the edition: the text of its pages in one script, looked through as it is."""

import json
import re
from collections.abc import Iterable, Iterator
from html import unescape
from pathlib import Path
from typing import TypedDict

from archive.collection import urls

_HERE = Path(__file__).parent
SCRIPTS = {f"{urls.SEARCH}recherche.js": (_HERE / "zip_search.js").read_text(encoding="utf-8")}
"""Files of the edition's own, by their path in it."""
_FORM = (_HERE / "zip_search.html").read_text(encoding="utf-8")

_ARTICLE = re.compile(r"(<article[^>]*>)(.*)(?=</article>)", re.DOTALL)
_CONTENTS = re.compile(
    r'<div class="md-sidebar md-sidebar--secondary">.*?</nav>\s*</div>', re.DOTALL
)
_TITLE = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
_SECTION = re.compile(r'<(?:h[2-4]|li)\b[^>]*\sid="([^"]+)"[^>]*>')
_UNSEEN = re.compile(
    r'<nav\b.*?</nav>|<a class="gtm-permalink".*?</a>|<p class="gtm-(?:letterhead|edit)".*?</p>',
    re.DOTALL,
)
_PART = "\0"
"""What no page holds."""
_SCRIPT = re.compile(r"<script[^>]*/offline_copy\.js[^>]*></script>\s*")
_INLINE = re.compile(r"</?(?:a|abbr|code|em|span|strong|time)\b[^>]*>")
_TAG = re.compile(r"<[^>]+>")
_LISTS = {
    f"{url}index.html"
    for url in (urls.HOME, urls.MEETINGS, urls.ORGANISATIONS, urls.RESOURCES, urls.OFFLINE)
}
"""Pages that only lead to others."""
_OTHER_LISTS = (urls.ACTIONS, f"{urls.MEETINGS}{urls.YEAR}")
"""How the files of further ones begin."""
_KINDS = {
    urls.MEETINGS: "Réunion",
    urls.ORGANISATIONS: "Organisation",
    urls.RESOURCES: "Ressource",
}


class Entry(TypedDict):
    """One page, as the script of the search reads it."""

    file: str
    kind: str
    title: str
    sections: list[tuple[str, str]]
    """The anchor and the text of each part, that of the first being empty."""


def entry(name: str, page: str) -> Entry | None:
    """What the search knows of the page in a file; None when it is not to be found."""
    article = _ARTICLE.search(page)
    if not article or name in _LISTS or name.startswith(_OTHER_LISTS):
        return None
    body = _UNSEEN.sub("", article[2])
    title = _TITLE.search(body)
    return {
        "file": name,
        "kind": next((kind for url, kind in _KINDS.items() if name.startswith(url)), "Page"),
        "title": _plain(title[1]) if title else name,
        "sections": list(_sections(body)),
    }


def index(entries: Iterable[Entry]) -> str:
    """The script that holds every entry, the latest meeting first."""
    latest = sorted(entries, key=lambda each: each["file"], reverse=True)
    packed = json.dumps(latest, ensure_ascii=False, separators=(",", ":"))
    return f'"use strict";\nwindow.ARCHIVE = {packed};\n'


def search_page(frame: str) -> str:
    """The page of the search, in the frame of another page that lies one folder deep."""
    head, end, body = frame.partition("</head>")
    old = _TITLE.search(body)
    title = re.escape(_plain(old[1])) if old else "$^"
    body = _CONTENTS.sub("", body)
    body = _ARTICLE.sub(lambda found: f"{found[1]}\n{_FORM}", body)
    head = re.sub(title, "Rechercher", _SCRIPT.sub("", head))
    return f"{head}{end}{body}"


def _sections(body: str) -> Iterator[tuple[str, str]]:
    """Each part with its anchor: one pass over the whole page costs less than one for each."""
    marked = _SECTION.sub(f"{_PART}\\1{_PART}", body)
    first, *others = _plain(marked).split(_PART)
    yield "", first.strip()
    for anchor, text in zip(others[::2], others[1::2], strict=True):
        yield anchor, text.strip()


def _plain(html: str) -> str:
    return " ".join(unescape(_TAG.sub(" ", _INLINE.sub("", html))).split())
