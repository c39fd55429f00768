"""One page as search knows it: sections of words, each under the anchor it leads to.

Pagefind reads HTML, so a document is written as HTML that no reader sees. The browser cuts it
back into sections; see `overrides/assets/search/sections.js`, which knows the same signs.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from html import escape

from archive.language.french import typeset
from archive.language.text import fold, key

TAIL = "\ue000"
"""What follows in a section is found but never shown; it also parts the names of an organisation.

A private character: it is taken out of texts.
"""

_LIGATURE = re.compile("[œŒæÆ]")
_WORD = re.compile(r"\w+")
_ELISION = re.compile(
    r"(?<!\w)(?:[cdjlmnst]|[CDJLS]|[MNT](?=’[a-zà-ÿ])|[qQ]u|[jJ]usqu|[lL]orsqu|[pP]uisqu)’(?=\w)"
)
"""A small word before an apostrophe; N’Djamena and M’Bororo are one word."""
_UNSEEN = re.compile(r"[\u200b\ufeff\ue000]")
"""Signs by which Pagefind and this module cut a text."""


def facet(name: str, value: object) -> str:
    """The word by which a page is filtered; no other word begins with it.

    Pagefind's own filters come out differently at every build; words do not.
    """
    return f"fx{name}{key(str(value))}xf"


@dataclass(frozen=True, slots=True)
class Section:
    """A piece of a page that a result leads to."""

    anchor: str
    """"" for the top of the page."""
    title: str
    """Plain text."""
    text: str
    """Plain text, of which a result shows the part that matches."""
    hidden: tuple[str, ...] = ()
    """Words by which it is found too: other names, figures of a date, facets."""
    bodies: tuple[str, ...] = ()
    """The ids of the organisations that it concerns."""
    level: int = 2
    """That of its heading: a word in a higher one counts for more."""


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """One page: its address and the HTML to index."""

    url: str
    html: str


def document(url: str, sections: Iterable[Section], day: date | None = None) -> SearchDocument:
    """The document of a page; its first section is the page itself.

    `day` is the one it is about, None when it is about none: pages are sorted by it.
    """
    return SearchDocument(url, _whole("".join(map(_section, sections)), day))


def document_of_html(url: str, html: str, hidden: Iterable[str]) -> SearchDocument:
    """The document of a page whose content, from its title on, is sections already."""
    content = "".join(html.partition("<h1")[1:])
    tail = " ".join((TAIL, *hidden, *_spelled_out(content)))
    return SearchDocument(url, _whole(f"{_parted(content)}<p>{tail}</p>", None))


def _whole(body: str, day: date | None) -> str:
    # A page without a day would be missing from those sorted by it.
    order = f'data-pagefind-sort="jour:{(day or date.min).isoformat()}"'
    return f'<!doctype html><html lang="fr"><body {order}>{body}</body></html>'


def _section(section: Section) -> str:
    # What Pagefind keeps of a section beside its words is the id of its heading, whatever it holds.
    anchor = f' id="{escape(",".join((section.anchor, *section.bodies)))}"'
    tag = f"h{section.level}"
    title, text = (typeset(_UNSEEN.sub("", part)) for part in (section.title, section.text))
    hidden = " ".join(dict.fromkeys((*section.hidden, *_spelled_out(f"{title} {text}"))))
    return (
        f"<{tag}{anchor if section.anchor else ''}>{escape(_parted(title))}</{tag}>"
        f"<p>{escape(_parted(text))} {TAIL} {escape(hidden)}</p>"
    )


def _parted(text: str) -> str:
    """Text whose elided words stand apart, for Pagefind takes l’OIM for one word."""
    return _ELISION.sub(r"\g<0> ", text)


def _spelled_out(text: str) -> Iterator[str]:
    """The words with a ligature, without it: Pagefind holds oeuvre and œuvre for two words."""
    if _LIGATURE.search(text):
        yield from (fold(word) for word in _WORD.findall(text) if _LIGATURE.search(word))
